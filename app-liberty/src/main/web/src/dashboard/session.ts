import type {Account, Session} from '../shared/api/types.js';

const KEY = 'ik.session';

/** How long to wait, in milliseconds, before a session received at `now` is renewed: three quarters of its life, at least a second. */
export function renewalDelay(expiresAt: string, now: number): number {
  const life = Date.parse(expiresAt) - now;
  return Number.isFinite(life) ? Math.max(1_000, Math.min(life * 0.75, 2_147_000_000)) : 60_000;
}

/** Why nobody is signed in any more. */
export type Ended = 'signed_out' | 'expired';

/** Who is signed in: as long as the tab lives, and renewed before the token runs out. Tells every change with a `change` event. */
export class SessionKeeper extends EventTarget {
  /** Gets a new session for the current one. */
  renew: (() => Promise<Session>) | undefined;
  /** How the last session came to its end. */
  ended: Ended | undefined;
  private current: Session | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> = sessionStorage,
    private readonly now: () => number = Date.now,
  ) {
    super();
    this.current = this.read();
    if (this.current) this.schedule(this.current);
  }

  get token(): string | undefined {
    return this.current && Date.parse(this.current.expires_at) > this.now() ? this.current.token : undefined;
  }

  get account(): Account | undefined {
    return this.current?.account;
  }

  begin(session: Session): void {
    this.current = session;
    this.ended = undefined;
    try {
      this.storage.setItem(KEY, JSON.stringify(session));
    } catch {
      // Storage is switched off: the session holds until the page is left.
    }
    this.schedule(session);
    this.dispatchEvent(new Event('change'));
  }

  end(reason: Ended): void {
    if (!this.current) return;
    this.current = undefined;
    this.ended = reason;
    clearTimeout(this.timer);
    try {
      this.storage.removeItem(KEY);
    } catch {
      // nothing was kept
    }
    this.dispatchEvent(new Event('change'));
  }

  private read(): Session | undefined {
    try {
      const kept = JSON.parse(this.storage.getItem(KEY) ?? 'null') as Session | null;
      return kept && Date.parse(kept.expires_at) > this.now() ? kept : undefined;
    } catch {
      return undefined;
    }
  }

  private schedule(session: Session): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.renewNow(), renewalDelay(session.expires_at, this.now()));
  }

  private async renewNow(): Promise<void> {
    const before = this.current;
    if (!before || !this.renew) return;
    try {
      const fresh = await this.renew();
      if (this.current === before) this.begin(fresh);
    } catch {
      if (this.current !== before) return;
      if (this.token) this.timer = setTimeout(() => void this.renewNow(), 15_000);
      else this.end('expired');
    }
  }
}
