/** The gain of a plan shared: worth by the plan's own programme, prices in their bands, contracts whose parts add up. */
import { describe, expect, test } from 'vitest';
import { createSolver } from '../../src/highs.ts';
import { plan } from '../../src/plan.ts';
import { sharePlan, usualAssumptions } from '../../src/stress.ts';
import { equip } from '../equip.ts';
import { generate } from '../generate.ts';
import { type GivenPark, parkOf, scenarioOf } from '../park.ts';

const solve = await createSolver();
const plainYear = scenarioOf({ discountRate: 0, horizon: 1 });

/** Two sellers of ash for one buyer, who needs one: at half-way prices the buyer and the idle seller would rather go together. */
const rivals: GivenPark = {
  firm: [{ id: 'a' }, { id: 'b' }, { id: 'mill' }],
  commodity: [{ id: 'ash', kind: 'material', unit: 't' }],
  stream: [
    { id: 'ash-a', firm: 'a', direction: 'has', commodity: 'ash', quantity: 100, presentCost: 10, purity: 0.9 },
    { id: 'ash-b', firm: 'b', direction: 'has', commodity: 'ash', quantity: 100, presentCost: 8 },
    { id: 'sand', firm: 'mill', direction: 'wants', commodity: 'ash', quantity: 100, presentCost: 30, purity: 0.8 },
  ],
  route: [
    { id: 'truck', mode: 'truck', kind: 'material', distance: 1, transportCost: 2 },
    {
      id: 'belt',
      mode: 'belt',
      kind: 'material',
      from: 'a',
      to: 'mill',
      distance: 1,
      fixedInvestment: 100,
      lifetime: 1,
    },
  ],
};

describe('two sellers and one buyer', async () => {
  const fixed = {
    ...rivals,
    stream: rivals.stream.map((row) => (row.id === 'ash-b' ? Object.assign({ purity: 0.85 }, row) : row)),
  };
  const found = await sharePlan(parkOf(fixed), { scenario: plainYear, solve, assumptions: usualAssumptions });

  test('the core leaves the seller no more than its advantage', () => {
    expect(found.players).toEqual(['a', 'b', 'mill']);
    expect(found.worth).toBeCloseTo(100 * 40 - 100, 6);
    const [a, b, mill] = found.firms;
    // v(b, mill) = 100 · (38 − 2): without a the others have that.
    expect(a?.marginal).toBeCloseTo(3900 - 3600, 6);
    expect(b).toMatchObject({ share: 0, marginal: 0 });
    expect(a?.share).toBeGreaterThan(0);
    expect(a?.share).toBeLessThanOrEqual(300 + 1e-6);
    expect((a?.share ?? 0) + (mill?.share ?? 0)).toBeCloseTo(3900, 6);
  });

  test('half-way prices make buyer and idle seller leave, the prices of the nucleolus nobody', () => {
    expect(found.rule).toBe('nucleolus');
    expect(found.stability.halfway?.wouldLeave).toEqual(['b', 'mill']);
    expect(found.stability.halfway?.largestExcess).toBeCloseTo(3600 - 1950, 6);
    expect(found.stability.byPrices?.wouldLeave).toBeNull();
    expect(found.stability.share?.wouldLeave).toBeNull();
  });

  test('the contract says what the price rests on, and its parts add up', () => {
    const [exchange] = found.exchanges;
    const { contract, floor, ceiling, price } = exchange ?? {};
    expect([floor, ceiling]).toEqual([-10, 29]);
    expect(contract?.parts.reduce((sum, part) => sum + part.price, 0)).toBeCloseTo(price ?? Number.NaN, 9);
    expect(contract?.parts.reduce((sum, part) => sum + part.floor, 0)).toBeCloseTo(-10, 9);
    expect(contract?.parts.reduce((sum, part) => sum + part.ceiling, 0)).toBeCloseTo(29, 9);
    expect(contract?.parts.find(({ part }) => part === 'way')).toMatchObject({ indexed: false, ceiling: -1 });
    expect(contract?.quality).toEqual([{ property: 'purity', had: 0.9, accepted: 0.8 }]);
    expect(contract).toMatchObject({ notice: 9, takeOrPay: null, investment: { donor: 0, receiver: 100, years: 1 } });
    // The buyer pays the belt: below this share of the quantity it loses.
    expect(contract?.deliverOrPay).toBeCloseTo(100 / (100 * (29 - (price ?? 0)) + 100), 9);
  });

  test('at fixed prices who buys bears what is dearer, at indexed ones both do', () => {
    const bought = found.movements.find(({ risk }) => risk === 'purchase-material');
    const gains = Object.fromEntries(
      bought?.firms.map(({ firm, fixed: still, indexed }) => [firm, [still, indexed]]) ?? [],
    );
    expect(gains.mill?.[0]).toBeCloseTo(300, 6);
    expect(gains.a?.[0]).toBe(0);
    expect((gains.mill?.[1] ?? 0) + (gains.a?.[1] ?? 0)).toBeCloseTo(300, 6);
    expect(gains.a?.[1]).toBeGreaterThan(0);
  });

  test('another rule has its prices too', async () => {
    const shapley = await sharePlan(parkOf(fixed), {
      scenario: plainYear,
      solve,
      assumptions: usualAssumptions,
      rule: 'shapley',
    });
    expect(shapley.firms[1]?.share).toBeCloseTo(3600 / 6, 6);
    expect(shapley.firms[1]?.payment).toBeCloseTo(3600 / 6, 6);
    expect(shapley.firms.reduce((sum, { payment }) => sum + payment, 0)).toBeCloseTo(0, 6);
  });
});

test.each([
  [1, 'exchanges'],
  [2, 'exchanges'],
  [3, 'plants'],
  [4, 'plants'],
] as const)('shares, gains by prices and payments add up to the saving of the plan (%i, %s)', async (seed, kind) => {
  const size = { firms: 5, streams: 16, commodities: 5, technologies: 2, facilities: 1, periods: 2 };
  const park = kind === 'plants' ? { ...equip(generate(seed, size), seed), outlook: [] } : generate(seed, size);
  const found = await sharePlan(park, { scenario: scenarioOf(), solve, assumptions: usualAssumptions });
  const { saving, plants } = await plan(park, { scenario: scenarioOf(), solve });
  expect(plants.length > 0).toBe(kind === 'plants');
  const scale = Math.max(1, saving ?? 0);
  const total = (of: (firm: (typeof found.firms)[number]) => number): number =>
    found.firms.reduce((sum, firm) => sum + of(firm), 0);
  for (const sum of [
    found.worth ?? Number.NaN,
    total((firm) => firm.share),
    total((firm) => firm.halfway),
    total((firm) => firm.byPrices + firm.payment),
  ])
    expect(Math.abs(sum - (saving ?? Number.NaN))).toBeLessThanOrEqual(2e-6 * scale);
  for (const { floor, ceiling, price, contract } of found.exchanges) {
    expect(price).toBeGreaterThanOrEqual(Math.min(floor, ceiling) - 1e-9);
    expect(price).toBeLessThanOrEqual(Math.max(floor, ceiling) + 1e-9);
    expect(contract.parts.reduce((sum, part) => sum + part.price, 0)).toBeCloseTo(price, 6);
  }
});

test('more firms than have all coalitions solved are sampled, and it is said', async () => {
  const firms = Array.from({ length: 17 }, (_, i) => ({ id: `firm-${i}` }));
  const many: GivenPark = {
    firm: firms,
    commodity: [{ id: 'ash', kind: 'material', unit: 't' }],
    stream: firms.map(({ id }, i) => ({
      id: `s-${i}`,
      firm: id,
      direction: i === 0 ? ('wants' as const) : ('has' as const),
      commodity: 'ash',
      quantity: i === 0 ? 160 : 10,
      presentCost: i === 0 ? 30 : 10,
    })),
    route: [{ id: 'truck', mode: 'truck', kind: 'material', distance: 1 }],
  };
  const found = await sharePlan(parkOf(many), { scenario: plainYear, solve, assumptions: usualAssumptions });
  expect(found.sharing).toBeNull();
  expect(found.problems.map(({ code }) => code)).toEqual(['too-many-players']);
  // Additive: half of 10 · 40 for every seller, exactly.
  expect(found.firms[1]?.share).toBeCloseTo(200, 6);
  expect(found.sampled?.orders).toBe(32);
});

test('a park without a plan has nothing to share', async () => {
  const found = await sharePlan(parkOf({ firm: [], commodity: [], stream: [] }), {
    scenario: plainYear,
    solve,
    assumptions: usualAssumptions,
  });
  expect(found).toMatchObject({ players: [], worth: 0, firms: [], exchanges: [] });
});
