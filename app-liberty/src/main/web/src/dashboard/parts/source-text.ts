import {css, html, nothing, type CSSResultGroup, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {Place, SourceKind, SourceText} from '../../shared/api/types.js';
import '../../shared/components/ik-banner.js';
import '../../shared/components/ik-button.js';
import {IkElement} from '../../shared/element.js';
import {lang} from '../../shared/i18n/i18n.js';
import {api} from '../context.js';
import {textParts, type TextPart} from '../logic/cited.js';
import {pieces} from '../logic/spans.js';
import {screenStyles} from '../styles.js';
import {t as speakers} from '../texts/interview.js';
import {t} from '../texts/questions.js';

/** A source of an interview with one place of it marked and in view. Says `source-close` when the reader is done. */
@customElement('dash-source-text')
export class SourceTextView extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    screenStyles,
    css`
      :host {
        max-inline-size: none;
        margin: 0;
        padding: 0;
      }

      section {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr);
        gap: var(--space-3);
        max-block-size: var(--source-height, 70vh);
      }

      .head {
        display: flex;
        gap: var(--space-3);
        align-items: center;
        justify-content: space-between;
      }

      .text {
        overflow: auto;
        overscroll-behavior: contain;
        scroll-padding-block: 4rem;
        border-radius: var(--radius-m);
      }

      .text:focus-visible {
        outline: var(--focus);
      }

      .part + .part {
        margin-block-start: var(--space-4);
        padding-block-start: var(--space-4);
        border-block-start: 1px solid var(--line);
      }

      h3 {
        margin-block-end: var(--space-1);
      }

      mark {
        padding-block: 0.1em;
        color: var(--ink);
        background: var(--warn-wash);
        border-block-end: 2px solid var(--warn);
        border-radius: 2px;
        scroll-margin-block: 5rem;
        box-decoration-break: clone;
      }

      mark:focus {
        outline: none;
      }

      mark:focus-visible {
        outline: var(--focus);
      }
    `,
  ];

  @property() interviewId = '';
  @property({attribute: false}) place: Place | undefined;
  @state() private source: SourceText | undefined;
  @state() private failed = false;
  private readonly known = new Map<string, SourceText>();

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('place') && this.place) void this.show(this.place);
  }

  private async show(place: Place): Promise<void> {
    this.failed = false;
    try {
      this.source = await this.text(place.source);
    } catch {
      this.failed = true;
      return;
    }
    await this.updateComplete;
    const mark = this.renderRoot.querySelector<HTMLElement>('mark');
    mark?.scrollIntoView({block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'});
    mark?.focus({preventScroll: true});
  }

  private async text(kind: SourceKind): Promise<SourceText> {
    // what was said may have grown, and nobody wants an old CV
    const key = `${kind} ${lang()} ${this.place?.asked ?? 0}`;
    const text = this.known.get(key) ?? (await api.source(this.interviewId, kind, lang()));
    this.known.set(key, text);
    return text;
  }

  protected override render() {
    const source = this.source;
    return html`
      <section class="panel" aria-labelledby="source" @keydown=${this.pressed}>
        <div class="head">
          <h2 id="source">${source ? t(`source.${source.source}`) : t('source.title')}</h2>
          <ik-button icon-only label=${t('source.close')} @click=${this.close}><ik-icon name="cross"></ik-icon></ik-button>
        </div>
        ${this.failed
          ? html`<ik-banner tone="danger" live>${t('source.failed')}</ik-banner>`
          : source
            ? html`<div class="text" tabindex="0" role="group" aria-labelledby="source">${textParts(source.text, source.parts).map((part) => this.piece(part, source))}</div>`
            : html`<div class="skeleton"></div>`}
      </section>
    `;
  }

  private piece(part: TextPart, source: SourceText) {
    return html`
      <div class="part">
        ${part.speaker
          ? html`<h3 class="eyebrow">${speakers(`speaker.${part.speaker}` as 'speaker.user')}</h3>`
          : source.parts.length > 1
            ? html`<h3 class="eyebrow">${t('source.page', {n: part.number})}</h3>`
            : nothing}
        <div class="words">${this.marked(part)}</div>
      </div>
    `;
  }

  private marked(part: TextPart) {
    const place = this.place;
    if (!place) return part.text;
    const span = {start: Math.max(0, place.start - part.start), end: place.end - part.start};
    if (place.start >= part.start + part.text.length || span.end <= 0) return part.text;
    return pieces(part.text, [span]).map((piece) => (piece.spans.length > 0 ? html`<mark tabindex="-1">${piece.text}</mark>` : piece.text));
  }

  private pressed(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.close();
  }

  private close(): void {
    this.dispatchEvent(new CustomEvent('source-close', {bubbles: true, composed: true}));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dash-source-text': SourceTextView;
  }
}
