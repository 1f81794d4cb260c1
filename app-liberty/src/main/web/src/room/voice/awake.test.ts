import {describe, expect, it, vi} from 'vitest';
import {Awake} from './awake.js';

function screen() {
  const release = vi.fn(() => Promise.resolve());
  const request = vi.fn(() => Promise.resolve({release} as unknown as WakeLockSentinel));
  return {awake: new Awake({request}), request, release};
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('the screen', () => {
  it('stays on while somebody speaks, and no longer', async () => {
    const {awake, request, release} = screen();
    awake.keep(true);
    awake.keep(true);
    expect(request).toHaveBeenCalledTimes(1);
    awake.keep(false);
    await settle();
    expect(release).toHaveBeenCalledTimes(1);
  });

  it('is asked for again when the page is shown again', async () => {
    const {awake, request, release} = screen();
    awake.keep(true);
    document.dispatchEvent(new Event('visibilitychange'));
    await settle();
    expect([request.mock.calls.length, release.mock.calls.length]).toEqual([2, 1]);
    awake.close();
    document.dispatchEvent(new Event('visibilitychange'));
    await settle();
    expect([request.mock.calls.length, release.mock.calls.length]).toEqual([2, 2]);
  });

  it('may go dark where browsers cannot keep it, or will not', async () => {
    new Awake(undefined).keep(true);
    new Awake({request: () => Promise.reject(new Error('low battery'))}).keep(true);
    await settle();
  });
});
