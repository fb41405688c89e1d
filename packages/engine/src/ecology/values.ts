/** Reads the names, vectors and matrix of a network from unknown data. */
import { shown } from '@kyosei/model/findings';
import type { Problem } from '@kyosei/model/problem';

/** Larger flows are refused, so that no sum of products overflows. */
const largest = 1e100;

/** Where a Problem goes; an error unless said otherwise. */
export type Add = (problem: Omit<Problem, 'severity'> & { readonly severity?: Problem['severity'] }) => void;

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function readNames(value: unknown, add: Add): readonly string[] {
  const names: string[] = [];
  if (!Array.isArray(value)) {
    const code = value === undefined ? 'required' : 'wrong-shape';
    add({ code, table: 'network', column: 'names', found: shown(value), accepted: 'a list of names' });
    return names;
  }
  if (value.length === 0)
    add({ code: 'empty-network', table: 'network', column: 'names', found: 'no names', accepted: 'at least one' });
  const first = new Map<string, number>();
  value.forEach((item: unknown, index) => {
    const line = index + 1;
    const name = typeof item === 'string' ? item.trim() : '';
    if (name === '') {
      add({ code: 'wrong-type', table: 'network', line, column: 'names', found: shown(item), accepted: 'a name' });
    } else if (first.has(name)) {
      const values = { first: first.get(name) as number };
      add({
        code: 'repeated-name',
        table: 'network',
        line,
        column: 'names',
        found: name,
        accepted: 'each once',
        values,
      });
    } else first.set(name, line);
    names.push(name);
  });
  return names;
}

/** One figure; an empty place is zero and counted by the caller. Null when it is no flow. */
function readFigure(value: unknown): number | null | 'empty' {
  if (value === null || value === undefined) return 'empty';
  return typeof value === 'number' && value >= 0 && value <= largest ? value : null;
}

const faultOf = (value: unknown): { readonly code: string; readonly found: string; readonly accepted: string } => ({
  code: typeof value === 'number' && Number.isFinite(value) ? 'out-of-bounds' : 'not-a-number',
  found: shown(value),
  accepted: 'a number from 0 to 1e100',
});

export function readVector(value: unknown, key: string, names: readonly string[], add: Add): Float64Array {
  const vector = new Float64Array(names.length);
  if (value === undefined || value === null) return vector;
  if (!Array.isArray(value) || value.length !== names.length) {
    const found = Array.isArray(value) ? `${value.length} entries` : shown(value);
    add({ code: 'wrong-shape', table: 'network', column: key, found, accepted: `a list of ${names.length} numbers` });
    return vector;
  }
  let empty = 0;
  value.forEach((item: unknown, i) => {
    const figure = readFigure(item);
    if (figure === null) add({ ...faultOf(item), table: 'network', row: names[i] as string, line: i + 1, column: key });
    else if (figure === 'empty') empty += 1;
    else vector[i] = figure;
  });
  if (empty > 0) sayEmpty(key, empty, add);
  return vector;
}

function sayEmpty(column: string, count: number, add: Add): void {
  const found = `${count} empty`;
  add({
    code: 'empty-taken-as-zero',
    severity: 'warning',
    table: 'network',
    column,
    found,
    accepted: 'a number',
    values: { count },
  });
}

export function readMatrix(value: unknown, table: string, names: readonly string[], add: Add): Float64Array {
  const size = names.length;
  const matrix = new Float64Array(size * size);
  const accepted = `${size} rows of ${size} numbers: row gives to column`;
  if (!Array.isArray(value) || value.length !== size) {
    const found = Array.isArray(value) ? `${value.length} rows` : shown(value);
    const code = value === undefined ? 'required' : 'wrong-shape';
    add({ code, table: 'network', column: table, found, accepted });
    return matrix;
  }
  let empty = 0;
  value.forEach((row: unknown, i) => {
    const at = { table, row: names[i] as string, line: i + 1 };
    if (!Array.isArray(row) || row.length !== size) {
      const found = Array.isArray(row) ? `${row.length} numbers` : shown(row);
      add({ code: 'wrong-shape', ...at, found, accepted: `${size} numbers` });
      return;
    }
    row.forEach((item: unknown, j) => {
      const figure = readFigure(item);
      if (figure === null) add({ ...faultOf(item), ...at, column: names[j] as string });
      else if (figure === 'empty') empty += 1;
      else matrix[i * size + j] = figure;
    });
  });
  if (empty > 0) sayEmpty(table, empty, add);
  return matrix;
}
