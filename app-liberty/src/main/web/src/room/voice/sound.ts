import type {FromCapture, ToCapture, ToPlayer} from './messages.js';
import {faultOf, faultOfPlace, NoMicrophone, type MicrophoneFault} from './microphone-fault.js';
import {RATE, toSamples} from './pcm.js';
import type {Progress} from './playback.js';
import {wake} from './waking.js';
import address from './worklet.ts?worker&url';

const PRESSES = ['pointerdown', 'keydown'] as const;

/** A microphone to choose. */
export interface Device {
  readonly id: string;
  /** As the system names it; empty when it does not say. */
  readonly label: string;
}

/** The names of what is heard, each told to its listener. */
export interface SoundListener {
  /** A piece of the candidate's voice: only while the microphone is open. */
  voice?(piece: Int16Array<ArrayBuffer>): void;
  /** How loud the microphone is, in decibels; 25 times a second, also while it is shut. */
  level?(level: number): void;
  /** How far a turn of the interviewer has been played, what is still in the loudspeaker's way taken off. */
  progress?(progress: Progress): void;
  /** The microphone or its devices have changed. */
  changed?(): void;
}

/**
 * This device's loudspeaker and microphone. Made when somebody presses a button: browsers play nothing before. The microphone is off until it is asked for, and leaves
 * the audio thread nothing but its level until it is opened.
 */
export class Sound {
  devices: readonly Device[] = [];
  /** Why the microphone went away by itself. */
  fault: MicrophoneFault | undefined;
  private readonly listeners = new Set<SoundListener>();
  private stream: MediaStream | undefined;
  private source: MediaStreamAudioSourceNode | undefined;
  private capture: AudioWorkletNode | undefined;
  private open = false;

  private constructor(
    private readonly context: AudioContext,
    private readonly player: AudioWorkletNode,
  ) {
    player.port.onmessage = ({data}: MessageEvent<Progress>) => this.heard(data);
    player.connect(context.destination);
    navigator.mediaDevices?.addEventListener('devicechange', this.look);
    for (const press of PRESSES) addEventListener(press, this.stir);
  }

  /**
   * Opens the loudspeaker.
   *
   * @throws NoMicrophone where browsers give no sound to a page, or have nothing to play it on
   */
  static async make(): Promise<Sound> {
    const fault = faultOfPlace(window);
    if (fault) throw new NoMicrophone(fault);
    const context = new AudioContext({latencyHint: 'interactive'});
    await context.audioWorklet.addModule(address);
    const sound = new Sound(context, new AudioWorkletNode(context, 'player', {numberOfInputs: 0, outputChannelCount: [1]}));
    try {
      await wake(context);
    } catch (error) {
      sound.close();
      throw error;
    }
    return sound;
  }

  /** Whether there is a microphone. */
  get listens(): boolean {
    return this.stream !== undefined;
  }

  /** The microphone's own stream, for a call. */
  get microphone(): MediaStream | undefined {
    return this.stream;
  }

  /** Which microphone it is. */
  get device(): string {
    return this.stream?.getAudioTracks()[0]?.getSettings().deviceId ?? '';
  }

  on(listener: SoundListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * Asks for a microphone; the browser may ask the candidate.
   *
   * @throws NoMicrophone
   */
  async listen(device = ''): Promise<void> {
    const wanted: MediaTrackConstraints = {channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true};
    let stream: MediaStream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({audio: device ? {...wanted, deviceId: {ideal: device}} : wanted});
    } catch (error) {
      throw new NoMicrophone(faultOf(error));
    }
    if (this.context.state === 'closed') {
      stream.getTracks().forEach((track) => track.stop());
      throw new NoMicrophone('gone');
    }
    this.deafen();
    this.stream = stream;
    this.fault = undefined;
    stream.getAudioTracks()[0]?.addEventListener('ended', () => this.stream === stream && this.gone());
    this.source = this.context.createMediaStreamSource(stream);
    this.capture = new AudioWorkletNode(this.context, 'capture', {outputChannelCount: [1]});
    this.capture.port.onmessage = ({data}: MessageEvent<FromCapture>) => this.captured(data);
    // Its output is silence: browsers let nothing work whose sound goes nowhere.
    this.source.connect(this.capture).connect(this.context.destination);
    this.tellCapture();
    await Promise.all([wake(this.context), this.look()]);
  }

  /** Lets the candidate be heard, or not: shut, not one sample leaves the audio thread. */
  admit(open: boolean): void {
    if (open === this.open) return;
    this.open = open;
    this.tellCapture();
  }

  /** Gives the microphone back to the device. */
  deafen(): void {
    this.source?.disconnect();
    this.capture?.disconnect();
    if (this.capture) this.capture.port.onmessage = null;
    this.stream?.getTracks().forEach((track) => track.stop());
    this.stream = this.source = this.capture = undefined;
  }

  play(item: string, piece: Int16Array<ArrayBuffer>): void {
    this.toPlayer({item, piece}, [piece.buffer]);
  }

  /** A turn has no more voice. */
  done(item: string): void {
    this.toPlayer({done: item});
  }

  /** Silence at once. */
  stop(item?: string): void {
    this.toPlayer({stop: item});
  }

  /** Two soft tones, to try the loudspeaker. */
  chime(): void {
    const item = `chime-${this.context.currentTime}`;
    for (const frequency of [523.25, 659.25]) this.play(item, bell(frequency));
    this.done(item);
  }

  close(): void {
    navigator.mediaDevices?.removeEventListener('devicechange', this.look);
    for (const press of PRESSES) removeEventListener(press, this.stir);
    this.deafen();
    this.listeners.clear();
    void this.context.close();
  }

  /** A call or another app may put sound to sleep; the next press wakes it. */
  private readonly stir = (): void => void wake(this.context).catch(() => undefined);

  private readonly look = async (): Promise<void> => {
    const all = await navigator.mediaDevices.enumerateDevices();
    this.devices = all.filter(({kind, deviceId}) => kind === 'audioinput' && deviceId !== '').map(({deviceId, label}) => ({id: deviceId, label}));
    this.tell((listener) => listener.changed?.());
  };

  private gone(): void {
    this.deafen();
    this.fault = 'gone';
    this.tell((listener) => listener.changed?.());
  }

  private captured({piece, level}: FromCapture): void {
    this.tell((listener) => listener.level?.(level));
    if (piece && this.open) this.tell((listener) => listener.voice?.(piece));
  }

  private heard(progress: Progress): void {
    // What has left the page is not at the ear yet.
    const late = progress.state === 'done' ? 0 : (this.context.outputLatency || this.context.baseLatency || 0) * 1_000;
    this.tell((listener) => listener.progress?.({...progress, millis: Math.max(0, Math.round(progress.millis - late))}));
  }

  private tellCapture(): void {
    this.capture?.port.postMessage({open: this.open} satisfies ToCapture);
  }

  private toPlayer(message: ToPlayer, transfer: Transferable[] = []): void {
    this.player.port.postMessage(message, transfer);
  }

  private tell(how: (listener: SoundListener) => void): void {
    for (const listener of [...this.listeners]) how(listener);
  }
}

function bell(frequency: number): Int16Array<ArrayBuffer> {
  const length = toSamples(350);
  return Int16Array.from({length}, (_, i) => {
    const swell = Math.min(1, i / toSamples(10)) * (1 - i / length) ** 2;
    return Math.round(7_000 * swell * Math.sin((2 * Math.PI * frequency * i) / RATE));
  });
}
