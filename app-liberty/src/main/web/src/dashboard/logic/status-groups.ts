import type {InterviewStatus} from '../../shared/api/types.js';

/** The states a person looks for together. */
export const GROUPS = {
  open: ['scheduled', 'invited', 'consented'],
  live: ['in_progress', 'concluding', 'paused'],
  report: ['completed', 'evaluated'],
  closed: ['decided', 'abandoned', 'expired'],
} as const satisfies Record<string, readonly InterviewStatus[]>;

export type Group = keyof typeof GROUPS;

/** The group these states are, whatever their order; nothing for any other mixture. */
export function groupOf(statuses: readonly string[]): Group | undefined {
  const wanted = [...statuses].sort().join();
  return (Object.keys(GROUPS) as Group[]).find((group) => [...GROUPS[group]].sort().join() === wanted);
}
