/** Rules of the table `indicator`: each row answers a row of its standard, or names a quantity of the park, in its unit. */
import { type ParkQuantity, parkQuantities, reviewItem, standards } from '../standards.ts';
import { type Findings, shown } from './findings.ts';
import type { ReadRow, ReadTables } from './rows.ts';
import { at, number, text } from './rules.ts';

/** Units of what a standard asks for, by the row's number. */
function askedBy(standard: string, currency: string): ReadonlyMap<string, string> {
  const inCurrency = (unit: string): string => unit.replace('currency', currency);
  if (standard === 'quantity')
    return new Map(
      Object.keys(parkQuantities).map((name) => [name, inCurrency(parkQuantities[name as ParkQuantity])] as const),
    );
  const { rows = [], review } = standards.find(({ id }) => id === standard) ?? {};
  const points = review === undefined ? [] : [[reviewItem, 'points'] as const];
  return new Map([...rows.map(({ id, unit }) => [id, inCurrency(unit)] as const), ...points]);
}

/** Units are compared as people write them: `10^4 CNY/person` is `10⁴ CNY/person`. */
const plainUnit = (unit: string): string =>
  unit
    .normalize('NFKC')
    .replaceAll(/[\^\s]/g, '')
    .toLowerCase();

function indicatorRow(row: ReadRow, currency: string, findings: Findings): void {
  const add = at(findings, 'indicator', row);
  const { values, faulty } = row;
  if (faulty.has('standard') || faulty.has('item') || values.item === undefined) return;
  const standard = text(values, 'standard') || 'quantity';
  const asked = askedBy(standard, currency);
  const item = text(values, 'item');
  const unit = asked.get(item);
  if (unit === undefined) {
    const accepted = [...asked.keys()].join(', ');
    add('unknown-reference', 'error', {
      column: 'item',
      found: shown(item),
      accepted,
      ...findings.nearest(item, new Set(asked.keys())),
    });
    return;
  }
  const given = text(values, 'unit');
  if (given !== '' && plainUnit(given) !== plainUnit(unit))
    add('impossible-unit', 'error', { column: 'unit', found: shown(given), accepted: unit });
  const { value } = values;
  if (unit === 'yes/no' && typeof value === 'number' && value !== 0 && value !== 1)
    add('out-of-bounds', 'error', { column: 'value', found: String(value), accepted: '1 for yes, 0 for no' });
  const most = item === reviewItem ? standards.find(({ id }) => id === standard)?.review?.maximum : undefined;
  if (most !== undefined && typeof value === 'number' && (value < 0 || value > most))
    add('out-of-bounds', 'error', { column: 'value', found: String(value), accepted: `0 to ${most}` });
}

/** Checks every indicator; the same item has one value in a year. */
export function checkIndicators({ indicator, park }: ReadTables, findings: Findings): void {
  const currency = text(park[0]?.values ?? {}, 'currency') || 'currency';
  const seen = new Map<string, ReadRow>();
  for (const row of indicator) {
    indicatorRow(row, currency, findings);
    const key = JSON.stringify([row.values.standard ?? 'quantity', row.values.item, row.values.year]);
    const first = seen.get(key);
    if (first !== undefined && row.values.value !== undefined && first.values.value !== undefined)
      at(findings, 'indicator', row)('repeated-name', 'error', {
        column: 'item',
        found: `${text(row.values, 'item')} of ${number(row.values, 'year') ?? ''}`,
        accepted: `one value for each item and year; the other stands in row ${first.line}`,
      });
    seen.set(key, first ?? row);
  }
}
