import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {deskNews, type DeskChange} from './desk-news.js';

/** Changes that come together are looked at together. */
const TOGETHER = 120;

/**
 * Looks again when something changed at the desk: at once while changes are heard, every now and then in any case, and oftener while they are not. The next
 * look waits for the one before.
 */
export class DeskWatch implements ReactiveController {
  private stop: (() => void) | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private soon: ReturnType<typeof setTimeout> | undefined;
  private running = false;
  private missed = false;

  constructor(
    host: ReactiveControllerHost,
    private readonly concerns: (change: DeskChange) => boolean,
    private readonly look: () => Promise<void>,
    private readonly every = {live: 60_000, silent: 10_000},
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.stop = deskNews.listen((change) => {
      if (change.kind !== 'any' && !this.concerns(change)) return;
      clearTimeout(this.soon);
      this.soon = setTimeout(() => void this.now(), TOGETHER);
    });
    deskNews.addEventListener('line', this.plan);
    this.plan();
  }

  hostDisconnected(): void {
    this.stop?.();
    this.stop = undefined;
    deskNews.removeEventListener('line', this.plan);
    clearTimeout(this.timer);
    clearTimeout(this.soon);
  }

  private readonly plan = () => {
    clearTimeout(this.timer);
    if (this.stop) this.timer = setTimeout(() => void this.now(), deskNews.live ? this.every.live : this.every.silent);
  };

  private async now(): Promise<void> {
    if (this.running) {
      this.missed = true;
      return;
    }
    this.running = true;
    try {
      await this.look();
    } catch {
      // What is shown stays; the next look may succeed.
    } finally {
      this.running = false;
      this.plan();
    }
    if (this.missed && this.stop) {
      this.missed = false;
      await this.now();
    }
  }
}
