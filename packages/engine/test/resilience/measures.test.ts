/** Backups, stores, security and cascades: worked by hand, and held against the plan made anew. */
import { describe, expect, test } from 'vitest';
import { createSolver } from '../../src/highs.ts';
import { secure } from '../../src/resilience/secure.ts';
import { stress, usualAssumptions } from '../../src/stress.ts';
import { type GivenPark, parkOf, scenarioOf } from '../park.ts';

const solve = await createSolver();
const plainYear = scenarioOf({ discountRate: 0, horizon: 1 });

/**
 * A mill takes 10 kWh/h of steam from a host at 0.10 less; a far plant asks 0.12 and a dear pipe, which does not pay in a usual year.
 * A paper works lives on what the mill sells: pulp, 8,760 t/a at 50 less its present price.
 */
const park = (extra: Partial<GivenPark> = {}): GivenPark => ({
  firm: [{ id: 'host' }, { id: 'mill' }, { id: 'far' }, { id: 'paper' }],
  commodity: [
    { id: 'steam', kind: 'steam', unit: 'kWh' },
    { id: 'pulp', kind: 'material', unit: 't' },
  ],
  stream: [
    { id: 'surplus', firm: 'host', direction: 'has', commodity: 'steam', quantity: 87_600, temperature: 200 },
    {
      id: 'other',
      firm: 'far',
      direction: 'has',
      commodity: 'steam',
      quantity: 43_800,
      temperature: 200,
      supplyCost: 0.12,
    },
    {
      id: 'need',
      firm: 'mill',
      direction: 'wants',
      commodity: 'steam',
      quantity: 87_600,
      temperature: 180,
      presentCost: 0.1,
      fallbackCost: 0.5,
    },
    { id: 'pulp-out', firm: 'mill', direction: 'has', commodity: 'pulp', quantity: 8760, supplyCost: 10 },
    { id: 'pulp-in', firm: 'paper', direction: 'wants', commodity: 'pulp', quantity: 8760, presentCost: 60 },
  ],
  route: [
    {
      id: 'near',
      mode: 'pipe',
      kind: 'steam',
      from: 'host',
      to: 'mill',
      distance: 1,
      fixedInvestment: 876,
      lifetime: 1,
    },
    {
      id: 'long',
      mode: 'pipe',
      kind: 'steam',
      from: 'far',
      to: 'mill',
      distance: 1,
      fixedInvestment: 4380,
      lifetime: 1,
    },
    { id: 'truck', mode: 'truck', kind: 'material', distance: 1 },
  ],
  ...extra,
});

describe('a host and a dear second source', async () => {
  const found = await stress(parkOf(park()), { scenario: plainYear, solve, kinds: ['firm'] });

  test('the plan does not build what does not pay', () => {
    expect(found.exchanges.map(({ id }) => id)).toEqual(['surplus > need', 'pulp-out > pulp-in']);
  });

  test('the backup spares the fallback less its own steam', () => {
    expect(found.measures?.backups).toHaveLength(1);
    expect(found.measures?.backups[0]).toMatchObject({ id: 'other > need', capacity: 5, investment: 4380, cost: 4380 });
    expect(found.measures?.backups[0]?.spared).toBeCloseTo((0.5 - 0.12) * 43_800, 6);
    expect(found.measures?.backups[0]?.perInvestment).toBeCloseTo(((0.5 - 0.12) * 43_800) / 4380, 9);
    expect(found.measures?.backups[0]?.paysFrom).toBeCloseTo(4380 / ((0.5 - 0.12) * 43_800), 9);
  });

  test('a store spares the fallback hour by hour', () => {
    const tank = found.measures?.tanks.find(({ stream }) => stream === 'need');
    expect(tank).toMatchObject({ firm: 'mill', unit: 'kWh', perInvestment: null });
    expect(tank?.rate).toBeCloseTo(10, 9);
    expect(tank?.perHour).toBeCloseTo(4, 9);
    expect(tank?.breakEven).toBeCloseTo(0.4, 9);
  });

  test('a store of a known cost is ranked by it', async () => {
    const assumptions = { ...usualAssumptions, storeCost: { steam: 0.1 } };
    const told = await stress(parkOf(park()), { scenario: plainYear, solve, kinds: ['firm'], assumptions });
    expect(told.measures?.tanks[0]?.perInvestment).toBeCloseTo(4, 9);
  });

  test('security takes the second source and says what stays missing', () => {
    const { links, unsecured } = found.measures?.secure ?? {};
    expect(links).toMatchObject([{ id: 'other > need', investment: 4380 }]);
    expect(links?.[0]?.capacity).toBeCloseTo(5, 4);
    expect(unsecured?.find(({ firm }) => firm === 'host')).toMatchObject({ stream: 'need' });
    expect(unsecured?.find(({ firm }) => firm === 'host')?.missing).toBeCloseTo(0.5, 5);
    expect(unsecured?.find(({ firm }) => firm === 'mill')).toMatchObject({ stream: 'pulp-in', missing: 1 });
  });

  test('who lives on the host stops, then who lives on them', () => {
    expect(found.cascades.find(({ from }) => from[0] === 'host')?.stops).toEqual([
      { firm: 'mill', round: 1, supply: 0, sales: 1, lacks: 'need' },
      { firm: 'paper', round: 2, supply: 0, sales: 1, lacks: 'pulp-in' },
    ]);
  });

  test('with enough from elsewhere nobody stops; without sales the seller does', async () => {
    const leastSupply = { usual: 0, firms: {} };
    const calm = await stress(parkOf(park()), {
      scenario: plainYear,
      solve,
      kinds: ['firm'],
      assumptions: { ...usualAssumptions, leastSupply },
    });
    expect(calm.cascades).toEqual([]);
    const selling = await stress(parkOf(park()), {
      scenario: plainYear,
      solve,
      kinds: ['firm'],
      assumptions: { ...usualAssumptions, leastSupply, leastSales: { usual: 0, firms: { mill: 0.5 } } },
    });
    expect(selling.cascades).toEqual([
      { from: ['paper'], stops: [{ firm: 'mill', round: 1, supply: 1, sales: 0, lacks: null }] },
    ]);
  });
});

const node = (rate: number) => ({ rates: Float64Array.of(rate) });
const arc = (id: string, have: number, want: number, fixedCost: number) => ({
  id,
  have,
  want,
  facility: null,
  upper: Float64Array.of(10),
  smallest: 0,
  delivered: 1,
  input: 0,
  capacityCost: 0,
  fixedCost,
});

test('security shares one cheap backup between withdrawals instead of building two', async () => {
  const needs = new Map([[0, Float64Array.of(10)]]);
  const answer = await secure(
    {
      haves: [node(10), node(10), node(10)],
      wants: [node(10)],
      facilities: [],
      standing: [arc('a', 0, 0, 0)],
      candidates: [arc('dear', 1, 0, 100), arc('cheap', 2, 0, 30), arc('half', 2, 0, 10)],
      cases: [{ name: 'a', standing: [], candidates: [0, 1], needs }],
    },
    (program) => solve(program, { gap: 0 }),
  );
  expect(answer?.built).toEqual([{ candidate: 1, capacity: expect.closeTo(10, 4) as number }]);
  expect(answer?.cost).toBeCloseTo(30, 6);
  expect(answer?.unsecured).toEqual([]);
});
