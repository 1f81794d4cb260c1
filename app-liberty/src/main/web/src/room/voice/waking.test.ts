import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {NoMicrophone} from './microphone-fault.js';
import {wake} from './waking.js';

describe('sound', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is not woken when it is awake', async () => {
    const resume = vi.fn<() => Promise<void>>();
    await wake({state: 'running', resume});
    expect(resume).not.toHaveBeenCalled();
  });

  it('wakes, and is waited for no longer', async () => {
    await wake({state: 'suspended', resume: () => Promise.resolve()});
    expect(vi.getTimerCount()).toBe(0);
  });

  it('that never wakes is told apart from a question that is not answered yet', async () => {
    const waking = expect(wake({state: 'suspended', resume: () => new Promise(() => undefined)})).rejects.toEqual(new NoMicrophone('silent'));
    await vi.advanceTimersByTimeAsync(5_000);
    await waking;
  });
});
