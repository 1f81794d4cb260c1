import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {toast} from '../../shared/announce.js';
import '../../shared/components/ik-banner.js';
import '../../shared/components/ik-button.js';
import '../../shared/components/ik-dialog.js';
import '../../shared/components/ik-field.js';
import {IkElement} from '../../shared/element.js';
import {dateTime} from '../../shared/i18n/format.js';
import {controls} from '../../shared/styles/base.js';
import {session} from '../context.js';
import {desk} from '../desk-api.js';
import type {AssistantSettings, TicketPatch, WebsiteTicket} from '../desk-types.js';
import {localMinute} from '../logic/due.js';
import {explain} from '../screen.js';
import {screenStyles} from '../styles.js';
import {t as app} from '../texts/app.js';
import {t} from '../texts/desk-work.js';
import {categoryName} from '../texts/website.js';
import {dueBadge, ownerName} from './ticket-badge.js';

/** Who looks after a ticket, until when, and under which category. Tells `ticket-changed` with the ticket. */
@customElement('dash-ticket-work')
export class TicketWork extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    controls,
    screenStyles,
    css`
      :host {
        margin: 0;
        padding: 0;
      }

      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        margin-block-start: var(--space-2);
      }

      dl.facts {
        grid-template-columns: minmax(6rem, max-content) minmax(0, 1fr);
        gap: var(--space-4) var(--space-5);
      }
    `,
  ];

  @property({attribute: false}) ticket!: WebsiteTicket;
  @property({attribute: false}) settings: AssistantSettings | undefined;
  @state() private asked: 'owner' | 'due' | undefined;
  @state() private busy = false;
  @state() private wrong = false;
  @state() private refusal: unknown;

  private get me(): string {
    return session.account?.username ?? '';
  }

  private get colleagues(): AssistantSettings['owners'] {
    return (this.settings?.owners ?? []).filter((one) => one.username !== this.me && one.username !== this.ticket.owner);
  }

  protected override render() {
    const {owner, due_at, id} = this.ticket;
    return html`
      <section class="panel stack" aria-labelledby="work">
        <h2 id="work">${t('work.title')}</h2>
        ${this.refusal && !this.asked ? html`<ik-banner tone="danger" live>${explain(this.refusal)}</ik-banner>` : nothing}
        <dl class="facts">
          <dt>${t('work.owner')}</dt>
          <dd>
            <b>${ownerName(owner, this.me)}</b>
            <div class="buttons">
              ${owner === this.me
                ? html`<ik-button ?busy=${this.busy} @click=${() => this.change({owner: null}, t('work.dropped', {id}))}>${t('work.drop')}</ik-button>`
                : html`<ik-button variant=${owner === null ? 'primary' : 'secondary'} ?busy=${this.busy} @click=${() => this.change({owner: this.me}, t('work.taken', {id}))}>${t('work.take')}</ik-button>`}
              ${this.colleagues.length > 0 ? html`<ik-button haspopup="dialog" @click=${() => this.ask('owner')}>${t('work.give')}</ik-button>` : nothing}
            </div>
          </dd>
          <dt>${t('work.due')}</dt>
          <dd>
            ${due_at === null ? html`<span class="soft">${t('work.due.none')}</span>` : html`<span>${dateTime(due_at)}</span> ${dueBadge(this.ticket)}`}
            <div class="buttons"><ik-button haspopup="dialog" @click=${() => this.ask('due')}>${t('work.due.change')}</ik-button></div>
          </dd>
          <dt>${t('work.category')}</dt>
          <dd>${this.category()}</dd>
        </dl>
      </section>
      ${this.ownerDialog()} ${this.dueDialog()}
    `;
  }

  private category() {
    const {category} = this.ticket;
    const all = [...new Set([...(this.settings?.categories ?? []), category])];
    return html`
      <select aria-label=${t('work.category')} ?disabled=${this.busy} @change=${(event: Event) => void this.change({category: (event.target as HTMLSelectElement).value}, t('work.saved'))}>
        ${all.map((one) => html`<option value=${one} ?selected=${one === category}>${categoryName(one)}</option>`)}
      </select>
    `;
  }

  private ownerDialog() {
    return html`
      <ik-dialog heading=${t('work.give.title')} ?open=${this.asked === 'owner'} @ik-close=${() => (this.asked = undefined)}>
        ${this.asked === 'owner'
          ? html`
              <form id="give" class="stack" @submit=${this.give} novalidate autocomplete="off">
                ${this.refusal ? html`<ik-banner tone="danger" live>${explain(this.refusal)}</ik-banner>` : nothing}
                <ik-field label=${t('work.give.name')} error=${this.wrong ? app('required_field') : ''}>
                  <select name="owner" required @change=${() => (this.wrong = false)}>
                    <option value=""></option>
                    ${this.colleagues.map((one) => html`<option value=${one.username}>${one.display_name}</option>`)}
                  </select>
                </ik-field>
                <input type="submit" hidden />
              </form>
            `
          : nothing}
        <ik-button slot="actions" @click=${() => (this.asked = undefined)}>${app('cancel')}</ik-button>
        <ik-button slot="actions" variant="primary" ?busy=${this.busy} @click=${this.give}>${t('work.give.do')}</ik-button>
      </ik-dialog>
    `;
  }

  private dueDialog() {
    const {due_at} = this.ticket;
    return html`
      <ik-dialog heading=${t('work.due.title')} ?open=${this.asked === 'due'} @ik-close=${() => (this.asked = undefined)}>
        ${this.asked === 'due'
          ? html`
              <form class="stack" @submit=${this.setDue} novalidate>
                ${this.refusal ? html`<ik-banner tone="danger" live>${explain(this.refusal)}</ik-banner>` : nothing}
                <ik-field label=${t('work.due.field')} error=${this.wrong ? t('work.due.wrong') : ''}>
                  <input type="datetime-local" name="due" required value=${due_at ? localMinute(new Date(due_at)) : localMinute(new Date(Date.now() + 86_400_000))} @input=${() => (this.wrong = false)} />
                </ik-field>
                <input type="submit" hidden />
              </form>
            `
          : nothing}
        ${due_at === null ? nothing : html`<ik-button slot="actions" variant="ghost" ?busy=${this.busy} @click=${() => this.change({due_at: null}, t('work.saved'))}>${t('work.due.clear')}</ik-button>`}
        <ik-button slot="actions" @click=${() => (this.asked = undefined)}>${app('cancel')}</ik-button>
        <ik-button slot="actions" variant="primary" ?busy=${this.busy} @click=${this.setDue}>${t('work.due.do')}</ik-button>
      </ik-dialog>
    `;
  }

  private ask(what: 'owner' | 'due'): void {
    this.refusal = undefined;
    this.wrong = false;
    this.asked = what;
  }

  private readonly give = (event: Event) => {
    event.preventDefault();
    const name = this.field('owner').value;
    this.wrong = name === '';
    if (this.wrong) this.field('owner').focus();
    else void this.change({owner: name}, t('work.given', {name: desk.nameOf(name), id: this.ticket.id}));
  };

  private readonly setDue = (event: Event) => {
    event.preventDefault();
    const at = new Date(this.field('due').value);
    this.wrong = Number.isNaN(at.getTime());
    if (this.wrong) this.field('due').focus();
    else void this.change({due_at: at.toISOString()}, t('work.saved'));
  };

  private field(name: string): HTMLInputElement | HTMLSelectElement {
    return this.renderRoot.querySelector<HTMLInputElement | HTMLSelectElement>(`[name=${name}]`)!;
  }

  private async change(patch: TicketPatch, said: string): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.refusal = undefined;
    try {
      this.tell('ticket-changed', await desk.changeTicket(this.ticket.id, patch));
      this.asked = undefined;
      toast(said);
    } catch (error) {
      this.refusal = error;
      // What was chosen was not taken.
      const select = this.renderRoot.querySelector<HTMLSelectElement>('dd select');
      if (select) select.value = this.ticket.category;
    } finally {
      this.busy = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dash-ticket-work': TicketWork;
  }
}
