import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {toast} from '../../shared/announce.js';
import '../../shared/components/ik-badge.js';
import '../../shared/components/ik-banner.js';
import '../../shared/components/ik-button.js';
import '../../shared/components/ik-field.js';
import '../../shared/components/ik-icon.js';
import {IkElement} from '../../shared/element.js';
import {dateTime} from '../../shared/i18n/format.js';
import {controls} from '../../shared/styles/base.js';
import {session} from '../context.js';
import {desk} from '../desk-api.js';
import type {AssistantSettings, Delivery, TicketNote, TicketReply, WebsiteTicket} from '../desk-types.js';
import {drafts} from '../drafts.js';
import {byName} from '../logic/ticket-history.js';
import {explain} from '../screen.js';
import {screenStyles} from '../styles.js';
import {t as app} from '../texts/app.js';
import {t} from '../texts/desk-ticket.js';

const LONGEST = 4_000;
const LOOK = {queued: ['warn', 'hourglass'], sent: ['ok', 'check'], failed: ['danger', 'alert']} as const satisfies Record<Exclude<Delivery, 'none'>, readonly [string, string]>;

/** What the visitor was answered and what the team wrote down, in order, and where the next note goes. Tells `ticket-changed` with the ticket. */
@customElement('dash-ticket-notes')
export class TicketNotes extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    controls,
    screenStyles,
    css`
      :host {
        margin: 0;
        padding: 0;
      }

      ol {
        display: grid;
        gap: var(--space-3);
      }

      li {
        padding: var(--space-3) var(--space-4);
        background: var(--surface-raised);
        border: 1px solid var(--line);
        border-radius: var(--radius-m);
      }

      li.note {
        background: var(--warn-wash);
      }

      .head {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-1) var(--space-3);
        align-items: center;
        margin-block-end: var(--space-2);
        font-size: var(--text-xs);
        color: var(--ink-soft);
      }

      .head b {
        color: var(--ink);
      }

      summary {
        display: flex;
        align-items: center;
        min-block-size: var(--target);
        font-weight: 600;
        color: var(--accent-text);
        cursor: pointer;
      }

      details .stack {
        margin-block-start: var(--space-3);
      }
    `,
  ];

  @property({attribute: false}) ticket!: WebsiteTicket;
  /** With them come the names of accounts. */
  @property({attribute: false}) settings: AssistantSettings | undefined;
  @state() private busy = false;
  @state() private missing = false;
  @state() private refusal: unknown;
  @state() private sendingFailure: unknown;

  protected override render() {
    const {notes, replies} = this.ticket;
    const all = [...notes.map((note) => ({at: note.at, shown: this.note(note)})), ...replies.map((reply, i) => ({at: reply.at, shown: this.reply(reply, i + 1)}))];
    all.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
    const draft = drafts.read(this.place);
    return html`
      <section class="panel stack" aria-labelledby="notes">
        <h2 id="notes">${t('replies.title')}</h2>
        ${this.sendingFailure ? html`<ik-banner tone="danger" live>${explain(this.sendingFailure)}</ik-banner>` : nothing}
        ${all.length === 0 ? html`<p class="soft">${t('replies.none')}</p>` : html`<ol class="plain">${all.map((one) => one.shown)}</ol>`}
        ${this.ticket.merged_into === null ? this.form(draft) : nothing}
      </section>
    `;
  }

  private form(draft: string) {
    return html`
      <details ?open=${draft !== ''}>
        <summary>${t('note.title')}</summary>
        <form class="stack" @submit=${this.submit} novalidate autocomplete="off">
          ${this.refusal ? html`<ik-banner tone="danger" live>${explain(this.refusal)}</ik-banner>` : nothing}
          <ik-field label=${t('note.field')} hint=${t('note.text')} error=${this.missing ? app('required_field') : ''}>
            <textarea name="note" rows="3" required maxlength=${LONGEST} .value=${draft} @input=${this.typed}></textarea>
          </ik-field>
          <div class="actions"><ik-button type="submit" ?busy=${this.busy}>${t('note.add')}</ik-button></div>
        </form>
      </details>
    `;
  }

  private reply(one: TicketReply, number: number) {
    const me = session.account?.username ?? '';
    return html`
      <li>
        <div class="head">
          <b>${t('replies.reply', {name: byName(one.by, me, desk.nameOf)})}</b><span>${dateTime(one.at)}</span>
          ${one.in_thread ? html`<span>${t('replies.in_thread')}</span>` : nothing}
          ${one.delivery === 'none' ? nothing : html`<ik-badge tone=${LOOK[one.delivery][0]} icon=${LOOK[one.delivery][1]}>${t(`delivery.${one.delivery}`)}</ik-badge>`}
          ${one.delivery_trouble ? html`<span lang="en">${one.delivery_trouble}</span>` : nothing}
          ${one.delivery === 'failed'
            ? html`<ik-button variant="ghost" ?busy=${this.busy} @click=${() => this.again(number)}><ik-icon name="refresh"></ik-icon>${t('delivery.again')}</ik-button>`
            : nothing}
        </div>
        <div class="words">${one.text}</div>
      </li>
    `;
  }

  private note(one: TicketNote) {
    const me = session.account?.username ?? '';
    return html`
      <li class="note">
        <div class="head"><b>${t('replies.note', {name: byName(one.by, me, desk.nameOf)})}</b><span>${dateTime(one.at)}</span></div>
        <div class="words">${one.text}</div>
      </li>
    `;
  }

  private get place(): string {
    return `note.${this.ticket.id}`;
  }

  private get field(): HTMLTextAreaElement {
    return this.renderRoot.querySelector('textarea')!;
  }

  private typed(): void {
    drafts.keep(this.place, this.field.value);
    this.missing = false;
  }

  private async again(reply: number): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.sendingFailure = undefined;
    try {
      this.tell('ticket-changed', await desk.sendReplyAgain(this.ticket.id, reply));
      toast(t('delivery.again.done'));
    } catch (error) {
      this.sendingFailure = error;
    } finally {
      this.busy = false;
    }
  }

  private async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    const text = this.field.value.trim();
    this.missing = text === '';
    if (this.missing) {
      this.field.focus();
      return;
    }
    this.busy = true;
    this.refusal = undefined;
    try {
      const changed = await desk.noteTicket(this.ticket.id, text);
      this.field.value = '';
      drafts.keep(this.place, '');
      this.tell('ticket-changed', changed);
      toast(t('note.added'));
    } catch (error) {
      this.refusal = error;
    } finally {
      this.busy = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dash-ticket-notes': TicketNotes;
  }
}
