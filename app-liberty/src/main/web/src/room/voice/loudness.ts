import {SILENCE} from './capture.js';

/** How loud a candidate is, in a word. */
export type Loudness = 'nothing' | 'quiet' | 'good' | 'loud';

/** Below this somebody may breathe, but does not speak. In decibels, like what follows. */
const SPEECH = -45;
const QUIET = -30;
const CLIPS = -0.5;

/** Levels come 25 times a second. */
const MEMORY = 100;
const CLIPPED_OFTEN = 5;

/** Judges how loud somebody speaks, by the last four seconds. */
export class LoudnessMeter {
  private levels: number[] = [];
  /** The loudest of now, falling slowly, from 0 (silence) to 1: for the eye. */
  bar = 0;

  take(level: number): void {
    this.levels.push(level);
    if (this.levels.length > MEMORY) this.levels.shift();
    this.bar = Math.max(toBar(level), this.bar * 0.88);
  }

  get word(): Loudness {
    if (this.levels.filter((level) => level >= CLIPS).length >= CLIPPED_OFTEN) return 'loud';
    const loudest = Math.max(SILENCE, ...this.levels);
    if (loudest < SPEECH) return 'nothing';
    return loudest < QUIET ? 'quiet' : 'good';
  }

  reset(): void {
    this.levels = [];
    this.bar = 0;
  }
}

function toBar(level: number): number {
  return Math.max(0, Math.min(1, (level + 60) / 60));
}
