import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {announce} from '../../shared/announce.js';
import type {EvidenceAnswer, EvidenceQuote, PersonEvidence} from '../../shared/api/types.js';
import '../../shared/components/ik-empty.js';
import '../../shared/components/ik-field.js';
import '../../shared/components/ik-progress.js';
import {lang} from '../../shared/i18n/i18n.js';
import {api, session} from '../context.js';
import '../parts/passage-index.js';
import {questionStyles} from '../parts/question-styles.js';
import {explain, fieldError, pointerOf, Screen} from '../screen.js';
import {format} from '../router.js';
import {t as app} from '../texts/app.js';
import {t} from '../texts/evidence.js';

type Looked = 'cv' | 'transcript';
const SOURCES: readonly Looked[] = ['cv', 'transcript'];
const LONGEST = 2_000;

/** Asks what all candidates wrote and said. Shows their words by name; it concludes nothing and ranks nobody. */
@customElement('dash-evidence')
export class EvidenceScreen extends Screen {
  static override styles: CSSResultGroup = [
    // the screen keeps its own margins
    questionStyles,
    Screen.styles,
    css`
      a.chip {
        text-decoration: none;
      }

      a.chip q {
        -webkit-line-clamp: 8;
      }
    `,
  ];

  @state() private question = '';
  @state() private missing = false;
  @state() private from: readonly Looked[] = SOURCES;
  @state() private answer: EvidenceAnswer | undefined;
  @state() private busy = false;
  @state() private refusal: unknown;

  protected override get pageTitle(): string {
    return t('title');
  }

  protected override render() {
    const error = this.missing ? app('required_field') : fieldError(this.refusal, '/question');
    return html`
      <a class="back" href="#/candidates"><ik-icon name="arrowLeft"></ik-icon>${app('back.candidates')}</a>
      <header class="top">
        <div>
          <h1 tabindex="-1">${t('title')}</h1>
          <p class="under">${t('under')}</p>
        </div>
      </header>
      <div class="stack">
        <form class="panel stack" @submit=${this.submit} novalidate>
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
          <p class="soft small note"><ik-icon name="info"></ik-icon>${t('fair')}</p>
          ${this.refusal && !pointerOf(this.refusal) ? html`<ik-banner tone="danger" live>${explain(this.refusal)}</ik-banner>` : nothing}
        </form>
        ${this.busy ? html`<ik-progress label=${t('asking')}></ik-progress>` : nothing} ${this.answer ? this.found(this.answer) : nothing}
        ${session.account?.role === 'admin' ? html`<dash-passage-index></dash-passage-index>` : nothing}
      </div>
    `;
  }

  private found(answer: EvidenceAnswer) {
    const {searched} = answer;
    return html`
      <section class="stack" aria-labelledby="found">
        <h2 id="found" class="asked words">${answer.question}</h2>
        ${answer.people.length === 0
          ? html`<ik-empty icon="quote" heading=${t('nobody')}>${t('nobody.text')}</ik-empty>`
          : html`<p class="soft small">${t('people', {n: answer.people.length})}</p>`}
        ${answer.people.map((person) => this.person(person))}
        <p class="soft small">${t('searched', {cvs: searched.cvs, talks: searched.transcripts})} ${searched.complete ? nothing : t('searched.more')}</p>
      </section>
    `;
  }

  private person(person: PersonEvidence) {
    return html`
      <article class="panel stack" aria-label=${person.name}>
        <h3><a href=${format({screen: 'candidate', id: person.candidate_id})}>${person.name}</a></h3>
        <ul class="plain chips">${person.evidence.map((quote) => html`<li>${this.chip(person, quote)}</li>`)}</ul>
      </article>
    `;
  }

  private chip(person: PersonEvidence, quote: EvidenceQuote) {
    const place = where(quote);
    const said = quote.source === 'transcript' && quote.interview_id !== null;
    const target = said && quote.interview_id ? format({screen: 'interview', id: quote.interview_id, tab: 'conversation'}) : format({screen: 'candidate', id: person.candidate_id});
    return html`
      <a class="chip" href=${target}>
        <span class="which"><span class="unseen">${t('open', {where: place, name: person.name})}</span><span aria-hidden="true">${place}</span></span>
        ${quote.heading ? html`<span class="beneath">${t(said ? 'asked' : 'under.heading', {heading: quote.heading})}</span>` : nothing}
        <q>${quote.quote}</q>
        ${quote.found_by === 'meaning' ? html`<span class="beneath">${t('by.meaning')}</span>` : nothing}
      </a>
    `;
  }

  private choose(kind: Looked, event: Event): void {
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
    void this.ask();
  }

  private submit(event: Event): void {
    event.preventDefault();
    void this.ask();
  }

  private async ask(): Promise<void> {
    if (this.busy) return;
    const question = this.question.trim();
    this.missing = question === '';
    if (this.missing) {
      this.renderRoot.querySelector('textarea')?.focus();
      return;
    }
    this.busy = true;
    this.refusal = undefined;
    try {
      this.answer = await api.askEveryone({question, language: lang(), sources: this.from});
      announce(this.answer.people.length === 0 ? t('nobody') : t('people', {n: this.answer.people.length}));
    } catch (error) {
      this.refusal = error;
    } finally {
      this.busy = false;
    }
  }
}

function where({page, turn}: EvidenceQuote): string {
  if (turn !== null) return t('where.turn', {n: turn});
  return page === null ? t('where.cv') : t('where.page', {n: page});
}

declare global {
  interface HTMLElementTagNameMap {
    'dash-evidence': EvidenceScreen;
  }
}
