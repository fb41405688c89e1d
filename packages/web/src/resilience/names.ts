/** Names for the ids in a stress test, from the park's tables. Pure. */
import type { StoredRow, StoredTables } from '../api/queries.ts';
import type { FlowKind } from '../layout/palette.ts';

type Row = StoredRow['row'];

export interface ParkNames {
  readonly of: (table: 'firm' | 'facility' | 'route' | 'technology', id: string) => string;
  readonly firm: (id: string) => string;
  /** Commodity of a stream, and with it what flows. */
  readonly stream: (id: string) => string;
  readonly exchange: (id: string) => {
    readonly what: string;
    readonly kind: FlowKind;
    readonly from: string;
    readonly to: string;
  };
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
      const parts = id.split(' > ');
      const [donor, receiver] = [parts[0] ?? id, parts.at(-1)?.split('+')[0] ?? id];
      const firmOf = (end: string): string => of('firm', text(streams.get(end), 'firm') ?? end);
      const kind = (text(commodityOf(donor), 'kind') as FlowKind | undefined) ?? 'material';
      return { what: stream(donor), kind, from: firmOf(donor), to: firmOf(receiver) };
    },
  };
}

/** “Fly ash: power station → cement works”. */
export const exchangeLine = (id: string, names: ParkNames): string => {
  const { what, from, to } = names.exchange(id);
  return `${what}: ${from} → ${to}`;
};
