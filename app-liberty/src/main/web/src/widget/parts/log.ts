import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {Unsent} from '../keepsake.js';
import {linked} from '../linked.js';
import {fill} from '../texts.js';
import type {Message} from '../wire.js';
import type {Composer} from './composer.js';
import type {Ratings} from './feedback.js';
import type {Host} from './host.js';
import {DONE, WARN} from './icons.js';
import type {Sources} from './source.js';
import type {TicketForm} from './ticket-form.js';

export interface Parts {
  composer: Composer;
  sources: Sources;
  ratings: Ratings;
  ticket: TicketForm;
}

/** Everything that was said, what is being said, and what is still to be sent. */
export function log(host: Host, parts: Parts) {
  const {t, setup, conversation} = host;
  const {messages, unsent, streaming, busy} = conversation;
  const fresh = messages.length === 0 && unsent.length === 0;
  return html`
    <div class="log" part="log" role="log" tabindex="0" aria-label=${t.log} aria-busy=${busy && !conversation.loaded ? 'true' : 'false'}>
      <div class="said assistant"><p class="by">${t.ai}</p><p class="text">${linked(setup.greeting)}</p></div>
      ${fresh && setup.prompts.length > 0
        ? html`<div class="prompts">${setup.prompts.map((one) => html`<button part="prompt" @click=${() => host.say(one)}>${one}</button>`)}</div>`
        : nothing}
      ${repeat(messages, (one) => one.position, (one) => message(host, parts, one))}
      ${unsent.map((one) => pending(host, parts, one))}
      ${streaming
        ? html`<div class="said assistant" aria-hidden="true"><p class="by">${t.ai}</p><p class="text">${streaming}</p></div>`
        : conversation.sending && conversation.handover.state === 'none'
          ? html`<div class="said assistant dots" aria-hidden="true"><i></i><i></i><i></i></div>`
          : nothing}
      ${parts.ticket.opened ? html`<p class="event done">${DONE}<span>${fill(t.ticketDone, {n: parts.ticket.opened})}</span></p>` : nothing}
    </div>
  `;
}

function message(host: Host, parts: Parts, one: Message) {
  const {t, conversation} = host;
  if (one.author === 'visitor') return html`<div class="said visitor"><p class="unseen">${t.you}:</p><p class="text">${one.text}</p></div>`;
  const last = one === conversation.messages.at(-1);
  const person = one.author === 'person';
  return html`
    <div class="said ${one.author}">
      <p class="by">${person ? html`${one.name || t.somebody} <span class="tag">${t.personShort}</span>` : t.ai}</p>
      <p class="text">${linked(one.text)}</p>
    </div>
    ${parts.sources.chips(one.position, one.citations)}
    ${one.out_of_scope && last ? outside(host, parts, one) : nothing}
    ${one.ticket_draft && last ? draft(host, one.ticket_draft.complete) : nothing}
    ${isAnswer(one) && (last || one.citations.length > 0) ? parts.ratings.render(one) : nothing}
  `;
}

/** Whether it answers a question; greetings and announcements are nothing to rate. */
function isAnswer(one: Message): boolean {
  return one.author === 'assistant' && (one.out_of_scope || one.citations.length > 0 || one.classification?.intent === 'unsafe');
}

/** The answer says as data that the documents do not cover the question. */
function outside(host: Host, parts: Parts, one: Message) {
  const {t, conversation} = host;
  const question = conversation.messages.findLast((before) => before.author === 'visitor' && before.position < one.position);
  return html`
    <div class="offer row" role="group" aria-label=${t.outside}>
      <button class="main" @click=${() => parts.ticket.show(question?.text)}>${t.outsideTicket}</button>
      <button @click=${() => parts.ratings.ask(one.position, true)}>${t.outsideFeedback}</button>
    </div>
  `;
}

function draft(host: Host, complete: boolean) {
  const {t, conversation} = host;
  const say = (text: string) => () => host.say(text);
  const waits = conversation.unsent.length > 0;
  return html`
    <div class="offer row" role="group" aria-label=${t.draft}>
      ${complete
        ? html`<button class="main" ?disabled=${waits} @click=${say(t.yes)}>${t.yes}</button>`
        : html`<button ?disabled=${waits} @click=${say(t.anonymousSaid)}>${t.anonymous}</button>`}
      <button ?disabled=${waits} @click=${say(t.no)}>${t.no}</button>
    </div>
  `;
}

function pending(host: Host, parts: Parts, one: Unsent) {
  const {t, conversation} = host;
  const refused = one.refused !== undefined;
  const take = () => conversation.takeBack(one.client_id);
  return html`
    <div class="said visitor ${conversation.sending === one.client_id ? '' : 'unsent'}"><p class="unseen">${t.you}:</p><p class="text">${one.text}</p></div>
    ${refused
      ? html`<div class="offer refused" role="alert">
          <p>${WARN}<span>${t.refused} ${one.refused}</span></p>
          <div class="row"><button @click=${() => (parts.composer.add(take()), host.focusOn('.composer textarea'))}>${t.edit}</button><button @click=${take}>${t.discard}</button></div>
        </div>`
      : conversation.sending === one.client_id
        ? nothing
        : html`<p class="state soft">${t.waitingToSend}</p>`}
  `;
}
