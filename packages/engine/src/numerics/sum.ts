/** Compensated sum, so that a balance over many rows closes to the last digits (Neumaier, ZAMM 54 (1974) 39–51). */

/** Sum of `values` with an error that does not grow with their number. */
export function sum(values: Iterable<number>): number {
  let total = 0;
  let lost = 0;
  for (const value of values) {
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}

/** What is left of a cancellation, as a share of what was added up, that is no more than rounding. */
const dust = 1e-9;

/** Sum of amounts that may cancel: exactly 0 where |Σ v| ≤ 10⁻⁹ Σ |v|, so that rounding never passes for a result. */
export function settle(values: readonly number[]): number {
  const total = sum(values);
  return Math.abs(total) <= dust * sum(values.map(Math.abs)) ? 0 : total;
}
