import type {Clock} from '../shared/api/types.js';

/** Remaining seconds at which the candidate is told, each once. */
const MARKS = [300, 60] as const;

export type Mark = (typeof MARKS)[number];

/** Says when a mark is passed. One that lies behind at the first look is not told any more. */
export class TimeLeft {
  private before: number | undefined;

  passed(clock: Clock): Mark | undefined {
    const before = this.before;
    this.before = clock.remaining_seconds;
    if (before === undefined || !clock.running) return undefined;
    return MARKS.findLast((mark) => before > mark && clock.remaining_seconds <= mark);
  }
}
