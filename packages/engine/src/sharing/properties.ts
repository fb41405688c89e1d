/** What kind of game it is: does joining pay always, and the more the larger the coalition? */
import { sum } from '../numerics/sum.ts';
import { type Coalition, type Game, grand, namesOf, standAlone } from './game.ts';

/** Most players for which all pairs of disjoint coalitions (3ⁿ) are tried. */
export const mostForPairs = 16;

/** Two coalitions that do worse together than the property demands, and by how much. */
export interface Counterexample {
  readonly coalitions: readonly (readonly string[])[];
  readonly loss: number;
}

export interface Properties {
  /** v(N) > Σ v(i): there is something to share. */
  readonly essential: boolean;
  /** v(S) ≤ v(T) for S ⊂ T. */
  readonly monotone: boolean;
  /** v(S ∪ T) ≥ v(S) + v(T) for disjoint S, T; null when there are too many to try. */
  readonly superadditive: boolean | null;
  /** v(S ∪ T) + v(S ∩ T) ≥ v(S) + v(T): joining pays the more, the more are in already; the core is then never empty. */
  readonly convex: boolean;
  readonly counterexamples: {
    readonly monotone: Counterexample | null;
    readonly superadditive: Counterexample | null;
    readonly convex: Counterexample | null;
  };
}

interface Worst {
  readonly a: Coalition;
  readonly b: Coalition;
  readonly loss: number;
}

/** Largest v(S) − v(S ∪ i). */
function monotone({ players, worth }: Game): Worst {
  let worst: Worst = { a: 0, b: 0, loss: 0 };
  for (let mask = 0; mask < worth.length; mask += 1) {
    for (let i = 0; i < players.length; i += 1) {
      if (mask & (1 << i)) continue;
      const loss = (worth[mask] as number) - (worth[mask | (1 << i)] as number);
      if (loss > worst.loss) worst = { a: mask, b: mask | (1 << i), loss };
    }
  }
  return worst;
}

/** Largest breach of convexity; two players beside a coalition are enough to find it (Shapley 1971). */
function convex({ players, worth }: Game): Worst {
  let worst: Worst = { a: 0, b: 0, loss: 0 };
  for (let mask = 0; mask < worth.length; mask += 1) {
    for (let i = 0; i < players.length; i += 1) {
      if (mask & (1 << i)) continue;
      const a = mask | (1 << i);
      for (let j = 0; j < i; j += 1) {
        if (mask & (1 << j)) continue;
        const b = mask | (1 << j);
        const loss = (worth[a] as number) + (worth[b] as number) - (worth[a | b] as number) - (worth[mask] as number);
        if (loss > worst.loss) worst = { a, b, loss };
      }
    }
  }
  return worst;
}

/** Largest v(S) + v(T) − v(S ∪ T) over disjoint pairs. */
function superadditive({ worth }: Game): Worst {
  let worst: Worst = { a: 0, b: 0, loss: 0 };
  for (let mask = 1; mask < worth.length; mask += 1) {
    const together = worth[mask] as number;
    for (let a = (mask - 1) & mask; a > mask >> 1; a = (a - 1) & mask) {
      const loss = (worth[a] as number) + (worth[mask ^ a] as number) - together;
      if (loss > worst.loss) worst = { a, b: mask ^ a, loss };
    }
  }
  return worst;
}

/** The properties; a breach below 1e-9 of the largest worth is taken as rounding. */
export function properties(game: Game): Properties {
  const { worth } = game;
  let size = 0;
  for (const value of worth) size = Math.max(size, Math.abs(value));
  const rounding = 1e-9 * size;
  const found = {
    monotone: monotone(game),
    convex: convex(game),
    superadditive: game.players.length <= mostForPairs ? superadditive(game) : null,
  };
  const told = (worst: Worst | null): Counterexample | null =>
    worst !== null && worst.loss > rounding
      ? { coalitions: [namesOf(game, worst.a), namesOf(game, worst.b)], loss: worst.loss }
      : null;
  const counterexamples = {
    monotone: told(found.monotone),
    superadditive: told(found.superadditive),
    convex: told(found.convex),
  };
  const isConvex = counterexamples.convex === null;
  return {
    essential: (worth[grand(game.players.length)] as number) - sum(standAlone(game)) > rounding,
    monotone: counterexamples.monotone === null,
    superadditive: isConvex ? true : found.superadditive && counterexamples.superadditive === null,
    convex: isConvex,
    counterexamples,
  };
}
