/** Parks for the tests: a small one that pays, a large one that takes long to plan, and Kalundborg. */
import { readdirSync, readFileSync } from 'node:fs';
import { tablesFromCsv } from '@kyosei/model/csv';
import { type GivenRow, type Tables, tableNames } from '@kyosei/model/tables';

type Given = Partial<Record<keyof Tables, readonly GivenRow[]>>;

export const tablesOf = (given: Given): Tables =>
  Object.fromEntries(tableNames.map((table) => [table, given[table] ?? []])) as unknown as Tables;

/** Ash of a power station takes the place of clay in a cement works. */
export const smallPark = (id: string, more: Given = {}): Tables =>
  tablesOf({
    park: [{ id, name: `Park ${id}`, country: 'DK', latitude: 55.6, longitude: 11, currency: 'DKK', baseYear: 1995 }],
    firm: [
      { id: 'power', name: 'Power station', latitude: 55.6, longitude: 11 },
      { id: 'cement', name: 'Cement works', latitude: 55.61, longitude: 11.02 },
      { id: 'farm', name: 'Farm' },
    ],
    commodity: [{ id: 'fly-ash', name: 'Fly ash', kind: 'material', unit: 't' }],
    stream: [
      { id: 'ash', firm: 'power', direction: 'has', commodity: 'fly-ash', quantity: 8760, presentCost: 10 },
      { id: 'clay', firm: 'cement', direction: 'wants', commodity: 'fly-ash', quantity: 17520, presentCost: 20 },
    ],
    route: [{ id: 'truck', mode: 'truck', kind: 'material', distance: 10, transportCost: 0.5 }],
    ...more,
  });

const spread = (index: number, factor: number): number => ((index * factor) % 97) / 97;

/** Many haves and wants of one commodity with fixed costs of connections: the solver needs minutes to prove the best. */
export function hardPark(id: string, pairs = 60): Tables {
  const sites = Array.from({ length: pairs }, (_, index) => index);
  return smallPark(id, {
    firm: sites.flatMap((index) => [
      {
        id: `giver-${index}`,
        name: `Giver ${index}`,
        latitude: 50 + spread(index, 31),
        longitude: 10 + spread(index, 57),
      },
      {
        id: `taker-${index}`,
        name: `Taker ${index}`,
        latitude: 50 + spread(index, 71),
        longitude: 10 + spread(index, 13),
      },
    ]),
    stream: sites.flatMap((index) => [
      {
        id: `has-${index}`,
        firm: `giver-${index}`,
        direction: 'has',
        commodity: 'fly-ash',
        quantity: 8000 + 4000 * spread(index, 43),
        presentCost: 20 + 20 * spread(index, 29),
      },
      {
        id: `wants-${index}`,
        firm: `taker-${index}`,
        direction: 'wants',
        commodity: 'fly-ash',
        quantity: 9000 + 4000 * spread(index, 61),
        presentCost: 30 + 20 * spread(index, 37),
      },
    ]),
    route: [
      {
        id: 'pipe',
        mode: 'pipe',
        kind: 'material',
        fixedInvestment: 1_000_000,
        investmentPerDistance: 20_000,
        transportCost: 0.1,
      },
    ],
    scenario: [{ id: 'long', name: 'Long', gap: 0, timeLimit: 600 }],
  });
}

/** The case that ships with Kyosei. */
export function kalundborg(): Tables {
  const folder = new URL('../../../cases/kalundborg/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  const texts = Object.fromEntries(
    files.map((name) => [name.slice(0, -4), readFileSync(new URL(name, folder), 'utf8')]),
  );
  const scenario = JSON.parse(readFileSync(new URL('scenario.json', folder), 'utf8')) as readonly GivenRow[];
  return { ...tablesFromCsv(texts).tables, scenario };
}
