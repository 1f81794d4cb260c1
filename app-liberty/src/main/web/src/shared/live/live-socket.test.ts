import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {ApiProblem} from '../api/problem.js';
import type {Ticket} from '../api/types.js';
import {FakeWire, turn} from './fake-server.js';
import {LiveSocket, type LiveSocketEvents, type LiveSocketOptions} from './live-socket.js';
import {sessionOutbox} from './outbox.js';

const TICKET: Ticket = {ticket: 'one-time', expires_at: '2026-11-21T09:01:00Z', websocket_url: '/ws/interview/i-1'};

let wires: FakeWire[];
let tickets: number;

beforeEach(() => {
  vi.useFakeTimers();
  wires = [];
  tickets = 0;
  sessionStorage.clear();
});

afterEach(() => {
  vi.useRealTimers();
});

function socket(options: Partial<LiveSocketOptions> = {}): LiveSocket {
  return new LiveSocket({
    ticket: () => {
      tickets++;
      return Promise.resolve(TICKET);
    },
    random: () => 1,
    wire: (url) => {
      const wire = new FakeWire(url);
      wires.push(wire);
      return wire;
    },
    ...options,
  });
}

function heard<K extends keyof LiveSocketEvents>(from: LiveSocket, name: K): LiveSocketEvents[K][] {
  const all: LiveSocketEvents[K][] = [];
  from.on(name, (detail) => all.push(detail));
  return all;
}

/** Lets promises settle. */
const settle = () => vi.advanceTimersByTimeAsync(0);

async function connected(options: Partial<LiveSocketOptions> = {}): Promise<{live: LiveSocket; wire: FakeWire}> {
  const live = socket(options);
  live.connect();
  await settle();
  last().ready();
  return {live, wire: last()};
}

function last(): FakeWire {
  const wire = wires.at(-1);
  if (!wire) throw new Error('nothing has connected yet');
  return wire;
}

describe('connecting', () => {
  it('uses a ticket, asks for everything, and is open', async () => {
    const {live, wire} = await connected();
    expect(wire.url).toMatch(/^wss?:\/\/.*\/ws\/interview\/i-1\?ticket=one-time$/);
    expect(wire.got).toEqual([{type: 'resume', after: 0}]);
    expect(live.connection).toEqual({state: 'open'});
  });

  it('stops when the server refuses a ticket, and says why', async () => {
    const problem = new ApiProblem(404, 'problem', 'Not Found');
    const live = socket({ticket: () => Promise.reject(problem)});
    live.connect();
    await settle();
    expect(live.connection).toEqual({state: 'stopped', reason: 'refused', problem});
    expect(vi.getTimerCount()).toBe(0);
  });

  it('tries again when the server is not reached, twice as long apart each time and at most 15 s', async () => {
    const live = socket({ticket: () => Promise.reject(new ApiProblem(0, 'network', 'not reached'))});
    const delays: number[] = [];
    live.on('connection', (now) => now.state === 'waiting' && delays.push(now.until - Date.now()));
    live.connect();
    for (let i = 0; i < 8; i++) await vi.advanceTimersByTimeAsync(15_000);
    expect(delays.slice(0, 7)).toEqual([500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000]);
  });

  it('waits as long as the server asks', async () => {
    const live = socket({ticket: () => Promise.reject(new ApiProblem(429, 'problem', 'slow down', '', '', 7))});
    live.connect();
    await settle();
    expect(live.connection).toMatchObject({state: 'waiting', until: Date.now() + 7_000});
  });

  it('gives up on a line that never gets ready', async () => {
    const live = socket();
    live.connect();
    await settle();
    await vi.advanceTimersByTimeAsync(10_000);
    expect([last().closed, live.connection.state]).toEqual([true, 'waiting']);
  });
});

describe('turns', () => {
  it('are told once and kept in order of their positions, however they come', async () => {
    const {live, wire} = await connected();
    const told = heard(live, 'turn');
    for (const position of [3, 1, 2, 3, 1]) wire.say(turn(position));
    expect(told.map((one) => one.position)).toEqual([3, 1, 2]);
    expect(live.turns.map((one) => one.position)).toEqual([1, 2, 3]);
  });

  it('that are missing are asked for after a drop: from the first gap on', async () => {
    const {wire} = await connected();
    for (const position of [1, 2, 4]) wire.say(turn(position));
    wire.drop();
    await vi.advanceTimersByTimeAsync(500);
    last().ready(4);
    expect(wires).toHaveLength(2);
    expect(last().got).toEqual([{type: 'resume', after: 2}]);
  });

  it('and messages of unknown types or not in JSON do no harm', async () => {
    const {live, wire} = await connected();
    wire.say('{"type":"news","from":"the future"}');
    wire.say('not json');
    wire.say('null');
    expect(live.connection.state).toBe('open');
  });
});

describe('answers', () => {
  it('go one at a time, each after the one before is acknowledged', async () => {
    const {live, wire} = await connected();
    const acknowledged = heard(live, 'acknowledged');
    const one = live.say('first');
    const two = live.say('second');
    expect(wire.texts()).toEqual([{id: one.id, content: 'first'}]);
    wire.say({type: 'turn.acknowledged', id: one.id, position: 2, timestamp: ''});
    expect(wire.texts()[1]).toEqual({id: two.id, content: 'second'});
    wire.say({type: 'turn.acknowledged', id: two.id, position: 3, timestamp: ''});
    expect(acknowledged).toEqual([{id: one.id, position: 2}, {id: two.id, position: 3}]);
    expect(live.pending).toEqual([]);
  });

  it('that were not acknowledged are sent again with the same id after a drop, and the acknowledged ones are not', async () => {
    const {live, wire} = await connected();
    const one = live.say('first');
    wire.say({type: 'turn.acknowledged', id: one.id, position: 2, timestamp: ''});
    const two = live.say('second');
    const three = live.say('third');
    wire.drop();
    await vi.advanceTimersByTimeAsync(500);
    last().ready(2);
    expect(last().got).toEqual([
      {type: 'resume', after: 0},
      {type: 'text', content: 'second', id: two.id},
    ]);
    last().say({type: 'turn.acknowledged', id: two.id, position: 3, timestamp: ''});
    expect(last().texts()[1]).toEqual({id: three.id, content: 'third'});
  });

  it('that the replay shows as stored count as acknowledged and are not sent twice', async () => {
    const {live, wire} = await connected();
    const one = live.say('first');
    wire.drop();
    await vi.advanceTimersByTimeAsync(500);
    last().ready(2);
    last().say(turn(1));
    last().say(turn(2, {speaker: 'user', content: 'first', id: one.id}));
    expect(live.pending).toEqual([]);
    last().drop();
    await vi.advanceTimersByTimeAsync(1_000);
    last().ready(2);
    expect(last().got).toEqual([{type: 'resume', after: 2}]);
  });

  it('given without a line are kept and sent when it is back', async () => {
    const {live, wire} = await connected();
    wire.drop();
    const one = live.say('written in a tunnel');
    await vi.advanceTimersByTimeAsync(500);
    last().ready();
    expect(last().texts()).toEqual([{id: one.id, content: 'written in a tunnel'}]);
  });

  it('outlive a reload of the page', async () => {
    const {live, wire} = await connected({outbox: sessionOutbox('ik.test')});
    const one = live.say('not yet stored');
    wire.drop();
    live.leave();
    await connected({outbox: sessionOutbox('ik.test')});
    expect(last().texts()).toEqual([{id: one.id, content: 'not yet stored'}]);
  });

  it('that could not be saved are said to be so, and sent again after a while with the same id', async () => {
    const {live, wire} = await connected();
    const one = live.say('first');
    wire.say({type: 'error', error: {code: 'saving_failed', message: '', param: one.id}});
    expect(live.pending).toEqual([{...one, failed: true}]);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(live.pending).toEqual([one]);
    expect(wire.texts()).toEqual([{id: one.id, content: 'first'}, {id: one.id, content: 'first'}]);
  });

  it('that could not be saved go at once when asked', async () => {
    const {live, wire} = await connected();
    const one = live.say('first');
    wire.say({type: 'error', error: {code: 'saving_failed', message: '', param: one.id}});
    live.retry();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(wire.texts()).toHaveLength(2);
  });

  it('the server will not take come back, and the next one goes', async () => {
    const {live, wire} = await connected();
    const rejected = heard(live, 'rejected');
    const one = live.say('x'.repeat(9_000));
    const two = live.say('short');
    const error = {code: 'too_long' as const, message: '', param: one.id};
    wire.say({type: 'error', error});
    expect(rejected).toEqual([{pending: one, error}]);
    expect(wire.texts().at(-1)).toEqual({id: two.id, content: 'short'});
  });

  it('are not given up for an error that is about something else', async () => {
    const {live, wire} = await connected();
    const one = live.say('first');
    wire.say({type: 'error', error: {code: 'invalid_message', message: '', param: 'another'}});
    expect(live.pending).toEqual([one]);
  });
});

describe('the line', () => {
  it('is pinged every 20 s and stays while there are answers', async () => {
    const {live, wire} = await connected();
    for (let i = 0; i < 3; i++) {
      await vi.advanceTimersByTimeAsync(20_000);
      wire.say({type: 'pong'});
    }
    expect(wire.got.filter((message) => message.type === 'ping')).toHaveLength(3);
    expect(live.connection.state).toBe('open');
  });

  it('is dead when a ping is not answered in 10 s, and another one is opened', async () => {
    const {live, wire} = await connected();
    await vi.advanceTimersByTimeAsync(30_000);
    expect([wire.closed, live.connection.state]).toEqual([true, 'waiting']);
    await vi.advanceTimersByTimeAsync(500);
    expect(wires).toHaveLength(2);
  });

  it('is dead when an answer is not acknowledged in 20 s, even with pongs', async () => {
    const {live, wire} = await connected({pingEvery: 4_000});
    const one = live.say('first');
    for (let i = 0; i < 5 && !wire.closed; i++) {
      await vi.advanceTimersByTimeAsync(4_000);
      if (!wire.closed) wire.say({type: 'pong'});
    }
    expect(wire.closed).toBe(true);
    await vi.advanceTimersByTimeAsync(500);
    last().ready();
    expect(last().texts()).toEqual([{id: one.id, content: 'first'}]);
  });

  it('is tested at once when the device says that the network has changed', async () => {
    const {live, wire} = await connected();
    live.probe();
    await vi.advanceTimersByTimeAsync(4_000);
    expect([wire.got.at(-1)?.type, wire.closed]).toEqual(['ping', true]);
    live.probe();
    await settle();
    expect(wires).toHaveLength(2);
  });

  it.each([
    [1000, 'finished'],
    [4409, 'replaced'],
    [4410, 'not_open'],
    [4400, 'invalid_messages'],
  ] as const)('closed with %i stays closed: %s', async (code, reason) => {
    const {live, wire} = await connected();
    wire.drop(code);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(live.connection).toEqual({state: 'stopped', reason});
    expect([wires.length, vi.getTimerCount()]).toEqual([1, 0]);
  });

  it.each([
    [1001, 2_000],
    [1006, 500],
    [1011, 500],
    [4408, 500],
    [4413, 500],
    [4429, 5_000],
  ])('closed with %i comes back after %i ms', async (code, delay) => {
    const {wire} = await connected();
    wire.drop(code);
    await vi.advanceTimersByTimeAsync(delay - 1);
    expect(wires).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect([wires.length, tickets]).toEqual([2, 2]);
  });

  it('that was left comes back only when asked', async () => {
    const {live, wire} = await connected();
    live.leave();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([wire.closed, wires.length, live.send({type: 'pause'})]).toEqual([true, 1, false]);
    live.connect();
    await settle();
    expect(wires).toHaveLength(2);
  });

  it('that was left while a ticket was on its way is not opened', async () => {
    let give: (ticket: Ticket) => void = () => undefined;
    const live = socket({ticket: () => new Promise((resolve) => (give = resolve))});
    live.connect();
    live.leave();
    give(TICKET);
    await settle();
    expect(wires).toEqual([]);
  });
});

describe('putting a spoken turn right', () => {
  it('is sent like an answer, with the turn it is about, and again until it is acknowledged', async () => {
    const {live, wire} = await connected();
    const {id} = live.correct(2, 'I bake bread.');
    const message = {type: 'correct', position: 2, content: 'I bake bread.', id};
    expect(wire.got.at(-1)).toEqual(message);
    wire.drop();
    await vi.advanceTimersByTimeAsync(60_000);
    last().ready();
    expect(last().got.at(-1)).toEqual(message);
    last().say({type: 'turn.acknowledged', id, position: 3, timestamp: ''});
    expect(live.pending).toEqual([]);
  });
});
