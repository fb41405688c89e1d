/** Where many values lie: mean, standard deviation and quantiles. */

export interface Spread {
  readonly mean: number;
  readonly deviation: number;
  /** At 5, 25, 50, 75 and 95 %. */
  readonly quantiles: readonly [number, number, number, number, number];
}

const levels = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

/** Linear between the order statistics (type 7 of Hyndman & Fan, Am. Stat. 50 (1996) 361–365). */
function quantile(sorted: readonly number[], level: number): number {
  const at = level * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(at)] as number, sorted[Math.ceil(at)] as number];
  return low + (high - low) * (at - Math.floor(at));
}

export const meanOf = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

/** Of one value at least. */
export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const mean = meanOf(values);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : 0;
  const [a, b, c, d, e] = levels.map((level) => quantile(sorted, level));
  return { mean, deviation, quantiles: [a, b, c, d, e] as Spread['quantiles'] };
}
