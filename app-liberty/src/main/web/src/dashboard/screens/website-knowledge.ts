import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {toast} from '../../shared/announce.js';
import type {DocumentText} from '../../shared/api/types.js';
import '../../shared/components/ik-dialog.js';
import '../../shared/components/ik-empty.js';
import '../../shared/components/ik-field.js';
import '../../shared/components/ik-progress.js';
import {relative} from '../../shared/i18n/format.js';
import {api} from '../context.js';
import {desk} from '../desk-api.js';
import type {ShelfDocument} from '../desk-types.js';
import '../parts/file-drop.js';
import '../parts/question-test.js';
import {placesStyles, websitePlaces} from '../parts/website-places.js';
import {explain, fieldError, pointerOf, Screen} from '../screen.js';
import {rowStyles} from '../styles.js';
import {t as app} from '../texts/app.js';
import {t} from '../texts/website.js';

const LONGEST_TITLE = 200;
const LONGEST_TEXT = 600_000;

@customElement('dash-website-knowledge')
export class WebsiteKnowledgeScreen extends Screen {
  static override styles: CSSResultGroup = [
    Screen.styles,
    rowStyles,
    placesStyles,
    css`
      .columns {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        gap: var(--space-6);
        align-items: start;
      }

      .row {
        grid-template-columns: minmax(0, 1fr) auto;
      }

      textarea {
        max-block-size: 30rem;
      }

      @media (max-width: 68rem) {
        .columns {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  @state() private items: ShelfDocument[] | undefined;
  @state() private heading = '';
  @state() private text = '';
  @state() private reading = '';
  @state() private read: DocumentText | undefined;
  @state() private missing: readonly string[] = [];
  @state() private busy = false;
  @state() private refusal: unknown;
  @state() private removing: ShelfDocument | undefined;
  @state() private removeBusy = false;
  @state() private removeFailure: unknown;

  override connectedCallback(): void {
    super.connectedCallback();
    this.refresh();
  }

  override get unsaved(): boolean {
    return this.text.trim() !== '';
  }

  protected override get pageTitle(): string {
    return t('shelf.title');
  }

  private refresh(): void {
    void this.load(() => desk.shelf(), (items) => (this.items = items));
  }

  protected override render() {
    return html`
      <header class="top">
        <div>
          <h1 tabindex="-1">${t('shelf.title')}</h1>
          <p class="under">${t('shelf.under')}</p>
        </div>
      </header>
      ${websitePlaces('knowledge')}
      <div class="columns">
        <div class="stack">${this.shelf()} ${this.form()}</div>
        <dash-question-test></dash-question-test>
      </div>
      ${this.dialog()}
    `;
  }

  private shelf() {
    return html`
      <section class="stack" aria-labelledby="shelf">
        <h2 id="shelf">${t('shelf.list')}</h2>
        ${this.failure
          ? this.failed(() => this.refresh())
          : !this.items
            ? this.waiting(4)
            : this.items.length === 0
              ? html`<ik-empty icon="document" heading=${t('shelf.none.title')}>${t('shelf.none.text')}</ik-empty>`
              : html`
                  <ul class="plain rows">
                    ${this.items.map(
                      (one) => html`
                        <li>
                          <div class="row">
                            <div class="main">
                              <span class="name">${one.title}</span>
                              <span class="more">${t('shelf.size', {characters: one.characters, passages: one.passages, time: relative(one.added_at)})}</span>
                            </div>
                            <ik-button variant="ghost" haspopup="dialog" label=${t('shelf.remove.of', {title: one.title})} @click=${() => this.ask(one)}>
                              <ik-icon name="trash"></ik-icon>${t('shelf.remove')}
                            </ik-button>
                          </div>
                        </li>
                      `,
                    )}
                  </ul>
                `}
      </section>
    `;
  }

  private form() {
    const refusal = this.refusal;
    const error = (name: string) => (this.missing.includes(name) ? app('required_field') : fieldError(refusal, `/${name}`));
    return html`
      <form class="panel stack" @submit=${this.submit} novalidate aria-labelledby="add" autocomplete="off">
        <h2 id="add">${t('shelf.add')}</h2>
        <ik-banner>${t('shelf.public')}</ik-banner>
        ${refusal && !pointerOf(refusal) ? html`<ik-banner tone="danger" live>${explain(refusal)}</ik-banner>` : nothing}
        ${this.read
          ? html`<ik-banner tone=${this.read.warnings.length > 0 ? 'warn' : 'ok'} live>${t('shelf.read', {name: this.read.file_name})} ${this.read.warnings.join(' ')}</ik-banner>`
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
          ?disabled=${this.reading !== '' || this.busy}
          @files=${(event: CustomEvent<File[]>) => void this.take(event.detail[0]!)}
        ></dash-file-drop>
        ${this.reading ? html`<ik-progress label=${t('shelf.reading', {name: this.reading})}></ik-progress>` : nothing}
        <div class="actions"><ik-button type="submit" variant="primary" ?busy=${this.busy}>${t('shelf.do')}</ik-button></div>
        <input type="submit" hidden />
      </form>
    `;
  }

  private dialog() {
    const one = this.removing;
    return html`
      <ik-dialog heading=${t('shelf.remove.title')} ?open=${one !== undefined} @ik-close=${() => (this.removing = undefined)}>
        ${this.removeFailure ? html`<ik-banner tone="danger" live>${explain(this.removeFailure)}</ik-banner>` : nothing}
        <p>${t('shelf.remove.text', {title: one?.title ?? ''})}</p>
        <ik-button slot="actions" @click=${() => (this.removing = undefined)}>${app('cancel')}</ik-button>
        <ik-button slot="actions" variant="danger" ?busy=${this.removeBusy} @click=${this.takeAway}>${t('shelf.remove')}</ik-button>
      </ik-dialog>
    `;
  }

  private typed(field: 'heading' | 'text', event: Event): void {
    this[field] = (event.target as HTMLInputElement | HTMLTextAreaElement).value;
    this.missing = [];
  }

  private async take(file: File): Promise<void> {
    this.reading = file.name;
    this.refusal = undefined;
    this.read = undefined;
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

  private async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy || this.reading) return;
    const title = this.heading.trim();
    this.missing = [...(title ? [] : ['title']), ...(this.text.trim() ? [] : ['text'])];
    if (this.missing.length > 0) {
      this.renderRoot.querySelector<HTMLElement>(`[name=${this.missing[0]}]`)?.focus();
      return;
    }
    this.busy = true;
    this.refusal = undefined;
    try {
      const added = await desk.addToShelf(title, this.text);
      this.items = [added, ...(this.items ?? []).filter((one) => one.id !== added.id)];
      this.heading = '';
      this.text = '';
      this.read = undefined;
      toast(t('shelf.added', {title: added.title}));
    } catch (error) {
      this.refusal = error;
    } finally {
      this.busy = false;
    }
  }

  private ask(one: ShelfDocument): void {
    this.removeFailure = undefined;
    this.removing = one;
  }

  private async takeAway(): Promise<void> {
    const one = this.removing;
    if (!one || this.removeBusy) return;
    this.removeBusy = true;
    this.removeFailure = undefined;
    try {
      await desk.removeFromShelf(one.id);
      this.items = (this.items ?? []).filter((other) => other.id !== one.id);
      this.removing = undefined;
      toast(t('shelf.removed', {title: one.title}));
      // The button that opened the dialog is gone.
      await this.focusHeading();
    } catch (error) {
      this.removeFailure = error;
    } finally {
      this.removeBusy = false;
    }
  }
}
