import {html, nothing, type CSSResultGroup} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {Interview, InterviewAnswer, Place, SourceCitation, SourceKind} from '../../shared/api/types.js';
import {announce} from '../../shared/announce.js';
import '../../shared/components/ik-banner.js';
import '../../shared/components/ik-button.js';
import '../../shared/components/ik-empty.js';
import '../../shared/components/ik-field.js';
import '../../shared/components/ik-icon.js';
import '../../shared/components/ik-progress.js';
import {IkElement} from '../../shared/element.js';
import {lang} from '../../shared/i18n/i18n.js';
import {controls} from '../../shared/styles/base.js';
import {api} from '../context.js';
import {citedPieces} from '../logic/cited.js';
import {explain, fieldError, pointerOf} from '../screen.js';
import {screenStyles} from '../styles.js';
import {t as app} from '../texts/app.js';
import {t} from '../texts/questions.js';
import {questionStyles} from './question-styles.js';
import './source-text.js';

const SOURCES: readonly SourceKind[] = ['job_description', 'cv', 'transcript'];
const EXAMPLES = ['example.1', 'example.2', 'example.3', 'example.4'] as const;
const LONGEST = 2_000;

/** Asks the documents of an interview. Each answer names what it rests on, and each name opens the very place. */
@customElement('dash-questions')
export class Questions extends IkElement {
  static override styles: CSSResultGroup = [IkElement.styles, controls, screenStyles, questionStyles];

  @property({attribute: false}) interview!: Interview;
  @state() private question = '';
  @state() private missing = false;
  @state() private from: readonly SourceKind[] = SOURCES;
  @state() private answers: readonly InterviewAnswer[] = [];
  @state() private busy = false;
  @state() private failure: unknown;
  @state() private place: Place | undefined;
  private opener: HTMLElement | undefined;
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
    return html`
      <div class="desk" ?data-open=${this.place !== undefined}>
        <div class="stack">
          ${this.form()}
          <section class="stack" aria-labelledby="answers" aria-busy=${this.busy ? 'true' : 'false'}>
            <h2 id="answers" class="unseen">${t('answers')}</h2>
            ${this.busy ? html`<ik-progress label=${t('asking')}></ik-progress>` : nothing}
            ${this.answers.length === 0 && !this.busy
              ? html`<ik-empty icon="quote" heading=${t('empty')}>${t('empty.text')}</ik-empty>`
              : this.answers.map((answer, i) => this.answer(answer, this.answers.length - i))}
          </section>
        </div>
        ${this.place
          ? html`<dash-source-text .interviewId=${this.interview.id} .place=${this.place} @source-close=${this.closeSource}></dash-source-text>`
          : nothing}
      </div>
    `;
  }

  private form() {
    const failure = this.failure;
    const error = this.missing ? app('required_field') : fieldError(failure, '/question');
    return html`
      <section class="panel stack" aria-labelledby="ask">
        <div>
          <h2 id="ask">${t('title')}</h2>
          <p class="soft small">${t('text')}</p>
        </div>
        <form class="stack" @submit=${this.submit} novalidate>
          <ik-field label=${t('question')} hint=${t('question.hint')} error=${error}>
            <textarea name="question" rows="2" required maxlength=${LONGEST} .value=${this.question} @input=${this.typed} @keydown=${this.pressed}></textarea>
          </ik-field>
          <div class="row">
            <fieldset>
              <legend>${t('sources')}</legend>
              ${SOURCES.map(
                (one) => html`
                  <label><input type="checkbox" name=${one} .checked=${this.from.includes(one)} @change=${(event: Event) => this.choose(one, event)} />${t(`source.${one}`)}</label>
                `,
              )}
            </fieldset>
            <ik-button type="submit" variant="primary" ?busy=${this.busy}>${t('ask')}</ik-button>
          </div>
          <input type="submit" hidden />
        </form>
        ${failure && !pointerOf(failure) ? html`<ik-banner tone="danger" live>${explain(failure)}</ik-banner>` : nothing}
        ${this.answers.length === 0
          ? html`
              <div>
                <div class="label" id="examples">${t('examples')}</div>
                <ul class="plain examples" aria-labelledby="examples">
                  ${EXAMPLES.map((one) => html`<li><button type="button" @click=${() => void this.ask(t(one))}>${t(one)}</button></li>`)}
                </ul>
              </div>
            `
          : nothing}
      </section>
    `;
  }

  private answer(one: InterviewAnswer, key: number) {
    return html`
      <article class="panel stack" aria-labelledby=${`asked-${key}`}>
        <h3 id=${`asked-${key}`} class="asked words">${one.question}</h3>
        ${one.answer === null
          ? html`<ik-banner tone="info"><b>${t('not_there')}</b> ${t('not_there.text')}</ik-banner>`
          : html`
              <div class="words answer">${citedPieces(one.answer, one.citations.length).map((piece) => (typeof piece === 'string' ? piece : this.number(one, piece)))}</div>
              <div>
                <div class="label">${t('rests_on')}</div>
                <ul class="plain chips">${one.citations.map((citation) => this.chip(one, citation))}</ul>
              </div>
            `}
        ${one.missing.map((kind) => html`<p class="soft small note"><ik-icon name="info"></ik-icon>${t(`missing.${kind}`)}</p>`)}
        <p class="soft tiny">${t('found', {n: one.passages.length})}</p>
      </article>
    `;
  }

  private number(answer: InterviewAnswer, number: number) {
    const citation = answer.citations[number - 1]!;
    return html`<button type="button" class="number" aria-label=${t('open', {n: number, where: where(citation)})} @click=${(event: Event) => this.open(answer, citation, event)}>${number}</button>`;
  }

  private chip(answer: InterviewAnswer, citation: SourceCitation) {
    const beneath = citation.heading ? t(citation.source === 'transcript' ? 'asked' : 'under', {heading: citation.heading}) : '';
    const shown = this.place?.source === citation.source && this.place.start === citation.start && this.place.asked === this.answers.indexOf(answer);
    return html`
      <li>
        <button type="button" class="chip" aria-pressed=${shown ? 'true' : 'false'} @click=${(event: Event) => this.open(answer, citation, event)}>
          <span class="which"><span class="number" aria-hidden="true">${citation.number}</span><span><span class="unseen">${citation.number}: </span>${where(citation)}</span></span>
          ${beneath ? html`<span class="beneath">${beneath}</span>` : nothing}
          <q>${citation.quote}</q>
        </button>
      </li>
    `;
  }

  private open(answer: InterviewAnswer, citation: SourceCitation, event: Event): void {
    this.opener = event.currentTarget as HTMLElement;
    this.place = {source: citation.source, start: citation.start, end: citation.end, asked: this.answers.indexOf(answer)};
  }

  private closeSource(): void {
    this.place = undefined;
    this.opener?.focus();
  }

  private choose(kind: SourceKind, event: Event): void {
    const box = event.target as HTMLInputElement;
    const chosen = SOURCES.filter((one) => (one === kind ? box.checked : this.from.includes(one)));
    // one source at least: without any nothing could be found
    if (chosen.length > 0) this.from = chosen;
    else box.checked = true;
  }

  private typed(event: Event): void {
    this.question = (event.target as HTMLTextAreaElement).value;
    this.missing = false;
  }

  private pressed(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void this.ask(this.question);
  }

  private submit(event: Event): void {
    event.preventDefault();
    void this.ask(this.question);
  }

  private async ask(text: string): Promise<void> {
    if (this.busy) return;
    const question = text.trim();
    this.missing = question === '';
    if (this.missing) {
      this.renderRoot.querySelector('textarea')?.focus();
      return;
    }
    const {signal} = this.left;
    this.busy = true;
    this.failure = undefined;
    try {
      const answer = await api.askInterview(this.interview.id, {question, language: lang(), sources: this.from}, signal);
      this.answers = [answer, ...this.answers];
      this.place = undefined;
      this.question = '';
      announce(`${t('answered')} ${answer.answer ?? t('not_there')}`);
    } catch (error) {
      if (!signal.aborted) this.failure = error;
    } finally {
      this.busy = false;
    }
  }
}

function where({source, page, turn}: SourceCitation): string {
  const title = t(`source.${source}`);
  if (turn !== null) return t('where.turn', {title, n: turn});
  return page === null ? title : t('where.page', {title, n: page});
}

declare global {
  interface HTMLElementTagNameMap {
    'dash-questions': Questions;
  }
}
