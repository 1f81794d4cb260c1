import {toMillis, toSamples} from './pcm.js';

/** How far a turn of the interviewer has been played. */
export interface Progress {
  readonly item: string;
  readonly millis: number;
  readonly state: 'playing' | 'done' | 'stopped';
}

/** So much must be there before a turn begins, or goes on after it ran dry. */
const AHEAD = toSamples(120);
const MOST_AHEAD = toSamples(480);

/** What is there is played after so long, even if it is little and nothing more comes. */
const MOST_WAIT = toSamples(600);

const REPORT = toSamples(250);

/** A voice that is cut off fades for 5 ms: no click. */
const FADE = toSamples(5);

const REMEMBERED = 50;

interface Turn {
  readonly item: string;
  readonly pieces: Int16Array[];
  /** How much of the first piece has been played. */
  begun: number;
  waiting: number;
  played: number;
  reported: number;
  whole: boolean;
  dry: boolean;
}

/**
 * The interviewer's voice on its way to the loudspeaker: turns one after the other, each held back a little so that a late piece makes no gap. Tells how far each turn has
 * been played: at its beginning, four times a second, and at its end. What comes for a turn that was stopped is dropped.
 */
export class Playback {
  private turns: Turn[] = [];
  private readonly over = new Map<string, number>();
  private flows = false;
  private ahead = AHEAD;
  private waited = 0;
  private tail: number[] = [];

  constructor(private readonly tell: (progress: Progress) => void) {}

  offer(item: string, piece: Int16Array): void {
    if (this.over.has(item) || piece.length === 0) return;
    const turn = this.turn(item);
    // It ran dry: the line is slow, and more is held back from now on.
    if (turn.dry) this.ahead = Math.min(this.ahead * 2, MOST_AHEAD);
    turn.dry = false;
    turn.pieces.push(piece);
    turn.waiting += piece.length;
  }

  /** A turn has no more voice. */
  done(item: string): void {
    if (!this.over.has(item)) this.turn(item).whole = true;
  }

  /** Silence, at once, for everything there is; and for one turn that may have been played, or not have come yet. */
  stop(item?: string): void {
    this.tail.push(...this.fading());
    const stopped = this.turns;
    this.turns = [];
    this.flows = false;
    for (const turn of stopped) this.end(turn, 'stopped');
    if (item === undefined || stopped.some((turn) => turn.item === item)) return;
    const played = this.over.get(item) ?? 0;
    this.remember(item, played);
    this.tell({item, millis: toMillis(played), state: 'stopped'});
  }

  /** The next sound, −1…1, at the protocol's rate; silence where there is none. */
  read(into: Float32Array): void {
    for (let i = 0; i < into.length; i++) into[i] = this.tail.shift() ?? this.next();
    const turn = this.turns[0];
    if (turn && this.flows && turn.played - turn.reported >= REPORT) this.report(turn, 'playing');
  }

  private next(): number {
    const turn = this.current();
    if (!turn) return 0;
    if (turn.played === 0) this.report(turn, 'playing');
    const piece = turn.pieces[0]!;
    const sample = piece[turn.begun++]! / 32_768;
    if (turn.begun === piece.length) {
      turn.pieces.shift();
      turn.begun = 0;
    }
    turn.waiting--;
    turn.played++;
    return sample;
  }

  /** The turn that is to be heard now; none while there is too little of it. */
  private current(): Turn | undefined {
    for (let turn = this.turns[0]; turn; turn = this.turns[0]) {
      if (turn.waiting > 0) return this.isFlowing(turn) ? turn : undefined;
      this.flows = false;
      this.waited = 0;
      if (!turn.whole) {
        turn.dry = turn.played > 0;
        return undefined;
      }
      this.turns.shift();
      this.end(turn, 'done');
    }
    return undefined;
  }

  private isFlowing(turn: Turn): boolean {
    this.waited++;
    this.flows ||= turn.whole || turn.waiting >= this.ahead || this.waited >= MOST_WAIT;
    return this.flows;
  }

  private turn(item: string): Turn {
    const known = this.turns.find((turn) => turn.item === item);
    if (known) return known;
    const turn: Turn = {item, pieces: [], begun: 0, waiting: 0, played: 0, reported: 0, whole: false, dry: false};
    this.turns.push(turn);
    return turn;
  }

  private fading(): number[] {
    const turn = this.turns[0];
    if (!turn || !this.flows) return [];
    const faded: number[] = [];
    while (faded.length < FADE && turn.waiting > 0) faded.push(this.next() * (1 - faded.length / FADE));
    return faded;
  }

  private report(turn: Turn, state: Progress['state']): void {
    turn.reported = turn.played;
    this.tell({item: turn.item, millis: toMillis(turn.played), state});
  }

  private end(turn: Turn, state: 'done' | 'stopped'): void {
    this.remember(turn.item, turn.played);
    this.report(turn, state);
  }

  private remember(item: string, played: number): void {
    this.over.set(item, played);
    if (this.over.size > REMEMBERED) this.over.delete(this.over.keys().next().value!);
  }
}
