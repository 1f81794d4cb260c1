/** Steps back and forth over states of something. Steps of the same kind that follow each other closely become one, as when typing in a field. */
export class History<S> {
  private past: S[] = [];
  private future: S[] = [];
  private lastKind = '';
  private lastAt = -Infinity;

  constructor(private present: S, private readonly limit = 100, private readonly joinWithin = 1_500) {}

  get state(): S {
    return this.present;
  }
  get canUndo(): boolean {
    return this.past.length > 0;
  }
  get canRedo(): boolean {
    return this.future.length > 0;
  }

  /** Goes on to a new state. `kind` names what is changed, for example `criteria.0.name.de`; the empty kind is never joined. */
  push(next: S, kind: string, now: number): void {
    const joined = kind !== '' && kind === this.lastKind && now - this.lastAt < this.joinWithin && this.past.length > 0;
    if (!joined) this.past = [...this.past, this.present].slice(-this.limit);
    this.present = next;
    this.future = [];
    this.lastKind = kind;
    this.lastAt = now;
  }

  undo(): void {
    const before = this.past.pop();
    if (before === undefined) return;
    this.future.push(this.present);
    this.present = before;
    this.lastKind = '';
  }

  redo(): void {
    const after = this.future.pop();
    if (after === undefined) return;
    this.past.push(this.present);
    this.present = after;
    this.lastKind = '';
  }
}
