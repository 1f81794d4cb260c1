import {html, nothing, type CSSResultGroup, type PropertyValues} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {announce} from '../../shared/announce.js';
import {ApiProblem} from '../../shared/api/problem.js';
import type {LedInterview, Said, SaidReport, SecondTranscript, Turn} from '../../shared/api/types.js';
import '../../shared/components/ik-banner.js';
import '../../shared/components/ik-button.js';
import '../../shared/components/ik-field.js';
import '../../shared/components/ik-icon.js';
import {IkElement} from '../../shared/element.js';
import {time} from '../../shared/i18n/format.js';
import {controls} from '../../shared/styles/base.js';
import {segments} from '../../shared/styles/segments.js';
import {api, session as account} from '../context.js';
import {drafts} from '../drafts.js';
import {SaidOutbox} from '../logic/said-outbox.js';
import {secondPieces} from '../logic/second-words.js';
import {explain} from '../screen.js';
import {screenStyles} from '../styles.js';
import {t as s} from '../texts/second.js';
import {t} from '../texts/session.js';
import type {Caption} from './session-captions.js';
import './session-captions.js';
import {talkStyles} from './session-styles.js';

type Voice = Said['speaker'];

const LONGEST = 8_000;

/** The conversation of an interview that the reader leads, as it is written down. Tells `said` after something was kept. */
@customElement('dash-session-talk')
export class SessionTalk extends IkElement {
  static override styles: CSSResultGroup = [IkElement.styles, controls, screenStyles, segments, talkStyles];

  @property({attribute: false}) session!: LedInterview;
  /** What a model understood of the sound, where that is to be shown. */
  @property({attribute: false}) second: SecondTranscript | undefined;
  @state() private turns: readonly Turn[] | undefined;
  @state() private pending: readonly Said[] = [];
  @state() private trouble: unknown;
  @state() private loading: unknown;
  @state() private voice: Voice = 'recruiter';
  @state() private text = '';
  @state() private correcting: Said | undefined;
  @query('textarea') private field!: HTMLTextAreaElement;
  private question: string | null = null;
  private outbox: SaidOutbox | undefined;
  /** What this page wrote down itself, by the position of its first wording: only that can be corrected here. */
  private readonly own = new Map<number, Said>();

  override connectedCallback(): void {
    super.connectedCallback();
    this.text = drafts.read(this.place);
    void this.read();
    if (this.isMine && !this.isOver) this.open();
  }

  override disconnectedCallback(): void {
    this.outbox?.close();
    this.outbox = undefined;
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('session') && this.isOver) this.outbox?.close();
  }

  /** Puts a question into the reader's text field. */
  take(text: string, question: string | null): void {
    this.correcting = undefined;
    this.voice = 'recruiter';
    this.text = text;
    this.question = question;
    drafts.keep(this.place, text);
    announce(t('taken'));
    void this.updateComplete.then(() => this.field?.focus());
  }

  /** Puts the reader where to write. */
  async write(): Promise<void> {
    await this.updateComplete;
    this.field?.focus();
  }

  /** Whether something would be lost by leaving: it waits for the server. */
  get unsaved(): boolean {
    return this.pending.length > 0;
  }

  private get place(): string {
    return `session.${this.session.id}`;
  }

  private get isMine(): boolean {
    return this.session.lead.by === account.account?.username;
  }

  private get isOver(): boolean {
    return ['completed', 'evaluated', 'decided', 'abandoned', 'expired'].includes(this.session.status);
  }

  private open(): void {
    this.outbox = new SaidOutbox(
      this.session.id,
      (utterances) => api.handIn(this.session.id, utterances),
      {
        kept: (report, sent) => this.kept(report, sent),
        waiting: (error) => {
          this.pending = this.outbox?.pending ?? [];
          this.trouble = error;
        },
      },
      (error) => error instanceof ApiProblem && error.status >= 400 && error.status < 500 && error.status !== 429,
    );
    this.pending = this.outbox.pending;
  }

  private async read(): Promise<void> {
    this.loading = undefined;
    try {
      this.turns = (await api.transcript(this.session.id)).turns;
      await this.toEnd();
    } catch (error) {
      this.loading = error;
    }
  }

  private kept(report: SaidReport, sent: readonly Said[]): void {
    this.trouble = undefined;
    report.utterances.forEach((one, i) => {
      if (one.outcome === 'kept') this.own.set(one.position, sent[i]!);
    });
    for (const one of sent) {
      for (const [position, earlier] of this.own) if (earlier.id === one.id) this.own.set(position, one);
    }
    void this.read().then(() => (this.pending = this.outbox?.pending ?? []));
    this.tell<readonly Said[]>('said', sent);
  }

  private async toEnd(): Promise<void> {
    await this.updateComplete;
    const log = this.renderRoot.querySelector<HTMLElement>('.log');
    log?.scrollTo({top: log.scrollHeight});
  }

  protected override render() {
    return html`
      <section class="panel stack" aria-labelledby="talk">
        <h2 id="talk">${t('talk')}</h2>
        ${this.loading ? html`<ik-banner tone="danger" live>${explain(this.loading)}<ik-button slot="actions" @click=${() => void this.read()}>${t('talk.again')}</ik-button></ik-banner>` : nothing}
        ${this.lines()} ${this.isOver ? html`<p class="soft small">${t('talk.closed')}</p>` : this.isMine ? this.composer() : html`<ik-banner tone="info">${t('talk.other', {name: this.session.lead.name})}</ik-banner>`}
      </section>
    `;
  }

  private lines() {
    const turns = this.turns ?? [];
    if (turns.length === 0 && this.pending.length === 0) return html`<p class="soft">${t('talk.empty')}</p>`;
    return html`
      <div class="log" tabindex="0" role="group" aria-labelledby="talk">
        <ol class="plain">
          ${turns.map((turn) => this.line(turn, turns))}
          ${this.pending.map(
            (one) => html`<li class=${one.speaker === 'candidate' ? 'candidate' : 'you'} data-pending><div class="who">${t(one.speaker === 'candidate' ? 'talk.candidate' : 'talk.you')}</div><p class="words">${one.text}</p></li>`,
          )}
        </ol>
      </div>
      <p class="state soft tiny" role="status">${this.pending.length === 0 ? t('talk.saved') : this.trouble ? '' : t('talk.saving')}</p>
      ${this.trouble ? this.stuck() : nothing}
    `;
  }

  private line(turn: Turn, turns: readonly Turn[]) {
    const candidate = turn.speaker === 'user';
    const own = this.own.get(turn.position);
    const later = turns.filter((other) => other.corrects === turn.position).at(-1);
    return html`
      <li class=${candidate ? 'candidate' : 'you'} ?data-outdated=${later !== undefined}>
        <div class="who">
          <span>${candidate ? t('talk.candidate') : this.isMine ? t('talk.you') : this.session.lead.name}</span>
          <span class="soft number">${turn.position} · ${time(turn.timestamp)}</span>
          ${turn.corrects ? html`<span class="soft">${t('talk.corrects', {n: turn.corrects})}</span>` : nothing}
          ${later ? html`<span class="soft">${t('talk.corrected', {n: later.position})}</span>` : nothing}
          ${own && !this.isOver
            ? html`<button type="button" class="link" aria-label=${t('talk.correct.label', {text: short(own.text)})} @click=${() => this.correct(own)}>${t('talk.correct')}</button>`
            : nothing}
        </div>
        <p class="words" lang=${this.session.language}>${turn.content}</p>
        ${this.heardAgain(turn)}
      </li>
    `;
  }

  private heardAgain(turn: Turn) {
    const second = this.second?.turns.find((one) => one.position === turn.position);
    if (!second?.differs) return nothing;
    const words = secondPieces(turn.content, second.text).map(({text, other}) => (other ? html`<mark>${text}</mark>` : text));
    return html`<p class="second"><b>${s('turn')}</b> ${second.text ? html`<span lang=${this.session.language}>${words}</span>` : html`<i>${s('turn.nothing')}</i>`}</p>`;
  }

  private stuck() {
    const refused = this.trouble instanceof ApiProblem && this.trouble.status >= 400 && this.trouble.status < 500;
    return html`
      <ik-banner tone=${refused ? 'danger' : 'warn'} live>
        ${refused ? html`${t('talk.refused')} ${explain(this.trouble)}` : t('talk.waits', {n: this.pending.length, reason: explain(this.trouble)})}
        <ik-button slot="actions" @click=${() => void this.outbox?.flush()}>${t('talk.again')}</ik-button>
      </ik-banner>
    `;
  }

  private composer() {
    const speaks = (voice: Voice, label: 'talk.candidate' | 'talk.you') =>
      html`<button type="button" aria-pressed=${this.voice === voice ? 'true' : 'false'} ?disabled=${this.correcting !== undefined} @click=${() => this.speak(voice)}>${t(label)}</button>`;
    return html`
      <dash-session-captions .session=${this.session} .voice=${this.voice} @caption=${(event: CustomEvent<Caption>) => this.heard(event.detail)}></dash-session-captions>
      <form class="composer" @submit=${this.submit} novalidate autocomplete="off">
        <div class="head">
          <div class="segments" role="group" aria-label=${t('talk.who')}>${speaks('candidate', 'talk.candidate')}${speaks('recruiter', 'talk.you')}</div>
          ${this.correcting
            ? html`<span class="small" role="status">${t('talk.correcting')}</span><ik-button variant="ghost" @click=${this.stopCorrecting}>${t('talk.correct.stop')}</ik-button>`
            : nothing}
        </div>
        <ik-field label=${t('talk.text')}>
          <textarea name="said" rows="3" lang=${this.session.language} maxlength=${LONGEST} .value=${this.text} @input=${this.typed} @keydown=${this.pressed}></textarea>
        </ik-field>
        <div class="foot">
          <p class="soft tiny">${t('talk.keys')}</p>
          <ik-button type="submit" variant="primary" ?disabled=${this.text.trim() === ''}>${t(this.correcting ? 'talk.correct' : 'talk.write')}</ik-button>
        </div>
      </form>
    `;
  }

  /** What a service understood is kept as if it had been typed; a line that was misheard is corrected like any other. */
  private heard(caption: Caption): void {
    this.outbox?.add({id: crypto.randomUUID(), revision: 0, speaker: caption.voice, text: caption.text, question_id: caption.voice === 'recruiter' ? this.question : null});
    if (caption.voice === 'recruiter') this.question = null;
    void this.toEnd();
  }

  private speak(voice: Voice): void {
    this.voice = voice;
    this.field.focus();
  }

  private correct(own: Said): void {
    this.correcting = own;
    this.voice = own.speaker;
    this.text = own.text;
    void this.updateComplete.then(() => this.field.focus());
  }

  private stopCorrecting(): void {
    this.correcting = undefined;
    this.text = '';
    drafts.keep(this.place, '');
    this.field.focus();
  }

  private typed(): void {
    this.text = this.field.value;
    if (!this.correcting) drafts.keep(this.place, this.text);
  }

  private pressed(event: KeyboardEvent): void {
    if (event.altKey && (event.key === '1' || event.key === '2')) {
      event.preventDefault();
      if (!this.correcting) this.voice = event.key === '1' ? 'candidate' : 'recruiter';
      return;
    }
    // While an input method is open, Enter chooses a word.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.put();
  }

  private submit(event: Event): void {
    event.preventDefault();
    this.put();
  }

  private put(): void {
    const text = this.text.trim();
    if (!text || !this.outbox) return;
    const wrong = this.correcting;
    this.outbox.add(
      wrong ? {...wrong, revision: wrong.revision + 1, text, question_id: null} : {id: crypto.randomUUID(), revision: 0, speaker: this.voice, text, question_id: this.voice === 'recruiter' ? this.question : null},
    );
    this.text = '';
    drafts.keep(this.place, '');
    this.correcting = undefined;
    this.question = null;
    // An answer most likely follows a question, and the other way round.
    if (!wrong) this.voice = this.voice === 'candidate' ? 'recruiter' : 'candidate';
    void this.toEnd();
    this.field.focus();
  }
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

declare global {
  interface HTMLElementTagNameMap {
    'dash-session-talk': SessionTalk;
  }
}
