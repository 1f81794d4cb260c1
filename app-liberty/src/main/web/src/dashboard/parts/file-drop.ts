import {css, html, type CSSResultGroup} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import '../../shared/components/ik-button.js';
import '../../shared/components/ik-icon.js';
import {IkElement} from '../../shared/element.js';

/** Takes files by drop or by choice and tells `files` with them. */
@customElement('dash-file-drop')
export class FileDrop extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    css`
      .drop {
        display: grid;
        gap: var(--space-3);
        justify-items: center;
        padding: var(--space-5);
        text-align: center;
        color: var(--ink-soft);
        border: 1.5px dashed var(--line-strong);
        border-radius: var(--radius-l);
        transition: background-color var(--fast) var(--ease);
      }

      .drop.over {
        background: var(--accent-wash);
        border-color: var(--accent-text);
      }

      .drop > ik-icon {
        font-size: 1.6rem;
        color: var(--accent-text);
      }

      .heading {
        font-weight: 600;
        color: var(--ink);
      }

      .hint {
        font-size: var(--text-s);
      }

      :host([large]) .drop {
        padding: var(--space-7) var(--space-5);
      }
    `,
  ];

  @property() heading = '';
  @property() hint = '';
  @property() choose = '';
  @property() accept = '.pdf,.docx,.txt,application/pdf,application/vnd.openxmlformats-officedocument.wordprocessingml.document,text/plain';
  @property({type: Boolean}) multiple = false;
  @property({type: Boolean}) disabled = false;
  @state() private over = false;

  protected override render() {
    return html`
      <div class="drop ${this.over ? 'over' : ''}" @dragover=${this.dragged} @dragleave=${() => (this.over = false)} @drop=${this.dropped}>
        <ik-icon name="upload"></ik-icon>
        <span class="heading">${this.heading}</span>
        <ik-button ?disabled=${this.disabled} @click=${() => this.renderRoot.querySelector('input')?.click()}>${this.choose}</ik-button>
        <span class="hint">${this.hint}</span>
        <input type="file" hidden accept=${this.accept} ?multiple=${this.multiple} aria-label=${this.choose} @change=${this.chosen} />
      </div>
    `;
  }

  private dragged(event: DragEvent): void {
    event.preventDefault();
    this.over = !this.disabled;
  }

  private dropped(event: DragEvent): void {
    event.preventDefault();
    this.over = false;
    this.take(event.dataTransfer?.files);
  }

  private chosen(event: Event): void {
    const input = event.target as HTMLInputElement;
    this.take(input.files);
    input.value = '';
  }

  private take(files: FileList | null | undefined): void {
    if (this.disabled || !files || files.length === 0) return;
    this.tell<File[]>('files', this.multiple ? [...files] : [files[0]!]);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dash-file-drop': FileDrop;
  }
}
