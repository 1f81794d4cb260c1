import {css, html, nothing, type CSSResultGroup, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {DocumentText} from '../../shared/api/types.js';
import '../../shared/components/ik-banner.js';
import '../../shared/components/ik-button.js';
import '../../shared/components/ik-field.js';
import '../../shared/components/ik-icon.js';
import '../../shared/components/ik-progress.js';
import {IkElement} from '../../shared/element.js';
import {controls} from '../../shared/styles/base.js';
import {api} from '../context.js';
import {desk} from '../desk-api.js';
import type {ShelfDocument, ShelfPassage, ShelvedDocument} from '../desk-types.js';
import {explain, fieldError, isConflict, pointerOf} from '../screen.js';
import {screenStyles} from '../styles.js';
import {noteText} from '../logic/notes.js';
import {t as app} from '../texts/app.js';
import {t} from '../texts/desk-shelf.js';
import './file-drop.js';
import {passages, passageStyles} from './passages.js';

const LONGEST_TITLE = 200;
const LONGEST_TEXT = 600_000;

/** A document that was changed, and what it was before. */
export interface Replaced {
  document: ShelfDocument;
  before: ShelvedDocument;
}

/**
 * Where a text for the shelf is written or read from a file, and looked at as it will be cited. Tells `shelf-added` with the document; while a document is being changed,
 * `shelf-replaced` with both, or `shelf-left` when it stays as it was.
 */
@customElement('dash-shelf-editor')
export class ShelfEditor extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    controls,
    screenStyles,
    passageStyles,
    css`
      :host {
        margin: 0;
        padding: 0;
      }

      textarea {
        max-block-size: 30rem;
      }

      .preview {
        padding-block-start: var(--space-4);
        border-block-start: 1px solid var(--line);
      }
    `,
  ];

  /** What visitors asked for, as the beginning of a title. */
  @property() about = '';
  /** The document to change; without one, a new one is added. */
  @property({attribute: false}) editing: ShelvedDocument | undefined;
  @state() private heading = '';
  @state() private text = '';
  @state() private reading = '';
  @state() private read: DocumentText | undefined;
  @state() private missing: readonly string[] = [];
  @state() private busy: 'add' | 'preview' | undefined;
  @state() private refusal: unknown;
  /** The passages of the text as it was when they were asked for. */
  @state() private preview: ShelfPassage[] | undefined;

  /** Whether leaving would lose something. */
  get unsaved(): boolean {
    return this.editing ? this.heading.trim() !== this.editing.title || this.text !== this.editing.text : this.text.trim() !== '';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('editing') && this.editing) {
      this.heading = this.editing.title;
      this.text = this.editing.text;
    }
    if (changed.has('about') && this.about && !this.heading.trim()) this.heading = this.about.slice(0, LONGEST_TITLE);
  }

  protected override firstUpdated(): void {
    if (this.editing) this.renderRoot.querySelector<HTMLElement>('textarea')?.focus();
    if (this.about) this.scrollIntoView({block: 'start'});
  }

  protected override render() {
    const refusal = this.refusal;
    const error = (name: string) => (this.missing.includes(name) ? app('required_field') : fieldError(refusal, `/${name}`));
    return html`
      <form class="panel stack" @submit=${this.submit} novalidate aria-labelledby="add" autocomplete="off">
        ${this.editing ? html`<h3 id="add">${t('shelf.edit.title', {title: this.editing.title})}</h3>` : html`<h2 id="add">${t('shelf.add')}</h2>`}
        ${this.about ? html`<ik-banner>${t('shelf.about', {topic: this.about})}</ik-banner>` : nothing}
        <ik-banner>${t('shelf.public')}</ik-banner>
        ${refusal && !pointerOf(refusal) ? html`<ik-banner tone="danger" live>${isConflict(refusal) ? t('shelf.edit.conflict') : explain(refusal)}</ik-banner>` : nothing}
        ${this.read
          ? html`<ik-banner tone=${this.read.warnings.length > 0 ? 'warn' : 'ok'} live>${t('shelf.read', {name: this.read.file_name})} ${this.read.warnings.map(noteText).join(' ')}</ik-banner>`
          : nothing}
        <ik-field label=${t('shelf.name')} hint=${t('shelf.name.hint')} error=${error('title')}>
          <input name="title" required maxlength=${LONGEST_TITLE} .value=${this.heading} @input=${(event: Event) => this.typed('heading', event)} />
        </ik-field>
        <ik-field label=${t('shelf.text')} hint=${t('shelf.text.hint')} error=${error('text')}>
          <textarea name="text" rows="8" required maxlength=${LONGEST_TEXT} .value=${this.text} @input=${(event: Event) => this.typed('text', event)}></textarea>
        </ik-field>
        <dash-file-drop
          heading=${t('shelf.file')}
          hint=${t('shelf.file.hint')}
          choose=${t('shelf.choose')}
          ?disabled=${this.reading !== '' || this.busy !== undefined}
          @files=${(event: CustomEvent<File[]>) => void this.take(event.detail[0]!)}
        ></dash-file-drop>
        ${this.reading ? html`<ik-progress label=${t('shelf.reading', {name: this.reading})}></ik-progress>` : nothing}
        <div class="actions">
          <ik-button type="submit" variant="primary" ?busy=${this.busy === 'add'}>${this.editing ? t('shelf.edit.do') : t('shelf.do')}</ik-button>
          <ik-button ?busy=${this.busy === 'preview'} @click=${this.look}><ik-icon name="eye"></ik-icon>${t('shelf.preview')}</ik-button>
          ${this.editing ? html`<ik-button variant="ghost" @click=${() => this.tell('shelf-left', this.editing)}>${t('shelf.edit.cancel')}</ik-button>` : nothing}
        </div>
        <input type="submit" hidden />
        ${this.preview
          ? html`
              <section class="preview stack" aria-labelledby="preview">
                <h3 id="preview" tabindex="-1">${t('shelf.preview.title', {title: this.heading.trim()})}</h3>
                <p class="soft small">${t('shelf.preview.text')} ${this.editing ? nothing : t('shelf.preview.new')}</p>
                ${passages(this.heading.trim(), this.preview)}
              </section>
            `
          : nothing}
      </form>
    `;
  }

  private typed(field: 'heading' | 'text', event: Event): void {
    this[field] = (event.target as HTMLInputElement | HTMLTextAreaElement).value;
    this.missing = [];
    this.preview = undefined;
  }

  private async take(file: File): Promise<void> {
    this.reading = file.name;
    this.refusal = undefined;
    this.read = undefined;
    this.preview = undefined;
    try {
      this.read = await api.documentText(file);
      this.text = this.read.text;
      if (!this.heading.trim()) this.heading = file.name.replace(/\.[^.]+$/, '').slice(0, LONGEST_TITLE);
      this.missing = [];
    } catch (error) {
      this.refusal = error;
    } finally {
      this.reading = '';
    }
  }

  /** The title, or nothing when something is missing; then the reader is led there. */
  private complete(): string | undefined {
    const title = this.heading.trim();
    this.missing = [...(title ? [] : ['title']), ...(this.text.trim() ? [] : ['text'])];
    if (this.missing.length === 0) return title;
    this.renderRoot.querySelector<HTMLElement>(`[name=${this.missing[0]}]`)?.focus();
    return undefined;
  }

  private look(): Promise<void> {
    return this.send('preview', async (title) => {
      this.preview = await desk.passagesOf(title, this.text);
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('#preview')?.focus();
    });
  }

  private submit(event: Event): void {
    event.preventDefault();
    const before = this.editing;
    if (before && !this.unsaved) {
      this.tell('shelf-left', before);
      return;
    }
    void this.send('add', async (title) => {
      if (before) {
        const document = await desk.replaceOnShelf(before, title, this.text);
        this.tell('shelf-replaced', {document, before} satisfies Replaced);
        return;
      }
      const added = await desk.addToShelf(title, this.text);
      this.heading = '';
      this.text = '';
      this.read = undefined;
      this.preview = undefined;
      this.tell('shelf-added', added);
    });
  }

  private async send(what: 'add' | 'preview', act: (title: string) => Promise<void>): Promise<void> {
    if (this.busy || this.reading) return;
    const title = this.complete();
    if (title === undefined) return;
    this.busy = what;
    this.refusal = undefined;
    try {
      await act(title);
    } catch (error) {
      this.refusal = error;
    } finally {
      this.busy = undefined;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dash-shelf-editor': ShelfEditor;
  }
}
