/** Simple rules by which partners split a joint worth: equally, or in proportion to something. */
import { sum } from '../numerics/sum.ts';

/** v(N) / n for each. */
export const equal = (all: number, players: number): Float64Array => new Float64Array(players).fill(all / players);

/** Own worth alone and an equal part of what is gained together (centre of the imputation set). */
export function equalSurplus(all: number, alone: Float64Array): Float64Array {
  const part = (all - sum(alone)) / alone.length;
  return alone.map((value) => value + part);
}

/** v(N) in proportion to `weights`; null when they have both signs or are all zero, as a proportion then means nothing. */
export function proportional(all: number, weights: Float64Array): Float64Array | null {
  const total = sum(weights);
  const isOneSided = weights.every((weight) => weight >= 0) || weights.every((weight) => weight <= 0);
  return isOneSided && total !== 0 ? weights.map((weight) => (all * weight) / total) : null;
}
