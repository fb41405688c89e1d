/** A cooperative game with transferable worth: players, and what every coalition of them is worth. */

/** Most players whose 2ⁿ coalitions are held in one table. */
export const mostInTable = 25;

/** Coalitions are bit masks: bit i set means that player i (from 0) is in. */
export type Coalition = number;

/** `worth[mask]` for all 2ⁿ coalitions; `worth[0]` is 0. */
export interface Game {
  readonly players: readonly string[];
  readonly worth: Float64Array;
}

/** A game of any number of players in which all but the listed coalitions are worth the sum of their members alone. */
export interface SparseGame {
  readonly players: readonly string[];
  readonly alone: Float64Array;
  readonly coalitions: readonly { readonly members: readonly number[]; readonly worth: number }[];
}

/** Players of a coalition, in order. */
export function members(coalition: Coalition): readonly number[] {
  const found: number[] = [];
  for (let rest = coalition; rest !== 0; rest &= rest - 1) found.push(31 - Math.clz32(rest & -rest));
  return found;
}

/** Names of a coalition's players. */
export const namesOf = ({ players }: Game, coalition: Coalition): readonly string[] =>
  members(coalition).map((i) => players[i] as string);

/** The coalition of all. */
export const grand = (players: number): Coalition => 2 ** players - 1;

/** What each player is worth alone. */
export const standAlone = ({ players, worth }: Game): Float64Array =>
  Float64Array.from(players, (_, i) => worth[1 << i] as number);

/**
 * Sums of a vector over coalitions, two halves looked up and added: S ↦ Σ_{i∈S} vector[i] in constant time and 2^(n/2) memory.
 */
export function coalitionSums(vector: Float64Array): (coalition: Coalition) => number {
  const split = vector.length >> 1;
  const half = (from: number, to: number): Float64Array => {
    const sums = new Float64Array(2 ** (to - from));
    for (let mask = 1; mask < sums.length; mask += 1) {
      const last = 31 - Math.clz32(mask);
      sums[mask] = (sums[mask ^ (1 << last)] as number) + (vector[from + last] as number);
    }
    return sums;
  };
  const [low, high] = [half(0, split), half(split, vector.length)];
  const within = 2 ** split - 1;
  return (coalition) => (low[coalition & within] as number) + (high[coalition >>> split] as number);
}
