/** Does something after a while, unless it is called back. */
export class Later {
  private timer: ReturnType<typeof setInterval> | undefined;
  private left = 0;

  constructor(
    private readonly seconds: number,
    /** Told every second how many are left, and 0 when it is done or called back. */
    private readonly tell: (left: number) => void,
  ) {}

  get waiting(): boolean {
    return this.left > 0;
  }

  begin(act: () => void): void {
    this.cancel();
    this.left = this.seconds;
    this.tell(this.left);
    this.timer = setInterval(() => {
      this.left--;
      if (this.left > 0) return this.tell(this.left);
      this.cancel();
      act();
    }, 1_000);
  }

  /** Calls it back: it is not done. */
  cancel(): void {
    clearInterval(this.timer);
    this.timer = undefined;
    this.left = 0;
    this.tell(0);
  }
}
