/** Recourse: what an outlook costs when what is built stands, and what is run is chosen for that outlook alone. */
import { isAnswer } from '../program/answer.ts';
import { heldAt } from '../program/held.ts';
import type { Program, Solve, SolveOptions } from '../program/program.ts';
import { quiet } from '../program/start.ts';
import type { Formulation } from './formulate.ts';

/** Columns that are decided before it is known which outlook comes. */
function decided({ columns, payments }: Formulation): ReadonlySet<number> {
  const { capacity, build, sizes, pieces, kept, trenches, operations } = columns;
  const [{ flow, intake, outlet, runs, stock }] = operations;
  const arrays = [capacity, build, ...sizes, ...pieces, kept, trenches, flow, intake, outlet, runs, stock];
  return new Set(
    [...arrays, payments ?? new Int32Array(0)].flatMap((array) => [...array].filter((column) => column >= 0)),
  );
}

/** The same programme with one outlook's cost as the only objective. */
function forOutlook(program: Program, { entries, today }: Formulation['outlooks'][number]): Program {
  const cost = new Float64Array(program.columns.cost.length);
  for (const [column, value] of entries) cost[column] = (cost[column] as number) + value;
  return { ...program, offset: -today, columns: { ...program.columns, cost } };
}

/** min cost of each outlook given what is built [currency/a against the baseline]; null where that has no answer. */
export async function recourse(
  formulation: Formulation,
  point: Float64Array,
  solve: Solve,
  options: SolveOptions,
): Promise<readonly (number | null)[]> {
  if (formulation.outlooks.length === 0) return [];
  const fixed = decided(formulation);
  const held = heldAt(formulation.program, point, (column) => fixed.has(column));
  const costs: (number | null)[] = [];
  for (const outlook of formulation.outlooks) {
    const solution = await solve(forOutlook(held, outlook), quiet(options));
    costs.push(isAnswer(solution) ? solution.objective : null);
  }
  return costs;
}
