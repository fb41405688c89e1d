/** Solves a programme part by part and remembers each: what changes in one place is not solved again everywhere else. */
import { pointless } from './answer.ts';
import type { Program, Solve, SolveOptions } from './program.ts';

interface Part {
  readonly program: Program;
  /** Columns and rows of the whole, in order. */
  readonly columns: readonly number[];
  readonly rows: readonly number[];
}

/** For each column the least column that rows or bundles tie it to (union by path halving). */
function components({ columns, rows }: Program, bundles: readonly (readonly number[])[]): Int32Array {
  const parent = Int32Array.from(columns.names, (_, j) => j);
  const find = (j: number): number => {
    let at = j;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  };
  const tie = (one: number, other: number): void => {
    const [a, b] = [find(one), find(other)];
    if (a !== b) parent[Math.max(a, b)] = Math.min(a, b);
  };
  for (let i = 0; i < rows.names.length; i += 1) {
    const first = rows.starts[i] as number;
    for (let k = first + 1; k < (rows.starts[i + 1] as number); k += 1) {
      tie(rows.indices[first] as number, rows.indices[k] as number);
    }
  }
  for (const [first, ...others] of bundles) for (const column of others) tie(first as number, column);
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

/**
 * Parts that no row ties together, nor any bundle of columns that are to stay with each other; null when a row without columns cannot
 * hold. Their optima together are the whole's.
 */
export function parts(program: Program, bundles: readonly (readonly number[])[] = []): readonly Part[] | null {
  const { rows } = program;
  const root = components(program, bundles);
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
  return [...columnsOf].map(([of, columns]) => {
    const own = rowsOf.get(of) ?? [];
    return { program: restricted(program, columns, own), columns, rows: own };
  });
}

/** What tells one part from another, names included. */
const keyOf = ({ columns, rows }: Program, gap: number | undefined): string =>
  [gap ?? '', columns.names, columns.lower, columns.upper, columns.cost, columns.integer]
    .concat([rows.names, rows.lower, rows.upper, rows.starts, rows.indices, rows.values] as never)
    .join(';');

/** What a part's columns cost. */
const costOf = ({ columns }: Program, values: Float64Array): number =>
  values.reduce((sum, value, j) => sum + value * (columns.cost[j] as number), 0);

/** What is solved at one stroke: each part with whole numbers by itself, which spares the search their products; the others together. */
function strokes(open: readonly Part[]): readonly (readonly Part[])[] {
  const isWhole = ({ program }: Part): boolean => program.columns.integer.includes(1);
  const rest = open.filter((part) => !isWhole(part));
  return [...open.filter(isWhole).map((part) => [part]), ...(rest.length > 0 ? [rest] : [])];
}

/**
 * A solver that splits a programme into the parts that no row ties together and answers those that it met before from memory.
 * The same programme gives the same optimum; among several optima it may be another one than `solve` alone would find.
 */
export function remembering(solve: Solve): Solve {
  const known = new Map<string, Float64Array>();
  return async (program, options: SolveOptions = {}) => {
    const all = parts(program);
    if (all === null) return { ...pointless, status: 'infeasible' };
    const keys = new Map(all.map((part) => [part, keyOf(part.program, options.gap)]));
    const columns = new Float64Array(program.columns.names.length);
    let [seconds, gap, isProven] = [0, 0, true];
    for (const stroke of strokes(all.filter((part) => !known.has(keys.get(part) as string)))) {
      const own = stroke.flatMap((part) => part.columns);
      const rows = stroke.flatMap((part) => part.rows);
      const { start } = options;
      const first = start === undefined ? {} : { start: Float64Array.from(own, (column) => start[column] as number) };
      const found = await solve(restricted(program, own, rows), { ...options, ...first });
      const values = found.columns;
      if (values === null) return { ...pointless, status: found.status };
      own.forEach((column, k) => {
        columns[column] = values[k] as number;
      });
      seconds += found.seconds ?? 0;
      gap = Math.max(gap, found.gap ?? 0);
      if (found.status === 'cancelled') return { ...pointless, status: 'cancelled' };
      isProven &&= found.status === 'optimal';
      if (found.status !== 'optimal') continue;
      for (const part of stroke) {
        known.set(
          keys.get(part) as string,
          Float64Array.from(part.columns, (column) => columns[column] as number),
        );
      }
    }
    for (const part of all) fill(columns, part, known.get(keys.get(part) as string));
    const objective = program.offset + costOf(program, columns);
    const bound = isProven && gap === 0 ? objective : null;
    return {
      status: isProven ? 'optimal' : 'feasible',
      objective,
      bound,
      gap: isProven ? gap : null,
      columns,
      seconds,
    };
  };
}

/** Puts a part's values in their places of the whole. */
function fill(columns: Float64Array, part: Part, values: Float64Array | undefined): void {
  if (values === undefined) return;
  part.columns.forEach((column, k) => {
    columns[column] = values[k] as number;
  });
}
