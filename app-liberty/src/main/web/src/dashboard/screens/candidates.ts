import {css, html, nothing, type CSSResultGroup, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {Candidate} from '../../shared/api/types.js';
import '../../shared/components/ik-empty.js';
import {relative} from '../../shared/i18n/format.js';
import {api, remember} from '../context.js';
import {format} from '../router.js';
import {Screen} from '../screen.js';
import {rowStyles} from '../styles.js';
import {t as app} from '../texts/app.js';
import {t} from '../texts/candidates.js';

const PAGE = 30;

@customElement('dash-candidates')
export class CandidatesScreen extends Screen {
  static override styles: CSSResultGroup = [
    Screen.styles,
    rowStyles,
    css`
      .search {
        max-inline-size: 26rem;
        margin-block-end: var(--space-4);
      }

      .row {
        grid-template-columns: minmax(0, 1fr) auto 5rem 11rem;
      }

      .when {
        text-align: end;
      }

      .after {
        margin-block-start: var(--space-4);
      }

      @media (max-width: 48rem) {
        .row {
          grid-template-columns: minmax(0, 1fr) auto;
        }

        .when {
          text-align: start;
        }
      }
    `,
  ];

  @property() text = '';
  @state() private items: Candidate[] | undefined;
  @state() private next: string | null = null;
  @state() private more = false;
  private typing: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    clearTimeout(this.typing);
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('text')) this.refresh();
  }

  protected override get pageTitle(): string {
    return t('title');
  }

  private refresh(): void {
    void this.load(
      () => api.candidates({text: this.text, limit: PAGE}),
      (page) => {
        this.items = page.items;
        this.next = page.next;
      },
    );
  }

  protected override render() {
    const empty = this.items?.length === 0 && this.text === '';
    return html`
      <header class="top">
        <div>
          <h1 tabindex="-1">${t('title')}</h1>
          <p class="under">${t('under')}</p>
        </div>
        <div class="actions">
          <ik-button href="#/candidates/questions">${t('ask')}</ik-button>
          <ik-button href="#/candidates/new">${t('add')}</ik-button>
          <ik-button variant="primary" href="#/candidates/import"><ik-icon name="upload"></ik-icon>${t('import')}</ik-button>
        </div>
      </header>
      ${empty
        ? html`
            <ik-empty icon="people" heading=${t('none.title')}>
              ${t('none.text')}
              <ik-button slot="actions" variant="primary" href="#/candidates/import">${t('import')}</ik-button>
              <ik-button slot="actions" href="#/candidates/new">${t('add')}</ik-button>
            </ik-empty>
          `
        : html`
            <div class="search" role="search">
              <input type="search" aria-label=${t('search')} placeholder=${t('search')} .value=${this.text} @input=${this.searched} />
            </div>
            ${this.list()}
          `}
    `;
  }

  private list() {
    if (this.failure) return this.failed(() => this.refresh());
    if (!this.items) return this.waiting(8);
    if (this.items.length === 0) {
      return html`
        <ik-empty icon="search" heading=${t('nomatch.title')}>
          ${t('nomatch.text')}
          <ik-button slot="actions" @click=${() => this.find('')}>${t('nomatch.clear')}</ik-button>
        </ik-empty>
      `;
    }
    return html`
      <ul class="plain rows">
        ${this.items.map(
          (one) => html`
            <li>
              <a class="row" href=${format({screen: 'candidate', id: one.id})}>
                <span class="main"><span class="name">${one.name}</span><span class="more">${one.email ?? ''}</span></span>
                <span>
                  ${one.warnings.length > 0
                    ? html`<ik-badge tone="warn" icon="alert">${t('row.warn')}</ik-badge>`
                    : html`<ik-badge icon=${one.cv ? 'document' : 'minus'}>${one.cv ? t('row.cv') : t('row.nocv')}</ik-badge>`}
                </span>
                <span class="soft small">${app(`lang.${one.language}`)}</span>
                <span class="when soft small">${t('row.added', {time: relative(one.created_at)})}</span>
              </a>
            </li>
          `,
        )}
      </ul>
      ${this.next
        ? html`<div class="after"><ik-button ?busy=${this.more} @click=${this.loadMore}>${this.more ? app('load.more.loading') : app('load.more')}</ik-button></div>`
        : nothing}
    `;
  }

  private searched(event: Event): void {
    const text = (event.target as HTMLInputElement).value;
    clearTimeout(this.typing);
    this.typing = setTimeout(() => this.find(text), 250);
  }

  private find(text: string): void {
    this.text = text;
    remember({screen: 'candidates', text});
  }

  private async loadMore(): Promise<void> {
    const at = this.next;
    this.more = true;
    try {
      const page = await api.candidates({text: this.text, after: at, limit: PAGE});
      if (at !== this.next) return;
      const first = this.items?.length ?? 0;
      this.items = [...(this.items ?? []), ...page.items];
      this.next = page.next;
      await this.updateComplete;
      this.renderRoot.querySelectorAll<HTMLElement>('.row')[first]?.focus();
    } catch (error) {
      this.failure = error;
    } finally {
      this.more = false;
    }
  }
}
