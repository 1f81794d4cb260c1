import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {setLang} from '../../shared/i18n/i18n.js';
import type {ChatMessage, HandOver, ThreadEntry, TicketChange} from '../desk-types.js';
import {columns, namedDays, period, scaleTop} from './day-columns.js';
import {Drafts} from './drafts.js';
import {due, localMinute} from './due.js';
import {Later} from './later.js';
import {firstChoice, replyWays} from './reply-ways.js';
import {moveAmong} from './row-keys.js';
import {byUrgency, isAnnouncement, news} from './thread-turns.js';
import {sentences} from './ticket-history.js';

beforeEach(() => setLang('en'));
afterEach(() => vi.useRealTimers());

describe('the due clock', () => {
  const now = Date.parse('2026-11-21T12:00:00Z');
  const at = (minutes: number) => due({due_at: new Date(now + minutes * 60_000).toISOString(), status: 'offen'}, now);

  it('says minutes below an hour, hours below two days, then days', () => {
    expect([at(59), at(60), at(47 * 60), at(48 * 60)]).toEqual([
      {state: 'soon', unit: 'minute', n: 59},
      {state: 'soon', unit: 'hour', n: 1},
      {state: 'later', unit: 'hour', n: 47},
      {state: 'later', unit: 'day', n: 2},
    ]);
  });

  it('goes on counting when the time is over', () => {
    expect([at(-1), at(-125), at(-3 * 1440)]).toEqual([
      {state: 'overdue', unit: 'minute', n: 1},
      {state: 'overdue', unit: 'hour', n: 2},
      {state: 'overdue', unit: 'day', n: 3},
    ]);
  });

  it('stands still for what is done, has no time, or has one nobody can read', () => {
    expect(due({due_at: '2026-11-21T12:00:00Z', status: 'erledigt'}, now)).toBeUndefined();
    expect(due({due_at: null, status: 'offen'}, now)).toBeUndefined();
    expect(due({due_at: 'soon', status: 'offen'}, now)).toBeUndefined();
  });

  it('is set in the reader’s own time', () => {
    expect(localMinute(new Date(2026, 0, 5, 7, 9))).toBe('2026-01-05T07:09');
  });
});

describe('a reply', () => {
  const ticket = {session_id: 't', email: 'a@b.de', wants_reply: true};

  it('goes every way that is open, and says of the others why not', () => {
    expect(replyWays(ticket, {mail: true})).toEqual({thread: undefined, email: undefined});
    expect(replyWays({...ticket, session_id: null, email: null}, {mail: true})).toEqual({thread: 'no_thread', email: 'no_address'});
    expect(replyWays({...ticket, wants_reply: false}, {mail: true}).email).toBe('not_wanted');
    expect([replyWays(ticket, {mail: false}).email, replyWays(ticket, undefined).email]).toEqual(['no_mail', 'unknown']);
  });

  it('goes at first every way there is', () => {
    expect(firstChoice({thread: undefined, email: 'no_mail'})).toEqual({in_thread: true, by_email: false});
    expect(firstChoice({thread: 'no_thread', email: undefined})).toEqual({in_thread: false, by_email: true});
  });

  it('waits before it is sent, and is not sent when it is called back', () => {
    vi.useFakeTimers();
    const left: number[] = [];
    let sent = 0;
    const later = new Later(3, (n) => left.push(n));
    later.begin(() => sent++);
    vi.advanceTimersByTime(2_000);
    expect([later.waiting, sent]).toEqual([true, 0]);
    later.cancel();
    vi.advanceTimersByTime(9_000);
    expect(sent).toBe(0);
    left.length = 0;
    later.begin(() => sent++);
    vi.advanceTimersByTime(9_000);
    expect([sent, later.waiting, left]).toEqual([1, false, [0, 3, 2, 1, 0]]);
  });

  it('is kept as a draft for its account alone, and forgotten when it is empty', () => {
    const kept = new Map<string, string>();
    const storage = {getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value), removeItem: (key: string) => void kept.delete(key)};
    let account = 'ada';
    const drafts = new Drafts(() => account, storage);
    drafts.keep('ticket.7', 'Dear …');
    account = 'bob';
    expect(drafts.read('ticket.7')).toBe('');
    account = 'ada';
    expect(drafts.read('ticket.7')).toBe('Dear …');
    drafts.keep('ticket.7', ' \n');
    expect(kept.size).toBe(0);
  });

  it('is written even where nothing can be kept', () => {
    const broken = () => {
      throw new Error('quota');
    };
    const drafts = new Drafts(() => 'ada', {getItem: broken, setItem: broken, removeItem: broken});
    drafts.keep('x', 'text');
    expect(drafts.read('x')).toBe('');
  });
});

describe('a ticket’s history', () => {
  const change = (kind: TicketChange['kind'], from: string | null, to: string | null, by = 'ada'): TicketChange => ({at: '2026-01-01T00:00:00Z', by, kind, from, to});
  const told = (...history: TicketChange[]) => sentences(history, 'me').map((one) => one.text);

  it('is told in plain words', () => {
    expect(
      told(
        change('status', 'offen', 'erledigt'),
        change('status', 'erledigt', 'offen', 'me'),
        change('owner', null, 'ada'),
        change('owner', 'ada', 'me'),
        change('owner', 'me', null, 'me'),
        change('due', null, null),
        change('category', 'Feedback', 'Sonstiges'),
        change('note', null, null),
        change('reply', null, 'email, thread'),
        change('reply', null, 'pigeon'),
      ),
    ).toEqual([
      'ada marked it as done',
      'You opened it again',
      'ada took it',
      'ada gave it to you',
      'You gave it back',
      'ada took the due time away',
      'ada moved it from “Feedback” to “Other”',
      'ada wrote a note',
      'ada replied by e-mail and in the conversation',
      'ada replied',
    ]);
  });

  it('tells a merge from its undoing, and a second merge again', () => {
    expect(told(change('merge', '7', '3'), change('merge', '3', '7'), change('merge', '7', '3'))).toEqual(['ada merged #7 into #3', 'ada took #7 out of #3 again', 'ada merged #7 into #3']);
  });

  it('speaks German as well, in the right case', () => {
    setLang('de');
    expect(told(change('owner', null, 'me', 'me'), change('owner', null, 'me'), change('note', null, null, 'me'))).toEqual(['Übernommen von Ihnen', 'Von ada an Sie gegeben', 'Notiz von Ihnen']);
  });
});

describe('conversations', () => {
  const entry = (session_id: string, state: HandOver['state'], since: string | null, last_at: string): ThreadEntry => ({
    session_id, created_at: last_at, last_at, language: 'de', messages: 1, handover: {state, person: null, since}, last_text: '', tickets: [],
  });

  it('have those first that wait longest for a person, then those a person has, then the newest', () => {
    const found = byUrgency([
      entry('old', 'none', null, '2026-01-01T00:00:00Z'),
      entry('mine', 'person', '2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z'),
      entry('late', 'waiting', '2026-01-03T00:00:02Z', '2026-01-05T00:00:00Z'),
      entry('new', 'none', null, '2026-01-04T00:00:00Z'),
      entry('first', 'waiting', '2026-01-03T00:00:01Z', '2026-01-03T00:00:01Z'),
    ]);
    expect(found.map((one) => one.session_id)).toEqual(['first', 'late', 'mine', 'new', 'old']);
  });

  const message = (position: number, author: ChatMessage['author'], rule = ''): ChatMessage => ({
    position, author, timestamp: '2026-01-01T00:00:00Z', text: '', out_of_scope: false, citations: [], ticket_draft: null, ticket_id: null,
    classification: rule ? {intent: 'escalation', agent: 'escalation', rule, reason: '', boundary: null} : null,
  });

  it('tell what is new in them', () => {
    const [one, two, three] = [message(1, 'visitor'), message(2, 'assistant'), message(3, 'visitor')];
    expect(news([one!, two!], [one!, two!, three!]).map((found) => found.position)).toEqual([3]);
    expect(news([], [])).toEqual([]);
  });

  it('show as a line what only says who speaks now', () => {
    expect([message(1, 'assistant', 'person-joined'), message(2, 'assistant', 'greeting'), message(3, 'person', 'person-joined')].map(isAnnouncement)).toEqual([true, false, false]);
  });
});

describe('a chart of days', () => {
  it('has round marks above the highest column', () => {
    expect([0, 3, 5, 7, 42, 100, 101].map(scaleTop)).toEqual([4, 4, 5, 10, 50, 100, 200]);
  });

  it('puts a part inside its whole', () => {
    const [whole] = columns([4, 2], 4, 0);
    const [part] = columns([1, 2], 4, 1);
    expect([whole!.height, part!.height]).toEqual([1, 0.25]);
    expect(part!.x > whole!.x && part!.x + part!.width < whole!.x + whole!.width).toBe(true);
  });

  it('names the first and the last day, and never one twice', () => {
    expect([namedDays(30, 4), namedDays(2, 4), namedDays(1, 4), namedDays(0, 4)]).toEqual([[0, 10, 19, 29], [0, 1], [0], []]);
  });

  it('covers so many days up to today, whatever the hour', () => {
    expect(period(7, new Date('2026-03-01T23:59:00Z'))).toEqual({from: '2026-02-23', to: '2026-03-01'});
  });
});

describe('the arrow keys', () => {
  const rows = ['a', 'b', 'c'].map(() => document.createElement('a'));
  rows.forEach((row) => {
    row.href = '#';
    document.body.append(row);
  });
  const press = (on: HTMLElement, key: string, more: KeyboardEventInit = {}) => {
    const event = new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true, ...more});
    on.addEventListener('keydown', (pressed) => moveAmong(pressed, rows), {once: true});
    on.dispatchEvent(event);
    return event.defaultPrevented;
  };

  it('move among rows and stay at the ends', () => {
    rows[0]!.focus();
    expect(press(rows[0]!, 'ArrowDown')).toBe(true);
    expect(document.activeElement).toBe(rows[1]);
    press(rows[1]!, 'End');
    expect(document.activeElement).toBe(rows[2]);
    press(rows[2]!, 'ArrowDown');
    expect(document.activeElement).toBe(rows[2]);
  });

  it('leave other keys, and keys with others held, alone', () => {
    expect([press(rows[0]!, 'a'), press(rows[0]!, 'ArrowDown', {ctrlKey: true})]).toEqual([false, false]);
  });
});
