/** Draws of risks, each from a seed of its own, so that it is the same whoever computes it and in whatever order. */
import { normal, numberedRandom } from '../numerics/random.ts';
import { correlated, normalShare } from './correlation.ts';
import type { Draw, Risk } from './risks.ts';

/** Risks with the Cholesky factor of their correlations; null where they are independent. */
export interface Uncertainty {
  readonly risks: readonly Risk[];
  readonly factor: readonly Float64Array[] | null;
}

/** What a risk becomes at z [standard deviations]. An outage comes at the upper end. */
export const valueAt = ({ driver, spread, probability, duration }: Risk, z: number): number => {
  if (driver !== 'outage') return Math.exp(spread * z);
  return normalShare(z) > 1 - probability ? 1 - duration : 1;
};

/** Draw number `index` of a seed. */
export function drawOf({ risks, factor }: Uncertainty, seed: number, index: number): Draw {
  const next = numberedRandom(seed, index);
  const independent = risks.map(() => normal(next));
  const z = factor === null ? independent : correlated(factor, independent);
  return risks.map((risk, k) => valueAt(risk, z[k] as number));
}

/** Nothing turns out otherwise. */
export const median = (risks: readonly Risk[]): Draw => risks.map((risk) => valueAt(risk, 0));
