import type {Supervision} from '../../shared/api/types.js';

/** One cycle, or several in a row that had nothing to do. */
export type Entry = {kind: 'cycle'; cycle: Supervision} | {kind: 'quiet'; cycles: Supervision[]};

function isQuiet(cycle: Supervision): boolean {
  return cycle.action === 'ignore' && cycle.effect !== 'pending';
}

/** The cycles, newest first; quiet ones that follow each other become one entry, a single one stays itself. */
export function timeline(cycles: readonly Supervision[], all: boolean): Entry[] {
  const entries: Entry[] = [];
  for (const cycle of [...cycles].sort((a, b) => b.number - a.number)) {
    const last = entries.at(-1);
    if (!all && isQuiet(cycle) && last?.kind === 'quiet') last.cycles.push(cycle);
    else if (!all && isQuiet(cycle)) entries.push({kind: 'quiet', cycles: [cycle]});
    else entries.push({kind: 'cycle', cycle});
  }
  return entries.map((entry) => (entry.kind === 'quiet' && entry.cycles.length === 1 ? {kind: 'cycle', cycle: entry.cycles[0]!} : entry));
}

/** The cycles with a new or settled one in its place. */
export function withCycle(cycles: readonly Supervision[], fresh: Supervision): Supervision[] {
  return [...cycles.filter((one) => one.number !== fresh.number), fresh].sort((a, b) => a.number - b.number);
}
