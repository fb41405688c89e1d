/** Plans by clusters of periods: a bound from mean periods, a plan from every single one, and more clusters where the two differ. */
import { isAnswer } from '../../program/answer.ts';
import type { Program, Solution, Solve, SolveOptions } from '../../program/program.ts';
import { begunAt } from '../../program/start.ts';
import { type Formulation, formulate } from '../formulate.ts';
import { greedy } from '../greedy.ts';
import { type Choice, interpret } from '../interpret.ts';
import { demands, isPlain, nothing, type Optimum, unchanged } from '../optimise.ts';
import type { Problem } from '../problem.ts';
import { aggregated, linear, shared } from './aggregate.ts';
import { type Clusters, type Features, featuresOf, split, together, withArcs } from './clusters.ts';
import { capital, type Design, decided, designOf, running } from './design.ts';
import { operate } from './operate.ts';
import { affordable, columnsOf, columnsOfPeriod, type Room, room as usual } from './size.ts';

/** Share of the time that one search may take, so that it is not all spent on the first. */
const share = 0.25;

/** How many clusters come from one. */
const growth = 4;

interface State {
  readonly problem: Problem;
  readonly solve: Solve;
  readonly options: SolveOptions;
  readonly room: Room;
  best: { readonly choice: Choice; readonly cost: number } | null;
  bound: number;
  largest: Program | null;
}

/** What mean periods say: a design, and what each cluster costs to run with it. */
interface Level {
  readonly design: Design;
  readonly costs: Float64Array;
}

function quiet(all: SolveOptions): SolveOptions {
  const { progress: _, start: __, ...options } = all;
  return options;
}

/** (best − bound) / |best|; Infinity while either is missing. */
function gapOf({ best, bound }: State): number {
  if (best === null || bound === -Infinity) return Infinity;
  const difference = best.cost - bound;
  return difference <= 0 ? 0 : difference / Math.abs(best.cost);
}

function solved(state: State, program: Program, options: SolveOptions): Promise<Solution> {
  if (program.columns.names.length > (state.largest?.columns.names.length ?? 0)) state.largest = program;
  return state.solve(program, options);
}

/** A search whose time is limited, from what greedy choice finds where it knows all that counts. */
function search(state: State, problem: Problem, formulation: Formulation, program: Program): Promise<Solution> {
  const { timeLimit = Infinity, gap = 1e-4 } = state.options;
  const start =
    isPlain(problem) && !demands(problem)
      ? greedy(problem, formulation.columns, program.columns.names.length)
      : undefined;
  const limit = { timeLimit: share * timeLimit, gap: gap / 2 };
  return solved(state, program, { ...quiet(state.options), ...limit, ...begunAt(start, program) });
}

/** The design among some of the arcs, and what its clusters cost. */
async function among(state: State, clusters: Clusters, arcs: readonly number[]): Promise<Level | Solution> {
  const problem = aggregated(withArcs(state.problem, arcs), clusters);
  const formulation = formulate(problem, 'cost');
  const solution = await search(state, problem, formulation, shared(formulation, clusters));
  if (solution.columns === null || !isAnswer(solution)) return solution;
  if (arcs.length === state.problem.arcs.length) state.bound = Math.max(state.bound, solution.bound ?? -Infinity);
  const design = designOf(problem, formulation, solution.columns);
  return {
    design: { ...design, arcs: design.arcs.map((i) => arcs[i] as number) },
    costs: running(problem, interpret(problem, formulation, solution.columns)),
  };
}

/** Arcs that carry something when parts of whole numbers count, with the bound that this gives. */
async function support(state: State, clusters: Clusters): Promise<readonly number[] | Solution> {
  const problem = aggregated(state.problem, clusters);
  const formulation = formulate(problem, 'cost');
  const solution = await solved(state, linear(formulation.program), quiet(state.options));
  if (solution.status !== 'optimal' || solution.columns === null) return solution;
  state.bound = Math.max(state.bound, solution.objective as number);
  const values = solution.columns;
  const [{ flow }] = formulation.columns.operations;
  const used = new Set(state.best?.choice.uses.map(({ arc }) => arc));
  flow.forEach((column, at) => {
    if (column >= 0 && (values[column] as number) > 0) used.add(Math.floor(at / clusters.length));
  });
  return [...used].toSorted((a, b) => a - b);
}

/** A programme too large for whole numbers is searched among the arcs that matter when their parts count. */
async function level(state: State, clusters: Clusters): Promise<Level | Solution> {
  const { arcs } = state.problem;
  if (columnsOf(state.problem, clusters.length) <= state.room.whole) return among(state, clusters, [...arcs.keys()]);
  const used = await support(state, clusters);
  if ('status' in used) return used;
  const found = await among(state, clusters, used);
  // What cannot be done with some of the arcs may be done with all of them.
  return 'status' in found && found.status === 'infeasible' ? { ...found, status: 'limit' } : found;
}

/** The sizes that suit more clusters than the design was found with; null when there are none. */
async function sized(state: State, clusters: Clusters, design: Design): Promise<Design | null> {
  const chosen = withArcs(state.problem, design.arcs);
  const count = Math.floor(state.room.sizing / Math.max(1, columnsOfPeriod(chosen)));
  const finer = split(chosen, featuresOf(chosen), clusters, count);
  if (finer.length === clusters.length) return design;
  const problem = aggregated(chosen, finer);
  const formulation = formulate(problem, 'cost');
  const program = decided(shared(formulation, finer), formulation, problem, design);
  const solution = await solved(state, program, quiet(state.options));
  if (solution.columns === null || !isAnswer(solution)) return null;
  const fitted = designOf(problem, formulation, solution.columns);
  return { ...fitted, arcs: fitted.arcs.map((i) => design.arcs[i] as number) };
}

/** Runs a design through the year; gives by how much each cluster was off. */
async function tried(state: State, clusters: Clusters, { design, costs }: Level): Promise<Float64Array | undefined> {
  const { problem, options } = state;
  const fitted = await sized(state, clusters, design);
  if (fitted === null) return undefined;
  const { choice, stuck } = await operate(problem, fitted, state.solve, quiet(options));
  const isStuck = new Set(stuck);
  if (choice === null) {
    return Float64Array.from(clusters, (cluster) => cluster.filter((p) => isStuck.has(p)).length);
  }
  const each = running(problem, choice);
  const cost = capital(problem, choice) + each.reduce((total, part) => total + part, 0);
  if (state.best === null || cost < state.best.cost) state.best = { choice, cost };
  return Float64Array.from(clusters, (cluster, k) =>
    Math.max(
      0,
      cluster.reduce((total, p) => total + (each[p] as number), -(costs[k] as number)),
    ),
  );
}

function told(state: State): void {
  const { best, bound, options } = state;
  const gap = gapOf(state);
  options.progress?.({
    incumbent: best?.cost ?? null,
    bound: bound === -Infinity ? null : bound,
    gap: gap === Infinity ? null : gap,
  });
}

function optimumOf(state: State, status: Optimum['status']): Optimum {
  const { best, bound, options } = state;
  const gap = gapOf(state);
  if (status === 'infeasible' || status === 'cancelled' || best === null) return { ...nothing, status };
  return {
    status: gap <= (options.gap ?? 1e-4) ? 'optimal' : 'feasible',
    objective: best.cost,
    bound: bound === -Infinity ? null : bound,
    gap: gap === Infinity ? null : gap,
    choice: best.choice,
    answer: null,
  };
}

/** More clusters, where they were off; where none was, or nobody knows, where they are widest. */
function cut({ problem, room }: State, features: Features, clusters: Clusters, errors?: Float64Array): Clusters {
  const count = Math.min(affordable(problem, room), growth * clusters.length);
  const finer = split(problem, features, clusters, count, errors);
  return finer.length > clusters.length ? finer : split(problem, features, clusters, count);
}

export interface Bounded extends Optimum {
  /** The largest programme that was handed over. */
  readonly largest: Program | null;
  /** There were no more clusters to make. */
  readonly isSpent: boolean;
  /** The problem of mean periods that was looked at last; where that has no answer, neither has the year. */
  readonly means: Problem;
}

/**
 * Plans a problem that {@link unfit} does not refuse, with memory for some clusters of periods instead of all periods. Mean
 * periods bound the cost from below, each level more tightly; its design is run through the year, which bounds it from above and
 * is a plan. Clusters whose periods cost more than their mean are split, until the two meet, all periods are apart, or time is out.
 */
export async function overPeriods(
  problem: Problem,
  solve: Solve,
  options: SolveOptions,
  room: Room = usual,
): Promise<Bounded> {
  const best = demands(problem) ? null : { choice: unchanged, cost: 0 };
  const state: State = { problem, solve, options, room, best, bound: -Infinity, largest: null };
  const features = featuresOf(problem);
  let clusters = together(problem);
  let status: Optimum['status'] = 'limit';
  let isSpent = false;
  for (;;) {
    const found = await level(state, clusters);
    if ('status' in found) {
      status = found.status;
      break;
    }
    const errors = await tried(state, clusters, found);
    told(state);
    if (gapOf(state) <= (options.gap ?? 1e-4)) break;
    const finer = cut(state, features, clusters, errors);
    isSpent = finer.length === clusters.length;
    if (isSpent) break;
    clusters = finer;
  }
  return { ...optimumOf(state, status), largest: state.largest, isSpent, means: aggregated(problem, clusters) };
}
