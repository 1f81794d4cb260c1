import {css, html, nothing, type CSSResultGroup, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {announce} from '../../shared/announce.js';
import {save} from '../../shared/api/api-client.js';
import '../../shared/components/ik-empty.js';
import {number, relative} from '../../shared/i18n/format.js';
import {segments} from '../../shared/styles/segments.js';
import {remember} from '../context.js';
import {desk} from '../desk-api.js';
import type {TicketStatus, WebsiteStats, WebsiteTicket} from '../desk-types.js';
import {arrived, readQueue, type QueueFilter, type QueuePlace} from '../logic/ticket-queue.js';
import {ticketBadge} from '../parts/ticket-badge.js';
import {placesStyles, websitePlaces} from '../parts/website-places.js';
import {Polling} from '../polling.js';
import {format, type Route} from '../router.js';
import {explain, Screen} from '../screen.js';
import {rowStyles} from '../styles.js';
import {t as app} from '../texts/app.js';
import {categoryName, t} from '../texts/website.js';

type TicketsRoute = Extract<Route, {screen: 'website-tickets'}>;

const PAGE = 30;
const STATUS: Record<TicketsRoute['status'], TicketStatus | ''> = {'': '', open: 'offen', done: 'erledigt'};

@customElement('dash-website-tickets')
export class WebsiteTicketsScreen extends Screen {
  static override styles: CSSResultGroup = [
    Screen.styles,
    rowStyles,
    segments,
    placesStyles,
    css`
      .filters {
        display: grid;
        grid-template-columns: minmax(12rem, 1.4fr) minmax(10rem, 1fr) auto;
        gap: var(--space-3);
        align-items: center;
        margin-block-end: var(--space-4);
      }

      .segments button {
        display: inline-flex;
        gap: 0.4rem;
        align-items: center;
      }

      .count {
        font-variant-numeric: tabular-nums;
        font-weight: 450;
      }

      .row {
        grid-template-columns: 4rem minmax(0, 1fr) 11rem 7rem 9rem;
      }

      .row .more {
        display: -webkit-box;
        overflow: hidden;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
      }

      .when {
        text-align: end;
      }

      .after {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-4);
        align-items: center;
        margin-block-start: var(--space-4);
      }

      ik-banner {
        margin-block-end: var(--space-4);
      }

      @media (max-width: 62rem) {
        .filters {
          grid-template-columns: 1fr;
        }

        .row {
          grid-template-columns: max-content minmax(0, 1fr);
        }

        .row > .small {
          text-align: end;
        }

        .row .main {
          grid-row: 2;
          grid-column: 1 / -1;
        }
      }
    `,
  ];

  @property({attribute: false}) route: TicketsRoute = {screen: 'website-tickets', status: '', category: '', text: ''};
  @state() private items: WebsiteTicket[] | undefined;
  @state() private next: QueuePlace | null = null;
  @state() private stats: WebsiteStats | undefined;
  @state() private more = false;
  @state() private exporting = false;
  @state() private exportFailure: unknown;
  private typing: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    new Polling(this, () => this.look());
  }

  override disconnectedCallback(): void {
    clearTimeout(this.typing);
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('route')) this.refresh();
  }

  protected override get pageTitle(): string {
    return t('tickets.title');
  }

  private get filterNow(): QueueFilter {
    const {status, category, text} = this.route;
    return {status: STATUS[status], category, text};
  }

  private get filtered(): boolean {
    return this.route.status !== '' || this.route.category !== '' || this.route.text !== '';
  }

  private refresh(): void {
    const filter = this.filterNow;
    void this.load(
      () => Promise.all([readQueue(desk.tickets, filter, PAGE), desk.stats()]),
      ([page, stats]) => {
        this.items = page.items;
        this.next = page.next;
        this.stats = stats;
        if (this.filtered) announce(t('tickets.found', {n: page.items.length}));
      },
    );
  }

  /** Looks what has changed, as far as the list is shown. */
  private async look(): Promise<void> {
    const shown = this.items;
    const route = this.route;
    if (!shown || this.more) return;
    const [page, stats] = await Promise.all([readQueue(desk.tickets, this.filterNow, Math.max(PAGE, shown.length)), desk.stats()]);
    if (!this.isConnected || this.items !== shown || this.route !== route) return;
    const fresh = arrived(shown, page.items).length;
    this.items = page.items;
    this.next = page.next;
    this.stats = stats;
    this.failure = undefined;
    if (fresh > 0) announce(t('tickets.new', {n: fresh}));
  }

  protected override render() {
    const none = this.stats?.tickets.total === 0 && this.items?.length === 0;
    return html`
      <header class="top">
        <div>
          <h1 tabindex="-1">${t('tickets.title')}</h1>
          <p class="under">${t('tickets.under')}</p>
        </div>
        ${none ? nothing : html`<ik-button ?busy=${this.exporting} @click=${this.download}><ik-icon name="download"></ik-icon>${t('tickets.export')}</ik-button>`}
      </header>
      ${websitePlaces('tickets')}
      ${this.exportFailure ? html`<ik-banner tone="danger" live>${explain(this.exportFailure)}</ik-banner>` : nothing}
      ${none ? html`<ik-empty icon="mail" heading=${t('tickets.none.title')}>${t('tickets.none.text')}</ik-empty>` : html`${this.filters()} ${this.list()}`}
    `;
  }

  private filters() {
    const {category, text} = this.route;
    const tickets = this.stats?.tickets;
    const categories = [...new Set([...Object.keys(tickets?.by_category ?? {}), ...(category ? [category] : [])])].sort((a, b) => categoryName(a).localeCompare(categoryName(b)));
    const choice = (status: TicketsRoute['status'], label: string, count: number | undefined) => html`
      <button type="button" aria-pressed=${status === this.route.status} @click=${() => this.filter({status})}>
        ${label}${count === undefined ? nothing : html` <span class="count">${number(count)}</span>`}
      </button>
    `;
    return html`
      <div class="filters" role="search" aria-label=${t('tickets.filter')}>
        <input type="search" aria-label=${t('tickets.search')} placeholder=${t('tickets.search')} .value=${text} @input=${this.searched} />
        <select aria-label=${t('tickets.category')} @change=${(event: Event) => this.filter({category: (event.target as HTMLSelectElement).value})}>
          <option value="" ?selected=${category === ''}>${t('tickets.category.any')}</option>
          ${categories.map((one) => html`<option value=${one} ?selected=${one === category}>${categoryName(one)}</option>`)}
        </select>
        <div class="segments" role="group" aria-label=${t('tickets.status')}>
          ${choice('', t('tickets.any'), tickets?.total)} ${choice('open', t('tickets.open'), tickets?.offen)} ${choice('done', t('tickets.done'), tickets?.erledigt)}
        </div>
      </div>
    `;
  }

  private list() {
    if (this.failure) return this.failed(() => this.refresh());
    if (!this.items) return this.waiting(8);
    if (this.items.length === 0) {
      const {status, category, text} = this.route;
      const allDone = status === 'open' && !category && !text;
      return html`
        <ik-empty icon=${allDone ? 'check' : 'search'} heading=${t(allDone ? 'tickets.clear.title' : 'tickets.nomatch.title')}>
          ${t(allDone ? 'tickets.clear.text' : 'tickets.nomatch.text')}
          <ik-button slot="actions" @click=${() => this.filter({status: '', category: '', text: ''})}>${t('tickets.nomatch.clear')}</ik-button>
        </ik-empty>
      `;
    }
    return html`
      <ul class="plain rows">
        ${repeat(
          this.items,
          (one) => one.id,
          (one) => html`<li>${this.row(one)}</li>`,
        )}
      </ul>
      <div class="after">
        ${this.next ? html`<ik-button ?busy=${this.more} @click=${this.loadMore}>${this.more ? app('load.more.loading') : app('load.more')}</ik-button>` : nothing}
        ${this.filtered ? html`<ik-button variant="ghost" @click=${() => this.filter({status: '', category: '', text: ''})}>${t('tickets.nomatch.clear')}</ik-button>` : nothing}
        <span class="soft small">${t('tickets.found', {n: this.items.length})}</span>
      </div>
    `;
  }

  private row(one: WebsiteTicket) {
    return html`
      <a class="row" href=${format({screen: 'website-ticket', id: String(one.id)})}>
        <span class="soft number">#${one.id}</span>
        <span class="main">
          <span class="name">${one.name.trim() || one.contact.trim() || t('ticket.anonymous')}</span>
          <span class="more">${one.message}</span>
        </span>
        <span class="small">${categoryName(one.category)}${one.wants_reply ? html`<span class="soft"> · ${t('tickets.reply')}</span>` : nothing}</span>
        <span>${ticketBadge(one.status)}</span>
        <span class="when soft small">${relative(one.created_at)}</span>
      </a>
    `;
  }

  private searched(event: Event): void {
    const text = (event.target as HTMLInputElement).value;
    clearTimeout(this.typing);
    this.typing = setTimeout(() => this.filter({text}), 250);
  }

  private filter(change: Partial<TicketsRoute>): void {
    this.route = {...this.route, ...change};
    remember(this.route);
  }

  private async loadMore(): Promise<void> {
    const at = this.next;
    if (!at) return;
    this.more = true;
    try {
      const page = await readQueue(desk.tickets, this.filterNow, PAGE, at);
      if (at !== this.next) return;
      const before = this.items ?? [];
      const known = new Set(before.map((one) => one.id));
      this.items = [...before, ...page.items.filter((one) => !known.has(one.id))];
      this.next = page.next;
      await this.updateComplete;
      this.renderRoot.querySelectorAll<HTMLElement>('.row')[before.length]?.focus();
    } catch (error) {
      this.failure = error;
    } finally {
      this.more = false;
    }
  }

  private async download(): Promise<void> {
    this.exporting = true;
    this.exportFailure = undefined;
    try {
      save(await desk.exportTickets(this.filterNow));
    } catch (error) {
      this.exportFailure = error;
    } finally {
      this.exporting = false;
    }
  }
}
