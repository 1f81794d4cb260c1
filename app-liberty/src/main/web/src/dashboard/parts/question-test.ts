import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {announce} from '../../shared/announce.js';
import '../../shared/components/ik-badge.js';
import '../../shared/components/ik-banner.js';
import '../../shared/components/ik-button.js';
import '../../shared/components/ik-field.js';
import '../../shared/components/ik-progress.js';
import {IkElement} from '../../shared/element.js';
import {number, percent} from '../../shared/i18n/format.js';
import {lang, LANGUAGES, type Lang} from '../../shared/i18n/i18n.js';
import {controls} from '../../shared/styles/base.js';
import {segments} from '../../shared/styles/segments.js';
import {desk} from '../desk-api.js';
import type {Classification, Trial} from '../desk-types.js';
import {explain, fieldError, pointerOf} from '../screen.js';
import {screenStyles} from '../styles.js';
import {t as app} from '../texts/app.js';
import {t} from '../texts/desk-shelf.js';
import {named} from '../texts/website.js';
import {passageStyles} from './passages.js';

/** Asks the assistant as a visitor would, and shows the answer, what it rests on, and why it was given. */
@customElement('dash-question-test')
export class QuestionTest extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    controls,
    screenStyles,
    segments,
    passageStyles,
    css`
      :host {
        max-inline-size: none;
        margin: 0;
        padding: 0;
      }

      .label {
        margin-block-end: var(--space-2);
        font-weight: 600;
        font-size: var(--text-s);
      }

      .ask {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-4);
        align-items: end;
        justify-content: space-between;
      }

      .answer {
        padding: var(--space-4);
        background: var(--surface-raised);
        border: 1px solid var(--line);
        border-radius: var(--radius-m);
      }

      summary {
        display: flex;
        align-items: center;
        min-block-size: var(--target);
        font-weight: 600;
        color: var(--accent-text);
        cursor: pointer;
      }

      .passage {
        padding: var(--space-3) var(--space-4);
        background: var(--surface-sunk);
        border-radius: var(--radius-m);
      }

      .about {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-1) var(--space-3);
        align-items: center;
        margin-block-end: var(--space-2);
        font-size: var(--text-xs);
        color: var(--ink-soft);
        overflow-wrap: anywhere;
      }

      code {
        font-family: var(--font-mono);
        font-size: 0.9em;
      }
    `,
  ];

  @state() private language: Lang = lang();
  @state() private question = '';
  @state() private missing = false;
  @state() private answer: Trial | undefined;
  @state() private busy = false;
  @state() private failure: unknown;
  private left = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.left = new AbortController();
  }

  override disconnectedCallback(): void {
    this.left.abort();
    super.disconnectedCallback();
  }

  protected override render() {
    const failure = this.failure;
    return html`
      <section class="panel stack" aria-labelledby="try">
        <div>
          <h2 id="try">${t('try.title')}</h2>
          <p class="soft small">${t('try.text')}</p>
        </div>
        <form class="stack" @submit=${this.submit} novalidate>
          <ik-field label=${t('try.question')} error=${this.missing ? app('required_field') : fieldError(failure, '/question')}>
            <input name="question" required maxlength="4000" lang=${this.language} autocomplete="off" .value=${this.question} @input=${this.typed} />
          </ik-field>
          <div class="ask">
            <div>
              <div class="label" id="language">${t('try.language')}</div>
              <div class="segments" role="group" aria-labelledby="language">
                ${LANGUAGES.map((one) => html`<button type="button" aria-pressed=${one === this.language} @click=${() => (this.language = one)}>${app(`lang.${one}`)}</button>`)}
              </div>
            </div>
            <ik-button type="submit" variant="primary" ?busy=${this.busy}>${t('try.ask')}</ik-button>
          </div>
          <input type="submit" hidden />
        </form>
        ${failure && !pointerOf(failure) ? html`<ik-banner tone="danger" live>${explain(failure)}</ik-banner>` : nothing}
        ${this.busy ? html`<ik-progress label=${t('try.asking')}></ik-progress>` : nothing}
        ${this.answer
          ? html`
              <div>
                <h3>${t('try.answer')}</h3>
                <div class="answer words" lang=${this.language}>${this.answer.answer ?? t('try.silent')}</div>
              </div>
            `
          : nothing}
        ${this.answer ? this.because(this.answer) : nothing}
      </section>
    `;
  }

  private because(answer: Trial) {
    return html`
      ${answer.out_of_scope ? html`<ik-banner tone="warn">${t('try.outside')}</ik-banner>` : nothing}
      <div class="stack">
        <h3>${t('try.citations')}</h3>
        ${answer.citations.length === 0
          ? html`<p class="soft">${t('try.citations.none')}</p>`
          : html`
              <ul class="plain passages">
                ${answer.citations.map(
                  (citation) => html`<li><figure><blockquote>${citation.quote}</blockquote><figcaption>${citation.title}</figcaption></figure></li>`,
                )}
              </ul>
            `}
      </div>
      ${this.why(answer.routing)} ${this.looked(answer.passages)}
    `;
  }

  private looked(found: Trial['passages']) {
    return html`
      <details>
        <summary>${t('try.passages')} (${number(found.length)})</summary>
        ${found.length === 0
          ? html`<p class="soft">${t('try.passages.none')}</p>`
          : html`
              <ol class="plain passages">
                ${found.map(
                  (one) => html`
                    <li class="passage">
                      <div class="about">
                        <ik-badge tone=${one.cited ? 'ok' : 'neutral'} icon=${one.cited ? 'check' : 'minus'}>${t(one.cited ? 'try.cited' : 'try.uncited')}</ik-badge>
                        <span>${t('try.score', {score: percent(one.score)})}</span>
                        <span>${[one.document, one.heading, one.page === null ? '' : t('try.page', {page: one.page})].filter(Boolean).join(' · ')}</span>
                      </div>
                      <div class="words small">${one.text}</div>
                    </li>
                  `,
                )}
              </ol>
            `}
      </details>
    `;
  }

  private why({intent, agent, rule, reason, boundary}: Classification) {
    return html`
      <div class="stack">
        <h3>${t('try.why')}</h3>
        <dl class="facts">
          <dt>${t('try.intent')}</dt>
          <dd>${named('intent', intent)}</dd>
          <dt>${t('try.agent')}</dt>
          <dd>${named('agent', agent)}</dd>
          <dt>${t('try.rule')}</dt>
          <dd><code>${rule}</code></dd>
          <dt>${t('try.reason')}</dt>
          <dd lang="en">${reason}</dd>
          ${boundary
            ? html`
                <dt>${t('try.boundary')}</dt>
                <dd>${named('boundary', boundary)}</dd>
              `
            : nothing}
        </dl>
      </div>
    `;
  }

  private typed(event: Event): void {
    this.question = (event.target as HTMLInputElement).value;
    this.missing = false;
  }

  private async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    const question = this.question.trim();
    this.missing = question === '';
    if (this.missing) {
      this.renderRoot.querySelector('input')?.focus();
      return;
    }
    const {signal} = this.left;
    this.busy = true;
    this.failure = undefined;
    this.answer = undefined;
    try {
      const answer = await desk.tryQuestion(question, this.language, signal);
      this.answer = answer;
      announce(`${t('try.answered')} ${answer.answer ?? ''}`);
    } catch (error) {
      if (!signal.aborted) this.failure = error;
    } finally {
      this.busy = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dash-question-test': QuestionTest;
  }
}
