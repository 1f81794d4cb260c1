import {html, nothing, type CSSResultGroup} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import type {CandidateView} from '../shared/api/types.js';
import '../shared/components/ik-banner.js';
import '../shared/components/ik-button.js';
import '../shared/components/ik-dialog.js';
import '../shared/components/ik-icon.js';
import '../shared/components/ik-spinner.js';
import {IkElement} from '../shared/element.js';
import {clockFace} from '../shared/i18n/format.js';
import {Watching} from './changes.js';
import type {Conversation, Situation} from './conversation.js';
import {currentQuestion} from './question.js';
import './room-clock.js';
import './room-composer.js';
import type {Correction} from './room-correction.js';
import type {RoomComposer} from './room-composer.js';
import './room-help.js';
import './room-log.js';
import './room-question.js';
import {live, WIDE} from './room-live-styles.js';
import {t} from './texts.js';
import {preferences} from './preferences.js';
import './voice/room-devices.js';
import './voice/room-voice-settings.js';
import './voice/room-voice.js';
import type {Sound} from './voice/sound.js';

const BUSY: readonly Situation[] = ['connecting', 'lost', 'saving', 'thinking', 'calling'];

/** The interview itself. Tells `room-over` when the candidate has read the goodbye. */
@customElement('room-live')
export class RoomLive extends IkElement {
  static override styles: CSSResultGroup = [IkElement.styles, live];

  @property({attribute: false}) view!: CandidateView;
  @property({attribute: false}) conversation!: Conversation;
  @property({type: Boolean}) busy = false;
  /** Whether the candidate spoke before this page was opened anew. */
  @property({type: Boolean}) spoke = false;
  @state() private asksToEnd = false;
  @state() private checks = false;
  @query('room-composer') private composer?: RoomComposer;
  @query('room-voice') private voice?: HTMLElement;
  private readonly wide = matchMedia(WIDE);

  constructor() {
    super();
    new Watching(this, (redraw) => this.conversation.onChange(redraw));
    new Watching(this, (redraw) => {
      this.wide.addEventListener('change', redraw);
      return () => this.wide.removeEventListener('change', redraw);
    });
  }

  /** Puts the focus where the candidate goes on: into the box, or on the heading where a keyboard would pop up. */
  override focus(): void {
    if (this.voice) this.voice.focus();
    else if (matchMedia('(pointer: coarse)').matches || !this.composer) this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
    else this.composer.focus();
  }

  protected override updated(): void {
    const {returned} = this.conversation;
    if (returned === undefined || !this.composer) return;
    this.conversation.returned = undefined;
    this.composer.putBack(returned);
  }

  protected override render() {
    const now = this.conversation;
    const {situation} = now;
    return html`
      <div class="room" @room-say=${(event: CustomEvent<string>) => now.say(event.detail)} @room-retry=${() => now.retry()} @room-correct=${({detail}: CustomEvent<Correction>) => now.correct(detail.position, detail.words)} @room-write=${this.write} @room-speak=${(event: CustomEvent<string | undefined>) => void this.speak(event.detail ?? undefined)}>
        <div class="now">
          <h1 class="unseen" tabindex="-1">${t('live.heading')}</h1>
          <room-question ?compact=${!this.wide.matches} .question=${now.over ? null : currentQuestion(now.turns)} language=${this.view.language}></room-question>
          ${this.wide.matches ? html`<div class="side">${this.tools()}</div>` : nothing}
        </div>
        <div class="talk">
          <div class="banners">${this.line(situation)}</div>
          <room-log
            .turns=${now.turns}
            .pending=${now.pending}
            ?over=${now.over}
            .captions=${now.voice.captions.shown}
            language=${this.view.language}
            ?thinking=${situation === 'thinking'}
            ?offline=${now.connection.state !== 'open'}
          ></room-log>
          <div class="foot">${now.over ? this.over() : now.paused && situation !== 'lost' ? this.pause() : this.answer(situation)}</div>
        </div>
      </div>
      ${this.endDialog()} ${this.checkDialog()}
    `;
  }

  private tools() {
    const now = this.conversation;
    if (now.over) return nothing;
    const open = now.connection.state === 'open';
    return html`
      ${now.recorded && !now.paused ? html`<span class="recorded"><ik-icon name="microphone"></ik-icon>${t('recorded')}</span>` : nothing}
      ${this.wide.matches ? html`<room-clock .clock=${now.clock}></room-clock>` : nothing}
      <room-help place="up start" language=${this.view.language} ?disabled=${now.paused || now.ending}></room-help>
      <ik-button ?disabled=${!open || now.paused || now.ending} @click=${() => now.pause()}><ik-icon name="pause"></ik-icon>${t('pause.button')}</ik-button>
      <ik-button variant="ghost" .haspopup=${'dialog' as const} ?busy=${now.ending} @click=${() => (this.asksToEnd = true)}>
        ${now.ending ? nothing : html`<ik-icon name="stop"></ik-icon>`}${t(now.ending ? 'end.ending' : 'end.button')}
      </ik-button>
    `;
  }

  private line(situation: Situation) {
    const now = this.conversation;
    if (situation === 'lost') {
      return html`
        <ik-banner tone="warn">
          <strong>${t('line.lost')}</strong> ${t(now.voice.speaks ? 'line.lost.voice' : 'line.lost.text')}
          <ik-button slot="actions" @click=${() => now.tryNow()}>${t('line.now')}</ik-button>
        </ik-banner>
      `;
    }
    if (now.back) return html`<ik-banner tone="ok"><strong>${t('line.back')}</strong></ik-banner>`;
    if (situation === 'failed') return html`<ik-banner tone="danger" live>${t('line.saving')}</ik-banner>`;
    if (now.person !== null) return html`<ik-banner tone="info" live>${t('voice.person', {name: now.person})}</ik-banner>`;
    if (now.delayed) return html`<ik-banner tone="warn" live>${t('line.delayed')}</ik-banner>`;
    if (now.voice.sound?.fault && !now.voice.speaks) {
      const {fault} = now.voice.sound;
      return html`<ik-banner tone="warn" live><strong>${t(`fault.${fault}`)}</strong> ${t(`fault.${fault}.do`)}</ik-banner>`;
    }
    const why = now.voice.call.fault;
    if (why && !now.voice.speaks) {
      return html`
        <ik-banner tone="warn" live>
          <strong>${t(`call.${why}`)}</strong> ${t(`call.${why}.do`)}
          ${now.voice.call.isHopeless ? nothing : html`<ik-button slot="actions" @click=${() => this.speak()}>${t('call.retry')}</ik-button>`}
        </ik-banner>
      `;
    }
    if (now.voice.offered && this.spoke && !now.voice.sound) {
      return html`
        <ik-banner tone="info" live>
          ${t('voice.asleep')}<ik-button slot="actions" variant="primary" @click=${() => this.speak()}><ik-icon name="microphone"></ik-icon>${t('voice.speak.first')}</ik-button>
        </ik-banner>
      `;
    }
    return nothing;
  }

  private answer(situation: Situation) {
    const now = this.conversation;
    const concluding = (situation === 'yours' || situation === 'listening') && now.clock.reading?.concluding;
    return html`
      <div class="situation ${situation}">
        ${BUSY.includes(situation) ? html`<ik-spinner></ik-spinner>` : html`<i class="dot"></i>`}
        <span data-situation=${situation}>${this.inWords(situation)}${concluding ? ` ${t('state.concluding')}` : ''}</span>
      </div>
      ${now.voice.speaks && now.person === null ? html`<room-voice .voice=${now.voice}></room-voice>` : this.box()}
      ${this.wide.matches ? nothing : html`<div class="tools">${this.tools()}</div>`}
    `;
  }

  private inWords(situation: Situation): string {
    const {voice} = this.conversation;
    if (situation === 'thinking' && (voice.speaks || voice.isAloud)) return t('state.thinking.voice');
    if (situation !== 'speaking' || !voice.speaks) return t(`state.${situation}`);
    if (voice.admits) return `${t('state.speaking')} ${t('state.interrupt')}`;
    return voice.isMuted ? `${t('state.speaking')} ${t('state.muted')}` : t('state.speaking');
  }

  private box() {
    const now = this.conversation;
    return html`
      <room-composer
        draftKey=${`ik.room.draft.${this.view.id}`}
        language=${this.view.language}
        @room-typing=${(event: CustomEvent<boolean>) => (event.detail ? now.typing() : now.notTyping())}
      ></room-composer>
      ${now.voice.offered && now.person === null
        ? html`
            <div class="speak">
              <ik-button @click=${() => this.speak()}><ik-icon name="microphone"></ik-icon>${t(this.spoke || now.voice.sound ? 'voice.speak' : 'voice.speak.first')}</ik-button>
              <room-voice-settings .voice=${now.voice}></room-voice-settings>
            </div>
          `
        : nothing}
    `;
  }

  private pause() {
    return html`
      <div class="panel">
        <h2>${t('pause.heading')}</h2>
        <p>${t('pause.text')}</p>
        <ik-button variant="primary" size="large" @click=${() => this.conversation.proceed()}><ik-icon name="play"></ik-icon>${t('pause.go')}</ik-button>
      </div>
    `;
  }

  private over() {
    return html`
      <div class="panel" role="status">
        <h2>${t('over.panel')}</h2>
        <ik-button variant="primary" size="large" ?busy=${this.busy} @click=${() => this.tell('room-over')}>
          ${t('over.next')}<ik-icon name="arrowRight"></ik-icon>
        </ik-button>
      </div>
    `;
  }

  private endDialog() {
    const left = clockFace(this.conversation.clock.reading?.remaining_seconds ?? 0);
    return html`
      <ik-dialog heading=${t('end.heading')} ?open=${this.asksToEnd} @ik-close=${() => (this.asksToEnd = false)}>
        <p>${t('end.text', {time: left})}</p>
        ${this.composer && !this.composer.isEmpty ? html`<p class="unsent"><ik-icon name="alert"></ik-icon> ${t('end.unsent')}</p>` : nothing}
        <ik-button slot="actions" @click=${() => (this.asksToEnd = false)}>${t('end.stay')}</ik-button>
        <ik-button slot="actions" variant="danger" @click=${this.end}>${t('end.yes')}</ik-button>
      </ik-dialog>
    `;
  }

  private checkDialog() {
    return html`
      <ik-dialog heading=${t('voice.check')} ?open=${this.checks} @ik-close=${() => (this.checks = false)}>
        ${this.checks ? html`<room-devices leads="again" @room-begin=${this.checked}></room-devices>` : nothing}
      </ik-dialog>
    `;
  }

  private checked(event: CustomEvent<Sound | undefined>): void {
    event.stopPropagation();
    if (event.detail) this.conversation.voice.take(event.detail);
    this.checks = false;
    void this.updateComplete.then(() => this.focus());
  }

  /** From writing to speaking; where the microphone does not come, the test of it says why. */
  private async speak(device = preferences().device): Promise<void> {
    try {
      await this.conversation.voice.speak(device);
      await this.updateComplete;
      this.focus();
    } catch {
      this.checks = true;
    }
  }

  private async write(): Promise<void> {
    this.conversation.voice.write();
    await this.updateComplete;
    this.focus();
  }

  private end(): void {
    this.asksToEnd = false;
    this.conversation.finish();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'room-live': RoomLive;
  }
}
