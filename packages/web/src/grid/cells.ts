/** How a cell of a table is written: for reading with its unit, for editing in full. Pure. */
import type { Attribute } from '@kyosei/model/attribute';
import { choiceName } from '@kyosei/model/declared';
import { ambiguousPoint } from '@kyosei/model/numeral';
import { type Basis, isPerCommodity, unitOf } from '@kyosei/model/quantity';
import type { CellValue, GivenRow, TableName } from '@kyosei/model/tables';
import { spoken } from '../layout/format.ts';

/** Rows of a table by id, as shown. */
export type Lookup = (table: TableName) => ReadonlyMap<string, GivenRow>;

/** The basis (t or kWh) on which a row's figures stand, from the commodity that it speaks of; undefined when unknown. */
export function basisOf(table: TableName, row: GivenRow, lookup: Lookup): Basis | undefined {
  const follow = (to: TableName, id: CellValue | undefined): GivenRow | undefined =>
    typeof id === 'string' ? lookup(to).get(id) : undefined;
  const commodities: Partial<Record<TableName, () => GivenRow | undefined>> = {
    commodity: () => row,
    stream: () => follow('commodity', row.commodity),
    route: () => follow('commodity', row.commodity),
    technology: () => follow('commodity', row.input),
    facility: () => follow('commodity', follow('technology', row.technology)?.input),
    exchange: () => follow('commodity', follow('stream', row.from)?.commodity),
  };
  const unit = commodities[table]?.()?.unit;
  return unit === 't' || unit === 'kWh' ? unit : undefined;
}

const figures = new Intl.NumberFormat('en', { maximumSignificantDigits: 15 });

/** In full, as it is edited and copied: 1.234 as `1.2340`, which has but one reading when it comes back. */
export function cellText(value: CellValue | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return ambiguousPoint(String(value))?.[1] ?? String(value);
  if (typeof value !== 'object') return value;
  return Object.entries(value)
    .map(([name, amount]) => `${name} ${amount}`)
    .join('; ');
}

/** As it is read: numbers grouped, a reference by the name of its row, a choice in the reader's language. */
export function cellShown(attribute: Attribute, value: CellValue | undefined, lookup: Lookup): string {
  if (typeof value === 'number') {
    const year = attribute.kind === 'number' && attribute.quantity === 'count' && (attribute.minimum ?? 0) >= 1000;
    return year ? String(value) : figures.format(value).replace('-', '−');
  }
  if (attribute.kind === 'reference' && attribute.column === undefined && typeof value === 'string') {
    const name = lookup(attribute.to as TableName).get(value)?.name;
    return typeof name === 'string' ? name : value;
  }
  if (attribute.kind === 'choice' && typeof value === 'string') return choiceName(value, spoken());
  return cellText(value);
}

/** The unit in the column's head; what follows the commodity is written `t|kWh`. */
export function headUnit(attribute: Attribute, currency: string): string {
  if (attribute.kind !== 'number' && attribute.kind !== 'map') return '';
  const unit = unitOf(attribute.quantity, { currency });
  return unit === '1' ? '' : unit;
}

/** The unit beside a figure, only where the head leaves it open. */
export function cellUnit(attribute: Attribute, basis: Basis | undefined, currency: string): string {
  if (attribute.kind !== 'number' || basis === undefined || !isPerCommodity(attribute.quantity)) return '';
  return unitOf(attribute.quantity, { unit: basis, currency });
}
