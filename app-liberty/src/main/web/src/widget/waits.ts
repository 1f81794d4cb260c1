/** How long to wait before trying again, in milliseconds. */
const WAITS = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 60_000] as const;

/** The wait after so many failures; it no longer grows at the end. */
export function waitBefore(failures: number): number {
  return WAITS[Math.min(failures, WAITS.length - 1)]!;
}

/** After so many failures nobody tries any more by itself: only the visitor, or the network when it comes back. */
export const MOST_FAILURES = 10;
