import {Changing} from '../changes.js';
import type {ClientMessage, ServerMessage} from '../../shared/live/protocol.js';
import type {Turn} from '../../shared/api/types.js';
import {Awake} from './awake.js';
import {Call} from './call.js';
import {Captions} from './captions.js';
import {fromBase64, PIECE, toBase64, toMillis} from './pcm.js';
import type {Progress} from './playback.js';
import {Sound} from './sound.js';
import {onPreferencesChange, prefer, preferences} from '../preferences.js';

/** What the voice does right now, in one word; nothing while the candidate writes. */
export type VoiceState = 'speaking' | 'hearing' | 'listening' | 'muted' | 'closed' | 'calling';

/** A line for sound. */
export interface VoiceLine {
  /** Sends a message that may be lost; false when there is no line. */
  send(message: Extract<ClientMessage, {type: 'audio' | 'audio_end' | 'played' | 'patience' | 'call' | 'call_open' | 'call_end'}>): boolean;
  /** How many bytes wait to be sent. */
  readonly waiting: number;
}

/** More than three seconds of sound wait: the line is too slow, and what is said now is dropped rather than heard late. */
const MOST_WAITING = 200_000;

/** Silence that lets the other side notice that a turn is over, when a microphone is shut in the middle of it: longer than the longest patience. */
const PAUSE_PIECES = 55;

/** How long the other side is given to notice that somebody speaks. */
const NOTICE = 500;

/** How long the other side is given to take silence for the end of a turn. */
const MOST_WAIT = 1_500;

/** The spoken side of the conversation: the candidate's voice out, the interviewer's in, and who may be heard when. */
export class Voice extends Changing {
  readonly captions = new Captions();
  /** The call by which sound goes, where it does not go over the line. */
  readonly call: Call;
  /** Whether the interview can be spoken at all. */
  offered = false;
  /** Whether nobody listens for pauses: then the candidate talks by a button, like it or not. */
  byButton = false;
  sound: Sound | undefined;
  /** Whether the candidate speaks rather than writes. */
  speaks = false;
  muted = false;
  /** Whether the button to talk is held. */
  held = false;
  /** Whether the interviewer is heard, or read alone. */
  aloud = true;
  /** Whether the interviewer's voice is in the air. */
  playing: string | undefined;
  /** Whether the candidate's voice is being noticed. */
  hearing = false;

  private readonly awake = new Awake();
  private direct = false;
  private live = false;
  private shut = true;
  private aired: string | undefined;
  private readonly lengths = new Map<string, number>();
  private stopListening: (() => void) | undefined;
  private making: Promise<Sound> | undefined;
  private closed = false;
  private noticeTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly silence = toBase64(new Int16Array(PIECE));
  private readonly stopPreferring: () => void;
  private patient = preferences().patience;

  constructor(
    private readonly line: VoiceLine,
    private readonly makeSound: () => Promise<Sound> = Sound.make,
  ) {
    super();
    this.call = new Call((message) => this.line.send(message));
    this.call.onChange(() => this.followCall());
    this.stopPreferring = onPreferencesChange(() => {
      if (preferences().patience !== this.patient) this.patience();
      this.settle();
    });
  }

  get state(): VoiceState | undefined {
    if (!this.offered || !this.live) return undefined;
    if (this.hearing && this.speaks) return 'hearing';
    if (this.playing) return 'speaking';
    if (!this.speaks) return undefined;
    if (this.direct && this.call.connecting) return 'calling';
    if (this.isMuted) return 'muted';
    return this.admits ? 'listening' : 'closed';
  }

  /** Whether the candidate is heard all the time, or while a button is held. */
  get talk(): 'free' | 'hold' {
    return this.byButton ? 'hold' : preferences().talk;
  }

  /** Whether the candidate has switched the microphone off; a button to talk needs no such thing. */
  get isMuted(): boolean {
    return this.muted && this.talk === 'free';
  }

  /** Whether the candidate would be heard now. */
  get admits(): boolean {
    return this.speaks && !!this.sound?.listens && this.live && (this.talk === 'free' ? !this.muted : this.held);
  }

  /** Takes this device's loudspeaker and microphone; its microphone is listened to from now on. */
  take(sound: Sound): void {
    if (sound !== this.sound) {
      this.stopListening?.();
      this.sound = sound;
      this.stopListening = sound.on({
        voice: (piece) => this.said(piece),
        progress: (progress) => this.heard(progress),
        changed: () => this.microphone(),
      });
    }
    this.speaks = sound.listens;
    this.aloud = true;
    this.settle();
  }

  /**
   * From writing to speaking. To be called when a button is pressed.
   *
   * @throws NoMicrophone
   */
  async speak(device = preferences().device): Promise<void> {
    const sound = await this.device();
    await sound.listen(device);
    // the browser may ask for longer than the interview goes on
    if (this.closed) return sound.close();
    if (device !== undefined) prefer({device});
    this.muted = false;
    this.take(sound);
  }

  /** One device, however often a button is pressed until the browser gives it. */
  private async device(): Promise<Sound> {
    if (this.sound) return this.sound;
    this.making ??= this.makeSound().finally(() => (this.making = undefined));
    return this.making;
  }

  /** From speaking to writing: the microphone is given back. The interviewer goes on aloud, unless that is switched off too. */
  write(): void {
    this.speaks = false;
    this.held = false;
    this.settle();
    this.sound?.deafen();
  }

  mute(muted: boolean): void {
    this.muted = muted;
    this.settle();
  }

  /** Holds the button to talk, or lets it go. */
  hold(held: boolean): void {
    if (held === this.held) return;
    this.held = held;
    this.settle();
  }

  /** Whether the interviewer is heard on this device. */
  get isAloud(): boolean {
    return this.aloud && (this.direct ? this.call.open : this.sound !== undefined);
  }

  /** Has the interviewer heard, or only read. To be called when a button is pressed. */
  async readAloud(aloud: boolean): Promise<void> {
    this.aloud = aloud;
    if (this.direct) this.call.aloud(aloud);
    else if (!aloud) this.sound?.stop();
    else if (!this.sound) this.take(await this.device());
    this.settle();
  }

  /** Whether the line is there, and the interview goes on by voice. */
  follow(live: boolean): void {
    if (live === this.live) return;
    this.live = live;
    if (!live) this.lost();
    this.settle();
  }

  receive(message: ServerMessage): void {
    switch (message.type) {
      case 'session.ready':
        this.offered = message.voice === true && !this.call.isHopeless;
        this.byButton = message.turns === 'button';
        this.goes(message.calls === true);
        this.patience();
        break;
      case 'response.audio.delta':
        return this.voice(message.item_id, fromBase64(message.delta));
      case 'response.audio.done':
        return this.voiceDone(message.item_id);
      case 'response.audio.interrupted':
        this.captions.cut(message.item_id);
        this.stop(message.item_id);
        break;
      case 'response.audio_transcript.delta':
        this.captions.add('interviewer', message.item_id, message.delta);
        if (this.direct) this.airs(message.item_id);
        break;
      case 'input_audio_buffer.speech_started':
        this.hearing = true;
        // The word that the interviewer's turn is interrupted comes behind; the voice stops now.
        if (this.playing) this.stop(this.playing);
        this.captions.add('candidate', message.item_id, '');
        break;
      case 'input_audio_buffer.speech_stopped':
        this.hearing = false;
        break;
      case 'conversation.item.input_audio_transcription.delta':
        this.captions.add('candidate', message.item_id, message.delta);
        break;
      case 'call.answered':
      case 'call.due':
      case 'call.ended':
        return this.call.receive(message);
      default:
        return;
    }
    this.changed();
  }

  /** A turn is stored: its caption has done its work. */
  turn(turn: Turn): void {
    this.captions.settle(turn);
    if (this.direct && turn.speaker === 'assistant') this.playing = undefined;
    this.changed();
  }

  /** The interview is over: the microphone is given back, and the interviewer's last word is not cut off. */
  end(): void {
    this.live = false;
    this.speaks = false;
    this.sound?.deafen();
    this.settle();
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.noticeTimer);
    this.live = false;
    this.awake.close();
    this.call.keep(undefined);
    this.sound?.stop();
    this.sound?.admit(false);
    this.stopListening?.();
    this.stopPreferring();
  }

  private patience(): void {
    this.patient = preferences().patience;
    if (this.offered && this.patient) this.line.send({type: 'patience', level: this.patient});
  }

  private said(piece: Int16Array<ArrayBuffer>): void {
    if (!this.offered || this.direct || !this.admits || this.line.waiting > MOST_WAITING) return;
    this.line.send({type: 'audio', audio: toBase64(piece)});
  }

  private voice(item: string, piece: Int16Array<ArrayBuffer>): void {
    this.lengths.set(item, (this.lengths.get(item) ?? 0) + piece.length);
    if (this.sound && this.aloud) this.sound.play(item, piece);
  }

  private voiceDone(item: string): void {
    if (this.sound && this.aloud) this.sound.done(item);
    // What is only read has been read as soon as it is there. Whoever has never been heard or played anything needs to say nothing.
    else if (this.sound) this.line.send({type: 'played', item_id: item, audio_end_ms: Math.ceil(toMillis(this.lengths.get(item) ?? 0))});
    this.lengths.delete(item);
  }

  private stop(item: string): void {
    if (this.direct) this.call.aloud(false);
    else if (this.sound) this.sound.stop(item);
    if (this.playing === item) this.playing = undefined;
  }

  /** Which way sound goes: by a call, or over the line. */
  private goes(direct: boolean): void {
    if (direct !== this.direct) {
      this.direct = direct;
      this.shut = true;
      this.sound?.admit(false);
    }
    this.settle();
  }

  /** The interviewer is heard by the call: the next turn after one that was broken off is heard again. */
  private airs(item: string): void {
    if (item === this.aired) return;
    this.aired = item;
    this.call.aloud(this.aloud);
    this.playing = this.aloud ? item : undefined;
  }

  /** A call that cannot be had: the candidate writes. */
  private followCall(): void {
    if (this.call.fault && this.speaks) {
      if (this.call.isHopeless) this.offered = false;
      this.write();
    }
    this.changed();
  }

  private heard({item, millis, state}: Progress): void {
    if (item.startsWith('chime-')) return;
    if (this.live) this.line.send({type: 'played', item_id: item, audio_end_ms: millis});
    const playing = state === 'playing' ? item : this.playing === item ? undefined : this.playing;
    if (playing === this.playing) return;
    this.playing = playing;
    this.changed();
  }

  private microphone(): void {
    if (this.sound?.fault) this.speaks = false;
    this.settle();
  }

  private lost(): void {
    this.hearing = false;
    this.playing = undefined;
    this.sound?.stop();
    this.captions.clear();
    this.lengths.clear();
  }

  /** Opens or shuts the microphone as everything together has it. */
  private settle(): void {
    this.awake.keep(this.speaks && this.live);
    const shut = !this.admits;
    if (shut !== this.shut) {
      this.shut = shut;
      this.sound?.admit(!shut && !this.direct);
      this.call.admit(!shut);
      clearTimeout(this.noticeTimer);
      if (shut && this.live) this.endTurn();
    }
    if (this.direct) this.call.keep(this.speaks && this.live ? this.sound?.microphone : undefined);
    this.changed();
  }

  /** The microphone was shut, perhaps in the middle of a turn: the other side must learn that nothing more comes. */
  private endTurn(): void {
    if (this.byButton) this.line.send({type: 'audio_end'});
    // A call goes on in silence by itself.
    else if (this.direct) this.waitForEnd();
    else if (this.hearing) this.pause();
    else this.noticeTimer = setTimeout(() => this.shut && this.hearing && this.pause(), NOTICE);
  }

  private pause(): void {
    for (let i = 0; i < PAUSE_PIECES; i++) this.line.send({type: 'audio', audio: this.silence});
    this.waitForEnd();
  }

  /** Who waits for the end of a thought may wait longer than any pause. */
  private waitForEnd(): void {
    this.noticeTimer = setTimeout(() => this.shut && this.hearing && this.line.send({type: 'audio_end'}), MOST_WAIT);
  }
}
