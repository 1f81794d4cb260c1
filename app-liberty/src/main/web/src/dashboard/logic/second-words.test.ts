import {describe, expect, it} from 'vitest';
import {secondPieces} from './second-words.js';

const marked = (first: string, second: string) => secondPieces(first, second).map(({text, other}) => (other ? `[${text}]` : text)).join('');

describe('what was heard the second time', () => {
  it('is marked where the transcript has other words', () => {
    expect(marked('Our oven failed on Friday.', 'Our oven fell out on Friday!')).toBe('Our oven [fell out ]on Friday!');
    expect(marked('Ich backe Brötchen.', 'Ich backe Brot.')).toBe('Ich backe [Brot.]');
    expect(marked('', 'All new.')).toBe('[All new.]');
  });

  it('is not marked where only capitals and punctuation are others', () => {
    expect(marked('Well – I bake, you know', 'well, I bake. You know!')).toBe('well, I bake. You know!');
  });

  it('keeps every letter, in its order', () => {
    const second = '  „Ähm“ – 日本語 200 loaves, 👍🏽 then…';
    expect(secondPieces('then 200', second).map(({text}) => text).join('')).toBe(second);
    expect(secondPieces('words', '')).toEqual([]);
  });

  it('does not take forever over two long turns', () => {
    const pieces = secondPieces('a '.repeat(4_000), 'b '.repeat(6_000));
    expect(pieces).toHaveLength(1);
    expect(pieces[0]?.other).toBe(true);
  });
});
