/** Many programmes that differ from one in what is closed: what they have in common is solved once. */
import { isAnswer, pointless } from './answer.ts';
import { parts } from './parts.ts';
import type { Program, Solution, Solve, SolveOptions } from './program.ts';

/** The programme in which some columns are nothing; what is the same in both is the same object. */
function closed(program: Program, columns: readonly number[]): Program {
  if (columns.length === 0) return program;
  const [lower, upper] = [program.columns.lower.slice(), program.columns.upper.slice()];
  for (const column of columns) {
    lower[column] = 0;
    upper[column] = 0;
  }
  return { ...program, columns: { ...program.columns, lower, upper } };
}

/** The answer of a programme for columns of it that are closed. */
type Answer = (closing: readonly number[]) => Promise<Solution>;

/** What is whole is searched anew, each choice once. */
function searched(program: Program, solve: Solve, options: SolveOptions): Answer {
  const known = new Map<string, Promise<Solution>>();
  return (closing) => {
    const key = closing.join();
    const found = known.get(key) ?? solve(closed(program, closing), options);
    known.set(key, found);
    return found;
  };
}

/** Where no row ties columns, each lies at its cheaper bound. */
const untied =
  (program: Program): Answer =>
  async (closing) => {
    const { cost, lower, upper } = closed(program, closing).columns;
    return { ...pointless, status: 'optimal', columns: cost.map((each, j) => (each < 0 ? upper : lower)[j] as number) };
  };

/** Where nothing is whole the dual simplex method goes on from the basis with all open, so that no answer depends on another. */
function continued(program: Program, solve: Solve, options: SolveOptions): Answer {
  let usual: Promise<Solution> | null = null;
  return async (closing) => {
    usual ??= solve(program, { ...options, keep: true });
    const first = await usual;
    if (closing.length === 0) return first;
    const from = first.basis === undefined ? {} : { basis: first.basis };
    return solve(closed(program, closing), { ...options, ...from });
  };
}

const answerOf = (program: Program): typeof searched =>
  program.columns.integer.includes(1) ? searched : program.rows.names.length === 0 ? untied : continued;

/**
 * Solves a programme with some of its bundles of columns closed. Parts that neither rows nor bundles tie to these are solved once for
 * all.
 */
export function variants(
  program: Program,
  bundles: readonly (readonly number[])[],
  solve: Solve,
  options: SolveOptions,
): (closing: readonly number[]) => Promise<Solution> {
  const split = parts(program, bundles);
  const pieces = (split ?? []).map(({ columns, program: own }) => ({
    columns,
    answer: answerOf(own)(own, solve, options),
  }));
  const places = new Map(pieces.flatMap(({ columns }, k) => columns.map((column, j) => [column, [k, j]] as const)));
  const { cost } = program.columns;
  return async (closing) => {
    if (split === null) return { ...pointless, status: 'infeasible' };
    const closes = [...new Set(closing.flatMap((bundle) => bundles[bundle] as readonly number[]))];
    const touched = Map.groupBy(
      closes.map((column) => places.get(column) as readonly [number, number]).toSorted(([, a], [, b]) => a - b),
      ([k]) => k,
    );
    const point = new Float64Array(cost.length);
    let isProven = true;
    let objective = program.offset;
    for (const [k, { columns, answer }] of pieces.entries()) {
      const { status, columns: values } = await answer((touched.get(k) ?? []).map(([, j]) => j));
      if (values === null || !isAnswer({ status })) return { ...pointless, status };
      isProven &&= status === 'optimal';
      for (let j = 0; j < columns.length; j += 1) {
        const [column, value] = [columns[j] as number, values[j] as number];
        point[column] = value;
        objective += value * (cost[column] as number);
      }
    }
    return { status: isProven ? 'optimal' : 'feasible', objective, bound: null, gap: null, columns: point };
  };
}
