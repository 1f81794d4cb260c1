import {css, html, type CSSResultGroup} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import '../shared/components/ik-icon.js';
import {IkElement} from '../shared/element.js';
import {clockFace, duration} from '../shared/i18n/format.js';
import type {RunningClock} from '../shared/live/running-clock.js';
import {onPreferencesChange, prefer, preferences} from './preferences.js';
import {Watching} from './changes.js';
import {t} from './texts.js';

/** The honest clock: the server's time, going on only while the server's goes on. The candidate may hide it. */
@customElement('room-clock')
export class RoomClock extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    css`
      :host {
        display: inline-block;
      }

      button {
        display: inline-flex;
        align-items: center;
        gap: var(--space-2);
        min-block-size: var(--target);
        padding: 0.25rem 0.75rem;
        font-size: var(--text-s);
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
        color: var(--ink-soft);
        background: none;
        border: 1px solid var(--line);
        border-radius: var(--radius-full);
        cursor: pointer;
      }

      button:hover {
        color: var(--ink);
        border-color: var(--line-strong);
      }

      button:focus-visible {
        border-radius: var(--radius-full);
      }

      b {
        font-weight: 650;
        color: var(--ink);
      }

      .standing b {
        color: var(--ink-soft);
      }

      .little {
        border-color: var(--warn);
      }

      .so-far::before {
        content: '·';
        margin-inline-end: var(--space-2);
      }

      :host([short]) .so-far {
        display: none;
      }
    `,
  ];

  @property({attribute: false}) clock!: RunningClock;
  @property({type: Boolean, reflect: true}) short = false;
  private beat: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    new Watching(this, onPreferencesChange);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.beat = setInterval(() => this.requestUpdate(), 500);
  }

  override disconnectedCallback(): void {
    clearInterval(this.beat);
    super.disconnectedCallback();
  }

  protected override render() {
    const now = this.clock.reading;
    if (!now) return html``;
    if (!preferences().clock) {
      return html`
        <button type="button" aria-label=${t('clock.show')} title=${t('clock.show')} @click=${() => prefer({clock: true})}>
          <ik-icon name="eyeOff"></ik-icon><span>${t('clock.hidden')}</span>
        </button>
      `;
    }
    const left = t('clock.remaining', {time: clockFace(now.remaining_seconds)});
    return html`
      <button
        type="button"
        class="${now.running ? '' : 'standing'} ${now.remaining_seconds <= 300 ? 'little' : ''}"
        title=${t('clock.hide')}
        @click=${() => prefer({clock: false})}
      >
        <ik-icon name=${now.running ? 'clock' : 'pause'}></ik-icon>
        <span class="unseen">${t('clock.label')}: ${t('clock.remaining', {time: duration(now.remaining_seconds)})}. ${now.running ? '' : `${t('clock.standing')}.`} ${t('clock.hide')}</span>
        <b aria-hidden="true">${left}</b>
        <span class="so-far" aria-hidden="true">${now.running ? t('clock.elapsed', {time: clockFace(now.elapsed_seconds)}) : t('clock.standing')}</span>
      </button>
    `;
  }
}
