import {css, html, nothing, type CSSResultGroup, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {announce} from '../../shared/announce.js';
import type {InterviewStatus, InterviewSummary, RoleListed} from '../../shared/api/types.js';
import '../../shared/components/ik-empty.js';
import {relative, time} from '../../shared/i18n/format.js';
import {segments} from '../../shared/styles/segments.js';
import {api, remember} from '../context.js';
import {needs, type Need} from '../logic/needs-you.js';
import {GROUPS, groupOf, type Group} from '../logic/status-groups.js';
import {ledBadge, statusBadge} from '../parts/badges.js';
import {format, type Route} from '../router.js';
import {Screen} from '../screen.js';
import {rowStyles} from '../styles.js';
import {t as app} from '../texts/app.js';
import {t} from '../texts/home.js';

type HomeRoute = Extract<Route, {screen: 'home'}>;

const PAGE = 25;
const SHOWN = 5;
/** States that may need a person, or are live: the most recent of each are asked for beside the list. */
const WATCHED: readonly InterviewStatus[] = ['evaluated', 'completed', 'paused', 'abandoned', 'scheduled', 'in_progress', 'concluding'];
const REFRESH = 20_000;

@customElement('dash-home')
export class HomeScreen extends Screen {
  static override styles: CSSResultGroup = [
    Screen.styles,
    rowStyles,
    segments,
    css`
      section + section {
        margin-block-start: var(--space-7);
      }

      section > h2 {
        display: flex;
        align-items: baseline;
        gap: var(--space-3);
        margin-block-end: var(--space-3);
      }

      h2 .count {
        font: 600 var(--text-s) / 1 var(--font-text);
        letter-spacing: 0;
        color: var(--ink-faint);
      }

      .panel .rows {
        border: 0;
      }

      .panel .rows > li:last-child {
        border: 0;
      }

      .panel a.row:hover {
        background: var(--accent-wash);
      }

      .need {
        grid-template-columns: minmax(0, 1fr) auto;
      }

      .need .more {
        color: var(--ink);
      }

      .need .mark {
        color: var(--accent-text);
        font-weight: 600;
        font-size: var(--text-s);
        white-space: nowrap;
      }

      .need.urgent .mark {
        color: var(--danger);
      }

      .live {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr));
        gap: var(--space-4);
      }

      .live a {
        display: grid;
        gap: var(--space-2);
        block-size: 100%;
        padding: var(--space-4) var(--space-5);
        color: inherit;
        text-decoration: none;
        background: var(--surface);
        border: 1px solid var(--accent-line);
        border-radius: var(--radius-l);
      }

      .live a:hover {
        background: var(--accent-wash);
      }

      .live .name {
        font: 560 var(--text-l) / 1.2 var(--font-display);
      }

      .pulse {
        display: inline-block;
        inline-size: 0.6rem;
        block-size: 0.6rem;
        margin-inline-end: 0.4rem;
        background: var(--accent);
        border-radius: 50%;
        animation: pulse 2s ease-out infinite;
      }

      @keyframes pulse {
        70%,
        100% {
          box-shadow: 0 0 0 0.55rem transparent;
        }

        0% {
          box-shadow: 0 0 0 0 var(--accent-line);
        }
      }

      .filters {
        display: grid;
        grid-template-columns: minmax(12rem, 1.4fr) minmax(10rem, 1fr) auto;
        gap: var(--space-3);
        align-items: center;
        margin-block-end: var(--space-4);
      }

      .filters .segments {
        flex-wrap: wrap;
      }

      .interview {
        grid-template-columns: minmax(0, 1fr) 12rem 11rem;
      }

      .interview .when {
        font-size: var(--text-s);
        color: var(--ink-soft);
        text-align: end;
      }

      ol.steps {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr));
        gap: var(--space-4);
        margin-block-start: var(--space-5);
        counter-reset: step;
      }

      .steps li {
        display: grid;
        gap: var(--space-3);
        align-content: space-between;
        padding: var(--space-5);
        background: var(--surface);
        border: 1px solid var(--line);
        border-radius: var(--radius-l);
        counter-increment: step;
      }

      .steps li::before {
        content: counter(step);
        font: 500 var(--text-3xl) / 1 var(--font-display);
        color: var(--accent-text);
      }

      .steps li.done::before {
        content: '✓';
      }

      .after {
        display: flex;
        gap: var(--space-4);
        align-items: center;
        margin-block-start: var(--space-4);
      }

      @media (max-width: 52rem) {
        .filters {
          grid-template-columns: 1fr;
        }

        .interview,
        .need {
          grid-template-columns: minmax(0, 1fr) auto;
        }

        .interview .when {
          grid-column: 1 / -1;
          grid-row: 2;
          text-align: start;
        }

        .need .mark {
          grid-column: 1 / -1;
        }
      }
    `,
  ];

  @property({attribute: false}) route: HomeRoute = {screen: 'home', status: [], roleId: '', text: ''};
  @state() private items: InterviewSummary[] | undefined;
  @state() private next: string | null = null;
  @state() private more = false;
  @state() private watched: InterviewSummary[] | undefined;
  @state() private failedIds: ReadonlySet<string> = new Set();
  @state() private roles: RoleListed[] = [];
  @state() private hasCandidates = true;
  @state() private allNeeds = false;
  private timer: ReturnType<typeof setInterval> | undefined;
  private typing: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.refreshWatched();
    this.timer = setInterval(() => document.visibilityState === 'visible' && void this.refreshWatched(), REFRESH);
  }

  override disconnectedCallback(): void {
    clearInterval(this.timer);
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
    const {status, roleId, text} = this.route;
    void this.load(
      () => api.interviews({status, role_id: roleId, text, limit: PAGE}),
      (page) => {
        this.items = page.items;
        this.next = page.next;
        if (status.length > 0 || roleId || text) announce(t('found', {n: page.items.length}));
      },
    );
  }

  private async refreshWatched(): Promise<void> {
    try {
      const [watched, roles] = await Promise.all([api.interviews({status: WATCHED, limit: 100}), api.roles()]);
      this.watched = watched.items;
      this.roles = roles;
      if (watched.items.length === 0 && roles.length > 0) this.hasCandidates = (await api.candidates({limit: 1})).items.length > 0;
      this.failedIds = await failedEvaluations(watched.items);
    } catch {
      // The list below says what is wrong, if anything is.
      this.watched ??= [];
    }
  }

  protected override render() {
    const filtered = this.route.status.length > 0 || this.route.roleId !== '' || this.route.text !== '';
    const first = this.items?.length === 0 && !filtered;
    return html`
      <header class="top">
        <div><h1 tabindex="-1">${t('title')}</h1></div>
        ${first ? nothing : html`<ik-button variant="primary" href="#/schedule"><ik-icon name="plus"></ik-icon>${t('schedule')}</ik-button>`}
      </header>
      ${first ? this.steps() : html`${this.needs()} ${this.live()} ${this.all(filtered)}`}
    `;
  }

  private steps() {
    const approved = this.roles.some((role) => role.status === 'approved');
    const draft = this.roles.find((role) => role.status === 'draft');
    const hasCandidates = this.hasCandidates && this.roles.length > 0;
    return html`
      <h2>${t('first.title')}</h2>
      <p class="soft">${t('first.text')}</p>
      <ol class="plain steps">
        <li class=${approved ? 'done' : ''}>
          ${approved
            ? html`<span>${t('step.role.done')}</span>`
            : html`<ik-button variant="primary" href=${draft ? format({screen: 'role', id: draft.id}) : '#/roles/new'}>${draft ? t('step.approve') : t('step.role')}</ik-button>`}
        </li>
        <li class=${hasCandidates ? 'done' : ''}>
          ${hasCandidates
            ? html`<span>${t('step.candidate.done')}</span>`
            : html`<ik-button variant=${approved ? 'primary' : 'secondary'} href="#/candidates/import">${t('step.candidate')}</ik-button>`}
        </li>
        <li>
          <ik-button variant=${approved && hasCandidates ? 'primary' : 'secondary'} href="#/schedule">${t('step.schedule')}</ik-button>
        </li>
      </ol>
    `;
  }

  private needs() {
    if (!this.watched) return html`<section class="panel"><h2>${t('needs')}</h2>${this.waiting(3)}</section>`;
    const found = needs(this.watched, this.roles, this.failedIds, Date.now());
    const shown = this.allNeeds ? found : found.slice(0, SHOWN);
    return html`
      <section class="panel" aria-labelledby="needs">
        <h2 id="needs">${t('needs')}${found.length > 0 ? html`<span class="count">${found.length}</span>` : nothing}</h2>
        ${found.length === 0
          ? html`<p class="soft">${t('needs.none')}</p>`
          : html`<ul class="plain rows">${shown.map((need) => html`<li>${this.need(need)}</li>`)}</ul>`}
        ${found.length > shown.length
          ? html`<div class="after"><ik-button class="flush" variant="ghost" @click=${() => (this.allNeeds = true)}>${t('needs.all', {n: found.length})}</ik-button></div>`
          : nothing}
      </section>
    `;
  }

  private need(need: Need) {
    const [address, name, beside] =
      need.kind === 'approve_role'
        ? [format({screen: 'role', id: need.role.id}), need.role.title, '']
        : [format({screen: 'interview', id: need.interview.id, tab: null}), need.interview.candidate_name, need.interview.role_title];
    return html`
      <a class="row need ${need.kind === 'evaluation_failed' ? 'urgent' : ''}" href=${address}>
        <span class="main">
          <span class="name">${name}${beside ? html` <span class="soft small">· ${beside}</span>` : nothing}</span>
          <span class="more">${t(`need.${need.kind}`)} <span class="soft">${relative(need.since)}</span></span>
        </span>
        <span class="mark">${t(`do.${need.kind}`)} <ik-icon name="arrowRight"></ik-icon></span>
      </a>
    `;
  }

  private live() {
    const live = (this.watched ?? []).filter((one) => one.status === 'in_progress' || one.status === 'concluding');
    if (live.length === 0) return nothing;
    return html`
      <section aria-labelledby="live">
        <h2 id="live">${t('live')}<span class="count">${live.length}</span></h2>
        <ul class="plain live">
          ${live.map(
            (one) => html`
              <li>
                <a href=${format({screen: 'interview', id: one.id, tab: 'conversation'})}>
                  <span class="name"><span class="pulse"></span>${one.candidate_name}</span>
                  <span class="soft small">${one.role_title}</span>
                  <span class="small">${app(`status.${one.status}`)}${one.started_at ? ` · ${t('live.since', {time: time(one.started_at)})}` : ''}</span>
                </a>
              </li>
            `,
          )}
        </ul>
      </section>
    `;
  }

  private all(filtered: boolean) {
    return html`
      <section aria-labelledby="all">
        <h2 id="all">${t('all')}</h2>
        ${this.filters()}
        ${this.failure
          ? this.failed(() => this.refresh())
          : this.items === undefined
            ? this.waiting(8)
            : this.items.length === 0
              ? html`
                  <ik-empty icon="search" heading=${t('none.title')}>
                    ${t('none.text')}
                    <ik-button slot="actions" @click=${() => this.filter({status: [], roleId: '', text: ''})}>${t('filter.clear')}</ik-button>
                  </ik-empty>
                `
              : html`
                  <ul class="plain rows">${this.items.map((one) => html`<li>${this.row(one)}</li>`)}</ul>
                  <div class="after">
                    ${this.next ? html`<ik-button ?busy=${this.more} @click=${this.loadMore}>${this.more ? app('load.more.loading') : app('load.more')}</ik-button>` : nothing}
                    ${filtered ? html`<ik-button variant="ghost" @click=${() => this.filter({status: [], roleId: '', text: ''})}>${t('filter.clear')}</ik-button>` : nothing}
                    <span class="soft small">${t('found', {n: this.items.length})}</span>
                  </div>
                `}
      </section>
    `;
  }

  private filters() {
    const group = groupOf(this.route.status);
    const choice = (value: Group | undefined, label: string) => html`
      <button type="button" aria-pressed=${value === group && (value !== undefined || this.route.status.length === 0)} @click=${() => this.filter({status: value ? [...GROUPS[value]] : []})}>
        ${label}
      </button>
    `;
    return html`
      <div class="filters" role="search" aria-label=${t('filter')}>
        <input type="search" aria-label=${t('filter.text')} placeholder=${t('filter.text')} .value=${this.route.text} @input=${this.searched} />
        <select aria-label=${t('filter.role')} @change=${(event: Event) => this.filter({roleId: (event.target as HTMLSelectElement).value})}>
          <option value="">${t('filter.role.any')}</option>
          ${this.roles.map((role) => html`<option value=${role.id} ?selected=${role.id === this.route.roleId}>${role.title}</option>`)}
        </select>
        <div class="segments" role="group" aria-label=${t('filter.status')}>
          ${choice(undefined, t('filter.any'))} ${(Object.keys(GROUPS) as Group[]).map((one) => choice(one, t(`filter.group.${one}`)))}
        </div>
      </div>
    `;
  }

  private row(one: InterviewSummary) {
    return html`
      <a class="row interview" href=${format({screen: 'interview', id: one.id, tab: null})}>
        <span class="main"><span class="name">${one.candidate_name}</span><span class="more">${one.role_title}</span></span>
        <span>${one.lead ? ledBadge(one.status) : statusBadge(one.status)}</span>
        <span class="when">${when(one)}</span>
      </a>
    `;
  }

  private searched(event: Event): void {
    const text = (event.target as HTMLInputElement).value;
    clearTimeout(this.typing);
    this.typing = setTimeout(() => this.filter({text}), 250);
  }

  private filter(change: Partial<HomeRoute>): void {
    this.route = {...this.route, ...change};
    remember(this.route);
  }

  private async loadMore(): Promise<void> {
    const {status, roleId, text} = this.route;
    const at = this.next;
    this.more = true;
    try {
      const page = await api.interviews({status, role_id: roleId, text, after: at, limit: PAGE});
      if (at !== this.next) return;
      const first = this.items?.length ?? 0;
      this.items = [...(this.items ?? []), ...page.items];
      this.next = page.next;
      await this.updateComplete;
      this.renderRoot.querySelectorAll<HTMLElement>('.interview')[first]?.focus();
    } catch (error) {
      this.failure = error;
    } finally {
      this.more = false;
    }
  }
}

function when(one: InterviewSummary): string {
  if (one.ended_at) return t('when.ended', {time: relative(one.ended_at)});
  if (one.started_at) return t('when.started', {time: relative(one.started_at)});
  if (one.scheduled_for) return t('when.planned', {time: relative(one.scheduled_for)});
  return t('when.created', {time: relative(one.created_at)});
}

/** Which finished interviews have an evaluation that gave up. There are few: finished interviews are evaluated within seconds. */
async function failedEvaluations(interviews: readonly InterviewSummary[]): Promise<Set<string>> {
  const completed = interviews.filter((one) => one.status === 'completed').slice(0, 10);
  const states = await Promise.all(completed.map((one) => api.evaluation(one.id).catch(() => undefined)));
  return new Set(completed.filter((_, i) => (states[i] as {state?: string} | undefined)?.state === 'failed').map((one) => one.id));
}
