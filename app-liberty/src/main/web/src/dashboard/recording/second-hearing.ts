import {css, html, nothing, type CSSResultGroup, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {announce} from '../../shared/announce.js';
import type {SecondTranscript} from '../../shared/api/types.js';
import '../../shared/components/ik-banner.js';
import '../../shared/components/ik-button.js';
import '../../shared/components/ik-icon.js';
import {IkElement} from '../../shared/element.js';
import {controls} from '../../shared/styles/base.js';
import {api} from '../context.js';
import {explain} from '../screen.js';
import {t} from '../texts/second.js';

const LOOK = 3_000;

/** How far a model's second hearing of a recording is. Tells `second-transcript` with what is to be shown of it, or undefined. */
@customElement('dash-second-hearing')
export class SecondHearing extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    controls,
    css`
      section {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2) var(--space-4);
        align-items: center;
        justify-content: space-between;
        margin-block: calc(-1 * var(--space-3)) var(--space-5);
        padding: var(--space-2) var(--space-4);
        font-size: var(--text-s);
        color: var(--ink-soft);
        border: 1px solid var(--line);
        border-radius: var(--radius-m);
      }

      p {
        flex: 1 1 18rem;
        margin: 0;
      }

      label {
        display: inline-flex;
        gap: var(--space-2);
        align-items: center;
        min-block-size: var(--target);
      }

      input {
        inline-size: 1.1rem;
        block-size: 1.1rem;
        accent-color: var(--accent);
      }

      small {
        display: block;
        color: var(--ink-faint);
      }

      ik-banner {
        flex: 1 1 100%;
      }

      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @property() interviewId = '';
  /** What is heard; when it changes, how far that is is asked anew. */
  @property() source = '';
  @state() private second: SecondTranscript | undefined;
  @state() private failure: unknown;
  @state() private busy = false;
  private shown = true;
  private timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    clearTimeout(this.timer);
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('interviewId') || changed.has('source')) void this.read();
  }

  /** What cannot be read is left out: the transcript is whole without it. */
  private async read(): Promise<void> {
    const id = this.interviewId;
    const second = await api.secondTranscript(id).catch(() => undefined);
    if (this.interviewId === id && this.isConnected) this.take(second);
  }

  private take(second: SecondTranscript | undefined): void {
    const before = this.second?.state;
    this.second = second;
    clearTimeout(this.timer);
    if (second?.state === 'waiting' || second?.state === 'under_way') this.timer = setTimeout(() => void this.read(), LOOK);
    else if (second?.state === 'ready' && before && before !== 'ready') announce(t('ready.now'));
    this.show();
  }

  private show(): void {
    this.tell('second-transcript', this.shown ? this.second : undefined);
  }

  private toggle(event: Event): void {
    this.shown = (event.target as HTMLInputElement).checked;
    this.show();
  }

  private async ask(): Promise<void> {
    this.busy = true;
    this.failure = undefined;
    try {
      this.take(await api.requestSecondTranscript(this.interviewId));
      announce(t('waiting'));
    } catch (error) {
      this.failure = error;
    } finally {
      this.busy = false;
    }
  }

  protected override render() {
    const {second} = this;
    if (!second || second.state === 'off' || second.state === 'not_recorded') return nothing;
    return html`
      <section aria-label=${t('label')}>
        ${this.words(second)} ${this.failure ? html`<ik-banner tone="danger" live>${t('not_asked')} ${explain(this.failure)}</ik-banner>` : nothing}
      </section>
    `;
  }

  private words(second: SecondTranscript) {
    switch (second.state) {
      case 'not_agreed':
        return html`<p>${t('not_agreed')}</p>`;
      case 'open':
        return html`<p>${t('open')}</p>${this.button('open.ask')}`;
      case 'failed':
        return html`<ik-banner tone="danger">${t('failed')} ${this.trouble(second)}</ik-banner>${this.button('again')}`;
      case 'ready':
        return this.ready(second);
      default:
        return html`
          <p role="status">
            ${t(second.state === 'waiting' && second.turns_heard === 0 ? 'waiting' : 'under_way', {n: second.turns_heard, all: second.turns_in_all})}
            ${second.trouble ? html`${t('repeated')} ${this.trouble(second)}` : nothing}
          </p>
        `;
    }
  }

  private ready(second: SecondTranscript) {
    const others = second.turns.filter((turn) => turn.differs).length;
    const text = others === 0 ? t('ready.same', {model: second.model ?? ''}) : t(others === 1 ? 'ready.one' : 'ready.some', {model: second.model ?? '', n: others});
    return html`
      <p>${text} ${second.division ? html`<small>${t(`division.${second.division}`)}</small>` : nothing} <small>${t('record')}</small></p>
      ${others > 0 ? html`<label><input type="checkbox" .checked=${this.shown} @change=${this.toggle} />${t('show')}</label>` : nothing}
    `;
  }

  private button(key: 'again' | 'open.ask') {
    return html`<ik-button ?busy=${this.busy} @click=${() => void this.ask()}><ik-icon name="refresh"></ik-icon>${t(key)}</ik-button>`;
  }

  private trouble(second: SecondTranscript) {
    return second.trouble ? html`<small lang="en">${second.trouble}</small>` : nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dash-second-hearing': SecondHearing;
  }
}
