import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, property, queryAll, state} from 'lit/decorators.js';
import {toast} from '../../shared/announce.js';
import '../../shared/components/ik-dialog.js';
import '../../shared/components/ik-empty.js';
import {relative} from '../../shared/i18n/format.js';
import {t as shared} from '../../shared/i18n/shared-texts.js';
import {desk} from '../desk-api.js';
import type {ShelfDocument, ShelfPassage, ShelvedDocument} from '../desk-types.js';
import {passages, passageStyles} from '../parts/passages.js';
import '../parts/question-test.js';
import '../parts/shelf-editor.js';
import type {Replaced, ShelfEditor} from '../parts/shelf-editor.js';
import {placesStyles, websitePlaces} from '../parts/website-places.js';
import {explain, Screen} from '../screen.js';
import {rowStyles} from '../styles.js';
import {t as app} from '../texts/app.js';
import {t} from '../texts/desk-shelf.js';

@customElement('dash-website-knowledge')
export class WebsiteKnowledgeScreen extends Screen {
  static override styles: CSSResultGroup = [
    Screen.styles,
    rowStyles,
    placesStyles,
    passageStyles,
    css`
      .columns {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        gap: var(--space-6);
        align-items: start;
      }

      .row {
        grid-template-columns: minmax(0, 1fr);
      }

      .do {
        display: flex;
        flex-wrap: wrap;
        margin-inline-start: calc(-1 * var(--space-4));
      }

      @media (max-width: 68rem) {
        .columns {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  /** What somebody wants to write about, if anything. */
  @property() about = '';
  @state() private items: ShelfDocument[] | undefined;
  @state() private opened: ShelfDocument | undefined;
  @state() private inside: ShelfPassage[] | undefined;
  @state() private insideFailure: unknown;
  @state() private removing: ShelfDocument | undefined;
  @state() private removeBusy = false;
  @state() private removeFailure: unknown;
  /** Documents that are being changed. */
  @state() private editing: ReadonlyMap<string, ShelvedDocument> = new Map();
  /** What changed documents were before, as long as this screen is open. */
  @state() private earlier: ReadonlyMap<string, ShelvedDocument> = new Map();
  @state() private busyWith = '';
  @state() private editFailure: unknown;
  @queryAll('dash-shelf-editor') private editors!: NodeListOf<ShelfEditor>;

  override connectedCallback(): void {
    super.connectedCallback();
    this.refresh();
  }

  override get unsaved(): boolean {
    return [...this.editors].some((editor) => editor.unsaved);
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
        <div class="stack">
          ${this.shelf()}
          <dash-shelf-editor .about=${this.about} @shelf-added=${(event: CustomEvent<ShelfDocument>) => this.added(event.detail)}></dash-shelf-editor>
        </div>
        <dash-question-test></dash-question-test>
      </div>
      ${this.dialog()} ${this.insideDialog()}
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
                  ${this.editFailure ? html`<ik-banner tone="danger" live>${explain(this.editFailure)}</ik-banner>` : nothing}
                  <ul class="plain rows">
                    ${this.items.map(
                      (one) => html`
                        <li>
                          <div class="row">
                            <div class="main">
                              <span class="name">${one.title}</span>
                              <span class="more">${t('shelf.size', {characters: one.characters, passages: one.passages, time: relative(one.added_at)})}</span>
                            </div>
                            <div class="do">
                              <ik-button variant="ghost" haspopup="dialog" label=${t('shelf.preview.of', {title: one.title})} @click=${() => this.look(one)}>
                                <ik-icon name="eye"></ik-icon>${t('shelf.open')}
                              </ik-button>
                              ${this.earlier.has(one.id)
                                ? html`<ik-button variant="ghost" label=${t('shelf.undo', {title: one.title})} ?busy=${this.busyWith === one.id} @click=${() => this.undo(one)}>
                                    <ik-icon name="undo"></ik-icon>${t('shelf.back')}
                                  </ik-button>`
                                : nothing}
                              <ik-button
                                variant="ghost"
                                label=${t('shelf.edit.of', {title: one.title})}
                                ?busy=${this.busyWith === one.id && !this.earlier.has(one.id)}
                                ?disabled=${this.editing.has(one.id)}
                                @click=${() => this.edit(one)}
                              >
                                <ik-icon name="edit"></ik-icon>${t('shelf.edit')}
                              </ik-button>
                              <ik-button variant="ghost" haspopup="dialog" label=${t('shelf.remove.of', {title: one.title})} @click=${() => this.ask(one)}>
                                <ik-icon name="trash"></ik-icon>${t('shelf.remove')}
                              </ik-button>
                            </div>
                          </div>
                          ${this.editing.has(one.id)
                            ? html`<dash-shelf-editor
                                .editing=${this.editing.get(one.id)}
                                @shelf-left=${() => this.leave(one.id)}
                                @shelf-replaced=${(event: CustomEvent<Replaced>) => this.replaced(event.detail)}
                              ></dash-shelf-editor>`
                            : nothing}
                        </li>
                      `,
                    )}
                  </ul>
                `}
      </section>
    `;
  }

  private insideDialog() {
    const one = this.opened;
    return html`
      <ik-dialog wide heading=${t('shelf.preview.title', {title: one?.title ?? ''})} ?open=${one !== undefined} @ik-close=${() => (this.opened = undefined)}>
        <div class="stack">
          <p class="soft small">${t('shelf.preview.text')}</p>
          ${this.insideFailure
            ? html`<ik-banner tone="danger" live>${explain(this.insideFailure)}</ik-banner>`
            : this.inside
              ? passages(one?.title ?? '', this.inside)
              : this.waiting(4)}
        </div>
        <ik-button slot="actions" @click=${() => (this.opened = undefined)}>${shared('close')}</ik-button>
      </ik-dialog>
    `;
  }

  private dialog() {
    const one = this.removing;
    return html`
      <ik-dialog heading=${t('shelf.remove.title')} ?open=${one !== undefined} @ik-close=${() => (this.removing = undefined)}>
        ${this.removeFailure ? html`<ik-banner tone="danger" live>${explain(this.removeFailure)}</ik-banner>` : ''}
        <p>${t('shelf.remove.text', {title: one?.title ?? ''})}</p>
        <ik-button slot="actions" @click=${() => (this.removing = undefined)}>${app('cancel')}</ik-button>
        <ik-button slot="actions" variant="danger" ?busy=${this.removeBusy} @click=${this.takeAway}>${t('shelf.remove')}</ik-button>
      </ik-dialog>
    `;
  }

  private added(document: ShelfDocument): void {
    this.items = [document, ...(this.items ?? []).filter((one) => one.id !== document.id)];
    toast(t('shelf.added', {title: document.title}));
  }

  private async edit(one: ShelfDocument): Promise<void> {
    await this.busily(one.id, async () => {
      this.editing = new Map(this.editing).set(one.id, await desk.shelved(one.id));
    });
  }

  private leave(id: string): void {
    const left = new Map(this.editing);
    left.delete(id);
    this.editing = left;
    void this.focusHeading();
  }

  private replaced({document, before}: Replaced): void {
    this.earlier = new Map(this.earlier).set(document.id, before);
    this.leave(document.id);
    this.show(document);
    toast(t('shelf.replaced', {title: document.title}));
  }

  private async undo(one: ShelfDocument): Promise<void> {
    const before = this.earlier.get(one.id);
    if (!before) return;
    await this.busily(one.id, async () => {
      this.show(await desk.replaceOnShelf(one, before.title, before.text));
      const earlier = new Map(this.earlier);
      earlier.delete(one.id);
      this.earlier = earlier;
      toast(t('shelf.undone', {title: before.title}));
      await this.focusHeading();
    });
  }

  private show(document: ShelfDocument): void {
    this.items = (this.items ?? []).map((one) => (one.id === document.id ? document : one));
  }

  private async busily(id: string, act: () => Promise<void>): Promise<void> {
    if (this.busyWith) return;
    this.busyWith = id;
    this.editFailure = undefined;
    try {
      await act();
    } catch (error) {
      this.editFailure = error;
    } finally {
      this.busyWith = '';
    }
  }

  private async look(one: ShelfDocument): Promise<void> {
    this.opened = one;
    this.inside = undefined;
    this.insideFailure = undefined;
    try {
      const {cited_as} = await desk.shelved(one.id);
      if (this.opened === one) this.inside = cited_as;
    } catch (error) {
      if (this.opened === one) this.insideFailure = error;
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
