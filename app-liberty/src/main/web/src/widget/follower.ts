import type {Line} from './line.js';
import {Trouble} from './problem.js';
import {waitBefore} from './waits.js';
import type {Heard} from './wire.js';

/** What it serves. */
export interface Followed {
  /** Whether somebody wants to hear at all. */
  wanted(): boolean;
  /** Up to which position everything is known. */
  last(): number;
  heard(what: Heard): void;
  expired(): void;
}

/** Hears what others say in a conversation, and comes back by itself when the line breaks. A server that does not offer it is asked once. */
export class Follower {
  private control?: AbortController | undefined;
  private offered = true;
  private stopped = false;

  constructor(
    private readonly line: Line,
    private readonly followed: Followed,
  ) {}

  stop(): void {
    this.stopped = true;
    this.control?.abort();
  }

  async start(): Promise<void> {
    this.stopped = false;
    if (this.control || !this.wanted) return;
    const {signal} = (this.control = new AbortController());
    for (let failures = 0; this.wanted && !signal.aborted; ) {
      try {
        await this.line.follow(
          this.followed.last(),
          (what) => {
            failures = 0;
            if (!signal.aborted) this.followed.heard(what);
          },
          signal,
        );
        await pause(waitBefore(0), signal);
      } catch (caught) {
        if (caught instanceof Trouble && caught.kind === 'missing') this.offered = false;
        else if (caught instanceof Trouble && caught.kind === 'expired' && !signal.aborted) this.followed.expired();
        else await pause(waitBefore(failures++), signal);
      }
    }
    this.control = undefined;
    // Somebody may have come back while the last one was ending.
    if (!this.stopped) void this.start();
  }

  private get wanted(): boolean {
    return this.offered && this.followed.wanted();
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), {once: true});
  });
}
