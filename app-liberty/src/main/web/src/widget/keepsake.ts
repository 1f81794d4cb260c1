import type {Session} from './wire.js';

/**
 * A message without an answer yet; the same `client_id` again is the same message. `accepted` once the server has it: then only the answer is missing. `refused` says why
 * it cannot be sent as it is.
 */
export interface Unsent {
  readonly client_id: string;
  readonly text: string;
  readonly accepted?: boolean;
  readonly refused?: string;
}

/** What the browser remembers of a visitor. */
export interface Kept {
  /** A pseudonym made up by chance: it tells conversations of one browser from others, and nothing about the person. */
  visitor?: string | undefined;
  session?: Session | undefined;
  unsent?: readonly Unsent[] | undefined;
  /** What stands in the composer. */
  draft?: string | undefined;
  /** Positions of the answers that were rated. */
  rated?: readonly number[] | undefined;
}

export type StorageKind = 'local' | 'session' | 'none';

/** Keeps what is to outlive a page, under one key per server. Where storage is switched off or full, everything lives as long as the page. */
export class Keepsake {
  private memory: Kept = {};
  /** Whether something of ours stands there: only then does an empty place mean that it was taken away. */
  private stored = false;
  private readonly key: string;

  constructor(
    server: string,
    private readonly kind: StorageKind = 'local',
  ) {
    this.key = `interview-widget:${server}`;
  }

  read(): Kept {
    try {
      const kept = this.storage()?.getItem(this.key);
      if (kept) {
        this.memory = JSON.parse(kept) as Kept;
        this.stored = true;
      } else if (kept === null && this.stored) {
        this.memory = {};
      }
    } catch {
      // No storage, or not what was written: what is in memory holds.
    }
    return this.memory;
  }

  /** Changes some of it; nothing but that is written, as other tabs write too. */
  write(change: Kept): void {
    this.memory = {...this.read(), ...change};
    try {
      this.storage()?.setItem(this.key, JSON.stringify(this.memory));
      this.stored = true;
    } catch {
      this.stored = false;
    }
  }

  /** Calls back when another tab has changed it. */
  watch(changed: () => void): () => void {
    const listener = (event: StorageEvent) => {
      if (event.key === this.key || event.key === null) changed();
    };
    addEventListener('storage', listener);
    return () => removeEventListener('storage', listener);
  }

  private storage(): Storage | undefined {
    return this.kind === 'none' ? undefined : this.kind === 'session' ? sessionStorage : localStorage;
  }
}

/** A random UUID, also on pages without TLS. */
export function uuid(): string {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((one) => one.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
