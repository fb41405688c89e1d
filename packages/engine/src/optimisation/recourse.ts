/** Recourse: what an outlook costs when what is built stands, and what is run is chosen for that outlook alone. */
import type { Program, Solve, SolveOptions } from '../program/program.ts';
import type { Formulation } from './formulate.ts';
import type { Problem } from './problem.ts';

/** Columns that are decided before it is known which outlook comes. */
function decided({ columns, payments }: Formulation): ReadonlySet<number> {
  const { capacity, build, sizes, pieces, kept, trenches, operations } = columns;
  const [{ flow, intake, outlet, runs, stock }] = operations;
  const arrays = [capacity, build, ...sizes, ...pieces, kept, trenches, flow, intake, outlet, runs, stock];
  return new Set(
    [...arrays, payments ?? new Int32Array(0)].flatMap((array) => [...array].filter((column) => column >= 0)),
  );
}

/** The programme with the decided columns held at a point and one outlook's cost as the only objective. */
function held(formulation: Formulation, o: number, point: Float64Array): Program {
  const { program, outlooks } = formulation;
  const { entries, today } = outlooks[o] as Formulation['outlooks'][number];
  const fixed = decided(formulation);
  const { integer } = program.columns;
  const at = (column: number): number =>
    (integer[column] ?? 0) === 1 ? Math.round(point[column] as number) : (point[column] as number);
  const cost = new Float64Array(program.columns.cost.length);
  for (const [column, value] of entries) cost[column] = (cost[column] as number) + value;
  const bound = (bounds: Float64Array): Float64Array =>
    bounds.map((value, column) => (fixed.has(column) ? at(column) : value));
  return {
    ...program,
    offset: -today,
    columns: { ...program.columns, cost, lower: bound(program.columns.lower), upper: bound(program.columns.upper) },
  };
}

/** min cost of each outlook given what is built [currency/a against the baseline]; null where that has no answer. */
export async function recourse(
  problem: Problem,
  formulation: Formulation,
  point: Float64Array,
  solve: Solve,
  options: SolveOptions,
): Promise<readonly (number | null)[]> {
  const { progress: _, start: __, ...quiet } = options;
  const costs: (number | null)[] = [];
  for (const o of problem.outlooks.keys()) {
    const { status, objective } = await solve(held(formulation, o, point), quiet);
    costs.push(status === 'optimal' || status === 'feasible' ? objective : null);
  }
  return costs;
}
