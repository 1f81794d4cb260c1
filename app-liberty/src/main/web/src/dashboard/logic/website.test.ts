import {describe, expect, it} from 'vitest';
import {setLang} from '../../shared/i18n/i18n.js';
import type {TicketPage, TicketStatus, WebsiteTicket} from '../desk-types.js';
import {categoryName, named} from '../texts/website.js';
import {bars} from './bars.js';
import {mailto, tel} from './contact-links.js';
import {serverEvents} from './server-events.js';
import {arrived, beside, numberIn, readQueue, type TicketQuery} from './ticket-queue.js';

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
    owner: null,
    due_at: null,
    overdue: false,
    notes: [],
    replies: [],
    merged_into: null,
    merged: [],
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
  const everything = {status: '', category: '', text: '', owner: '', due: ''} as const;

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
    const page = await readQueue(get, {status: 'erledigt', category: 'Sonstiges', text: 'ä', owner: 'me', due: ''}, 30);
    expect(page.items.map((one) => one.id)).toEqual([4, 2]);
    expect(asked).toEqual([{status: 'erledigt', category: 'Sonstiges', text: 'ä', owner: 'me', due: '', before: null, limit: 30}]);
  });

  it('never asks for more at once than the server gives', async () => {
    const {asked, get} = server(Array.from({length: 450}, (_, i) => ticket(i + 1, 'offen')));
    expect((await readQueue(get, everything, 420)).items.length).toBe(420);
    expect(asked.map((query) => query.limit)).toEqual([200, 200, 20]);
  });

  it('of what is due asks for open ones alone: a ticket that is done is not due', async () => {
    const {asked, get} = server(all);
    await readQueue(get, {...everything, due: 'overdue'}, 30);
    expect(asked.map((query) => [query.status, query.due])).toEqual([['offen', 'overdue']]);
  });

  it('knows what stands before and after a ticket, and a number from words', () => {
    expect([beside([5, 3, 1], 3), beside([5, 3, 1], 1), beside([5], 9)]).toEqual([
      {earlier: 5, later: 1},
      {earlier: 3, later: undefined},
      {earlier: undefined, later: undefined},
    ]);
    expect(['73', ' #73 ', '7 3', 'Ada', ''].map(numberIn)).toEqual([73, 73, undefined, undefined, undefined]);
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
