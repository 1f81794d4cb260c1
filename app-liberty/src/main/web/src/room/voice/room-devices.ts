import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import '../../shared/components/ik-banner.js';
import '../../shared/components/ik-button.js';
import '../../shared/components/ik-field.js';
import '../../shared/components/ik-icon.js';
import '../../shared/components/ik-spinner.js';
import {IkElement} from '../../shared/element.js';
import {prefer, preferences} from '../preferences.js';
import {t} from '../texts.js';
import {faultOf, NoMicrophone, type MicrophoneFault} from './microphone-fault.js';
import './room-meter.js';
import {Sound} from './sound.js';

/**
 * Tests microphone and loudspeaker before anything is said to anybody. Tells `room-begin`: with the `Sound` when the candidate wants to speak, without one to write. What
 * was opened and not handed over is closed again.
 */
@customElement('room-devices')
export class RoomDevices extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    css`
      :host {
        display: grid;
        gap: var(--space-4);
      }

      .waiting,
      .hint {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        font-size: var(--text-s);
        color: var(--ink-soft);
      }

      .hint ik-icon {
        flex: none;
        align-self: flex-start;
        margin-block-start: 0.15em;
        font-size: 1.2em;
        color: var(--accent-text);
      }

      .try {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2) var(--space-4);
      }

      .try p {
        flex: 1 1 15rem;
        font-size: var(--text-s);
        color: var(--ink-soft);
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-3);
      }

      .small {
        font-size: var(--text-s);
        color: var(--ink-soft);
      }

      @media (max-width: 30rem) {
        .actions ik-button,
        .try ik-button {
          inline-size: 100%;
        }
      }
    `,
  ];

  /** What comes after it: the interview's beginning, its continuation, or speaking again after writing. */
  @property() leads: 'start' | 'continue' | 'again' = 'start';
  @state() private asking = false;
  @state() private fault: MicrophoneFault | undefined;
  private sound: Sound | undefined;

  override disconnectedCallback(): void {
    this.sound?.close();
    this.sound = undefined;
    super.disconnectedCallback();
  }

  protected override render() {
    return html`
      ${this.sound?.listens ? this.open(this.sound) : this.ask()}
      <div class="actions">
        ${this.sound?.listens
          ? html`<ik-button variant="primary" size="large" @click=${this.begin}><ik-icon name="microphone"></ik-icon>${t(GO[this.leads])}</ik-button>`
          : nothing}
        <ik-button size=${this.leads === 'again' ? nothing : 'large'} @click=${() => this.tell('room-begin')}>
          <ik-icon name="keyboard"></ik-icon>${t(WRITE[this.leads])}
        </ik-button>
      </div>
      <p class="small">${this.leads === 'start' ? `${t('devices.start.hint')} ` : ''}${t('devices.write.hint')}</p>
    `;
  }

  private ask() {
    if (this.asking) return html`<p class="waiting" role="status"><ik-spinner></ik-spinner>${t('devices.asking')}</p>`;
    if (this.fault) {
      return html`
        <ik-banner tone="danger" live data-fault=${this.fault}>
          <strong>${t(`fault.${this.fault}`)}</strong> ${t(`fault.${this.fault}.do`)}
          <ik-button slot="actions" @click=${() => this.test()}>${t('devices.again')}</ik-button>
        </ik-banner>
      `;
    }
    return html`
      <p>${t('devices.why')}</p>
      <div><ik-button variant="primary" size="large" @click=${() => this.test()}><ik-icon name="microphone"></ik-icon>${t('devices.test')}</ik-button></div>
    `;
  }

  private open(sound: Sound) {
    return html`
      <room-meter .sound=${sound} words></room-meter>
      ${sound.devices.length > 1 ? this.choice(sound) : nothing}
      <div class="try">
        <ik-button @click=${() => sound.chime()}><ik-icon name="sound"></ik-icon>${t('devices.chime')}</ik-button>
        <p>${t('devices.chime.text')}</p>
      </div>
      <p class="hint"><ik-icon name="headphones"></ik-icon><span>${t('devices.headphones')}</span></p>
    `;
  }

  private choice(sound: Sound) {
    return html`
      <ik-field label=${t('devices.choose')}>
        <select @change=${(event: Event) => this.choose((event.target as HTMLSelectElement).value)}>
          ${sound.devices.map(({id, label}, i) => html`<option value=${id} .selected=${id === sound.device}>${label || t('devices.unnamed', {n: i + 1})}</option>`)}
        </select>
      </ik-field>
    `;
  }

  private choose(device: string): void {
    prefer({device});
    void this.test();
  }

  private async test(): Promise<void> {
    this.asking = !this.sound?.listens;
    this.fault = undefined;
    try {
      this.sound ??= await this.make();
      await this.sound.listen(preferences().device);
    } catch (error) {
      this.fault = error instanceof NoMicrophone ? error.fault : faultOf(error);
    }
    this.asking = false;
    // Left while the browser asked: nobody is there to take it.
    if (!this.isConnected) this.disconnectedCallback();
  }

  private async make(): Promise<Sound> {
    const sound = await Sound.make();
    sound.on({
      changed: () => {
        this.fault = sound.fault;
        this.requestUpdate();
      },
    });
    return sound;
  }

  private begin(): void {
    const sound = this.sound;
    this.sound = undefined;
    this.tell('room-begin', sound);
  }
}

const WRITE = {start: 'devices.start.write', continue: 'devices.continue.write', again: 'devices.write'} as const;
const GO = {start: 'devices.start', continue: 'devices.continue', again: 'voice.speak.first'} as const;
