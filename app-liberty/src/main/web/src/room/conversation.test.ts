import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {announcements, type Toast} from '../shared/announce.js';
import type {CandidateView} from '../shared/api/types.js';
import {FakeWire, turn} from '../shared/live/fake-server.js';
import {Conversation} from './conversation.js';

const VIEW: CandidateView = {
  id: 'i-1',
  status: 'consented',
  role_title: 'Baker',
  candidate_name: 'Ada',
  language: 'en',
  duration_minutes: 35,
  clock: {running: false, elapsed_seconds: 0, remaining_seconds: 2_100, concluding: false},
  consented: true,
  end_reason: null,
};

let wires: FakeWire[];
let said: string[];
let talk: Conversation | undefined;
const hear = (event: Event) => {
  const {detail} = event as CustomEvent<string | Toast>;
  said.push(typeof detail === 'string' ? detail : detail.text);
};

beforeEach(() => {
  vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance']});
  wires = [];
  said = [];
  sessionStorage.clear();
  announcements.addEventListener('announce', hear);
  announcements.addEventListener('toast', hear);
});

afterEach(() => {
  talk?.stop();
  announcements.removeEventListener('announce', hear);
  announcements.removeEventListener('toast', hear);
  vi.useRealTimers();
});

function last(): FakeWire {
  const wire = wires.at(-1);
  if (!wire) throw new Error('nothing has connected yet');
  return wire;
}

async function begun(view: Partial<CandidateView> = {}): Promise<Conversation> {
  const ticket = {ticket: 't', expires_at: '', websocket_url: '/ws/interview/i-1'};
  talk = new Conversation({...VIEW, ...view}, () => Promise.resolve(ticket), {
    random: () => 1,
    wire: (url) => {
      const wire = new FakeWire(url);
      wires.push(wire);
      return wire;
    },
  });
  talk.start();
  await vi.advanceTimersByTimeAsync(0);
  last().ready();
  return talk;
}

const types = (wire: FakeWire) => wire.got.map((message) => message.type);

describe('the situation', () => {
  it('goes from thinking over the candidate’s turn to saving, saved and thinking again', async () => {
    const talk = await begun();
    const seen = [talk.situation];
    const look = () => seen.push(talk.situation);
    last().say({type: 'interviewer.state', state: 'thinking'});
    look();
    last().say(turn(1));
    last().say({type: 'interviewer.state', state: 'listening'});
    look();
    talk.say('an answer');
    look();
    last().say({type: 'turn.acknowledged', id: last().texts()[0]?.id ?? '', position: 2, timestamp: ''});
    last().say({type: 'interviewer.state', state: 'thinking'});
    look();
    await vi.advanceTimersByTimeAsync(2_500);
    look();
    expect(seen).toEqual(['yours', 'thinking', 'yours', 'saving', 'saved', 'thinking']);
  });

  it('says that the line was lost and that it is back, once each, and stops the clock meanwhile', async () => {
    const talk = await begun();
    last().drop();
    expect([talk.situation, talk.clock.reading?.running]).toEqual(['lost', false]);
    await vi.advanceTimersByTimeAsync(500);
    last().drop();
    await vi.advanceTimersByTimeAsync(1_000);
    last().ready();
    expect([talk.situation, talk.back]).toEqual(['yours', true]);
    await vi.advanceTimersByTimeAsync(6_000);
    expect(talk.back).toBe(false);
    expect(said).toEqual(['Connection lost – the clock has stopped, nothing was lost.', 'You are back. Nothing was lost.']);
  });

  it('says what the interviewer says when it is new, and not what is replayed', async () => {
    const talk = await begun();
    last().drop();
    await vi.advanceTimersByTimeAsync(500);
    said = [];
    last().ready(2);
    last().say(turn(1));
    last().say(turn(2, {speaker: 'user'}));
    last().say(turn(3, {content: 'And then?'}));
    expect(said).toEqual(['You are back. Nothing was lost.', 'The interviewer says: And then?']);
    expect(talk.turns).toHaveLength(3);
  });

  it('names an interviewer that has a problem until it speaks again', async () => {
    const talk = await begun();
    last().say({type: 'error', error: {code: 'interviewer_unavailable', message: '', param: null}});
    expect(talk.situation).toBe('unavailable');
    last().say(turn(1));
    expect(talk.situation).toBe('yours');
  });
});

describe('a break', () => {
  it('is kept through a drop: coming back starts the clock, so it is stopped again', async () => {
    const talk = await begun();
    talk.pause();
    expect(talk.situation).toBe('paused');
    last().drop();
    await vi.advanceTimersByTimeAsync(500);
    last().ready();
    expect([types(last()), talk.situation]).toEqual([['resume', 'pause'], 'paused']);
    talk.proceed();
    expect([types(last()).at(-1), talk.situation]).toEqual(['resume', 'yours']);
  });

  it('is kept through a reload', async () => {
    (await begun()).pause();
    talk?.stop();
    const again = await begun({status: 'paused'});
    expect([again.paused, types(last())]).toEqual([true, ['resume', 'pause']]);
  });
});

describe('writing', () => {
  it('is told at most every five seconds, and once when it stops', async () => {
    const talk = await begun();
    for (let i = 0; i < 6; i++) {
      talk.typing();
      await vi.advanceTimersByTimeAsync(1_000);
    }
    await vi.advanceTimersByTimeAsync(10_000);
    expect(last().got.filter((message) => message.type === 'typing')).toEqual([
      {type: 'typing', active: true},
      {type: 'typing', active: true},
      {type: 'typing', active: false},
    ]);
  });

  it('ends with the answer', async () => {
    const talk = await begun();
    talk.typing();
    talk.say('done');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(types(last()).filter((type) => type !== 'ping')).toEqual(['resume', 'typing', 'typing', 'text']);
  });
});

describe('ending', () => {
  it('waits until every answer is stored', async () => {
    const talk = await begun();
    const wire = last();
    talk.say('my last words');
    talk.finish();
    expect(types(wire)).not.toContain('finish');
    wire.say({type: 'turn.acknowledged', id: wire.texts()[0]?.id ?? '', position: 2, timestamp: ''});
    expect(types(wire).at(-1)).toBe('finish');
  });

  it('waits for the line', async () => {
    const talk = await begun();
    last().drop();
    talk.finish();
    await vi.advanceTimersByTimeAsync(500);
    last().ready();
    expect(types(last())).toEqual(['resume', 'finish']);
  });
});

it('An answer the server will not take comes back for the box', async () => {
  const talk = await begun();
  const pending = (talk.say('too long'), talk.pending[0]);
  last().say({type: 'error', error: {code: 'too_long', message: '', param: pending?.id ?? ''}});
  expect([talk.returned, talk.pending]).toEqual(['too long', []]);
});

it('The time left is said at five minutes and at one', async () => {
  await begun();
  last().say({type: 'clock', clock: {running: true, elapsed_seconds: 0, remaining_seconds: 302, concluding: false}});
  for (let i = 0; i < 31; i++) {
    await vi.advanceTimersByTimeAsync(8_000);
    last().say({type: 'pong'});
  }
  expect(said).toEqual(['Five minutes are left.', 'One minute is left. What you are writing is not cut off.']);
});
