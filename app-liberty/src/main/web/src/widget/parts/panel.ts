import {html, nothing} from 'lit';
import {fill} from '../texts.js';
import type {Host} from './host.js';
import {CHAT, CLOSE, FRESH, MAIL, PERSON} from './icons.js';
import type {Parts} from './log.js';

/** The head of the panel; it says at any time that an AI answers, or which person does. */
export function head(host: Host, close: () => void) {
  const {t, setup, conversation} = host;
  const {handover} = conversation;
  const person = handover.state === 'person';
  return html`
    <div class="head" part="header">
      <span class="face ${person ? 'person' : ''}">${person ? PERSON : CHAT}</span>
      <div class="names">
        <h2>${setup.heading}</h2>
        <p class="ai" part="ai-label">${person ? fill(t.with, {name: handover.person || t.somebody}) : html`<b>${t.ai}</b> · ${t.aiHint}`}</p>
      </div>
      ${conversation.messages.length > 0 && !conversation.expired
        ? html`<button class="plain round fresh" aria-label=${t.startOver} title=${t.startOver} @click=${() => ((host.front = 'start-over'), host.focusOn('.ask .main'))}>${FRESH}</button>`
        : nothing}
      <button class="plain round close" aria-label=${t.close} title=${t.close} @click=${close}>${CLOSE}</button>
    </div>
  `;
}

/** What goes on beside the talk: a person is waited for, the server cannot be reached. */
export function notices(host: Host) {
  const {t, conversation} = host;
  const {trouble, handover} = conversation;
  return html`
    <div class="notices" role="status">
      ${handover.state === 'waiting'
        ? html`<div class="notice"><p>${t.waiting}</p><button class="small" @click=${() => void conversation.person(false)}>${t.waitingBack}</button></div>`
        : nothing}
      ${trouble
        ? html`<div class="notice warn"><p>${trouble.kind === 'busy' ? t.busy : t.offline}</p>
            ${trouble.kind === 'busy' ? nothing : html`<button class="small" ?disabled=${conversation.busy} @click=${() => conversation.again()}>${t.retry}</button>`}</div>`
        : nothing}
      ${conversation.sending && !trouble && handover.state === 'none' ? html`<p class="unseen">${t.writing}</p>` : nothing}
    </div>
  `;
}

/** The ways to a person. */
export function ways(host: Host, parts: Parts) {
  const {t, setup, conversation} = host;
  const ask = async () => {
    if (!(await conversation.person(true))) parts.ticket.show('', t.personNone);
    else host.focusOn('.composer textarea');
  };
  return html`
    <div class="ways">
      ${setup.person && conversation.handover.state === 'none' ? html`<button class="plain way" @click=${() => void ask()}>${PERSON}<span>${t.person}</span></button>` : nothing}
      <button class="plain way" @click=${() => parts.ticket.show()}>${MAIL}<span>${t.ticket}</span></button>
    </div>
  `;
}

/** Asks before the conversation is taken from the browser. */
export function startOver(host: Host, parts: Parts) {
  const {t, conversation} = host;
  const go = () => {
    parts.composer.add(conversation.startOver(true));
    host.front = 'talk';
    host.focusOn('.composer textarea');
  };
  return html`
    <div class="ask" role="alertdialog" aria-labelledby="start-over">
      <p id="start-over">${t.startOverAsk}</p>
      <div class="row">
        <button class="main" @click=${go}>${t.startOverYes}</button>
        <button @click=${() => ((host.front = 'talk'), host.focusOn('.fresh'))}>${t.cancel}</button>
      </div>
    </div>
  `;
}

/** The conversation is over for good; what was not sent is kept for the next one. */
export function expired(host: Host, parts: Parts) {
  const {t, conversation} = host;
  const restart = () => {
    parts.composer.add(conversation.startOver());
    host.focusOn('.composer textarea');
  };
  return html`
    <div class="ask" role="alertdialog" aria-labelledby="expired">
      <p id="expired">${t.expired}</p>
      <button class="main" @click=${restart}>${t.restart}</button>
    </div>
  `;
}
