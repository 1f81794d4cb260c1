import {describe, expect, it} from 'vitest';
import type {HumanRating} from '../../shared/api/types.js';
import {isHidden, latest} from './ratings.js';

const rating = (criterion_id: string, by: string, score: number | null, at: string): HumanRating => ({criterion_id, by, score, at, reason: 'because it is so'});

describe('ratings of people', () => {
  const ratings = [
    rating('a', 'ines', 40, '2026-11-21T10:00:00Z'),
    rating('a', 'ines', 70, '2026-11-21T12:00:00Z'),
    rating('a', 'mo', null, '2026-11-21T11:00:00Z'),
    rating('b', 'mo', 10, '2026-11-21T11:00:00Z'),
  ];

  it('count once per person, the latest', () => {
    expect(latest(ratings, 'a').map((one) => [one.by, one.score])).toEqual([['ines', 70], ['mo', null]]);
    expect(latest([...ratings].reverse(), 'a').map((one) => [one.by, one.score])).toEqual([['ines', 70], ['mo', null]]);
    expect(latest(ratings, 'c')).toEqual([]);
  });

  it('of my own open what was hidden, those of others do not', () => {
    expect(isHidden('b', ratings, 'ines', true, new Set())).toBe(true);
    expect(isHidden('b', ratings, 'mo', true, new Set())).toBe(false);
    expect(isHidden('b', ratings, 'ines', true, new Set(['b']))).toBe(false);
    expect(isHidden('b', ratings, 'ines', false, new Set())).toBe(false);
  });
});
