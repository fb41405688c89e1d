/** Would anyone rather leave? The coalition that does worst under an allocation, against what it is worth by itself. */
import { sum } from '../numerics/sum.ts';
import { type Coalition, coalitionSums, type Game, grand, namesOf } from './game.ts';

export interface Stability {
  /** Nobody gains by leaving: no coalition has a positive excess (to 1e-7 of the worth at stake). */
  readonly inCore: boolean;
  /** Every single player gets at least what it is worth alone. */
  readonly individuallyRational: boolean;
  /** Largest v(S) − x(S) over all coalitions but none and all; null for one player. */
  readonly largestExcess: number | null;
  /** The coalition with that excess. */
  readonly coalition: readonly string[] | null;
  /** The same coalition when it would gain by leaving. */
  readonly wouldLeave: readonly string[] | null;
}

/** Excess of the coalition that gains most by leaving, in one pass. */
export function stability(game: Game, shares: Float64Array): Stability {
  const { players, worth } = game;
  const got = coalitionSums(shares);
  const all = grand(players.length);
  let [largest, leaves, size]: [number, Coalition, number] = [-Infinity, 0, Math.abs(worth[all] as number)];
  for (let mask = 1; mask < all; mask += 1) {
    const value = worth[mask] as number;
    const excess = value - got(mask);
    size = Math.max(size, Math.abs(value));
    if (excess > largest) [largest, leaves] = [excess, mask];
  }
  const slack = 1e-7 * size;
  const isEfficient = Math.abs(sum(shares) - (worth[all] as number)) <= slack;
  const coalition = leaves === 0 ? null : namesOf(game, leaves);
  return {
    inCore: isEfficient && largest <= slack,
    individuallyRational: players.every((_, i) => (shares[i] as number) >= (worth[1 << i] as number) - slack),
    largestExcess: leaves === 0 ? null : largest,
    coalition,
    wouldLeave: largest > slack ? coalition : null,
  };
}
