/** A small park as it is stored, for the tests of the editor. */
import { type GivenRow, tableNames } from '@kyosei/model/tables';
import type { StoredTables } from '../src/api/queries.ts';

const given: Readonly<Partial<Record<string, readonly GivenRow[]>>> = {
  park: [{ id: 'small', name: 'Small park', currency: 'EUR', baseYear: 2020 }],
  firm: [
    { id: 'mill', name: 'Mill' },
    { id: 'farm', name: 'Farm' },
  ],
  commodity: [
    { id: 'warmth', name: 'Warmth', kind: 'heat', unit: 'kWh' },
    { id: 'bran', name: 'Bran', kind: 'material', unit: 't', substitutes: { feed: 0.8 } },
    { id: 'feed', name: 'Feed', kind: 'material', unit: 't' },
  ],
  stream: [
    { id: 'mill-bran', firm: 'mill', direction: 'has', commodity: 'bran', quantity: 500 },
    { id: 'farm-feed', firm: 'farm', direction: 'wants', commodity: 'feed', quantity: 900 },
  ],
};

export const stored: StoredTables = Object.fromEntries(
  tableNames.map((table) => [table, (given[table] ?? []).map((row) => ({ id: row.id as string, version: 3, row }))]),
) as unknown as StoredTables;
