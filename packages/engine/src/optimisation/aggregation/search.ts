/** Plans by clusters of periods: a bound from mean periods, a plan from every single one, and more clusters where the two differ. */
import { isAnswer } from '../../program/answer.ts';
import { linear } from '../../program/held.ts';
import type { Program, Solution, Solve, SolveOptions } from '../../program/program.ts';
import { begunAt, quiet } from '../../program/start.ts';
import { type Formulation, formulate } from '../formulate.ts';
import { greedy, greedyChoice } from '../greedy.ts';
import { type Choice, interpret } from '../interpret.ts';
import { demands, isPlain, nothing, type Optimum, unchanged } from '../optimise.ts';
import type { Problem } from '../problem.ts';
import { aggregated, shared, withPeaks } from './aggregate.ts';
import { withChords } from './chords.ts';
import { type Clusters, type Features, featuresOf, split, together, withArcs } from './clusters.ts';
import { capital, type Design, decided, designOf, running } from './design.ts';
import { operate } from './operate.ts';
import { affordable, columnsOf, columnsOfPeriod, type Room, room as usual } from './size.ts';

/** Share of the time that one search may take, so that it is not all spent on the first; and of one among some arcs. */
const share = { whole: 0.25, some: 0.03 } as const;

/** Chords of an arc in a cluster. */
const mostChords = 3;

/** How many clusters come from one. */
const growth = 4;

interface State {
  readonly problem: Problem;
  readonly solve: Solve;
  readonly options: SolveOptions;
  readonly room: Room;
  best: { readonly choice: Choice; readonly cost: number } | null;
  bound: number;
  /** Whether whole numbers are searched among all arcs. */
  readonly isWhole: boolean;
  /** Capacities of arcs in the designs that were tried [unit/h]. */
  readonly sizes: Map<number, readonly number[]>;
  /** Searches close the whole gap, since there will be no more clusters. */
  isFine: boolean;
  largest: Program | null;
}

/** What mean periods say: a design, and what each cluster costs to run with it. */
interface Level {
  /** The arcs that were looked at. */
  readonly arcs: readonly number[];
  readonly design: Design;
  readonly costs: Float64Array;
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

/** What greedy choice finds, where it knows all that counts. */
const begun = (problem: Problem, { columns, program }: Formulation): Float64Array | undefined =>
  isPlain(problem) && !demands(problem) ? greedy(problem, columns, program.columns.names.length) : undefined;

/** Gap that a search need not close, as a share of the one that clusters leave; and as long as nothing is known of that. */
const coarse = { share: 0.1, first: 0.01 } as const;

/** A search that takes a part of the time, and leaves less of a gap than clusters do as long as there may be more of them. */
function search(
  state: State,
  program: Program,
  clusters: Clusters,
  part: number,
  start: Float64Array | undefined,
): Promise<Solution> {
  const { problem, room, options } = state;
  const { timeLimit = Infinity, gap = 1e-4 } = options;
  state.isFine ||= clusters.length >= Math.min(problem.periods.length, affordable(problem, room));
  const rough = state.isFine ? 0 : Math.min(coarse.first, coarse.share * gapOf(state));
  const limit = { timeLimit: part * timeLimit, gap: Math.max(gap / 2, rough) };
  return solved(state, program, { ...quiet(state.options), ...limit, ...begunAt(start, program) });
}

/** The programme of mean periods with some of the arcs, and what their capacities can carry of single periods. */
function means(state: State, clusters: Clusters, arcs: readonly number[]) {
  const chosen = withArcs(state.problem, arcs);
  const problem = aggregated(state.isWhole ? withPeaks(chosen) : chosen, clusters);
  const formulation = formulate(problem, 'cost');
  const program = shared(formulation, clusters);
  const sizes = new Map(arcs.map((a, i) => [i, state.sizes.get(a) ?? []]));
  return { problem, formulation, program: withChords(program, formulation.columns, chosen, clusters, sizes) };
}

/** Sizes of a design at which chords are to be tight; the last few of each arc. */
function remember({ isWhole, sizes }: State, { arcs, capacities }: Design): void {
  if (!isWhole) return;
  for (const [i, a] of arcs.entries()) {
    const size = capacities[i] as number;
    const known = sizes.get(a) ?? [];
    const isNew = size < Infinity && known.every((other) => Math.abs(other - size) > 1e-6 * size);
    if (isNew) sizes.set(a, [...known, size].slice(-mostChords));
  }
}

/** A design that was found among some arcs, its own counted among all. */
const amongAll = (design: Design, arcs: readonly number[]): Design => ({
  ...design,
  arcs: design.arcs.map((i) => arcs[i] as number),
});

/** The design among some of the arcs, and what its clusters cost. */
async function among(state: State, clusters: Clusters, arcs: readonly number[]): Promise<Level | Solution> {
  const { problem, formulation, program } = means(state, clusters, arcs);
  const start = state.sizes.size === 0 ? begun(problem, formulation) : undefined;
  const isAll = arcs.length === state.problem.arcs.length;
  const solution = await search(state, program, clusters, isAll ? share.whole : share.some, start);
  if (solution.columns === null || !isAnswer(solution)) return solution;
  if (isAll) state.bound = Math.max(state.bound, solution.bound ?? -Infinity);
  const design = amongAll(designOf(problem, formulation, solution.columns), arcs);
  remember(state, design);
  return { arcs, design, costs: running(problem, interpret(problem, formulation, solution.columns)) };
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
  const used = new Set<number>();
  flow.forEach((column, at) => {
    if (column >= 0 && (values[column] as number) > 0) used.add(Math.floor(at / clusters.length));
  });
  return [...used].toSorted((a, b) => a - b);
}

/** A programme too large for whole numbers is searched among the arcs that matter when their parts count. */
async function level(state: State, clusters: Clusters): Promise<Level | Solution> {
  const { arcs } = state.problem;
  if (state.isWhole) return among(state, clusters, [...arcs.keys()]);
  const used = await support(state, clusters);
  if ('status' in used) return used;
  const found = await among(state, clusters, used);
  // What cannot be done with some of the arcs may be done with all of them.
  return 'status' in found && found.status === 'infeasible' ? { ...found, status: 'limit' } : found;
}

/** A design with sizes that suit more clusters than it was found with, and the columns that say so, by their names. */
interface Sized {
  readonly design: Design;
  readonly clusters: Clusters;
  readonly values: ReadonlyMap<string, number>;
}

/** As many clusters as there is room for to size a design. */
function finest(state: State, clusters: Clusters, { arcs }: Design): Clusters {
  const chosen = withArcs(state.problem, arcs);
  const count = Math.floor(state.room.sizing / Math.max(1, columnsOfPeriod(chosen)));
  return split(chosen, featuresOf(chosen), clusters, count);
}

/** min cost of the sizes with all that is built decided; null when there are none. */
async function sized(state: State, finer: Clusters, design: Design): Promise<Sized | null> {
  const { problem, formulation, program: open } = means(state, finer, design.arcs);
  const program = decided(open, formulation, problem, design);
  const { columns, status } = await solved(state, program, quiet(state.options));
  if (columns === null || !isAnswer({ status })) return null;
  const fitted = amongAll(designOf(problem, formulation, columns), design.arcs);
  remember(state, fitted);
  return {
    design: fitted,
    clusters: finer,
    values: new Map(program.columns.names.map((name, j) => [name, columns[j] as number])),
  };
}

/** Runs a design through the year; the cost of each period, or the periods in which it cannot be run. */
async function run(state: State, design: Design): Promise<{ each: Float64Array | null; stuck: ReadonlySet<number> }> {
  const { problem, options } = state;
  const { choice, stuck } = await operate(problem, design, state.solve, quiet(options));
  if (choice === null) return { each: null, stuck: new Set(stuck) };
  const each = running(problem, choice);
  const cost = costOf(problem, choice);
  if (state.best === null || cost < state.best.cost) state.best = { choice, cost };
  return { each, stuck: new Set() };
}

/** Among some of the arcs there is room for more clusters: a search in them from the design that is known. */
async function improved(state: State, arcs: readonly number[], { clusters, values }: Sized): Promise<void> {
  const problem = aggregated(withArcs(state.problem, arcs), clusters);
  if (columnsOf(problem, clusters.length) > state.room.whole) return;
  const formulation = formulate(problem, 'cost');
  const program = shared(formulation, clusters);
  const start = Float64Array.from(program.columns.names, (name) => values.get(name) ?? 0);
  const { columns, status } = await search(state, program, clusters, share.whole, start);
  if (columns === null || !isAnswer({ status })) return;
  await run(state, amongAll(designOf(problem, formulation, columns), arcs));
  told(state);
}

/** Tries a design in every period; gives by how much each cluster was off. */
async function tried(
  state: State,
  clusters: Clusters,
  { arcs, design, costs }: Level,
): Promise<Float64Array | undefined> {
  const fitted = await sized(state, finest(state, clusters, design), design);
  const { each, stuck } = fitted === null ? { each: null, stuck: new Set() } : await run(state, fitted.design);
  told(state);
  if (fitted === null) return undefined;
  if (arcs.length < state.problem.arcs.length) await improved(state, arcs, fitted);
  return Float64Array.from(clusters, (cluster, k) =>
    each === null
      ? cluster.filter((p) => stuck.has(p)).length
      : Math.max(
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

const costOf = (problem: Problem, choice: Choice): number =>
  capital(problem, choice) + running(problem, choice).reduce((total, part) => total + part, 0);

/** The greedy plan, or to do nothing, or neither where something is demanded. */
function first(problem: Problem): State['best'] {
  if (demands(problem)) return null;
  const choice = isPlain(problem) ? greedyChoice(problem) : unchanged;
  return { choice, cost: costOf(problem, choice) };
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

/** What is known before anything is searched. */
const begin = (problem: Problem, solve: Solve, options: SolveOptions, room: Room): State => ({
  problem,
  solve,
  options,
  room,
  best: first(problem),
  bound: -Infinity,
  isWhole: columnsOf(problem, 1) <= room.whole,
  sizes: new Map(),
  isFine: false,
  largest: null,
});

/**
 * A plan from mean periods for a search at one stroke: the design of one cluster, sized in all periods. Values of columns by
 * their names; null when there is none.
 */
export async function fromMeans(
  problem: Problem,
  solve: Solve,
  options: SolveOptions,
): Promise<ReadonlyMap<string, number> | null> {
  const state = begin(problem, solve, options, usual);
  const found = await level(state, together(problem));
  if ('status' in found) return null;
  const apart = [...problem.periods.keys()].map((p) => [p]);
  return (await sized(state, apart, found.design))?.values ?? null;
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
  const state = begin(problem, solve, options, room);
  told(state);
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
    if (gapOf(state) <= (options.gap ?? 1e-4)) break;
    const finer = cut(state, features, clusters, errors);
    const isSame = finer.length === clusters.length;
    isSpent = isSame && state.isFine;
    if (isSpent) break;
    state.isFine = isSame;
    clusters = finer;
  }
  return { ...optimumOf(state, status), largest: state.largest, isSpent, means: aggregated(problem, clusters) };
}
