import {css, html, type CSSResultGroup, type PropertyValues} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import '../../shared/components/ik-button.js';
import '../../shared/components/ik-field.js';
import '../../shared/components/ik-icon.js';
import {IkElement} from '../../shared/element.js';
import {controls} from '../../shared/styles/base.js';
import {drafts} from '../drafts.js';
import {t} from '../texts/desk-threads.js';

/** The longest message the server takes. */
const LONGEST = 8_000;

/** Where the team writes to a visitor. Tells `compose` with the text. */
@customElement('dash-thread-composer')
export class ThreadComposer extends IkElement {
  static override shadowRootOptions: ShadowRootInit = {mode: 'open', delegatesFocus: true};
  static override styles: CSSResultGroup = [
    IkElement.styles,
    controls,
    css`
      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--space-3);
        align-items: end;
      }

      textarea {
        min-block-size: 3.2rem;
        max-block-size: 14rem;
        field-sizing: content;
      }

      p {
        grid-column: 1 / -1;
        font-size: var(--text-xs);
        color: var(--ink-soft);
      }
    `,
  ];

  @property() threadId = '';
  @property() language = '';
  @state() private text = '';
  @query('textarea') private field!: HTMLTextAreaElement;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('threadId')) this.text = drafts.read(this.place);
  }

  private get place(): string {
    return `thread.${this.threadId}`;
  }

  protected override render() {
    return html`
      <form @submit=${this.submit} novalidate autocomplete="off">
        <ik-field label=${t('thread.reply')}>
          <textarea name="message" rows="2" lang=${this.language} maxlength=${LONGEST} .value=${this.text} @input=${this.typed} @keydown=${this.pressed}></textarea>
        </ik-field>
        <ik-button type="submit" variant="primary" ?disabled=${this.text.trim() === ''}><ik-icon name="send"></ik-icon>${t('thread.send')}</ik-button>
        <p>${t('thread.keys')}</p>
      </form>
    `;
  }

  private typed(): void {
    this.text = this.field.value;
    drafts.keep(this.place, this.text);
  }

  private pressed(event: KeyboardEvent): void {
    // While an input method is open, Enter chooses a word.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.send();
  }

  private submit(event: Event): void {
    event.preventDefault();
    this.send();
  }

  private send(): void {
    const text = this.text.trim();
    if (!text) return;
    this.text = '';
    drafts.keep(this.place, '');
    this.tell('compose', text);
    this.field.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dash-thread-composer': ThreadComposer;
  }
}
