import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Something that says when it has changed. */
export class Changing {
  private readonly listeners = new Set<() => void>();

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  protected changed(): void {
    for (const listener of [...this.listeners]) listener();
  }
}

/** Draws its element again whenever what it watches changes. */
export class Watching implements ReactiveController {
  private stop: (() => void) | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly watch: (redraw: () => void) => (() => void) | undefined,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.stop = this.watch(() => this.host.requestUpdate());
  }

  hostDisconnected(): void {
    this.stop?.();
  }
}
