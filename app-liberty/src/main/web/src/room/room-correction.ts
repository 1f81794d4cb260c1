import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import type {Turn} from '../shared/api/types.js';
import '../shared/components/ik-button.js';
import '../shared/components/ik-field.js';
import '../shared/components/ik-icon.js';
import {IkElement} from '../shared/element.js';
import {MOST_CHARACTERS} from '../shared/live/protocol.js';
import type {Pending} from '../shared/live/outbox.js';
import {t} from './texts.js';

/** What a candidate's device asks for when a spoken turn was misheard. */
export interface Correction {
  readonly position: number;
  readonly words: string;
}

/** Under a turn the candidate spoke: the way to put it right, and what was understood where that has been done. Tells `room-correct` with a `Correction`. */
@customElement('room-correction')
export class RoomCorrection extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    css`
      :host {
        inline-size: 100%;
        text-align: end;
      }

      p {
        font-size: var(--text-xs);
        color: var(--ink-soft);
        overflow-wrap: anywhere;
      }

      .button {
        display: inline-flex;
        align-items: center;
        gap: 0.3rem;
        min-block-size: 2rem;
        padding: 0 0.25rem;
        font-size: var(--text-xs);
        font-weight: 600;
        color: var(--accent-text);
        text-decoration: underline;
        text-underline-offset: 0.2em;
        background: none;
        border: 0;
        cursor: pointer;
      }

      form {
        display: grid;
        gap: var(--space-3);
        margin-block-start: var(--space-1);
        padding: var(--space-4);
        text-align: start;
        background: var(--surface);
        border: 1px solid var(--line-strong);
        border-radius: var(--radius-l);
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }

      @media (pointer: coarse) {
        .button {
          min-block-size: var(--target);
        }
      }
    `,
  ];

  @property({attribute: false}) turn!: Turn;
  /** The last correction that is stored. */
  @property({attribute: false}) corrected: Turn | undefined;
  /** A correction on its way. */
  @property({attribute: false}) pending: Pending | undefined;
  @property() language = '';
  /** Whether the interview is over: then it can be seen and not changed. */
  @property({type: Boolean}) closed = false;
  @state() private draft: string | undefined;
  @query('textarea') private box?: HTMLTextAreaElement;
  @query('.button') private button?: HTMLElement;

  protected override render() {
    return html`
      ${this.corrected ? html`<p>${t('correct.done', {words: this.turn.content})}</p>` : nothing}
      ${this.pending ? html`<p role="status">${t(this.pending.failed ? 'correct.failed' : 'correct.saving')}</p>` : this.closed ? nothing : this.change()}
    `;
  }

  private change() {
    if (this.draft === undefined) {
      return html`<button type="button" class="button" @click=${this.begin}><ik-icon name="edit"></ik-icon>${t('correct.button')}</button>`;
    }
    const words = this.draft.trim();
    return html`
      <form @submit=${this.save}>
        <ik-field label=${t('correct.label')} hint=${t('correct.hint')}>
          <textarea
            rows=${Math.min(9, Math.max(3, Math.ceil(this.shown.length / 36)))}
            lang=${this.language}
            maxlength=${MOST_CHARACTERS}
            .value=${this.draft}
            @input=${() => (this.draft = this.box?.value)}
            @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && this.leave()}
          ></textarea>
        </ik-field>
        <div class="actions">
          <ik-button type="submit" variant="primary" ?disabled=${words === '' || words === this.shown}>${t('correct.save')}</ik-button>
          <ik-button variant="ghost" @click=${this.leave}>${t('correct.cancel')}</ik-button>
        </div>
      </form>
    `;
  }

  private get shown(): string {
    return (this.corrected ?? this.turn).content;
  }

  private async begin(): Promise<void> {
    this.draft = this.shown;
    await this.updateComplete;
    this.box?.focus();
  }

  private async leave(): Promise<void> {
    this.draft = undefined;
    await this.updateComplete;
    this.button?.focus();
  }

  private save(event: Event): void {
    event.preventDefault();
    const words = this.draft?.trim() ?? '';
    if (words === '' || words === this.shown) return;
    this.draft = undefined;
    this.tell<Correction>('room-correct', {position: this.turn.position, words});
  }
}
