const FIRST = 500;
const MOST = 15_000;

/** How long to wait before the next try: twice as long each time, up to 15 s, and never all clients at once. */
export class Backoff {
  private tries = 0;

  constructor(private readonly random: () => number) {}

  /** How often was tried since the last success. */
  get attempt(): number {
    return this.tries;
  }

  /** In milliseconds: between half and all of the step. */
  next(): number {
    const step = Math.min(MOST, FIRST * 2 ** this.tries++);
    return Math.round(step * (0.5 + this.random() / 2));
  }

  reset(): void {
    this.tries = 0;
  }
}
