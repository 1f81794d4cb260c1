import {describe, expect, it} from 'vitest';
import {Resampler} from './resampler.js';

const tone = (frequency: number, rate: number, seconds: number) =>
  Float32Array.from({length: Math.round(rate * seconds)}, (_, i) => 0.5 * Math.sin((2 * Math.PI * frequency * i) / rate));

/** In pieces as an audio thread gives them. */
function resampled(sound: Float32Array, from: number, to: number, piece = 128): Float32Array {
  const resampler = new Resampler(from, to);
  const all: number[] = [];
  for (let i = 0; i < sound.length; i += piece) all.push(...resampler.push(sound.subarray(i, i + piece)));
  return Float32Array.from(all);
}

/** The loudness of one frequency, beginning and end left out. */
function loudness(sound: Float32Array, frequency: number, rate: number): number {
  const [from, to] = [rate / 10, sound.length - rate / 10];
  let sine = 0;
  let cosine = 0;
  for (let i = from; i < to; i++) {
    sine += sound[i]! * Math.sin((2 * Math.PI * frequency * i) / rate);
    cosine += sound[i]! * Math.cos((2 * Math.PI * frequency * i) / rate);
  }
  return (2 * Math.hypot(sine, cosine)) / (to - from);
}

const rms = (sound: Float32Array) => Math.sqrt(sound.reduce((sum, sample) => sum + sample * sample, 0) / sound.length);
const decibels = (ratio: number) => 20 * Math.log10(ratio);

describe('resampling', () => {
  for (const [from, to] of [[48_000, 24_000], [44_100, 24_000], [96_000, 24_000], [16_000, 24_000], [8_000, 24_000], [24_000, 48_000], [24_000, 44_100], [22_050, 24_000], [24_000, 192_000]] as const) {
    it(`keeps a voice's tones as loud as they are, and its length: ${from} → ${to}`, () => {
      for (const frequency of [100, 1_000, Math.min(from, to) * 0.38]) {
        const sound = resampled(tone(frequency, from, 1), from, to);
        expect(Math.abs(sound.length - to)).toBeLessThan(to / 200);
        expect(Math.abs(decibels(loudness(sound, frequency, to) / 0.5))).toBeLessThan(0.1);
      }
    });
  }

  it('lets nothing through that the new rate cannot hold', () => {
    for (const [from, to] of [[48_000, 24_000], [44_100, 24_000], [96_000, 24_000]] as const) {
      for (const frequency of [14_000, 16_000, 20_000]) {
        expect(decibels(rms(resampled(tone(frequency, from, 0.5), from, to).subarray(1_000, -1_000)) / 0.35), `${frequency} Hz at ${from}`).toBeLessThan(-60);
      }
    }
  });

  it('makes no seams, however the pieces are cut', () => {
    const sound = tone(440, 44_100, 0.4);
    const whole = resampled(sound, 44_100, 24_000, sound.length);
    for (const piece of [1, 37, 128, 1_000]) expect(resampled(sound, 44_100, 24_000, piece)).toEqual(whole);
  });

  it('keeps silence silent and a constant constant', () => {
    expect(resampled(new Float32Array(4_800), 48_000, 24_000).every((sample) => sample === 0)).toBe(true);
    const constant = resampled(new Float32Array(9_600).fill(0.25), 48_000, 24_000);
    constant.subarray(100, -100).forEach((sample) => expect(sample).toBeCloseTo(0.25, 4));
  });

  it('copes with a rate that shares nothing with the protocol’s', () => {
    const sound = resampled(tone(1_000, 47_999, 1), 47_999, 24_000);
    expect(Math.abs(sound.length - 24_000)).toBeLessThan(120);
    expect(Math.abs(decibels(loudness(sound, 1_000, 24_000) / 0.5))).toBeLessThan(0.1);
  });
});
