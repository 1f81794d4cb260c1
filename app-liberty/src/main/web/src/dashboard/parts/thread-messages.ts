import {css, html, nothing, type CSSResultGroup, type PropertyValues} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import '../../shared/components/ik-icon.js';
import {IkElement} from '../../shared/element.js';
import {list, shortDate, time} from '../../shared/i18n/format.js';
import type {ChatMessage} from '../desk-types.js';
import {isAnnouncement} from '../logic/thread-turns.js';
import {format} from '../router.js';
import {t} from '../texts/desk-threads.js';

/** A message of ours that the server has not taken yet. */
export interface Outgoing {
  clientId: string;
  text: string;
  failed: boolean;
}

/** What was said, oldest first. Follows what is new while its end is in sight; else it says how much has come. Tells `send-again` with an outgoing message. */
@customElement('dash-thread-messages')
export class ThreadMessages extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    css`
      :host {
        position: relative;
        display: block;
      }

      .scroll {
        max-block-size: var(--thread-height, 34rem);
        padding: var(--space-4);
        overflow-y: auto;
        overscroll-behavior: contain;
        background: var(--surface-sunk);
        border: 1px solid var(--line);
        border-radius: var(--radius-m);
      }

      ol {
        display: grid;
        gap: var(--space-3);
        margin: 0;
        padding: 0;
        list-style: none;
      }

      .message {
        max-inline-size: min(38rem, 88%);
        padding: var(--space-3) var(--space-4);
        background: var(--surface-raised);
        border: 1px solid var(--line);
        border-radius: var(--radius-m);
      }

      .visitor {
        justify-self: start;
      }

      .assistant,
      .person {
        justify-self: end;
      }

      .person {
        background: var(--accent-wash);
        border-color: var(--accent-line);
      }

      .head {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--space-3);
        margin-block-end: var(--space-1);
        font-size: var(--text-xs);
        color: var(--ink-soft);
      }

      .head b {
        font-weight: 650;
        color: var(--ink);
      }

      .words {
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }

      .more {
        margin-block-start: var(--space-2);
        font-size: var(--text-xs);
        color: var(--ink-soft);
        overflow-wrap: anywhere;
      }

      .line {
        justify-self: center;
        max-inline-size: 90%;
        font-size: var(--text-s);
        color: var(--ink-soft);
        text-align: center;
        overflow-wrap: anywhere;
      }

      .again {
        padding: 0;
        font: inherit;
        font-weight: 600;
        color: var(--accent-text);
        background: none;
        border: 0;
        text-decoration: underline;
        cursor: pointer;
      }

      .failed .head b,
      .failed .more {
        color: var(--danger);
      }

      .down {
        position: absolute;
        inset-block-end: var(--space-3);
        inset-inline-start: 50%;
        min-block-size: var(--target);
        padding: var(--space-1) var(--space-4);
        font: 600 var(--text-s) var(--font-text);
        color: var(--accent-ink);
        background: var(--accent);
        border: 0;
        border-radius: var(--radius-full);
        cursor: pointer;
        translate: -50% 0;
      }
    `,
  ];

  @property({attribute: false}) messages: readonly ChatMessage[] = [];
  @property({attribute: false}) outgoing: readonly Outgoing[] = [];
  @property() language = '';
  @state() private unseen = 0;
  @query('.scroll') private box!: HTMLElement;
  private atEnd = true;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('messages') as readonly ChatMessage[] | undefined;
    if (before && before.length > 0 && !this.atEnd) this.unseen += Math.max(0, this.messages.length - before.length);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if ((changed.has('messages') || changed.has('outgoing')) && (this.atEnd || this.outgoing.length > 0)) this.toEnd();
  }

  protected override render() {
    return html`
      <div class="scroll" role="region" aria-label=${t('thread.messages')} tabindex="0" @scroll=${this.scrolled}>
        <ol>
          ${repeat(
            this.messages,
            (message) => message.position,
            (message) => (isAnnouncement(message) ? this.line(message) : this.message(message)),
          )}
          ${repeat(
            this.outgoing,
            (one) => one.clientId,
            (one) => html`
              <li class="message person ${one.failed ? 'failed' : ''}">
                <div class="head"><b>${t(one.failed ? 'thread.unsent' : 'thread.sending')}</b></div>
                <div class="words">${one.text}</div>
                ${one.failed ? html`<div class="more"><button type="button" class="again" @click=${() => this.tell('send-again', one)}>${t('thread.again')}</button></div>` : nothing}
              </li>
            `,
          )}
        </ol>
      </div>
      ${this.unseen > 0 ? html`<button type="button" class="down" @click=${this.toEnd}>${t('thread.unseen', {n: this.unseen})}</button>` : nothing}
    `;
  }

  private message(message: ChatMessage) {
    const who = message.author === 'person' ? message.name || t('thread.team') : t(`thread.${message.author}`);
    const sources = [...new Set(message.citations.map((citation) => citation.title))];
    return html`
      <li class="message ${message.author}">
        <div class="head"><b>${who}</b><time datetime=${message.timestamp} title=${shortDate(message.timestamp)}>${time(message.timestamp)}</time>${message.out_of_scope ? html`<span>${t('thread.outside')}</span>` : nothing}</div>
        <div class="words" lang=${this.language || nothing}>${message.text}</div>
        ${sources.length > 0 ? html`<div class="more">${t('thread.sources', {list: list(sources)})}</div>` : nothing}
        ${message.ticket_id === null ? nothing : html`<div class="more"><a href=${format({screen: 'website-ticket', id: String(message.ticket_id)})}>${t('thread.ticket', {id: message.ticket_id})}</a></div>`}
      </li>
    `;
  }

  private line(message: ChatMessage) {
    return html`<li class="line"><span class="unseen">${t('thread.assistant')}: </span><span lang=${this.language || nothing}>${message.text}</span> · <time datetime=${message.timestamp}>${time(message.timestamp)}</time></li>`;
  }

  private scrolled(): void {
    this.atEnd = this.box.scrollHeight - this.box.scrollTop - this.box.clientHeight < 48;
    if (this.atEnd) this.unseen = 0;
  }

  private toEnd(): void {
    this.box.scrollTop = this.box.scrollHeight;
    this.atEnd = true;
    this.unseen = 0;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dash-thread-messages': ThreadMessages;
  }
}
