/** Writes a programme that is built already into another, as one of its parts. */
import type { Builder, Program } from './program.ts';

const within = (name: string, suffix: string): string =>
  name.endsWith(')') ? `${name.slice(0, -1)},${suffix})` : `${name}(${suffix})`;

/** Adds columns, costs times `weight`, and rows, each named with the suffix; gives the index of the first column. */
export function replay(builder: Builder, { columns, rows }: Program, suffix: string, weight: number): number {
  const { lower, upper, cost, integer } = columns;
  const added = columns.names.map((name, j) =>
    builder.column(
      within(name, suffix),
      lower[j] as number,
      upper[j] as number,
      weight * (cost[j] as number),
      integer[j] === 1,
    ),
  );
  const first = added[0] ?? 0;
  for (const [i, name] of rows.names.entries()) {
    builder.row(within(name, suffix), rows.lower[i] as number, rows.upper[i] as number);
    for (let k = rows.starts[i] as number; k < (rows.starts[i + 1] as number); k += 1) {
      builder.entry(first + (rows.indices[k] as number), rows.values[k] as number);
    }
  }
  return first;
}
