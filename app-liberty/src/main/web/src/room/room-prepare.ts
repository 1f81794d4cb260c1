import {css, html, type CSSResultGroup} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {CandidateView} from '../shared/api/types.js';
import '../shared/components/ik-badge.js';
import '../shared/components/ik-banner.js';
import '../shared/components/ik-button.js';
import '../shared/components/ik-field.js';
import '../shared/components/ik-icon.js';
import {IkElement} from '../shared/element.js';
import {page} from './styles.js';
import {t} from './texts.js';
import './voice/room-devices.js';

const HOW = ['1', '2', '3', '4'] as const;
const TIPS = ['1', '2', '3'] as const;

/** How it goes, what helps, and one question to try. The practice answer never leaves this element. Where the interview can be spoken, a test of the devices takes the practice's place. Tells `room-begin`. */
@customElement('room-prepare')
export class RoomPrepare extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    page,
    css`
      .devices {
        display: grid;
        gap: var(--space-3);
      }

      .devices h2 {
        margin: 0;
      }

      .two {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr));
        gap: var(--space-5);
      }

      h2 {
        margin-block-end: var(--space-3);
        font-size: var(--text-l);
      }

      li {
        display: grid;
        grid-template-columns: 1.6rem 1fr;
        gap: var(--space-2);
        color: var(--ink-soft);
      }

      li ik-icon {
        margin-block-start: 0.15em;
        color: var(--accent-text);
      }

      .how {
        counter-reset: how;
      }

      .how li::before {
        counter-increment: how;
        content: counter(how);
        display: grid;
        place-items: center;
        inline-size: 1.5rem;
        block-size: 1.5rem;
        margin-block-start: 0.05em;
        font-size: var(--text-xs);
        font-weight: 700;
        color: var(--accent-text);
        background: var(--accent-wash);
        border-radius: 50%;
      }

      .practice {
        display: grid;
        gap: var(--space-3);
        padding: clamp(var(--space-4), 4vw, var(--space-5));
        border: 1.5px dashed var(--line-strong);
        border-radius: var(--radius-l);
      }

      .practice h2 {
        margin: 0;
      }

      .top {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-2);
      }

      .asked {
        font-weight: 600;
        font-size: var(--text-s);
      }

      .answer {
        justify-self: end;
        max-inline-size: 85%;
        padding: var(--space-3) var(--space-4);
        white-space: pre-wrap;
        overflow-wrap: anywhere;
        background: var(--accent-wash);
        border-radius: var(--radius-l) var(--radius-l) 4px var(--radius-l);
      }

      .start {
        display: grid;
        gap: var(--space-2);
        justify-items: start;
      }
    `,
  ];

  @property({attribute: false}) view!: CandidateView;
  @state() private draft = '';
  @state() private practised = '';

  protected override render() {
    return html`
      <div class="column">
        <div>
          <h1 tabindex="-1">${t('prepare.heading')}</h1>
          <p class="lead">${t('prepare.lead')}</p>
        </div>
        <div class="two">
          <section aria-labelledby="how">
            <h2 id="how">${t('prepare.how')}</h2>
            <ol class="how">
              ${HOW.map((n) => html`<li><span>${t(this.view.voice && (n === '1' || n === '3') ? `prepare.how.${n}.voice` : `prepare.how.${n}`, {n: this.view.duration_minutes})}</span></li>`)}
            </ol>
          </section>
          <section aria-labelledby="tips">
            <h2 id="tips">${t('prepare.tips')}</h2>
            <ul>
              ${TIPS.map((n) => html`<li><ik-icon name="check"></ik-icon><span>${t(this.view.voice && n !== '1' ? `prepare.tips.${n}.voice` : `prepare.tips.${n}`)}</span></li>`)}
            </ul>
          </section>
        </div>
        ${this.view.voice ? this.devices() : this.written()}
      </div>
    `;
  }

  private devices() {
    return html`
      <section class="card devices" aria-labelledby="devices">
        <h2 id="devices">${t('devices.heading')}</h2>
        <room-devices></room-devices>
      </section>
    `;
  }

  private written() {
    return html`
        ${this.practice()}
        <div class="start">
          <ik-button variant="primary" size="large" @click=${() => this.tell('room-begin')}>${t('prepare.start')}<ik-icon name="arrowRight"></ik-icon></ik-button>
          <p class="small">${t('prepare.start.hint')}</p>
        </div>
    `;
  }

  private practice() {
    return html`
      <section class="practice" aria-labelledby="practice">
        <div class="top">
          <h2 id="practice">${t('prepare.practice')}</h2>
          <ik-badge tone="warn" icon="eyeOff">${t('prepare.practice.mark')}</ik-badge>
        </div>
        ${this.practised ? this.result() : this.form()}
      </section>
    `;
  }

  private form() {
    return html`
      <ik-field label=${t('prepare.practice.question')} hint=${t('prepare.practice.text')}>
        <textarea rows="3" maxlength="8000" .value=${this.draft} @input=${(event: InputEvent) => (this.draft = (event.target as HTMLTextAreaElement).value)}></textarea>
      </ik-field>
      <div class="actions">
        <ik-button ?disabled=${this.draft.trim() === ''} @click=${() => (this.practised = this.draft.trim())}>${t('prepare.practice.send')}</ik-button>
      </div>
    `;
  }

  private result() {
    return html`
      <p class="asked">${t('prepare.practice.question')}</p>
      <div class="answer">${this.practised}</div>
      <ik-banner tone="ok" live>${t('prepare.practice.done')}</ik-banner>
      <div class="actions">
        <ik-button
          variant="ghost"
          @click=${() => {
            this.practised = '';
            this.draft = '';
          }}
          >${t('prepare.practice.again')}</ik-button
        >
      </div>
    `;
  }
}
