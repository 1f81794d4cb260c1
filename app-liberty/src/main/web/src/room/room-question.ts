import {css, html, nothing, type CSSResultGroup, type PropertyValues} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {IkElement} from '../shared/element.js';
import {t} from './texts.js';

/** The question the candidate is being asked, always in sight. Long ones are cut where room is scarce, and open on request. */
@customElement('room-question')
export class RoomQuestion extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    css`
      section {
        display: grid;
        gap: var(--space-1);
      }

      h2 {
        font: 600 var(--text-xs) / 1.4 var(--font-text);
        letter-spacing: 0;
        color: var(--accent-text);
      }

      .words {
        font-family: var(--font-display);
        font-size: var(--question-size, 1.5rem);
        font-weight: 480;
        line-height: 1.32;
        overflow-wrap: anywhere;
        white-space: pre-line;
        text-wrap: pretty;
      }

      .waiting {
        color: var(--ink-soft);
      }

      button {
        justify-self: start;
        display: none;
        min-block-size: 2rem;
        padding: 0;
        font-size: var(--text-s);
        font-weight: 600;
        color: var(--accent-text);
        text-decoration: underline;
        text-underline-offset: 0.2em;
        background: none;
        border: 0;
        cursor: pointer;
      }

      :host([compact]) .words:not(.whole) {
        display: -webkit-box;
        overflow: hidden;
        -webkit-line-clamp: 3;
        line-clamp: 3;
        -webkit-box-orient: vertical;
      }

      :host([compact]) .words.whole {
        max-block-size: 40dvh;
        overflow: auto;
      }

      :host([compact]) button.needed {
        display: block;
      }
    `,
  ];

  /** Null when there are no more, undefined before the first. */
  @property({attribute: false}) question: string | null | undefined;
  @property() language = '';
  @property({type: Boolean, reflect: true}) compact = false;
  @state() private whole = false;
  @state() private cut = false;
  @query('.words') private words!: HTMLElement;

  private readonly measure = new ResizeObserver(() => this.look());

  override disconnectedCallback(): void {
    this.measure.disconnect();
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('question')) this.whole = false;
  }

  protected override updated(): void {
    this.measure.observe(this.words);
    this.look();
  }

  protected override render() {
    const none = this.question === null ? t('live.question.over') : t('live.question.none');
    return html`
      <section aria-labelledby="now">
        <h2 id="now">${t('live.question')}</h2>
        ${this.question
          ? html`<p class="words ${this.whole ? 'whole' : ''}" lang=${this.language} tabindex=${this.whole ? '0' : nothing}>${this.question}</p>`
          : html`<p class="words waiting">${none}</p>`}
        <button type="button" class=${this.cut || this.whole ? 'needed' : ''} aria-expanded=${this.whole} @click=${() => (this.whole = !this.whole)}>
          ${t(this.whole ? 'live.less' : 'live.more')}
        </button>
      </section>
    `;
  }

  private look(): void {
    if (!this.whole) this.cut = this.words.scrollHeight > this.words.clientHeight + 2;
  }
}
