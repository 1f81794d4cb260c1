import {html, nothing} from 'lit';
import type {Message} from '../wire.js';
import type {Host} from './host.js';
import {DONE, DOWN, UP} from './icons.js';
import {Trouble} from '../problem.js';

const GOOD = 5;
const BAD = 1;

/** What an answer was worth: a thumb, and what was wrong with it. A form that could not be sent keeps what was written. */
export class Ratings {
  private asking?: {position: number; outside: boolean; words: string; picked: string; state: 'open' | 'sending' | 'failed'} | undefined;

  constructor(private readonly host: Host) {}

  /** Asks what was missing in an answer that lay out of scope. */
  ask(position: number, outside: boolean): void {
    this.asking = {position, outside, words: '', picked: '', state: 'open'};
    this.host.requestUpdate();
    this.host.focusOn('.rating textarea');
  }

  render(message: Message) {
    const {t} = this.host;
    if (this.host.keepsake.read().rated?.includes(message.position)) {
      return html`<p class="thanks soft">${DONE}<span>${t.rated}</span></p>`;
    }
    if (this.asking?.position === message.position) return this.form(message);
    return html`
      <div class="thumbs" role="group" aria-label=${t.rate}>
        <button class="plain round small" aria-label=${t.good} title=${t.good} @click=${() => this.good(message)}>${UP}</button>
        <button class="plain round small" aria-label=${t.bad} title=${t.bad} @click=${() => this.ask(message.position, false)}>${DOWN}</button>
      </div>
    `;
  }

  private form(message: Message) {
    const {t} = this.host;
    const asking = this.asking!;
    return html`
      <form class="rating" @submit=${(event: Event) => (event.preventDefault(), void this.send(message, BAD))}>
        <fieldset>
          <legend>${asking.outside ? t.reasonOutside : t.reason}</legend>
          ${asking.outside
            ? nothing
            : html`<div class="row">${[t.reasonWrong, t.reasonPart, t.reasonUnclear].map(
                (one) => html`<label class="pick"><input type="radio" name="reason" .checked=${asking.picked === one} @change=${() => (asking.picked = one)}><span>${one}</span></label>`,
              )}</div>`}
          <label class="stacked">${asking.outside ? html`<span class="unseen">${t.reasonOutside}</span>` : t.reasonMore}
            <textarea rows="2" maxlength="1000" .value=${asking.words} @input=${(event: Event) => (asking.words = (event.target as HTMLTextAreaElement).value)}></textarea>
          </label>
          ${asking.state === 'failed' ? html`<p class="wrong" role="alert">${t.offlineForm}</p>` : nothing}
          <div class="row">
            <button class="main" ?disabled=${asking.state === 'sending'}>${t.feedbackSend}</button>
            <button type="button" @click=${this.cancel}>${t.cancel}</button>
          </div>
        </fieldset>
      </form>
    `;
  }

  private readonly cancel = () => {
    this.asking = undefined;
    this.host.requestUpdate();
    this.host.focusOn('.composer textarea');
  };

  private good(message: Message): void {
    this.asking = {position: message.position, outside: false, words: '', picked: '', state: 'sending'};
    void this.send(message, GOOD);
  }

  private async send(message: Message, rating: number): Promise<void> {
    const asking = this.asking!;
    asking.state = 'sending';
    this.host.requestUpdate();
    const question = this.host.conversation.messages.findLast((one) => one.author === 'visitor' && one.position < message.position);
    try {
      await this.host.line.feedback({
        user_question: question?.text ?? '',
        assistant_reply: message.text,
        category: asking.outside ? 'out_of_scope' : rating === GOOD ? 'helpful' : 'not_helpful',
        comment: [asking.picked, asking.words.trim()].filter(Boolean).join(': '),
        rating,
      });
      this.host.keepsake.write({rated: [...(this.host.keepsake.read().rated ?? []), message.position]});
      this.asking = undefined;
      this.host.tell('feedback', {rating});
      this.host.focusOn('.composer textarea');
    } catch (caught) {
      asking.state = 'failed';
      if (caught instanceof Trouble && caught.kind !== 'refused') this.host.tell('problem', {kind: caught.kind === 'busy' ? 'busy' : 'offline'});
    }
    this.host.requestUpdate();
  }
}
