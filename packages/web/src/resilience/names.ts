/** Names for the ids in a stress test, from the park's tables. Pure. */
import type { StoredRow, StoredTables } from '../api/queries.ts';
import type { FlowKind } from '../layout/palette.ts';

type Row = StoredRow['row'];

export interface ParkNames {
  readonly of: (table: 'firm' | 'facility' | 'route' | 'technology', id: string) => string;
  readonly firm: (id: string) => string;
  /** Commodity of a stream, and with it what flows. */
  readonly stream: (id: string) => string;
  readonly exchange: (id: string) => { readonly what: string; readonly kind: FlowKind };
}

const text = (row: Row | undefined, attribute: string): string | undefined => {
  const value = row?.[attribute];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

const rows = (list: readonly StoredRow[]): ReadonlyMap<string, Row> => new Map(list.map(({ id, row }) => [id, row]));

/** Ids stand for themselves where the tables no longer hold them. */
export function parkNames(tables: StoredTables): ParkNames {
  const named = {
    firm: rows(tables.firm),
    facility: rows(tables.facility),
    route: rows(tables.route),
    technology: rows(tables.technology),
  };
  const streams = rows(tables.stream);
  const commodities = rows(tables.commodity);
  const commodityOf = (stream: string) => commodities.get(text(streams.get(stream), 'commodity') ?? '');
  const of: ParkNames['of'] = (table, id) => text(named[table].get(id), 'name') ?? id;
  const stream = (id: string): string => text(commodityOf(id), 'name') ?? text(streams.get(id), 'commodity') ?? id;
  return {
    of,
    firm: (id) => of('firm', id),
    stream,
    exchange(id) {
      // An exchange is named after its streams: `have > … > want`.
      const donor = id.split(' > ')[0] ?? id;
      return { what: stream(donor), kind: (text(commodityOf(donor), 'kind') as FlowKind | undefined) ?? 'material' };
    },
  };
}
