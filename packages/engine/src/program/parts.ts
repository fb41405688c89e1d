/** Solves a programme part by part and remembers each: what changes in one place is not solved again everywhere else. */
import type { Program, Solution, Solve, SolveOptions } from './program.ts';

interface Part {
  readonly program: Program;
  /** Columns of the whole, in order. */
  readonly columns: readonly number[];
}

/** For each column the least column that rows tie it to (union by path halving). */
function components({ columns, rows }: Program): Int32Array {
  const parent = Int32Array.from(columns.names, (_, j) => j);
  const find = (j: number): number => {
    let at = j;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  };
  for (let i = 0; i < rows.names.length; i += 1) {
    const first = rows.starts[i] as number;
    for (let k = first + 1; k < (rows.starts[i + 1] as number); k += 1) {
      const [a, b] = [find(rows.indices[first] as number), find(rows.indices[k] as number)];
      if (a !== b) parent[Math.max(a, b)] = Math.min(a, b);
    }
  }
  return parent.map((_, j) => find(j));
}

const pick = (values: Float64Array, from: readonly number[]): Float64Array =>
  Float64Array.from(from, (index) => values[index] as number);

/** The columns and rows of one part as a programme of its own. */
function restricted({ name, columns, rows }: Program, own: readonly number[], ownRows: readonly number[]): Program {
  const at = new Map(own.map((column, index) => [column, index]));
  const starts = new Int32Array(ownRows.length + 1);
  const indices: number[] = [];
  const values: number[] = [];
  ownRows.forEach((row, index) => {
    for (let k = rows.starts[row] as number; k < (rows.starts[row + 1] as number); k += 1) {
      indices.push(at.get(rows.indices[k] as number) as number);
      values.push(rows.values[k] as number);
    }
    starts[index + 1] = indices.length;
  });
  return {
    name,
    offset: 0,
    columns: {
      names: own.map((column) => columns.names[column] as string),
      lower: pick(columns.lower, own),
      upper: pick(columns.upper, own),
      cost: pick(columns.cost, own),
      integer: Uint8Array.from(own, (column) => columns.integer[column] as number),
    },
    rows: {
      names: ownRows.map((row) => rows.names[row] as string),
      lower: pick(rows.lower, ownRows),
      upper: pick(rows.upper, ownRows),
      starts,
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    },
  };
}

/** Parts that no row ties together; null when a row without columns cannot hold. Their optima together are the whole's. */
export function parts(program: Program): readonly Part[] | null {
  const { rows } = program;
  const root = components(program);
  const rowsOf = new Map<number, number[]>();
  for (let i = 0; i < rows.names.length; i += 1) {
    const first = rows.starts[i] as number;
    if (first === rows.starts[i + 1]) {
      if ((rows.lower[i] as number) > 0 || (rows.upper[i] as number) < 0) return null;
      continue;
    }
    const of = root[rows.indices[first] as number] as number;
    const list = rowsOf.get(of);
    if (list === undefined) rowsOf.set(of, [i]);
    else list.push(i);
  }
  const columnsOf = Map.groupBy(root.keys(), (j) => root[j] as number);
  return [...columnsOf].map(([of, columns]) => ({
    program: restricted(program, columns, rowsOf.get(of) ?? []),
    columns,
  }));
}

/** What tells one part from another, names included. */
const keyOf = ({ columns, rows }: Program, gap: number | undefined): string =>
  [gap ?? '', columns.names, columns.lower, columns.upper, columns.cost, columns.integer]
    .concat([rows.names, rows.lower, rows.upper, rows.starts, rows.indices, rows.values] as never)
    .join(';');

/** From the worst to the best that can be said of several parts together. */
const ranks: readonly Solution['status'][] = ['infeasible', 'unbounded', 'failed', 'cancelled', 'limit', 'feasible'];

const total = (values: readonly (number | null)[]): number | null =>
  values.reduce((sum, value) => (sum === null || value === null ? null : sum + value), 0);

function together(program: Program, all: readonly Part[], found: readonly Solution[]): Solution {
  const status = ranks.find((rank) => found.some((each) => each.status === rank)) ?? 'optimal';
  const none = { objective: null, bound: null, gap: null, columns: null };
  if (status !== 'optimal' && status !== 'feasible') return { ...none, status };
  const columns = new Float64Array(program.columns.names.length);
  all.forEach((part, index) => {
    part.columns.forEach((column, k) => {
      columns[column] = found[index]?.columns?.[k] as number;
    });
  });
  const objective = program.offset + (total(found.map((each) => each.objective)) as number);
  const bound = total([program.offset, ...found.map((each) => each.bound)]);
  const gap = bound === null ? null : objective <= bound ? 0 : (objective - bound) / Math.abs(objective);
  return { status, objective, bound, gap, columns, seconds: total(found.map((each) => each.seconds ?? 0)) as number };
}

/**
 * A solver that splits a programme into the parts that no row ties together, solves each by `solve`, and answers a part
 * that it met before from memory. The same programme gives the same optimum; among several optima it may be another one
 * than `solve` alone would find.
 */
export function remembering(solve: Solve): Solve {
  const known = new Map<string, Solution>();
  const ask = async ({ program, columns }: Part, options: SolveOptions): Promise<Solution> => {
    const key = keyOf(program, options.gap);
    const before = known.get(key);
    if (before !== undefined) return before;
    const { start } = options;
    const own = start === undefined ? {} : { start: Float64Array.from(columns, (column) => start[column] as number) };
    const solution = await solve(program, { ...options, ...own });
    if (solution.status === 'optimal' || solution.status === 'infeasible') known.set(key, solution);
    return solution;
  };
  return async (program, options = {}) => {
    const all = parts(program);
    if (all === null) return { status: 'infeasible', objective: null, bound: null, gap: null, columns: null };
    const found: Solution[] = [];
    for (const part of all) found.push(await ask(part, options));
    return together(program, all, found);
  };
}
