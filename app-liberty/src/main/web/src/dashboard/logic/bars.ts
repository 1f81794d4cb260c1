/** One bar of a chart. */
export interface Bar {
  key: string;
  count: number;
  /** Of all, 0–1. */
  share: number;
  /** Of the longest bar, 0–1. */
  length: number;
}

/** Counts as bars, the longest first; of equal ones the first in the alphabet. `always` stand there even with nothing in them. */
export function bars(counts: Readonly<Record<string, number | undefined>>, always: readonly string[] = []): Bar[] {
  const all = new Map<string, number>(always.map((key) => [key, 0]));
  for (const [key, count] of Object.entries(counts)) all.set(key, count ?? 0);
  const values = [...all.values()];
  const total = values.reduce((sum, count) => sum + count, 0);
  const longest = Math.max(1, ...values);
  return [...all]
    .map(([key, count]) => ({key, count, share: total === 0 ? 0 : count / total, length: count / longest}))
    .sort((a, b) => b.count - a.count || a.key.localeCompare(b.key));
}
