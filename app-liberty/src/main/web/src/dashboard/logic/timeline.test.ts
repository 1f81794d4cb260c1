import {describe, expect, it} from 'vitest';
import type {Supervision} from '../../shared/api/types.js';
import {timeline, withCycle} from './timeline.js';

const cycle = (number: number, action: Supervision['action'], effect: Supervision['effect'] = 'none') => ({number, action, effect}) as Supervision;
const shape = (cycles: Supervision[], all = false) => timeline(cycles, all).map((one) => (one.kind === 'quiet' ? one.cycles.map((c) => c.number) : one.cycle.number));

describe('the supervisor’s timeline', () => {
  it('is newest first and joins quiet cycles that follow each other', () => {
    const cycles = [cycle(1, 'ignore'), cycle(2, 'ignore'), cycle(3, 'guide', 'applied'), cycle(4, 'ignore'), cycle(5, 'conclude', 'pending'), cycle(6, 'ignore'), cycle(7, 'ignore')];
    expect(shape(cycles)).toEqual([[7, 6], 5, 4, 3, [2, 1]]);
    expect(shape(cycles, true)).toEqual([7, 6, 5, 4, 3, 2, 1]);
    expect(shape([])).toEqual([]);
  });

  it('takes a cycle once and in its place, with its latest effect', () => {
    const cycles = [cycle(1, 'ignore'), cycle(2, 'guide', 'pending')];
    expect(withCycle(cycles, cycle(2, 'guide', 'undone')).map((one) => [one.number, one.effect])).toEqual([[1, 'none'], [2, 'undone']]);
    expect(withCycle(cycles, cycle(3, 'end', 'pending')).map((one) => one.number)).toEqual([1, 2, 3]);
  });
});
