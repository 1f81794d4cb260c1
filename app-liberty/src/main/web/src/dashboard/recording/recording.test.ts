import {describe, expect, it} from 'vitest';
import {momentOf, placeOf, turnAt} from './places.js';
import {range, stereo} from './segment.js';

const TURNS = [
  {position: 1, track: 'interviewer' as const, from_ms: 0, to_ms: 5_000},
  {position: 2, track: 'candidate' as const, from_ms: 4_500, to_ms: 9_000},
];

describe('a recording', () => {
  it('is heard turn by turn; of two voices at once the later one counts', () => {
    expect([0, 4_499, 4_500, 8_999, 9_000].map((ms) => turnAt(TURNS, ms)?.position)).toEqual([1, 1, 2, 2, undefined]);
  });

  it('has what was put right where it was misheard, and what was only written nowhere', () => {
    const turn = (position: number, corrects: number | null) => ({position, corrects, timestamp: '', speaker: 'user' as const, turn_type: 'text' as const, content: 'x', session_id: ''});
    expect([turn(2, null), turn(3, 2), turn(4, null), undefined].map((one) => placeOf(TURNS, one)?.position)).toEqual([2, 2, undefined, undefined]);
  });

  it('has a quotation about as far in a turn as its letters are', () => {
    const words = (start: number) => ({position: 2, start, end: start + 5, text: '12345'});
    expect([0, 45, 90].map((start) => momentOf(TURNS[1]!, words(start), 90))).toEqual([4_500, 5_750, 8_000]);
    expect(momentOf(TURNS[1]!, words(1), 90)).toBe(4_500);
  });

  it('is fetched by whole samples behind the head', () => {
    expect([range(0, 1), range(1, 60_000)]).toEqual(['bytes=44-91', 'bytes=92-2880043']);
  });

  it('has the candidate on the left and the interviewer on the right', async () => {
    const blob = stereo(new Int16Array([1, 2, 3]).buffer, new Int16Array([-1, -2]).buffer);
    const bytes = await blob.arrayBuffer();
    expect([...new Int16Array(bytes, 44)]).toEqual([1, -1, 2, -2, 3, 0]);
    const head = new DataView(bytes);
    expect([head.getUint32(4, true), head.getUint16(22, true), head.getUint32(24, true), head.getUint16(32, true), head.getUint32(40, true)]).toEqual([48, 2, 24_000, 4, 12]);
  });
});
