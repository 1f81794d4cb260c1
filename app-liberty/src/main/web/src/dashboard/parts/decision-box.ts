import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {toast} from '../../shared/announce.js';
import type {Decision, Interview, Outcome} from '../../shared/api/types.js';
import '../../shared/components/ik-banner.js';
import '../../shared/components/ik-button.js';
import '../../shared/components/ik-field.js';
import {IkElement} from '../../shared/element.js';
import {dateTime} from '../../shared/i18n/format.js';
import {controls} from '../../shared/styles/base.js';
import {api, session} from '../context.js';
import {explain, fieldError, pointerOf} from '../screen.js';
import {t as app} from '../texts/app.js';
import {t} from '../texts/report.js';
import {outcomeBadge} from './badges.js';

const OUTCOMES: readonly Outcome[] = ['advance', 'hold', 'reject'];
const LEAST = 20;
const MOST = 4_000;

/** A named person's decision with a reason, and those before it. Tells `decided` with the interview. */
@customElement('dash-decision')
export class DecisionBox extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    controls,
    css`
      section {
        display: grid;
        gap: var(--space-4);
        padding: var(--space-5);
        background: var(--surface);
        border: 1.5px solid var(--ink);
        border-radius: var(--radius-l);
      }

      form {
        display: grid;
        gap: var(--space-4);
      }

      .soft {
        font-size: var(--text-s);
        color: var(--ink-soft);
      }

      fieldset {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr));
        gap: var(--space-3);
        margin: 0;
        padding: 0;
        border: 0;
      }

      legend {
        padding: 0;
        margin-block-end: var(--space-2);
        font-weight: 600;
        font-size: var(--text-s);
      }

      .choice {
        display: flex;
        gap: var(--space-3);
        align-items: center;
        min-block-size: var(--target);
        padding: var(--space-2) var(--space-4);
        border: 1px solid var(--line-strong);
        border-radius: var(--radius-m);
        cursor: pointer;
        font-weight: 600;
      }

      .choice:has(:checked) {
        background: var(--accent-wash);
        border-color: var(--accent-text);
      }

      .wrong {
        font-size: var(--text-s);
        color: var(--danger);
      }

      .foot {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-3);
        align-items: center;
        justify-content: space-between;
      }

      .count {
        font-size: var(--text-xs);
        color: var(--ink-soft);
        font-variant-numeric: tabular-nums;
        text-align: end;
      }

      blockquote {
        margin: var(--space-2) 0 0;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }

      ol {
        display: grid;
        gap: var(--space-4);
        margin: var(--space-3) 0 0;
        padding: 0;
        list-style: none;
      }

      .by {
        margin-block-start: var(--space-1);
        font-size: var(--text-s);
        color: var(--ink-soft);
      }

      @media print {
        form,
        ik-button {
          display: none;
        }
      }
    `,
  ];

  @property({attribute: false}) interview!: Interview;
  @state() private outcome: Outcome | undefined;
  @state() private reason = '';
  @state() private changing = false;
  @state() private checked = false;
  @state() private busy = false;
  @state() private failure: unknown;

  get unsaved(): boolean {
    return this.reason.trim() !== '';
  }

  /** Brings the reader here. */
  focusHeading(): void {
    const heading = this.renderRoot.querySelector('h2');
    heading?.scrollIntoView({block: 'center'});
    heading?.focus({preventScroll: true});
  }

  protected override render() {
    const {decision, decisions} = this.interview;
    const earlier = decisions.slice(0, -1).reverse();
    return html`
      <section aria-labelledby="decision">
        <h2 id="decision" tabindex="-1">${t('decision')}</h2>
        ${decision ? this.shown(decision) : html`<p class="soft">${t('decision.text')}</p>`}
        ${decision && !this.changing ? html`<div><ik-button @click=${() => (this.changing = true)}>${t('decision.change')}</ik-button></div>` : this.form()}
        ${earlier.length > 0
          ? html`
              <details>
                <summary>${t('decision.history')} (${earlier.length})</summary>
                <ol>${earlier.map((one) => html`<li>${this.shown(one)}</li>`)}</ol>
              </details>
            `
          : nothing}
      </section>
    `;
  }

  private shown(one: Decision) {
    return html`
      <div>
        ${outcomeBadge(one.outcome)}
        <blockquote>${one.reason}</blockquote>
        <p class="by">${t('decision.by', {name: one.by_name, time: dateTime(one.at)})}</p>
      </div>
    `;
  }

  private form() {
    const length = this.reason.trim().length;
    const short = this.checked && length < LEAST;
    return html`
      <form @submit=${this.submit} novalidate>
        ${this.failure && !pointerOf(this.failure) ? html`<ik-banner tone="danger" live>${explain(this.failure)}</ik-banner>` : nothing}
        <div>
          <fieldset>
            <legend>${t('decision.outcome')}</legend>
            ${OUTCOMES.map(
              (one) => html`
                <label class="choice">
                  <input type="radio" name="outcome" value=${one} .checked=${one === this.outcome} @change=${() => (this.outcome = one)} />${app(`outcome.${one}`)}
                </label>
              `,
            )}
          </fieldset>
          <div role="alert">${this.checked && !this.outcome ? html`<span class="wrong">${t('decision.choose')}</span>` : nothing}</div>
        </div>
        <div>
          <ik-field label=${t('decision.reason')} hint=${t('decision.reason.hint')} error=${short ? t('decision.short') : fieldError(this.failure, '/reason')}>
            <textarea name="reason" rows="4" required maxlength=${MOST} .value=${this.reason} @input=${(event: Event) => (this.reason = (event.target as HTMLTextAreaElement).value)}></textarea>
          </ik-field>
          <p class="count">${length < LEAST ? t('decision.count', {n: length}) : ' '}</p>
        </div>
        <div class="foot">
          <span class="soft">${t('decision.as', {name: session.account?.display_name ?? ''})}</span>
          <ik-button type="submit" variant="primary" size="large" ?busy=${this.busy}>${t('decision.do')}</ik-button>
        </div>
      </form>
    `;
  }

  private async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.checked = true;
    const reason = this.reason.trim();
    const {outcome} = this;
    if (this.busy) return;
    if (!outcome || reason.length < LEAST) {
      this.renderRoot.querySelector<HTMLElement>(outcome ? 'textarea' : 'input[type=radio]')?.focus();
      return;
    }
    this.busy = true;
    this.failure = undefined;
    try {
      const interview = await api.decide(this.interview.id, outcome, reason);
      this.reason = '';
      this.outcome = undefined;
      this.checked = false;
      this.changing = false;
      this.tell<Interview>('decided', interview);
      toast(t('decision.done'));
    } catch (error) {
      this.failure = error;
    } finally {
      this.busy = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dash-decision': DecisionBox;
  }
}
