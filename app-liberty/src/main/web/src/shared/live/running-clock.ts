import type {Clock} from '../api/types.js';

/** The server's clock between its messages: goes on only while the server's goes on. */
export class RunningClock {
  private last: Clock | undefined;
  private at = 0;

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Takes what the server says. */
  set(clock: Clock): void {
    this.last = clock;
    this.at = this.now();
  }

  /** Stands from now on: the line is lost, and the server's clock stands too. */
  halt(): void {
    if (this.last) this.set({...this.read(this.last), running: false});
  }

  /** What it shows now; nothing before the first message. */
  get reading(): Clock | undefined {
    return this.last && this.read(this.last);
  }

  private read(last: Clock): Clock {
    if (!last.running) return last;
    const gone = Math.max(0, (this.now() - this.at) / 1000);
    return {
      ...last,
      elapsed_seconds: last.elapsed_seconds + gone,
      remaining_seconds: Math.max(0, last.remaining_seconds - gone),
    };
  }
}
