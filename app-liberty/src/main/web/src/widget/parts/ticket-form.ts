import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import {Trouble} from '../problem.js';
import {fill} from '../texts.js';
import {MOST_CHARACTERS} from '../wire.js';
import type {Host} from './host.js';
import {BACK} from './icons.js';

const EMPTY = {name: '', contact: '', category: '', message: '', website: '', reply: false, consent: false};
type Field = keyof typeof EMPTY;

/** A message to a person. What is written in it stays until it has arrived. */
export class TicketForm {
  /** The number of the ticket that has just been opened. */
  opened = 0;
  private values = {...EMPTY};
  private faults: Partial<Record<Field, string>> = {};
  private state: 'open' | 'sending' = 'open';
  private trouble = '';

  constructor(private readonly host: Host) {}

  /** Shows the form; a `message` is put into it where nothing is written yet. */
  show(message = '', note = ''): void {
    this.values.message ||= message;
    this.trouble = note;
    this.opened = 0;
    this.host.front = 'ticket';
    this.host.focusOn('.ticket [name=name]');
  }

  readonly hide = (): void => {
    this.host.front = 'talk';
    this.host.focusOn('.composer textarea');
  };

  render() {
    const {t, setup, server} = this.host;
    const categories = server.categories.filter((one) => setup.categories.length === 0 || setup.categories.includes(one));
    const contact = setup.privacyContact || server.contact;
    return html`
      <section class="sheet" aria-labelledby="ticket-title">
        <div class="sheet-head">
          <button class="plain round back" aria-label=${t.back} title=${t.back} @click=${this.hide}>${BACK}</button>
          <h3 id="ticket-title">${t.ticketTitle}</h3>
        </div>
        <form class="sheet-body ticket" novalidate @submit=${this.submit}>
          <p class="soft">${t.ticketIntro}</p>
          ${this.text('name', t.name, 'name', 200)} ${this.text('contact', t.contact, 'email', 300)}
          ${categories.length > 1
            ? html`<label class="stacked"><span>${t.category} <span class="soft">(${t.optional})</span></span>
                <select name="category" @change=${this.changed}>
                  <option value="" ?selected=${!this.values.category}>${t.categoryNone}</option>
                  ${categories.map((one) => html`<option value=${one} ?selected=${this.values.category === one}>${one}</option>`)}
                </select></label>`
            : nothing}
          <label class="stacked">${t.message}
            <textarea name="message" rows="4" required maxlength=${MOST_CHARACTERS} aria-invalid=${this.faults.message ? 'true' : nothing}
              aria-describedby=${this.faults.message ? 'fault-message' : nothing} .value=${live(this.values.message)} @input=${this.changed}></textarea>
          </label>
          ${this.fault('message')}
          <input class="trap" name="website" tabindex="-1" autocomplete="off" aria-hidden="true" .value=${live(this.values.website)} @input=${this.changed}>
          ${this.tick('reply', t.reply)} ${this.tick('consent', t.consent)}
          ${contact || setup.privacyUrl
            ? html`<p class="soft privacy">
                ${contact ? html`<span>${privacyContact(t.privacyContact, contact)}</span>` : nothing}
                ${setup.privacyUrl ? html`<a href=${setup.privacyUrl} target="_blank" rel="noopener noreferrer">${t.privacy}</a>` : nothing}
              </p>`
            : nothing}
          ${this.trouble ? html`<p class="wrong" role="alert">${this.trouble}</p>` : nothing}
          <button class="main wide" ?disabled=${this.state === 'sending'}>${t.ticketSend}</button>
        </form>
      </section>
    `;
  }

  private text(field: 'name' | 'contact', label: string, autocomplete: AutoFill, most: number) {
    const {t} = this.host;
    return html`<label class="stacked"><span>${label} <span class="soft">(${t.optional})</span></span>
        <input name=${field} maxlength=${most} autocomplete=${autocomplete} aria-invalid=${this.faults[field] ? 'true' : nothing}
          aria-describedby=${this.faults[field] ? `fault-${field}` : nothing} .value=${live(this.values[field])} @input=${this.changed}></label>
      ${this.fault(field)}`;
  }

  private tick(field: 'reply' | 'consent', label: string) {
    return html`<label class="tick"><input type="checkbox" name=${field} aria-invalid=${this.faults[field] ? 'true' : nothing}
        aria-describedby=${this.faults[field] ? `fault-${field}` : nothing} .checked=${live(this.values[field])} @change=${this.changed}><span>${label}</span></label>
      ${this.fault(field)}`;
  }

  private fault(field: Field) {
    return this.faults[field] ? html`<p class="wrong" id=${`fault-${field}`}>${this.faults[field]}</p>` : nothing;
  }

  private readonly changed = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const field = input.name as Field;
    Object.assign(this.values, {[field]: input.type === 'checkbox' ? input.checked : input.value});
    if (this.faults[field]) {
      delete this.faults[field];
      this.host.requestUpdate();
    }
  };

  private readonly submit = (event: Event) => {
    event.preventDefault();
    const {t} = this.host;
    const {message, contact, reply, consent} = this.values;
    this.faults = {
      ...(!message.trim() && {message: t.needed}),
      ...(reply && !contact.trim() && {contact: t.replyNeeds}),
      ...(!consent && {consent: t.consentNeeds}),
    };
    this.trouble = '';
    this.host.requestUpdate();
    const [first] = (['contact', 'message', 'consent'] as const).filter((field) => this.faults[field]);
    if (first) this.host.focusOn(`.ticket [name=${first}]`);
    else if (this.state === 'open') void this.send();
  };

  private async send(): Promise<void> {
    const {t} = this.host;
    const {name, contact, category, message, website, reply} = this.values;
    this.state = 'sending';
    try {
      this.opened = await this.host.line.ticket({name: name.trim(), contact: contact.trim(), category, message: message.trim(), website, wants_reply: reply});
      this.values = {...EMPTY};
      this.host.tell('ticket', {id: this.opened});
      this.hide();
    } catch (caught) {
      const trouble = caught instanceof Trouble ? caught : new Trouble('offline');
      this.trouble = trouble.kind === 'busy' ? t.busy : trouble.kind === 'refused' ? `${t.refused} ${trouble.message}` : t.offlineForm;
      this.host.tell('problem', {kind: trouble.kind === 'busy' || trouble.kind === 'refused' ? trouble.kind : 'offline'});
    } finally {
      this.state = 'open';
      this.host.requestUpdate();
    }
  }
}

/** An e-mail address becomes a link. */
function privacyContact(text: string, contact: string) {
  if (!/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(contact)) return fill(text, {contact});
  const [before, after] = text.split('{contact}');
  return html`${before}<a href=${`mailto:${contact}`}>${contact}</a>${after}`;
}
