import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {Captions, type CaptionSurroundings} from './captions.js';

class Track extends EventTarget {
  stopped = false;
  stop() {
    this.stopped = true;
  }
}

class Peer {
  connectionState = 'new';
  localDescription: {sdp: string} | null = null;
  remote: unknown;
  closed = false;
  onconnectionstatechange: (() => void) | null = null;
  readonly channel: {onmessage?: (event: {data: unknown}) => void} = {};
  direction: unknown;
  addTransceiver(_track: unknown, init: {direction: string}) {
    this.direction = init.direction;
  }
  createDataChannel() {
    return this.channel;
  }
  createOffer() {
    return Promise.resolve({type: 'offer', sdp: 'v=0 offer'});
  }
  setLocalDescription(description: {sdp: string}) {
    this.localDescription = description;
    return Promise.resolve();
  }
  setRemoteDescription(description: unknown) {
    this.remote = description;
    return Promise.resolve();
  }
  close() {
    this.closed = true;
  }
  become(state: string) {
    this.connectionState = state;
    this.onconnectionstatechange?.();
  }
  tell(event: object | string) {
    this.channel.onmessage?.({data: typeof event === 'string' ? event : JSON.stringify(event)});
  }
}

let peers: Peer[];
let track: Track;
let said: [string, string][];
let voice: 'candidate' | 'recruiter';
let page: CaptionSurroundings;

function captions(): Captions {
  return new Captions(page, () => {
    const peer = new Peer();
    peers.push(peer);
    return peer as unknown as RTCPeerConnection;
  });
}

async function listening(): Promise<Captions> {
  const one = captions();
  await one.start();
  peers[0]!.become('connected');
  return one;
}

const began = (item_id: string) => ({type: 'input_audio_buffer.speech_started', item_id});
const heard = (item_id: string, delta: string) => ({type: 'conversation.item.input_audio_transcription.delta', item_id, delta});
const whole = (item_id: string, transcript: string) => ({type: 'conversation.item.input_audio_transcription.completed', item_id, transcript});

beforeEach(() => {
  vi.useFakeTimers();
  peers = [];
  track = new Track();
  said = [];
  voice = 'recruiter';
  page = {
    microphone: () => Promise.resolve({getTracks: () => [track], getAudioTracks: () => [track]} as unknown as MediaStream),
    call: (offer) => Promise.resolve(`answer to ${offer}`),
    voice: () => voice,
    said: (text, by) => said.push([by, text]),
    changed: () => undefined,
    refused: (error) => error === 'refused',
  };
});

afterEach(() => vi.useRealTimers());

describe('captions', () => {
  it('fail in words where the browser has no WebRTC, and give the microphone back', async () => {
    const one = new Captions(page, () => {
      throw new ReferenceError('RTCPeerConnection is not defined');
    });
    await one.start();
    expect([one.state, (one.fault as DOMException).name, track.stopped]).toEqual(['failed', 'NotSupportedError', true]);
  });

  it('send sound alone, show words as they come, and hand them over when they are complete', async () => {
    const one = await listening();
    expect([one.state, peers[0]!.direction, peers[0]!.remote]).toEqual(['on', 'sendonly', {type: 'answer', sdp: 'answer to v=0 offer'}]);
    peers[0]!.tell(began('a'));
    voice = 'candidate';
    peers[0]!.tell(heard('a', 'What did '));
    peers[0]!.tell(heard('a', 'you do?'));
    expect(one.partial).toBe('What did you do?');
    peers[0]!.tell(whole('a', ' What did you do? '));
    peers[0]!.tell(whole('b', 'I helped.'));
    expect([said, one.partial]).toEqual([[['recruiter', 'What did you do?'], ['candidate', 'I helped.']], '']);
  });

  it('bear nonsense from the service', async () => {
    await listening();
    for (const odd of ['', '{', '[]', 'null', '{"type":"x"}', JSON.stringify(whole('a', '  ')), '{"type":"conversation.item.input_audio_transcription.completed","item_id":7,"transcript":{}}']) peers[0]!.tell(odd);
    peers[0]!.tell(whole('a', 'x'.repeat(9_000)));
    expect(said.map(([, text]) => text.length)).toEqual([8_000]);
  });

  it('give the microphone back when they are stopped, and keep what was heard so far', async () => {
    const one = await listening();
    peers[0]!.tell(heard('a', 'I was just'));
    one.stop();
    expect([one.state, track.stopped, peers[0]!.closed, said]).toEqual(['off', true, true, [['recruiter', 'I was just']]]);
  });

  it('connect again when the connection is lost, and give up after a while', async () => {
    const one = await listening();
    peers[0]!.become('failed');
    expect(one.state).toBe('lost');
    await vi.advanceTimersByTimeAsync(500);
    peers[1]!.become('connected');
    expect(one.state).toBe('on');
    peers[1]!.become('disconnected');
    expect(one.state).toBe('lost');
    peers[1]!.become('connected');
    expect(one.state).toBe('on');
    page.call = () => Promise.reject(new Error('away'));
    peers[1]!.become('failed');
    await vi.advanceTimersByTimeAsync(10_000);
    expect([one.state, String(one.fault), track.stopped, peers.length]).toEqual(['failed', 'Error: away', true, 5]);
  });

  it('open one microphone and one call, however often they are switched on and off while the browser asks', async () => {
    const tracks: Track[] = [];
    const allow: (() => void)[] = [];
    page.microphone = () =>
      new Promise((resolve) => {
        const one = new Track();
        tracks.push(one);
        allow.push(() => resolve({getTracks: () => [one], getAudioTracks: () => [one]} as unknown as MediaStream));
      });
    const one = captions();
    const first = one.start();
    one.stop();
    const second = one.start();
    allow.forEach((go) => go());
    await Promise.all([first, second]);
    expect([peers.length, tracks.filter((each) => !each.stopped).length]).toEqual([1, 1]);
    one.stop();
    expect([tracks.map((each) => each.stopped), peers.map((each) => each.closed)]).toEqual([[true, true], [true]]);
  });

  it('do not try again what was refused, and say when there is no microphone', async () => {
    page.call = () => Promise.reject('refused');
    const refused = captions();
    await refused.start();
    expect([refused.state, refused.fault, peers.length]).toEqual(['failed', 'refused', 1]);
    page.microphone = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    await refused.start();
    expect([refused.state, (refused.fault as DOMException).name]).toEqual(['failed', 'NotAllowedError']);
  });

  it('end when the microphone is taken away', async () => {
    const one = await listening();
    track.dispatchEvent(new Event('ended'));
    expect(one.state).toBe('failed');
  });
});
