/** The door: unknown input becomes a checked park, or the full list of what is wrong with it. */

import { gather } from './check/findings.ts';
import { checkIdentity } from './check/identity.ts';
import { checkIndicators } from './check/indicators.ts';
import { checkPlaces } from './check/places.ts';
import { checkPlants } from './check/plants.ts';
import { checkReleases } from './check/releases.ts';
import { type ReadTables, readRows } from './check/rows.ts';
import { checkRules } from './check/rules.ts';
import { attributesOf, type Lines, readShape } from './check/shape.ts';
import { checkStages } from './check/stages.ts';
import type { Problem } from './problem.ts';
import { type GivenRow, type Park, type TableName, type Tables, tableNames } from './tables.ts';

export { mostRows } from './check/shape.ts';
export { checkCell } from './check/single.ts';
export type { Lines };

export type Checked =
  | { readonly park: Park; readonly tables: Tables; readonly problems: readonly Problem[] }
  | { readonly park: null; readonly tables: null; readonly problems: readonly Problem[] };

/** The given row with the defaults of its table. */
function complete(table: TableName, given: GivenRow): GivenRow {
  const row: Record<string, GivenRow[string]> = {};
  for (const [column, attribute] of Object.entries(attributesOf(table))) {
    const value = given[column] ?? ('default' in attribute ? attribute.default : undefined);
    if (value !== undefined) row[column] = value;
  }
  return row;
}

/** The year as one period, and the scenario of the defaults, where the tables name none. */
const assumed: Partial<Record<TableName, GivenRow>> = {
  period: { id: 'year', name: 'year', hours: 8760 },
  scenario: { id: 'base', name: 'base' },
};

function completePark(tables: Tables): Park {
  const rows = (table: TableName): readonly GivenRow[] => {
    const given = tables[table];
    const extra = assumed[table];
    return (given.length === 0 && extra ? [extra] : given).map((row) => complete(table, row));
  };
  const all = Object.fromEntries(tableNames.map((table) => [table, rows(table)])) as Record<
    TableName,
    readonly GivenRow[]
  >;
  // The checks above have established every row's type.
  return { ...all, park: all.park[0] } as unknown as Park;
}

const givenTables = (rows: ReadTables): Tables =>
  Object.fromEntries(tableNames.map((table) => [table, rows[table].map(({ values }) => values)])) as unknown as Tables;

/**
 * Checks tables of any origin.
 *
 * Cells may be canonical numbers or texts with units (`200 kt/a`); maps may be records or texts (`a 1; b 2`); a table may be
 * left out, and a table of one row may be that row alone. Never throws, never stops at the first problem, runs nothing of the
 * input, and reports at most 1,000 problems, errors first, with the number of the others.
 * @param input tables by name, each a list of rows.
 * @param options.lines line of each row by table, as the reader of a file counts them; otherwise rows count from 1.
 * @returns the park with defaults filled in, and the given rows in canonical units, when there is no error (there may be
 * warnings); otherwise null for both, with the problems.
 */
export function check(input: unknown, options: { readonly lines?: Lines } = {}): Checked {
  const findings = gather();
  try {
    const { rows: raw, incomplete } = readShape(input, options.lines ?? {}, findings);
    const rows = readRows(raw, findings);
    checkIdentity(rows, incomplete, findings);
    checkRules(rows, incomplete, findings);
    checkPlants(rows, findings);
    checkStages(rows, findings);
    checkIndicators(rows, findings);
    checkReleases(rows, findings);
    checkPlaces(rows, incomplete, findings);
    if (!findings.hasErrors()) {
      const tables = givenTables(rows);
      return { park: completePark(tables), tables, problems: findings.list() };
    }
  } catch {
    // Only an object that is a trap itself (a proxy) gets here.
    findings.add({ code: 'unreadable', severity: 'error', accepted: 'plain objects and lists' });
  }
  return { park: null, tables: null, problems: findings.list() };
}
