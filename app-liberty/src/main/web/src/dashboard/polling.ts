import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Calls again and again while its element is shown and the page is looked at; the next call waits for the one before. */
export class Polling implements ReactiveController {
  private timer: ReturnType<typeof setInterval> | undefined;
  private running = false;

  constructor(
    host: ReactiveControllerHost,
    private readonly look: () => Promise<void>,
    private readonly every = 15_000,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.timer = setInterval(() => void this.tick(), this.every);
    document.addEventListener('visibilitychange', this.onVisible);
  }

  hostDisconnected(): void {
    clearInterval(this.timer);
    document.removeEventListener('visibilitychange', this.onVisible);
  }

  private readonly onVisible = () => void this.tick();

  private async tick(): Promise<void> {
    if (this.running || document.visibilityState !== 'visible') return;
    this.running = true;
    try {
      await this.look();
    } catch {
      // What is shown stays; the next look may succeed.
    } finally {
      this.running = false;
    }
  }
}
