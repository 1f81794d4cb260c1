/** A press shorter than this keeps the microphone on until the next press: for those who cannot hold a button. */
const SHORT = 300;

/** What a button to talk does with pointers, keys and the clicks of assistive technology. */
export class TalkButton {
  /** Whether it stays on without being held. */
  latched = false;
  private since: number | undefined;
  private ignoreClick = false;

  constructor(
    private readonly hold: (held: boolean) => void,
    private readonly now: () => number = () => performance.now(),
  ) {}

  press(): void {
    if (this.since !== undefined) return;
    if (this.latched) {
      this.latched = false;
      this.hold(false);
      this.ignoreClick = true;
      return;
    }
    this.since = this.now();
    this.ignoreClick = true;
    this.hold(true);
  }

  release(): void {
    if (this.since === undefined) return;
    this.latched = this.now() - this.since < SHORT;
    this.since = undefined;
    if (!this.latched) this.hold(false);
    else this.hold(true);
  }

  /** A click that no press came before: on, or off again. */
  click(): void {
    if (this.ignoreClick) {
      this.ignoreClick = false;
      return;
    }
    this.latched = !this.latched;
    this.hold(this.latched);
  }

  /** The button is gone, or has lost the focus. */
  letGo(): void {
    this.since = undefined;
    this.latched = false;
    this.hold(false);
  }
}
