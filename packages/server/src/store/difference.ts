/** What separates stored rows from wanted ones. Pure. */
import { type GivenRow, type TableName, type Tables, tableNames } from '@kyosei/model/tables';

export interface Stored {
  readonly table: TableName;
  readonly id: string;
  readonly position: number;
  readonly version: number;
  readonly row: GivenRow;
}

export interface Difference {
  readonly table: TableName;
  readonly id: string;
  readonly kind: 'add' | 'change' | 'remove';
  readonly before: GivenRow | null;
  readonly after: GivenRow | null;
}

/** Every checked row has one. */
export const idOf = (row: GivenRow): string => row.id as string;

export const keyOf = (table: string, id: string): string => `${table}/${id}`;

/** Rows of each table, in the order in which they are given. */
export function tablesOf(rows: readonly Stored[]): Tables {
  const grouped = Object.groupBy(rows, (row) => row.table);
  const entries = tableNames.map((table) => [table, (grouped[table] ?? []).map(({ row }) => row)] as const);
  return Object.fromEntries(entries) as unknown as Tables;
}

const canonical = (row: GivenRow): string =>
  JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** Additions and changes in the order of the wanted tables, then the removals. Rows are known by table and id. */
export function differences(before: readonly Stored[], after: Tables): readonly Difference[] {
  const gone = new Map(before.map((stored) => [keyOf(stored.table, stored.id), stored]));
  const found: Difference[] = [];
  for (const table of tableNames)
    for (const row of after[table]) {
      const id = idOf(row);
      const stored = gone.get(keyOf(table, id));
      gone.delete(keyOf(table, id));
      if (!stored) found.push({ table, id, kind: 'add', before: null, after: row });
      else if (canonical(stored.row) !== canonical(row))
        found.push({ table, id, kind: 'change', before: stored.row, after: row });
    }
  for (const { table, id, row } of gone.values()) found.push({ table, id, kind: 'remove', before: row, after: null });
  return found;
}
