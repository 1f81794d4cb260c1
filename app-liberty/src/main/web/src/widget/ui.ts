import {html, nothing} from 'lit';
import {Conversation} from './conversation.js';
import {Keepsake} from './keepsake.js';
import {Line} from './line.js';
import {Composer} from './parts/composer.js';
import {Ratings} from './parts/feedback.js';
import type {Host, Name} from './parts/host.js';
import {log, type Parts} from './parts/log.js';
import {expired, head, notices, startOver, ways} from './parts/panel.js';
import {Sources} from './parts/source.js';
import {TicketForm} from './parts/ticket-form.js';
import type {Setup} from './settings.js';
import type {Language, Texts} from './texts.js';
import type {InterviewWidgetEvents} from './widget.js';
import type {Settings} from './wire.js';

/** What the element does for what is in it. */
export interface Frame {
  requestUpdate(): void;
  focusOn(selector: string): void;
  tell<N extends Name>(name: N, detail: InterviewWidgetEvents[`interview-widget:${N}`]['detail']): void;
  close(): void;
}

/** All that is in the element: one server, one conversation, and the parts that show it. */
export class Ui implements Host {
  readonly keepsake: Keepsake;
  readonly line: Line;
  readonly conversation: Conversation;
  server: Settings = {categories: [], organisation: '', contact: ''};
  private readonly parts: Parts;
  private shown: Host['front'] = 'talk';
  private asked = false;

  constructor(
    private readonly frame: Frame,
    public setup: Setup,
    public t: Texts,
    public language: Language,
  ) {
    this.keepsake = new Keepsake(setup.server, setup.storage);
    this.line = new Line(setup.server, this.keepsake, () => this.language);
    this.conversation = new Conversation(this.line, this.keepsake, {changed: () => frame.requestUpdate(), tell: (name, detail) => frame.tell(name, detail as never)});
    this.parts = {composer: new Composer(this), sources: new Sources(this), ratings: new Ratings(this), ticket: new TicketForm(this)};
  }

  get front(): Host['front'] {
    return this.shown;
  }

  set front(front: Host['front']) {
    this.shown = front;
    if (front === 'ticket') void this.ask();
    this.requestUpdate();
  }

  requestUpdate(): void {
    this.frame.requestUpdate();
  }

  focusOn(selector: string): void {
    this.frame.focusOn(selector);
  }

  tell<N extends Name>(name: N, detail: InterviewWidgetEvents[`interview-widget:${N}`]['detail']): void {
    this.frame.tell(name, detail);
  }

  say(text: string): void {
    this.parts.ticket.opened = 0;
    this.conversation.say(text);
  }

  /** Goes one step back; gives false where there is none. */
  back(): boolean {
    if (this.conversation.expired || this.front === 'talk') return false;
    if (this.front === 'source') this.parts.sources.hide();
    else if (this.front === 'ticket') this.parts.ticket.hide();
    else {
      this.front = 'talk';
      this.focusOn('.fresh');
    }
    return true;
  }

  render() {
    const {front, conversation} = this;
    const over = conversation.expired || front === 'start-over';
    return html`
      ${head(this, () => this.frame.close())}
      <div class="inside">
        <div class="talk" ?inert=${over} ?hidden=${front === 'ticket' || front === 'source'}>
          ${log(this, this.parts)} ${notices(this)} ${this.parts.composer.render()} ${ways(this, this.parts)}
        </div>
        ${front === 'ticket' ? this.parts.ticket.render() : front === 'source' ? this.parts.sources.render() : nothing}
        ${conversation.expired ? expired(this, this.parts) : front === 'start-over' ? startOver(this, this.parts) : nothing}
      </div>
    `;
  }

  /** What the owner decided is asked for once, when it is needed. */
  private async ask(): Promise<void> {
    if (this.asked) return;
    this.asked = true;
    try {
      this.server = await this.line.settings();
      this.requestUpdate();
    } catch {
      this.asked = false;
    }
  }
}
