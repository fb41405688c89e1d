/**
 * Scales a programme so that columns, rows and costs are of order one whatever the units of a park: a solver's
 * tolerances are absolute. All factors are powers of two, so that scaling and its undoing are exact.
 */
import type { Program } from './program.ts';

const powerOfTwo = (size: number): number => 2 ** Math.round(Math.log2(size));

export interface Scaled {
  readonly program: Program;
  /** Column j of the given programme is `columns[j]` times that of the scaled one. */
  readonly columns: Float64Array;
  /** Row i of the given programme is `rows[i]` times that of the scaled one. */
  readonly rows: Float64Array;
  /** The given objective is `objective` times the scaled one. */
  readonly objective: number;
}

/** Bounds of whole numbers are whole as well: without presolve HiGHS takes a fractional one at its word and cuts off optima. */
function wholeBounds({ lower, upper, integer }: Program['columns']): Pick<Program['columns'], 'lower' | 'upper'> {
  return {
    lower: lower.map((value, j) => (integer[j] === 1 ? Math.ceil(value - 1e-9) : value)),
    upper: upper.map((value, j) => (integer[j] === 1 ? Math.floor(value + 1e-9) : value)),
  };
}

/** Columns by their largest finite bound, then rows and the objective by their largest coefficient. */
export function scale(program: Program): Scaled {
  const { rows } = program;
  const columns = { ...program.columns, ...wholeBounds(program.columns) };
  const count = columns.names.length;
  const factor = new Float64Array(count).fill(1);
  for (let j = 0; j < count; j += 1) {
    const bound = Math.max(Math.abs(columns.lower[j] as number), Math.abs(columns.upper[j] as number));
    if (columns.integer[j] === 0 && bound > 0 && bound < Infinity) factor[j] = powerOfTwo(bound);
  }
  const cost = columns.cost.map((value, j) => value * (factor[j] as number));
  let largest = 0;
  for (const value of cost) largest = Math.max(largest, Math.abs(value));
  const objective = largest > 0 ? powerOfTwo(largest) : 1;
  const values = rows.values.map((value, k) => value * (factor[rows.indices[k] as number] as number));
  const lower = rows.lower.slice();
  const upper = rows.upper.slice();
  const divisors = new Float64Array(lower.length).fill(1);
  for (let i = 0; i < lower.length; i += 1) {
    let coefficient = 0;
    const end = rows.starts[i + 1] as number;
    for (let k = rows.starts[i] as number; k < end; k += 1) {
      coefficient = Math.max(coefficient, Math.abs(values[k] as number));
    }
    if (coefficient === 0) continue;
    const divisor = powerOfTwo(coefficient);
    divisors[i] = divisor;
    for (let k = rows.starts[i] as number; k < end; k += 1) values[k] = (values[k] as number) / divisor;
    lower[i] = (lower[i] as number) / divisor;
    upper[i] = (upper[i] as number) / divisor;
  }
  return {
    program: {
      ...program,
      offset: program.offset / objective,
      columns: {
        ...columns,
        lower: columns.lower.map((value, j) => value / (factor[j] as number)),
        upper: columns.upper.map((value, j) => value / (factor[j] as number)),
        cost: cost.map((value) => value / objective),
      },
      rows: { ...rows, lower, upper, values },
    },
    columns: factor,
    rows: divisors,
    objective,
  };
}
