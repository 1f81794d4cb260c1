import {describe, expect, it} from 'vitest';
import {Capture, mono, SILENCE} from './capture.js';
import {fromBase64, PIECE, toBase64, toPcm} from './pcm.js';

function captured(rate: number, sound: Float32Array) {
  const pieces: {piece: Int16Array; level: number}[] = [];
  const capture = new Capture(rate, (piece, level) => pieces.push({piece, level}));
  for (let i = 0; i < sound.length; i += 128) capture.push(sound.subarray(i, i + 128));
  return pieces;
}

const tone = (rate: number, loudness: number) => Float32Array.from({length: rate}, (_, i) => loudness * Math.sin((2 * Math.PI * 440 * i) / rate));

describe('a microphone’s sound', () => {
  for (const rate of [24_000, 44_100, 48_000]) {
    it(`comes in pieces of 40 ms from a device with ${rate} samples a second`, () => {
      const pieces = captured(rate, tone(rate, 0.5));
      expect(pieces.length).toBeGreaterThanOrEqual(24);
      expect(pieces.every(({piece}) => piece.length === PIECE)).toBe(true);
      expect(pieces.at(-1)!.level).toBeCloseTo(-6, 0);
    });
  }

  it('is cut where it is too loud, and told as that', () => {
    const {piece, level} = captured(24_000, tone(24_000, 2)).at(-1)!;
    expect(Math.max(...piece)).toBe(32_767);
    expect(Math.min(...piece)).toBe(-32_768);
    expect(level).toBe(0);
  });

  it('is told as silence when there is none', () => {
    const {piece, level} = captured(24_000, new Float32Array(PIECE))[0]!;
    expect(piece.every((sample) => sample === 0)).toBe(true);
    expect(level).toBe(SILENCE);
  });

  it('becomes one channel', () => {
    expect(mono([])).toEqual(new Float32Array(0));
    expect(mono([Float32Array.of(1, 0.5)])).toEqual(Float32Array.of(1, 0.5));
    expect(mono([Float32Array.of(1, 0.5), Float32Array.of(0, -0.5)])).toEqual(Float32Array.of(0.5, 0));
  });
});

describe('the protocol’s sound', () => {
  it('goes there and back unchanged', () => {
    const samples = Int16Array.from({length: 20_000}, (_, i) => ((i * 7_919) % 65_536) - 32_768);
    expect(fromBase64(toBase64(samples))).toEqual(samples);
    expect(toBase64(Int16Array.of(1, -2))).toBe('AQD+/w==');
  });

  it('is nothing where it is none', () => {
    expect(fromBase64('no sound!')).toEqual(new Int16Array(0));
    expect(fromBase64('AA==')).toEqual(new Int16Array(0));
  });

  it('holds every loudness', () => {
    expect([-1, -0.5, 0, 0.5, 1].map(toPcm)).toEqual([-32_768, -16_384, 0, 16_384, 32_767]);
  });
});
