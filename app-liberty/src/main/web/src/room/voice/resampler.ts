/** Zero crossings of the filter on either side: its edge is steep enough for speech, its delay below a millisecond at 48 kHz. */
const CROSSINGS = 16;

/** How much of the narrower band passes: the rest is the filter's edge. */
const PASSES = 0.92;

/** Shape of the window: about 80 dB down outside the band. */
const BETA = 8;

/** Rates without a small common ratio are met to the nearest of so many places between two samples. */
const MOST_PHASES = 512;

/**
 * Turns sound of one rate into sound of another, piece by piece, without seams and without frequencies that were not there: a windowed sinc, its values put down
 * beforehand for each place between two samples that comes up.
 */
export class Resampler {
  private readonly up: number;
  private readonly down: number;
  private readonly phases: number;
  private readonly reach: number;
  private readonly table: Float32Array;
  private kept: Float32Array;
  private at: number;
  private phase = 0;

  constructor(from: number, to: number) {
    const common = divisor(from, to);
    this.up = to / common;
    this.down = from / common;
    this.phases = Math.min(this.up, MOST_PHASES);
    const narrow = Math.min(1, to / from);
    this.reach = Math.ceil(CROSSINGS / narrow);
    this.table = filter(this.phases, this.reach, narrow * PASSES);
    this.kept = new Float32Array(this.reach - 1);
    this.at = this.reach - 1;
  }

  /** The next sound at the new rate; may be empty, and what is missing comes with the piece after. */
  push(input: Float32Array): Float32Array {
    const {reach, up, down, phases, table} = this;
    const sound = joined(this.kept, input);
    const made = new Float32Array(Math.ceil((sound.length * up) / down) + 1);
    let count = 0;
    while (this.at + reach < sound.length) {
      const row = (phases === up ? this.phase : Math.floor((this.phase * phases) / up)) * 2 * reach;
      const first = this.at - reach + 1;
      let sum = 0;
      for (let i = 0; i < 2 * reach; i++) sum += sound[first + i]! * table[row + i]!;
      made[count++] = sum;
      this.phase += down;
      this.at += Math.floor(this.phase / up);
      this.phase %= up;
    }
    const gone = Math.min(this.at - reach + 1, sound.length);
    this.kept = sound.slice(gone);
    this.at -= gone;
    return made.subarray(0, count);
  }
}

function joined(first: Float32Array, second: Float32Array): Float32Array {
  const all = new Float32Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}

/** One row for each phase; each row lets a constant through as it is. */
function filter(phases: number, reach: number, band: number): Float32Array {
  const table = new Float32Array(phases * 2 * reach);
  for (let phase = 0; phase < phases; phase++) {
    const row = table.subarray(phase * 2 * reach, (phase + 1) * 2 * reach);
    let sum = 0;
    for (let i = 0; i < row.length; i++) {
      const distance = phase / phases + reach - 1 - i;
      row[i] = sinc(distance * band) * kaiser(distance / reach);
      sum += row[i]!;
    }
    for (let i = 0; i < row.length; i++) row[i]! /= sum;
  }
  return table;
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

function kaiser(x: number): number {
  return Math.abs(x) >= 1 ? 0 : bessel(BETA * Math.sqrt(1 - x * x)) / bessel(BETA);
}

function bessel(x: number): number {
  let sum = 1;
  let term = 1;
  for (let k = 1; term > sum * 1e-9; k++) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}
