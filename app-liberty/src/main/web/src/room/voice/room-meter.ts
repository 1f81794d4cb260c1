import {css, html, nothing, type CSSResultGroup, type PropertyValues} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {IkElement} from '../../shared/element.js';
import {t} from '../texts.js';
import {LoudnessMeter, type Loudness} from './loudness.js';
import type {Sound} from './sound.js';

/** Somebody who has just begun is asked to speak before being told that nothing is to be heard: 4 s. */
const PATIENCE = 100;

/** How loud the microphone is: a bar, and (with `words`) a sentence that is read out when it changes. */
@customElement('room-meter')
export class RoomMeter extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    css`
      .track {
        block-size: 10px;
        overflow: hidden;
        background: var(--surface-sunk);
        border: 1px solid var(--line-strong);
        border-radius: var(--radius-full);
      }

      .bar {
        block-size: 100%;
        inline-size: 100%;
        background: var(--accent);
        scale: var(--loudness, 0) 1;
        transform-origin: left;
      }

      .loud .bar {
        background: var(--danger);
      }

      p {
        min-block-size: 1.5em;
        margin-block-start: var(--space-2);
        font-size: var(--text-s);
        font-weight: 600;
      }

      @media (forced-colors: active) {
        .bar {
          background: Highlight;
        }
      }
    `,
  ];

  @property({attribute: false}) sound: Sound | undefined;
  @property({type: Boolean}) words = false;
  @state() private word: Loudness | 'say' = 'say';
  @query('.bar') private bar!: HTMLElement;
  private readonly meter = new LoudnessMeter();
  private heard = 0;
  private stop: (() => void) | undefined;

  override disconnectedCallback(): void {
    this.stop?.();
    this.stop = undefined;
    super.disconnectedCallback();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.follow();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('sound')) this.follow();
  }

  protected override render() {
    const said = t(`devices.${this.word}`);
    return html`
      <div
        class="track ${this.word}"
        role="meter"
        aria-label=${t('devices.level')}
        aria-valuemin="0"
        aria-valuemax="3"
        aria-valuenow=${{say: 0, nothing: 0, quiet: 1, good: 2, loud: 3}[this.word]}
        aria-valuetext=${said}
      >
        <div class="bar"></div>
      </div>
      ${this.words ? html`<p role="status">${said}</p>` : nothing}
    `;
  }

  private follow(): void {
    this.stop?.();
    this.meter.reset();
    this.heard = 0;
    this.word = 'say';
    this.stop = this.sound?.on({level: (level) => this.take(level)});
  }

  private take(level: number): void {
    this.meter.take(level);
    this.heard++;
    this.bar?.style.setProperty('--loudness', this.meter.bar.toFixed(3));
    const {word} = this.meter;
    this.word = word === 'nothing' && this.heard < PATIENCE ? 'say' : word;
  }
}
