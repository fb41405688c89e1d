/** Writes a programme as CPLEX LP text, for people to read and for golden files. */
import type { Program } from './program.ts';

/** The format reads `-` as minus; identifiers never hold `~`, so names stay distinct. */
const written = (name: string): string => name.replaceAll('-', '~');

function term(value: number, name: string, first: boolean): string {
  const sign = value < 0 ? '- ' : first ? '' : '+ ';
  const size = Math.abs(value);
  return `${sign}${size === 1 ? '' : `${size} `}${written(name)}`;
}

function expression(terms: readonly (readonly [value: number, name: string])[]): string {
  return terms.map(([value, name], index) => term(value, name, index === 0)).join(' ');
}

/** LP text of `program` with its names; the same programme gives the same text. */
export function toLp({ name, offset, columns, rows }: Program): string {
  const at = (index: number): string => columns.names[index] as string;
  const isBinary = (index: number): boolean => columns.lower[index] === 0 && columns.upper[index] === 1;
  const costs = columns.names.flatMap((column, index) => {
    const cost = columns.cost[index] as number;
    return cost === 0 ? [] : [[cost, column] as const];
  });
  const constant = offset === 0 ? '' : ` ${offset < 0 ? '-' : '+'} ${Math.abs(offset)}`;
  const lines = [`\\ ${name}`, 'Minimize', ` objective: ${costs.length === 0 ? '0' : expression(costs)}${constant}`];
  lines.push('Subject To');
  rows.names.forEach((rowName, row) => {
    const terms: [number, string][] = [];
    for (let k = rows.starts[row] as number; k < (rows.starts[row + 1] as number); k += 1) {
      terms.push([rows.values[k] as number, at(rows.indices[k] as number)]);
    }
    if (terms.length === 0) return;
    const lower = rows.lower[row] as number;
    const upper = rows.upper[row] as number;
    const text = `${written(rowName)}: ${expression(terms)}`;
    if (lower === upper) lines.push(` ${text} = ${lower}`);
    else {
      const both = lower > -Infinity && upper < Infinity;
      if (upper < Infinity) lines.push(` ${text} <= ${upper}`);
      if (lower > -Infinity) lines.push(` ${both ? `least~${text}` : text} >= ${lower}`);
    }
  });
  lines.push('Bounds');
  columns.names.forEach((column, index) => {
    const lower = columns.lower[index] as number;
    const upper = columns.upper[index] as number;
    if (columns.integer[index] === 1 && isBinary(index)) return;
    const from = lower === -Infinity ? '-inf' : lower;
    lines.push(upper === Infinity ? ` ${from} <= ${written(column)}` : ` ${from} <= ${written(column)} <= ${upper}`);
  });
  const whole = [...columns.names.keys()].filter((index) => columns.integer[index] === 1);
  const binary = whole.filter(isBinary).map(at);
  const general = whole.filter((index) => !isBinary(index)).map(at);
  if (binary.length > 0) lines.push('Binary', ...binary.map((column) => ` ${written(column)}`));
  if (general.length > 0) lines.push('General', ...general.map((column) => ` ${written(column)}`));
  return `${lines.join('\n')}\nEnd\n`;
}
