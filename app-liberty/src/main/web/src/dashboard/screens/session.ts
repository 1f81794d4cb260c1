import {css, html, nothing, type CSSResultGroup, type PropertyValues} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {announce, toast} from '../../shared/announce.js';
import type {LedInterview, SecondTranscript} from '../../shared/api/types.js';
import '../../shared/components/ik-dialog.js';
import {api, go} from '../context.js';
import {beingRead, lacking, settled} from '../logic/documents.js';
import {ledBadge} from '../parts/badges.js';
import '../parts/session-agreement.js';
import type {SessionCopilot} from '../parts/session-copilot.js';
import '../parts/session-copilot.js';
import '../parts/session-documents.js';
import '../parts/session-sound.js';
import type {SessionTalk} from '../parts/session-talk.js';
import '../parts/session-talk.js';
import {Polling} from '../polling.js';
import {format} from '../router.js';
import {explain, Screen} from '../screen.js';
import {t} from '../texts/session.js';
import {tabs} from './tabs-styles.js';

/** How often is asked how far documents are, in milliseconds. */
const LOOK = 1_000;

/** An interview that a person leads: its documents, the candidate's agreement, the conversation and the co-pilot. */
@customElement('dash-session')
export class SessionScreen extends Screen {
  static override styles: CSSResultGroup = [
    Screen.styles,
    tabs,
    css`
      .room {
        display: grid;
        gap: var(--space-5);
        align-items: start;
      }

      @media (min-width: 70rem) {
        .room {
          grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
        }
      }

      details {
        padding: var(--space-3) var(--space-4);
        border: 1px solid var(--line);
        border-radius: var(--radius-m);
      }

      summary {
        min-block-size: 1.75rem;
        font-weight: 600;
        cursor: pointer;
      }

      .questions {
        display: grid;
        gap: var(--space-3);
        margin-block-start: var(--space-3);
      }

      .questions li {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2) var(--space-3);
        align-items: center;
        justify-content: space-between;
      }

      .questions li > div {
        flex: 1 1 16rem;
      }
    `,
  ];

  @property() sessionId = '';
  @state() private session: LedInterview | undefined;
  @state() private second: SecondTranscript | undefined;
  @state() private saving = false;
  @state() private finishing: 'asked' | 'busy' | undefined;
  @state() private trouble: unknown;
  @query('dash-session-talk') private talk!: SessionTalk | null;
  @query('dash-session-copilot') private copilot!: SessionCopilot | null;

  constructor() {
    super();
    new Polling(this, () => this.follow(), LOOK);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.refresh();
  }

  override get unsaved(): boolean {
    return this.talk?.unsaved ?? false;
  }

  protected override get pageTitle(): string {
    return this.session ? `${this.session.candidate_name}: ${t('tab.conversation')}` : t('title');
  }

  private refresh(): void {
    void this.load(
      () => api.ledInterview(this.sessionId),
      (session) => (this.session = session),
    );
  }

  /** Reads it again without a word when that does not work: the next time comes soon. */
  private async again(): Promise<void> {
    const before = this.session;
    try {
      const fresh = await api.ledInterview(this.sessionId);
      // it was asked for before something changed
      if (this.session !== before) return await this.again();
      if (this.isConnected) this.session = fresh;
      if (fresh.sound.state !== 'kept') this.second = undefined;
    } catch {
      // what was said is safe; only the list of questions is a moment old
    }
    this.copilot?.again();
  }

  /** Looks how far documents are that are being read. */
  private async follow(): Promise<void> {
    const before = this.session;
    if (!before || beingRead(before).length === 0) return;
    const fresh = await api.ledInterview(this.sessionId);
    if (!this.isConnected || this.session !== before) return;
    this.session = fresh;
    if (settled(before, fresh).length > 0) this.copilot?.again();
  }

  /** Whatever brought the news that a file was read. */
  protected override willUpdate(changed: PropertyValues): void {
    const before = changed.get('session') as LedInterview | undefined;
    if (!before || !this.session) return;
    for (const one of settled(before, this.session)) announce(one.state === 'done' ? t(`read.${one.kind}`) : t(`unread.${one.kind}`));
  }

  protected override render() {
    const one = this.session;
    return html`
      <header class="top">
        <div>
          <a class="back" href="#/sessions"><ik-icon name="arrowLeft"></ik-icon>${t('back')}</a>
          <h1 tabindex="-1">${one?.candidate_name ?? '…'}</h1>
          ${one ? html`<p class="under"><span>${one.position}</span>${ledBadge(one.status)}<span>${t('row.led', {name: one.lead.name})}</span></p>` : nothing}
        </div>
        ${one ? this.actions(one) : nothing}
      </header>
      ${this.failure ? this.failed(() => this.refresh()) : one ? this.room(one) : this.waiting(8)}
    `;
  }

  private actions(one: LedInterview) {
    const open = ['in_progress', 'paused', 'concluding'].includes(one.status);
    return html`
      <div class="actions">
        <ik-button ?busy=${this.saving} @click=${() => void this.save(!one.lead.saved)}>
          <ik-icon name=${one.lead.saved ? 'minus' : 'check'}></ik-icon>${t(one.lead.saved ? 'unsave' : 'save')}
        </ik-button>
        ${open ? html`<ik-button variant="primary" @click=${() => (this.finishing = 'asked')}>${t('finish')}</ik-button>` : nothing}
      </div>
    `;
  }

  private room(one: LedInterview) {
    const over = ['completed', 'evaluated', 'decided', 'abandoned', 'expired'].includes(one.status);
    return html`
      <nav aria-label=${t('tabs')}>
        <ul>
          <li><a href=${format({screen: 'session', id: one.id})} aria-current="page">${t('tab.conversation')}</a></li>
          <li><a href=${format({screen: 'interview', id: one.id, tab: 'report'})}>${t('tab.report')}</a></li>
          <li><a href=${format({screen: 'interview', id: one.id, tab: 'questions'})}>${t('tab.questions')}</a></li>
        </ul>
      </nav>
      <div class="stack" @session=${(event: CustomEvent<LedInterview>) => this.take(event.detail)}>
        ${this.trouble ? html`<ik-banner tone="danger" live>${explain(this.trouble)}</ik-banner>` : nothing}
        ${over
          ? html`<ik-banner tone="ok">${t('over')}<ik-button slot="actions" href=${format({screen: 'interview', id: one.id, tab: 'report'})}>${t('finish.report')}</ik-button></ik-banner>`
          : nothing}
        ${one.agreed ? nothing : html`${this.documents(one)}${this.lessGrounded(one)}<dash-session-agreement .session=${one}></dash-session-agreement>`}
        ${one.agreed
          ? html`
              <div class="room" @said=${() => void this.again()} @ask=${(event: CustomEvent<string>) => this.talk?.take(event.detail, null)}>
                <div class="stack">
                  <dash-session-talk .session=${one} .second=${this.second}></dash-session-talk>
                  <dash-session-sound .session=${one} @sound=${() => void this.again()} @second-transcript=${this.onSecond}></dash-session-sound>
                  ${over ? nothing : this.plan(one)}
                </div>
                <dash-session-copilot class="stack" .session=${one}></dash-session-copilot>
              </div>
              ${over
                ? nothing
                : html`
                    <details ?open=${lacking(one).length > 0 || beingRead(one).length > 0}>
                      <summary>${t('documents')}</summary>
                      <div class="questions">${this.documents(one)}</div>
                    </details>
                  `}
            `
          : nothing}
      </div>
      <ik-dialog heading=${t('finish.title')} ?open=${this.finishing !== undefined} @ik-close=${() => (this.finishing = undefined)}>
        <p>${t('finish.text')}</p>
        <ik-button slot="actions" @click=${() => (this.finishing = undefined)}>${t('finish.stay')}</ik-button>
        <ik-button slot="actions" variant="primary" ?busy=${this.finishing === 'busy'} @click=${this.finish}>${t('finish.do')}</ik-button>
      </ik-dialog>
    `;
  }

  private documents(one: LedInterview) {
    return html`<dash-session-documents .session=${one}></dash-session-documents>`;
  }

  private lessGrounded(one: LedInterview) {
    const [lack, reading] = [lacking(one), beingRead(one)];
    return html`
      ${reading.length > 0 ? html`<ik-banner tone="info">${reading.map((kind) => t(`soon.${kind}`)).join(' ')} ${t('soon')}</ik-banner>` : nothing}
      ${lack.length > 0 ? html`<ik-banner tone="warn"><b>${t('less')}.</b> ${t(lack.length > 1 ? 'less.both' : `less.${lack[0]!}`)} ${t('less.go')}</ik-banner>` : nothing}
    `;
  }

  private plan(one: LedInterview) {
    const left = one.questions.filter((question) => !question.asked);
    return html`
      <details>
        <summary>${t('plan')}: ${t('plan.left', {n: left.length})}</summary>
        ${left.length === 0
          ? html`<p class="soft">${t('plan.none')}</p>`
          : html`
              <ul class="plain questions">
                ${left.map(
                  (question) => html`
                    <li>
                      <div lang=${one.language}>
                        <p class="words">${question.text}</p>
                        <p class="soft small words">${t('plan.look', {text: question.look_for})}</p>
                      </div>
                      <ik-button label=${t('plan.ask.label', {text: question.text})} @click=${() => this.talk?.take(question.text, question.id)}>${t('plan.ask')}</ik-button>
                    </li>
                  `,
                )}
              </ul>
            `}
      </details>
    `;
  }

  private onSecond(event: CustomEvent<SecondTranscript | undefined>): void {
    this.second = event.detail;
  }

  private take(session: LedInterview): void {
    const began = !this.session?.agreed && session.agreed;
    this.session = session;
    this.copilot?.again();
    if (began) void this.updateComplete.then(() => this.talk?.write());
  }

  private async save(saved: boolean): Promise<void> {
    this.saving = true;
    this.trouble = undefined;
    try {
      this.session = await api.saveLed(this.sessionId, saved);
      toast(saved ? t('saved.done') : t('unsaved.done', {name: this.session.candidate_name}));
    } catch (error) {
      this.trouble = error;
    } finally {
      this.saving = false;
    }
  }

  private async finish(): Promise<void> {
    this.finishing = 'busy';
    this.trouble = undefined;
    try {
      this.session = await api.finishLed(this.sessionId);
      toast(t('finish.done'));
      go({screen: 'interview', id: this.sessionId, tab: 'report'});
    } catch (error) {
      this.trouble = error;
    } finally {
      this.finishing = undefined;
    }
  }
}
