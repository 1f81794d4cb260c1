import {EventReader} from './sse.js';

export const MOST_CHARACTERS = 4_000;

export interface Citation {
  document_id: string;
  title: string;
  start: number;
  quote: string;
}

export interface Draft {
  name: string;
  email: string | null;
  phone: string | null;
  anonymous: boolean;
  category: string;
  message: string;
}

export interface Message {
  position: number;
  timestamp: string;
  author: 'visitor' | 'assistant';
  text: string;
  out_of_scope: boolean;
  citations: Citation[];
  ticket_draft: Draft | null;
  ticket_id: number | null;
}

export interface TicketRequest {
  name: string;
  contact: string;
  wants_reply: boolean;
  category: string;
  message: string;
  website: string;
}

interface Session {
  client_secret: string;
  expires_at: string;
  session_id: string;
}

/** Why a call did not work. `expired`: the conversation is over; `offline`: nobody was reached. */
export class ChatProblem extends Error {
  constructor(
    readonly kind: 'offline' | 'expired' | 'busy' | 'refused',
    detail = '',
  ) {
    super(detail);
  }
}

/** A new secret is fetched this long before the old one ends, in milliseconds. */
const AHEAD = 60_000;

/** Talks with the server. The secret stays in the tab's storage and is renewed unseen, so the conversation goes on. */
export class Chat {
  private session?: Session;
  private opening?: Promise<Session>;
  private readonly key: string;

  constructor(
    private readonly server: string,
    private readonly language: 'de' | 'en',
    private readonly call: typeof fetch = (...args) => fetch(...args),
    private readonly now: () => number = Date.now,
  ) {
    this.key = `ik.widget ${server}`;
    this.session = this.kept();
  }

  get sessionId(): string {
    return this.session?.session_id ?? '';
  }

  get hasThread(): boolean {
    return this.session !== undefined;
  }

  /** Leaves the conversation behind; the next call begins another. */
  forget(): void {
    delete this.session;
    this.keep();
  }

  async history(): Promise<Message[]> {
    return ((await (await this.send('GET', 'chat/thread')).json()) as {messages: Message[]}).messages;
  }

  /** Says something; the same `clientId` again is kept once. `onPiece` hears the answer so far. */
  async say(text: string, clientId: string, onPiece: (soFar: string) => void): Promise<{asked?: Message; answer: Message}> {
    const response = await this.send('POST', 'chat/messages', {text, client_id: clientId});
    const reader = response.body!.getReader();
    const decoder = new TextDecoder();
    const events = new EventReader();
    let asked: Message | undefined;
    let soFar = '';
    for (;;) {
      const {done, value} = await reader.read().catch(() => {
        throw new ChatProblem('offline');
      });
      for (const {name, data} of events.take(done ? decoder.decode() : decoder.decode(value, {stream: true}))) {
        if (name === 'message.accepted') asked = JSON.parse(data) as Message;
        else if (name === 'answer.delta') onPiece((soFar += (JSON.parse(data) as {text: string}).text));
        else if (name === 'answer.completed') return {...(asked && {asked}), answer: JSON.parse(data) as Message};
      }
      if (done) throw new ChatProblem('offline');
    }
  }

  async ticket(request: TicketRequest): Promise<number> {
    return ((await (await this.send('POST', 'escalations', {...request, source: 'widget'})).json()) as {id: number}).id;
  }

  async feedback(question: string, reply: string, rating: number, comment: string): Promise<void> {
    await this.send('POST', 'feedback', {session_id: this.sessionId, user_question: question, assistant_reply: reply, category: rating > 3 ? 'helpful' : 'not_helpful', comment, rating});
  }

  private async send(method: string, path: string, body?: unknown, again = true): Promise<Response> {
    const {client_secret} = await this.secret();
    try {
      return await this.plain(method, path, body, {'x-client-secret': client_secret});
    } catch (problem) {
      if (!again || !(problem instanceof ChatProblem) || problem.kind !== 'expired') throw problem;
      await this.open(client_secret);
      return this.send(method, path, body, false);
    }
  }

  private async secret(): Promise<Session> {
    const {session} = this;
    if (session && Date.parse(session.expires_at) - this.now() > AHEAD) return session;
    return this.open(session?.client_secret);
  }

  /** One exchange at a time: several calls wait for the same secret. */
  private open(before?: string): Promise<Session> {
    this.opening ??= this.plain('POST', 'chatkit/session', before ? {client_secret: before} : {language: this.language})
      .then((response) => response.json() as Promise<Session>)
      .then((session) => {
        this.session = session;
        this.keep();
        return session;
      })
      .finally(() => delete this.opening);
    return this.opening;
  }

  private async plain(method: string, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    let response: Response;
    try {
      response = await this.call(`${this.server}/interview/api/${path}`, {
        method,
        credentials: 'omit',
        headers: {...headers, ...(body === undefined ? {} : {'content-type': 'application/json'})},
        ...(body === undefined ? {} : {body: JSON.stringify(body)}),
      });
    } catch {
      throw new ChatProblem('offline');
    }
    if (response.ok) return response;
    if (response.status === 401) throw new ChatProblem('expired');
    if (response.status === 429) throw new ChatProblem('busy');
    if (response.status >= 500) throw new ChatProblem('offline');
    const {detail} = (await response.json().catch(() => ({}))) as {detail?: string};
    throw new ChatProblem('refused', detail);
  }

  private kept(): Session | undefined {
    try {
      return (JSON.parse(sessionStorage.getItem(this.key) ?? 'null') as Session | null) ?? undefined;
    } catch {
      return undefined;
    }
  }

  private keep(): void {
    try {
      if (this.session) sessionStorage.setItem(this.key, JSON.stringify(this.session));
      else sessionStorage.removeItem(this.key);
    } catch {
      // Storage is switched off: the conversation ends with the page.
    }
  }
}
