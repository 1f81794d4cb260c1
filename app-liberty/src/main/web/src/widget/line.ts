import {uuid, type Keepsake} from './keepsake.js';
import {Trouble, troubleOf} from './problem.js';
import {EventReader} from './sse.js';
import type {FeedbackRequest, Handover, Heard, Message, Passage, Session, Settings, Thread, TicketRequest} from './wire.js';

/** A new secret is fetched this long before the old one ends, in milliseconds. */
const AHEAD = 60_000;

/** Nothing heard for this long, in milliseconds: nobody is there. The server shows a sign of life every 15 s while a stream is open, a model may think for longer. */
const PATIENCE = {call: 20_000, answer: 90_000, events: 45_000};

interface Call {
  method?: string;
  body?: unknown;
  signal?: AbortSignal | undefined;
  patience?: number;
}

/** The line to the server. Secrets are fetched when one is needed and renewed unseen, so a conversation goes on. */
export class Line {
  private opening?: Promise<Session> | undefined;

  constructor(
    private readonly server: string,
    private readonly keepsake: Keepsake,
    private readonly language: () => string,
    private readonly call: typeof fetch = (...args) => fetch(...args),
    private readonly now: () => number = Date.now,
  ) {}

  get session(): Session | undefined {
    return this.keepsake.read().session;
  }

  async thread(after = 0): Promise<Thread> {
    return (await this.withSecret(`chat/thread?after=${after}`)).json() as Promise<Thread>;
  }

  /** Says something and hears the answer, until it is complete or held for a person. The same `clientId` again is kept once. */
  async say(text: string, clientId: string, heard: (what: Heard) => void): Promise<void> {
    const response = await this.withSecret('chat/messages', {method: 'POST', body: {text, client_id: clientId}, patience: PATIENCE.answer});
    for await (const {name, data} of events(response, PATIENCE.answer)) {
      if (name === 'message.accepted') heard({kind: 'accepted', message: JSON.parse(data) as Message});
      else if (name === 'answer.delta') heard({kind: 'piece', text: (JSON.parse(data) as {text: string}).text});
      else if (name === 'answer.completed') return heard({kind: 'message', message: JSON.parse(data) as Message});
      else if (name === 'answer.held') return heard({kind: 'handover', handover: (JSON.parse(data) as {handover: Handover}).handover});
    }
    throw new Trouble('offline');
  }

  /** Hears what others say in the conversation, until the server ends it. */
  async follow(after: number, heard: (what: Heard) => void, signal: AbortSignal): Promise<void> {
    const response = await this.withSecret(`chat/events?after=${after}`, {signal, patience: PATIENCE.events});
    for await (const {name, data} of events(response, PATIENCE.events)) {
      if (name === 'message') heard({kind: 'message', message: JSON.parse(data) as Message});
      else if (name === 'handover') heard({kind: 'handover', handover: JSON.parse(data) as Handover});
      else if (name === 'session.expired') return;
    }
  }

  /** Asks for a person, or goes back to the assistant. */
  async person(wanted: boolean): Promise<Handover | undefined> {
    const answer = (await (await this.withSecret('chat/person', {method: wanted ? 'POST' : 'DELETE'})).json().catch(() => ({}))) as Partial<Handover> & {handover?: Handover};
    return answer.handover ?? (answer.state ? (answer as Handover) : undefined);
  }

  async ticket(request: TicketRequest): Promise<number> {
    const call = {method: 'POST', body: {...request, source: 'widget'}};
    const response = this.session ? await this.withSecret('escalations', call) : await this.plain('escalations', call);
    return ((await response.json()) as {id: number}).id;
  }

  async feedback(request: FeedbackRequest): Promise<void> {
    await this.plain('feedback', {method: 'POST', body: {session_id: this.session?.session_id ?? '', ...request}});
  }

  async settings(): Promise<Settings> {
    return (await this.plain('chat/settings')).json() as Promise<Settings>;
  }

  async passage(documentId: string, start: number): Promise<Passage> {
    return (await this.plain(`chat/sources/${encodeURIComponent(documentId)}?start=${start}`)).json() as Promise<Passage>;
  }

  private async withSecret(path: string, call: Call = {}): Promise<Response> {
    const {client_secret} = await this.secret();
    try {
      return await this.plain(path, call, client_secret);
    } catch (trouble) {
      if (!(trouble instanceof Trouble) || trouble.kind !== 'expired') throw trouble;
      const kept = this.session?.client_secret;
      // Another tab may have exchanged it.
      const next = kept && kept !== client_secret ? kept : (await this.open(client_secret)).client_secret;
      return this.plain(path, call, next);
    }
  }

  private async secret(): Promise<Session> {
    const {session} = this;
    if (session && Date.parse(session.expires_at) - this.now() > AHEAD) return session;
    return this.open(session?.client_secret);
  }

  /** One exchange at a time: several calls wait for the same secret. */
  private open(before?: string): Promise<Session> {
    this.opening ??= this.exchanged(before).finally(() => (this.opening = undefined));
    return this.opening;
  }

  private async exchanged(before?: string): Promise<Session> {
    const visitor = this.keepsake.read().visitor ?? uuid();
    const body = before ? {client_secret: before} : {visitor_id: visitor, language: this.language()};
    const session = (await (await this.plain('chatkit/session', {method: 'POST', body})).json()) as Session;
    this.keepsake.write({visitor, session});
    return session;
  }

  private async plain(path: string, {method = 'GET', body, signal, patience = PATIENCE.call}: Call = {}, secret?: string): Promise<Response> {
    const giveUp = new AbortController();
    const timer = setTimeout(() => giveUp.abort(), patience);
    let response: Response;
    try {
      response = await this.call(`${this.server}/interview/api/${path}`, {
        method,
        // No cookie goes along, and none is taken.
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        signal: signal ? AbortSignal.any([signal, giveUp.signal]) : giveUp.signal,
        headers: {...(secret && {'x-client-secret': secret}), ...(body === undefined ? {} : {'content-type': 'application/json'})},
        ...(body === undefined ? {} : {body: JSON.stringify(body)}),
      });
    } catch {
      throw new Trouble('offline');
    } finally {
      clearTimeout(timer);
    }
    if (response.ok) return response;
    throw await troubleOf(response);
  }
}

/** The events of an answer as they come; ends with it. */
async function* events(response: Response, patience: number): AsyncGenerator<{name: string; data: string}, void> {
  const reader = response.body!.getReader();
  const decoder = new TextDecoder();
  const found = new EventReader();
  try {
    for (;;) {
      const {done, value} = await timely(reader.read(), patience);
      yield* found.take(done ? decoder.decode() : decoder.decode(value, {stream: true}));
      if (done) return;
    }
  } catch {
    throw new Trouble('offline');
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

function timely<T>(work: Promise<T>, patience: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Trouble('offline')), patience);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
