import {describe, expect, it} from 'vitest';
import {TimeLeft} from './time-left.js';

function passed(...remaining: (number | 'standing')[]) {
  const left = new TimeLeft();
  let last = 0;
  return remaining.map((one) => {
    if (one !== 'standing') last = one;
    return left.passed({running: one !== 'standing', elapsed_seconds: 0, remaining_seconds: last, concluding: false});
  });
}

describe('the time left', () => {
  it('is told once at five minutes and once at one', () => {
    expect(passed(302, 301, 300, 299, 61, 60, 59)).toEqual([undefined, undefined, 300, undefined, undefined, 60, undefined]);
  });

  it('is told for the nearer mark when both went by unseen', () => {
    expect(passed(400, 30)).toEqual([undefined, 60]);
  });

  it('is not told for marks that lay behind at the beginning, nor by a standing clock', () => {
    expect(passed(200, 199, 'standing')).toEqual([undefined, undefined, undefined]);
  });
});
