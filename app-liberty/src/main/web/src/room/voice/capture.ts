import {PIECE, RATE, toPcm} from './pcm.js';
import {Resampler} from './resampler.js';

/** The quietest level that is told, in decibels below the loudest there can be. */
export const SILENCE = -100;

/** Cuts a microphone's sound into pieces of 40 ms at the protocol's rate, each with its loudest sample in decibels. */
export class Capture {
  private readonly resampler: Resampler | undefined;
  private piece = new Int16Array(PIECE);
  private filled = 0;
  private peak = 0;

  constructor(
    rate: number,
    private readonly tell: (piece: Int16Array<ArrayBuffer>, level: number) => void,
  ) {
    this.resampler = rate === RATE ? undefined : new Resampler(rate, RATE);
  }

  push(sound: Float32Array): void {
    for (const sample of this.resampler?.push(sound) ?? sound) {
      this.peak = Math.max(this.peak, Math.abs(sample));
      this.piece[this.filled++] = toPcm(sample);
      if (this.filled === PIECE) this.full();
    }
  }

  private full(): void {
    this.tell(this.piece, decibels(this.peak));
    this.piece = new Int16Array(PIECE);
    this.filled = 0;
    this.peak = 0;
  }
}

function decibels(peak: number): number {
  return peak <= 0 ? SILENCE : Math.max(SILENCE, 20 * Math.log10(Math.min(1, peak)));
}

/** One channel of several. */
export function mono(channels: readonly Float32Array[]): Float32Array {
  const [first] = channels;
  if (!first || channels.length === 1) return first ?? new Float32Array(0);
  return first.map((_, i) => channels.reduce((sum, channel) => sum + channel[i]!, 0) / channels.length);
}
