import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import type {ClientMessage, ServerMessage} from '../../shared/live/protocol.js';
import {prefer} from '../preferences.js';
import {FakePeer, microphone} from './fake-peer.js';
import {PIECE, toBase64} from './pcm.js';
import type {Progress} from './playback.js';
import type {Sound, SoundListener} from './sound.js';
import {Voice} from './voice.js';

/** A device whose microphone gives what the test says, and whose loudspeaker writes down what it plays. */
class FakeSound {
  listens = false;
  readonly microphone = microphone();
  fault: string | undefined;
  opened = false;
  readonly did: string[] = [];
  private listener: SoundListener = {};

  on(listener: SoundListener) {
    this.listener = listener;
    return () => (this.listener = {});
  }

  listen = vi.fn(async (_device?: string) => void (this.listens = true));

  admit(open: boolean) {
    this.opened = open;
  }

  deafen() {
    this.listens = false;
  }

  close() {
    this.listens = false;
    this.did.push('close');
  }

  play(item: string, piece: Int16Array) {
    this.did.push(`play ${item} ${piece.length}`);
  }

  done(item: string) {
    this.did.push(`done ${item}`);
  }

  stop(item?: string) {
    this.did.push(`stop ${item ?? 'all'}`);
  }

  /** As the worklet does it: only an open microphone gives pieces. */
  speak(pieces = 1) {
    for (let i = 0; i < pieces; i++) if (this.opened) this.listener.voice?.(new Int16Array(PIECE).fill(1));
  }

  progress(progress: Progress) {
    this.listener.progress?.(progress);
  }

  loseMicrophone() {
    this.listens = false;
    this.fault = 'gone';
    this.listener.changed?.();
  }
}

const READY = {type: 'session.ready', voice: true} as ServerMessage;
const SILENCE = toBase64(new Int16Array(PIECE));

async function speaking() {
  const sent: ClientMessage[] = [];
  const line = {waiting: 0, send: (message: ClientMessage) => sent.push(message) > 0};
  const sound = new FakeSound();
  const voice = new Voice(line, () => Promise.resolve(sound as unknown as Sound));
  voice.receive(READY);
  voice.follow(true);
  await voice.speak();
  const pieces = () => sent.filter((one) => one.type === 'audio' && one.audio !== SILENCE).length;
  const silence = () => sent.filter((one) => one.type === 'audio' && one.audio === SILENCE).length;
  const played = () => sent.filter((one) => one.type === 'played').map((one) => ('audio_end_ms' in one ? `${one.item_id} ${one.audio_end_ms}` : ''));
  const says = (item: string) => {
    voice.receive({type: 'response.audio_transcript.delta', item_id: item, delta: 'Tell me more.'});
    voice.receive({type: 'response.audio.delta', item_id: item, delta: SILENCE});
    sound.progress({item, millis: 0, state: 'playing'});
  };
  return {voice, sound, line, sent, pieces, silence, played, says};
}

beforeEach(() => {
  localStorage.clear();
  prefer({talk: 'free', patience: undefined, device: undefined});
  vi.useFakeTimers();
});

describe('a candidate’s voice', () => {
  it('takes one loudspeaker however often the button is pressed, and gives it back when the interview ended meanwhile', async () => {
    const made: FakeSound[] = [];
    const give: (() => void)[] = [];
    const make = () =>
      new Promise<Sound>((resolve) => {
        const sound = new FakeSound();
        made.push(sound);
        give.push(() => resolve(sound as unknown as Sound));
      });
    const voice = new Voice({waiting: 0, send: () => true}, make);
    voice.receive(READY);
    voice.follow(true);
    const pressed = [voice.speak(), voice.speak()];
    give.forEach((go) => go());
    await Promise.all(pressed);
    expect([made.length, voice.speaks]).toEqual([1, true]);

    const late = new Voice({waiting: 0, send: () => true}, make);
    late.receive(READY);
    const asked = late.speak();
    late.close();
    give[1]!();
    await asked;
    expect([made[1]!.did.at(-1), made[1]!.listens, late.speaks]).toEqual(['close', false, false]);
  });

  it('is sent hands-free as the protocol has it', async () => {
    const {voice, sound, sent} = await speaking();
    sound.speak();
    expect(JSON.stringify(sent.at(-1))).toMatch(/^\{"type":"audio","audio":"AQAB[A-Za-z0-9+/]*"\}$/);
    expect(voice.state).toBe('listening');
  });

  it('is sent nowhere while muted, in a break, without a line, while writing, or in an interview that is written', async () => {
    const {voice, sound, pieces} = await speaking();
    const isShut = (why: string) => {
      sound.speak(5);
      expect(sound.opened, why).toBe(false);
      expect(pieces(), why).toBe(0);
    };
    voice.mute(true);
    isShut('muted');
    expect(voice.state).toBe('muted');
    voice.mute(false);
    voice.follow(false);
    isShut('no line');
    expect(voice.state).toBeUndefined();
    voice.follow(true);
    voice.write();
    isShut('writing');
    expect(sound.listens).toBe(false);
    expect(voice.state).toBeUndefined();
    await voice.speak();
    sound.speak();
    expect(pieces()).toBe(1);
  });

  it('is sent while the button is held, and only then', async () => {
    const {voice, sound, pieces} = await speaking();
    voice.mute(true);
    prefer({talk: 'hold'});
    expect(voice.state).toBe('closed');
    sound.speak();
    expect(pieces()).toBe(0);
    voice.hold(true);
    sound.speak(3);
    voice.hold(false);
    sound.speak();
    expect(pieces()).toBe(3);
  });

  it('ends its turn with silence when it was noticed and the microphone is shut', async () => {
    const {voice, sound, silence, sent} = await speaking();
    sound.speak();
    voice.receive({type: 'input_audio_buffer.speech_started', item_id: 'c1', audio_start_ms: 0});
    expect(voice.state).toBe('hearing');
    voice.mute(true);
    expect(silence()).toBe(55);
    voice.receive({type: 'input_audio_buffer.speech_stopped', item_id: 'c1', audio_end_ms: 0});
    voice.mute(false);
    voice.mute(true);
    vi.advanceTimersByTime(1_000);
    expect(silence(), 'nothing was being said').toBe(55);
    expect(sent.some((one) => one.type === 'audio_end')).toBe(false);
  });

  it('ends a turn that is noticed only after the button was let go, and by word where silence is not enough', async () => {
    const {voice, silence, sent} = await speaking();
    prefer({talk: 'hold'});
    voice.hold(true);
    voice.hold(false);
    expect(silence()).toBe(0);
    voice.receive({type: 'input_audio_buffer.speech_started', item_id: 'c1', audio_start_ms: 0});
    vi.advanceTimersByTime(1_000);
    expect(silence()).toBe(55);
    expect(sent.some((one) => one.type === 'audio_end')).toBe(false);
    vi.advanceTimersByTime(2_000);
    expect(sent.at(-1)).toEqual({type: 'audio_end'});
  });

  it('says nothing about a button that was held in silence', async () => {
    const {voice, sent} = await speaking();
    prefer({talk: 'hold'});
    voice.hold(true);
    voice.hold(false);
    vi.advanceTimersByTime(5_000);
    expect(sent).toEqual([]);
  });

  it('goes by a button and ends its turn by word where nobody listens for pauses', async () => {
    const {voice, sound, sent, pieces} = await speaking();
    voice.receive({...READY, turns: 'button'} as ServerMessage);
    expect([voice.talk, voice.state]).toEqual(['hold', 'closed']);
    sound.speak();
    expect(pieces()).toBe(0);
    voice.hold(true);
    sound.speak(2);
    voice.hold(false);
    expect(pieces()).toBe(2);
    expect(sent.at(-1)).toEqual({type: 'audio_end'});
  });

  it('is dropped rather than sent late on a line that is too slow', async () => {
    const {sound, line, pieces} = await speaking();
    line.waiting = 300_000;
    sound.speak(10);
    expect(pieces()).toBe(0);
  });

  it('goes over to writing when the microphone is pulled out', async () => {
    const {voice, sound} = await speaking();
    sound.loseMicrophone();
    expect(voice.speaks).toBe(false);
    expect(sound.opened).toBe(false);
  });

  it('tells how long a pause may be when the candidate has chosen, at once and with each connection', async () => {
    const {voice, sent} = await speaking();
    expect(sent).toEqual([]);
    prefer({patience: 'long'});
    expect(sent).toEqual([{type: 'patience', level: 'long'}]);
    voice.receive(READY);
    expect(sent.length).toBe(2);
  });

  it('asks for the microphone that was chosen', async () => {
    const {voice, sound} = await speaking();
    await voice.speak('usb');
    expect(sound.listen).toHaveBeenLastCalledWith('usb');
    voice.write();
    await voice.speak();
    expect(sound.listen).toHaveBeenLastCalledWith('usb');
  });
});

describe('the interviewer’s voice', () => {
  it('is played, and what was played is told', async () => {
    const {voice, sound, played, says} = await speaking();
    says('a');
    expect(voice.state).toBe('speaking');
    voice.receive({type: 'response.audio.done', item_id: 'a'});
    sound.progress({item: 'a', millis: 250, state: 'playing'});
    sound.progress({item: 'a', millis: 400, state: 'done'});
    expect(sound.did).toEqual(['play a 960', 'done a']);
    expect(played()).toEqual(['a 0', 'a 250', 'a 400']);
    expect(voice.state).toBe('listening');
  });

  it('stops in the moment in which the candidate is noticed, and once more when the turn is called interrupted', async () => {
    const {voice, sound, played, says} = await speaking();
    says('a');
    voice.receive({type: 'input_audio_buffer.speech_started', item_id: 'c', audio_start_ms: 0});
    expect(sound.did.at(-1)).toBe('stop a');
    sound.progress({item: 'a', millis: 180, state: 'stopped'});
    voice.receive({type: 'response.audio.interrupted', item_id: 'a'});
    expect(sound.did.at(-1)).toBe('stop a');
    sound.progress({item: 'a', millis: 180, state: 'stopped'});
    expect(played()).toEqual(['a 0', 'a 180', 'a 180']);
    expect(voice.state).toBe('hearing');
  });

  it('can be switched off: then a turn counts as read when it is there', async () => {
    const {voice, sound, played} = await speaking();
    voice.readAloud(false);
    voice.receive({type: 'response.audio.delta', item_id: 'a', delta: SILENCE});
    voice.receive({type: 'response.audio.delta', item_id: 'a', delta: SILENCE});
    voice.receive({type: 'response.audio.done', item_id: 'a'});
    expect(sound.did).toEqual(['stop all']);
    expect(played()).toEqual(['a 80']);
  });

  it('is silent when the line is lost, and tells nothing to nobody', async () => {
    const {voice, sound, played, says} = await speaking();
    says('a');
    voice.follow(false);
    expect(sound.did.at(-1)).toBe('stop all');
    sound.progress({item: 'a', millis: 100, state: 'stopped'});
    expect(played()).toEqual(['a 0']);
    expect(voice.captions.shown).toEqual([]);
  });

  it('says nothing about a sound that only tried the loudspeaker', async () => {
    const {voice, sound, played} = await speaking();
    sound.progress({item: 'chime-1', millis: 10, state: 'playing'});
    expect(played()).toEqual([]);
    expect(voice.state).toBe('listening');
  });

  it('needs no loudspeaker: who never opened one reads, and tells nothing', () => {
    const sent: ClientMessage[] = [];
    const voice = new Voice({waiting: 0, send: (message) => sent.push(message) > 0}, () => Promise.reject(new Error('not asked')));
    voice.receive(READY);
    voice.follow(true);
    voice.receive({type: 'response.audio.delta', item_id: 'a', delta: SILENCE});
    voice.receive({type: 'response.audio.done', item_id: 'a'});
    expect(sent).toEqual([]);
    expect(voice.state).toBeUndefined();
  });
});

describe('speaking by a call', () => {
  beforeEach(() => void vi.stubGlobal('RTCPeerConnection', FakePeer));

  afterEach(() => {
    vi.unstubAllGlobals();
    FakePeer.all.length = 0;
  });

  const caption = (item: string): ServerMessage => ({type: 'response.audio_transcript.delta', item_id: item, delta: 'Tell me more.'});

  async function calling() {
    const made = await speaking();
    made.voice.receive({type: 'session.ready', voice: true, calls: true} as ServerMessage);
    await vi.waitFor(() => expect(made.sent.at(-1)).toEqual({type: 'call', offer: 'offer 0'}));
    return {...made, peer: FakePeer.all[0]!};
  }

  async function connected() {
    const made = await calling();
    made.voice.receive({type: 'call.answered', answer: 'answer'});
    await vi.waitFor(() => expect(made.peer.answer).toBe('answer'));
    made.peer.becomes('connected');
    return made;
  }

  it('sends no sound over the line, and says while it is connecting', async () => {
    const {voice, sound, peer, pieces} = await calling();
    expect([voice.state, sound.opened, peer.track.enabled]).toEqual(['calling', false, true]);
    sound.speak(3);
    expect(pieces()).toBe(0);
    voice.receive({type: 'call.answered', answer: 'answer'});
    await vi.waitFor(() => expect(peer.answer).toBe('answer'));
    peer.becomes('connected');
    expect(voice.state).toBe('listening');
  });

  it('lets nothing out of who is muted, in a break, or writes', async () => {
    const {voice, peer, sent} = await connected();
    voice.mute(true);
    expect([peer.track.enabled, peer.closed]).toEqual([false, false]);
    voice.mute(false);
    expect(peer.track.enabled).toBe(true);
    voice.follow(false);
    expect([peer.closed, sent.at(-1)?.type]).toEqual([true, 'call_end']);
    voice.follow(true);
    expect(FakePeer.all.length).toBe(2);
    voice.write();
    expect([FakePeer.all[1]!.closed, voice.state]).toEqual([true, undefined]);
  });

  it('shows who speaks, and is silent as soon as the candidate interrupts', async () => {
    const {voice} = await connected();
    voice.receive(caption('a1'));
    expect([voice.state, voice.isAloud]).toEqual(['speaking', true]);
    const aloud = vi.spyOn(voice.call, 'aloud');
    voice.receive({type: 'input_audio_buffer.speech_started', item_id: 'u1', audio_start_ms: 0});
    expect([voice.state, aloud.mock.calls]).toEqual(['hearing', [[false]]]);
    voice.receive({type: 'input_audio_buffer.speech_stopped', item_id: 'u1', audio_end_ms: 900});
    voice.receive(caption('a2'));
    expect([voice.state, aloud.mock.calls.at(-1)]).toEqual(['speaking', [true]]);
    voice.turn({position: 3, speaker: 'assistant', content: 'Tell me more.', turn_type: 'audio'} as Parameters<typeof voice.turn>[0]);
    expect(voice.state).toBe('listening');
  });

  it('that is refused leaves the candidate to write, and offers no speaking any more', async () => {
    const {voice, sound} = await connected();
    voice.receive({type: 'call.ended', reason: 'refused'});
    expect([voice.speaks, voice.offered, voice.call.fault, sound.listens]).toEqual([false, false, 'refused', false]);
    voice.receive({type: 'session.ready', voice: true, calls: true} as ServerMessage);
    expect(voice.offered).toBe(false);
  });
});
