import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import '../../shared/components/ik-banner.js';
import '../../shared/components/ik-button.js';
import '../../shared/components/ik-dialog.js';
import '../../shared/components/ik-field.js';
import {IkElement} from '../../shared/element.js';
import {relative} from '../../shared/i18n/format.js';
import {controls} from '../../shared/styles/base.js';
import {desk} from '../desk-api.js';
import type {WebsiteTicket} from '../desk-types.js';
import {numberIn} from '../logic/ticket-queue.js';
import {explain} from '../screen.js';
import {screenStyles} from '../styles.js';
import {t as app} from '../texts/app.js';
import {t as ticket} from '../texts/desk-ticket.js';
import {t} from '../texts/desk-work.js';
import {ticketBadge} from './ticket-badge.js';

const FOUND = 8;

/** Finds the ticket another one is merged into. Tells `ticket-changed` with the ticket that was merged. */
@customElement('dash-ticket-merge')
export class TicketMergeDialog extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    controls,
    screenStyles,
    css`
      :host {
        margin: 0;
        padding: 0;
      }

      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--space-3);
        align-items: center;
        padding-block: var(--space-3);
        border-block-start: 1px solid var(--line);
      }

      .more {
        display: -webkit-box;
        overflow: hidden;
        font-size: var(--text-s);
        color: var(--ink-soft);
        overflow-wrap: anywhere;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
      }
    `,
  ];

  @property({attribute: false}) ticket!: WebsiteTicket;
  @state() private open = false;
  @state() private found: WebsiteTicket[] | undefined;
  @state() private busy = 0;
  @state() private refusal: unknown;
  private typing: ReturnType<typeof setTimeout> | undefined;
  private searches = 0;

  override disconnectedCallback(): void {
    clearTimeout(this.typing);
    super.disconnectedCallback();
  }

  protected override render() {
    return html`
      <ik-button variant="ghost" haspopup="dialog" @click=${this.begin}><ik-icon name="link"></ik-icon>${t('merge.do')}</ik-button>
      <ik-dialog heading=${t('merge.title', {id: this.ticket.id})} ?open=${this.open} @ik-close=${() => (this.open = false)}>
        ${this.open
          ? html`
              <div class="stack">
                <p class="soft small">${t('merge.text')}</p>
                ${this.refusal ? html`<ik-banner tone="danger" live>${explain(this.refusal)}</ik-banner>` : nothing}
                <ik-field label=${t('merge.search')}><input type="search" @input=${this.typed} /></ik-field>
                ${this.list()}
              </div>
            `
          : nothing}
        <ik-button slot="actions" @click=${() => (this.open = false)}>${app('cancel')}</ik-button>
      </ik-dialog>
    `;
  }

  private list() {
    if (!this.found) return html`<p role="status" class="soft">${app('loading')}</p>`;
    if (this.found.length === 0) return html`<p role="status" class="soft">${t('merge.none')}</p>`;
    return html`
      <ul class="plain">
        ${this.found.map(
          (one) => html`
            <li>
              <div>
                <b>#${one.id} · ${one.name.trim() || one.contact.trim() || ticket('ticket.anonymous')}</b> <span class="tiny soft">${relative(one.created_at)}</span> ${ticketBadge(one.status)}
                <span class="more">${one.message}</span>
              </div>
              <ik-button ?busy=${this.busy === one.id} label=${t('merge.into', {id: one.id})} @click=${() => this.merge(one.id)}>#${one.id}</ik-button>
            </li>
          `,
        )}
      </ul>
    `;
  }

  private begin(): void {
    this.open = true;
    this.refusal = undefined;
    this.found = undefined;
    void this.suggest();
  }

  private typed(event: Event): void {
    const text = (event.target as HTMLInputElement).value;
    clearTimeout(this.typing);
    this.typing = setTimeout(() => void this.search(text), 250);
  }

  /** Those of the same visitor, and where there is none, the newest. */
  private async suggest(): Promise<void> {
    const {email} = this.ticket;
    if (email) await this.search(email);
    if (!this.found?.length) await this.search('');
  }

  /** A number finds that ticket; words find by name, contact and message. */
  private async search(text: string): Promise<void> {
    const mine = ++this.searches;
    try {
      const number = numberIn(text);
      const [byNumber, page] = await Promise.all([
        number === undefined ? undefined : desk.ticket(String(number)).catch(() => undefined),
        desk.tickets({status: '', category: '', text: text.trim(), owner: '', due: '', before: null, limit: FOUND + 1}),
      ]);
      if (mine !== this.searches) return;
      const all = [...(byNumber ? [byNumber] : []), ...page.items.filter((one) => one.id !== number)];
      this.found = all.filter((one) => one.id !== this.ticket.id && one.merged_into === null).slice(0, FOUND);
      this.refusal = undefined;
    } catch (error) {
      if (mine !== this.searches) return;
      this.refusal = error;
      this.found = [];
    }
  }

  private async merge(into: number): Promise<void> {
    if (this.busy) return;
    this.busy = into;
    this.refusal = undefined;
    try {
      const merged = await desk.mergeTicket(this.ticket.id, into);
      this.open = false;
      this.tell('ticket-changed', merged);
    } catch (error) {
      this.refusal = error;
    } finally {
      this.busy = 0;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dash-ticket-merge': TicketMergeDialog;
  }
}
