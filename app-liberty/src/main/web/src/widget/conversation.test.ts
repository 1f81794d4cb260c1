import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {Conversation} from './conversation.js';
import {FakeAssistant} from './fake-assistant.js';
import {Keepsake} from './keepsake.js';
import {Line} from './line.js';

let server: FakeAssistant;
let conversation: Conversation;
let told: [string, unknown][];

function begin(): Conversation {
  const keepsake = new Keepsake('');
  const line = new Line('', keepsake, () => 'de', server.fetch, () => server.now);
  return new Conversation(line, keepsake, {changed: () => undefined, tell: (name, detail) => told.push([name, detail])});
}

const texts = () => conversation.messages.map((one) => one.text);
const unsent = () => conversation.unsent.map((one) => one.text);
const sends = () => server.calls.filter((one) => one.path === 'chat/messages').map((one) => one.body as {text: string; client_id: string});

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  server = new FakeAssistant();
  told = [];
  conversation = begin();
});

afterEach(() => {
  conversation.end();
  vi.useRealTimers();
});

const settle = (milliseconds = 0) => vi.advanceTimersByTimeAsync(milliseconds);

describe('what is said', () => {
  it('is answered in order, also when it comes all at once', async () => {
    conversation.say('one');
    conversation.say('two');
    expect(unsent()).toEqual(['one', 'two']);
    await settle();
    expect(texts()).toEqual(['one', 'You said: one', 'two', 'You said: two']);
    expect(unsent()).toEqual([]);
    expect(told).toEqual([
      ['message', {position: 1}],
      ['answer', {position: 2, outOfScope: false, sources: 0}],
      ['message', {position: 3}],
      ['answer', {position: 4, outOfScope: false, sources: 0}],
    ]);
  });

  it('outlives the page, and goes out by itself under the same id when the server is back', async () => {
    server.trouble = () => 'unreachable';
    conversation.say('one');
    await settle();
    conversation.say('two');
    await settle();
    expect(conversation.trouble?.kind).toBe('offline');
    expect(unsent()).toEqual(['one', 'two']);
    conversation.end();

    conversation = begin();
    expect(unsent()).toEqual(['one', 'two']);
    conversation.attend(true);
    await settle();
    server.trouble = () => undefined;
    await settle(1_500);
    expect(texts()).toEqual(['one', 'You said: one', 'two', 'You said: two']);
    expect(conversation.trouble).toBeUndefined();
  });

  it('is kept once when its answer got lost, and the answer comes after all', async () => {
    let first = true;
    server.trouble = (path) => (path === 'chat/messages' && first ? ((first = false), 'cut') : undefined);
    conversation.say('one');
    await settle();
    expect(conversation.trouble?.kind).toBe('offline');
    expect(unsent(), 'the server has it').toEqual([]);
    await settle(1_500);
    expect(texts()).toEqual(['one', 'You said: one']);
    expect(server.messages.length).toBe(2);
  });

  it('waits as long as the server asks when that was too much at once', async () => {
    let full = true;
    server.trouble = (path) => (full && path === 'chat/messages' ? new Response('{}', {status: 429, headers: {'retry-after': '30'}}) : undefined);
    conversation.say('one');
    await settle();
    expect(conversation.trouble?.kind).toBe('busy');
    full = false;
    await settle(29_000);
    expect(sends().length).toBe(1);
    await settle(1_500);
    expect(texts()).toEqual(['one', 'You said: one']);
    expect(new Set(sends().map((one) => one.client_id)).size).toBe(1);
  });

  it('stays in sight when the server cannot take it as it is, and holds nothing else up', async () => {
    conversation.say('refuse me');
    conversation.say('two');
    await settle();
    expect(conversation.unsent).toMatchObject([{text: 'refuse me', refused: 'not like this'}]);
    expect(texts()).toEqual(['two', 'You said: two']);
    expect(conversation.takeBack(conversation.unsent[0]!.client_id)).toBe('refuse me');
    expect(unsent()).toEqual([]);
  });

  it('is not tried for ever: after ten times only the visitor tries', async () => {
    server.trouble = () => 'unreachable';
    conversation.say('one');
    await settle(3_600_000);
    const tried = server.calls.length;
    expect(tried).toBe(10);
    server.trouble = () => undefined;
    await settle(3_600_000);
    expect(server.calls.length).toBe(tried);
    conversation.again();
    await settle();
    expect(texts()).toEqual(['one', 'You said: one']);
  });
});

describe('the session', () => {
  it('is renewed before it ends, and the conversation goes on', async () => {
    conversation.say('one');
    await settle();
    server.now += 3_590_000;
    conversation.say('two');
    await settle();
    expect(texts().length).toBe(4);
    expect(server.calls.filter((one) => one.path === 'chatkit/session').map((one) => one.body)).toEqual([{visitor_id: expect.stringMatching(/^[0-9a-f-]{36}$/), language: 'de'}, {client_secret: 's1'}]);
  });

  it('that is over for good is told, and what was not sent is there for the next one', async () => {
    conversation.say('one');
    await settle();
    const gone = () => Response.json({detail: 'expired'}, {status: 401});
    server.trouble = gone;
    conversation.say('two');
    conversation.say('three');
    await settle();
    expect(conversation.expired).toBe(true);
    expect(told.at(-1)).toEqual(['expired', null]);
    server.trouble = () => undefined;
    expect(conversation.startOver()).toBe('two\n\nthree');
    expect([texts(), unsent(), conversation.expired]).toEqual([[], [], false]);
    const kept = new Keepsake('').read();
    expect(kept.session).toBeUndefined();
    expect(kept.visitor).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('of a conversation that was left brings nothing into the next one', async () => {
    let answer = (_: Response) => undefined as void;
    const slow = new Promise<Response>((resolve) => (answer = resolve));
    const real = server.fetch;
    const line = new Line('', new Keepsake(''), () => 'de', ((url: string, init: RequestInit) => (url.includes('thread') ? slow : real(url, init))) as typeof fetch, () => server.now);
    conversation = new Conversation(line, new Keepsake(''), {changed: () => undefined, tell: () => undefined});
    conversation.say('one');
    await settle();
    conversation.attend(true);
    await settle();
    conversation.startOver();
    answer(Response.json({messages: server.messages}));
    await settle();
    expect(texts()).toEqual([]);
  });

  it('another tab has left is left here too', async () => {
    conversation.attend(true);
    conversation.say('one');
    await settle();
    new Keepsake('').write({session: undefined});
    conversation.compare();
    expect(texts()).toEqual([]);
  });
});

describe('a person', () => {
  beforeEach(() => {
    server.follows = true;
    conversation.attend(true);
  });

  it('is asked for, comes, writes, and leaves again', async () => {
    expect(await conversation.person(true)).toBe(true);
    expect(conversation.handover.state).toBe('waiting');
    conversation.say('are you there?');
    await settle();
    expect(texts(), 'the assistant is silent').toEqual(['are you there?']);
    server.hand({state: 'person', person: 'Anna', since: null});
    server.reply('Yes');
    await settle();
    expect(conversation.handover).toEqual({state: 'person', person: 'Anna', since: null});
    expect(conversation.messages.at(-1)).toMatchObject({author: 'person', name: 'Anna', text: 'Yes'});
    server.hand({state: 'none', person: null, since: null});
    await settle();
    expect(conversation.handover.state).toBe('none');
    conversation.say('thanks');
    await settle();
    expect(texts().at(-1)).toBe('You said: thanks');
    expect(told.filter(([name]) => name === 'handover').map(([, detail]) => detail)).toEqual([{state: 'waiting'}, {state: 'person'}, {state: 'none'}]);
  });

  it('is heard while nobody looks, and counted', async () => {
    await conversation.person(true);
    conversation.attend(false);
    server.reply('Hello?');
    await settle();
    expect(conversation.unread).toBe(1);
    conversation.attend(true);
    expect(conversation.unread).toBe(0);
  });

  it('can be let go while waited for', async () => {
    await conversation.person(true);
    await conversation.person(false);
    conversation.say('one');
    await settle();
    expect(texts()).toEqual(['one', 'You said: one']);
  });

  it('is not there on a server without any', async () => {
    server.trouble = (path) => (path === 'chat/person' ? new Response('{}', {status: 404}) : undefined);
    expect(await conversation.person(true)).toBe(false);
    expect(conversation.handover.state).toBe('none');
  });

  it('is heard again after the line broke', async () => {
    await conversation.person(true);
    await settle();
    let broken = true;
    server.trouble = (path) => (broken && path.startsWith('chat/events') ? 'unreachable' : undefined);
    // No sign of life comes any more.
    await settle(50_000);
    server.reply('Hello?');
    broken = false;
    await settle(60_000);
    expect(texts()).toEqual(['Hello?']);
  });
});

it('a server without a stream of events is asked for it once', async () => {
  conversation.attend(true);
  conversation.say('one');
  await settle();
  conversation.say('two');
  await settle(600_000);
  expect(server.calls.filter((one) => one.path.startsWith('chat/events')).length).toBe(1);
});
