import {html, nothing, type CSSResultGroup} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {dateTime, relative} from '../../shared/i18n/format.js';
import {session} from '../context.js';
import {desk} from '../desk-api.js';
import type {AssistantSettings, TicketStatus, WebsiteTicket} from '../desk-types.js';
import {DeskWatch} from '../desk-watch.js';
import {sentences} from '../logic/ticket-history.js';
import {beside} from '../logic/ticket-queue.js';
import {dueBadge, ticketBadge} from '../parts/ticket-badge.js';
import {contact} from '../parts/ticket-contact.js';
import '../parts/ticket-merge.js';
import '../parts/ticket-notes.js';
import '../parts/ticket-reply.js';
import type {TicketReplyBox} from '../parts/ticket-reply.js';
import '../parts/ticket-work.js';
import '../parts/thread.js';
import type {ThreadView} from '../parts/thread.js';
import {queue} from '../queue.js';
import {format} from '../router.js';
import {explain, Screen} from '../screen.js';
import {t} from '../texts/desk-ticket.js';
import {t as work} from '../texts/desk-work.js';
import {categoryName} from '../texts/website.js';
import {ticketStyles} from './ticket-styles.js';

/** A ticket with all that belongs to it: what the visitor wrote, the conversation beside it, replies, notes, history. */
@customElement('dash-website-ticket')
export class WebsiteTicketScreen extends Screen {
  static override styles: CSSResultGroup = [Screen.styles, ticketStyles];

  @property() ticketId = '';
  @state() private ticket: WebsiteTicket | undefined;
  @state() private settings: AssistantSettings | undefined;
  @state() private busy = false;
  /** What can be taken back: the status before. */
  @state() private earlier: TicketStatus | undefined;
  @state() private moved: TicketStatus | 'unmerged' | undefined;
  @state() private refusal: unknown;
  @query('dash-ticket-reply') private replying!: TicketReplyBox | null;
  @query('dash-thread') private thread!: ThreadView | null;

  constructor() {
    super();
    new DeskWatch(
      this,
      (change) => change.kind === 'ticket' && change.id === this.ticketId,
      () => this.look(),
    );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.refresh();
    void this.readSettings();
  }

  override get unsaved(): boolean {
    return (this.replying?.leaving ?? false) || (this.thread?.unsent ?? false);
  }

  protected override get pageTitle(): string {
    return t('ticket.title', {id: this.ticketId});
  }

  private refresh(): void {
    void this.load(
      () => desk.ticket(this.ticketId),
      (ticket) => (this.ticket = ticket),
    );
  }

  private async readSettings(): Promise<void> {
    try {
      this.settings = await desk.settings();
    } catch {
      // The category the ticket has is offered, and e-mail is not.
    }
  }

  private async look(): Promise<void> {
    if (this.busy || !this.ticket) return;
    const before = this.ticket;
    const ticket = await desk.ticket(this.ticketId);
    if (this.ticket !== before || this.busy) return;
    this.ticket = ticket;
    // Somebody else changed it meanwhile: there is nothing of ours left to take back.
    if (ticket.status !== before.status) this.earlier = this.moved = undefined;
  }

  protected override render() {
    const one = this.ticket;
    return html`
      <header class="top">
        <div>
          <a class="back" href="#/website"><ik-icon name="arrowLeft"></ik-icon>${t('ticket.back')}</a>
          <h1 tabindex="-1">${t('ticket.title', {id: this.ticketId})}</h1>
          ${one
            ? html`<p class="under">${ticketBadge(one.status)}${dueBadge(one)}<span>${categoryName(one.category)}</span><span>${t('ticket.came', {time: relative(one.created_at)})}</span></p>`
            : nothing}
        </div>
        ${one ? this.steps(one) : nothing}
      </header>
      ${this.refusal ? html`<ik-banner class="moved" tone="danger" live>${explain(this.refusal)}</ik-banner>` : nothing} ${one ? this.news(one) : nothing}
      ${this.failure ? this.failed(() => this.refresh()) : one ? this.content(one) : this.waiting()}
    `;
  }

  private steps(one: WebsiteTicket) {
    const next: TicketStatus = one.status === 'erledigt' ? 'offen' : 'erledigt';
    const {earlier, later} = beside(queue.ids, one.id);
    const link = (id: number | undefined, label: 'work.earlier' | 'work.later', icon: 'arrowLeft' | 'arrowRight') =>
      id === undefined ? nothing : html`<ik-button variant="ghost" icon-only label=${work(label)} href=${format({screen: 'website-ticket', id: String(id)})}><ik-icon name=${icon}></ik-icon></ik-button>`;
    return html`
      <div class="actions">
        ${link(earlier, 'work.earlier', 'arrowLeft')} ${link(later, 'work.later', 'arrowRight')}
        ${one.merged_into === null ? html`<dash-ticket-merge .ticket=${one} @ticket-changed=${this.merged}></dash-ticket-merge>` : nothing}
        ${one.merged_into === null
          ? html`
              <ik-button variant=${next === 'erledigt' ? 'primary' : 'secondary'} ?busy=${this.busy} @click=${() => this.move(next)}>
                <ik-icon name=${next === 'erledigt' ? 'check' : 'undo'}></ik-icon>${t(next === 'erledigt' ? 'ticket.done' : 'ticket.reopen')}
              </ik-button>
            `
          : nothing}
      </div>
    `;
  }

  private news(one: WebsiteTicket) {
    const {later} = beside(queue.ids, one.id);
    const into = one.merged_into;
    return html`
      ${into !== null
        ? html`
            <ik-banner class="moved" live>
              ${work('merge.is')} <a href=${format({screen: 'website-ticket', id: String(into)})}>#${into}</a>.
              <ik-button slot="actions" ?busy=${this.busy} @click=${this.unmerge}><ik-icon name="undo"></ik-icon>${work('merge.undo')}</ik-button>
            </ik-banner>
          `
        : nothing}
      ${this.moved
        ? html`
            <ik-banner class="moved" tone="ok" live>
              ${this.moved === 'unmerged' ? work('merge.undone', {id: one.id}) : t(`ticket.moved.${this.moved}`)}
              ${this.earlier ? html`<ik-button slot="actions" ?busy=${this.busy} @click=${this.undo}><ik-icon name="undo"></ik-icon>${t('ticket.undo')}</ik-button>` : nothing}
              ${this.moved === 'erledigt' && later !== undefined
                ? html`<ik-button slot="actions" href=${format({screen: 'website-ticket', id: String(later)})}>${work('work.later')}<ik-icon name="arrowRight"></ik-icon></ik-button>`
                : nothing}
            </ik-banner>
          `
        : nothing}
      ${one.merged.length > 0
        ? html`<p class="moved small">${work('merge.has')} ${one.merged.map((id, i) => html`${i > 0 ? ', ' : ''}<a href=${format({screen: 'website-ticket', id: String(id)})}>#${id}</a>`)}</p>`
        : nothing}
    `;
  }

  private content(one: WebsiteTicket) {
    const changed = (event: CustomEvent<WebsiteTicket>) => this.take(event.detail);
    return html`
      <div class="columns">
        <div class="stack">
          <section class="panel stack" aria-labelledby="message">
            <h2 id="message">${t('ticket.message')}</h2>
            <div class="words message">${one.message}</div>
          </section>
          ${one.merged_into === null ? html`<dash-ticket-reply .ticket=${one} .settings=${this.settings} @ticket-changed=${changed}></dash-ticket-reply>` : nothing}
          <dash-ticket-notes .ticket=${one} .settings=${this.settings} @ticket-changed=${changed}></dash-ticket-notes>
        </div>
        <div class="stack">
          ${this.conversation(one)}
          ${one.merged_into === null ? html`<dash-ticket-work .ticket=${one} .settings=${this.settings} @ticket-changed=${changed}></dash-ticket-work>` : nothing}
          ${contact(one)} ${this.history(one)}
        </div>
      </div>
    `;
  }

  private conversation(one: WebsiteTicket) {
    return html`
      <section class="panel stack" aria-labelledby="course">
        <h2 id="course">${t('ticket.course')}</h2>
        ${one.session_id ? html`<dash-thread threadId=${one.session_id}></dash-thread>` : html`<p class="soft small">${t('ticket.course.alone')}</p>`}
      </section>
    `;
  }

  private history(one: WebsiteTicket) {
    return html`
      <section class="panel stack" aria-labelledby="history">
        <h2 id="history">${t('ticket.history')}</h2>
        <ol class="plain line">
          <li><b>${work('history.opened')}</b><div class="soft small">${dateTime(one.created_at)}</div></li>
          ${sentences(one.history, session.account?.username ?? '', desk.nameOf).map(({change, text}) => html`<li><b>${text}</b><div class="soft small">${dateTime(change.at)}</div></li>`)}
        </ol>
      </section>
    `;
  }

  private take(ticket: WebsiteTicket): void {
    this.ticket = ticket;
    this.refusal = undefined;
  }

  private readonly merged = (event: CustomEvent<WebsiteTicket>) => {
    this.take(event.detail);
    this.earlier = this.moved = undefined;
    // The button that opened the dialog is gone.
    void this.focusHeading();
  };

  private move(to: TicketStatus): Promise<void> {
    const before = this.ticket?.status;
    return this.change(
      (id) => desk.moveTicket(id, to),
      () => {
        this.moved = to;
        this.earlier = before;
      },
    );
  }

  private undo(): Promise<void> {
    const to = this.earlier;
    if (!to) return Promise.resolve();
    return this.change(
      (id) => desk.moveTicket(id, to),
      () => {
        this.moved = to;
        this.earlier = undefined;
        // Undo goes away under the reader: on with the heading.
        void this.focusHeading();
      },
    );
  }

  private unmerge(): Promise<void> {
    return this.change(
      (id) => desk.unmergeTicket(id),
      () => {
        this.moved = 'unmerged';
        this.earlier = undefined;
        void this.focusHeading();
      },
    );
  }

  private async change(act: (id: number) => Promise<WebsiteTicket>, done: () => void): Promise<void> {
    const one = this.ticket;
    if (!one || this.busy) return;
    this.busy = true;
    this.refusal = undefined;
    try {
      this.ticket = await act(one.id);
      done();
    } catch (error) {
      this.refusal = error;
    } finally {
      this.busy = false;
    }
  }
}
