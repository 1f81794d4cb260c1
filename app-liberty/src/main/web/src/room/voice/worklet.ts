/// <reference path="./worklet-scope.d.ts" />
import {Capture, mono} from './capture.js';
import type {FromCapture, ToCapture, ToPlayer} from './messages.js';
import {RATE} from './pcm.js';
import {Playback} from './playback.js';
import {Resampler} from './resampler.js';

/** So much is taken from the playback at once, 5 ms. */
const BITE = 120;

/** Listens to the microphone. Sound leaves the audio thread only while the candidate may be heard; how loud it is, always. */
class CaptureProcessor extends AudioWorkletProcessor {
  private open = false;
  private readonly capture = new Capture(sampleRate, (piece, level) => {
    if (this.open) this.port.postMessage({piece, level} satisfies FromCapture, [piece.buffer]);
    else this.port.postMessage({level} satisfies FromCapture);
  });

  constructor() {
    super();
    this.port.onmessage = ({data}: MessageEvent<ToCapture>) => (this.open = data.open);
  }

  process([channels]: Float32Array[][]): boolean {
    if (channels?.[0]) this.capture.push(mono(channels));
    return true;
  }
}

/** Plays the interviewer's voice at the device's rate. */
class PlayerProcessor extends AudioWorkletProcessor {
  private readonly playback = new Playback((progress) => this.port.postMessage(progress));
  private readonly resampler = sampleRate === RATE ? undefined : new Resampler(RATE, sampleRate);
  private readonly bite = new Float32Array(BITE);
  private ready: Float32Array = new Float32Array(0);

  constructor() {
    super();
    this.port.onmessage = ({data}: MessageEvent<ToPlayer>) => {
      if ('piece' in data) this.playback.offer(data.item, data.piece);
      else if ('done' in data) this.playback.done(data.done);
      else this.playback.stop(data.stop);
    };
  }

  process(_: Float32Array[][], [channels]: Float32Array[][]): boolean {
    const out = channels?.[0];
    if (!out) return true;
    let filled = 0;
    while (filled < out.length) {
      if (this.ready.length === 0) {
        this.playback.read(this.bite);
        this.ready = this.resampler?.push(this.bite) ?? this.bite.slice();
      }
      const taken = this.ready.subarray(0, out.length - filled);
      out.set(taken, filled);
      filled += taken.length;
      this.ready = this.ready.subarray(taken.length);
    }
    return true;
  }
}

registerProcessor('capture', CaptureProcessor);
registerProcessor('player', PlayerProcessor);
