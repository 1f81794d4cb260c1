import type {Handover, Message} from './wire.js';

/** Stands in for the server in tests: keeps one conversation, answers with what was asked, and fails as told. */
export class FakeAssistant {
  now = 0;
  messages: Message[] = [];
  handover: Handover = {state: 'none', person: null, since: null};
  /** What was called, newest last: method, path, body. */
  calls: {method: string; path: string; body: unknown; secret: string | undefined}[] = [];
  /** Answers instead of the server, as long as it gives something. */
  trouble: (path: string, method: string) => Response | 'unreachable' | 'cut' | undefined = () => undefined;
  follows = false;
  private secrets = new Map<string, number>();
  private byClient = new Map<string, number>();
  private listeners = new Set<ReadableStreamDefaultController<Uint8Array>>();

  readonly fetch = (async (input: RequestInfo | URL, init: RequestInit = {}) => {
    const path = String(input).replace(/^.*\/interview\/api\//, '');
    const method = init.method ?? 'GET';
    const body: unknown = init.body ? JSON.parse(String(init.body)) : undefined;
    const secret = (init.headers as Record<string, string> | undefined)?.['x-client-secret'];
    this.calls.push({method, path, body, secret});
    const trouble = this.trouble(path, method);
    if (trouble === 'unreachable') throw new TypeError('failed to fetch');
    if (trouble instanceof Response) return trouble;
    if (path === 'chatkit/session') return this.session(body as {client_secret?: string});
    if (path === 'feedback' || path === 'escalations' || path === 'chat/settings') return Response.json({id: 7, categories: ['A', 'B'], organisation: '', contact: ''});
    if (!secret || (this.secrets.get(secret) ?? 0) <= this.now) return Response.json({detail: 'expired'}, {status: 401});
    if (path.startsWith('chat/thread')) return Response.json({messages: this.messages.slice(Number(path.split('after=')[1] ?? 0)), handover: this.handover});
    if (path.startsWith('chat/events')) return this.events(Number(path.split('after=')[1]), init.signal ?? undefined);
    if (path === 'chat/person') return this.person(method === 'POST');
    const {text, client_id} = body as {text: string; client_id: string};
    return this.say(text, client_id, trouble === 'cut');
  }) as typeof fetch;

  /** Somebody of the team says something. */
  reply(text: string, name = 'Anna'): void {
    this.tell('message', this.add('person', text, name));
  }

  hand(handover: Handover): void {
    this.handover = handover;
    this.tell('handover', handover);
  }

  private tell(event: string, data: unknown): void {
    for (const one of this.listeners) one.enqueue(line(event, data));
  }

  private session(body: {client_secret?: string} = {}): Response {
    if (body.client_secret && !this.secrets.has(body.client_secret)) return Response.json({detail: 'expired'}, {status: 401});
    const secret = `s${this.secrets.size + 1}`;
    this.secrets.set(secret, this.now + 3_600_000);
    return Response.json({client_secret: secret, expires_at: new Date(this.now + 3_600_000).toISOString(), session_id: 'sess_1'});
  }

  private say(text: string, clientId: string, cut: boolean): Response {
    if (text === 'refuse me') return Response.json({detail: 'not like this'}, {status: 400});
    const asked = this.byClient.get(clientId) ?? this.add('visitor', text).position;
    this.byClient.set(clientId, asked);
    const events = [line('message.accepted', this.messages[asked - 1])];
    if (this.handover.state !== 'none') return stream([...events, line('answer.held', {handover: this.handover})]);
    const answer = this.messages[asked] ?? this.add('assistant', `You said: ${text}`);
    return stream(cut ? events : [...events, line('answer.delta', {text: 'You said'}), line('answer.completed', answer)]);
  }

  private person(wanted: boolean): Response {
    this.handover = {state: wanted ? 'waiting' : 'none', person: null, since: null};
    return Response.json(this.handover);
  }

  private events(after: number, signal?: AbortSignal): Response {
    if (!this.follows) return Response.json({detail: 'nothing here'}, {status: 404});
    let mine: ReadableStreamDefaultController<Uint8Array>;
    const body = new ReadableStream<Uint8Array>({
      start: (control) => {
        this.listeners.add((mine = control));
        for (const message of this.messages.slice(after)) control.enqueue(line('message', message));
        control.enqueue(line('handover', this.handover));
      },
      cancel: () => void this.listeners.delete(mine),
    });
    signal?.addEventListener('abort', () => this.listeners.delete(mine) && mine.error(new DOMException('aborted', 'AbortError')));
    return new Response(body);
  }

  private add(author: Message['author'], text: string, name: string | null = null): Message {
    const message: Message = {
      position: this.messages.length + 1, timestamp: '2026-01-01T00:00:00Z', author, name, text, out_of_scope: false, citations: [], ticket_draft: null, ticket_id: null,
    };
    this.messages.push(message);
    return message;
  }
}

function line(event: string, data: unknown): Uint8Array {
  return new TextEncoder().encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}

function stream(pieces: Uint8Array[]): Response {
  return new Response(
    new ReadableStream({
      start(control) {
        for (const piece of pieces) control.enqueue(piece);
        control.close();
      },
    }),
  );
}
