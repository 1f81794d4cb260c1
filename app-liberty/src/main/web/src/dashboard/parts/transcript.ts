import {css, html, nothing, type CSSResultGroup, type PropertyValues} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import type {Evidence, HeardTurn, Recording, SecondTranscript, Turn} from '../../shared/api/types.js';
import '../../shared/components/ik-button.js';
import {IkElement} from '../../shared/element.js';
import {clockFace, time} from '../../shared/i18n/format.js';
import {secondPieces} from '../logic/second-words.js';
import {pieces} from '../logic/spans.js';
import {momentOf, placeOf} from '../recording/places.js';
import '../recording/player.js';
import type {Player} from '../recording/player.js';
import '../recording/second-hearing.js';
import {t} from '../texts/interview.js';
import {t as r} from '../texts/recording.js';
import {t as s} from '../texts/second.js';

const NEAR = 80;

/** What was said, turn by turn. Quoted words are marked; `reveal` leads to one of them. A live one follows the newest turn as long as the reader is there. */
@customElement('dash-transcript')
export class TranscriptView extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    css`
      :host {
        position: relative;
        min-inline-size: 0;
      }

      .scroll {
        max-block-size: var(--transcript-height, none);
        overflow: auto;
        overscroll-behavior: contain;
        scroll-padding-block: 4rem;
        border-radius: var(--radius-m);
      }

      ol {
        display: grid;
        gap: var(--space-5);
        margin: 0;
        padding: 0 var(--space-2) var(--space-4) 0;
        list-style: none;
      }

      li {
        display: grid;
        grid-template-columns: 2.2rem minmax(0, 1fr);
        gap: var(--space-1) var(--space-3);
      }

      .position {
        font: 500 var(--text-s) / 1.6 var(--font-display);
        text-align: end;
        color: var(--ink-faint);
        font-variant-numeric: tabular-nums;
      }

      .who {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--space-2);
        align-items: baseline;
        font-size: var(--text-xs);
        color: var(--ink-faint);
      }

      .who b {
        font-weight: 650;
        color: var(--ink-soft);
      }

      .said {
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }

      .assistant .said {
        color: var(--ink-soft);
      }

      .user .body {
        padding: var(--space-3) var(--space-4);
        background: var(--surface);
        border: 1px solid var(--line);
        border-radius: 4px var(--radius-l) var(--radius-l) var(--radius-l);
      }

      .user .who b {
        color: var(--accent-text);
      }

      .system .said {
        font-size: var(--text-s);
        font-style: italic;
        color: var(--ink-faint);
      }

      mark {
        padding-block: 0.1em;
        color: inherit;
        background: var(--accent-wash);
        border-block-end: 2px solid var(--accent-line);
        border-radius: 2px;
        scroll-margin-block: 6rem;
        box-decoration-break: clone;
      }

      mark.active {
        color: var(--ink);
        background: var(--warn-wash);
        border-color: var(--warn);
        outline: none;
      }

      li.heard .body {
        outline: 2px solid var(--accent-text);
        outline-offset: 3px;
        border-radius: var(--radius-m);
      }

      .hear {
        display: inline-flex;
        gap: var(--space-1);
        align-items: center;
        min-block-size: 1.75rem;
        padding: 0 var(--space-2);
        font: inherit;
        color: var(--accent-text);
        background: none;
        border: 1px solid transparent;
        border-radius: var(--radius-full);
        cursor: pointer;
      }

      .hear:hover {
        border-color: var(--accent-line);
      }

      .now {
        font-weight: 650;
        color: var(--accent-text);
      }

      .second {
        margin-block-start: var(--space-2);
        padding-inline-start: var(--space-3);
        font-size: var(--text-s);
        color: var(--ink-soft);
        white-space: pre-wrap;
        overflow-wrap: anywhere;
        border-inline-start: 3px solid var(--warn);
      }

      .second b {
        display: block;
        font-size: var(--text-xs);
        font-weight: 600;
        color: var(--ink-faint);
      }

      .second mark {
        color: var(--ink);
        background: var(--warn-wash);
        border-color: var(--warn);
      }

      mark:focus-visible {
        outline: var(--focus);
      }

      .newest {
        position: absolute;
        inset: auto 0 var(--space-3) 0;
        display: grid;
        justify-items: center;
        pointer-events: none;
      }

      .newest ik-button {
        pointer-events: auto;
        background: var(--paper);
        border-radius: var(--radius-m);
        box-shadow: var(--shadow-2);
      }

      @media (max-width: 40rem) {
        li {
          grid-template-columns: 1fr;
        }

        .position {
          display: none;
        }
      }

      @media print {
        .scroll {
          max-block-size: none;
          overflow: visible;
        }

        .newest,
        .hear {
          display: none;
        }

        li {
          break-inside: avoid;
        }
      }
    `,
  ];

  @property({attribute: false}) turns: readonly Turn[] = [];
  /** The quotations to mark. */
  @property({attribute: false}) quotes: readonly Evidence[] = [];
  @property({attribute: false}) startedAt: string | null = null;
  @property({attribute: false}) language = '';
  @property({type: Boolean}) live = false;
  /** Where the turns can be heard, if they can; or why not. */
  @property({attribute: false}) recording: Recording | undefined;
  @state() private heard: HeardTurn | undefined;
  @state() private active: Evidence | undefined;
  @state() private second: SecondTranscript | undefined;
  @state() private behind = false;
  @query('.scroll') private scroller!: HTMLElement;
  @query('dash-player') private player!: Player | null;
  private follow = true;

  /** Goes to the words of a quotation and points at them. */
  async reveal(quote: Evidence): Promise<boolean> {
    this.active = quote;
    await this.updateComplete;
    const mark = this.renderRoot.querySelector<HTMLElement>('mark.active');
    if (!mark) return false;
    mark.scrollIntoView({block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'});
    mark.focus({preventScroll: true});
    return true;
  }

  /** Plays the words of a quotation. */
  async hear(quote: Evidence): Promise<void> {
    const turn = this.turns.find((one) => one.position === quote.position);
    const place = placeOf(this.recording?.turns ?? [], turn);
    if (place && turn) await this.player?.playFrom(momentOf(place, quote, turn.content.length));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('turns') && this.scroller) this.follow = this.atEnd;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!this.live || !changed.has('turns')) return;
    if (this.follow) this.toEnd();
    else this.behind = true;
  }

  private onHeard(event: CustomEvent<HeardTurn | undefined>): void {
    this.heard = event.detail;
    void this.updateComplete.then(() => {
      const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
      this.renderRoot.querySelector('li.heard')?.scrollIntoView({block: 'nearest', behavior});
    });
  }

  protected override render() {
    return html`
      ${this.recording && this.isWorthAWord(this.recording) ? html`<dash-player .recording=${this.recording} @turn-heard=${this.onHeard}></dash-player>` : nothing}
      ${this.recording?.state === 'stored'
        ? html`<dash-second-hearing interviewId=${this.recording.interview_id} @second-transcript=${this.onSecond}></dash-second-hearing>`
        : nothing}
      <div class="scroll" tabindex="0" role=${this.live ? 'log' : 'region'} aria-label=${t('transcript')} @scroll=${this.scrolled}>
        <ol lang=${this.language || nothing}>
          ${repeat(this.turns, (turn) => turn.position, (turn) => this.turn(turn))}
        </ol>
      </div>
      ${this.live && this.behind
        ? html`<div class="newest"><ik-button @click=${this.toEnd}><ik-icon name="arrowDown"></ik-icon>${t('transcript.jump')}</ik-button></div>`
        : nothing}
    `;
  }

  private turn(turn: Turn) {
    const since = this.startedAt ? clockFace((Date.parse(turn.timestamp) - Date.parse(this.startedAt)) / 1000) : '';
    return html`
      <li class=${`${turn.speaker} ${this.heard?.position === turn.position ? 'heard' : ''}`} data-position=${turn.position}>
        <span class="position" aria-hidden="true">${turn.position}</span>
        <div class="body">
          <div class="who">
            <b>${t(`speaker.${turn.speaker}`)}</b>
            <span class="unseen">${t('position', {n: turn.position})}</span>
            ${this.correction(turn)} ${turn.move ? html`<span>${t(`move.${turn.move}`)}</span>` : nothing}
            <time datetime=${turn.timestamp} title=${since}>${time(turn.timestamp)}</time>
            ${this.hearing(turn)}
          </div>
          <div class="said">${this.words(turn)}</div>
          ${this.again(turn)}
        </div>
      </li>
    `;
  }

  /** That nothing is ever recorded goes without saying where nothing is spoken. */
  private isWorthAWord(recording: Recording): boolean {
    return recording.absence !== 'off' || this.turns.some((turn) => turn.turn_type === 'audio');
  }

  private hearing(turn: Turn) {
    const place = this.recording?.turns.find((one) => one.position === turn.position);
    if (!place) return nothing;
    return html`
      <button type="button" class="hear" @click=${() => void this.player?.playFrom(place.from_ms)}><ik-icon name="play"></ik-icon>${r('turn.hear', {n: turn.position})}</button>
      ${this.heard?.position === turn.position ? html`<span class="now">${r('heard')}</span>` : nothing}
    `;
  }

  private onSecond(event: CustomEvent<SecondTranscript | undefined>): void {
    this.second = event.detail;
  }

  /** What a model made of the same sound, where that is something else. */
  private again(turn: Turn) {
    const second = this.recording?.state === 'stored' ? this.second?.turns.find((one) => one.position === turn.position) : undefined;
    if (!second?.differs) return nothing;
    const words = secondPieces(turn.content, second.text).map(({text, other}) => (other ? html`<mark>${text}</mark>` : text));
    return html`<div class="second"><b lang=${document.documentElement.lang || nothing}>${s('turn')}</b>${second.text ? words : html`<i>${s('turn.nothing')}</i>`}</div>`;
  }

  /** What the candidate put right stands beside what was understood; each names the other. */
  private correction(turn: Turn) {
    if (turn.corrects) return html`<span>${t('turn.corrects', {n: turn.corrects})}</span>`;
    const by = this.turns.findLast((one) => one.corrects === turn.position);
    return by ? html`<span>${t('turn.corrected', {n: by.position})}</span>` : nothing;
  }

  private words(turn: Turn) {
    const quotes = this.quotes.filter((one) => one.position === turn.position);
    if (this.active?.position === turn.position && !quotes.some((one) => same(one, this.active))) quotes.push(this.active);
    if (quotes.length === 0) return turn.content;
    return pieces(turn.content, quotes).map((piece) => {
      if (piece.spans.length === 0) return piece.text;
      const active = piece.spans.some((index) => same(quotes[index], this.active));
      return html`<mark class=${active ? 'active' : ''} tabindex=${active ? '-1' : nothing}>${piece.text}</mark>`;
    });
  }

  private get atEnd(): boolean {
    const {scrollHeight, scrollTop, clientHeight} = this.scroller;
    return scrollHeight - scrollTop - clientHeight < NEAR;
  }

  private scrolled(): void {
    if (this.behind && this.atEnd) this.behind = false;
  }

  private toEnd(): void {
    this.scroller.scrollTop = this.scroller.scrollHeight;
    this.behind = false;
  }
}

function same(a: Evidence | undefined, b: Evidence | undefined): boolean {
  return a !== undefined && b !== undefined && a.position === b.position && a.start === b.start && a.end === b.end;
}

declare global {
  interface HTMLElementTagNameMap {
    'dash-transcript': TranscriptView;
  }
}
