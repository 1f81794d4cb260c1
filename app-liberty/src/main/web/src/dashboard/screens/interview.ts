import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {Interview, InterviewStatus} from '../../shared/api/types.js';
import {api} from '../context.js';
import {statusBadge} from '../parts/badges.js';
import '../parts/conversation.js';
import '../parts/overview.js';
import '../parts/questions.js';
import '../parts/report.js';
import {format, type InterviewTab} from '../router.js';
import {Screen} from '../screen.js';
import {t as app} from '../texts/app.js';
import {t} from '../texts/interview.js';
import {tabs} from './tabs-styles.js';

const TABS: readonly InterviewTab[] = ['overview', 'conversation', 'report', 'questions'];
/** Of an interview that a person leads the rest has a screen of its own. */
const LED: readonly InterviewTab[] = ['report', 'questions'];
/** Until these a change may come at any moment from elsewhere, without a live line to say so. */
const POLLED: readonly InterviewStatus[] = ['scheduled', 'invited', 'completed'];
const POLL = 5_000;

/** The view that a person most likely wants of an interview in this state. */
export function firstTab(status: InterviewStatus): InterviewTab {
  switch (status) {
    case 'scheduled':
    case 'invited':
    case 'expired':
      return 'overview';
    case 'consented':
    case 'in_progress':
    case 'concluding':
    case 'paused':
    case 'abandoned':
      return 'conversation';
    case 'completed':
    case 'evaluated':
    case 'decided':
      return 'report';
  }
}

@customElement('dash-interview')
export class InterviewScreen extends Screen {
  static override styles: CSSResultGroup = [
    Screen.styles,
    tabs,
    css`
      @media print {
        nav,
        .back {
          display: none;
        }
      }
    `,
  ];

  @property() interviewId = '';
  @property() tab: InterviewTab | null = null;
  @state() private interview: Interview | undefined;
  @state() private email = '';
  private timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.refresh();
    this.timer = setInterval(() => {
      if (document.visibilityState === 'visible' && this.interview && POLLED.includes(this.interview.status)) void this.again();
    }, POLL);
  }

  override disconnectedCallback(): void {
    clearInterval(this.timer);
    super.disconnectedCallback();
  }

  override get unsaved(): boolean {
    return this.renderRoot.querySelector('dash-report')?.unsaved ?? false;
  }

  protected override get pageTitle(): string {
    return this.interview ? `${this.interview.candidate_name}: ${t(`tab.${this.shownTab}`)}` : t('tab.overview');
  }

  private get shownTab(): InterviewTab {
    return this.tab ?? (this.interview ? firstTab(this.interview.status) : 'overview');
  }

  private refresh(): void {
    void this.load(
      () => api.interview(this.interviewId),
      (interview) => {
        if (interview.lead && !LED.includes(this.tab ?? firstTab(interview.status))) {
          location.replace(format({screen: 'session', id: interview.id}));
          return;
        }
        this.interview = interview;
        api.candidate(interview.candidate_id).then(
          (candidate) => (this.email = candidate.email ?? ''),
          () => (this.email = ''),
        );
      },
    );
  }

  /** Reads the interview again without a word when that does not work: the next try comes soon. */
  private async again(): Promise<void> {
    try {
      const fresh = await api.interview(this.interviewId);
      if (this.isConnected && JSON.stringify(fresh) !== JSON.stringify(this.interview)) this.interview = fresh;
    } catch {
      // shown already, or passing
    }
  }

  protected override render() {
    const one = this.interview;
    const shown = this.shownTab;
    return html`
      <header class="top">
        <div>
          <a class="back" href="#/"><ik-icon name="arrowLeft"></ik-icon>${app('back.interviews')}</a>
          <h1 tabindex="-1">${one?.candidate_name ?? '…'}</h1>
          ${one ? html`<p class="under"><span>${one.role_title}</span>${statusBadge(one.status)}</p>` : nothing}
        </div>
      </header>
      <nav aria-label=${t('tabs')}>
        <ul>
          ${one?.lead ? html`<li><a href=${format({screen: 'session', id: one.id})}>${t('tab.conversation')}</a></li>` : nothing}
          ${(one?.lead ? LED : TABS).map(
            (tab) => html`
              <li><a href=${format({screen: 'interview', id: this.interviewId, tab})} aria-current=${tab === shown ? 'page' : nothing}>${t(`tab.${tab}`)}</a></li>
            `,
          )}
        </ul>
      </nav>
      ${this.failure ? this.failed(() => this.refresh()) : one ? html`<div @interview-changed=${() => void this.again()}>${this.view(one, shown)}</div>` : this.waiting(8)}
    `;
  }

  private view(one: Interview, tab: InterviewTab) {
    switch (tab) {
      case 'overview':
        return html`<dash-overview .interview=${one} email=${this.email}></dash-overview>`;
      case 'conversation':
        return html`<dash-conversation .interview=${one}></dash-conversation>`;
      case 'report':
        return html`<dash-report .interview=${one}></dash-report>`;
      case 'questions':
        return html`<dash-questions .interview=${one}></dash-questions>`;
    }
  }
}
