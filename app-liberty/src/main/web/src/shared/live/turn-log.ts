import type {Turn} from '../api/types.js';

/** The turns known here: each once, in the order of their positions, whatever order they came in. */
export class TurnLog {
  private readonly byPosition = new Map<number, Turn>();
  private sorted: readonly Turn[] = [];

  get turns(): readonly Turn[] {
    return this.sorted;
  }

  /** The position up to which nothing is missing: what to resume after. */
  get last(): number {
    let last = 0;
    while (this.byPosition.has(last + 1)) last++;
    return last;
  }

  /** Takes a turn; false when it was known. */
  add(turn: Turn): boolean {
    if (this.byPosition.has(turn.position)) return false;
    this.byPosition.set(turn.position, turn);
    this.sorted = [...this.byPosition.values()].sort((a, b) => a.position - b.position);
    return true;
  }
}
