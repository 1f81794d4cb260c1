import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {ApiProblem} from '../../shared/api/problem.js';
import type {LedInterview} from '../../shared/api/types.js';
import '../../shared/components/ik-banner.js';
import '../../shared/components/ik-button.js';
import '../../shared/components/ik-icon.js';
import {IkElement} from '../../shared/element.js';
import {controls} from '../../shared/styles/base.js';
import {api} from '../context.js';
import {Captions} from '../logic/captions.js';
import {explain} from '../screen.js';
import {screenStyles} from '../styles.js';
import {t} from '../texts/captions.js';

const REASONS: Record<string, 'no_connection' | 'no_calls'> = {NetworkError: 'no_connection', NotSupportedError: 'no_calls'};

/** Somebody's words, as a service understood them. */
export interface Caption {
  text: string;
  voice: 'candidate' | 'recruiter';
}

/** Switches on a service that writes down what the microphone hears. Tells `caption` with complete words. */
@customElement('dash-session-captions')
export class SessionCaptions extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    controls,
    screenStyles,
    css`
      :host {
        max-inline-size: none;
        margin: 0;
        padding: 0;
      }

      section {
        display: grid;
        gap: var(--space-2);
        padding: var(--space-3) var(--space-4);
        border: 1px solid var(--line);
        border-radius: var(--radius-m);
      }

      .head {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2) var(--space-4);
        align-items: center;
        justify-content: space-between;
      }

      h3,
      p {
        margin: 0;
      }

      .live {
        display: flex;
        gap: var(--space-2);
        align-items: center;
      }

      .live::before {
        flex: none;
        inline-size: 0.7rem;
        block-size: 0.7rem;
        content: '';
        background: var(--danger);
        border-radius: var(--radius-full);
      }

      .partial {
        min-block-size: 1.5em;
        color: var(--ink-soft);
      }
    `,
  ];

  @property({attribute: false}) session!: LedInterview;
  /** Whose words come next. */
  @property({attribute: false}) voice: Caption['voice'] = 'recruiter';
  private readonly captions = new Captions({
    microphone: () => navigator.mediaDevices.getUserMedia({audio: {echoCancellation: true, noiseSuppression: true}}),
    call: async (offer) => (await api.captions(this.session.id, offer)).answer,
    voice: () => this.voice,
    said: (text, voice) => this.tell<Caption>('caption', {text, voice}),
    changed: () => this.requestUpdate(),
    refused: (error) => error instanceof ApiProblem && error.status >= 400 && error.status < 500 && error.status !== 429,
  });

  override disconnectedCallback(): void {
    this.captions.stop();
    super.disconnectedCallback();
  }

  protected override render() {
    const allowed = this.session.sound.captions;
    if (allowed === 'off') return nothing;
    const {state} = this.captions;
    return html`
      <section aria-labelledby="captions">
        <div class="head">
          <h3 id="captions">${t('title')}</h3>
          ${allowed === 'not_agreed'
            ? nothing
            : html`
                <ik-button variant=${this.captions.running ? 'danger' : 'secondary'} @click=${this.toggle}>
                  ${t(this.captions.running ? 'stop' : state === 'failed' ? 'again' : 'start')}
                </ik-button>
              `}
        </div>
        ${allowed === 'not_agreed' ? html`<p class="soft small">${t('not_agreed')}</p>` : this.captions.running ? this.running() : html`<p class="soft small">${t('text')}</p>`}
        ${state === 'failed' ? html`<ik-banner tone="danger" live>${t('failed', {reason: this.reason()})}</ik-banner>` : nothing}
      </section>
    `;
  }

  private running() {
    const {state, partial} = this.captions;
    return html`
      <p class="small ${state === 'on' ? 'live' : ''}" role="status">${t(state === 'on' ? 'on' : state === 'lost' ? 'lost' : 'connecting')}</p>
      ${state === 'on' ? html`<p class="partial words" lang=${this.session.language} aria-label=${t('partial')}>${partial || '…'}</p>` : nothing}
    `;
  }

  private reason(): string {
    const {fault} = this.captions;
    if (fault instanceof DOMException) return t(REASONS[fault.name] ?? 'no_microphone');
    return explain(fault);
  }

  private toggle(): void {
    if (this.captions.running) this.captions.stop();
    else void this.captions.start();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dash-session-captions': SessionCaptions;
  }
}
