/** Levels, bands and extracts: what each reader sees, with the forbidden case of each rule. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bandOf,
  levelOf,
  listings,
  mayWrite,
  type Reader,
  readableTables,
  rewritten,
  sightOf,
  smallestGroup,
} from '../src/disclosure.ts';
import { type GivenRow, type Tables, tableNames, tables } from '../src/tables.ts';

const tablesOf = (given: Partial<Tables>): Tables =>
  Object.fromEntries(tableNames.map((table) => [table, given[table] ?? []])) as unknown as Tables;
const firm = (...ids: string[]): Reader => ({ isOffice: false, actsFor: new Set(ids) });
const office = (...ids: string[]): Reader => ({ isOffice: true, actsFor: new Set(ids) });
const stream = (id: string, owner: string, more: GivenRow = {}): GivenRow => ({
  id,
  firm: owner,
  direction: 'has',
  commodity: 'ash',
  quantity: 8760,
  presentCost: 12,
  fallbackCost: 34,
  ...more,
});
const firms = ['a', 'b', 'c', 'd'].map((id) => ({ id, name: `Firm ${id}`, sector: id === 'd' ? '3510' : 'C23' }));

test('every attribute of every table has a level, and one that is unknown the closest', () => {
  for (const table of tableNames)
    for (const attribute of Object.keys(tables[table].attributes)) expect(levelOf(table, attribute)).toBeTruthy();
  expect(levelOf('stream', 'toString')).toBe('own');
  expect(levelOf('firm', 'constructor')).toBe('own');
  expect(levelOf('stream', 'presentCost')).toBe('facilitator');
  expect(levelOf('commodity', 'note')).toBe('facilitator');
});

test.each([
  ['own', 'exact', 'nothing', 'nothing', 'nothing'],
  ['facilitator', 'exact', 'exact', 'nothing', 'nothing'],
  ['banded', 'exact', 'exact', 'exact', 'band'],
  ['park', 'exact', 'exact', 'exact', 'exact'],
  ['public', 'exact', 'exact', 'exact', 'exact'],
] as const)(
  '%s is seen by those who act for it, the office, an agreed partner, a member: %s %s %s %s',
  (level, ...seen) => {
    const nobody = { actsForIt: false, isOffice: false, isAgreed: false };
    const standings = [
      { ...nobody, actsForIt: true },
      { ...nobody, isOffice: true },
      { ...nobody, isAgreed: true },
      nobody,
    ];
    expect(standings.map((standing) => sightOf(level, standing))).toEqual(seen);
  },
);

test('a band tells nothing of where in it a figure lies', () => {
  for (const attribute of ['quantity', 'temperature', 'pressure', 'purity', 'concentrations'])
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e9, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (value, at) => {
          const band = bandOf(attribute, value);
          const { from, to } = band;
          expect((from ?? -Infinity) <= value && value < (to ?? Infinity)).toBe(true);
          const low = from ?? -300;
          const other = Math.min(low + at * ((to ?? low + 1) - low), (to ?? Infinity) - 1e-9 * Math.abs(to ?? 1));
          expect(bandOf(attribute, Math.max(low, other))).toEqual(band);
          // The neighbour is another one, so that this can fail.
          expect(to === null ? null : bandOf(attribute, to)).not.toEqual(band);
        },
      ),
    );
});

describe('tables', () => {
  const given = tablesOf({
    park: [{ id: 'p', name: 'P', note: 'aside' }],
    firm: firms,
    stream: [stream('s', 'a'), stream('t', 'b', { note: 'mine' })],
    scenario: [{ id: 'base', budget: 5 }],
    evidence: [
      { id: 'e', table: 'stream', row: 't', attribute: 'fallbackCost', source: 'invoice 34', mark: 'documented' },
      { id: 'f', table: 'stream', row: 't', attribute: 'quantity', source: 'meter', mark: 'measured' },
    ],
  });

  test('a firm has its own rows and what is common', () => {
    const read = readableTables(given, firm('b'));
    expect(read.stream).toEqual([given.stream[1]]);
    expect(read.firm).toEqual([firms[1]]);
    expect(read.park).toEqual([{ id: 'p', name: 'P' }]);
    expect([read.scenario, read.evidence, read.route]).toEqual([[], [], []]);
  });

  test('the office has all but what a firm with people of its own keeps to itself, and what is told of that', () => {
    const read = readableTables(given, office('a', 'c', 'd'));
    const { fallbackCost: _, note: __, ...rest } = given.stream[1] as GivenRow;
    expect(read.stream).toEqual([given.stream[0], rest]);
    expect(read.evidence.map(({ id }) => id)).toEqual(['f']);
    expect(readableTables(given, office('a', 'b', 'c', 'd'))).toEqual(given);
  });

  test('a writer replaces what they see, and the rest stays', () => {
    const [, stored] = given.stream;
    const handed = { id: 't', firm: 'b', direction: 'has', commodity: 'ash', quantity: 1, fallbackCost: 99 };
    const written = rewritten('stream', stored as GivenRow, handed, office('a'));
    expect(written).toEqual({ ...handed, fallbackCost: 34, note: 'mine' });
    const own = { ...handed, facility: 'shared', perInput: 2 };
    expect(rewritten('stream', { ...stored, facility: 'works' }, own, firm('b'))).toEqual({
      ...handed,
      facility: 'works',
    });
  });

  test.each([
    ['an own row', 'stream', stream('t', 'b'), stream('t', 'b'), true],
    ['a new own row', 'stream', null, stream('b.t', 'b'), true],
    ['an own row into other hands', 'stream', stream('t', 'b'), stream('t', 'a'), false],
    ['a row of another', 'stream', stream('s', 'a'), stream('s', 'b'), false],
    ['the deletion of a row of another', 'stream', stream('s', 'a'), null, false],
    ['a new firm', 'firm', null, { id: 'b', name: 'B' }, false],
    ['a scenario', 'scenario', null, { id: 'x' }, false],
    ['a commodity', 'commodity', null, { id: 'x' }, false],
  ] as const)('a firm writes: %s', (_, table, stored, handed, isAllowed) => {
    expect(mayWrite(table, stored, handed, firm('b'))).toBe(isAllowed);
    expect(mayWrite(table, stored, handed, office())).toBe(true);
  });
});

describe('the board', () => {
  const aliases = new Map([
    ['s', 'alias-2'],
    ['t', 'alias-1'],
    ['u', 'alias-3'],
  ]);
  const given = tablesOf({
    firm: firms,
    stream: [
      stream('s', 'a', { temperature: 84, concentrations: { chloride: 250 } }),
      stream('t', 'b'),
      stream('u', 'd'),
    ],
  });
  const board = (reader: Reader, agreed: string[] = []) =>
    new Map(listings(given, reader, aliases, new Set(agreed)).map((listing) => [listing.alias, listing]));

  test('of others bands and a sector, in an order that tells nothing', () => {
    const listed = board(firm('b'));
    expect([...listed.keys()]).toEqual(['alias-1', 'alias-2', 'alias-3']);
    expect(listed.get('alias-2')).toEqual({
      alias: 'alias-2',
      isOwn: false,
      isAgreed: false,
      direction: 'has',
      commodity: 'ash',
      stream: null,
      firm: null,
      sector: 'C',
      figures: {
        quantity: { from: 3000, to: 10_000 },
        temperature: { from: 60, to: 90 },
        concentrations: { chloride: { from: 100, to: 300 } },
      },
    });
    expect(listed.get('alias-1')).toMatchObject({ stream: 't', firm: { id: 'b' }, figures: { quantity: 8760 } });
  });

  test(`a sector that fewer than ${smallestGroup} firms share is not told`, () => {
    expect(board(firm('b')).get('alias-3')?.sector).toBeNull();
  });

  test('an agreed partner is known by name and figures, but not by costs', () => {
    const listing = board(firm('b'), ['s']).get('alias-2');
    expect(listing).toMatchObject({ stream: null, firm: { id: 'a', name: 'Firm a' }, isAgreed: true });
    expect(listing?.figures).toEqual({ quantity: 8760, temperature: 84, concentrations: { chloride: 250 } });
  });
});
