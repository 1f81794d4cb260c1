import {describe, expect, it} from 'vitest';
import {wholeFile} from './whole-file.js';

const SIZE = 2.5 * 1024 * 1024;

describe('a file that is fetched part by part', () => {
  it('is asked for from its first byte to its last and put together', async () => {
    const ranges: string[] = [];
    const shares: number[] = [];
    const blob = await wholeFile(
      (range) => {
        ranges.push(range);
        const [from, to] = range.slice(6).split('-').map(Number);
        return Promise.resolve(new Uint8Array(to! - from! + 1).buffer);
      },
      SIZE,
      'audio/webm',
      (share) => shares.push(share),
      new AbortController().signal,
    );
    expect(ranges).toEqual(['bytes=0-1048575', 'bytes=1048576-2097151', 'bytes=2097152-2621439']);
    expect([blob.size, blob.type, shares.at(-1)]).toEqual([SIZE, 'audio/webm', 1]);
  });

  it('is given up between two parts', async () => {
    const stop = new AbortController();
    let asked = 0;
    const fetched = wholeFile(
      () => {
        asked++;
        stop.abort(new Error('enough'));
        return Promise.resolve(new ArrayBuffer(1));
      },
      SIZE,
      'audio/webm',
      () => undefined,
      stop.signal,
    );
    await expect(fetched).rejects.toThrow('enough');
    expect(asked).toBe(1);
  });
});
