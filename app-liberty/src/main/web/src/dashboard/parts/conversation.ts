import {css, html, nothing, type CSSResultGroup, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {announce, toast} from '../../shared/announce.js';
import type {Clock, CriterionCoverage, Interview, InterviewStatus, Recording, Supervision, Turn} from '../../shared/api/types.js';
import '../../shared/components/ik-banner.js';
import '../../shared/components/ik-dialog.js';
import '../../shared/components/ik-empty.js';
import '../../shared/components/ik-field.js';
import '../../shared/components/ik-icon.js';
import {IkElement} from '../../shared/element.js';
import {clockFace, duration} from '../../shared/i18n/format.js';
import {LiveSocket, type Connection} from '../../shared/live/live-socket.js';
import type {ServerMessage} from '../../shared/live/protocol.js';
import {RunningClock} from '../../shared/live/running-clock.js';
import {controls} from '../../shared/styles/base.js';
import {api} from '../context.js';
import {withCycle} from '../logic/timeline.js';
import {explain} from '../screen.js';
import {screenStyles} from '../styles.js';
import {t as app} from '../texts/app.js';
import {t} from '../texts/interview.js';
import {t as r} from '../texts/recording.js';
import './coverage.js';
import './stand-in.js';
import './supervisor.js';
import './transcript.js';

const OPEN: readonly InterviewStatus[] = ['consented', 'in_progress', 'concluding', 'paused'];
const NOT_BEGUN: readonly InterviewStatus[] = ['scheduled', 'invited', 'consented'];
const RECORDING = 2_000;
const EXAMPLES = ['guide.example.1', 'guide.example.2', 'guide.example.3'] as const;

/** The conversation as it is held, or as it was: words, coverage, supervisor, and the ways to step in. Tells `interview-changed` when its state has changed. */
@customElement('dash-conversation')
export class ConversationView extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    controls,
    screenStyles,
    css`
      :host {
        max-inline-size: none;
        padding: 0;
      }

      .columns {
        display: grid;
        grid-template-columns: minmax(0, 1.45fr) minmax(20rem, 1fr);
        gap: var(--space-7);
        align-items: start;
      }

      .line {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2) var(--space-5);
        align-items: center;
        margin-block-end: var(--space-4);
        padding-block-end: var(--space-3);
        font-size: var(--text-s);
        color: var(--ink-soft);
        border-block-end: 1px solid var(--line);
      }

      .line .clock {
        font: 500 var(--text-xl) / 1 var(--font-display);
        font-variant-numeric: tabular-nums;
        color: var(--ink);
      }

      .dot {
        display: inline-block;
        inline-size: 0.6rem;
        block-size: 0.6rem;
        margin-inline-end: 0.4rem;
        background: var(--line-strong);
        border-radius: 50%;
      }

      .dot.open {
        background: var(--accent);
      }

      .dot.waiting {
        background: var(--warn);
      }

      dash-transcript.live {
        --transcript-height: calc(100dvh - 17rem);
      }

      .examples {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        margin-block-start: var(--space-2);
      }

      .examples button {
        min-block-size: 1.9rem;
        padding: 0.25rem 0.75rem;
        font-size: var(--text-xs);
        color: var(--ink-soft);
        background: none;
        border: 1px solid var(--line-strong);
        border-radius: var(--radius-full);
        cursor: pointer;
      }

      .examples button:hover {
        color: var(--ink);
        background: var(--accent-wash);
      }

      aside section {
        margin-block-end: var(--space-6);
      }

      .columns > .live {
        position: sticky;
        inset-block-start: var(--space-4);
      }

      aside h2 {
        margin-block-end: var(--space-3);
        font-size: var(--text-l);
      }

      @media (max-width: 62rem) {
        .columns {
          grid-template-columns: minmax(0, 1fr);
          gap: var(--space-6);
        }

        .columns > .live {
          position: static;
        }

        dash-transcript.live {
          --transcript-height: 60dvh;
        }
      }
    `,
  ];

  @property({attribute: false}) interview!: Interview;
  @state() private turns: readonly Turn[] = [];
  @state() private recording: Recording | undefined;
  private recordingTimer: ReturnType<typeof setTimeout> | undefined;
  @state() private coverage: readonly CriterionCoverage[] = [];
  @state() private cycles: readonly Supervision[] = [];
  @state() private connection: Connection | undefined;
  @state() private candidate: {connected: boolean; typing: boolean} | undefined;
  @state() private thinking = false;
  @state() private reading: Clock | undefined;
  @state() private loaded = false;
  @state() private failure: unknown;
  @state() private refusal: unknown;
  @state() private guide = '';
  @state() private busy: 'guide' | 'conclude' | 'end' | undefined;
  @state() private undoing = 0;
  @state() private ask: 'conclude' | 'end' | undefined;
  /** Counts the hand-overs the line told of. */
  @state() private handovers = 0;
  private readonly clock = new RunningClock();
  private socket: LiveSocket | undefined;
  private ticker: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.ticker = setInterval(() => (this.reading = this.clock.reading), 500);
    addEventListener('online', this.onOnline);
  }

  override disconnectedCallback(): void {
    clearTimeout(this.recordingTimer);
    clearInterval(this.ticker);
    removeEventListener('online', this.onOnline);
    this.hangUp();
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('interview')) return;
    const before = changed.get('interview') as Interview | undefined;
    if (before?.id !== this.interview.id) void this.read();
    if (this.isOpen && !this.socket) this.call();
    else if (!this.isOpen && this.socket) {
      this.hangUp();
      void this.read();
    }
  }

  private get isOpen(): boolean {
    return OPEN.includes(this.interview.status);
  }

  /** What is stored: all there is to see when the interview is not live, and the beginning of it when it is. */
  private async read(): Promise<void> {
    this.failure = undefined;
    const id = this.interview.id;
    if (!this.isOpen) void this.readRecording();
    try {
      const [transcript, supervisor, coverage] = await Promise.all([api.transcript(id), api.supervisor(id), api.coverage(id)]);
      if (transcript.turns.length >= this.turns.length) this.turns = transcript.turns;
      supervisor.cycles.forEach((cycle) => (this.cycles = withCycle(this.cycles, cycle)));
      this.coverage = coverage;
      if (!this.reading) this.clock.set(supervisor.clock);
      this.reading = this.clock.reading;
      this.loaded = true;
    } catch (error) {
      this.failure = error;
    }
  }

  /** Without it the conversation is whole all the same. */
  private async readRecording(): Promise<void> {
    this.recording = await api.recording(this.interview.id).catch(() => undefined);
    if (this.recording?.state === 'under_way' && !this.isOpen) this.lookForRecording();
  }

  /** It begins, or is stored, a moment after the interview begins or ends. */
  private lookForRecording(): void {
    clearTimeout(this.recordingTimer);
    if (this.isConnected) this.recordingTimer = setTimeout(() => void this.readRecording(), RECORDING);
  }

  private call(): void {
    const id = this.interview.id;
    const socket = new LiveSocket({ticket: () => api.ticket(id)});
    this.socket = socket;
    socket.on('connection', (connection) => {
      this.connection = connection;
      if (connection.state !== 'open') this.clock.halt();
    });
    socket.on('turn', () => {
      if (socket.turns.length >= this.turns.length) this.turns = socket.turns;
      this.loaded = true;
    });
    socket.on('message', (message) => this.heard(message));
    socket.connect();
  }

  private hangUp(): void {
    this.socket?.leave();
    this.socket = undefined;
    this.candidate = undefined;
    this.thinking = false;
  }

  private heard(message: ServerMessage): void {
    switch (message.type) {
      case 'session.ready':
        this.clock.set(message.clock);
        this.changed(message.status);
        this.lookForRecording();
        return;
      case 'clock':
        this.clock.set(message.clock);
        return;
      case 'interview.status':
        this.clock.set(message.clock);
        this.changed(message.status);
        this.lookForRecording();
        return;
      case 'candidate.state':
        this.candidate = {connected: message.connected, typing: message.typing};
        return;
      case 'interviewer.state':
        this.thinking = message.state === 'thinking';
        return;
      case 'coverage':
        this.coverage = message.coverage;
        return;
      case 'interview.handover':
        this.handovers++;
        return;
      case 'supervisor.cycle':
        this.cycles = withCycle(this.cycles, message.supervision);
        return;
      default:
        return;
    }
  }

  private changed(status: InterviewStatus): void {
    if (status !== this.interview.status) this.tell('interview-changed');
  }

  private readonly onOnline = () => this.socket?.probe();

  protected override render() {
    const {interview} = this;
    const live = this.isOpen;
    if (this.failure && !this.loaded) {
      return html`<ik-banner tone="danger" live>${explain(this.failure)}<ik-button slot="actions" @click=${() => void this.read()}>${app('load.again')}</ik-button></ik-banner>`;
    }
    const silent = this.turns.length === 0;
    return html`
      <div class="columns">
        <div class=${live ? 'live' : ''}>
          ${live ? this.line() : nothing}
          ${silent
            ? this.loaded || NOT_BEGUN.includes(interview.status)
              ? html`
                  <ik-empty icon="chat" heading=${NOT_BEGUN.includes(interview.status) ? t('live.not_begun') : ''}>
                    ${NOT_BEGUN.includes(interview.status) ? t('live.not_begun.text') : t('transcript.empty')}
                  </ik-empty>
                `
              : html`<div class="stack">${[1, 2, 3, 4, 5].map(() => html`<div class="skeleton"></div>`)}</div>`
            : html`
                <dash-transcript
                  class=${live ? 'live' : ''}
                  .turns=${this.turns}
                  .startedAt=${interview.started_at}
                  language=${interview.language}
                  .recording=${live ? undefined : this.recording}
                  @recording-deleted=${() => void this.readRecording()}
                  ?live=${live}
                ></dash-transcript>
              `}
        </div>
        <aside aria-label=${t('supervisor')}>
          ${this.waiting()}
          ${live && interview.status !== 'consented' ? html`${this.commands()}<dash-stand-in interviewId=${interview.id} told=${this.handovers}></dash-stand-in>` : nothing}
          ${this.coverage.length > 0
            ? html`
                <section aria-labelledby="coverage">
                  <h2 id="coverage">${t('coverage')}</h2>
                  <dash-coverage .criteria=${interview.rubric.criteria} .coverage=${this.coverage}></dash-coverage>
                </section>
              `
            : nothing}
          <section aria-labelledby="supervisor">
            <h2 id="supervisor">${t('supervisor')}</h2>
            <p class="soft small">${t('supervisor.text', {n: interview.settings.interval_seconds})}</p>
            <br />
            <dash-supervisor .cycles=${this.cycles} undoing=${this.undoing} @undo=${(event: CustomEvent<number>) => void this.undo(event.detail)}></dash-supervisor>
          </section>
        </aside>
      </div>
      ${this.dialogs()}
    `;
  }

  private line() {
    const clock = this.reading;
    const state = this.connection?.state ?? 'connecting';
    return html`
      <div class="line">
        ${clock
          ? html`
              <span class="clock" role="timer" aria-label=${`${t('live.clock')}: ${duration(clock.elapsed_seconds)}`}>${clockFace(clock.elapsed_seconds)}</span>
              <span>${clock.running ? t('live.left', {time: clockFace(clock.remaining_seconds)}) : t('live.stands')}${clock.concluding ? ` · ${t('live.finishing')}` : ''}</span>
            `
          : nothing}
        <span role="status"><span class="dot ${state}"></span>${t(`conn.${state}`)}</span>
        ${state === 'waiting' ? html`<ik-button variant="ghost" @click=${() => this.socket?.connect()}>${t('conn.now')}</ik-button>` : nothing}
        ${this.candidate && state === 'open'
          ? html`<span>${this.candidate.typing ? t('cand.typing') : this.candidate.connected ? t('cand.connected') : t('cand.away')}</span>`
          : nothing}
        ${this.thinking && state === 'open' ? html`<span>${t('state.thinking')}</span>` : nothing}
        ${this.recording?.state === 'under_way' ? html`<span><ik-icon name="microphone"></ik-icon> ${r('live.recorded')}</span>` : nothing}
        ${this.recording?.absence === 'not_agreed' ? html`<span>${r('none.not_agreed')}</span>` : nothing}
      </div>
    `;
  }

  /** What still waits, where it cannot be overlooked. */
  private waiting() {
    const pending = this.cycles.filter((one) => one.effect === 'pending');
    if (pending.length === 0) return nothing;
    return html`
      <section aria-labelledby="pending">
        <h2 id="pending">${t('pending')}</h2>
        <dash-supervisor brief .cycles=${pending} undoing=${this.undoing} @undo=${(event: CustomEvent<number>) => void this.undo(event.detail)}></dash-supervisor>
      </section>
    `;
  }

  private commands() {
    return html`
      <section class="panel" aria-labelledby="commands">
        <h2 id="commands">${t('commands')}</h2>
        ${this.refusal ? html`<ik-banner tone="danger" live>${explain(this.refusal)}</ik-banner>` : nothing}
        <form
          class="stack"
          novalidate
          @submit=${(event: Event) => {
            event.preventDefault();
            void this.send('guide');
          }}
        >
          <div>
            <ik-field label=${t('guide.label')} hint=${t('guide.hint')}>
              <textarea rows="2" maxlength="1000" .value=${this.guide} @input=${(event: Event) => (this.guide = (event.target as HTMLTextAreaElement).value)}></textarea>
            </ik-field>
            <div class="examples" role="group" aria-label=${t('guide.example')}>
              ${EXAMPLES.map((key) => html`<button type="button" @click=${() => this.example(t.in(this.interview.language, key))}>${t.in(this.interview.language, key)}</button>`)}
            </div>
          </div>
          <div class="actions">
            <ik-button type="submit" variant="primary" ?disabled=${!this.guide.trim()} ?busy=${this.busy === 'guide'}><ik-icon name="send"></ik-icon>${t('guide.do')}</ik-button>
            <ik-button ?busy=${this.busy === 'conclude'} ?disabled=${this.interview.status === 'concluding'} @click=${() => (this.ask = 'conclude')}>${t('conclude')}</ik-button>
            <ik-button ?busy=${this.busy === 'end'} @click=${() => (this.ask = 'end')}><ik-icon name="stop"></ik-icon>${t('end')}</ik-button>
          </div>
        </form>
      </section>
    `;
  }

  private dialogs() {
    const close = () => (this.ask = undefined);
    return html`
      <ik-dialog heading=${t('conclude.title')} ?open=${this.ask === 'conclude'} @ik-close=${close}>
        <p>${t('conclude.text')}</p>
        <ik-button slot="actions" @click=${close}>${app('cancel')}</ik-button>
        <ik-button slot="actions" variant="primary" @click=${() => void this.send('conclude')}>${t('conclude')}</ik-button>
      </ik-dialog>
      <ik-dialog heading=${t('end.title')} ?open=${this.ask === 'end'} @ik-close=${close}>
        <p>${t('end.text')}</p>
        <ik-button slot="actions" @click=${close}>${app('cancel')}</ik-button>
        <ik-button slot="actions" variant="danger" @click=${() => void this.send('end')}>${t('end')}</ik-button>
      </ik-dialog>
    `;
  }

  private example(text: string): void {
    this.guide = text;
    void this.updateComplete.then(() => this.renderRoot.querySelector('textarea')?.focus());
  }

  private async send(action: 'guide' | 'conclude' | 'end'): Promise<void> {
    const message = action === 'guide' ? this.guide.trim() : undefined;
    this.ask = undefined;
    if (this.busy || (action === 'guide' && !message)) return;
    this.busy = action;
    this.refusal = undefined;
    try {
      this.cycles = withCycle(this.cycles, await api.command(this.interview.id, action, message));
      if (action === 'guide') this.guide = '';
      toast(t(`${action}.sent`));
    } catch (error) {
      this.refusal = error;
    } finally {
      this.busy = undefined;
    }
  }

  private async undo(number: number): Promise<void> {
    this.undoing = number;
    try {
      this.cycles = withCycle(this.cycles, await api.undo(this.interview.id, number));
      announce(t('undone'));
    } catch (error) {
      toast(explain(error), 'danger');
      void this.read();
    } finally {
      this.undoing = 0;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dash-conversation': ConversationView;
  }
}
