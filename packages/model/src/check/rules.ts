/** Rules that rows keep together: trees without circles, hours of one year, profiles with weight, ends that fit. */
import { isPerCommodity } from '../quantity.ts';
import type { GivenRow, TableName } from '../tables.ts';
import { type Finding, type Findings, shown } from './findings.ts';
import type { ReadRow, ReadTables } from './rows.ts';
import { attributesOf } from './shape.ts';

/** Hours of a leap year. */
const mostHours = 8784;

type Add = (code: Finding['code'], severity: Finding['severity'], more?: Partial<Finding>) => void;

/** Adds findings at a row. */
export const at =
  (findings: Findings, table: TableName, row: ReadRow): Add =>
  (code, severity, more = {}) =>
    findings.add({ code, severity, table, ...(row.id !== undefined && { row: row.id }), line: row.line, ...more });

/** A text cell, empty when there is none. */
export const text = (row: GivenRow, column: string): string => {
  const value = row[column];
  return typeof value === 'string' ? value : '';
};
/** A number cell. */
export const number = (row: GivenRow, column: string): number | undefined => {
  const value = row[column];
  return typeof value === 'number' ? value : undefined;
};
/** The ids in a text cell that lists them, separated by semicolons. */
export const idsIn = (row: GivenRow, column: string): readonly string[] =>
  text(row, column)
    .split(';')
    .flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));

/** Adds a finding for each id of such a list that is not among those that are valid. */
export function listed(
  table: TableName,
  row: ReadRow,
  column: string,
  valid: ReadonlySet<string>,
  accepted: string,
  findings: Findings,
): void {
  for (const id of idsIn(row.values, column)) {
    if (valid.has(id)) continue;
    const nearest = findings.nearest(id, valid);
    at(findings, table, row)('unknown-reference', 'error', { column, found: shown(id), accepted, ...nearest });
  }
}

const byId = (rows: readonly ReadRow[]): ReadonlyMap<string, GivenRow> =>
  new Map(rows.flatMap(({ id, values }) => (id === undefined ? [] : [[id, values] as const])));

function parkRow({ park }: ReadTables, findings: Findings): void {
  if (park.length === 0)
    findings.add({ code: 'missing-row', severity: 'error', table: 'park', accepted: 'exactly one row' });
  for (const row of park.slice(1))
    at(findings, 'park', row)('more-than-one-row', 'error', { accepted: 'exactly one row' });
}

/** A commodity is not among its own ancestors. Each circle is told once, at the row that closes it. */
function parents({ commodity }: ReadTables, findings: Findings): void {
  const known = byId(commodity);
  const done = new Set<string>();
  for (const row of commodity) {
    const path: string[] = [];
    const onPath = new Set<string>();
    let id = row.id;
    while (id !== undefined && !done.has(id) && !onPath.has(id)) {
      path.push(id);
      onPath.add(id);
      const parent: string = text(known.get(id) ?? {}, 'parent');
      id = parent === '' ? undefined : parent;
    }
    if (id !== undefined && onPath.has(id)) {
      const circle = [...path.slice(path.indexOf(id)), id];
      const words = circle.length > 8 ? [...circle.slice(0, 4), '…', ...circle.slice(-3)] : circle;
      at(findings, 'commodity', row)('parent-cycle', 'error', {
        column: 'parent',
        found: shown(text(row.values, 'parent')),
        values: { circle: shown(words.join(' > ')) },
      });
    }
    for (const passed of path) done.add(passed);
  }
}

function substitutes({ commodity }: ReadTables, findings: Findings): void {
  for (const row of commodity) {
    const map = row.values.substitutes;
    if (typeof map !== 'object') continue;
    for (const [name, ratio] of Object.entries(map)) {
      const add = at(findings, 'commodity', row);
      if (name === row.id) add('self-reference', 'warning', { column: 'substitutes', found: shown(name) });
      if (ratio === 0)
        add('out-of-bounds', 'error', { column: 'substitutes', found: `${shown(name)} 0`, accepted: 'more than 0' });
    }
  }
}

function periods({ period }: ReadTables, findings: Findings): void {
  const last = period.at(-1);
  if (!last) return;
  const hours = period.reduce((sum, { values }) => sum + (number(values, 'hours') ?? 0), 0);
  const found = `${Number(hours.toFixed(6))} h`;
  // A year written as twelve rounded thirds may exceed by the last binary digit.
  if (hours > mostHours * (1 + 1e-12))
    at(findings, 'period', last)('too-many-hours', 'error', {
      column: 'hours',
      found,
      accepted: `at most ${mostHours} h in all`,
    });
  if (hours === 0)
    at(findings, 'period', last)('no-hours', 'error', { column: 'hours', found, accepted: 'more than 0 h in all' });
}

function profiles({ profile, period }: ReadTables, findings: Findings): void {
  const known = period.every(({ faulty }) => !faulty.has('hours'));
  const hours = new Map(period.map(({ id, values }) => [id, number(values, 'hours') ?? 0]));
  const sums = new Map<string, { row: ReadRow; sum: number; known: boolean }>();
  const seen = new Set<string>();
  for (const row of profile) {
    const name = text(row.values, 'profile');
    const pair = JSON.stringify([name, text(row.values, 'period')]);
    if (seen.has(pair))
      at(findings, 'profile', row)('repeated-weight', 'error', {
        column: 'period',
        found: text(row.values, 'period'),
        accepted: 'every period once in a profile',
        values: { profile: name },
      });
    seen.add(pair);
    const entry = sums.get(name) ?? { row, sum: 0, known };
    if (['weight', 'period'].some((column) => row.faulty.has(column))) entry.known = false;
    entry.sum += (number(row.values, 'weight') ?? 0) * (hours.get(text(row.values, 'period')) ?? 0);
    sums.set(name, entry);
  }
  for (const [name, { row, sum, known: isKnown }] of sums)
    if (sum === 0 && isKnown)
      at(findings, 'profile', row)('no-weight', 'error', {
        column: 'weight',
        found: '0',
        accepted: 'a weight above 0 in a period with hours',
        values: { profile: name },
      });
}

function streams({ stream }: ReadTables, findings: Findings): void {
  if (stream.length === 0)
    findings.add({
      code: 'no-streams',
      severity: 'warning',
      table: 'stream',
      accepted: 'a row for each flow that a firm has or wants',
    });
}

function ends({ route, technology, stream, exchange }: ReadTables, findings: Findings): void {
  for (const row of route)
    if (row.values.from !== undefined && row.values.from === row.values.to)
      at(findings, 'route', row)('self-reference', 'warning', { column: 'to', found: text(row.values, 'to') });
  for (const row of technology) {
    const changes = ['removal', 'outputTemperature', 'outputPurity', 'outputMoisture'].some(
      (column) => row.values[column] !== undefined,
    );
    if (row.values.input !== undefined && row.values.input === row.values.output && !changes)
      at(findings, 'technology', row)('no-effect', 'warning', { column: 'output', found: text(row.values, 'output') });
    const least = number(row.values, 'minimumSize');
    const most = number(row.values, 'maximumSize');
    if (least !== undefined && most !== undefined && least > most)
      at(findings, 'technology', row)('impossible-range', 'error', {
        column: 'minimumSize',
        found: String(least),
        accepted: `at most the maximumSize ${most}`,
      });
  }
  const known = byId(stream);
  for (const row of exchange)
    for (const [column, direction] of [
      ['from', 'has'],
      ['to', 'wants'],
    ] as const) {
      const found = text(known.get(text(row.values, column)) ?? {}, 'direction');
      if (found !== '' && found !== direction)
        at(findings, 'exchange', row)('wrong-direction', 'error', {
          column,
          found: text(row.values, column),
          accepted: `a stream that its firm ${direction}`,
        });
    }
}

/**
 * A route without a commodity has one figure for all of its kind, per tonne or per kilowatt-hour: it cannot hold for what is
 * counted in the one and in the other. Counts what travels (haves, outputs) and has no row of its own.
 */
function mixedUnits({ route, stream, technology, commodity }: ReadTables, findings: Findings): void {
  const travels = new Set([
    ...stream.flatMap(({ values }) => (values.direction === 'has' ? [text(values, 'commodity')] : [])),
    ...technology.map(({ values }) => text(values, 'output')),
  ]);
  for (const { values } of route)
    if (values.from === undefined && values.to === undefined) travels.delete(text(values, 'commodity'));
  const units = new Map<string, Map<string, string>>();
  for (const { id, values } of commodity) {
    if (id === undefined || !travels.has(id)) continue;
    const ofKind = units.get(text(values, 'kind')) ?? new Map<string, string>();
    units.set(text(values, 'kind'), ofKind);
    if (!ofKind.has(text(values, 'unit'))) ofKind.set(text(values, 'unit'), id);
  }
  const columns = Object.entries(attributesOf('route')).flatMap(([name, attribute]) =>
    attribute.kind === 'number' && isPerCommodity(attribute.quantity) ? [name] : [],
  );
  for (const row of route) {
    const found = [...(units.get(text(row.values, 'kind')) ?? [])];
    const column = columns.find((name) => (number(row.values, name) ?? 0) !== 0);
    if (row.values.commodity !== undefined || found.length < 2 || column === undefined) continue;
    at(findings, 'route', row)('impossible-unit', 'warning', {
      column,
      found: shown(found.map(([unit, id]) => `${id} (${unit})`).join(' and ')),
      accepted: 'a row of its own, with the commodity, for whatever is counted in the other unit',
    });
  }
}

/** Texts that name rows: firms withdrawn in a scenario, the figure of an evidence row. */
function mentions(rows: ReadTables, incomplete: ReadonlySet<TableName>, findings: Findings): void {
  const ids = (table: TableName): ReadonlySet<string> => new Set(rows[table].flatMap(({ id }) => id ?? []));
  const firms = ids('firm');
  if (!incomplete.has('firm'))
    for (const row of rows.scenario)
      listed('scenario', row, 'withdrawn', firms, 'ids of firms, separated by semicolons', findings);
  const known = new Map<TableName, ReadonlySet<string>>();
  for (const row of rows.evidence) {
    const table = text(row.values, 'table') as TableName;
    if (!(table in rows)) continue;
    const valid = known.get(table) ?? ids(table);
    known.set(table, valid);
    const figure = text(row.values, 'row');
    if (figure !== '' && !valid.has(figure) && !incomplete.has(table))
      at(findings, 'evidence', row)('unknown-reference', 'error', {
        column: 'row',
        found: shown(figure),
        accepted: `the id of a row in ${table}`,
        ...findings.nearest(figure, valid),
      });
    const column = text(row.values, 'attribute');
    const columns = new Set(Object.keys(attributesOf(table)));
    if (column !== '' && !columns.has(column))
      at(findings, 'evidence', row)('unknown-reference', 'error', {
        column: 'attribute',
        found: shown(column),
        accepted: `an attribute of ${table}: ${[...columns].join(', ')}`,
        ...findings.nearest(column, columns),
      });
  }
}

/** Checks all rules between rows. */
export function checkRules(rows: ReadTables, incomplete: ReadonlySet<TableName>, findings: Findings): void {
  if (!incomplete.has('park')) parkRow(rows, findings);
  parents(rows, findings);
  substitutes(rows, findings);
  periods(rows, findings);
  if (!incomplete.has('period')) profiles(rows, findings);
  if (!incomplete.has('stream')) streams(rows, findings);
  ends(rows, findings);
  mixedUnits(rows, findings);
  mentions(rows, incomplete, findings);
}
