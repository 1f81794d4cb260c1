import {describe, expect, it, vi} from 'vitest';
import type {Said, SaidReport} from '../../shared/api/types.js';
import {SaidOutbox} from './said-outbox.js';

const said = (id: string): Said => ({id, revision: 0, speaker: 'candidate', text: id, question_id: null});
const report = (utterances: readonly Said[]): SaidReport => ({id: 's', utterances: utterances.map(({id}, i) => ({id, position: i + 1, outcome: 'kept'})), last_position: utterances.length});

function storage() {
  const kept = new Map<string, string>();
  return {getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value), removeItem: (key: string) => void kept.delete(key), kept};
}

describe('what was written down', () => {
  it('goes in its order, one batch at a time, and is forgotten once the server has it', async () => {
    const sent: string[][] = [];
    const store = storage();
    const events = {kept: vi.fn(), waiting: vi.fn()};
    const outbox = new SaidOutbox('s', async (all) => (sent.push(all.map((one) => one.id)), report(all)), events, () => false, store);
    outbox.add(said('a'));
    outbox.add(said('b'));
    outbox.add(said('c'));
    await vi.waitFor(() => expect(outbox.pending).toEqual([]));
    expect(sent).toEqual([['a'], ['b', 'c']]);
    expect(events.kept).toHaveBeenCalledTimes(2);
    expect(store.kept.size).toBe(0);
  });

  it('is sent again after a failure, and by the next visit', async () => {
    const store = storage();
    const failing = new SaidOutbox('s', () => Promise.reject(new Error('away')), {kept: vi.fn(), waiting: vi.fn()}, () => false, store);
    failing.add(said('a'));
    await vi.waitFor(() => expect(failing.pending).toHaveLength(1));
    failing.close();
    const kept = vi.fn();
    const next = new SaidOutbox('s', async (all) => report(all), {kept, waiting: vi.fn()}, () => false, store);
    await vi.waitFor(() => expect(next.pending).toEqual([]));
    expect(kept.mock.calls[0]![1]).toEqual([said('a')]);
  });

  it('stays and says so when it is refused', async () => {
    vi.useFakeTimers();
    const send = vi.fn().mockRejectedValue('no');
    const waiting = vi.fn();
    const outbox = new SaidOutbox('s', send, {kept: vi.fn(), waiting}, (error) => error === 'no', storage());
    outbox.add(said('a'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(send).toHaveBeenCalledTimes(1);
    expect(outbox.pending).toHaveLength(1);
    expect(waiting).toHaveBeenLastCalledWith('no');
    vi.useRealTimers();
  });
});
