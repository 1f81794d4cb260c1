import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {toast} from '../../shared/announce.js';
import type {Criterion, CriterionResult, Evaluation, HumanRating} from '../../shared/api/types.js';
import '../../shared/components/ik-banner.js';
import '../../shared/components/ik-button.js';
import '../../shared/components/ik-field.js';
import {IkElement} from '../../shared/element.js';
import {relative} from '../../shared/i18n/format.js';
import {wording} from '../../shared/i18n/i18n.js';
import {controls} from '../../shared/styles/base.js';
import {api} from '../context.js';
import {explain, fieldError, pointerOf} from '../screen.js';
import {t} from '../texts/report.js';
import {quotes, quoteStyles} from './quotes.js';

const LEAST_REASON = 10;

/** One criterion of the report: what the AI says and on which words it rests, beside what people say. Tells `rated` with the evaluation, and `reveal`. */
@customElement('dash-result')
export class CriterionResultView extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    controls,
    quoteStyles,
    css`
      article {
        display: grid;
        gap: var(--space-3);
        padding-block: var(--space-5);
        border-block-start: 1px solid var(--line);
      }

      .head {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto auto;
        gap: var(--space-2) var(--space-5);
        align-items: start;
      }

      .weight {
        font-size: var(--text-xs);
        color: var(--ink-faint);
      }

      .score {
        min-inline-size: 4.2rem;
        text-align: end;
      }

      .score small {
        display: block;
        max-inline-size: 9rem;
        overflow: hidden;
        font-size: var(--text-xs);
        color: var(--ink-soft);
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .score b {
        font: 500 2rem / 1.1 var(--font-display);
        font-variant-numeric: tabular-nums;
      }

      .score.ai b {
        color: var(--accent-text);
      }

      .score.person b {
        color: var(--chart-2);
      }

      .score i {
        display: block;
        max-inline-size: 7rem;
        font-size: var(--text-s);
        line-height: 1.3;
        color: var(--ink-soft);
      }

      h4 {
        font: 650 var(--text-xs) / 1.4 var(--font-text);
        letter-spacing: 0.02em;
        color: var(--ink-faint);
      }

      .reasons {
        display: grid;
        gap: var(--space-2);
        margin: 0;
        padding: 0;
        list-style: none;
      }

      .reasons li {
        padding-inline-start: var(--space-3);
        font-size: var(--text-s);
        border-inline-start: 3px solid var(--chart-2);
        overflow-wrap: anywhere;
      }

      .reasons span {
        color: var(--ink-faint);
      }

      form {
        display: grid;
        gap: var(--space-3);
        padding: var(--space-4);
        background: var(--surface-sunk);
        border-radius: var(--radius-m);
      }

      .mine {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 5.5rem;
        gap: var(--space-4);
        align-items: center;
      }

      input[type='range'] {
        inline-size: 100%;
        min-block-size: 1.75rem;
        accent-color: var(--chart-2);
      }

      .check {
        display: flex;
        gap: var(--space-2);
        align-items: center;
        min-block-size: 1.75rem;
        font-size: var(--text-s);
      }

      .label {
        font-weight: 600;
        font-size: var(--text-s);
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }

      .flush {
        margin-inline-start: -1.15rem;
      }

      details {
        font-size: var(--text-s);
        color: var(--ink-soft);
      }

      summary {
        min-block-size: 1.75rem;
        cursor: pointer;
      }

      details ol {
        margin: var(--space-2) 0 0;
        padding-inline-start: 1.5rem;
      }

      @media (max-width: 34rem) {
        .head {
          grid-template-columns: 1fr 1fr;
        }

        .head > :first-child {
          grid-column: 1 / -1;
        }

        .score {
          text-align: start;
        }
      }

      @media print {
        form,
        .actions,
        details {
          display: none;
        }

        article {
          break-inside: avoid;
        }
      }
    `,
  ];

  @property() interviewId = '';
  @property() language = '';
  @property() me = '';
  @property({attribute: false}) criterion!: Criterion;
  @property({attribute: false}) result: CriterionResult | undefined;
  @property({attribute: false}) people: readonly HumanRating[] = [];
  /** The turns that can be heard. */
  @property({attribute: false}) heard: ReadonlySet<number> = new Set();
  @property({type: Number}) share = 0;
  @property({type: Boolean}) concealed = false;
  @state() private rating = false;
  @state() private score = 50;
  @state() private none = false;
  @state() private reason = '';
  @state() private short = false;
  @state() private busy = false;
  @state() private failure: unknown;

  get unsaved(): boolean {
    return this.open && this.reason.trim() !== '';
  }

  private get mine(): HumanRating | undefined {
    return this.people.find((one) => one.by === this.me);
  }

  private get open(): boolean {
    return this.rating || this.concealed;
  }

  protected override render() {
    const {criterion, result} = this;
    const score = result?.score ?? null;
    return html`
      <article aria-label=${wording(criterion.name)}>
        <div class="head">
          <div>
            <h3>${wording(criterion.name)}</h3>
            <p class="weight">${t('weight', {n: this.share})}</p>
          </div>
          <div class="score ai">
            <small>${t('ai')}</small>
            ${this.concealed ? html`<i>${t('revealed.note')}</i>` : score === null ? html`<i>${t('score.none')}</i>` : html`<b>${score}</b>`}
          </div>
          ${this.people.length === 0
            ? html`<div class="score person"><small>${t('you')}</small><i>${t('score.unrated')}</i></div>`
            : this.people.map(
                (one) => html`
                  <div class="score person">
                    <small>${one.by === this.me ? t('you') : one.by}</small>${one.score === null ? html`<i>${t('score.none')}</i>` : html`<b>${one.score}</b>`}
                  </div>
                `,
              )}
        </div>
        ${this.concealed
          ? nothing
          : html`
              <p>${wording(result?.rationale)}</p>
              ${(result?.evidence.length ?? 0) > 0 ? html`<div><h4>${t('quotes')}</h4>${quotes(result?.evidence ?? [], this.language, this.heard)}</div>` : nothing}
            `}
        ${this.people.length > 0
          ? html`
              <ul class="reasons">
                ${this.people.map((one) => {
                  const apart = one.score !== null && score !== null && !this.concealed ? Math.abs(one.score - score) : 0;
                  return html`<li>${one.reason} <span>${one.by}, ${relative(one.at)}${apart > 0 ? ` · ${t('apart', {n: apart})}` : ''}</span></li>`;
                })}
              </ul>
            `
          : nothing}
        <details>
          <summary>${t('anchors')}</summary>
          <ol>${criterion.anchors.map((anchor) => html`<li>${wording(anchor)}</li>`)}</ol>
        </details>
        ${this.open
          ? this.form()
          : html`<div class="actions"><ik-button class="flush" variant="ghost" @click=${this.begin}><ik-icon name="person"></ik-icon>${this.mine ? t('rate.again') : t('rate')}</ik-button></div>`}
      </article>
    `;
  }

  private form() {
    return html`
      <form @submit=${this.submit} novalidate>
        ${this.failure && !pointerOf(this.failure) ? html`<ik-banner tone="danger" live>${explain(this.failure)}</ik-banner>` : nothing}
        <div class="mine">
          <input type="range" min="0" max="100" aria-label=${t('rate.score')} .value=${String(this.score)} ?disabled=${this.none} @input=${this.slid} />
          <input type="number" min="0" max="100" inputmode="numeric" aria-label=${t('rate.score')} .value=${String(this.score)} ?disabled=${this.none} @change=${this.slid} />
        </div>
        <label class="check"><input type="checkbox" .checked=${this.none} @change=${(event: Event) => (this.none = (event.target as HTMLInputElement).checked)} />${t('rate.none')}</label>
        <ik-field label=${t('rate.reason')} hint=${t('rate.reason.hint')} error=${this.short ? t('rate.short') : fieldError(this.failure, '/reason')}>
          <textarea rows="2" maxlength="2000" .value=${this.reason} @input=${(event: Event) => (this.reason = (event.target as HTMLTextAreaElement).value)}></textarea>
        </ik-field>
        <div class="actions">
          <ik-button type="submit" variant="primary" ?busy=${this.busy}>${t('rate.do')}</ik-button>
          ${this.concealed ? html`<ik-button variant="ghost" @click=${() => this.tell('reveal', this.criterion.id)}><ik-icon name="eye"></ik-icon>${t('reveal')}</ik-button>` : nothing}
        </div>
      </form>
    `;
  }

  private begin(): void {
    const mine = this.mine;
    this.score = mine?.score ?? 50;
    this.none = mine !== undefined && mine.score === null;
    this.reason = mine?.reason ?? '';
    this.rating = true;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('input[type=range]')?.focus());
  }

  private slid(event: Event): void {
    const value = Math.round(Number((event.target as HTMLInputElement).value));
    this.score = Number.isFinite(value) ? Math.min(100, Math.max(0, value)) : this.score;
  }

  private async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.short = this.reason.trim().length < LEAST_REASON;
    if (this.short || this.busy) {
      this.renderRoot.querySelector('textarea')?.focus();
      return;
    }
    this.busy = true;
    this.failure = undefined;
    try {
      const evaluation = await api.rate(this.interviewId, {criterion_id: this.criterion.id, score: this.none ? null : this.score, reason: this.reason.trim()});
      this.rating = false;
      this.reason = '';
      this.tell<Evaluation>('rated', evaluation);
      toast(t('rate.done'));
    } catch (error) {
      this.failure = error;
    } finally {
      this.busy = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dash-result': CriterionResultView;
  }
}
