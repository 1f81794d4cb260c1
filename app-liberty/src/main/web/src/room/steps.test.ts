import {describe, expect, it} from 'vitest';
import {ApiProblem} from '../shared/api/problem.js';
import type {InterviewStatus} from '../shared/api/types.js';
import {stepAfter, stepFor} from './steps.js';

describe('a candidate who comes in', () => {
  it.each<[InterviewStatus, boolean, string]>([
    ['invited', false, 'notice'],
    ['consented', true, 'prepare'],
    ['in_progress', true, 'return'],
    ['paused', true, 'return'],
    ['concluding', true, 'return'],
    ['completed', true, 'over'],
    ['evaluated', true, 'over'],
    ['decided', true, 'over'],
    ['abandoned', true, 'over'],
    ['expired', false, 'over'],
  ])('to an interview that is %s belongs at the right step', (status, consented, step) => {
    expect(stepFor({status, consented}, false)).toBe(step);
  });

  it('after a reload goes straight on with the conversation, and never past the notice', () => {
    expect(stepFor({status: 'paused', consented: true}, true)).toBe('interview');
    expect(stepFor({status: 'invited', consented: false}, true)).toBe('notice');
    expect(stepFor({status: 'completed', consented: true}, true)).toBe('over');
  });
});

describe('a candidate whose call failed', () => {
  it.each([
    [404, 'bad-link'],
    [401, 'bad-link'],
    [429, 'too-many'],
    [500, 'failed'],
    [0, 'failed'],
  ])('with %i is told what to do', (status, step) => {
    expect(stepAfter(new ApiProblem(status, status === 0 ? 'network' : 'problem', ''))).toBe(step);
  });

  it('for a reason nobody thought of may try again', () => {
    expect(stepAfter(new TypeError('x is undefined'))).toBe('failed');
  });
});
