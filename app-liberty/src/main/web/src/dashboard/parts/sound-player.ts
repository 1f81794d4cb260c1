import {css, html, nothing, type CSSResultGroup, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {LedSound, SoundFile} from '../../shared/api/types.js';
import {save} from '../../shared/api/api-client.js';
import '../../shared/components/ik-banner.js';
import '../../shared/components/ik-button.js';
import '../../shared/components/ik-icon.js';
import '../../shared/components/ik-progress.js';
import {IkElement} from '../../shared/element.js';
import {bytes} from '../../shared/i18n/format.js';
import {controls} from '../../shared/styles/base.js';
import {api} from '../context.js';
import {wholeFile} from '../recording/whole-file.js';
import {explain} from '../screen.js';
import {t} from '../texts/sound.js';

interface Loaded {
  readonly voice: 'file' | 'interviewer';
  readonly file: SoundFile;
  readonly blob: Blob;
  readonly url: string;
}

/** Plays the sound that was handed in. A file of each voice plays together with the other one. */
@customElement('dash-sound-player')
export class SoundPlayer extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    controls,
    css`
      :host {
        display: grid;
        gap: var(--space-3);
      }

      figure {
        display: grid;
        gap: var(--space-1);
        margin: 0;
      }

      figcaption,
      p {
        margin: 0;
        font-size: var(--text-s);
        color: var(--ink-soft);
        overflow-wrap: anywhere;
      }

      audio {
        inline-size: 100%;
      }

      .fetching {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--space-3);
        align-items: end;
      }
    `,
  ];

  @property({attribute: false}) sound!: LedSound;
  @state() private loaded: readonly Loaded[] = [];
  @state() private share: number | undefined;
  @state() private failure: unknown;
  @state() private unplayable = false;
  private stop: AbortController | undefined;

  override disconnectedCallback(): void {
    this.letGo();
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('sound') as LedSound | undefined;
    if (before && before.sha256 + before.interviewer?.sha256 !== this.sound.sha256 + this.sound.interviewer?.sha256) this.letGo();
  }

  protected override render() {
    return html`
      ${this.failure ? html`<ik-banner tone="danger" live>${explain(this.failure)}</ik-banner>` : nothing}
      ${this.share !== undefined
        ? html`
            <div class="fetching">
              <ik-progress label=${t('loading')} value=${this.share}></ik-progress>
              <ik-button @click=${() => this.stop?.abort(new DOMException('stopped', 'AbortError'))}>${t('cancel')}</ik-button>
            </div>
          `
        : this.loaded.length > 0
          ? this.players()
          : html`<div><ik-button variant="primary" @click=${() => void this.load()}><ik-icon name="play"></ik-icon>${t('load', {size: bytes(this.size)})}</ik-button></div>`}
    `;
  }

  private get size(): number {
    return this.sound.bytes + (this.sound.interviewer?.bytes ?? 0);
  }

  private players() {
    return html`
      ${this.loaded.map(({voice, file, blob, url}) => {
        const name = t(voice === 'interviewer' ? 'player.interviewer' : this.loaded.length > 1 ? 'player.candidate' : 'player', {name: file.file_name});
        return html`
          <figure>
            <figcaption>${name}</figcaption>
            <audio controls preload="metadata" src=${url} aria-label=${name} @play=${this.follow} @pause=${this.follow} @seeked=${this.follow} @error=${() => (this.unplayable = true)}></audio>
            ${this.unplayable ? html`<div><ik-button @click=${() => save({blob, fileName: file.file_name})}>${t('save')}</ik-button></div>` : nothing}
          </figure>
        `;
      })}
      ${this.unplayable ? html`<p role="status">${t('unplayable')}</p>` : this.loaded.length > 1 ? html`<p>${t('together')}</p>` : nothing}
    `;
  }

  /** The other voice does what this one does. */
  private follow(event: Event): void {
    const led = event.currentTarget as HTMLAudioElement;
    for (const other of this.renderRoot.querySelectorAll('audio')) {
      if (other === led) continue;
      if (Math.abs(other.currentTime - led.currentTime) > 0.3) other.currentTime = Math.min(led.currentTime, other.duration || 0);
      if (led.paused && !other.paused) other.pause();
      if (!led.paused && other.paused && led.currentTime < (other.duration || 0)) void other.play();
    }
  }

  private async load(): Promise<void> {
    this.stop = new AbortController();
    const {signal} = this.stop;
    const {sound} = this;
    this.failure = undefined;
    this.share = 0;
    const loaded: Loaded[] = [];
    try {
      let before = 0;
      for (const [voice, file] of [['file', sound], ['interviewer', sound.interviewer]] as const) {
        if (!file) continue;
        const done = before;
        const blob = await wholeFile((range) => api.soundPart(sound.id, voice, range), file.bytes, file.media_type, (share) => (this.share = (done + share * file.bytes) / this.size), signal);
        loaded.push({voice, file, blob, url: URL.createObjectURL(blob)});
        before += file.bytes;
      }
      this.loaded = loaded;
      await this.updateComplete;
      this.renderRoot.querySelector('audio')?.focus();
    } catch (error) {
      for (const one of loaded) URL.revokeObjectURL(one.url);
      if (!signal.aborted) this.failure = error;
    } finally {
      this.share = undefined;
    }
  }

  private letGo(): void {
    this.stop?.abort(new DOMException('left', 'AbortError'));
    for (const one of this.loaded) URL.revokeObjectURL(one.url);
    this.loaded = [];
    this.unplayable = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dash-sound-player': SoundPlayer;
  }
}
