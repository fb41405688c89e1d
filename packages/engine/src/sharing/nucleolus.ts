/**
 * Nucleolus and prenucleolus: make the worst-off coalition as well off as can be, then the next worst, and so on (Schmeidler,
 * SIAM J. Appl. Math. 17 (1969) 1163–1170), by a sequence of linear programmes with row generation (Maschler, Peleg &
 * Shapley 1979; Hallefjord, Helming & Jørnsten 1995).
 *
 * A coalition is settled only when its excess is the same everywhere on the optimal face of its stage. That is read off
 * the dual: a positive weight means so, by complementary slackness; being tight at one optimal point does not.
 */
import { random } from '../numerics/random.ts';
import { sum } from '../numerics/sum.ts';
import type { Solve } from '../program/program.ts';
import { excessProgram, optimum, type Stage, weightProgram } from './excess.ts';
import { type Coalition, coalitionSums, type Game, grand, standAlone } from './game.ts';
import { emptySpan, extended, outside, payoffs, type Span } from './span.ts';

/** Most players for which it is worked out: a stage looks at all 2ⁿ coalitions several times. */
export const mostForNucleolus = 22;

/** Violations up to here are the solver's rounding; worths are scaled to 1. */
const rounding = 4e-9;
/** Weights from here are positive; the largest of at most n + 1 is far above. */
const positive = 1e-4;

export interface Lexicographic {
  readonly shares: Float64Array;
  /** The least possible largest excess over all coalitions but none and all: the first stage's ε; null for one player. */
  readonly leastExcess: number | null;
}

/** The coalitions whose excess is most above ε, of those not settled, at most `most`. */
function violators(stage: Stage, point: Float64Array, isOutside: (coalition: Coalition) => boolean): Coalition[] {
  const { worth, players } = stage;
  const most = 2 * players;
  const got = coalitionSums(point.subarray(0, players));
  const epsilon = point[players] as number;
  const found: { readonly coalition: Coalition; readonly excess: number }[] = [];
  let least = epsilon + rounding;
  for (let mask = 1; mask < worth.length - 1; mask += 1) {
    const excess = (worth[mask] as number) - got(mask);
    if (excess <= least || !isOutside(mask)) continue;
    found.push({ coalition: mask, excess });
    if (found.length < 4 * most) continue;
    found.sort((a, b) => b.excess - a.excess);
    found.length = most;
    least = found.at(-1)?.excess ?? least;
  }
  return found
    .toSorted((a, b) => b.excess - a.excess)
    .slice(0, most)
    .map(({ coalition }) => coalition);
}

/** One stage: its optimum over all coalitions, by adding rows until none is violated. */
async function solveStage(
  start: Stage,
  isOutside: (coalition: Coalition) => boolean,
  solve: Solve,
): Promise<{ readonly stage: Stage; readonly epsilon: number } | null> {
  const coalitions = [...start.coalitions];
  const known = new Set(coalitions);
  const stage: Stage = { ...start, coalitions };
  for (;;) {
    const point = await optimum(excessProgram(stage), solve);
    if (point === null) return null;
    const added = violators(stage, point, isOutside).filter((coalition) => !known.has(coalition));
    if (added.length === 0) return { stage, epsilon: point[stage.players] as number };
    coalitions.push(...added);
    for (const coalition of added) known.add(coalition);
  }
}

/** The span with every coalition settled that has a positive weight, at payoff v(S) − ε; shares at their floor as well. */
function settle({ worth, players, span, coalitions }: Stage, epsilon: number, weights: Float64Array): Span {
  const order = coalitions.map((_, k) => k).toSorted((a, b) => (weights[b] as number) - (weights[a] as number));
  let next = span;
  for (const k of order) {
    if ((weights[k] as number) < positive) break;
    const coalition = coalitions[k] as Coalition;
    next = extended(next, players, coalition, (worth[coalition] as number) - epsilon);
  }
  for (const [i, floor] of weights.subarray(coalitions.length + span.settled.length).entries()) {
    if (floor >= positive) next = extended(next, players, 1 << i, 0);
  }
  return next;
}

/** On a game with v(i) = 0 and |v| ≤ 1. */
async function lexicographic(worth: Float64Array, individual: boolean, solve: Solve): Promise<Lexicographic | null> {
  const players = Math.log2(worth.length);
  const all = grand(players);
  const chance = random(1);
  let span = extended(emptySpan, players, all, worth[all] as number);
  let coalitions: readonly Coalition[] = Array.from({ length: players }, (_, i) => [1 << i, all ^ (1 << i)])
    .flat()
    .filter((mask, index, list) => mask !== 0 && list.indexOf(mask) === index);
  let leastExcess: number | null = null;
  while (span.basis.length < players) {
    const isOutside = outside(span, players, chance);
    const stage: Stage = { worth, players, individual, span, coalitions: coalitions.filter(isOutside) };
    const solved = await solveStage(stage, isOutside, solve);
    if (solved === null) return null;
    const weights = await optimum(weightProgram(solved.stage), solve);
    if (weights === null) return null;
    leastExcess ??= solved.epsilon;
    const next = settle(solved.stage, solved.epsilon, weights);
    if (next === span) return null;
    ({ coalitions } = solved.stage);
    span = next;
  }
  return { shares: payoffs(span, players), leastExcess };
}

/** Zero-normalised worths, scaled so that the largest is 1. */
function normalised({ players, worth }: Game, alone: Float64Array): { worth: Float64Array; scale: number } {
  const apart = coalitionSums(alone);
  const extra = new Float64Array(worth.length);
  let scale = 0;
  for (let mask = 1; mask < worth.length; mask += 1) {
    const value = (worth[mask] as number) - apart(mask);
    extra[mask] = mask & (mask - 1) ? value : 0;
    scale = Math.max(scale, Math.abs(extra[mask] as number));
  }
  return { worth: scale === 0 || players.length === 1 ? extra : extra.map((value) => value / scale), scale };
}

async function nucleolusOf(game: Game, individual: boolean, solve: Solve): Promise<Lexicographic | null> {
  const alone = standAlone(game);
  const { worth, scale } = normalised(game, alone);
  if (game.players.length === 1) return { shares: alone, leastExcess: null };
  if (scale === 0) return { shares: alone, leastExcess: 0 };
  const found = await lexicographic(worth, individual, solve);
  return (
    found && {
      // What is left of the arithmetic where a player gains nothing is nothing.
      shares: found.shares.map((value, i) => (alone[i] as number) + (Math.abs(value) < 1e-12 ? 0 : scale * value)),
      leastExcess: found.leastExcess === null ? null : scale * found.leastExcess,
    }
  );
}

export interface Nucleoli {
  readonly prenucleolus: Float64Array;
  /** Null when the players together are worth less than apart: then nobody can be given what it has alone. */
  readonly nucleolus: Float64Array | null;
  /** Least core: ε for which x(S) ≥ v(S) − ε can just be met; the core is empty when it is positive. */
  readonly leastCore: number | null;
}

/**
 * Both of a game of at most `mostForNucleolus` players; null when the solver fails. The two differ only where the
 * prenucleolus gives somebody less than its own worth, which takes an empty core.
 */
export async function nucleoli(game: Game, solve: Solve): Promise<Nucleoli | null> {
  const free = await nucleolusOf(game, false, solve);
  if (free === null) return null;
  const alone = standAlone(game);
  const all = game.worth[grand(game.players.length)] as number;
  const slack = 1e-9 * normalised(game, alone).scale;
  const isRational = free.shares.every((value, i) => value >= (alone[i] as number) - slack);
  const answer = { prenucleolus: free.shares, leastCore: free.leastExcess };
  if (isRational) return { ...answer, nucleolus: free.shares };
  if (all < sum(alone) - slack) return { ...answer, nucleolus: null };
  const bounded = await nucleolusOf(game, true, solve);
  return bounded && { ...answer, nucleolus: bounded.shares };
}
