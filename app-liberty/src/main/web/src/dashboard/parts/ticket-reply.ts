import {css, html, nothing, type CSSResultGroup, type PropertyValues} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {announce, toast} from '../../shared/announce.js';
import '../../shared/components/ik-banner.js';
import '../../shared/components/ik-button.js';
import '../../shared/components/ik-field.js';
import {IkElement} from '../../shared/element.js';
import {controls} from '../../shared/styles/base.js';
import {desk} from '../desk-api.js';
import type {AssistantSettings, WebsiteTicket} from '../desk-types.js';
import {drafts} from '../drafts.js';
import {Later} from '../logic/later.js';
import {firstChoice, replyWays, type Hindrance} from '../logic/reply-ways.js';
import {explain} from '../screen.js';
import {screenStyles} from '../styles.js';
import {t as app} from '../texts/app.js';
import {t} from '../texts/desk-ticket.js';

const LONGEST = 4_000;
/** Time to change one's mind, in seconds. */
const GRACE = 5;

/** Where somebody answers the visitor: in the conversation, by e-mail, or both. Tells `ticket-changed` with the ticket. */
@customElement('dash-ticket-reply')
export class TicketReplyBox extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    controls,
    screenStyles,
    css`
      :host {
        margin: 0;
        padding: 0;
      }

      fieldset {
        display: grid;
        gap: var(--space-2);
        margin: 0;
        padding: 0;
        border: 0;
      }

      legend {
        margin-block-end: var(--space-2);
        padding: 0;
        font-weight: 600;
        font-size: var(--text-s);
      }

      .way {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 0 var(--space-3);
        align-items: baseline;
        min-block-size: var(--target);
        cursor: pointer;
      }

      .way:has(:disabled) {
        cursor: default;
      }

      .way .soft {
        grid-column: 2;
        overflow-wrap: anywhere;
      }

      .wrong {
        font-size: var(--text-s);
        color: var(--danger);
      }

      textarea {
        min-block-size: 8rem;
        max-block-size: 24rem;
        field-sizing: content;
      }
    `,
  ];

  @property({attribute: false}) ticket!: WebsiteTicket;
  @property({attribute: false}) settings: AssistantSettings | undefined;
  @state() private text = '';
  /** What the reader chose; until then what suits the ticket. */
  @state() private chosen: {in_thread: boolean; by_email: boolean} | undefined;
  @state() private left = 0;
  @state() private busy = false;
  @state() private missing: 'text' | 'way' | undefined;
  @state() private refusal: unknown;
  @query('textarea') private field!: HTMLTextAreaElement;
  private clientId = '';
  private readonly later = new Later(GRACE, (left) => (this.left = left));

  /** Whether a reply is about to be sent. */
  get leaving(): boolean {
    return this.later.waiting || this.busy;
  }

  override disconnectedCallback(): void {
    // The draft is kept; what was not sent is not sent behind somebody's back.
    this.later.cancel();
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('ticket') as WebsiteTicket | undefined;
    if (changed.has('ticket') && before?.id !== this.ticket.id) this.text = drafts.read(this.place);
  }

  private get place(): string {
    return `ticket.${this.ticket.id}`;
  }

  protected override render() {
    const ways = replyWays(this.ticket, this.settings);
    const never = ways.thread !== undefined && ways.email !== undefined && ways.email !== 'unknown';
    return html`
      <section class="panel stack" aria-labelledby="reply">
        <h2 id="reply">${t('reply.title')}</h2>
        ${never ? html`<ik-banner>${t('reply.never')}</ik-banner>` : nothing}
        ${this.refusal ? html`<ik-banner tone="danger" live>${t('reply.failed')} ${explain(this.refusal)}</ik-banner>` : nothing}
        <form class="stack" @submit=${this.submit} novalidate autocomplete="off">
          ${this.choices(ways.thread, ways.email)}
          ${never
            ? nothing
            : html`
                <ik-field label=${t('reply.text')} hint=${this.text.trim() ? t('reply.draft') : ''} error=${this.missing === 'text' ? app('required_field') : ''}>
                  <textarea name="reply" rows="5" required maxlength=${LONGEST} ?readonly=${this.leaving} .value=${this.text} @input=${this.typed} @keydown=${this.pressed}></textarea>
                </ik-field>
                ${this.left > 0
                  ? html`
                      <ik-banner tone="warn">
                        ${t('reply.leaving', {n: this.left})}
                        <ik-button slot="actions" @click=${this.callBack}><ik-icon name="undo"></ik-icon>${t('reply.back')}</ik-button>
                      </ik-banner>
                    `
                  : html`
                      <div class="actions">
                        <ik-button type="submit" variant="primary" ?busy=${this.busy}><ik-icon name="send"></ik-icon>${t('reply.send')}</ik-button>
                        <span class="soft tiny">${t('reply.keys')}</span>
                      </div>
                    `}
              `}
        </form>
      </section>
    `;
  }

  private get choice(): {in_thread: boolean; by_email: boolean} {
    const ways = replyWays(this.ticket, this.settings);
    const {in_thread, by_email} = this.chosen ?? firstChoice(ways);
    return {in_thread: in_thread && ways.thread === undefined, by_email: by_email && ways.email === undefined};
  }

  private choices(thread: Hindrance | undefined, email: Hindrance | undefined) {
    const chosen = this.choice;
    const way = (name: 'in_thread' | 'by_email', label: string, why: Hindrance | undefined, note: string) => html`
      <label class="way">
        <input
          type="checkbox"
          name=${name}
          .checked=${chosen[name]}
          ?disabled=${why !== undefined || this.leaving}
          @change=${(event: Event) => {
            this.chosen = {...this.choice, [name]: (event.target as HTMLInputElement).checked};
            this.missing = undefined;
          }}
        />
        <span>${label}</span>
        <span class="soft small">${why ? t(`reply.not.${why}`) : note}</span>
      </label>
    `;
    return html`
      <fieldset>
        <legend>${t('reply.ways')}</legend>
        ${way('in_thread', t('reply.thread'), thread, t('reply.thread.note'))}
        ${way('by_email', t('reply.email'), email, t('reply.email.note', {address: this.ticket.email ?? ''}))}
        <div role="alert">${this.missing === 'way' ? html`<span class="wrong">${t('reply.way.missing')}</span>` : nothing}</div>
      </fieldset>
    `;
  }

  private typed(): void {
    this.text = this.field.value;
    this.missing = undefined;
    drafts.keep(this.place, this.text);
  }

  private pressed(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    this.begin();
  }

  private submit(event: Event): void {
    event.preventDefault();
    this.begin();
  }

  private begin(): void {
    if (this.leaving) return;
    const {in_thread, by_email} = this.choice;
    this.missing = this.text.trim() === '' ? 'text' : !in_thread && !by_email ? 'way' : undefined;
    if (this.missing === 'text') this.field.focus();
    if (this.missing) return;
    this.refusal = undefined;
    // Sent again after a failure it is the same reply; called back and sent again it is another one.
    this.clientId ||= crypto.randomUUID();
    announce(t('reply.soon'));
    this.later.begin(() => void this.send());
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('ik-banner[tone=warn] ik-button')?.focus());
  }

  private callBack(): void {
    this.later.cancel();
    this.clientId = '';
    announce(t('reply.backed'));
    void this.updateComplete.then(() => this.field.focus());
  }

  private async send(): Promise<void> {
    this.busy = true;
    const {id} = this.ticket;
    try {
      const changed = await desk.replyToTicket(id, {text: this.text.trim(), ...this.choice, client_id: this.clientId});
      this.clientId = '';
      this.text = '';
      drafts.keep(`ticket.${id}`, '');
      this.tell('ticket-changed', changed);
      toast(t('reply.sent'));
    } catch (error) {
      this.refusal = error;
    } finally {
      this.busy = false;
      void this.updateComplete.then(() => this.field?.focus());
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dash-ticket-reply': TicketReplyBox;
  }
}
