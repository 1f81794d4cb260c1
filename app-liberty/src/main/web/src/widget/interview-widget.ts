import {LitElement, html, nothing, type PropertyValues} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {Chat, ChatProblem, MOST_CHARACTERS, type Message} from './chat.js';
import {styles} from './styles.js';
import {TEXTS, languageOf, promptsOf} from './texts.js';

const HERE = document.currentScript instanceof HTMLScriptElement ? new URL(document.currentScript.src).origin : location.origin;

/**
 * The website assistant. Events: `interview-open`, `interview-close`, `interview-message`, `interview-answer`, `interview-ticket`, `interview-feedback`,
 * `interview-problem`, `interview-expired`.
 */
@customElement('interview-widget')
export class InterviewWidget extends LitElement {
  static override styles = styles;

  @property() server = '';
  @property() language = 'auto';
  @property({reflect: true}) theme = 'auto';
  @property() greeting = '';
  @property() prompts = '';
  @property({type: Boolean, reflect: true}) open = false;

  @state() private messages: Message[] = [];
  @state() private text = '';
  @state() private streaming = '';
  @state() private busy = false;
  @state() private problem = '';
  @state() private expired = false;
  @state() private form = false;
  @state() private ticketNumber = 0;
  @state() private rating = new Map<number, 'asked' | 'done'>();
  @query('.log') private log?: HTMLElement;
  private chat!: Chat;
  private loaded = false;
  private pending?: {text: string; id: string};

  private get t() {
    return TEXTS[languageOf(this.language)];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('server') || changed.has('language') || !this.chat) {
      this.chat = new Chat((this.server || HERE).replace(/\/$/, ''), languageOf(this.language));
      this.messages = [];
      this.loaded = false;
    }
    if (this.open && !this.loaded) void this.load();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('open') && changed.get('open') !== undefined) this.focusOn(this.open ? 'textarea' : '.launch');
    if (changed.has('expired') && this.expired) this.focusOn('.over button');
    if (changed.has('form') && changed.get('form') !== undefined) this.focusOn(this.form ? '[name=name]' : 'textarea');
    if (changed.has('messages') || changed.has('streaming')) this.log?.scrollTo(0, this.log.scrollHeight);
  }

  protected override render() {
    const {t} = this;
    const lang = languageOf(this.language);
    if (!this.open) return html`<button class="main launch" lang=${lang} aria-expanded="false" @click=${() => this.turn(true)}>${t.open}</button>`;
    return html`
      <section class="panel" role="dialog" aria-label=${t.title} lang=${lang} @keydown=${this.escape}>
        <header ?inert=${this.expired}><h2>${t.title}</h2><button @click=${() => this.turn(false)}>${t.close}</button></header>
        <p class="ai">${t.ai}</p>
        ${this.form ? this.ticketForm() : this.conversation()}
        ${this.expired
          ? html`<div class="over" role="alertdialog" aria-label=${t.expired}><p>${t.expired}</p><button class="main" @click=${this.restart}>${t.restart}</button></div>`
          : nothing}
      </section>
    `;
  }

  private conversation() {
    const {t} = this;
    const left = MOST_CHARACTERS - this.text.length;
    return html`
      <div class="log" role="log" tabindex="0" aria-label=${t.title} ?inert=${this.expired}>
        <p class="said">${this.greeting || t.greeting}</p>
        ${this.messages.length === 0 && !this.busy
          ? html`<div class="row">${promptsOf(this.prompts).map((one) => html`<button @click=${() => this.say(one)}>${one}</button>`)}</div>`
          : nothing}
        ${this.messages.map((one, i) => this.message(one, i))}
        ${this.pending ? html`<p class="said visitor">${this.pending.text}</p>` : nothing}
        ${this.streaming ? html`<p class="said" aria-hidden="true">${this.streaming}</p>` : this.busy ? html`<p class="hint">${t.writing}</p>` : nothing}
        ${this.ticketNumber ? html`<p class="hint">${t.ticketDone} ${this.ticketNumber}.</p>` : nothing}
        ${this.problem
          ? html`<div class="row" role="alert"><span class="problem">${this.problem}</span>${this.pending ? html`<button @click=${this.again}>${t.retry}</button>` : nothing}</div>`
          : nothing}
      </div>
      <form class="write" ?inert=${this.expired} @submit=${this.submit}>
        <div class="row">
          <textarea rows="2" aria-label=${t.label} aria-describedby="left" aria-invalid=${left < 0 ? 'true' : nothing} .value=${this.text}
            @input=${(event: Event) => (this.text = (event.target as HTMLTextAreaElement).value)} @keydown=${this.key}></textarea>
          <button class="main" ?disabled=${!this.text.trim() || left < 0 || this.busy}>${t.send}</button>
        </div>
        <span id="left" class=${left < 0 ? 'problem' : 'under'}>${Math.abs(left)} ${left < 0 ? t.over : t.left}</span>
        <button type="button" @click=${() => this.show(true)}>${t.ticket}</button>
      </form>
    `;
  }

  private message(one: Message, i: number) {
    const {t} = this;
    const mine = one.author === 'visitor';
    const last = i === this.messages.length - 1;
    return html`
      <p class="said ${mine ? 'visitor' : ''}"><span class="unseen">${mine ? t.you : t.assistant}: </span>${one.text}</p>
      ${one.citations.map((source) => html`<details><summary>${source.title}</summary><blockquote>${source.quote}</blockquote></details>`)}
      ${one.out_of_scope ? html`<p class="hint">${t.outside}</p>` : nothing}
      ${one.ticket_draft && last
        ? html`<div class="row" role="group" aria-label=${t.draft}><span>${t.draft}</span><button class="main" ?disabled=${this.busy} @click=${() => this.say(t.yes)}>${t.yes}</button>
            <button ?disabled=${this.busy} @click=${() => this.say(t.no)}>${t.no}</button></div>`
        : nothing}
      ${!mine && last ? this.feedback(one, i) : nothing}
    `;
  }

  private feedback(one: Message, i: number) {
    const {t} = this;
    const state = this.rating.get(one.position);
    if (state === 'done') return html`<p class="hint" role="status">${t.rated}</p>`;
    if (state === 'asked') {
      return html`<form class="row" @submit=${(event: Event) => this.rate(event, one, i, 1)}><label>${t.reason}<input name="reason" maxlength="1000"></label><button>${t.send}</button></form>`;
    }
    return html`<div class="row" role="group" aria-label=${t.rate}><span class="hint">${t.rate}</span><button @click=${(event: Event) => this.rate(event, one, i, 5)}>${t.good}</button>
      <button @click=${() => (this.rating = new Map(this.rating).set(one.position, 'asked'))}>${t.bad}</button></div>`;
  }

  private ticketForm() {
    const {t} = this;
    return html`
      <form class="ticket" ?inert=${this.expired} @submit=${this.sendTicket}>
        <label>${t.name}<input name="name" maxlength="200" autocomplete="name"></label>
        <label>${t.contact}<input name="contact" maxlength="300"></label>
        <label>${t.category}<input name="category" maxlength="100"></label>
        <label>${t.message}<textarea name="message" rows="4" required maxlength=${MOST_CHARACTERS}></textarea></label>
        <input class="trap" name="website" tabindex="-1" autocomplete="off" aria-hidden="true">
        <label class="tick"><input type="checkbox" name="reply">${t.reply}</label>
        <label class="tick"><input type="checkbox" name="consent" required>${t.consent}</label>
        ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
        <div class="row"><button class="main" ?disabled=${this.busy}>${t.send}</button><button type="button" @click=${() => this.show(false)}>${t.back}</button></div>
      </form>
    `;
  }

  private async load(): Promise<void> {
    this.loaded = true;
    if (!this.chat.hasThread) return;
    await this.attempt(async () => {
      this.messages = await this.chat.history();
    });
  }

  private async say(text: string): Promise<void> {
    if (this.busy) return;
    this.pending = {text, id: crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`};
    await this.again();
  }

  private async again(): Promise<void> {
    const {pending} = this;
    if (!pending) return;
    this.tell('message', {text: pending.text});
    const done = await this.attempt(async () => {
      const {asked, answer} = await this.chat.say(pending.text, pending.id, (soFar) => (this.streaming = soFar));
      this.messages = [...this.messages, ...(asked ? [asked] : []), answer];
      delete this.pending;
      this.tell('answer', {text: answer.text, outOfScope: answer.out_of_scope});
      if (answer.ticket_id !== null) this.tell('ticket', {id: answer.ticket_id});
    });
    this.streaming = '';
    if (!done && !this.problem && pending) this.putBack();
  }

  /** Runs a call; what goes wrong is shown. */
  private async attempt(work: () => Promise<void>): Promise<boolean> {
    this.busy = true;
    this.problem = '';
    try {
      await work();
      return true;
    } catch (caught) {
      const kind = caught instanceof ChatProblem ? caught.kind : 'offline';
      if (kind === 'expired') {
        this.expired = true;
        this.tell('expired');
      } else {
        this.problem = kind === 'refused' && caught instanceof Error && caught.message ? `${this.t.refused} ${caught.message}` : this.t[kind];
        this.tell('problem', {kind});
      }
      return false;
    } finally {
      this.busy = false;
    }
  }

  private putBack(): void {
    this.text = this.text || (this.pending?.text ?? '');
    delete this.pending;
  }

  private restart(): void {
    this.chat.forget();
    this.messages = [];
    this.expired = false;
    this.problem = '';
    this.focusOn('textarea');
  }

  private submit(event: Event): void {
    event.preventDefault();
    const text = this.text.trim();
    if (!text || text.length > MOST_CHARACTERS || this.busy) return;
    this.text = '';
    void this.say(text);
  }

  private key(event: KeyboardEvent): void {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) this.submit(event);
  }

  private escape(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.turn(false);
  }

  private async sendTicket(event: Event): Promise<void> {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const field = (name: string) => String(data.get(name) ?? '').trim();
    const done = await this.attempt(async () => {
      this.ticketNumber = await this.chat.ticket({
        name: field('name'), contact: field('contact'), category: field('category'), message: field('message'), website: field('website'), wants_reply: data.has('reply'),
      });
    });
    if (!done) return;
    this.tell('ticket', {id: this.ticketNumber});
    this.show(false);
  }

  private async rate(event: Event, one: Message, i: number, rating: number): Promise<void> {
    event.preventDefault();
    const reason = event.target instanceof HTMLFormElement ? String(new FormData(event.target).get('reason') ?? '') : '';
    const done = await this.attempt(() => this.chat.feedback(this.messages[i - 1]?.text ?? '', one.text, rating, reason));
    if (!done) return;
    this.rating = new Map(this.rating).set(one.position, 'done');
    this.tell('feedback', {rating});
  }

  private show(form: boolean): void {
    this.problem = '';
    this.form = form;
  }

  private turn(open: boolean): void {
    this.open = open;
    this.tell(open ? 'open' : 'close');
  }

  private focusOn(selector: string): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }

  private tell(name: string, detail: unknown = null): void {
    this.dispatchEvent(new CustomEvent(`interview-${name}`, {detail, bubbles: true, composed: true}));
  }
}
