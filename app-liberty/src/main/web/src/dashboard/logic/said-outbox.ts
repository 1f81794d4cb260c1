import type {Said, SaidReport} from '../../shared/api/types.js';

/** How often what waits is tried again, in milliseconds. */
const AGAIN = [1_000, 3_000, 8_000, 15_000];
/** The most utterances the server takes at once. */
const MOST = 200;

/** What happens in an outbox. */
export interface OutboxEvents {
  /** The server has these. */
  kept(report: SaidReport, sent: readonly Said[]): void;
  /** Something waits; `error` says why it did not go, or is undefined while it is on its way. */
  waiting(error: unknown): void;
}

/**
 * What was written down and is not acknowledged yet, in its order: sent until the server has it, and remembered for the next visit meanwhile. The server knows what comes again.
 * What it refuses for good stays here and is told, because dropping it would lose it.
 */
export class SaidOutbox {
  private readonly key: string;
  private queue: Said[];
  private sending = false;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private closed = false;

  constructor(
    session: string,
    private readonly send: (utterances: readonly Said[]) => Promise<SaidReport>,
    private readonly events: OutboxEvents,
    private readonly refused: (error: unknown) => boolean,
    private readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> = localStorage,
  ) {
    this.key = `ik.said.${session}`;
    this.queue = this.remembered();
    if (this.queue.length > 0) void this.flush();
  }

  /** What the server has not acknowledged. */
  get pending(): readonly Said[] {
    return this.queue;
  }

  add(said: Said): void {
    this.queue = [...this.queue, said];
    this.remember();
    this.events.waiting(undefined);
    void this.flush();
  }

  /** Sends what waits now. */
  async flush(): Promise<void> {
    if (this.sending || this.closed || this.queue.length === 0) return;
    clearTimeout(this.timer);
    this.sending = true;
    const batch = this.queue.slice(0, MOST);
    try {
      const report = await this.send(batch);
      this.queue = this.queue.slice(batch.length);
      this.failures = 0;
      this.remember();
      this.events.kept(report, batch);
    } catch (error) {
      this.events.waiting(error);
      if (!this.refused(error)) this.timer = setTimeout(() => void this.flush(), AGAIN[Math.min(this.failures++, AGAIN.length - 1)]);
      return;
    } finally {
      this.sending = false;
    }
    await this.flush();
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
  }

  private remembered(): Said[] {
    try {
      return JSON.parse(this.storage.getItem(this.key) ?? '[]') as Said[];
    } catch {
      return [];
    }
  }

  private remember(): void {
    try {
      if (this.queue.length === 0) this.storage.removeItem(this.key);
      else this.storage.setItem(this.key, JSON.stringify(this.queue));
    } catch {
      // Storage is switched off or full: what waits holds until the page is left.
    }
  }
}
