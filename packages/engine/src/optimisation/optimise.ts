/** Optimises: one solve for cost; for a burden a second one, the cheapest among the plans with the least burden. */
import { isAnswer } from '../program/answer.ts';
import type { Program, Solution, Solve, SolveOptions } from '../program/program.ts';
import { begunAt } from '../program/start.ts';
import type { Objective } from './columns.ts';
import { type Formulation, formulate } from './formulate.ts';
import { greedy } from './greedy.ts';
import { type Choice, interpret } from './interpret.ts';
import type { Problem } from './problem.ts';

export interface Optimum {
  readonly status: Solution['status'];
  /** Change of the objective against the baseline [currency/a or t/a]; null unless optimal or feasible. */
  readonly objective: number | null;
  readonly bound: number | null;
  readonly gap: number | null;
  /** Null unless optimal or feasible. */
  readonly choice: Choice | null;
  /** The programme that was solved last and its columns' values, for what is asked afterwards. */
  readonly answer: { readonly formulation: Formulation; readonly point: Float64Array } | null;
}

export const nothing = { objective: null, bound: null, gap: null, choice: null, answer: null } as const;

/** No answer, for a reason that is told elsewhere. */
export const failure: Optimum = { ...nothing, status: 'failed' };

/** Today: nothing is built and nothing given up. */
export const unchanged: Choice = { uses: [], plants: [], retired: [], trenches: [] };

/** Whether anything but money, size and number stands against an exchange, so that to do nothing may be forbidden. */
export const demands = ({ haves, wants, outlooks, limits }: Problem): boolean =>
  Object.values(limits.burdens).some((most) => most < 0) ||
  [...haves, ...wants].some(({ presentLimit }) => presentLimit < 1) ||
  outlooks.some(({ most }) => most !== undefined && most < 0);

/** Greedy choice knows nothing of burdens, mixtures, grades, payments or outlooks: with one of them the search begins without it. */
export const isPlain = ({ arcs, limits, wants, outlooks }: Problem): boolean =>
  Object.keys(limits.burdens).length === 0 &&
  limits.participation === undefined &&
  (limits.supplierShare ?? 1) >= 1 &&
  outlooks.length === 0 &&
  wants.every(({ blends }) => blends.length === 0) &&
  arcs.every(({ graded }) => graded === null);

const costOf = ({ offset, columns }: Program, point: Float64Array): number =>
  point.reduce((total, value, j) => total + value * (columns.cost[j] as number), offset);

/** The cheaper one of two points, either of which may be missing. */
function cheapest(program: Program, one?: Float64Array, other?: Float64Array): Float64Array | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return costOf(program, other) < costOf(program, one) ? other : one;
}

/** By how much the second stage may give up of the burden, so that rounding does not make it infeasible. */
export const slack = 1e-9;

/**
 * min B, then min cost subject to B ≤ B* + 10⁻⁹ |B*| (lexicographic; no weights). Statuses other than optimal and
 * feasible carry no figures. The search begins from `options.start` or from greedy choice, whichever is cheaper.
 */
export async function optimise(
  problem: Problem,
  objective: Objective,
  first: Formulation,
  solve: Solve,
  options: SolveOptions,
): Promise<Optimum> {
  const told = (formulation: Formulation, point: Float64Array) => ({
    choice: interpret(problem, formulation, point),
    answer: { formulation, point },
  });
  const free = objective === 'cost' && isPlain(problem) && !demands(problem);
  const simple = free ? greedy(problem, first.columns, first.program.columns.names.length) : undefined;
  const start = cheapest(first.program, simple, options.start);
  if (start !== undefined && options.start !== undefined)
    options.progress?.({ incumbent: costOf(first.program, start), bound: null, gap: null });
  const solution = await solve(first.program, { ...options, ...begunAt(start, first.program) });
  const { status, bound, gap } = solution;
  if (status === 'limit' && start !== undefined) {
    return { ...nothing, status: 'feasible', objective: costOf(first.program, start), ...told(first, start) };
  }
  // To do nothing is a plan as well, unless a limit asks for less of a burden than the baseline has.
  if (status === 'limit' && !demands(problem)) {
    return { ...nothing, status: 'feasible', objective: 0, choice: unchanged };
  }
  if (solution.columns === null || !isAnswer(solution)) return { ...nothing, status };
  const found = { status, objective: solution.objective, bound, gap };
  if (objective === 'cost') return { ...found, ...told(first, solution.columns) };
  const least = solution.objective as number;
  const burdens = { ...problem.limits.burdens, [objective]: least + slack * Math.abs(least) };
  const cheap = formulate({ ...problem, limits: { ...problem.limits, burdens } }, 'cost');
  const second = await solve(cheap.program, { ...options, ...begunAt(solution.columns, cheap.program) });
  if (second.status === 'cancelled') return { ...nothing, status: 'cancelled' };
  // What the time limit cut short is not proven cheapest, though its burden may be proven least.
  const isCut = second.status === 'feasible' || second.status === 'limit';
  // The first stage's point is a plan as well, should the second find none in time.
  const columns = isAnswer(second) ? second.columns : null;
  const meaning = told(cheap, columns ?? solution.columns);
  return { ...found, ...(isCut ? { status: 'feasible' } : {}), ...meaning };
}
