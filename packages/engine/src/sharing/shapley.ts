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

/** For every coalition of half the players: what its members are worth alone, and how many they are. */
function half(alone: Float64Array): { readonly apart: Float64Array; readonly sizes: Uint8Array } {
  const apart = new Float64Array(2 ** alone.length);
  const sizes = new Uint8Array(apart.length);
  for (let mask = 1; mask < apart.length; mask += 1) {
    const last = 31 - Math.clz32(mask);
    const before = mask ^ (1 << last);
    apart[mask] = (apart[before] as number) + (alone[last] as number);
    sizes[mask] = (sizes[before] as number) + 1;
  }
  return { apart, sizes };
}

/**
 * Shapley value of a game held in a table, exactly. Extra worths are added up by size and by the coalition's lower and
 * upper half first, handed to the players and weighted after: two additions a coalition, and whole numbers add up exactly.
 */
export function shapley(game: Game): Float64Array {
  const { worth } = game;
  const count = game.players.length;
  const alone = standAlone(game);
  const split = count >> 1;
  const [low, high] = [half(alone.subarray(0, split)), half(alone.subarray(split))];
  const width = count + 1;
  const [byLow, byHigh] = [new Float64Array(low.apart.length * width), new Float64Array(high.apart.length * width)];
  let mask = 0;
  for (let h = 0; h < high.apart.length; h += 1) {
    for (let l = 0; l < low.apart.length; l += 1) {
      const extra = (worth[mask] as number) - (high.apart[h] as number) - (low.apart[l] as number);
      const size = (high.sizes[h] as number) + (low.sizes[l] as number);
      const [atLow, atHigh] = [l * width + size, h * width + size];
      byLow[atLow] = (byLow[atLow] as number) + extra;
      byHigh[atHigh] = (byHigh[atHigh] as number) + extra;
      mask += 1;
    }
  }
  const value = Float64Array.from(alone);
  value.set(handedOut(value.subarray(0, split), byLow, count), 0);
  value.set(handedOut(value.subarray(split), byHigh, count), split);
  return value;
}

/** Gives half the players their parts of the extra worths, which are summed by those of them that are in and by size. */
function handedOut(shares: Float64Array, sums: Float64Array, count: number): Float64Array {
  const { inside, outside } = weights(count);
  const width = count + 1;
  return shares.map((own, i) => {
    let share = own;
    for (let size = 2; size <= count; size += 1) {
      let [within, without] = [0, 0];
      for (let part = 0; part < 2 ** shares.length; part += 1) {
        const sum = sums[part * width + size] as number;
        if (part & (1 << i)) within += sum;
        else without += sum;
      }
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
