/** An answer that is not known to be stored yet. */
export interface Pending {
  readonly id: string;
  readonly content: string;
  /** Whether the server said that it could not store it. */
  readonly failed: boolean;
  /** The position of the spoken turn it puts right, if it does. */
  readonly corrects?: number;
}

/** Where pending answers outlive a reload of the page. */
export interface OutboxStore {
  load(): Pending[];
  save(pending: readonly Pending[]): void;
}

/** The answers on their way, in the order they were given. Every change is kept before anything else happens. */
export class Outbox {
  private pending: readonly Pending[];

  constructor(private readonly store?: OutboxStore) {
    this.pending = store?.load() ?? [];
  }

  get all(): readonly Pending[] {
    return this.pending;
  }

  /** The answer whose turn it is. */
  get head(): Pending | undefined {
    return this.pending[0];
  }

  add(content: string, corrects?: number): Pending {
    const added: Pending = {id: crypto.randomUUID(), content, failed: false, ...(corrects !== undefined && {corrects})};
    this.keep([...this.pending, added]);
    return added;
  }

  /** Forgets an answer; says whether it was there. */
  remove(id: string): Pending | undefined {
    const found = this.pending.find((one) => one.id === id);
    if (found) this.keep(this.pending.filter((one) => one !== found));
    return found;
  }

  mark(id: string, failed: boolean): void {
    this.keep(this.pending.map((one) => (one.id === id ? {...one, failed} : one)));
  }

  private keep(pending: readonly Pending[]): void {
    this.pending = pending;
    this.store?.save(pending);
  }
}

/** Keeps pending answers in this tab. */
export function sessionOutbox(key: string): OutboxStore {
  return {
    load() {
      try {
        const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]');
        return Array.isArray(kept) ? kept.filter(isPending).map((one) => ({...one, failed: false})) : [];
      } catch {
        return [];
      }
    },
    save(pending) {
      try {
        if (pending.length === 0) sessionStorage.removeItem(key);
        else sessionStorage.setItem(key, JSON.stringify(pending));
      } catch {
        // Storage is full or switched off: the answers stay in memory.
      }
    },
  };
}

function isPending(value: unknown): value is Pending {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' && 'content' in value && typeof value.content === 'string';
}
