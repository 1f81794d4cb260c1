import {css, html, nothing, type CSSResultGroup, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {announce} from '../../shared/announce.js';
import type {HeardTurn, RecordedVoice, Recording} from '../../shared/api/types.js';
import '../../shared/components/ik-banner.js';
import '../../shared/components/ik-button.js';
import '../../shared/components/ik-dialog.js';
import '../../shared/components/ik-icon.js';
import {IkElement} from '../../shared/element.js';
import {clockFace, date, number} from '../../shared/i18n/format.js';
import {controls} from '../../shared/styles/base.js';
import {api} from '../context.js';
import {explain} from '../screen.js';
import {t} from '../texts/recording.js';
import {turnAt} from './places.js';
import {RecordingSound} from './sound.js';

const SPEEDS = [0.75, 1, 1.25, 1.5, 2];
const VOICES: readonly RecordedVoice[] = ['candidate', 'interviewer'];
const LOOK = 200;

/** Plays a recording, or says why there is none. Tells `turn-heard` with the turn that is heard, or undefined, and `recording-deleted`. */
@customElement('dash-player')
export class Player extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    controls,
    css`
      section {
        display: grid;
        gap: var(--space-2) var(--space-4);
        margin-block-end: var(--space-5);
        padding: var(--space-3) var(--space-4);
        background: var(--surface);
        border: 1px solid var(--line);
        border-radius: var(--radius-m);
      }

      .row {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2) var(--space-4);
        align-items: center;
      }

      .place {
        flex: 1 1 10rem;
      }

      input[type='range'] {
        inline-size: 100%;
        min-block-size: var(--target);
        accent-color: var(--accent);
      }

      .time {
        font-size: var(--text-s);
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }

      label {
        display: flex;
        flex: 1 1 8rem;
        gap: var(--space-2);
        align-items: center;
        font-size: var(--text-s);
      }

      label.speed {
        flex: none;
      }

      select {
        inline-size: auto;
      }

      p {
        font-size: var(--text-xs);
        color: var(--ink-soft);
      }

      p.none {
        margin-block-end: var(--space-4);
        font-size: var(--text-s);
      }

      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @property({attribute: false}) recording!: Recording;
  @state() private at = 0;
  @state() private failure: unknown;
  @state() private asks = false;
  @state() private busy = false;
  private sound: RecordingSound | undefined;
  private timer: ReturnType<typeof setInterval> | undefined;
  private heard: HeardTurn | undefined;

  override disconnectedCallback(): void {
    this.stop();
    super.disconnectedCallback();
  }

  /** Plays from a moment on. */
  async playFrom(ms: number): Promise<void> {
    const {sound} = this;
    if (!sound) return;
    const playing = sound.isPlaying;
    await sound.seek(ms);
    if (!playing) await sound.play();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('recording')) return;
    const before = changed.get('recording') as Recording | undefined;
    if (before?.interview_id === this.recording.interview_id && before.state === this.recording.state) return;
    this.stop();
    const {interview_id: id, length_ms: length, state} = this.recording;
    if (state === 'stored' && length !== null) {
      this.sound = new RecordingSound((track, range) => api.recordedPart(id, track, range), length, (failure) => this.changed(failure));
    }
  }

  protected override render() {
    const {recording, sound} = this;
    if (!sound) return this.instead();
    const all = clockFace(sound.lengthMs / 1000);
    const at = clockFace(this.at / 1000);
    return html`
      <section aria-label=${t('player')}>
        <div class="row">
          <ik-button variant="primary" @click=${this.toggle}><ik-icon name=${sound.isPlaying ? 'pause' : 'play'}></ik-icon>${t(sound.isPlaying ? 'pause' : 'play')}</ik-button>
          <input
            class="place"
            type="range"
            min="0"
            max=${sound.lengthMs}
            step="1000"
            aria-label=${t('seek')}
            aria-valuetext=${t('seek.value', {at, all})}
            .value=${String(this.at)}
            @input=${(event: Event) => void sound.seek(Number((event.target as HTMLInputElement).value))}
          />
          <span class="time" aria-hidden="true">${at} / ${all}</span>
        </div>
        <div class="row">
          ${VOICES.map(
            (voice) => html`
              <label>
                <span>${t(voice)}</span>
                <input
                  type="range"
                  min="0"
                  max="100"
                  step="10"
                  value="100"
                  aria-label=${t('volume', {name: t(voice)})}
                  @input=${(event: Event) => sound.setVolume(voice, Number((event.target as HTMLInputElement).value) / 100)}
                />
              </label>
            `,
          )}
          <label class="speed">
            <span>${t('speed')}</span>
            <select @change=${(event: Event) => sound.setRate(Number((event.target as HTMLSelectElement).value))}>
              ${SPEEDS.map((speed) => html`<option value=${speed} ?selected=${speed === 1}>${t('speed.value', {n: number(speed, 2)})}</option>`)}
            </select>
          </label>
        </div>
        ${this.failure ? html`<ik-banner tone="danger" live>${t('failed')} ${explain(this.failure)}</ik-banner>` : nothing}
        ${recording.incomplete ? html`<ik-banner tone="warn">${t('incomplete')}</ik-banner>` : nothing}
        <div class="row">
          <p>${recording.stretches.length > 1 ? t('breaks') : nothing} ${recording.kept_until ? t('kept', {date: date(recording.kept_until)}) : nothing}</p>
          <ik-button variant="ghost" .haspopup=${'dialog' as const} @click=${() => (this.asks = true)}><ik-icon name="trash"></ik-icon>${t('delete')}</ik-button>
        </div>
      </section>
      <ik-dialog heading=${t('delete.title')} ?open=${this.asks} @ik-close=${() => (this.asks = false)}>
        <p>${t('delete.text')}</p>
        <ik-button slot="actions" @click=${() => (this.asks = false)}>${t('delete.keep')}</ik-button>
        <ik-button slot="actions" variant="danger" ?busy=${this.busy} @click=${() => void this.erase()}>${t('delete')}</ik-button>
      </ik-dialog>
    `;
  }

  private instead() {
    const {state, absence} = this.recording;
    switch (state) {
      case 'under_way':
        return html`<p class="none" role="status">${t('under_way')}</p>`;
      case 'deleted':
        return html`<p class="none">${t('deleted')}</p>`;
      default:
        return absence ? html`<p class="none">${t(`none.${absence}`)}</p>` : nothing;
    }
  }

  private toggle(): void {
    if (this.sound?.isPlaying) this.sound.pause();
    else void this.sound?.play();
  }

  private changed(failure?: unknown): void {
    this.failure = failure;
    clearInterval(this.timer);
    if (this.sound?.isPlaying) this.timer = setInterval(() => this.look(), LOOK);
    this.look();
    this.requestUpdate();
  }

  private look(): void {
    this.at = Math.round(this.sound?.position ?? 0);
    const now = this.sound?.isPlaying ? turnAt(this.recording.turns, this.at) : undefined;
    if (now?.position === this.heard?.position) return;
    this.heard = now;
    this.tell('turn-heard', now);
  }

  private async erase(): Promise<void> {
    this.busy = true;
    try {
      await api.deleteRecording(this.recording.interview_id);
      this.asks = false;
      announce(t('delete.done'));
      this.tell('recording-deleted');
    } catch (error) {
      this.asks = false;
      this.failure = error;
    } finally {
      this.busy = false;
    }
  }

  private stop(): void {
    clearInterval(this.timer);
    this.sound?.close();
    this.sound = undefined;
    this.at = 0;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dash-player': Player;
  }
}
