import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import type {ClientMessage, ServerMessage} from '../../shared/live/protocol.js';
import {Call} from './call.js';
import {FakePeer, microphone} from './fake-peer.js';

const settled = () => vi.advanceTimersByTimeAsync(0);

function device() {
  const sent: ClientMessage[] = [];
  const call = new Call(
    (message) => sent.push(message) > 0,
    () => new FakePeer() as unknown as RTCPeerConnection,
  );
  const told = () => sent.map((one) => (one.type === 'call' ? one.offer : one.type));
  const hears = async (message: ServerMessage) => {
    call.receive(message);
    await settled();
  };
  return {call, told, hears};
}

async function connected() {
  const made = device();
  made.call.keep(microphone());
  await settled();
  await made.hears({type: 'call.answered', answer: 'answer'});
  FakePeer.all[0]!.becomes('connected');
  return made;
}

describe('a call', () => {
  beforeEach(() => void vi.useFakeTimers());

  afterEach(() => {
    vi.useRealTimers();
    FakePeer.all.length = 0;
  });

  it('is given up at once where the browser has no such thing', async () => {
    const sent: ClientMessage[] = [];
    const call = new Call(
      (message) => sent.push(message) > 0,
      () => {
        throw new ReferenceError('RTCPeerConnection is not defined');
      },
    );
    call.keep(microphone());
    await settled();
    expect([call.connecting, call.fault, call.isHopeless, sent]).toEqual([false, 'unsupported', true, [{type: 'call_end'}]]);
    call.keep(undefined);
    call.keep(microphone());
    await settled();
    expect([call.connecting, call.fault]).toEqual([false, 'unsupported']);
  });

  it('is offered to the server, answered, and lets the candidate be heard only when allowed', async () => {
    const {call, told, hears} = device();
    call.keep(microphone());
    expect(call.connecting).toBe(true);
    await settled();
    expect(told()).toEqual(['offer 0']);
    const peer = FakePeer.all[0]!;
    expect(peer.channels).toEqual(['oai-events']);
    expect(peer.track.enabled).toBe(false);
    await hears({type: 'call.answered', answer: 'answer'});
    expect(peer.answer).toBe('answer');
    peer.becomes('connected');
    expect([call.open, call.connecting, call.fault]).toEqual([true, false, undefined]);
    call.admit(true);
    expect(peer.track.enabled).toBe(true);
    call.admit(false);
    expect(peer.track.enabled).toBe(false);
  });

  it('ends with the microphone, and the server is told', async () => {
    const {call, told} = await connected();
    call.keep(undefined);
    expect(told()).toEqual(['offer 0', 'call_open', 'call_end']);
    expect([FakePeer.all[0]!.closed, FakePeer.all[0]!.track.stopped, call.open]).toEqual([true, true, false]);
  });

  it('goes on with another microphone', async () => {
    const {call, told} = await connected();
    const first = FakePeer.all[0]!.track;
    call.admit(true);
    call.keep(microphone());
    await settled();
    expect(first.stopped).toBe(true);
    expect([FakePeer.all[0]!.track === first, FakePeer.all[0]!.track.enabled]).toEqual([false, true]);
    expect(told()).toEqual(['offer 0', 'call_open']);
  });

  it('that grows old is kept until the next one is there', async () => {
    const {call, told, hears} = await connected();
    await hears({type: 'call.due'});
    await hears({type: 'call.due'});
    expect(told()).toEqual(['offer 0', 'call_open', 'offer 1']);
    expect([FakePeer.all[0]!.closed, call.open]).toEqual([false, true]);
    await hears({type: 'call.answered', answer: 'second'});
    FakePeer.all[1]!.becomes('connected');
    expect([FakePeer.all[0]!.closed, FakePeer.all[1]!.closed, call.open]).toEqual([true, false, true]);
  });

  it('that is lost is offered again at once', async () => {
    const {call, told, hears} = await connected();
    await hears({type: 'call.ended', reason: 'lost'});
    expect(told()).toEqual(['offer 0', 'call_open', 'offer 1']);
    expect(call.connecting).toBe(true);
  });

  it('that is interrupted may come back by itself, and is made anew when it does not', async () => {
    const {call, told} = await connected();
    const peer = FakePeer.all[0]!;
    peer.becomes('disconnected');
    expect([call.open, call.connecting]).toEqual([false, true]);
    peer.becomes('connected');
    await vi.advanceTimersByTimeAsync(6_000);
    expect([call.open, peer.closed, told()]).toEqual([true, false, ['offer 0', 'call_open']]);
    peer.becomes('disconnected');
    await vi.advanceTimersByTimeAsync(6_000);
    expect([peer.closed, told()]).toEqual([true, ['offer 0', 'call_open', 'offer 1']]);
  });

  it('that no network lets through is tried again, and given up in words', async () => {
    const {call, told} = device();
    call.keep(microphone());
    for (let attempt = 0; attempt < 4; attempt++) {
      await settled();
      expect(call.fault).toBeUndefined();
      FakePeer.all[attempt]!.becomes('failed');
      await vi.advanceTimersByTimeAsync(4_000);
    }
    expect(call.fault).toBe('network');
    expect(told()).toEqual(['offer 0', 'offer 1', 'offer 2', 'offer 3', 'call_end']);
    call.keep(undefined);
    call.keep(microphone());
    await settled();
    expect([call.fault, FakePeer.all.length]).toEqual([undefined, 5]);
  });

  it('that nobody answers, or in a way that cannot be used, is a failure too', async () => {
    const {call, hears} = device();
    call.keep(microphone());
    await settled();
    await vi.advanceTimersByTimeAsync(12_000);
    expect(FakePeer.all[0]!.closed).toBe(true);
    await vi.advanceTimersByTimeAsync(500);
    await hears({type: 'call.answered', answer: 'nonsense'});
    expect(FakePeer.all[1]!.closed).toBe(true);
    expect(call.fault).toBeUndefined();
  });

  it('for which the service has no room is tried again later', async () => {
    const {call, hears} = device();
    call.keep(microphone());
    for (let attempt = 0; attempt < 4; attempt++) {
      await settled();
      await hears({type: 'call.ended', reason: 'unavailable'});
      await vi.advanceTimersByTimeAsync(4_000);
    }
    expect([call.fault, FakePeer.all.length]).toEqual(['service', 4]);
  });

  it('that was refused is never offered again', async () => {
    const {call, told, hears} = await connected();
    await hears({type: 'call.ended', reason: 'refused'});
    expect([call.fault, FakePeer.all[0]!.closed]).toEqual(['refused', true]);
    call.keep(microphone());
    await settled();
    expect(told()).toEqual(['offer 0', 'call_open']);
  });
});
