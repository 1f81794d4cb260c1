import {css, html, nothing, type CSSResultGroup, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {announce} from '../../shared/announce.js';
import '../../shared/components/ik-empty.js';
import {relative, span} from '../../shared/i18n/format.js';
import {segments} from '../../shared/styles/segments.js';
import {remember} from '../context.js';
import {desk} from '../desk-api.js';
import {deskNews} from '../desk-news.js';
import type {ThreadEntry} from '../desk-types.js';
import {DeskWatch} from '../desk-watch.js';
import {chime, chimes, setChimes} from '../logic/chime.js';
import {moveAmong} from '../logic/row-keys.js';
import {byUrgency} from '../logic/thread-turns.js';
import {stateBadge} from '../parts/thread-state.js';
import {placesStyles, websitePlaces} from '../parts/website-places.js';
import {format, type Route} from '../router.js';
import {Screen} from '../screen.js';
import {rowStyles} from '../styles.js';
import {t as app} from '../texts/app.js';
import {t} from '../texts/desk-threads.js';

type ThreadsRoute = Extract<Route, {screen: 'website-threads'}>;

const PAGE = 50;
const STATES = ['', 'waiting', 'person'] as const;

/** Visitors' conversations: who waits for a person first. */
@customElement('dash-website-threads')
export class WebsiteThreadsScreen extends Screen {
  static override styles: CSSResultGroup = [
    Screen.styles,
    rowStyles,
    segments,
    placesStyles,
    css`
      .filters {
        display: grid;
        grid-template-columns: minmax(12rem, 1fr) auto;
        gap: var(--space-3);
        align-items: center;
        margin-block-end: var(--space-4);
      }

      .row {
        grid-template-columns: 14rem minmax(0, 1fr) 9rem;
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

      .line {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2) var(--space-5);
        align-items: center;
        justify-content: space-between;
        margin-block-start: var(--space-4);
        font-size: var(--text-s);
      }

      .tone {
        display: inline-flex;
        gap: var(--space-2);
        align-items: center;
        min-block-size: var(--target);
        cursor: pointer;
      }

      @media (max-width: 62rem) {
        .filters,
        .row {
          grid-template-columns: minmax(0, 1fr);
        }

        .when {
          text-align: start;
        }
      }
    `,
  ];

  @property({attribute: false}) route: ThreadsRoute = {screen: 'website-threads', state: '', text: ''};
  @state() private items: ThreadEntry[] | undefined;
  @state() private next: string | null = null;
  @state() private more = false;
  @state() private tone = chimes();
  private typing: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    new DeskWatch(
      this,
      (change) => change.kind === 'thread',
      () => this.look(),
    );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    deskNews.addEventListener('line', this.lined);
  }

  override disconnectedCallback(): void {
    clearTimeout(this.typing);
    deskNews.removeEventListener('line', this.lined);
    super.disconnectedCallback();
  }

  private readonly lined = () => this.requestUpdate();

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('route')) this.refresh();
  }

  protected override get pageTitle(): string {
    return t('threads.title');
  }

  /** The conversations of the filter; without one, those who wait are asked for as well, since they may have fallen silent long ago. */
  private async read(limit: number): Promise<{items: ThreadEntry[]; next: string | null}> {
    const {state: wanted, text} = this.route;
    const [page, waiting] = await Promise.all([desk.threads({state: wanted, text, limit}), wanted === '' && text === '' ? desk.threads({state: 'waiting', limit: PAGE}) : undefined]);
    const all = new Map([...page.items, ...(waiting?.items ?? [])].map((one) => [one.session_id, one]));
    return {items: byUrgency([...all.values()]), next: page.next};
  }

  private refresh(): void {
    void this.load(
      () => this.read(PAGE),
      ({items, next}) => {
        this.items = items;
        this.next = next;
        if (this.route.state !== '' || this.route.text !== '') announce(t('threads.found', {n: items.length}));
      },
    );
  }

  private async look(): Promise<void> {
    const {route, items} = this;
    if (!items || this.more) return;
    const page = await this.read(Math.min(200, Math.max(PAGE, items.length)));
    if (!this.isConnected || this.route !== route || this.items !== items) return;
    this.items = page.items;
    this.next = page.next;
    this.failure = undefined;
  }

  protected override render() {
    return html`
      <header class="top">
        <div>
          <h1 tabindex="-1">${t('threads.title')}</h1>
          <p class="under">${t('threads.under')}</p>
        </div>
      </header>
      ${websitePlaces('threads')} ${this.filters()} ${this.list()}
      <div class="line">
        <label class="tone"><input type="checkbox" .checked=${this.tone} @change=${this.toned} />${t('threads.tone')}</label>
        <span class="soft">${t(deskNews.live ? 'threads.live' : 'threads.silent')}</span>
      </div>
    `;
  }

  private filters() {
    const {state: wanted, text} = this.route;
    const names = {'': t('threads.any'), 'waiting': t('threads.waiting'), 'person': t('threads.person')};
    return html`
      <div class="filters" role="search" aria-label=${t('threads.filter')}>
        <input type="search" aria-label=${t('threads.search')} placeholder=${t('threads.search')} .value=${text} @input=${this.searched} />
        <div class="segments" role="group" aria-label=${t('threads.state')}>
          ${STATES.map((one) => html`<button type="button" aria-pressed=${one === wanted} @click=${() => this.filter({state: one})}>${names[one]}</button>`)}
        </div>
      </div>
    `;
  }

  private list() {
    if (this.failure) return this.failed(() => this.refresh());
    if (!this.items) return this.waiting(8);
    if (this.items.length === 0) {
      const {state: wanted, text} = this.route;
      if (wanted === '' && text === '') return html`<ik-empty icon="chat" heading=${t('threads.none.title')}>${t('threads.none.text')}</ik-empty>`;
      return html`
        <ik-empty icon=${wanted === 'waiting' && text === '' ? 'check' : 'search'} heading=${t(wanted === 'waiting' && text === '' ? 'threads.nobody' : 'threads.nomatch.title')}>
          ${t('threads.nomatch.text')}
          <ik-button slot="actions" @click=${() => this.filter({state: '', text: ''})}>${t('threads.clear')}</ik-button>
        </ik-empty>
      `;
    }
    return html`
      <ul class="plain rows" @keydown=${(event: KeyboardEvent) => moveAmong(event, [...this.renderRoot.querySelectorAll<HTMLElement>('a.row')])}>
        ${repeat(
          this.items,
          (one) => one.session_id,
          (one) => html`<li>${this.row(one)}</li>`,
        )}
      </ul>
      ${this.next ? html`<div class="line"><ik-button ?busy=${this.more} @click=${this.loadMore}>${this.more ? app('load.more.loading') : app('load.more')}</ik-button></div>` : nothing}
    `;
  }

  private row(one: ThreadEntry) {
    const {state: now, since} = one.handover;
    return html`
      <a class="row" href=${format({screen: 'website-thread', id: one.session_id})}>
        <span>${stateBadge(one.handover)}${now === 'waiting' && since ? html` <span class="soft tiny">${t('state.waiting.since', {time: span((Date.now() - Date.parse(since)) / 1000)})}</span>` : nothing}</span>
        <span class="main">
          <span class="more" lang=${one.language}>${one.last_text}</span>
          <span class="soft tiny">${t('threads.messages', {n: one.messages})}${one.tickets.map((id) => html` · ${t('thread.ticket', {id})}`)}</span>
        </span>
        <span class="when soft small">${relative(one.last_at)}</span>
      </a>
    `;
  }

  private searched(event: Event): void {
    const text = (event.target as HTMLInputElement).value;
    clearTimeout(this.typing);
    this.typing = setTimeout(() => this.filter({text}), 250);
  }

  private filter(change: Partial<ThreadsRoute>): void {
    this.route = {...this.route, ...change};
    remember(this.route);
  }

  private toned(event: Event): void {
    this.tone = (event.target as HTMLInputElement).checked;
    setChimes(this.tone);
    if (this.tone) chime();
  }

  private async loadMore(): Promise<void> {
    const at = this.next;
    if (!at || this.more) return;
    this.more = true;
    try {
      const {state: wanted, text} = this.route;
      const page = await desk.threads({state: wanted, text, before: at, limit: PAGE});
      if (at !== this.next) return;
      const known = new Set(this.items?.map((one) => one.session_id));
      this.items = [...(this.items ?? []), ...page.items.filter((one) => !known.has(one.session_id))];
      this.next = page.next;
    } catch (error) {
      this.failure = error;
    } finally {
      this.more = false;
    }
  }
}
