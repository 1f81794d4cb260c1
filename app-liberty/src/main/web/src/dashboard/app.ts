import {html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {customElement, query, state} from 'lit/decorators.js';
import {keyed} from 'lit/directives/keyed.js';
import '../shared/components/ik-banner.js';
import '../shared/components/ik-brand.js';
import '../shared/components/ik-button.js';
import '../shared/components/ik-dialog.js';
import '../shared/components/ik-empty.js';
import '../shared/components/ik-icon.js';
import '../shared/components/ik-lang-switch.js';
import '../shared/components/ik-theme-switch.js';
import {IkElement} from '../shared/element.js';
import type {IconName} from '../shared/components/icons.js';
import {go, REMEMBERED, session} from './context.js';
import {ALL_TICKETS, format, isSamePlace, parse, type Route, type WebsiteRoute} from './router.js';
import {frameStyles} from './frame-styles.js';
import type {Screen} from './screen.js';
import './parts/waiting-count.js';
import './screens/accounts.js';
import './screens/candidate.js';
import './screens/candidate-import.js';
import './screens/candidate-new.js';
import './screens/candidates.js';
import './screens/evidence.js';
import './screens/home.js';
import './screens/interview.js';
import './screens/not-found.js';
import './screens/profile.js';
import './screens/role.js';
import './screens/roles.js';
import './screens/schedule.js';
import './screens/session.js';
import './screens/session-new.js';
import './screens/sessions.js';
import './screens/sign-in.js';
import './screens/work.js';
import {t} from './texts/app.js';

const PLACES: readonly {route: Route; label: 'interviews' | 'sessions' | 'roles' | 'candidates' | 'website' | 'work' | 'accounts'; icon: IconName; screens: readonly Route['screen'][]}[] = [
  {route: {screen: 'home', status: [], roleId: '', text: ''}, label: 'interviews', icon: 'chat', screens: ['home', 'interview', 'schedule']},
  {route: {screen: 'sessions', saved: false, text: ''}, label: 'sessions', icon: 'headphones', screens: ['sessions', 'session', 'session-new']},
  {route: {screen: 'roles'}, label: 'roles', icon: 'briefcase', screens: ['roles', 'role']},
  {route: {screen: 'candidates', text: ''}, label: 'candidates', icon: 'people', screens: ['candidates', 'candidate', 'candidate-new', 'candidate-import', 'evidence']},
  {
    route: ALL_TICKETS,
    label: 'website',
    icon: 'globe',
    screens: ['website-tickets', 'website-ticket', 'website-threads', 'website-thread', 'website-feedback', 'website-knowledge', 'website-figures', 'website-log'],
  },
  {route: {screen: 'work'}, label: 'work', icon: 'clock', screens: ['work']},
  {route: {screen: 'accounts'}, label: 'accounts', icon: 'settings', screens: ['accounts']},
];

/** Places for administrators alone. */
const ADMINS: ReadonlySet<string> = new Set(['work', 'accounts']);

/** The recruiter's dashboard: who is signed in, which screen is shown, and nothing lost on the way between two. */
@customElement('interview-dashboard')
export class InterviewDashboard extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    frameStyles,
  ];

  @state() private route: Route = parse(location.hash);
  @state() private wanted: Route | undefined;
  /** The screens about the website come when the first of them is wanted. */
  @state() private website: 'away' | 'failed' | 'here' = 'away';
  private stopWaiting: (() => void) | undefined;
  /** Counts the places visited: each begins with a fresh screen. */
  private visit = 0;
  @query('main > *') private shown!: Screen | null;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.onHash);
    addEventListener(REMEMBERED, this.onRemembered);
    addEventListener('beforeunload', this.onUnload);
    session.addEventListener('change', this.onSession);
    void this.fetchScreens(this.route);
    void this.watch();
  }

  override disconnectedCallback(): void {
    removeEventListener('hashchange', this.onHash);
    removeEventListener(REMEMBERED, this.onRemembered);
    removeEventListener('beforeunload', this.onUnload);
    session.removeEventListener('change', this.onSession);
    this.unwatch();
    super.disconnectedCallback();
  }

  protected override render() {
    const account = session.account;
    if (!account) return html`<dash-sign-in></dash-sign-in>`;
    return html`
      <div class="frame">
        <div class="side" role="banner">
          <a class="skip" href="#content" @click=${this.skip}>${t('nav.skip')}</a>
          <a class="home" href="#/"><ik-brand></ik-brand></a>
          <nav aria-label=${t('nav.label')}>
            <ul>
              ${PLACES.filter((place) => !ADMINS.has(place.label) || account.role === 'admin').map(
                (place) => html`
                  <li>
                    <a href=${format(place.route)} aria-current=${place.screens.includes(this.route.screen) ? 'page' : nothing}>
                      <ik-icon name=${place.icon}></ik-icon>${t(`nav.${place.label}`)}
                      ${place.label === 'website' ? html`<dash-waiting-count></dash-waiting-count>` : nothing}
                    </a>
                  </li>
                `,
              )}
            </ul>
          </nav>
          <div class="foot">
            <div class="switches"><ik-lang-switch></ik-lang-switch><ik-theme-switch></ik-theme-switch></div>
            <div class="who">
              <a href="#/profile" aria-label=${`${account.display_name}: ${t('nav.profile')}`}>${account.display_name}</a>
              <div><ik-button class="flush" variant="ghost" @click=${this.signOut}>${t('sign_out')}</ik-button></div>
            </div>
          </div>
        </div>
        <main id="content" tabindex="-1">${this.screen()}</main>
      </div>
      <ik-dialog heading=${t('unsaved.title')} ?open=${this.wanted !== undefined} @ik-close=${() => (this.wanted = undefined)}>
        <p>${t('unsaved.text')}</p>
        <ik-button slot="actions" @click=${() => (this.wanted = undefined)}>${t('unsaved.stay')}</ik-button>
        <ik-button slot="actions" variant="danger" @click=${this.leave}>${t('unsaved.leave')}</ik-button>
      </ik-dialog>
    `;
  }

  private screen(): TemplateResult {
    const route = this.route;
    switch (route.screen) {
      case 'home':
        return html`<dash-home .route=${route}></dash-home>`;
      case 'interview':
        return html`${keyed(this.visit, html`<dash-interview .interviewId=${route.id} .tab=${route.tab}></dash-interview>`)}`;
      case 'sessions':
        return html`<dash-sessions .route=${route}></dash-sessions>`;
      case 'session-new':
        return html`<dash-session-new></dash-session-new>`;
      case 'session':
        return html`${keyed(this.visit, html`<dash-session .sessionId=${route.id}></dash-session>`)}`;
      case 'schedule':
        return html`<dash-schedule .roleId=${route.roleId} .candidateId=${route.candidateId}></dash-schedule>`;
      case 'roles':
        return html`<dash-roles></dash-roles>`;
      case 'role':
        return html`${keyed(this.visit, html`<dash-role .roleId=${route.id}></dash-role>`)}`;
      case 'candidates':
        return html`<dash-candidates .text=${route.text}></dash-candidates>`;
      case 'candidate-new':
        return html`<dash-candidate-new></dash-candidate-new>`;
      case 'candidate-import':
        return html`<dash-candidate-import></dash-candidate-import>`;
      case 'candidate':
        return html`${keyed(this.visit, html`<dash-candidate .candidateId=${route.id}></dash-candidate>`)}`;
      case 'evidence':
        return html`<dash-evidence></dash-evidence>`;
      case 'accounts':
        return session.account?.role === 'admin' ? html`<dash-accounts></dash-accounts>` : html`<dash-not-found></dash-not-found>`;
      case 'work':
        return session.account?.role === 'admin' ? html`<dash-work></dash-work>` : html`<dash-not-found></dash-not-found>`;
      case 'profile':
        return html`<dash-profile></dash-profile>`;
      case 'not-found':
        return html`<dash-not-found></dash-not-found>`;
      default:
        return this.websiteScreen(route);
    }
  }

  private websiteScreen(route: WebsiteRoute): TemplateResult {
    if (this.website === 'failed') {
      return html`
        <ik-banner class="late" tone="danger" live>
          ${t('load.failed')}
          <ik-button slot="actions" @click=${() => void this.show(route)}>${t('load.again')}</ik-button>
        </ik-banner>
      `;
    }
    if (this.website === 'away') return html`<p class="late" role="status">${t('loading')}</p>`;
    switch (route.screen) {
      case 'website-tickets':
        return html`<dash-website-tickets .route=${route}></dash-website-tickets>`;
      case 'website-ticket':
        return html`${keyed(this.visit, html`<dash-website-ticket .ticketId=${route.id}></dash-website-ticket>`)}`;
      case 'website-threads':
        return html`<dash-website-threads .route=${route}></dash-website-threads>`;
      case 'website-thread':
        return html`${keyed(this.visit, html`<dash-website-thread .threadId=${route.id}></dash-website-thread>`)}`;
      case 'website-feedback':
        return html`<dash-website-feedback></dash-website-feedback>`;
      case 'website-knowledge':
        return html`<dash-website-knowledge .about=${route.about}></dash-website-knowledge>`;
      case 'website-figures':
        return html`<dash-website-figures .days=${route.days}></dash-website-figures>`;
      case 'website-log':
        return html`<dash-website-log></dash-website-log>`;
    }
  }

  private async fetchScreens(route: Route): Promise<void> {
    if (this.website === 'here' || !route.screen.startsWith('website-')) return;
    this.website = 'away';
    try {
      await import('./website.js');
      this.website = 'here';
    } catch {
      this.website = 'failed';
    }
  }

  private readonly onRemembered = (event: Event) => {
    this.route = (event as CustomEvent<Route>).detail;
  };

  private readonly onHash = () => {
    const next = parse(location.hash);
    if (!isSamePlace(next, this.route) && this.shown?.unsaved) {
      // Back to where we were, until the reader has said that nothing worth keeping would be lost.
      history.pushState(null, '', format(this.route));
      this.wanted = next;
      return;
    }
    void this.show(next);
  };

  private async show(next: Route): Promise<void> {
    const moved = !isSamePlace(next, this.route);
    this.route = next;
    if (moved) this.visit++;
    await this.fetchScreens(next);
    await this.updateComplete;
    if (!moved || this.route !== next) return;
    scrollTo({top: 0, behavior: 'instant'});
    await this.shown?.focusHeading?.();
  }

  private readonly onUnload = (event: BeforeUnloadEvent) => {
    if (this.shown?.unsaved) event.preventDefault();
  };

  /** What counts them comes behind the first screen. */
  private async watch(): Promise<void> {
    if (!session.account || this.stopWaiting) return;
    let left = false;
    this.stopWaiting = () => (left = true);
    try {
      const {watchWaiting} = await import('./waiting.js');
      if (!left) this.stopWaiting = watchWaiting();
    } catch {
      this.stopWaiting = undefined;
    }
  }

  private unwatch(): void {
    this.stopWaiting?.();
    this.stopWaiting = undefined;
  }

  private readonly onSession = () => {
    this.requestUpdate();
    if (session.account) void this.watch();
    else this.unwatch();
    void this.updateComplete.then(() => {
      if (session.account) void this.shown?.focusHeading?.();
    });
  };

  private leave(): void {
    const to = this.wanted;
    this.wanted = undefined;
    if (!to) return;
    // The screen is taken away first: it has nothing to guard any more.
    this.route = {screen: 'not-found'};
    void this.updateComplete.then(() => go(to));
  }

  private signOut(): void {
    if (this.shown?.unsaved && !this.wanted) {
      this.wanted = {screen: 'home', status: [], roleId: '', text: ''};
      return;
    }
    session.end('signed_out');
  }

  private skip(event: Event): void {
    event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>('main')?.focus();
  }
}
