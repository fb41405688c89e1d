/**
 * Shapley value: each player's contribution, averaged over all orders in which the coalition of all can gather (Shapley,
 * Contributions to the Theory of Games II, 1953). One pass over the coalitions: by linearity each of them adds
 * w(S)/(n C(n−1, s−1)) to its members and takes w(S)/(n C(n−1, s)) from the others, w(S) what it is worth beyond its members alone.
 */
import { type Game, type SparseGame, standAlone } from './game.ts';

interface Weights {
  /** (s − 1)! (n − s)! / n! by the size s. */
  readonly inside: Float64Array;
  /** s! (n − s − 1)! / n!; none outside the coalition of all. */
  readonly outside: Float64Array;
}

function weights(players: number): Weights {
  const inside = new Float64Array(players + 1);
  const outside = new Float64Array(players + 1);
  let weight = 1 / players;
  for (let size = 1; size <= players; size += 1) {
    inside[size] = weight;
    weight *= size / (players - size);
    if (size < players) outside[size] = weight;
  }
  return { inside, outside };
}

/** Shapley value of a game held in a table, exactly; n = 20 takes some ten milliseconds. */
export function shapley(game: Game): Float64Array {
  const { worth } = game;
  const count = game.players.length;
  const alone = standAlone(game);
  const { inside, outside } = weights(count);
  // Worths are added up by player and size first and weighted at the end: whole numbers then add up exactly.
  const sums = new Float64Array((count + 1) * count);
  const totals = new Float64Array(count + 1);
  for (let mask = 1; mask < worth.length; mask += 1) {
    let extra = worth[mask] as number;
    let size = 0;
    for (let rest = mask; rest !== 0; rest &= rest - 1) {
      extra -= alone[31 - Math.clz32(rest & -rest)] as number;
      size += 1;
    }
    if (extra === 0 || size === 1) continue;
    totals[size] = (totals[size] as number) + extra;
    const row = size * count;
    for (let rest = mask; rest !== 0; rest &= rest - 1) {
      const at = row + 31 - Math.clz32(rest & -rest);
      sums[at] = (sums[at] as number) + extra;
    }
  }
  return alone.map((own, i) => {
    let share = own;
    for (let size = 2; size <= count; size += 1) {
      const within = sums[size * count + i] as number;
      const without = (totals[size] as number) - within;
      share += (inside[size] as number) * within - (outside[size] as number) * without;
    }
    return share;
  });
}

/** Shapley value of a sparse game of any number of players, exactly, in one pass over the listed coalitions. */
export function sparseShapley({ players, alone, coalitions }: SparseGame): Float64Array {
  const { inside, outside } = weights(players.length);
  const value = Float64Array.from(alone);
  let others = 0;
  for (const { members, worth } of coalitions) {
    const size = members.length;
    const extra = members.reduce((rest, i) => rest - (alone[i] as number), worth);
    others += (outside[size] as number) * extra;
    const share = ((inside[size] as number) + (outside[size] as number)) * extra;
    for (const i of members) value[i] = (value[i] as number) + share;
  }
  return value.map((share) => share - others);
}
