/** Keeps a phone's screen on while somebody speaks: a screen that goes dark takes the microphone along. Where that cannot be, nothing happens. */
export class Awake {
  private wanted = false;
  private lock: Promise<WakeLockSentinel | undefined> | undefined;

  constructor(private readonly locks: Pick<WakeLock, 'request'> | undefined = navigator.wakeLock) {
    document.addEventListener('visibilitychange', this.seen);
  }

  keep(wanted: boolean): void {
    if (wanted === this.wanted) return;
    this.wanted = wanted;
    if (wanted) this.ask();
    else this.letGo();
  }

  close(): void {
    document.removeEventListener('visibilitychange', this.seen);
    this.keep(false);
  }

  /** Browsers let the screen go when another page is shown. */
  private readonly seen = (): void => {
    if (this.wanted && document.visibilityState === 'visible') this.ask();
  };

  private ask(): void {
    this.letGo();
    this.lock = this.locks?.request('screen').catch(() => undefined);
  }

  private letGo(): void {
    void this.lock?.then((lock) => lock?.release()).catch(() => undefined);
    this.lock = undefined;
  }
}
