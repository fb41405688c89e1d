/** What the check finds, one forbidden thing at a time, and what it fills in. */
import { describe, expect, test } from 'vitest';
import { check, checkCell } from '../../src/check.ts';
import type { Problem } from '../../src/problem.ts';
import { sentence } from '../../src/sentence.ts';
import { tableNames } from '../../src/tables.ts';
import { type SmallPark, smallPark } from './park.ts';

/** Problems of the small park after a change, without the long lists of what is accepted. */
const after = (change: (park: SmallPark) => unknown): Partial<Problem>[] => {
  const park = smallPark();
  const changed = change(park);
  const given = typeof changed === 'object' && changed !== null && 'park' in changed ? changed : park;
  return check(given).problems.map((problem) =>
    Object.fromEntries(Object.entries(problem).filter(([key, value]) => key !== 'accepted' && value !== 'error')),
  );
};
const first = (rows: Record<string, unknown>[]): Record<string, unknown> => rows[0] ?? {};
const second = (rows: Record<string, unknown>[]): Record<string, unknown> => rows[1] ?? {};

const unplaced = (firm: Record<string, unknown>) => delete firm.latitude && delete firm.longitude;

describe('a right park', () => {
  const { park, tables, problems } = check(smallPark());

  test('has no problems', () => {
    expect(problems).toEqual([]);
  });
  test('is kept in canonical units, given values alone', () => {
    expect(tables?.stream[0]).toEqual({
      id: 'out',
      firm: 'mill',
      direction: 'has',
      commodity: 'gypsum-fgd',
      quantity: 200_000,
      concentrations: { chloride: 250, COD: 75 },
    });
    expect(tables?.stream[1]).toMatchObject({ presentCost: 300 });
    expect(tables?.route.map((row) => row.transportCost ?? row.investmentPerCapacity)).toEqual([0.8, 300]);
    expect(tables?.technology[0]).toMatchObject({ operatingCost: 2000, removal: { chloride: 0.9 } });
    expect(tables?.facility[0]).toMatchObject({ capacity: 1 });
    expect(tables?.exchange[0]).toMatchObject({ quantity: 10_000, price: -50 });
    expect(tables?.scenario[0]).toEqual({ id: 'high', discountRate: 0.08, withdrawn: 'mill' });
  });
  test('gets the defaults', () => {
    expect(park?.park).toEqual({ id: 'bay', name: 'Bay', currency: 'DKK', baseYear: 2020, mark: 'estimated' });
    expect(park?.stream[0]).toMatchObject({ presentCost: 0, supplyCost: 0, mark: 'estimated' });
    expect(park?.route[0]).toMatchObject({ detour: 1.3, lifetime: 25 });
    expect(park?.scenario[0]).toMatchObject({ horizon: 15, discountRate: 0.08, objective: 'cost' });
  });
  test('gets one period and the default scenario when it names none', () => {
    const { park: row, firm: firms, commodity, stream: streams, technology } = smallPark();
    const rest = { park: row, firm: firms, commodity, stream: streams, technology, route: smallPark().route };
    delete second(rest.stream).profile;
    const checked = check(rest);
    expect(checked.problems).toEqual([]);
    expect(checked.park?.period).toEqual([{ id: 'year', name: 'year', hours: 8760, cycles: 1 }]);
    expect(checked.park?.scenario).toMatchObject([{ id: 'base', discountRate: 0.06 }]);
    expect(checked.tables?.period).toEqual([]);
    expect(checked.tables?.scenario).toEqual([]);
  });
  test('a given zero is no missing value', () => {
    const checked = check({ ...smallPark(), scenario: [{ id: 'exact', gap: 0 }] });
    expect(checked.park?.scenario[0]?.gap).toBe(0);
  });
  test('may give the park as one object and tables as null', () => {
    expect(check({ ...smallPark(), park: smallPark().park[0], evidence: null }).problems).toEqual([]);
  });
  test('without streams is a warning', () => {
    const { problems: found, park: bare } = check({ park: smallPark().park });
    expect(found).toMatchObject([{ code: 'no-streams', severity: 'warning', table: 'stream' }]);
    expect(bare?.stream).toEqual([]);
  });
});

describe('shape', () => {
  test.each([null, undefined, 5, 'park', [], new Date(), () => ({})])('%s is no set of tables', (input) => {
    const { park, tables, problems } = check(input);
    expect([park, tables]).toEqual([null, null]);
    expect(problems).toMatchObject([{ code: 'wrong-shape', severity: 'error' }]);
  });
  test('an unknown table, with the nearest', () => {
    expect(after((park) => ({ ...park, streems: [] }))).toEqual([
      { code: 'unknown-table', table: 'streems', found: 'streems', nearest: 'stream' },
    ]);
  });
  test('an unknown column is told once, with the number of its rows', () => {
    expect(after(({ firm }) => firm.map((row) => Object.assign(row, { longitud: 5 })))).toEqual([
      {
        code: 'unknown-column',
        table: 'firm',
        line: 1,
        column: 'longitud',
        found: 'longitud',
        nearest: 'longitude',
        values: { count: 2 },
      },
    ]);
  });
  test('an empty unknown column is passed over', () => {
    expect(after(({ firm }) => Object.assign(first(firm), { whatever: null, other: '' }))).toEqual([]);
  });
  test('a table that is no list, a row that is no object', () => {
    expect(after((park) => ({ ...park, route: 'none' }))).toEqual([
      { code: 'wrong-shape', table: 'route', found: 'none' },
    ]);
    expect(after((park) => ({ ...park, route: [['id', 'a']] }))).toEqual([
      { code: 'wrong-shape', table: 'route', line: 1, found: 'a list' },
    ]);
  });
  test('no park, two parks', () => {
    expect(after((park) => ({ ...park, park: [] }))).toEqual([{ code: 'missing-row', table: 'park' }]);
    expect(after(({ park }) => park.push({ ...first(park), id: 'other' }))).toEqual([
      { code: 'more-than-one-row', table: 'park', row: 'other', line: 2 },
    ]);
  });
  test('lines are those that the reader counted', () => {
    const park = smallPark();
    second(park.firm).status = 'sleeping';
    expect(check(park, { lines: { firm: [3, 7] } }).problems).toMatchObject([{ table: 'firm', row: 'board', line: 7 }]);
  });
});

const firmWith = (column: string, value: unknown) =>
  after((park) => Object.assign(first(park.firm), { [column]: value }));
const streamWith = (column: string, value: unknown) =>
  after((park) => Object.assign(first(park.stream), { [column]: value }));

/** The park with coal, in kWh, beside what is counted in tonnes. */
const withCoal = (more: object[], direction = 'has') =>
  after(({ commodity, stream, route }) => {
    commodity.push({ id: 'coal', name: 'Coal', kind: 'material', unit: 'kWh' });
    stream.push({ id: 'coal', firm: 'mill', direction, commodity: 'coal', quantity: 1 });
    route.push(...(more as Record<string, unknown>[]));
  });
const changed = (table: keyof SmallPark, row: number, values: object) =>
  after((park) => Object.assign(park[table][row] ?? {}, values));

describe('cells', () => {
  const at = { table: 'stream', row: 'out', line: 1 };

  test('a required value is missing', () => {
    for (const missing of [undefined, null, '', '   '])
      expect(firmWith('name', missing)).toEqual([
        { code: 'required', table: 'firm', row: 'mill', line: 1, column: 'name' },
      ]);
  });
  test.each(['a b', '-a', 'a/b', 'a;b', '__proto__', 'x'.repeat(101), '=a'])('%s is no id', (id) => {
    const found = after(({ evidence }) => Object.assign(first(evidence), { id }));
    expect(found).toMatchObject([{ table: 'evidence', line: 1, column: 'id', found: id }]);
  });
  test.each(['constructor', 'toString', 'valueOf', 'prototype', 'hasOwnProperty'])('%s is a reserved id', (id) => {
    expect(after(({ evidence }) => Object.assign(first(evidence), { id }))).toMatchObject([{ code: 'reserved-name' }]);
  });
  test('numbers are good ids and texts', () => {
    expect(after(({ evidence }) => Object.assign(first(evidence), { id: 12, source: 1999 }))).toEqual([]);
  });
  test('a choice, in any case; a wrong one with the nearest', () => {
    expect(firmWith('status', 'Operating')).toEqual([]);
    expect(firmWith('status', 'opreating')).toMatchObject([
      { code: 'unknown-choice', found: 'opreating', nearest: 'operating' },
    ]);
    expect(after(({ commodity }) => Object.assign(first(commodity), { hazardous: true }))).toEqual([]);
  });
  test('text in a number, a number out of bounds, an impossible unit', () => {
    expect(streamWith('quantity', 'many')).toEqual([
      { ...at, column: 'quantity', code: 'not-a-number', found: 'many' },
    ]);
    expect(streamWith('quantity', -5)).toEqual([{ ...at, column: 'quantity', code: 'out-of-bounds', found: '-5' }]);
    expect(streamWith('quantity', '5 MW')).toMatchObject([{ code: 'impossible-unit', found: '5 MW' }]);
    expect(streamWith('quantity', '5 MWh')).toMatchObject([
      { code: 'impossible-unit', values: { hint: 'other-basis' } },
    ]);
    expect(streamWith('quantity', '1,234')).toMatchObject([{ code: 'ambiguous-number' }]);
    expect(streamWith('quantity', true)).toMatchObject([{ code: 'not-a-number', found: 'true' }]);
    expect(streamWith('presentCost', '3 EUR/t')).toMatchObject([{ code: 'wrong-currency', found: '3 EUR/t' }]);
    expect(firmWith('latitude', 91)).toMatchObject([{ code: 'out-of-bounds', column: 'latitude' }]);
    expect(firmWith('employees', 2.5)).toMatchObject([{ code: 'not-whole', column: 'employees' }]);
  });
  test('bounds stand in the problem with their unit', () => {
    const park = smallPark();
    first(park.stream).quantity = -1;
    expect(check(park).problems[0]?.accepted).toBe('0 or more (t/a)');
  });
  test('the unit follows the commodity of the row, in every table', () => {
    const refused = [{ code: 'impossible-unit', values: { hint: 'other-basis' } }];
    expect(changed('exchange', 0, { quantity: '10 MWh' })).toMatchObject(refused);
    expect(changed('exchange', 0, { price: '10 DKK/MWh' })).toMatchObject(refused);
    expect(changed('facility', 0, { capacity: '1 MW' })).toMatchObject(refused);
    expect(changed('technology', 0, { operatingCost: '10 DKK/MWh' })).toMatchObject(refused);
    expect(changed('route', 0, { handlingCost: '10 DKK/MWh' })).toMatchObject(refused);
    expect(changed('route', 1, { handlingCost: '10 DKK/t' })).toMatchObject(refused);
    expect(changed('route', 0, { kind: 'gas', handlingCost: '10 DKK/MWh' })).toMatchObject([
      { code: 'no-route-for-kind' },
    ]);
    expect(changed('stream', 0, { commodity: 'sea', quantity: '5 m³', concentrations: 'salt 30 g/l' })).toEqual([]);
    expect(changed('stream', 0, { quantity: '5 m³' })).toMatchObject([
      { code: 'impossible-unit', values: { hint: 'volume' } },
    ]);
  });
  test('maps', () => {
    expect(streamWith('concentrations', { chloride: '0.1 %' })).toEqual([]);
    expect(streamWith('concentrations', 'chloride')).toMatchObject([{ code: 'ill-formed-map' }]);
    expect(streamWith('concentrations', 'a 1; a 2')).toMatchObject([{ code: 'repeated-name', found: 'a' }]);
    expect(streamWith('concentrations', 'a -1; b x')).toMatchObject([
      { code: 'out-of-bounds' },
      { code: 'not-a-number' },
    ]);
    expect(streamWith('concentrations', 'constructor 1')).toMatchObject([{ code: 'reserved-name' }]);
    expect(streamWith('concentrations', [1])).toMatchObject([{ code: 'ill-formed-map', found: 'a list' }]);
    const long = Array.from({ length: 1001 }, (_, index) => `c${index} 1`).join(';');
    expect(streamWith('concentrations', long)).toMatchObject([{ code: 'ill-formed-map' }]);
    expect(streamWith('concentrations', 'a 1;'.repeat(3000))).toMatchObject([{ code: 'too-long' }]);
    expect(streamWith('concentrations', { a: {} })).toMatchObject([{ code: 'ill-formed-map' }]);
  });
  test('texts too long or with control characters', () => {
    expect(firmWith('name', 'x'.repeat(201))).toMatchObject([{ code: 'too-long' }]);
    expect(firmWith('name', 'x'.repeat(10_000_000))).toMatchObject([{ code: 'too-long' }]);
    expect(firmWith('name', 'a\u0000b')).toMatchObject([{ code: 'control-character', found: 'a\uFFFDb' }]);
    expect(firmWith('name', 'a\uD800b')).toMatchObject([{ code: 'control-character' }]);
    expect(firmWith('name', {})).toMatchObject([{ code: 'wrong-type', found: 'an object' }]);
  });
  test('texts are kept composed, trimmed and with line feeds alone', () => {
    const { tables } = check({ ...smallPark(), park: { ...smallPark().park[0], name: '  e\u0301\r\nx ' } });
    expect(tables?.park[0]?.name).toBe('\u00e9\nx');
  });
  test('currency and country codes', () => {
    expect(after(({ park }) => Object.assign(first(park), { currency: 'kr' }))).toMatchObject([
      { code: 'ill-formed-currency' },
    ]);
    expect(after(({ park }) => Object.assign(first(park), { country: 'dk' }))).toMatchObject([
      { code: 'ill-formed-country' },
    ]);
  });
  test('what was found is shortened to 200 characters', () => {
    expect(firmWith('status', 'y'.repeat(500))[0]?.found).toHaveLength(200);
  });
});

describe('rows together', () => {
  test('ids: twice, and easily confused', () => {
    expect(after(({ firm }) => firm.push({ id: 'mill', name: 'x', latitude: 55.6, longitude: 11.1 }))).toEqual([
      { code: 'duplicate-id', table: 'firm', row: 'mill', line: 3, column: 'id', found: 'mill', values: { first: 1 } },
    ]);
    expect(after(({ firm }) => firm.push({ id: 'Mill', name: 'x' }))).toEqual([
      {
        severity: 'warning',
        code: 'confusable-ids',
        table: 'firm',
        row: 'Mill',
        line: 3,
        column: 'id',
        found: 'Mill',
        values: { other: 'mill' },
      },
    ]);
  });
  test('references, with the nearest', () => {
    const cases: [keyof SmallPark, string, string, string][] = [
      ['stream', 'firm', 'mil', 'mill'],
      ['stream', 'commodity', 'gypsum fgd', 'gypsum-fgd'],
      ['stream', 'profile', 'shfit', 'shift'],
      ['exchange', 'from', 'outt', 'out'],
      ['facility', 'technology', 'wsah', 'wash'],
      ['scenario', 'withdrawn', 'mil', 'mill'],
      ['evidence', 'row', 'ot', 'out'],
      ['evidence', 'attribute', 'quantiti', 'quantity'],
      ['commodity', 'substitutes', 'gipsum 0.5', 'gypsum'],
    ];
    for (const [table, column, value, nearest] of cases) {
      const found = after((park) => Object.assign(first(park[table]), { [column]: value }));
      expect(found).toMatchObject([{ code: 'unknown-reference', table, line: 1, column, nearest }]);
    }
  });
  test('parents in a circle are told once', () => {
    expect(after(({ commodity }) => Object.assign(first(commodity), { parent: 'gypsum-fgd' }))).toMatchObject([
      {
        code: 'parent-cycle',
        table: 'commodity',
        column: 'parent',
        values: { circle: 'gypsum > gypsum-fgd > gypsum' },
      },
    ]);
    expect(after(({ commodity }) => Object.assign(first(commodity), { parent: 'gypsum' }))).toMatchObject([
      { code: 'parent-cycle' },
    ]);
  });
  test('a commodity does not replace itself, nor nothing', () => {
    expect(after(({ commodity }) => Object.assign(first(commodity), { substitutes: 'gypsum 1; sea 0' }))).toMatchObject(
      [
        { code: 'out-of-bounds', found: 'sea 0' },
        { severity: 'warning', code: 'self-reference' },
      ],
    );
  });
  test('periods have at most the hours of a year, and some', () => {
    expect(after(({ period }) => Object.assign(first(period), { hours: 4405 }))).toMatchObject([
      { code: 'too-many-hours', found: '8785 h' },
    ]);
    expect(after(({ period }) => Object.assign(first(period), { hours: 4404 }))).toEqual([]);
    expect(
      after((park) => ({
        ...park,
        period: [
          { id: 'day', hours: 0 },
          { id: 'night', hours: 0 },
        ],
      })),
    ).toMatchObject([{ code: 'no-hours' }, { code: 'no-weight' }]);
  });
  test('profiles have weight, and one in a period', () => {
    expect(after(({ profile }) => Object.assign(first(profile), { weight: 0 }))).toMatchObject([
      { code: 'no-weight', values: { profile: 'shift' } },
    ]);
    expect(after(({ profile }) => Object.assign(second(profile), { period: 'day' }))).toMatchObject([
      { code: 'repeated-weight', line: 2 },
    ]);
  });
  test('half a position', () => {
    expect(after(({ firm }) => delete first(firm).longitude)).toMatchObject([
      { code: 'half-a-position', column: 'longitude' },
    ]);
  });
  test('a position far from the others, or turned around', () => {
    const third = { id: 'far', name: 'Far', latitude: 5.6, longitude: 11.3 };
    expect(after(({ firm }) => firm.push(third))).toMatchObject([
      { code: 'far-position', severity: 'warning', table: 'firm', row: 'far', column: 'latitude', found: '5.6' },
    ]);
    expect(after(({ firm }) => firm.push({ ...third, latitude: 11.3, longitude: 55.65 }))).toMatchObject([
      { code: 'swapped-position', column: 'latitude', found: '11.3', nearest: '55.65' },
    ]);
    expect(after(({ firm }) => firm.push({ ...third, latitude: 55.6, longitude: 111.3 }))).toMatchObject([
      { code: 'far-position', column: 'longitude', found: '111.3' },
    ]);
    expect(after(({ firm }) => firm.push({ ...third, latitude: 55 }))).toEqual([]);
  });
  test('no way to carry a kind that is had and wanted', () => {
    const found = after((park) => park.route.shift());
    expect(found).toMatchObject([
      { code: 'no-route-for-kind', severity: 'warning', table: 'route', found: 'material' },
    ]);
    expect(sentence(found[0] as Problem)).toBe('There is no way to carry material: add a row to the table route.');
    expect(after((park) => park.route.splice(0) && park.exchange.pop() && park.stream.pop())).toEqual([]);
  });
  test('a firm without position where a route has no distance', () => {
    expect(after(({ firm }) => unplaced(second(firm)))).toMatchObject([
      { code: 'no-position', severity: 'warning', table: 'firm', row: 'board', found: 'material' },
    ]);
    expect(after(({ firm, route }) => unplaced(second(firm)) && Object.assign(first(route), { distance: 5 }))).toEqual(
      [],
    );
    const own = { id: 'own', mode: 'truck', kind: 'material', to: 'board', distance: 5 };
    expect(after(({ firm, route }) => unplaced(second(firm)) && route.push(own))).toEqual([]);
    expect(after(({ firm, route }) => unplaced(second(firm)) && route.push({ ...own, to: 'mill' }))).toHaveLength(1);
    expect(after(({ firm }) => unplaced(second(firm)) && Object.assign(second(firm), { status: 'closed' }))).toEqual(
      [],
    );
  });
  test('ends that do not fit', () => {
    expect(after(({ route }) => Object.assign(first(route), { from: 'mill', to: 'mill' }))).toMatchObject([
      { severity: 'warning', code: 'self-reference' },
    ]);
    expect(after(({ exchange }) => Object.assign(first(exchange), { from: 'in', to: 'out' }))).toMatchObject([
      { code: 'wrong-direction', column: 'from' },
      { code: 'wrong-direction', column: 'to' },
    ]);
    expect(
      after(({ technology }) => Object.assign(first(technology), { minimumSize: 2, maximumSize: 1 })),
    ).toMatchObject([{ code: 'impossible-range' }]);
  });
  test('a technology that changes nothing is a warning, one that cleans is none', () => {
    expect(after(({ technology }) => Object.assign(first(technology), { output: 'gypsum-fgd' }))).toEqual([]);
    expect(
      after(({ technology }) => Object.assign(first(technology), { output: 'gypsum-fgd', removal: '' })),
    ).toMatchObject([{ severity: 'warning', code: 'no-effect' }]);
  });
  test('a general route for what is counted in two units is a warning, unless the other has a row of its own', () => {
    const own = { id: 'coal-truck', mode: 'truck', kind: 'material', commodity: 'coal', transportCost: 0.0001 };
    const mixed = { severity: 'warning', code: 'impossible-unit', row: 'truck', column: 'transportCost' };
    expect(withCoal([])).toMatchObject([{ ...mixed, found: 'gypsum (t) and coal (kWh)' }]);
    expect(withCoal([{ ...own, from: 'mill' }])).toMatchObject([mixed]);
    expect(withCoal([own])).toEqual([]);
    expect(withCoal([], 'wants')).toEqual([]);
  });
  test('all problems at once', () => {
    const codes = after((park) => {
      first(park.firm).status = 'x';
      first(park.stream).firm = 'nobody';
      first(park.stream).quantity = 'lots';
      Object.assign(first(park.commodity), { parent: 'gypsum-fgd' });
      return { ...park, extra: [] };
    }).map(({ code }) => code);
    expect(new Set(codes)).toEqual(
      new Set(['unknown-table', 'unknown-choice', 'not-a-number', 'unknown-reference', 'parent-cycle']),
    );
  });
});

const names = (): ReadonlySet<string> => new Set(['mill', 'board']);

test('problems come by table and line, whatever found them', () => {
  const found = after((park) => {
    park.firm.push({ id: 'mill', name: 'x', latitude: 55.6, longitude: 11.1 });
    Object.assign(first(park.stream), { quantity: 'x' });
    Object.assign(first(park.firm), { status: 'x' });
  });
  expect(found.map(({ table, line, code }) => [table, line, code])).toEqual([
    ['firm', 1, 'unknown-choice'],
    ['firm', 3, 'duplicate-id'],
    ['stream', 1, 'not-a-number'],
  ]);
});

describe('one cell', () => {
  test('gives the canonical value', () => {
    expect(checkCell('stream', 'quantity', '2 kt', { unit: 't' })).toEqual({ value: 2000, problems: [] });
    expect(checkCell('stream', 'firm', 'mill', { names })).toEqual({ value: 'mill', problems: [] });
    expect(checkCell('firm', 'area', '')).toEqual({ value: undefined, problems: [] });
  });
  test('tells what is wrong', () => {
    expect(checkCell('stream', 'commodity', '')).toMatchObject({ value: undefined, problems: [{ code: 'required' }] });
    expect(checkCell('stream', 'firm', 'mll', { names })).toMatchObject({
      value: undefined,
      problems: [{ code: 'unknown-reference', nearest: 'mill' }],
    });
    expect(checkCell('firm', 'aera', 5)).toMatchObject({ problems: [{ code: 'unknown-column', nearest: 'area' }] });
    expect(checkCell('firm', 'constructor', 5)).toMatchObject({ problems: [{ code: 'unknown-column' }] });
  });
});

test('the small park fills every table, so that the tests reach them all', () => {
  for (const table of tableNames) expect(smallPark()[table].length).toBeGreaterThan(0);
});
