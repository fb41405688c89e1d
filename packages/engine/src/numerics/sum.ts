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
