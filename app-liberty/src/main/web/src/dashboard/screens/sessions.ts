import {css, html, nothing, type CSSResultGroup, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {announce} from '../../shared/announce.js';
import type {InterviewSummary} from '../../shared/api/types.js';
import '../../shared/components/ik-empty.js';
import {relative} from '../../shared/i18n/format.js';
import {segments} from '../../shared/styles/segments.js';
import {api, remember} from '../context.js';
import {ledBadge} from '../parts/badges.js';
import {format, type Route} from '../router.js';
import {Screen} from '../screen.js';
import {rowStyles} from '../styles.js';
import {t as app} from '../texts/app.js';
import {t} from '../texts/session.js';

type SessionsRoute = Extract<Route, {screen: 'sessions'}>;

const PAGE = 30;

/** Interviews that people lead, all of them or the saved ones. */
@customElement('dash-sessions')
export class SessionsScreen extends Screen {
  static override styles: CSSResultGroup = [
    Screen.styles,
    rowStyles,
    segments,
    css`
      .filters {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-3);
        align-items: center;
        margin-block-end: var(--space-4);
      }

      .filters input {
        flex: 1 1 16rem;
        max-inline-size: 26rem;
      }

      .entry {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--space-3);
        align-items: center;
      }

      .row {
        grid-template-columns: minmax(0, 1fr) auto 11rem;
      }

      .when {
        text-align: end;
      }

      .after,
      .undo {
        margin-block: var(--space-4);
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

  @property({attribute: false}) route: SessionsRoute = {screen: 'sessions', saved: false, text: ''};
  @state() private items: InterviewSummary[] | undefined;
  @state() private next: string | null = null;
  @state() private more = false;
  @state() private removed: InterviewSummary | undefined;
  private typing: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    clearTimeout(this.typing);
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('route')) this.refresh();
  }

  protected override get pageTitle(): string {
    return t('title');
  }

  private refresh(): void {
    const {saved, text} = this.route;
    void this.load(
      () => api.ledInterviews({saved_only: saved, text, limit: PAGE}),
      (page) => {
        this.items = page.items;
        this.next = page.next;
        if (saved || text) announce(t('found', {n: page.items.length}));
      },
    );
  }

  protected override render() {
    const {saved, text} = this.route;
    return html`
      <header class="top">
        <div>
          <h1 tabindex="-1">${t('title')}</h1>
          <p class="under">${t('under')}</p>
        </div>
        <ik-button variant="primary" href="#/sessions/new"><ik-icon name="plus"></ik-icon>${t('new')}</ik-button>
      </header>
      <div class="filters" role="search">
        <div class="segments" role="group" aria-label=${t('which')}>
          <button type="button" aria-pressed=${saved ? 'false' : 'true'} @click=${() => this.find(false, text)}>${t('all')}</button>
          <button type="button" aria-pressed=${saved ? 'true' : 'false'} @click=${() => this.find(true, text)}>${t('saved')}</button>
        </div>
        <input type="search" aria-label=${t('search')} placeholder=${t('search')} .value=${text} @input=${this.searched} />
      </div>
      ${this.removed
        ? html`
            <ik-banner class="undo" tone="ok" live>
              ${t('unsaved.done', {name: this.removed.candidate_name})}
              <ik-button slot="actions" @click=${this.undo}><ik-icon name="undo"></ik-icon>${t('undo')}</ik-button>
            </ik-banner>
          `
        : nothing}
      ${this.list()}
    `;
  }

  private list() {
    if (this.failure) return this.failed(() => this.refresh());
    if (!this.items) return this.waiting(6);
    if (this.items.length === 0) return this.empty();
    return html`
      <ul class="plain rows">${this.items.map((one) => html`<li>${this.entry(one)}</li>`)}</ul>
      ${this.next
        ? html`<div class="after"><ik-button ?busy=${this.more} @click=${this.loadMore}>${this.more ? app('load.more.loading') : app('load.more')}</ik-button></div>`
        : nothing}
    `;
  }

  private empty() {
    const {saved, text} = this.route;
    if (text) {
      return html`
        <ik-empty icon="search" heading=${t('none.match.title')}>
          ${t('none.match.text')}
          <ik-button slot="actions" @click=${() => this.find(saved, '')}>${t('none.match.clear')}</ik-button>
        </ik-empty>
      `;
    }
    return html`
      <ik-empty icon="headphones" heading=${t(saved ? 'none.saved.title' : 'none.title')}>
        ${t(saved ? 'none.saved.text' : 'none.text')}
        <ik-button slot="actions" variant="primary" href="#/sessions/new">${t('new')}</ik-button>
      </ik-empty>
    `;
  }

  private entry(one: InterviewSummary) {
    const {saved} = this.route;
    return html`
      <div class="entry">
        <a class="row" href=${format({screen: 'session', id: one.id})}>
          <span class="main"><span class="name">${one.candidate_name}</span><span class="more">${one.role_title} · ${t('row.led', {name: one.lead?.name ?? ''})}</span></span>
          <span>${ledBadge(one.status)} ${one.lead?.saved && !saved ? html`<ik-badge tone="ok" icon="check">${t('row.saved')}</ik-badge>` : nothing}</span>
          <span class="when soft small">${relative(one.created_at)}</span>
        </a>
        ${saved ? html`<ik-button variant="ghost" label=${`${t('unsave')}: ${one.candidate_name}`} @click=${() => void this.unsave(one)}>${t('unsave')}</ik-button>` : nothing}
      </div>
    `;
  }

  private searched(event: Event): void {
    const text = (event.target as HTMLInputElement).value;
    clearTimeout(this.typing);
    this.typing = setTimeout(() => this.find(this.route.saved, text), 250);
  }

  private find(saved: boolean, text: string): void {
    this.removed = undefined;
    this.route = {screen: 'sessions', saved, text};
    remember(this.route);
  }

  private async unsave(one: InterviewSummary): Promise<void> {
    try {
      await api.saveLed(one.id, false);
      this.items = this.items?.filter((other) => other.id !== one.id);
      this.removed = one;
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('.undo ik-button')?.focus();
    } catch (error) {
      this.failure = error;
    }
  }

  private async undo(): Promise<void> {
    const one = this.removed;
    if (!one) return;
    try {
      await api.saveLed(one.id, true);
      this.removed = undefined;
      this.refresh();
      await this.focusHeading();
    } catch (error) {
      this.failure = error;
    }
  }

  private async loadMore(): Promise<void> {
    const at = this.next;
    const {saved, text} = this.route;
    this.more = true;
    try {
      const page = await api.ledInterviews({saved_only: saved, text, after: at, limit: PAGE});
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
