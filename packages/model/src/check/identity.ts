/** Ids are unique, not to be confused, and every reference finds its row. */
import type { Attribute } from '../attribute.ts';
import { type TableName, tableNames } from '../tables.ts';
import { type Findings, shown } from './findings.ts';
import type { ReadTables } from './rows.ts';
import { attributesOf } from './shape.ts';

/** Names that a reference may use, by table and column. */
type Names = (table: TableName, column: string) => ReadonlySet<string>;

function namesOf(rows: ReadTables): Names {
  const cache = new Map<string, ReadonlySet<string>>();
  return (table, column) => {
    const key = `${table}.${column}`;
    const known = cache.get(key);
    if (known) return known;
    const names = new Set<string>();
    for (const { values } of rows[table]) {
      const value = values[column];
      if (typeof value === 'string') names.add(value);
    }
    cache.set(key, names);
    return names;
  };
}

function checkIds(table: TableName, rows: ReadTables[TableName], findings: Findings): void {
  const lines = new Map<string, number>();
  const folded = new Map<string, string>();
  for (const { id, line } of rows) {
    if (id === undefined) continue;
    const first = lines.get(id);
    if (first !== undefined) {
      findings.add({
        code: 'duplicate-id',
        severity: 'error',
        table,
        row: id,
        line,
        column: 'id',
        found: id,
        accepted: 'an id that no other row has',
        values: { first },
      });
      continue;
    }
    lines.set(id, line);
    const fold = id.toLowerCase().normalize('NFKC');
    const other = folded.get(fold);
    if (other !== undefined)
      findings.add({
        code: 'confusable-ids',
        severity: 'warning',
        table,
        row: id,
        line,
        column: 'id',
        found: id,
        values: { other },
      });
    else folded.set(fold, id);
  }
}

/** Every reference of one attribute in one row: the text itself, or the names of a map. */
function references(attribute: Attribute, value: unknown): readonly string[] {
  if (attribute.kind === 'reference') return typeof value === 'string' ? [value] : [];
  return attribute.kind === 'map' && attribute.to && typeof value === 'object' && value !== null
    ? Object.keys(value)
    : [];
}

/** Table and column that an attribute points to, if it points anywhere. */
export function target(attribute: Attribute): { table: TableName; column: string } | undefined {
  if (attribute.kind !== 'reference' && attribute.kind !== 'map') return undefined;
  const table = tableNames.find((name) => name === attribute.to);
  return table && { table, column: (attribute.kind === 'reference' && attribute.column) || 'id' };
}

/** What a reference says when nothing has that name. */
export const acceptedNames = (names: ReadonlySet<string>, table: TableName, column: string): string => {
  const some = [...names.values().take(8)];
  const list = some.length === 0 ? 'there is none yet' : `${some.join(', ')}${names.size > some.length ? ', …' : ''}`;
  return `the ${column} of a row in ${table}: ${list}`;
};

/** Checks ids and references of all tables; references into an incomplete table are passed over. */
export function checkIdentity(rows: ReadTables, incomplete: ReadonlySet<TableName>, findings: Findings): void {
  const names = namesOf(rows);
  for (const table of tableNames) {
    checkIds(table, rows[table], findings);
    for (const [column, attribute] of Object.entries(attributesOf(table))) {
      const to = target(attribute);
      if (!to || incomplete.has(to.table)) continue;
      const valid = names(to.table, to.column);
      const accepted = acceptedNames(valid, to.table, to.column);
      for (const { id, line, values } of rows[table])
        for (const name of references(attribute, values[column]))
          if (!valid.has(name))
            findings.add({
              code: 'unknown-reference',
              severity: 'error',
              table,
              ...(id !== undefined && { row: id }),
              line,
              column,
              found: shown(name),
              accepted,
              ...findings.nearest(name, valid),
            });
    }
  }
}
