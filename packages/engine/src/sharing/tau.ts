/** Tau value: the compromise between what each player can hope for and what it can insist on (Tijs 1981). */
import { sum } from '../numerics/sum.ts';
import { coalitionSums, type Game, grand } from './game.ts';

export interface Tau {
  /** Mᵢ = v(N) − v(N∖i): what the others lose when i withdraws. */
  readonly utopia: Float64Array;
  /** mᵢ = max over coalitions with i of v(S) − Σ_{j∈S∖i} Mⱼ: what is left for i when its partners get all they can hope for. */
  readonly minimalRights: Float64Array;
  /** The efficient point between the two; null unless m ≤ M and Σm ≤ v(N) ≤ ΣM (the game is quasi-balanced). */
  readonly value: Float64Array | null;
}

/** Tau value in one pass: with the gap g(S) = ΣM over S − v(S), mᵢ = Mᵢ − min of g over the coalitions with i. */
export function tau({ players, worth }: Game): Tau {
  const count = players.length;
  const all = worth[grand(count)] as number;
  const utopia = Float64Array.from(players, (_, i) => all - (worth[grand(count) ^ (1 << i)] as number));
  const hoped = coalitionSums(utopia);
  const concession = new Float64Array(count).fill(Infinity);
  for (let mask = 1; mask < worth.length; mask += 1) {
    const gap = hoped(mask) - (worth[mask] as number);
    for (let rest = mask; rest !== 0; rest &= rest - 1) {
      const i = 31 - Math.clz32(rest & -rest);
      if (gap < (concession[i] as number)) concession[i] = gap;
    }
  }
  const minimalRights = utopia.map((value, i) => value - (concession[i] as number));
  const size = utopia.reduce((largest, value) => Math.max(largest, Math.abs(value)), Math.abs(all));
  const rounding = 1e-12 * size * count;
  const [most, least] = [sum(utopia), sum(minimalRights)];
  const isQuasiBalanced =
    concession.every((value) => value >= -rounding) && least <= all + rounding && all <= most + rounding;
  if (!isQuasiBalanced) return { utopia, minimalRights, value: null };
  const step = most - least <= rounding ? 0 : (most - all) / (most - least);
  return { utopia, minimalRights, value: utopia.map((value, i) => value - step * (concession[i] as number)) };
}
