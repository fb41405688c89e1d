/** Which columns a table shows, how wide, and how they are headed. Pure. */
import type { Attribute } from '@kyosei/model/attribute';
import { isPerCommodity } from '@kyosei/model/quantity';
import { type TableName, tables } from '@kyosei/model/tables';

export interface GridColumn {
  readonly name: string;
  readonly attribute: Attribute;
  readonly width: number;
}

const evidenceNames = new Set(['source', 'sourceYear', 'mark', 'note']);

/** Whether the rows of a table carry evidence of their own. */
export const hasEvidence = (table: TableName): boolean => table !== 'evidence' && 'mark' in tables[table].attributes;

const widths: Readonly<Record<Attribute['kind'], number>> = {
  id: 170,
  text: 190,
  reference: 190,
  choice: 130,
  number: 124,
  map: 210,
};

function widthOf(name: string, attribute: Attribute): number {
  if (name === 'name' || name === 'source' || name === 'note') return 260;
  // These carry their unit in the cell.
  if (attribute.kind === 'number' && isPerCommodity(attribute.quantity)) return 196;
  return widths[attribute.kind];
}

export function columnsOf(table: TableName, withEvidence: boolean): readonly GridColumn[] {
  return Object.entries(tables[table].attributes as Readonly<Record<string, Attribute>>)
    .filter(([name]) => withEvidence || !hasEvidence(table) || !evidenceNames.has(name))
    .map(([name, attribute]) => ({
      name,
      attribute,
      width: widthOf(name, attribute),
    }));
}
