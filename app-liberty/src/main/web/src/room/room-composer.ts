import {css, html, nothing, type CSSResultGroup, type PropertyValues} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import '../shared/components/ik-button.js';
import '../shared/components/ik-icon.js';
import {IkElement} from '../shared/element.js';
import {MOST_CHARACTERS} from '../shared/live/protocol.js';
import {Watching} from './changes.js';
import {onPreferencesChange, preferences} from './preferences.js';
import {t} from './texts.js';

const WARN_AT = MOST_CHARACTERS - 1_000;

/** Where the candidate writes. The draft outlives a reload. Tells `room-say` with the words, and `room-typing` with whether anything stands in the box. */
@customElement('room-composer')
export class RoomComposer extends IkElement {
  static override shadowRootOptions: ShadowRootInit = {mode: 'open', delegatesFocus: true};
  static override styles: CSSResultGroup = [
    IkElement.styles,
    css`
      form {
        display: grid;
        gap: var(--space-1);
        max-inline-size: 46rem;
        margin-inline: auto;
      }

      .box {
        display: flex;
        align-items: flex-end;
        gap: var(--space-2);
        padding: 6px;
        background: var(--surface-raised);
        border: 1px solid var(--line-strong);
        border-radius: 18px;
        box-shadow: var(--shadow-1);
      }

      .box:focus-within {
        border-color: var(--accent-text);
        box-shadow: 0 0 0 1px var(--accent-text);
      }

      .box.over {
        border-color: var(--danger);
        box-shadow: 0 0 0 1px var(--danger);
      }

      textarea {
        flex: 1;
        min-inline-size: 0;
        min-block-size: var(--target);
        max-block-size: min(34dvh, 20rem);
        padding: 0.55rem 0.5rem 0.55rem 0.75rem;
        font: inherit;
        font-size: var(--text-m);
        line-height: 1.5;
        color: var(--ink);
        background: none;
        border: 0;
        resize: none;
        overflow-y: auto;
        field-sizing: content;
      }

      /* The box around it shows the focus. */
      textarea:focus-visible {
        outline: none;
      }

      textarea::placeholder {
        color: var(--ink-faint);
        opacity: 1;
      }

      ik-button::part(button) {
        border-radius: 13px;
      }

      .under {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0 var(--space-4);
        padding-inline: var(--space-3);
        font-size: var(--text-xs);
        color: var(--ink-faint);
      }

      .too-much {
        font-weight: 600;
        color: var(--danger);
      }

      @media (pointer: coarse) {
        .hint {
          display: none;
        }
      }

      @media (max-width: 30rem) {
        .send-word {
          display: none;
        }
      }
    `,
  ];

  /** Under which the draft is kept. */
  @property() draftKey = '';
  @property() language = '';
  @state() private text = '';
  @query('textarea') private box!: HTMLTextAreaElement;

  constructor() {
    super();
    new Watching(this, onPreferencesChange);
  }

  get isEmpty(): boolean {
    return this.text.trim() === '';
  }

  /** Puts words that came back into the box, before what stands there. */
  putBack(words: string): void {
    this.keep(this.isEmpty ? words : `${words}\n\n${this.text}`);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('draftKey')) this.text = this.kept();
  }

  protected override updated(): void {
    if (CSS.supports('field-sizing', 'content')) return;
    this.box.style.blockSize = 'auto';
    this.box.style.blockSize = `${this.box.scrollHeight}px`;
  }

  protected override render() {
    const left = MOST_CHARACTERS - this.text.length;
    const {enterSends} = preferences();
    return html`
      <form @submit=${this.submit}>
        <div class="box ${left < 0 ? 'over' : ''}">
          <textarea
            rows="1"
            lang=${this.language}
            aria-label=${t('composer.label')}
            aria-describedby="hint left"
            aria-invalid=${left < 0 ? 'true' : nothing}
            placeholder=${t('composer.placeholder')}
            enterkeyhint=${enterSends ? 'send' : 'enter'}
            .value=${this.text}
            @input=${() => this.keep(this.box.value)}
            @keydown=${this.key}
          ></textarea>
          <ik-button variant="primary" type="submit" .label=${t('composer.send')} ?disabled=${this.isEmpty || left < 0}>
            <span class="send-word">${t('composer.send')}</span><ik-icon name="send"></ik-icon>
          </ik-button>
        </div>
        <div class="under">
          <span id="hint" class="hint">${t(enterSends ? 'composer.hint.enter' : 'composer.hint.button')}</span>
          <span id="left" class=${left < 0 ? 'too-much' : ''} role=${left < 0 ? 'alert' : nothing}>${this.counter(left)}</span>
        </div>
      </form>
    `;
  }

  private counter(left: number): string {
    if (left < 0) return t('composer.over', {n: -left});
    return this.text.length >= WARN_AT ? t('composer.left', {n: left}) : '';
  }

  private key(event: KeyboardEvent): void {
    // While a candidate composes a letter of another script, Enter belongs to that.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    if (!preferences().enterSends && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    this.send();
  }

  private submit(event: Event): void {
    event.preventDefault();
    this.send();
  }

  private send(): void {
    const words = this.text.trim();
    if (words === '' || words.length > MOST_CHARACTERS) return;
    this.tell('room-say', words);
    this.keep('');
    this.box.focus();
  }

  private keep(text: string): void {
    this.text = text;
    try {
      if (text) sessionStorage.setItem(this.draftKey, text);
      else sessionStorage.removeItem(this.draftKey);
    } catch {
      // Storage is full or switched off: the draft stays on the screen.
    }
    this.tell('room-typing', text.trim() !== '');
  }

  private kept(): string {
    try {
      return sessionStorage.getItem(this.draftKey) ?? '';
    } catch {
      return '';
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'room-composer': RoomComposer;
  }
}
