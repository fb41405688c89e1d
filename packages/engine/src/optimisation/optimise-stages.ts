/** Optimises over stages: one solve for cost; for a burden a second one, the cheapest among the plans with the least of it. */
import { isAnswer } from '../program/answer.ts';
import type { Solution, Solve, SolveOptions } from '../program/program.ts';
import { begunAt } from '../program/start.ts';
import type { Objective } from './columns.ts';
import { type Choice, interpret } from './interpret.ts';
import { demands, slack, unchanged } from './optimise.ts';
import { type Block, formulateStages, type Stage, type StagedFormulation, type StagedProblem } from './staged.ts';

export interface StagedOptimum {
  readonly status: Solution['status'];
  /** Change of the levelised cost [currency/a], or of a burden in the mean year [t/a]; null unless optimal or feasible. */
  readonly objective: number | null;
  readonly bound: number | null;
  readonly gap: number | null;
  /** What each stage does; null unless optimal or feasible. */
  readonly choices: readonly Choice[] | null;
  /** Null where nothing is built. */
  readonly answer: { readonly formulation: StagedFormulation; readonly point: Float64Array } | null;
  readonly size: { readonly variables: number; readonly rows: number };
}

/** The part of a point of the whole that is one stage's. */
export const pointOf = ({ formulation, first }: Block, point: Float64Array): Float64Array =>
  point.subarray(first, first + formulation.program.columns.names.length);

const choicesAt = (problem: StagedProblem, { blocks }: StagedFormulation, point: Float64Array): readonly Choice[] =>
  blocks.map((block, s) => interpret((problem.stages[s] as Stage).problem, block.formulation, pointOf(block, point)));

/** min, then where it is a burden min cost subject to its mean ≤ B* + 10⁻⁹ |B*|. Statuses as those of one year's optimum. */
export async function optimiseStages(
  problem: StagedProblem,
  objective: Objective,
  solve: Solve,
  options: SolveOptions,
): Promise<StagedOptimum> {
  const first = formulateStages(problem, objective);
  const { columns, rows } = first.program;
  const size = { variables: columns.names.length, rows: rows.names.length };
  const nothing = { objective: null, bound: null, gap: null, choices: null, answer: null, size } as const;
  const told = (formulation: StagedFormulation, point: Float64Array) => ({
    choices: choicesAt(problem, formulation, point),
    answer: { formulation, point },
  });
  const solution = await solve(first.program, options);
  const { status, bound, gap } = solution;
  if (status === 'limit' && !problem.stages.some((stage) => demands(stage.problem))) {
    return { ...nothing, status: 'feasible', objective: 0, choices: problem.stages.map(() => unchanged) };
  }
  if (solution.columns === null || !isAnswer(solution)) return { ...nothing, status };
  const least = solution.objective as number;
  const found = { status, objective: least, bound, gap, size };
  if (objective === 'cost') return { ...found, ...told(first, solution.columns) };
  const cost = new Map(columns.names.map((name, j) => [name, columns.cost[j] as number]));
  const cheapest = formulateStages(problem, 'cost', { cost, most: least + slack * Math.abs(least) });
  const second = await solve(cheapest.program, { ...options, ...begunAt(solution.columns, cheapest.program) });
  if (second.status === 'cancelled') return { ...nothing, status: 'cancelled' };
  const isCut = second.status === 'feasible' || second.status === 'limit';
  const meaning = isAnswer(second) ? told(cheapest, second.columns as Float64Array) : told(first, solution.columns);
  return { ...found, ...(isCut ? { status: 'feasible' as const } : {}), ...meaning };
}
