import {describe, expect, it} from 'vitest';
import {ApiProblem} from '../../shared/api/problem.js';
import {setLang} from '../../shared/i18n/i18n.js';
import {DeskApi} from '../desk-api.js';
import type {TicketPage, TicketStatus, WebsiteTicket} from '../desk-types.js';
import {SessionKeeper} from '../session.js';
import {categoryName, named} from '../texts/website.js';
import {bars} from './bars.js';
import {mailto, tel} from './contact-links.js';
import {serverEvents} from './server-events.js';
import {arrived, readQueue, type TicketQuery} from './ticket-queue.js';

function ticket(id: number, status: TicketStatus): WebsiteTicket {
  return {
    id,
    status,
    created_at: '2026-01-01T00:00:00Z',
    name: `Visitor ${id}`,
    contact: '',
    email: null,
    phone: null,
    wants_reply: false,
    category: 'Sonstiges',
    message: 'Help',
    source: 'widget',
    session_id: null,
    history: [],
  };
}

/** Answers as the server does: the highest number first, `next` unless the page is short. */
function server(tickets: readonly WebsiteTicket[]) {
  const asked: TicketQuery[] = [];
  const get = async (query: TicketQuery): Promise<TicketPage> => {
    asked.push(query);
    const items = tickets
      .filter((one) => one.status === query.status && (query.before === null || one.id < query.before))
      .sort((a, b) => b.id - a.id)
      .slice(0, query.limit);
    return {items, next: items.length < query.limit ? null : items.at(-1)!.id};
  };
  return {asked, get};
}

describe('the queue of tickets', () => {
  const all = [ticket(1, 'offen'), ticket(2, 'erledigt'), ticket(3, 'offen'), ticket(4, 'erledigt'), ticket(5, 'offen')];
  const everything = {status: '', category: '', text: ''} as const;

  it('has the open ones first, each kind the newest first', async () => {
    const page = await readQueue(server(all).get, everything, 30);
    expect([page.items.map((one) => one.id), page.next]).toEqual([[5, 3, 1, 4, 2], null]);
  });

  it('goes on where a page ended, over the border between open and done, without one twice', async () => {
    const {get} = server(all);
    const seen: number[] = [];
    let next: Awaited<ReturnType<typeof readQueue>>['next'] | undefined;
    do {
      const page = await readQueue(get, everything, 2, next ?? undefined);
      seen.push(...page.items.map((one) => one.id));
      next = page.next;
    } while (next);
    expect(seen).toEqual([5, 3, 1, 4, 2]);
  });

  it('of one status asks for that one alone, with the category and the words', async () => {
    const {asked, get} = server(all);
    const page = await readQueue(get, {status: 'erledigt', category: 'Sonstiges', text: 'ä'}, 30);
    expect(page.items.map((one) => one.id)).toEqual([4, 2]);
    expect(asked).toEqual([{status: 'erledigt', category: 'Sonstiges', text: 'ä', before: null, limit: 30}]);
  });

  it('never asks for more at once than the server gives', async () => {
    const {asked, get} = server(Array.from({length: 450}, (_, i) => ticket(i + 1, 'offen')));
    expect((await readQueue(get, everything, 420)).items.length).toBe(420);
    expect(asked.map((query) => query.limit)).toEqual([200, 200, 20]);
  });

  it('tells what has arrived from what has only moved', () => {
    expect(arrived(all, [...all, ticket(6, 'offen')]).map((one) => one.id)).toEqual([6]);
    expect(arrived(all, [ticket(5, 'erledigt'), ticket(1, 'offen')])).toEqual([]);
    expect(arrived([], [ticket(1, 'offen')]).length).toBe(1);
  });
});

describe('a way to reach a visitor', () => {
  it('opens the mail program with one recipient and a subject, whatever was written', () => {
    expect(mailto('sarah@example.org', 'Ticket #73')).toBe('mailto:sarah@example.org?subject=Ticket%20%2373');
    expect(mailto('a@b.de?bcc=spy@evil.org&body=x', 'S')).toBe('mailto:a@b.de%3Fbcc%3Dspy%40evil.org%26body%3Dx?subject=S');
  });

  it('calls a number however it is written', () => {
    expect(['+49 (0)170 123-45', '0170 / 1234567'].map(tel)).toEqual(['tel:+4917012345', 'tel:01701234567']);
    expect(tel('javascript:alert(1)')).toBeUndefined();
  });
});

describe('bars', () => {
  it('have the longest first, know their share of all, and keep those with nothing in them', () => {
    expect(bars({b: 1, a: 3}, ['c'])).toEqual([
      {key: 'a', count: 3, share: 0.75, length: 1},
      {key: 'b', count: 1, share: 0.25, length: 1 / 3},
      {key: 'c', count: 0, share: 0, length: 0},
    ]);
  });

  it('of nothing are empty, not broken', () => {
    expect(bars({}, ['a'])).toEqual([{key: 'a', count: 0, share: 0, length: 0}]);
  });
});

function stream(...pieces: (string | Uint8Array)[]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(typeof piece === 'string' ? encoder.encode(piece) : piece);
      controller.close();
    },
  });
}

async function all(source: ReadableStream<Uint8Array>) {
  const found = [];
  for await (const event of serverEvents(source)) found.push(event);
  return found;
}

describe('server-sent events', () => {
  it('are read however the line cuts them, even within a character or a line break', async () => {
    const bytes = new TextEncoder().encode('event: a\r\ndata: "ä"\r\n\r\n: still here\n\nevent:b\ndata:1\ndata:2\n\n');
    for (let cut = 1; cut < bytes.length; cut++) {
      expect(await all(stream(bytes.slice(0, cut), bytes.slice(cut))), `cut at ${cut}`).toEqual([
        {name: 'a', data: '"ä"'},
        {name: 'b', data: '1\n2'},
      ]);
    }
  });

  it('that break off in the middle do not count', async () => {
    expect(await all(stream('data: 1\n\n', 'data: 2\n'))).toEqual([{name: 'message', data: '1'}]);
  });
});

describe('a question asked as a visitor', () => {
  const storage = {getItem: () => null, setItem: () => undefined, removeItem: () => undefined};
  const answer = {text: 'It costs 4.90 euros.', citations: []};
  const json = (value: unknown, status = 200) => new Response(JSON.stringify(value), {status, headers: {'content-type': 'application/json'}});

  function api(reply: () => Response) {
    const calls: {path: string; headers: Headers; body: unknown}[] = [];
    const fetcher = (async (path: string, init: RequestInit) => {
      calls.push({path, headers: new Headers(init.headers), body: JSON.parse(String(init.body))});
      return path.endsWith('/session') ? json({client_secret: 'ik_1', expires_at: '', session_id: 's'}) : reply();
    }) as typeof fetch;
    const keeper = new SessionKeeper(storage);
    keeper.begin({token: 'secret', expires_at: '2999-01-01T00:00:00Z', account: {username: 'a', display_name: 'A', role: 'admin', active: true, created_at: ''}});
    return {calls, desk: new DeskApi(keeper, fetcher)};
  }

  it('goes without the credential of the team, and its answer comes piece by piece', async () => {
    const {calls, desk} = api(
      () => new Response(stream('event: message.accepted\ndata: {}\n\n', 'event: answer.delta\ndata: {"text":"It costs "}\n\n', `event: answer.completed\ndata: ${JSON.stringify(answer)}\n\n`)),
    );
    const pieces: string[] = [];
    expect(await desk.ask('How much?', 'en', (piece) => pieces.push(piece))).toEqual(answer);
    expect(pieces).toEqual(['It costs ']);
    expect(calls.map((call) => [call.path, call.body])).toEqual([
      ['/interview/api/chatkit/session', {language: 'en'}],
      ['/interview/api/chat/messages', {text: 'How much?'}],
    ]);
    expect(calls.map((call) => call.headers.get('authorization'))).toEqual([null, null]);
    expect(calls[1]!.headers.get('x-client-secret')).toBe('ik_1');
  });

  it('that is refused says so with the server’s reason', async () => {
    const {desk} = api(() => json({title: 'Too many', detail: 'wait'}, 429));
    await expect(desk.ask('a', 'de', () => undefined)).rejects.toMatchObject({status: 429, detail: 'wait'});
  });

  it('whose answer breaks off is a failure, not half an answer', async () => {
    const {desk} = api(() => new Response(stream('event: answer.delta\ndata: {"text":"It"}\n\n')));
    await expect(desk.ask('a', 'de', () => undefined)).rejects.toBeInstanceOf(ApiProblem);
  });
});

describe('words of the interface', () => {
  it('are said in the reader’s language where they are known, and shown as they are where not', () => {
    setLang('en');
    expect([categoryName('Technisches Problem'), categoryName('Pizza'), categoryName(''), named('intent', 'unsafe'), named('intent', 'newer')]).toEqual([
      'Technical problem',
      'Pizza',
      'Without a category',
      'Must not be answered',
      'newer',
    ]);
  });
});
