// Shared plants, storage, mixtures, standby equipment, trenches and who takes part: each with the arithmetic worked by hand.
import type { Plan } from '@kyosei/model/plan';
import type { Park, Scenario } from '@kyosei/model/tables';
import { describe, expect, test } from 'vitest';
import { createSolver } from '../src/highs.ts';
import { plan } from '../src/plan.ts';
import { type GivenPark, parkOf, scenarioOf } from './park.ts';

const solve = await createSolver();
const planned = (park: Park, scenario: Partial<Scenario> = {}): Promise<Plan> =>
  plan(park, { scenario: scenarioOf({ discountRate: 0, horizon: 10, ...scenario }), solve });

const year = 8760;

/** A CHP at the works: gas is bought at 0.03, power sold at 0.08, and the mill's 1,000 kW of steam cost 0.06 a kWh today. */
const chp = (change: Partial<GivenPark> = {}): GivenPark => ({
  firm: [{ id: 'works' }, { id: 'mill' }],
  commodity: [
    { id: 'gas', kind: 'gas', unit: 'kWh' },
    { id: 'steam', kind: 'steam', unit: 'kWh' },
    { id: 'power', kind: 'power', unit: 'kWh' },
  ],
  stream: [
    {
      id: 'fuel',
      firm: 'works',
      direction: 'wants',
      commodity: 'gas',
      facility: 'chp',
      perInput: 1,
      presentCost: 0.03,
      presentCo2: 0.2,
    },
    { id: 'raised', firm: 'works', direction: 'has', commodity: 'steam', facility: 'chp', perInput: 0.5 },
    {
      id: 'made',
      firm: 'works',
      direction: 'has',
      commodity: 'power',
      facility: 'chp',
      perInput: 0.3,
      presentCost: -0.08,
    },
    {
      id: 'need',
      firm: 'mill',
      direction: 'wants',
      commodity: 'steam',
      quantity: 1000 * year,
      presentCost: 0.06,
      presentCo2: 0.25,
    },
  ],
  technology: [
    {
      id: 'cogeneration',
      name: 'CHP',
      input: 'gas',
      output: 'steam',
      yield: 0.5,
      investmentPerCapacity: 300,
      lifetime: 10,
    },
  ],
  facility: [{ id: 'chp', technology: 'cogeneration', firm: 'works', capacity: 5000, status: 'candidate' }],
  route: [{ id: 'pipe', mode: 'pipe', kind: 'steam', distance: 1 }],
  ...change,
});

const heatStore = (hours: number): Park =>
  parkOf({
    firm: [{ id: 'works' }, { id: 'town' }],
    commodity: [{ id: 'heat', kind: 'heat', unit: 'kWh' }],
    period: [
      { id: 'day', hours: 4380, cycles: 365 },
      { id: 'night', hours: 4380, cycles: 365 },
    ],
    profile: [
      { id: 'd', profile: 'day', period: 'day', weight: 1 },
      { id: 'n', profile: 'night', period: 'night', weight: 1 },
    ],
    stream: [
      {
        id: 'spare',
        firm: 'works',
        direction: 'has',
        commodity: 'heat',
        quantity: 1000 * 4380,
        profile: 'day',
        temperature: 90,
      },
      {
        id: 'warm',
        firm: 'town',
        direction: 'wants',
        commodity: 'heat',
        quantity: 1000 * 4380,
        profile: 'night',
        temperature: 60,
        presentCost: 0.05,
      },
      {
        id: 'in',
        firm: 'works',
        direction: 'wants',
        commodity: 'heat',
        facility: 'tank',
        perInput: 1,
        temperature: 60,
      },
      {
        id: 'out',
        firm: 'works',
        direction: 'has',
        commodity: 'heat',
        facility: 'tank',
        perInput: 1,
        temperature: 80,
      },
    ],
    technology: [
      {
        id: 'storing',
        name: 'Heat store',
        input: 'heat',
        output: 'heat',
        outputTemperature: 80,
        storageHours: hours,
        storageLoss: 0.01,
        investmentPerCapacity: 10,
        lifetime: 10,
      },
    ],
    facility: [{ id: 'tank', technology: 'storing', firm: 'works', capacity: 2000, status: 'candidate' }],
    route: [{ id: 'pipe', mode: 'pipe', kind: 'heat', distance: 1 }],
  });

/** A mill with two boilers of 600 kW behind its 1,000 kW; waste heat covers some of it. */
const boilers = (spare: number): Park =>
  parkOf({
    firm: [{ id: 'works' }, { id: 'mill' }],
    commodity: [
      { id: 'oil', kind: 'material', unit: 't' },
      { id: 'steam', kind: 'steam', unit: 'kWh' },
    ],
    stream: [
      { id: 'waste', firm: 'works', direction: 'has', commodity: 'steam', quantity: spare * year },
      { id: 'need', firm: 'mill', direction: 'wants', commodity: 'steam', quantity: 1000 * year, presentCost: 0.01 },
    ],
    technology: [{ id: 'boiler', name: 'Boiler', input: 'oil', output: 'steam', yield: 9000 }],
    facility: ['b1', 'b2'].map((id) => ({
      id,
      technology: 'boiler',
      firm: 'mill',
      capacity: 600,
      serves: 'need',
      fixedCost: 5000,
    })),
    route: [{ id: 'pipe', mode: 'pipe', kind: 'steam', distance: 1, fixedInvestment: 1000 }],
  });

const mixed = (blending: 'no' | 'yes'): Park =>
  parkOf({
    firm: [{ id: 'a' }, { id: 'b' }],
    commodity: [{ id: 'water', kind: 'water', unit: 't' }],
    stream: [
      {
        id: 'used',
        firm: 'a',
        direction: 'has',
        commodity: 'water',
        quantity: 100 * year,
        concentrations: { salt: 400 },
      },
      {
        id: 'need',
        firm: 'b',
        direction: 'wants',
        commodity: 'water',
        quantity: 100 * year,
        presentCost: 1,
        concentrations: { salt: 100 },
        presentConcentrations: { salt: 50 },
        blending,
      },
    ],
    route: [{ id: 'pipe', mode: 'pipe', kind: 'water', distance: 1 }],
  });

const inTrench = (shared: { readonly trench?: string }): Park =>
  parkOf({
    firm: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
    commodity: [{ id: 'water', kind: 'water', unit: 't' }],
    stream: [
      { id: 'have', firm: 'a', direction: 'has', commodity: 'water', quantity: 20 * year },
      ...['b', 'c'].map((firm) => ({
        id: `need-${firm}`,
        firm,
        direction: 'wants' as const,
        commodity: 'water',
        quantity: 10 * year,
        presentCost: 1,
      })),
    ],
    route: [
      {
        id: 'to-b',
        mode: 'pipe',
        kind: 'water',
        from: 'a',
        to: 'b',
        distance: 2,
        investmentPerDistance: 10_000,
        ...shared,
      },
      {
        id: 'to-c',
        mode: 'pipe',
        kind: 'water',
        from: 'a',
        to: 'c',
        distance: 2,
        investmentPerDistance: 10_000,
        ...shared,
      },
    ],
  });

const twoDonors = (): Park =>
  parkOf({
    firm: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
    commodity: [{ id: 'ash', kind: 'material', unit: 't' }],
    stream: [
      { id: 'cheap', firm: 'a', direction: 'has', commodity: 'ash', quantity: 100, presentCost: 5, supplyCost: 8 },
      { id: 'other', firm: 'b', direction: 'has', commodity: 'ash', quantity: 100, presentCost: 1 },
      { id: 'need', firm: 'c', direction: 'wants', commodity: 'ash', quantity: 100, presentCost: 10 },
    ],
    route: [{ id: 'truck', mode: 'truck', kind: 'material', distance: 1 }],
  });

/** A mill that could give up its boiler, 5,000 a year, for waste steam; at short notice steam costs 0.20. */
const failing = (outlook: GivenPark['outlook'] & object = []): Park =>
  parkOf({
    firm: [{ id: 'works' }, { id: 'mill' }],
    commodity: [{ id: 'steam', kind: 'steam', unit: 'kWh' }],
    stream: [
      { id: 'waste', firm: 'works', direction: 'has', commodity: 'steam', quantity: 1000 * year },
      {
        id: 'need',
        firm: 'mill',
        direction: 'wants',
        commodity: 'steam',
        quantity: 1000 * year,
        presentCost: 0.01,
        fallbackCost: 0.02,
      },
    ],
    technology: [{ id: 'boiler', name: 'Boiler', input: 'steam', output: 'steam', outputTemperature: 180 }],
    facility: [{ id: 'b1', technology: 'boiler', firm: 'mill', capacity: 1000, serves: 'need', fixedCost: 5000 }],
    route: [{ id: 'pipe', mode: 'pipe', kind: 'steam', distance: 1, investmentPerCapacity: 10 }],
    outlook,
  });

describe('a plant with ports', () => {
  test('is sized to what is wanted, bought and sold on the present routes for the rest', async () => {
    const result = await planned(parkOf(chp()));
    expect(result.status).toBe('optimal');
    const [plant] = result.plants;
    expect(plant).toMatchObject({ id: 'chp', built: true, firm: 'works' });
    // 1,000 kW of steam need 2,000 kW of gas; beyond it a kWh loses 0.03 − 0.3 · 0.08.
    expect(plant?.size).toBeCloseTo(2000, 6);
    expect(plant?.investment).toBeCloseTo(600_000, 3);
    expect(plant?.costs.market).toBeCloseTo((0.03 - 0.3 * 0.08) * 2000 * year, 3);
    expect(result.saving).toBeCloseTo((0.06 * 0.5 + 0.08 * 0.3 - 0.03) * 2000 * year - 60_000, 3);
    expect(result.planned?.co2).toBeCloseTo((0.2 * 2000 * year) / 1000, 6);
    expect(plant?.ports.find(({ stream }) => stream === 'made')).toMatchObject({ exchanged: 0 });
    expect(result.exchanges).toMatchObject([{ id: 'raised > need', shareOfHave: 1, shareOfWant: 1 }]);
  });
  test('accounts of the firms add up to the park', async () => {
    const { firms, saving, planned: after, baseline } = await planned(parkOf(chp()));
    expect(firms.reduce((total, { gain }) => total + gain, 0)).toBeCloseTo(saving as number, 6);
    for (const burden of ['cost', 'co2'] as const) {
      const total = (which: 'baseline' | 'planned') => firms.reduce((sum, firm) => sum + firm[which][burden], 0);
      expect(total('baseline')).toBeCloseTo(baseline[burden], 6);
      expect(total('planned')).toBeCloseTo(after?.[burden] as number, 4);
    }
  });
  test('is not built where it does not pay, and the plan says so', async () => {
    const dear = chp({
      facility: [
        { id: 'chp', technology: 'cogeneration', firm: 'works', capacity: 5000, status: 'candidate', fixedCost: 1e6 },
      ],
    });
    const { plants, saving, leftOut } = await planned(parkOf(dear));
    expect({ plants, saving }).toEqual({ plants: [], saving: 0 });
    expect(leftOut).toMatchObject([
      { gate: 'choice', findings: [{ code: 'plant-not-used', values: { facility: 'chp' } }] },
    ]);
  });
  test('is fed by what firms have before anything is bought', async () => {
    const waste = chp();
    const stream = [
      ...waste.stream,
      { id: 'offgas', firm: 'mill', direction: 'has', commodity: 'gas', quantity: 500 * year, presentCost: 0.001 },
    ] as GivenPark['stream'];
    const route = [
      ...(waste.route ?? []),
      { id: 'gas-pipe', mode: 'pipe', kind: 'gas', distance: 1 },
    ] as GivenPark['route'] & object;
    const { exchanges, plants } = await planned(parkOf({ ...waste, stream, route }));
    expect(exchanges.map(({ id }) => id)).toContain('offgas > fuel');
    expect(plants[0]?.ports.find((port) => port.stream === 'fuel')).toMatchObject({ exchanged: 500 * year });
  });
  test('costs of scale are chords below the curve by at most 1.5 %', async () => {
    const scaled = chp();
    const technology = [
      { ...scaled.technology?.[0], id: 'cogeneration', scaleExponent: 0.6, referenceSize: 1000 },
    ] as GivenPark['technology'] & object;
    const { plants } = await planned(parkOf({ ...scaled, technology }));
    const curve = 300 * 1000 * 2 ** 0.6;
    expect(plants[0]?.size).toBeCloseTo(2000, 6);
    expect((plants[0]?.investment as number) / curve).toBeLessThanOrEqual(1);
    expect((plants[0]?.investment as number) / curve).toBeGreaterThan(0.985);
  });
  test('runs above its smallest load or stands still', async () => {
    const periods = chp({
      period: [
        { id: 'busy', hours: 4380 },
        { id: 'quiet', hours: 4380 },
      ],
      profile: [
        { id: 'b', profile: 'demand', period: 'busy', weight: 1 },
        { id: 'q', profile: 'demand', period: 'quiet', weight: 0.1 },
      ],
    });
    const stream = periods.stream.map((row) =>
      row.id === 'need' ? Object.assign({}, row, { profile: 'demand' }) : row,
    );
    const sized = (minimumLoad: number) =>
      parkOf({
        ...periods,
        stream,
        technology: [{ ...periods.technology?.[0], id: 'cogeneration', minimumLoad }] as GivenPark['technology'] &
          object,
      });
    const free = await planned(sized(0));
    expect((free.plants[0]?.rates[1]?.intake as number) / (free.plants[0]?.size as number)).toBeCloseTo(0.1, 6);
    const held = await planned(sized(0.5));
    const load = (held.plants[0]?.rates[1]?.intake as number) / (held.plants[0]?.size as number);
    expect(load === 0 || load >= 0.5 - 1e-9).toBe(true);
    expect(held.saving as number).toBeLessThan(free.saving as number);
  });
});

test('a store carries heat from the hours that have it to those that want it, and loses what is said', async () => {
  const { plants, exchanges } = await planned(heatStore(12));
  // Constant in and out over 12 h each: held after the day is m (1 − λ¹²)… of the balance s₂ = 12 g, s₁ = λ s₂ − 12 d = 0.
  const kept = 0.99 ** 12;
  expect(plants[0]?.rates[0]?.intake).toBeCloseTo(1000, 6);
  expect(plants[0]?.rates[1]?.outlet).toBeCloseTo(1000 * kept, 6);
  expect(exchanges.map(({ id }) => id).toSorted()).toEqual(['out > warm', 'spare > in']);
  // Half the hours hold half of it.
  const half = await planned(heatStore(6));
  expect(half.plants[0]?.size).toBeCloseTo(2000, 6);
});

describe('standby equipment', () => {
  test.each([
    [300, 0],
    [400, 1],
    [999, 1],
    [1000, 2],
  ])('of %i kW from elsewhere lets %i boilers go', async (spare, gone) => {
    const result = await planned(boilers(spare));
    expect(result.retired).toHaveLength(gone);
    expect(result.baseline.cost).toBeCloseTo(0.01 * 1000 * year + 10_000, 6);
    expect(result.saving).toBeCloseTo(0.01 * spare * year - 100 + 5000 * gone, 4);
  });
  test('what does not pay alone may pay with the boilers that go', async () => {
    const park = boilers(1000);
    const cheap = { ...park, stream: park.stream.map((row) => Object.assign({}, row, { presentCost: 0 })) };
    expect((await planned(cheap)).retired).toHaveLength(2);
  });
});

describe('a want that takes a mixture', () => {
  test('is mixed up to its limit', async () => {
    // 400 x + 50 (100 − x) ≤ 100 · 100  →  x = 100 / 7
    const { exchanges } = await planned(mixed('yes'));
    expect(exchanges[0]?.rates[0]?.rate).toBeCloseTo(100 / 7, 6);
    expect(exchanges[0]?.reasons.map(({ code }) => code)).toContain('quality-blended');
  });
  test('without mixing each flow is judged by itself', async () => {
    const { exchanges, leftOut } = await planned(mixed('no'));
    expect(exchanges).toEqual([]);
    expect(leftOut).toMatchObject([{ gate: 'quality' }]);
  });
});

test('a trench is paid once for the pipes that share it', async () => {
  const apart = await planned(inTrench({}));
  const together = await planned(inTrench({ trench: 'street' }));
  expect(together.trenches).toMatchObject([{ id: 'street', investment: 20_000, cost: 2000 }]);
  expect((together.saving as number) - (apart.saving as number)).toBeCloseTo(2000, 6);
  expect(together.investment).toBe(20_000);
});

describe('what a scenario may ask of firms', () => {
  test('no firm covers more than its share of a want', async () => {
    const { exchanges, saving } = await planned(twoDonors(), { maximumSupplierShare: 0.7 });
    expect(exchanges.map(({ id, quantity }) => [id, Math.round(quantity)])).toEqual([
      ['other > need', 70],
      ['cheap > need', 30],
    ]);
    expect(saving).toBeCloseTo(70 * 11 + 30 * 7, 6);
  });
  test('without payments nobody gives at a loss, with them the partner pays', async () => {
    const alone = await planned(twoDonors(), { participation: 'alone', maximumSupplierShare: 0.7 });
    // `cheap` costs its firm 8 − 5 a tonne, which nobody makes good.
    expect(alone.exchanges.map(({ id }) => id)).toEqual(['other > need']);
    const paid = await planned(twoDonors(), { participation: 'payments', maximumSupplierShare: 0.7 });
    expect(paid.exchanges).toHaveLength(2);
    for (const firm of paid.firms) expect(firm.gain).toBeGreaterThanOrEqual(-1e-6);
    const { price } = paid.exchanges.find(({ id }) => id === 'cheap > need') as Plan['exchanges'][number];
    expect(price.agreed).toBeGreaterThanOrEqual(3 - 1e-9);
  });
});

/** The CHP as one that buys gas and sells power dearly, for nobody in the park. */
const seller = (status: 'candidate' | 'standing'): Park =>
  parkOf(
    chp({
      stream: chp().stream.flatMap((row) =>
        row.id === 'need' || row.id === 'raised'
          ? []
          : [Object.assign({}, row, row.id === 'made' ? { presentCost: -0.5 } : {})],
      ),
      facility: [{ id: 'chp', technology: 'cogeneration', firm: 'works', capacity: 5000, status }],
    }),
  );

test('the plant of a firm that takes no part is not built, nor run where it stands', async () => {
  for (const status of ['candidate', 'standing'] as const) {
    expect((await planned(seller(status))).plants).toHaveLength(1);
    expect(await planned(seller(status), { withdrawn: 'works' })).toMatchObject({
      status: 'optimal',
      saving: 0,
      plants: [],
    });
  }
});

describe('contingencies and outlooks', () => {
  test('a boiler is kept where the park must bear the loss of its supplier', async () => {
    expect((await planned(failing())).retired).toHaveLength(1);
    const secure = await planned(failing(), { contingencies: 'works' });
    expect(secure.retired).toEqual([]);
    expect(secure.outlooks).toMatchObject([{ id: 'without works', probability: 0 }]);
    // In the failure the pipe is paid, nothing flows, and what fails is bought at short notice for 0.01 more.
    expect(secure.outlooks[0]?.saving).toBeCloseTo(-(1000 + 0.01 * 1000 * year), 4);
  });
  test('the loss that may be is kept to by exchanging less', async () => {
    const bounded = await planned(failing(), { contingencies: 'works', contingencyLoss: 44_300 });
    // 1,000 kW would lose 1,000 + 87,600 a year; half of it half as much.
    expect(bounded.exchanges[0]?.rates[0]?.rate).toBeCloseTo(500, 6);
  });
  test('the objective is the mean over the outlooks', async () => {
    const result = await planned(failing([{ id: 'slump', probability: 0.5, demandFactor: 0.2 }]));
    const base = 1000 * year * 0.01 - 1000 + 5000;
    const slump = 200 * year * 0.01 - 1000 + 5000;
    expect(result.outlooks).toMatchObject([{ id: 'slump', probability: 0.5 }]);
    expect(result.outlooks[0]?.saving).toBeCloseTo(slump, 4);
    expect(result.saving).toBeCloseTo(base, 4);
    expect((result.optimum?.objective as number) - result.baseline.cost).toBeCloseTo(-(base + slump) / 2, 4);
  });
  test('who fears the bad outlook builds for it', async () => {
    // A dear year: with the pipe at 40 a kW·a the mean says no, the worst tenth says yes.
    const dear = failing([{ id: 'dear', probability: 0.1, presentCostFactor: 10 }]);
    const route = dear.route.map((row) => Object.assign({}, row, { investmentPerCapacity: 2500 }));
    const facility = dear.facility.map((row) => Object.assign({}, row, { fixedCost: 0 }));
    const with250 = { ...dear, route, facility };
    expect((await planned(with250)).exchanges).toEqual([]);
    const averse = await planned(with250, { riskAversion: 1 });
    expect(averse.exchanges.map(({ capacity }) => Math.round(capacity))).toEqual([1000]);
  });
});
