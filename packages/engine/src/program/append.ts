/** Adds rows to a programme that is built already. */
import type { Program } from './program.ts';

export interface AddedRow {
  readonly name: string;
  readonly lower: number;
  readonly upper: number;
  readonly entries: readonly (readonly [column: number, value: number])[];
}

/** The programme with more rows behind its own; its columns are shared. */
export function appended(program: Program, added: readonly AddedRow[]): Program {
  const { rows } = program;
  const entries = added.flatMap((row) => row.entries);
  const end = rows.starts.at(-1) as number;
  let at = end;
  const starts = added.map((row) => (at += row.entries.length));
  return {
    ...program,
    rows: {
      names: [...rows.names, ...added.map(({ name }) => name)],
      lower: Float64Array.from([...rows.lower, ...added.map(({ lower }) => lower)]),
      upper: Float64Array.from([...rows.upper, ...added.map(({ upper }) => upper)]),
      starts: Int32Array.from([...rows.starts, ...starts]),
      indices: Int32Array.from([...rows.indices.subarray(0, end), ...entries.map(([column]) => column)]),
      values: Float64Array.from([...rows.values.subarray(0, end), ...entries.map(([, value]) => value)]),
    },
  };
}
