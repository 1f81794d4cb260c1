import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {dateTime, relative, time} from '../../shared/i18n/format.js';
import {desk} from '../desk-api.js';
import type {LogEntry, TicketStatus, WebsiteTicket} from '../desk-types.js';
import {mailto, tel} from '../logic/contact-links.js';
import {ticketBadge} from '../parts/ticket-badge.js';
import {Polling} from '../polling.js';
import {explain, Screen} from '../screen.js';
import {categoryName, named, t} from '../texts/website.js';

/** How far back the log is looked through for the conversation: the most the server gives at once. */
const LOG = 1_000;

@customElement('dash-website-ticket')
export class WebsiteTicketScreen extends Screen {
  static override styles: CSSResultGroup = [
    Screen.styles,
    css`
      .columns {
        display: grid;
        grid-template-columns: minmax(0, 1.5fr) minmax(18rem, 1fr);
        gap: var(--space-6);
        align-items: start;
      }

      .moved {
        margin-block-end: var(--space-5);
      }

      .under {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2) var(--space-3);
        align-items: center;
      }

      .message {
        font-size: var(--text-l);
        line-height: 1.5;
      }

      ol.line {
        display: grid;
        gap: var(--space-4);
        padding-inline-start: var(--space-4);
        border-inline-start: 2px solid var(--line);
      }

      ol.line b {
        font-weight: 600;
      }

      @media (max-width: 58rem) {
        .columns {
          grid-template-columns: 1fr;
        }
      }
    `,
  ];

  @property() ticketId = '';
  @state() private ticket: WebsiteTicket | undefined;
  @state() private course: LogEntry[] | undefined;
  @state() private busy = false;
  /** What can be taken back: the status before. */
  @state() private earlier: TicketStatus | undefined;
  @state() private moved: TicketStatus | undefined;
  @state() private refusal: unknown;

  constructor() {
    super();
    new Polling(this, () => this.look());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.refresh();
  }

  protected override get pageTitle(): string {
    return t('ticket.title', {id: this.ticketId});
  }

  private refresh(): void {
    void this.load(
      () => desk.ticket(this.ticketId),
      (ticket) => {
        this.ticket = ticket;
        void this.readCourse(ticket.session_id);
      },
    );
  }

  private async look(): Promise<void> {
    if (this.busy || !this.ticket) return;
    const before = this.ticket;
    const ticket = await desk.ticket(this.ticketId);
    if (this.ticket !== before || this.busy) return;
    this.ticket = ticket;
    // Somebody else changed it meanwhile: there is nothing of ours left to take back.
    if (ticket.history.length !== before.history.length) this.earlier = this.moved = undefined;
  }

  private async readCourse(thread: string | null): Promise<void> {
    if (!thread) return;
    try {
      this.course = (await desk.log(LOG)).filter((entry) => entry.session_id === thread).reverse();
    } catch {
      this.course = [];
    }
  }

  protected override render() {
    const one = this.ticket;
    const next: TicketStatus = one?.status === 'erledigt' ? 'offen' : 'erledigt';
    return html`
      <header class="top">
        <div>
          <a class="back" href="#/website"><ik-icon name="arrowLeft"></ik-icon>${t('ticket.back')}</a>
          <h1 tabindex="-1">${t('ticket.title', {id: this.ticketId})}</h1>
          ${one ? html`<p class="under">${ticketBadge(one.status)}<span>${categoryName(one.category)}</span><span>${t('ticket.came', {time: relative(one.created_at)})}</span></p>` : nothing}
        </div>
        ${one
          ? html`
              <ik-button variant=${next === 'erledigt' ? 'primary' : 'secondary'} ?busy=${this.busy} @click=${() => this.move(next)}>
                <ik-icon name=${next === 'erledigt' ? 'check' : 'undo'}></ik-icon>${t(next === 'erledigt' ? 'ticket.done' : 'ticket.reopen')}
              </ik-button>
            `
          : nothing}
      </header>
      ${this.refusal ? html`<ik-banner class="moved" tone="danger" live>${explain(this.refusal)}</ik-banner>` : nothing}
      ${this.moved
        ? html`
            <ik-banner class="moved" tone="ok" live>
              ${t(`ticket.moved.${this.moved}`)}
              ${this.earlier ? html`<ik-button slot="actions" ?busy=${this.busy} @click=${this.undo}><ik-icon name="undo"></ik-icon>${t('ticket.undo')}</ik-button>` : nothing}
            </ik-banner>
          `
        : nothing}
      ${this.failure
        ? this.failed(() => this.refresh())
        : one
          ? html`<div class="columns"><div class="stack">${this.message(one)} ${this.conversation(one)}</div><div class="stack">${this.contact(one)} ${this.history(one)}</div></div>`
          : this.waiting()}
    `;
  }

  private message(one: WebsiteTicket) {
    return html`
      <section class="panel stack" aria-labelledby="message">
        <h2 id="message">${t('ticket.message')}</h2>
        <div class="words message">${one.message}</div>
      </section>
    `;
  }

  private contact(one: WebsiteTicket) {
    const number = one.phone ? tel(one.phone) : undefined;
    // The line as it was written, where it holds more than the address and the number found in it.
    const line = one.contact.trim();
    const extra = line !== '' && ![one.name, one.email, one.phone].includes(line);
    return html`
      <section class="panel stack" aria-labelledby="contact">
        <h2 id="contact">${t('ticket.contact')}</h2>
        <dl class="facts">
          <dt>${t('ticket.name')}</dt>
          <dd>${one.name.trim() || html`<span class="soft">${t('ticket.anonymous')}</span>`}</dd>
          <dt>${t('ticket.email')}</dt>
          <dd>
            ${one.email ? html`<a href=${mailto(one.email, t('ticket.subject', {id: one.id}))}>${one.email}</a>` : html`<span class="soft">${t('ticket.anonymous')}</span>`}
          </dd>
          <dt>${t('ticket.phone')}</dt>
          <dd>${one.phone ? (number ? html`<a href=${number}>${one.phone}</a>` : one.phone) : html`<span class="soft">${t('ticket.anonymous')}</span>`}</dd>
          ${extra
            ? html`
                <dt>${t('ticket.line')}</dt>
                <dd>${line}</dd>
              `
            : nothing}
          <dt>${t('ticket.reply')}</dt>
          <dd>${t(one.wants_reply ? 'ticket.reply.yes' : 'ticket.reply.no')}</dd>
          ${one.source
            ? html`
                <dt>${t('ticket.source')}</dt>
                <dd>${one.source}</dd>
              `
            : nothing}
        </dl>
      </section>
    `;
  }

  private history(one: WebsiteTicket) {
    return html`
      <section class="panel stack" aria-labelledby="history">
        <h2 id="history">${t('ticket.history')}</h2>
        <ol class="plain line">
          <li><b>${t('ticket.history.opened')}</b><div class="soft small">${dateTime(one.created_at)}</div></li>
          ${one.history.map((change) => html`<li><b>${t(`ticket.history.${change.status}`, {name: change.by})}</b><div class="soft small">${dateTime(change.at)}</div></li>`)}
        </ol>
      </section>
    `;
  }

  private conversation(one: WebsiteTicket) {
    return html`
      <section class="panel stack" aria-labelledby="course">
        <div>
          <h2 id="course">${t('ticket.course')}</h2>
          <p class="soft small">${one.session_id ? t('ticket.course.text') : t('ticket.course.alone')}</p>
        </div>
        ${!one.session_id
          ? nothing
          : !this.course
            ? this.waiting(3)
            : this.course.length === 0
              ? html`<p class="soft">${t('ticket.course.none')}</p>`
              : html`
                  <ol class="plain line">
                    ${this.course.map(
                      (entry) => html`
                        <li>
                          <b>${named('log', entry.kind)}</b>${entry.intent ? html` <span class="soft small">· ${named('intent', entry.intent)}</span>` : nothing}
                          <div class="soft small"><span class="number">${time(entry.timestamp)}</span> · <span lang="en">${entry.detail}</span></div>
                        </li>
                      `,
                    )}
                  </ol>
                `}
      </section>
    `;
  }

  private move(to: TicketStatus): Promise<void> {
    return this.put(to, this.ticket?.status);
  }

  private undo(): Promise<void> {
    return this.earlier ? this.put(this.earlier, undefined) : Promise.resolve();
  }

  private async put(to: TicketStatus, before: TicketStatus | undefined): Promise<void> {
    const one = this.ticket;
    if (!one || this.busy) return;
    this.busy = true;
    this.refusal = undefined;
    try {
      this.ticket = await desk.moveTicket(one.id, to);
      this.moved = to;
      this.earlier = before;
      // Undo goes away under the reader: on with the heading.
      if (!before) await this.focusHeading();
    } catch (error) {
      this.refusal = error;
    } finally {
      this.busy = false;
    }
  }
}
