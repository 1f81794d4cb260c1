/**
 * The share each weight has of the sum, in whole per cent that add up to 100 (largest remainders are rounded up first; equal ones from the left). All 0 when
 * the sum is 0.
 */
export function shares(weights: readonly number[]): number[] {
  const safe = weights.map((weight) => (Number.isFinite(weight) && weight > 0 ? weight : 0));
  const sum = safe.reduce((a, b) => a + b, 0);
  if (sum === 0) return safe.map(() => 0);
  const exact = safe.map((weight) => (100 * weight) / sum);
  const result = exact.map(Math.floor);
  const missing = 100 - result.reduce((a, b) => a + b, 0);
  exact
    .map((value, index) => ({rest: value - Math.floor(value), index}))
    .sort((a, b) => b.rest - a.rest || a.index - b.index)
    .slice(0, missing)
    .forEach(({index}) => result[index]!++);
  return result;
}
