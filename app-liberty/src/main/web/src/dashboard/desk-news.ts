import {Backoff} from '../shared/live/backoff.js';
import {session} from './context.js';
import {serverEvents} from './logic/server-events.js';
import type {SessionKeeper} from './session.js';

/** What changed at the desk: a ticket or a piece of feedback by its id, a conversation by its session's. `any` stands for whatever was missed. */
export interface DeskChange {
  kind: 'ticket' | 'thread' | 'feedback' | 'any';
  id: string;
}

/** A page that nobody looks at gives its line back after so long: a browser allows a server only a few. */
const HIDDEN = 60_000;
/** The server gives a sign of life every 15 s; a line that is silent three times as long is dead. */
const SILENT = 45_000;

/** Hears what changes at the desk while somebody listens, and comes back by itself. Tells `change` with a `DeskChange`, and `line` when the line comes or goes. */
export class DeskNews extends EventTarget {
  private listeners = 0;
  private line: AbortController | undefined;
  private again: ReturnType<typeof setTimeout> | undefined;
  private hiding: ReturnType<typeof setTimeout> | undefined;
  private open = false;
  private readonly backoff = new Backoff(Math.random);

  constructor(
    private readonly keeper: SessionKeeper,
    private readonly fetch: typeof globalThis.fetch = (...call) => globalThis.fetch(...call),
  ) {
    super();
  }

  /** Whether changes are heard as they happen. */
  get live(): boolean {
    return this.open;
  }

  /** Listens from now on; returns how to stop. */
  listen(heard: (change: DeskChange) => void): () => void {
    const listener = (event: Event) => heard((event as CustomEvent<DeskChange>).detail);
    this.addEventListener('change', listener);
    if (this.listeners++ === 0) this.begin();
    return () => {
      this.removeEventListener('change', listener);
      if (--this.listeners === 0) this.end();
    };
  }

  private begin(): void {
    document.addEventListener('visibilitychange', this.onVisible);
    this.keeper.addEventListener('change', this.onSession);
    addEventListener('online', this.onSession);
    void this.connect();
  }

  private end(): void {
    document.removeEventListener('visibilitychange', this.onVisible);
    this.keeper.removeEventListener('change', this.onSession);
    removeEventListener('online', this.onSession);
    clearTimeout(this.hiding);
    this.hangUp();
  }

  private hangUp(): void {
    clearTimeout(this.again);
    this.line?.abort();
    this.line = undefined;
    this.opened(false);
  }

  private async connect(): Promise<void> {
    const {token} = this.keeper;
    if (this.line || !token || this.listeners === 0) return;
    clearTimeout(this.again);
    const line = new AbortController();
    this.line = line;
    let dead = setTimeout(() => line.abort(), SILENT);
    const alive = () => {
      clearTimeout(dead);
      dead = setTimeout(() => line.abort(), SILENT);
    };
    try {
      const headers = {accept: 'text/event-stream', authorization: `Bearer ${token}`};
      const response = await this.fetch('/interview/api/desk/events', {headers, signal: line.signal, cache: 'no-store', credentials: 'omit', redirect: 'error'});
      if (!response.ok || !response.body) throw new Error(`status ${response.status}`);
      this.opened(true);
      this.backoff.reset();
      this.tell({kind: 'any', id: ''});
      for await (const {name, data} of serverEvents(response.body.pipeThrough(watched(alive)))) this.tell(read(name, data));
    } catch {
      // The line is gone, for whatever reason: once more, later.
    } finally {
      clearTimeout(dead);
    }
    if (this.line !== line) return;
    this.line = undefined;
    this.opened(false);
    if (this.listeners > 0 && document.visibilityState === 'visible') this.again = setTimeout(() => void this.connect(), this.backoff.next());
  }

  private opened(open: boolean): void {
    if (this.open === open) return;
    this.open = open;
    this.dispatchEvent(new Event('line'));
  }

  private tell(change: DeskChange | undefined): void {
    if (change) this.dispatchEvent(new CustomEvent<DeskChange>('change', {detail: change}));
  }

  private readonly onVisible = () => {
    clearTimeout(this.hiding);
    if (document.visibilityState === 'visible') void this.connect();
    else this.hiding = setTimeout(() => this.hangUp(), HIDDEN);
  };

  private readonly onSession = () => {
    if (this.keeper.token) void this.connect();
    else this.hangUp();
  };
}

function read(name: string, data: string): DeskChange | undefined {
  try {
    const {id, session_id} = JSON.parse(data) as {id?: string | number; session_id?: string};
    if (name === 'thread' && session_id) return {kind: 'thread', id: session_id};
    if ((name === 'ticket' || name === 'feedback') && id !== undefined) return {kind: name, id: String(id)};
  } catch {
    // Not ours.
  }
  return undefined;
}

/** Lets everything through and tells that something came, a comment too. */
function watched(came: () => void): TransformStream<Uint8Array, Uint8Array> {
  return new TransformStream({
    transform(chunk, out) {
      came();
      out.enqueue(chunk);
    },
  });
}

export const deskNews = new DeskNews(session);
