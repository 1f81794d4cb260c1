import {html, nothing, type CSSResultGroup, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {announce} from '../../shared/announce.js';
import '../../shared/components/ik-empty.js';
import {number, relative} from '../../shared/i18n/format.js';
import {segments} from '../../shared/styles/segments.js';
import {remember, session} from '../context.js';
import {desk} from '../desk-api.js';
import type {AssistantSettings, FileFormat, TicketStatus, WebsiteStats, WebsiteTicket} from '../desk-types.js';
import {DeskWatch} from '../desk-watch.js';
import {moveAmong} from '../logic/row-keys.js';
import {arrived, readQueue, type QueueFilter, type QueuePlace} from '../logic/ticket-queue.js';
import '../parts/downloads.js';
import {dueBadge, ownerName, ticketBadge} from '../parts/ticket-badge.js';
import {placesStyles, websitePlaces} from '../parts/website-places.js';
import {queue} from '../queue.js';
import {ALL_TICKETS, format, type Route} from '../router.js';
import {Screen} from '../screen.js';
import {rowStyles} from '../styles.js';
import {t as app} from '../texts/app.js';
import {t} from '../texts/desk-ticket.js';
import {categoryName} from '../texts/website.js';
import {queueStyles} from './queue-styles.js';

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
    queueStyles,
  ];

  @property({attribute: false}) route: TicketsRoute = ALL_TICKETS;
  @state() private items: WebsiteTicket[] | undefined;
  @state() private next: QueuePlace | null = null;
  @state() private stats: WebsiteStats | undefined;
  @state() private more = false;
  @state() private settings: AssistantSettings | undefined;
  private typing: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    new DeskWatch(
      this,
      (change) => change.kind === 'ticket',
      () => this.look(),
    );
  }

  override disconnectedCallback(): void {
    clearTimeout(this.typing);
    super.disconnectedCallback();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void desk.settings().then(
      (settings) => (this.settings = settings),
      () => undefined,
    );
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('route')) this.refresh();
    if (this.items) queue.ids = this.items.map((one) => one.id);
  }

  protected override get pageTitle(): string {
    return t('tickets.title');
  }

  private get filterNow(): QueueFilter {
    const {status, category, text, owner, due} = this.route;
    return {status: STATUS[status], category, text, owner, due};
  }

  private get filtered(): boolean {
    return format(this.route) !== format(ALL_TICKETS);
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
        ${none ? nothing : html`<dash-downloads .get=${(kind: FileFormat) => desk.exportTickets(kind, this.filterNow)}></dash-downloads>`}
      </header>
      ${websitePlaces('tickets')}
      ${none ? html`<ik-empty icon="mail" heading=${t('tickets.none.title')}>${t('tickets.none.text')}</ik-empty>` : html`${this.filters()} ${this.list()}`}
    `;
  }

  private filters() {
    const {category, text, owner, due} = this.route;
    const tickets = this.stats?.tickets;
    const known = [...(this.settings?.categories ?? []), ...Object.keys(tickets?.by_category ?? {}), ...(category ? [category] : [])];
    const categories = [...new Set(known)].sort((a, b) => categoryName(a).localeCompare(categoryName(b)));
    const status = (value: TicketsRoute['status'], label: string, count: number | undefined) => html`
      <button type="button" aria-pressed=${value === this.route.status} @click=${() => this.filter({status: value})}>
        ${label}${count === undefined ? nothing : html` <span class="count">${number(count)}</span>`}
      </button>
    `;
    const select = (name: 'category' | 'owner' | 'due', label: string, now: string, options: readonly (readonly [string, string])[]) => html`
      <select aria-label=${label} @change=${(event: Event) => this.filter({[name]: (event.target as HTMLSelectElement).value})}>
        ${options.map(([value, words]) => html`<option value=${value} ?selected=${value === now}>${words}</option>`)}
      </select>
    `;
    const owners = ['', 'me', 'none'].includes(owner) ? [] : [[owner, owner] as const];
    return html`
      <div class="filters" role="search" aria-label=${t('tickets.filter')}>
        <input type="search" aria-label=${t('tickets.search')} placeholder=${t('tickets.search')} .value=${text} @input=${this.searched} />
        <div class="segments" role="group" aria-label=${t('tickets.status')}>
          ${status('', t('tickets.any'), tickets?.total)} ${status('open', t('tickets.open'), tickets?.offen)} ${status('done', t('tickets.done'), tickets?.erledigt)}
        </div>
        <div class="selects">
          ${select('owner', t('tickets.owner'), owner, [['', `${t('tickets.owner')}: ${t('tickets.owner.any')}`], ['me', t('tickets.owner.me')], ['none', t('tickets.owner.none')], ...owners])}
          ${select('due', t('tickets.due'), due, [['', `${t('tickets.due')}: ${t('tickets.due.any')}`], ['overdue', t('tickets.due.overdue')], ['soon', t('tickets.due.soon')]])}
          ${select('category', t('tickets.category'), category, [['', t('tickets.category.any')], ...categories.map((one) => [one, categoryName(one)] as const)])}
        </div>
      </div>
    `;
  }

  private list() {
    if (this.failure) return this.failed(() => this.refresh());
    if (!this.items) return this.waiting(8);
    if (this.items.length === 0) {
      const allDone = format({...this.route, status: ''}) === format(ALL_TICKETS);
      return html`
        <ik-empty icon=${allDone ? 'check' : 'search'} heading=${t(allDone ? 'tickets.clear.title' : 'tickets.nomatch.title')}>
          ${t(allDone ? 'tickets.clear.text' : 'tickets.nomatch.text')}
          <ik-button slot="actions" @click=${() => this.filter(ALL_TICKETS)}>${t('tickets.nomatch.clear')}</ik-button>
        </ik-empty>
      `;
    }
    return html`
      <p class="unseen" id="keys">${t('tickets.keys')}</p>
      <ul class="plain rows" aria-describedby="keys" @keydown=${(event: KeyboardEvent) => moveAmong(event, [...this.renderRoot.querySelectorAll<HTMLElement>('a.row')])}>
        ${repeat(
          this.items,
          (one) => one.id,
          (one) => html`<li>${this.row(one)}</li>`,
        )}
      </ul>
      <div class="after">
        ${this.next ? html`<ik-button ?busy=${this.more} @click=${this.loadMore}>${this.more ? app('load.more.loading') : app('load.more')}</ik-button>` : nothing}
        ${this.filtered ? html`<ik-button variant="ghost" @click=${() => this.filter(ALL_TICKETS)}>${t('tickets.nomatch.clear')}</ik-button>` : nothing}
        <span class="soft small">${t('tickets.found', {n: this.items.length})}</span>
      </div>
    `;
  }

  private row(one: WebsiteTicket) {
    const me = session.account?.username ?? '';
    return html`
      <a class="row" href=${format({screen: 'website-ticket', id: String(one.id)})}>
        <span class="soft number">#${one.id}</span>
        <span class="main">
          <span class="name">${one.name.trim() || one.contact.trim() || t('ticket.anonymous')}</span>
          <span class="more">${one.message}</span>
        </span>
        <span class="small about">
          <span>${categoryName(one.category)}${one.wants_reply ? html`<span class="soft"> · ${t('tickets.reply')}</span>` : nothing}</span>
          <span class="soft owner"><ik-icon name="person"></ik-icon><span class="unseen">${t('tickets.owner')}: </span>${ownerName(one.owner, me)}</span>
        </span>
        <span class="state">${ticketBadge(one.status)}${dueBadge(one)}${one.merged_into === null ? nothing : html`<span class="soft tiny">${t('tickets.merged', {id: one.merged_into})}</span>`}</span>
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
}
