// Shared plants, contingencies and outlooks: each rule with what it forbids and with what it lets pass.
import { describe, expect, test } from 'vitest';
import { check } from '../../src/check.ts';

type Rows = Record<string, Record<string, unknown>[]>;

/** A boiler house that makes steam of oil, as a candidate of the works. */
const park = (change: Rows = {}): Rows => ({
  park: [{ id: 'p', name: 'Park', currency: 'EUR', baseYear: 2020 }],
  firm: [
    { id: 'works', name: 'Works' },
    { id: 'mill', name: 'Mill' },
  ],
  commodity: [
    { id: 'oil', name: 'Oil', kind: 'material', unit: 't', calorificValue: 11_000 },
    { id: 'steam', name: 'Steam', kind: 'steam', unit: 'kWh' },
  ],
  technology: [{ id: 'boiler', name: 'Boiler', input: 'oil', output: 'steam', yield: 9_000 }],
  facility: [{ id: 'house', technology: 'boiler', firm: 'works', capacity: 10, status: 'candidate' }],
  stream: [
    { id: 'fuel', firm: 'works', direction: 'wants', commodity: 'oil', facility: 'house', perInput: 1 },
    { id: 'made', firm: 'works', direction: 'has', commodity: 'steam', facility: 'house', perInput: 9_000 },
    { id: 'need', firm: 'mill', direction: 'wants', commodity: 'steam', quantity: 1e6 },
  ],
  route: [{ id: 'pipe', mode: 'pipe', kind: 'steam', distance: 1 }],
  ...change,
});

const codes = (rows: Rows): readonly string[] =>
  check(rows)
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ code, table, column }) => `${code} ${table}.${column}`);

const changed = (rows: Rows, table: string, id: string, change: Record<string, unknown>): Rows => ({
  ...rows,
  [table]: (rows[table] ?? []).map((row) => (row.id === id ? Object.assign({}, row, change) : row)),
});

const scenario = (contingencies: string): Rows => park({ scenario: [{ id: 's', contingencies }] });
const outlook = (...probabilities: number[]): Rows =>
  park({ outlook: probabilities.map((probability, i) => ({ id: `o${i}`, probability })) });
const serves = (stream: string): Rows => changed(park(), 'facility', 'house', { serves: stream });

test('a park with a shared plant passes', () => {
  expect(check(park()).problems).toEqual([]);
});

describe('what a stream of a facility may say', () => {
  test.each([
    ['need', { quantity: undefined }, ['required stream.quantity']],
    ['need', { perInput: 2 }, ['required stream.facility']],
    ['fuel', { perInput: undefined }, ['required stream.perInput']],
    ['fuel', { quantity: 5 }, ['not-together stream.quantity']],
    ['fuel', { firm: 'mill' }, ['other-firm stream.firm']],
    ['fuel', { facility: 'hause' }, ['unknown-reference stream.facility']],
  ])('%s %o', (id, change, expected) => {
    expect(codes(changed(park(), 'stream', id, change))).toEqual(expected);
  });
});

test.each([
  [0, 0, ['out-of-bounds facility.capacity']],
  [10, 0, []],
  [10, 11, ['out-of-bounds facility.capacity']],
])('a candidate of at most %d, at least %d', (capacity, minimumSize, expected) => {
  const rows = changed(park(), 'facility', 'house', { capacity });
  expect(codes(changed(rows, 'technology', 'boiler', { minimumSize }))).toEqual(expected);
});

describe('nothing comes from nothing', () => {
  test('a technology that gives more energy than its fuel has is refused with the equation', () => {
    const { problems } = check(changed(park(), 'technology', 'boiler', { yield: 12_000 }));
    expect(problems).toMatchObject([
      { code: 'creates', table: 'technology', values: { equation: '1 t oil → 12000 kWh steam' } },
    ]);
  });
  test('a plant is judged by all its streams, each unit by itself', () => {
    expect(codes(changed(park(), 'stream', 'made', { perInput: 11_000 }))).toEqual([]);
    expect(codes(changed(park(), 'stream', 'made', { perInput: 11_001 }))).toEqual(['creates facility.technology']);
  });
  test('what enters beside the input counts', () => {
    const hydration = { id: 'h', name: 'H', input: 'oil', output: 'oil', yield: 1.5, outputTemperature: 20 };
    const rows = (added: number): Rows => ({
      ...park(),
      technology: [...(park().technology ?? []), { ...hydration, added }],
    });
    expect(codes(rows(0.4))).toEqual(['creates technology.yield']);
    expect(codes(rows(0.5))).toEqual([]);
  });
  test('a fuel without a calorific value is not judged', () => {
    const rows = changed(park(), 'commodity', 'oil', { calorificValue: undefined });
    expect(codes(changed(rows, 'technology', 'boiler', { yield: 1e6 }))).toEqual([]);
  });
});

test('undivided is of a have: at a want it is told to do nothing', () => {
  const undivided = ['made', 'need'].map((id) => check(changed(park(), 'stream', id, { undivided: 'yes' })).problems);
  expect(undivided[0]).toEqual([]);
  expect(undivided[1]).toMatchObject([
    { code: 'of-a-have-alone', severity: 'warning', table: 'stream', row: 'need', column: 'undivided' },
  ]);
});

describe('names of what may fail, and probabilities', () => {
  test('firms and facilities may fail, others are unknown', () => {
    expect(codes(scenario('works; house'))).toEqual([]);
    expect(check(scenario('works; hause')).problems).toMatchObject([{ code: 'unknown-reference', nearest: 'house' }]);
  });
  test('probabilities stay within 1', () => {
    expect(codes(outlook(0.1, 0.2, 0.7))).toEqual([]);
    expect(codes(outlook(0.6, 0.5))).toEqual(['too-probable outlook.probability']);
  });
  test('a plant serves a want', () => {
    expect(codes(serves('need'))).toEqual([]);
    expect(codes(serves('made'))).toEqual(['wrong-direction facility.serves']);
  });
  test('economies of scale need the size they start from', () => {
    expect(codes(changed(park(), 'technology', 'boiler', { scaleExponent: 0.6 }))).toEqual([
      'required technology.referenceSize',
    ]);
  });
});

const port = (id: string, facility: string, direction: string, commodity: string, presentCost: number) => ({
  id,
  firm: 'works',
  direction,
  commodity,
  facility,
  perInput: 1,
  presentCost,
});
/** Gas to power and back, each without loss: bought at one price and sold at another. */
const circle = (sold: number, back: Record<string, unknown> = {}): Rows => ({
  park: [{ id: 'p', name: 'Park', currency: 'EUR', baseYear: 2020 }],
  firm: [{ id: 'works', name: 'Works' }],
  commodity: ['gas', 'power'].map((id) => ({ id, name: id, kind: id, unit: 'kWh' })),
  technology: [
    { id: 'turbine', name: 'Turbine', input: 'gas', output: 'power' },
    { id: 'methane', name: 'Methane', input: 'power', output: 'gas', ...back },
  ],
  facility: ['turbine', 'methane'].map((id) => ({ id, technology: id, firm: 'works', capacity: 10 })),
  stream: [
    port('gas-in', 'turbine', 'wants', 'gas', 0.03),
    port('power-out', 'turbine', 'has', 'power', -0.05),
    port('power-in', 'methane', 'wants', 'power', 0.06),
    port('gas-out', 'methane', 'has', 'gas', -sold),
  ],
});
const told = (rows: Rows) =>
  codes(rows).filter((code) => code.startsWith('money-from-nothing') || code.startsWith('creates'));
const trade = (technology: Record<string, unknown>): Rows => ({
  ...circle(0.03),
  technology: [{ id: 'turbine', name: 'Trade', input: 'gas', output: 'gas', ...technology }],
  facility: [{ id: 'turbine', technology: 'turbine', firm: 'works', capacity: 10 }],
  stream: [port('in', 'turbine', 'wants', 'gas', 0.03), port('out', 'turbine', 'has', 'gas', -0.05)],
});

describe('money does not come from nothing', () => {
  test('between two plants that feed each other', () => {
    expect(told(circle(0.03))).toEqual([]);
    expect(told(circle(0.04))).toEqual(['money-from-nothing facility.technology']);
    // What the way back costs may be more than the prices leave.
    expect(told(circle(0.04, { operatingCost: 0.01 }))).toEqual([]);
    expect(check(circle(0.04)).problems).toContainEqual(
      expect.objectContaining({ values: { commodity: 'gas', bought: 0.03, sold: 0.04 } }),
    );
  });
  test('in one plant, unless it makes another thing of it', () => {
    expect(told(trade({}))).toEqual(['money-from-nothing facility.technology']);
    expect(told(trade({ outputPurity: 0.99 }))).toEqual([]);
  });
});
