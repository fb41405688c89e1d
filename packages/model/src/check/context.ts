/** What the units of a row depend on: how its commodity is counted, whether it is water, and the park's currency. */
import type { Basis } from '../quantity.ts';
import type { TableName } from '../tables.ts';
import type { UnitContext } from '../units.ts';
import { readCell } from './cell.ts';
import { attributesOf, type RawRow, type RawTables } from './shape.ts';

/** The text of a cell in its kept form, or undefined when empty or faulty. */
function textOf(table: TableName, row: RawRow, column: string): string | undefined {
  const attribute = attributesOf(table)[column];
  const value = attribute && readCell(attribute, row.cells.get(column), {}).value;
  return typeof value === 'string' ? value : undefined;
}

const link = (rows: RawTables, table: TableName, column: string): ReadonlyMap<string, string> => {
  const result = new Map<string, string>();
  for (const row of rows[table]) {
    const id = textOf(table, row, 'id');
    const value = textOf(table, row, column);
    if (id !== undefined && value !== undefined) result.set(id, value);
  }
  return result;
};

/** Makes the function that gives each row its context; looks every row up once beforehand. */
export function contexts(rows: RawTables): (table: TableName, row: RawRow) => UnitContext {
  const park = rows.park[0];
  const named = park && textOf('park', park, 'currency');
  const currency = named !== undefined && isCurrency(named) ? named : undefined;
  const unitOfCommodity = link(rows, 'commodity', 'unit') as ReadonlyMap<string, Basis>;
  const kindOfCommodity = link(rows, 'commodity', 'kind');
  const commodityOfStream = link(rows, 'stream', 'commodity');
  const inputOfTechnology = link(rows, 'technology', 'input');

  const commodityOf = (table: TableName, row: RawRow): string | undefined => {
    const cell = (column: string): string => textOf(table, row, column) ?? '';
    switch (table) {
      case 'stream':
      case 'route':
        return cell('commodity');
      case 'technology':
        return cell('input');
      case 'facility':
        return inputOfTechnology.get(cell('technology'));
      case 'exchange':
        return commodityOfStream.get(cell('from'));
      default:
        return undefined;
    }
  };
  // A general route carries every commodity of its kind; its unit is theirs when they all have the same.
  const unitOfKind = new Map<string, Basis | undefined>();
  for (const [commodity, kind] of kindOfCommodity) {
    const unit = unitOfCommodity.get(commodity);
    unitOfKind.set(kind, !unitOfKind.has(kind) || unitOfKind.get(kind) === unit ? unit : undefined);
  }
  return (table, row) => {
    const commodity = commodityOf(table, row) ?? '';
    const kind = kindOfCommodity.get(commodity) ?? (table === 'route' ? textOf(table, row, 'kind') : undefined);
    const unit = unitOfCommodity.get(commodity) ?? (table === 'route' && kind ? unitOfKind.get(kind) : undefined);
    return { unit, currency, water: kind === 'water' };
  };
}

/** Three capital letters, as ISO 4217 has them. */
export const isCurrency = (text: string): boolean => /^[A-Z]{3}$/.test(text);
