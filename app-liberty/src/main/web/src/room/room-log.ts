import {css, html, nothing, type CSSResultGroup, type PropertyValues} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import type {Turn} from '../shared/api/types.js';
import '../shared/components/ik-button.js';
import '../shared/components/ik-icon.js';
import '../shared/components/ik-spinner.js';
import {IkElement} from '../shared/element.js';
import {time} from '../shared/i18n/format.js';
import type {Pending} from '../shared/live/outbox.js';
import type {Caption} from './voice/captions.js';
import './room-correction.js';
import {LOW} from './room-live-styles.js';
import {t} from './texts.js';

const NEAR = 80;

/**
 * What was said so far. New words of the interviewer are announced elsewhere, once: the log itself keeps quiet, or the candidate's own words would be read
 * back. Tells `room-retry`, and `room-correct` from below what was spoken.
 */
@customElement('room-log')
export class RoomLog extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    css`
      :host {
        position: relative;
        display: block;
        min-block-size: 0;
      }

      .log {
        block-size: 100%;
        overflow-y: auto;
        overscroll-behavior: contain;
        scroll-behavior: smooth;
        padding: var(--space-5) var(--space-4);
        outline-offset: -4px;
      }

      .turns {
        display: flex;
        flex-direction: column;
        justify-content: flex-end;
        gap: var(--space-5);
        min-block-size: 100%;
        max-inline-size: 46rem;
        margin-inline: auto;
      }

      article {
        display: grid;
        gap: var(--space-1);
        justify-items: start;
        max-inline-size: min(38rem, 88%);
        animation: come var(--slow) var(--ease);
      }

      .meta {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 var(--space-2);
        font-size: var(--text-xs);
        color: var(--ink-faint);
      }

      .meta strong {
        font-weight: 600;
        color: var(--ink-soft);
      }

      .words {
        padding: var(--space-3) var(--space-4);
        font-size: var(--text-m);
        line-height: 1.55;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
        background: var(--surface);
        border: 1px solid var(--line);
        border-radius: 4px var(--radius-l) var(--radius-l) var(--radius-l);
      }

      /* It came when it was sent; being saved is no news. */
      .user:not(.pending) {
        animation: none;
      }

      .user {
        align-self: flex-end;
        justify-items: end;
      }

      .user .words {
        background: var(--accent-wash);
        border-color: var(--accent-line);
        border-radius: var(--radius-l) 4px var(--radius-l) var(--radius-l);
      }

      .pending .words {
        border-style: dashed;
      }

      .caption .words {
        border-style: dashed;
      }

      .failed .words {
        background: var(--danger-wash);
        border-color: var(--danger);
      }

      .system {
        align-self: center;
        max-inline-size: 34rem;
        text-align: center;
      }

      .system .words {
        padding: var(--space-1) var(--space-3);
        font-size: var(--text-s);
        color: var(--ink-soft);
        background: none;
        border: 0;
      }

      .saved {
        display: inline-flex;
        align-items: center;
        gap: 0.2rem;
        color: var(--accent-text);
      }

      .thinking {
        display: inline-flex;
        gap: 5px;
        padding: 1rem 1.1rem;
      }

      .thinking i {
        inline-size: 7px;
        block-size: 7px;
        background: var(--ink-faint);
        border-radius: 50%;
        animation: breathe 1.4s ease-in-out infinite;
      }

      .thinking i:nth-child(2) {
        animation-delay: 0.2s;
      }

      .thinking i:nth-child(3) {
        animation-delay: 0.4s;
      }

      .newest {
        position: absolute;
        inset: auto 0 var(--space-3) 0;
        display: grid;
        justify-content: center;
        pointer-events: none;
      }

      .newest ik-button {
        pointer-events: auto;
        box-shadow: var(--shadow-2);
        border-radius: var(--radius-m);
      }

      @keyframes come {
        from {
          opacity: 0;
          transform: translateY(6px);
        }
      }

      @keyframes breathe {
        0%,
        60%,
        100% {
          opacity: 0.35;
        }

        30% {
          opacity: 1;
        }
      }

      @media (max-height: 31.99rem) {
        .log {
          block-size: auto;
          overflow: visible;
        }

        .newest {
          display: none;
        }

        article,
        .log:focus-visible {
          scroll-margin-block-end: 14rem;
        }
      }
    `,
  ];

  @property({attribute: false}) turns: readonly Turn[] = [];
  @property({attribute: false}) pending: readonly Pending[] = [];
  /** What is being said; nothing of it is stored yet. */
  @property({attribute: false}) captions: readonly Caption[] = [];
  @property() language = '';
  @property({type: Boolean}) thinking = false;
  @property({type: Boolean}) offline = false;
  @property({type: Boolean}) over = false;
  @state() private away = false;
  @query('.log') private log!: HTMLElement;
  private follows = true;
  private goingUntil = 0;

  private readonly low = matchMedia(LOW);
  private readonly resized = new ResizeObserver(() => this.follows && this.toEnd('instant'));

  /** Shows the newest message. */
  toEnd(behavior: ScrollBehavior = 'smooth'): void {
    this.follows = true;
    this.away = false;
    this.goingUntil = performance.now() + 800;
    const {scroller} = this;
    scroller?.scrollTo({top: scroller.scrollHeight, behavior});
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('scroll', this.scrolled);
  }

  override disconnectedCallback(): void {
    document.removeEventListener('scroll', this.scrolled);
    this.resized.disconnect();
    super.disconnectedCallback();
  }

  protected override firstUpdated(): void {
    this.resized.observe(this.log);
    this.toEnd('instant');
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('turns') && !changed.has('pending') && !changed.has('thinking') && !changed.has('captions')) return;
    const said = changed.has('pending') && this.pending.length > (changed.get('pending')?.length ?? 0);
    if (this.follows || said) this.toEnd();
  }

  protected override render() {
    const stored = new Set(this.turns.map((turn) => turn.id));
    const onTheWay = this.pending.filter((one) => !stored.has(one.id) && one.corrects === undefined);
    const turns = this.turns.filter((turn) => !turn.corrects);
    return html`
      <div class="log" role="log" aria-live="off" aria-label=${t('live.conversation')} tabindex="0" @scroll=${this.scrolled}>
        <div class="turns">
          ${repeat(turns, (turn) => turn.position, (turn) => this.turn(turn))}
          ${repeat(onTheWay, (one) => one.id, (one) => this.onTheWay(one))}
          ${repeat(this.captions, (one) => one.item, (one) => this.caption(one))}
          ${this.thinking && this.captions.length === 0 ? html`<article class="assistant" aria-hidden="true"><div class="words thinking"><i></i><i></i><i></i></div></article>` : nothing}
        </div>
      </div>
      ${this.away
        ? html`<div class="newest"><ik-button @click=${() => this.toEnd()}><ik-icon name="arrowDown"></ik-icon>${t('live.newest')}</ik-button></div>`
        : nothing}
    `;
  }

  private turn(turn: Turn) {
    const corrected = this.turns.findLast((one) => one.corrects === turn.position);
    const who = {user: t('live.you'), assistant: t('live.interviewer'), person: t('live.person'), system: t('live.note')}[turn.speaker];
    return html`
      <article class=${turn.speaker === 'person' ? 'assistant person' : turn.speaker} data-position=${turn.position}>
        <div class="meta">
          <strong class=${turn.speaker === 'system' ? 'unseen' : ''}>${who}</strong>
          <time datetime=${turn.timestamp}>${time(turn.timestamp)}</time>
          ${turn.speaker === 'user' ? html`<span class="saved"><ik-icon name="check"></ik-icon>${t('live.saved')}</span>` : nothing}
        </div>
        <div class="words" lang=${this.language}>${(corrected ?? turn).content}</div>
        ${turn.speaker === 'user' && turn.turn_type === 'audio' ? this.correction(turn, corrected) : nothing}
      </article>
    `;
  }

  private correction(turn: Turn, corrected: Turn | undefined) {
    return html`
      <room-correction
        .turn=${turn}
        .corrected=${corrected}
        .pending=${this.pending.find((one) => one.corrects === turn.position && !this.turns.some(({id}) => id === one.id))}
        language=${this.language}
        ?closed=${this.over}
      ></room-correction>
    `;
  }

  private caption({who, words}: Caption) {
    const isOwn = who === 'candidate';
    return html`
      <article class="caption ${isOwn ? 'user' : 'assistant'}">
        <div class="meta"><strong>${t(isOwn ? 'live.you' : 'live.interviewer')}</strong><span>${t(isOwn ? 'live.hearing' : 'live.speaking')}</span></div>
        <div class="words" lang=${this.language}>${words.trim() || '…'}</div>
      </article>
    `;
  }

  private onTheWay(one: Pending) {
    const state = one.failed ? t('live.notSaved') : this.offline ? t('live.waits') : t('live.saving');
    return html`
      <article class="user pending ${one.failed ? 'failed' : ''}">
        <div class="meta">
          <strong>${t('live.you')}</strong>
          ${one.failed || this.offline ? nothing : html`<ik-spinner></ik-spinner>`}<span>${state}</span>
        </div>
        <div class="words" lang=${this.language}>${one.content}</div>
        ${one.failed ? html`<ik-button @click=${() => this.tell('room-retry')}><ik-icon name="refresh"></ik-icon>${t('live.saveAgain')}</ik-button>` : nothing}
      </article>
    `;
  }

  /** What scrolls: the messages, on a low screen the whole page. */
  private get scroller(): Element | null {
    return this.low.matches ? document.scrollingElement : this.log;
  }

  private readonly scrolled = (): void => {
    // On the way to the end by itself: the candidate has not scrolled.
    const {scroller} = this;
    if (!scroller || performance.now() < this.goingUntil) return;
    const left = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight;
    this.follows = left < NEAR;
    this.away = left > NEAR * 2;
  };
}
