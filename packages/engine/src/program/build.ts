/** Writes a programme column by column and row by row into growing typed arrays. */
import type { Program } from './program.ts';

export interface Builder {
  /** Adds a column and gives its index. */
  readonly column: (name: string, lower: number, upper: number, cost: number, integer?: boolean) => number;
  /** Begins a row; the entries that follow belong to it. */
  readonly row: (name: string, lower: number, upper: number) => void;
  /** Adds a coefficient to the row begun last; zeros are left out. */
  readonly entry: (column: number, value: number) => void;
  readonly program: () => Program;
}

/** Doubles the room when it is full, so that adding n entries costs O(n). */
function grown<T extends Float64Array | Int32Array | Uint8Array>(array: T, needed: number): T {
  if (needed <= array.length) return array;
  const larger = new (array.constructor as new (length: number) => T)(Math.max(64, needed, array.length * 2));
  larger.set(array);
  return larger;
}

/** An empty programme to be filled; `minimise` is the default and only sense. */
export function build(name: string, offset = 0): Builder {
  const columnNames: string[] = [];
  const rowNames: string[] = [];
  let lower = new Float64Array(256);
  let upper = new Float64Array(256);
  let cost = new Float64Array(256);
  let integer = new Uint8Array(256);
  let rowLower = new Float64Array(256);
  let rowUpper = new Float64Array(256);
  let starts = new Int32Array(257);
  let indices = new Int32Array(1024);
  let values = new Float64Array(1024);
  let entries = 0;
  return {
    column(columnName, columnLower, columnUpper, columnCost, whole = false) {
      const index = columnNames.push(columnName) - 1;
      lower = grown(lower, index + 1);
      upper = grown(upper, index + 1);
      cost = grown(cost, index + 1);
      integer = grown(integer, index + 1);
      lower[index] = columnLower;
      upper[index] = columnUpper;
      cost[index] = columnCost;
      integer[index] = whole ? 1 : 0;
      return index;
    },
    row(rowName, least, most) {
      const index = rowNames.push(rowName) - 1;
      rowLower = grown(rowLower, index + 1);
      rowUpper = grown(rowUpper, index + 1);
      starts = grown(starts, index + 2);
      rowLower[index] = least;
      rowUpper[index] = most;
      starts[index + 1] = entries;
    },
    entry(column, value) {
      if (value === 0) return;
      indices = grown(indices, entries + 1);
      values = grown(values, entries + 1);
      indices[entries] = column;
      values[entries] = value;
      entries += 1;
      starts[rowNames.length] = entries;
    },
    program: () => {
      const columns = columnNames.length;
      const rows = rowNames.length;
      return {
        name,
        offset,
        columns: {
          names: columnNames,
          lower: lower.slice(0, columns),
          upper: upper.slice(0, columns),
          cost: cost.slice(0, columns),
          integer: integer.slice(0, columns),
        },
        rows: {
          names: rowNames,
          lower: rowLower.slice(0, rows),
          upper: rowUpper.slice(0, rows),
          starts: starts.slice(0, rows + 1),
          indices: indices.slice(0, entries),
          values: values.slice(0, entries),
        },
      };
    },
  };
}
