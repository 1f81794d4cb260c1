/** One row of values, a value for each day. */
export interface Series {
  label: string;
  values: readonly number[];
}

/** A column of a chart: where it stands and how high it is, all 0–1 of the drawing. */
export interface Column {
  x: number;
  width: number;
  height: number;
}

/** The top of a scale that has round marks: 1, 2 or 5 times a power of ten, at least `most`. */
export function scaleTop(most: number): number {
  if (most <= 4) return 4;
  const power = 10 ** Math.floor(Math.log10(most));
  return [1, 2, 5, 10].map((one) => one * power).find((top) => top >= most)!;
}

/** The columns of a series; those after the first stand narrower inside, as a part of it. */
export function columns(values: readonly number[], top: number, order: number): Column[] {
  const pitch = 1 / Math.max(1, values.length);
  const width = pitch * (order === 0 ? 0.78 : 0.42);
  return values.map((value, i) => ({x: i * pitch + (pitch - width) / 2, width, height: top === 0 ? 0 : value / top}));
}

/** Up to `most` days to be named below the chart, the first and the last among them. */
export function namedDays(count: number, most: number): number[] {
  if (count <= 1) return count === 1 ? [0] : [];
  const steps = Math.min(most, count) - 1;
  return [...new Set(Array.from({length: steps + 1}, (_, i) => Math.round((i * (count - 1)) / steps)))];
}

/** The day `days - 1` before `today`, and today: a period for the figures, in UTC. */
export function period(days: number, today: Date): {from: string; to: string} {
  const day = (at: Date) => at.toISOString().slice(0, 10);
  return {from: day(new Date(today.getTime() - (days - 1) * 86_400_000)), to: day(today)};
}
