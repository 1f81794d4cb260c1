import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {announce} from '../../shared/announce.js';
import '../../shared/components/ik-button.js';
import '../../shared/components/ik-icon.js';
import {IkElement} from '../../shared/element.js';
import {Watching} from '../changes.js';
import {onPreferencesChange} from '../preferences.js';
import {t} from '../texts.js';
import './room-meter.js';
import './room-voice-settings.js';
import {TalkButton} from './talk-button.js';
import type {Voice} from './voice.js';

/** Where the candidate speaks: mute, or the button to talk; how loud it is; and the way to writing. Tells `room-write`. */
@customElement('room-voice')
export class RoomVoice extends IkElement {
  static override shadowRootOptions: ShadowRootInit = {mode: 'open', delegatesFocus: true};
  static override styles: CSSResultGroup = [
    IkElement.styles,
    css`
      section {
        display: grid;
        grid-template-columns: auto minmax(4rem, 1fr) auto;
        align-items: center;
        gap: var(--space-2) var(--space-4);
        max-inline-size: 46rem;
        margin-inline: auto;
        padding: var(--space-3);
        background: var(--surface-raised);
        border: 1px solid var(--line-strong);
        border-radius: 18px;
        box-shadow: var(--shadow-1);
      }

      .talk {
        display: inline-flex;
        align-items: center;
        justify-content: center;
        gap: var(--space-2);
        min-block-size: 3.25rem;
        min-inline-size: 9rem;
        padding: 0.5rem 1.25rem;
        font-size: var(--text-m);
        font-weight: 600;
        color: var(--accent-text);
        background: var(--accent-wash);
        border: 1.5px solid var(--accent-text);
        border-radius: 13px;
        cursor: pointer;
        touch-action: none;
        user-select: none;
        -webkit-user-select: none;
        -webkit-touch-callout: none;
      }

      .talk ik-icon {
        font-size: 1.35em;
      }

      .talk.on {
        color: var(--accent-ink);
        background: var(--accent);
        border-color: var(--accent);
      }

      .talk.off {
        color: var(--danger);
        background: var(--danger-wash);
        border-color: var(--danger);
      }

      .talk:focus-visible {
        border-radius: 13px;
      }

      .ways {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-1);
      }

      .hint {
        grid-column: 1 / -1;
        font-size: var(--text-xs);
        color: var(--ink-faint);
      }

      @media (pointer: coarse) {
        .hint {
          display: none;
        }
      }

      @media (max-width: 40rem) {
        section {
          grid-template-columns: minmax(0, 1fr) auto;
        }

        room-meter {
          grid-column: 1 / -1;
          grid-row: 1;
        }

        .talk {
          min-inline-size: 0;
          padding-inline: 0.8rem;
        }

        .write-word {
          display: none;
        }
      }

      @media (max-width: 26rem) {
        .talk {
          padding-inline: 0.5rem;
          font-size: var(--text-s);
        }
      }
    `,
  ];

  @property({attribute: false}) voice!: Voice;
  @query('.talk') private talk!: HTMLButtonElement;
  private readonly button = new TalkButton((held) => this.voice.hold(held));

  constructor() {
    super();
    new Watching(this, onPreferencesChange);
    new Watching(this, (redraw) => this.voice.onChange(redraw));
    new Watching(this, () => {
      addEventListener('keydown', this.keys);
      addEventListener('blur', this.away);
      return () => {
        removeEventListener('keydown', this.keys);
        removeEventListener('blur', this.away);
        this.button.letGo();
      };
    });
  }

  protected override render() {
    return html`
      <section aria-label=${t('voice.heading')}>
        ${this.voice.talk === 'hold' ? this.hold() : this.mute()}
        <room-meter .sound=${this.voice.sound}></room-meter>
        <div class="ways">
          <ik-button .label=${t('voice.write')} @click=${() => this.tell('room-write')}>
            <ik-icon name="keyboard"></ik-icon><span class="write-word">${t('voice.write')}</span>
          </ik-button>
          <room-voice-settings .voice=${this.voice}></room-voice-settings>
        </div>
        ${this.voice.talk === 'hold' ? html`<p class="hint" id="hint">${t('voice.hold.hint')}</p>` : nothing}
      </section>
    `;
  }

  private mute() {
    const {muted} = this.voice;
    return html`
      <button type="button" class="talk ${muted ? 'off' : ''}" aria-keyshortcuts="Alt+M" title=${t('voice.mute.keys')} @click=${this.toggle}>
        <ik-icon name=${muted ? 'microphoneOff' : 'microphone'}></ik-icon>${t(muted ? 'voice.unmute' : 'voice.mute')}
      </button>
    `;
  }

  private hold() {
    const {held} = this.voice;
    return html`
      <button
        type="button"
        class="talk ${held ? 'on' : ''}"
        aria-pressed=${held}
        aria-describedby="hint"
        @pointerdown=${this.down}
        @pointerup=${() => this.button.release()}
        @pointercancel=${() => this.button.release()}
        @keydown=${this.key}
        @keyup=${(event: KeyboardEvent) => isPress(event) && this.button.release()}
        @click=${() => this.button.click()}
        @contextmenu=${(event: Event) => event.preventDefault()}
      >
        <ik-icon name="microphone"></ik-icon>${t(held ? (this.button.latched ? 'voice.latched' : 'voice.holding') : 'voice.hold')}
      </button>
    `;
  }

  private down(event: PointerEvent): void {
    if (event.button !== 0) return;
    this.talk.setPointerCapture(event.pointerId);
    this.button.press();
  }

  private key(event: KeyboardEvent): void {
    if (!isPress(event)) return;
    event.preventDefault();
    if (!event.repeat) this.button.press();
  }

  private readonly keys = (event: KeyboardEvent) => {
    if (event.code !== 'KeyM' || !event.altKey || event.ctrlKey || event.metaKey || this.voice.talk === 'hold') return;
    event.preventDefault();
    this.toggle();
  };

  private readonly away = () => this.button.letGo();

  private toggle(): void {
    this.voice.mute(!this.voice.muted);
    announce(t(this.voice.muted ? 'voice.muted' : 'voice.unmuted'));
  }
}

function isPress(event: KeyboardEvent): boolean {
  return event.key === ' ' || event.key === 'Enter';
}

declare global {
  interface HTMLElementTagNameMap {
    'room-voice': RoomVoice;
  }
}
