import {css, html, nothing, type CSSResultGroup, type PropertyValues} from 'lit';
import {customElement} from 'lit/decorators.js';
import {friendly} from '../shared/api/problem.js';
import '../shared/components/ik-brand.js';
import '../shared/components/ik-button.js';
import '../shared/components/ik-lang-switch.js';
import {IkElement} from '../shared/element.js';
import {clockFace} from '../shared/i18n/format.js';
import {t as shared} from '../shared/i18n/shared-texts.js';
import {Arrival} from './arrival.js';
import {Watching} from './changes.js';
import {onPreferencesChange, preferences} from './preferences.js';
import './room-end.js';
import './room-clock.js';
import './room-live.js';
import {WIDE} from './room-live-styles.js';
import './room-notice.js';
import './room-page.js';
import './room-prepare.js';
import './room-view-settings.js';
import {RoomSession} from './room-session.js';
import './voice/room-devices.js';
import type {Sound} from './voice/sound.js';
import {placeOnWay, WAY, type Step} from './steps.js';
import {t} from './texts.js';

/** The candidate's room, from the link in the invitation to the candidate's own transcript. */
@customElement('interview-room')
export class InterviewRoom extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    css`
      :host {
        display: grid;
        grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
        min-block-size: 100dvh;
      }

      :host([data-step='interview']) {
        block-size: 100dvh;
      }

      header {
        display: flex;
        align-items: center;
        gap: var(--space-2) var(--space-4);
        padding: var(--space-2) clamp(var(--space-3), 3vw, var(--space-5));
        border-block-end: 1px solid var(--line);
      }

      .role {
        min-inline-size: 0;
        overflow: hidden;
        font-size: var(--text-s);
        color: var(--ink-soft);
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .switches {
        display: flex;
        align-items: center;
        gap: var(--space-1);
        margin-inline-start: auto;
      }

      .way {
        display: flex;
        gap: 6px;
        margin: 0;
        padding: 0;
        list-style: none;
      }

      .way li {
        inline-size: 1.5rem;
        block-size: 5px;
        background: var(--line);
        border-radius: var(--radius-full);
      }

      .way li.done {
        background: var(--accent-line);
      }

      .way li[aria-current] {
        inline-size: 2.5rem;
        background: var(--accent);
      }

      .content {
        min-block-size: 0;
        min-inline-size: 0;
      }

      @media (max-width: 40rem) {
        ik-brand::part(name) {
          display: none;
        }

        .way {
          display: none;
        }

        header {
          column-gap: var(--space-2);
        }
      }

      /* Much enlarged: the clock needs the room more than the mark. */
      @media (max-width: 22rem) {
        :host([data-step='interview']) ik-brand {
          display: none;
        }
      }

      @media (max-height: 31.99rem) {
        :host([data-step='interview']) {
          block-size: auto;
        }
      }

      @media print {
        header {
          display: none;
        }
      }
    `,
  ];

  /** Where the link's secret comes from; this tab's address unless told. */
  session?: RoomSession;
  private shown: Step = 'loading';

  private readonly wide = matchMedia(WIDE);

  constructor() {
    super();
    new Watching(this, onPreferencesChange);
    new Watching(this, (redraw) => {
      this.wide.addEventListener('change', redraw);
      return () => this.wide.removeEventListener('change', redraw);
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.session ??= new RoomSession(Arrival.take());
    this.session.onChange(() => this.requestUpdate());
    this.session.start();
    addEventListener('hashchange', this.anotherLink);
  }

  override disconnectedCallback(): void {
    removeEventListener('hashchange', this.anotherLink);
    this.session?.stop();
    super.disconnectedCallback();
  }

  /** A new link pasted into this tab. */
  private readonly anotherLink = () => {
    if (location.hash.length < 2) return;
    this.session?.stop();
    this.session = new RoomSession(Arrival.take());
    this.session.onChange(() => this.requestUpdate());
    this.session.start();
  };

  protected override willUpdate(): void {
    this.dataset['step'] = this.session?.step ?? 'loading';
    document.documentElement.dataset['textSize'] = preferences().size;
    const role = this.session?.view?.role_title;
    document.title = [role, t('title.interview'), 'InterviewKit'].filter(Boolean).join(' · ');
  }

  protected override updated(_: PropertyValues<this>): void {
    const step = this.session?.step ?? 'loading';
    if (step === this.shown) return;
    const first = this.shown === 'loading';
    this.shown = step;
    scrollTo(0, 0);
    // The focus goes along to the new step, and is left alone when the page has only just opened.
    if (!first || step === 'interview') void this.focusStep();
    this.tell('room-step', step);
  }

  private async focusStep(): Promise<void> {
    const element = this.renderRoot.querySelector<IkElement>('.content > *');
    await element?.updateComplete;
    if (element?.localName === 'room-live') element.focus();
    else element?.shadowRoot?.querySelector<HTMLElement>('h1')?.focus();
  }

  protected override render() {
    const {session} = this;
    if (!session) return nothing;
    return html`
      <header>
        <ik-brand></ik-brand>
        ${session.step === 'interview' && session.conversation && !session.conversation.over && !this.wide.matches
          ? html`<room-clock .clock=${session.conversation.clock} short></room-clock>`
          : html`<div class="role">${session.view?.role_title ?? ''}</div>`}
        ${this.way(session.step)}
        <div class="switches">
          <room-view-settings ?conversation=${session.step === 'interview'}></room-view-settings>
          <ik-lang-switch></ik-lang-switch>
        </div>
      </header>
      <main class="content">${this.content(session)}</main>
    `;
  }

  private way(step: Step) {
    const place = placeOnWay(step);
    if (place === undefined) return nothing;
    return html`
      <ol class="way" aria-label=${t('steps.label')}>
        ${WAY.map(
          (name, i) => html`
            <li class=${i < place ? 'done' : ''} aria-current=${i === place ? 'step' : nothing}><span class="unseen">${t(`steps.${name}`)}</span></li>
          `,
        )}
      </ol>
    `;
  }

  private content(session: RoomSession) {
    const {step, view, notice, conversation, busy, problem} = session;
    switch (step) {
      case 'loading':
        return html`<room-page heading=${t('page.loading')}></room-page>`;
      case 'no-link':
        return html`<room-page icon="link" heading=${t('link.missing')} text=${t('link.missing.text')}></room-page>`;
      case 'bad-link':
        return html`<room-page icon="link" heading=${t('link.bad')} text=${t('link.bad.text')}></room-page>`;
      case 'too-many':
        return html`<room-page icon="hourglass" heading=${t('link.many')} text=${t('link.many.text')}>${this.again(session)}</room-page>`;
      case 'failed':
        return html`<room-page icon="alert" heading=${t('fail.heading')} text=${`${friendly(problem)} ${t('fail.text')}`}>${this.again(session)}</room-page>`;
      case 'replaced':
        return html`
          <room-page icon="monitor" heading=${t('replaced.heading')} text=${t('replaced.text')}>
            <ik-button variant="primary" size="large" @click=${() => session.converse()}>${t('replaced.here')}</ik-button>
          </room-page>
        `;
      case 'notice':
        return view && notice
          ? html`<room-notice .view=${view} .notice=${notice} .problem=${problem} ?busy=${busy} ?changed=${session.noticeChanged} @room-agree=${() => session.agree()}></room-notice>`
          : nothing;
      case 'prepare':
        return view ? html`<room-prepare .view=${view} @room-begin=${(event: CustomEvent<Sound | undefined>) => session.converse(event.detail ?? undefined)}></room-prepare>` : nothing;
      case 'return':
        return view
          ? html`
              <room-page
                icon="chat"
                heading=${t('return.heading', {name: view.candidate_name})}
                text=${t('return.text', {time: clockFace(view.clock.remaining_seconds)})}
              >
                ${view.voice
                  ? html`<room-devices leads="continue" @room-begin=${(event: CustomEvent<Sound | undefined>) => session.converse(event.detail ?? undefined)}></room-devices>`
                  : html`<ik-button variant="primary" size="large" @click=${() => session.converse()}>${t('return.go')}</ik-button>`}
              </room-page>
            `
          : nothing;
      case 'interview':
        return view && conversation
          ? html`<room-live .view=${view} .conversation=${conversation} ?busy=${busy} ?spoke=${session.spoke} @room-over=${() => session.conclude()}></room-live>`
          : nothing;
      case 'over':
        return view ? html`<room-end .view=${view} .turns=${session.transcript ?? []}></room-end>` : nothing;
    }
  }

  private again(session: RoomSession) {
    return html`<ik-button variant="primary" size="large" @click=${() => session.enter()}>${shared('retry')}</ik-button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'interview-room': InterviewRoom;
  }
}
