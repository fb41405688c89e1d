// Adoption over time: closed forms by hand, what instruments and obstacles must not do, and what no park at all answers.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { presentValueFactor } from '../../src/economics/annuity.ts';
import { createSolver } from '../../src/highs.ts';
import { numberedFill, numberedRandom } from '../../src/numerics/random.ts';
import { plan } from '../../src/plan.ts';
import {
  type AdoptionPark,
  adoptionPark,
  bandsOf,
  type Instruments,
  noInstruments,
  type Opportunity,
  parameters,
  prepare,
  restsOn,
  runsOf,
  usualValues,
  type Values,
} from '../../src/policy/adoption/index.ts';
import { parkOf, scenarioOf } from '../park.ts';
import { opportunity, parkWith, road } from './road.ts';

/** Nothing hinders: everything is found, dared and kept. */
const sure: Values = {
  ...usualValues,
  search: 1,
  capability: 1,
  capabilitySpread: 0,
  readiness: 1,
  transaction: 0,
  aversion: 0,
  opportunism: 0,
  turbulence: 0,
  learning: 0,
  exit: 0,
  pilotYears: 0,
};

const means = (park: AdoptionPark, values: Values, instruments: Partial<Instruments> = {}, runs = 1, years = 20) => {
  const prepared = prepare(park, values, { ...noInstruments, ...instruments });
  const bands = bandsOf(runsOf(prepared, { years, runs, seed: 1 }), years);
  return (measure: keyof typeof bands, year = years): number => bands[measure][year]?.mean as number;
};

describe('by hand', () => {
  test('where nothing hinders, what pays works from the first year on and nothing else does', () => {
    const worth = 100 * presentValueFactor(0.06, 15);
    const park = parkWith([
      opportunity({ investment: worth - 1 }),
      opportunity({ investment: worth + 1 }),
      opportunity({ value: 0 }),
      opportunity({ value: 60, cost: 80 }),
    ]);
    const found = means(park, sure);
    expect([0, 1, 20].map((year) => found('share', year))).toEqual([0, 0.25, 0.25]);
    expect(found('gain')).toBeCloseTo(100, 9);
    expect(found('co2')).toBe(1);
  });

  test('the firm that gains less decides: its share of the gain against half of the transaction cost', () => {
    const values = { ...sure, transaction: 2 };
    // Gain 100 a year: 200 of transaction cost, 100 each, against a tenth of 100 · 9.712 or a fifth of it.
    expect(means(parkWith([opportunity({ sellerShare: 0.1 })]), values)('share')).toBe(0);
    expect(means(parkWith([opportunity({ sellerShare: 0.2 })]), values)('share')).toBe(1);
    expect(means(parkWith([opportunity({ sellerShare: 0.8 })]), values)('share')).toBe(1);
  });

  test('finding alone follows 1 − (1 − p)^t', () => {
    const found = means(parkWith([opportunity()]), { ...sure, search: 0.1, rumour: 0 }, {}, 4000);
    for (const year of [1, 5, 20]) expect(Math.abs(found('share', year) - (1 - 0.9 ** year))).toBeLessThan(0.025);
  });

  test('without newcomers exchanges end with either firm: (1 − e)^2t', () => {
    const found = means(parkWith([opportunity({ runs: true })]), { ...sure, exit: 0.05, entry: 0 }, {}, 4000);
    for (const year of [1, 5, 20]) expect(Math.abs(found('share', year) - 0.95 ** (2 * year))).toBeLessThan(0.025);
  });

  test('when every firm leaves, everything ends', () => {
    const found = means(parkWith([opportunity({ runs: true })]), { ...sure, exit: 1, entry: 0 });
    expect([found('share', 0), found('share', 1), found('gain', 1)]).toEqual([1, 0, 0]);
  });

  test('what others built makes the later ones pay: the order is the outcome', () => {
    const worth = 100 * presentValueFactor(0.06, 15);
    // After two of them at 0.8^(log2 3) = 70 % of the first cost.
    const park = parkWith([opportunity(), opportunity(), opportunity({ investment: 1.3 * worth })]);
    expect(means(park, sure)('share')).toBeCloseTo(2 / 3, 9);
    expect(means(park, { ...sure, learning: 0.2 })('share')).toBe(1);
  });

  test('a pilot without cash starves again and again; funded, it comes through', () => {
    const park = parkWith([opportunity({ investment: 100 })]);
    const poor = { ...sure, pilotYears: 2, liquidity: 0 };
    const starved = means(park, poor);
    expect(starved('share')).toBe(0);
    // Every fifth year from the first on.
    expect(starved('starved')).toBe(4);
    expect(means(park, poor, { funding: 1 })('share')).toBe(1);
    expect(means(park, poor, { funding: 1 })('starved')).toBe(0);
    // Two years pass between its start and its first revenue.
    expect([1, 2, 3].map((year) => means(park, poor, { funding: 1 })('share', year))).toEqual([0, 0, 1]);
  });

  test('who loses money in a year stands still, and a charge spared keeps it going', () => {
    const park = parkWith([opportunity({ value: 100, cost: 110, runs: true })]);
    expect(means(park, sure)('share')).toBe(0);
    expect(means(park, sure, { landfillTax: 20 })('share')).toBe(1);
  });
});

/** Mean share of opportunities at work over all years, in runs of the same seeds. */
function adoption(park: AdoptionPark, values: Partial<Values>, instruments: Partial<Instruments> = {}): number {
  const [years, runs] = [30, 60];
  const prepared = prepare(park, { ...usualValues, ...values }, { ...noInstruments, ...instruments });
  const { share } = bandsOf(runsOf(prepared, { years, runs, seed: 3 }), years);
  return share.reduce((total, { mean }) => total + mean, 0) / share.length;
}

/** With investments so many times as large. */
function scaled(factor: number): AdoptionPark {
  const park = road(4);
  const opportunities = park.opportunities.map(({ investment, ...each }) =>
    opportunity({ ...each, investment: investment * factor }),
  );
  return { ...park, opportunities };
}

const rise = (factor: number, instruments: Partial<Instruments>): number =>
  adoption(scaled(factor), {}, instruments) - adoption(scaled(factor), {});

describe('directions', () => {
  const parks = [1, 2, 3].map((seed) => road(seed));

  test.each([
    ['co2Tax', 5],
    ['landfillTax', 5],
    ['subsidy', 0.4],
    ['facilitator', 1],
    ['platform', 1],
    ['guarantee', 1],
    ['funding', 1],
    ['recruitment', 1],
  ] as const)('%s raises adoption', (instrument, level) => {
    for (const park of parks) expect(adoption(park, {}, { [instrument]: level })).toBeGreaterThan(adoption(park, {}));
  });

  test.each([
    ['turbulence', 0, 0.4],
    ['transaction', 0, 3],
    ['opportunism', 0, 0.3],
    ['exit', 0, 0.1],
    ['uncertainty', 0, 1],
    ['pilotNeed', 0, 0.6],
  ] as const)('%s lowers adoption', (parameter, low, high) => {
    for (const park of parks)
      expect(adoption(park, { [parameter]: high })).toBeLessThan(adoption(park, { [parameter]: low }));
  });

  test.each([
    ['trust', 0, 1],
    ['rumour', 0, 0.6],
    ['examplesCalm', 0, 0.7],
    ['learning', 0, 0.27],
    ['enforcement', 0, 1],
    ['capability', 0.2, 0.8],
  ] as const)('%s raises adoption', (parameter, low, high) => {
    for (const park of parks)
      expect(adoption(park, { [parameter]: high })).toBeGreaterThan(adoption(park, { [parameter]: low }));
  });

  test('contracts matter where partners may be opportunists only', () => {
    const [park] = parks as [AdoptionPark];
    const weak = { opportunism: 0, enforcement: 0 };
    expect(adoption(park, { ...weak, enforcement: 1 })).toBe(adoption(park, weak));
  });

  test('landfill tax and subsidy both help, and how much depends on conditions (Fraccascia, Giannoccaro & Albino 2017)', () => {
    for (const instrument of [{ landfillTax: 5 }, { subsidy: 0.4 }]) {
      expect(rise(1, instrument)).toBeGreaterThan(0);
      // Nearly free exchanges need no help; where investments are hopeless it comes too late for most.
      expect(rise(1, instrument)).toBeGreaterThan(3 * rise(0.01, instrument));
      expect(rise(1, instrument)).toBeGreaterThan(rise(20, instrument));
    }
  });
});

describe('runs and bands', () => {
  const prepared = prepare(road(5), usualValues, noInstruments);

  test('the same seed gives the same runs, in one piece or several; another seed others', () => {
    const whole = runsOf(prepared, { years: 10, runs: 6, seed: 7 });
    const part = (first: number) => runsOf(prepared, { years: 10, runs: 3, seed: 7, first });
    const parts = [...part(0), ...part(3)];
    expect(parts).toEqual([...whole]);
    expect([...runsOf(prepared, { years: 10, runs: 6, seed: 8 })]).not.toEqual(parts);
  });

  test('bands are ordered, shares are shares, and the starved are counted up', () => {
    const bands = bandsOf(runsOf(prepared, { years: 30, runs: 40, seed: 1 }), 30);
    for (const { quantiles, mean } of Object.values(bands).flat()) {
      expect(quantiles).toEqual(quantiles.toSorted((a, b) => a - b));
      expect(mean).not.toBeNaN();
    }
    expect(Math.max(...bands.share.flatMap(({ quantiles }) => quantiles))).toBeLessThanOrEqual(1);
    expect(bands.starved.every(({ mean }, year) => mean >= (bands.starved[year - 1]?.mean ?? 0))).toBe(true);
    expect(new Set(bands.share[0]?.quantiles).size).toBe(1);
  });

  test('zero gain: nobody begins; no exchange and no firm: an answer of zeros', () => {
    const nothing = road(6);
    const idle = nothing.opportunities.map((each) => ({ ...each, cost: each.value, runs: false }));
    expect(adoption({ ...nothing, opportunities: idle }, {}, { subsidy: 0.9, platform: 1 })).toBe(0);
    for (const park of [parkWith([]), parkWith([], 0)]) {
      const found = means(park, usualValues);
      expect((['share', 'gain', 'co2', 'starved'] as const).map((measure) => found(measure))).toEqual([0, 0, 0, 0]);
    }
  });
});

describe('how far it rests on guesses', () => {
  test('every parameter has a range around its value, a unit, a source and a mark', () => {
    for (const { low, value, high, source, text, evidence } of Object.values(parameters)) {
      expect(low).toBeLessThanOrEqual(value);
      expect(value).toBeLessThanOrEqual(high);
      expect(low).toBeLessThan(high);
      expect(Math.min(source.length, text.length)).toBeGreaterThan(10);
      expect(['measured', 'documented', 'estimated', 'recalled']).toContain(evidence);
    }
  });

  test('shares of variance by evidence, and the parameters by their effect', () => {
    const horizon = { years: 20, runs: 4, seed: 1 };
    const { evidence, effects, deviation } = restsOn(road(7, 12, 20), noInstruments, horizon, {
      trajectories: 4,
      samples: 48,
    });
    expect(evidence.map(({ mark }) => mark)).toEqual(['documented', 'estimated', 'recalled']);
    expect(evidence.reduce((total, each) => total + each.parameters, 0)).toBe(effects.length);
    for (const { first, total } of evidence) expect(first as number).toBeLessThanOrEqual((total as number) + 0.3);
    expect(evidence[1]?.total).toBeGreaterThan(0.5);
    expect(deviation).toBeGreaterThan(0);
    expect(effects.map(({ absolute }) => absolute)).toEqual(
      effects.map(({ absolute }) => absolute).toSorted((a, b) => b - a),
    );
  });

  test('where nothing can vary there are no shares', () => {
    const { evidence } = restsOn(
      parkWith([]),
      noInstruments,
      { years: 2, runs: 1, seed: 1 },
      { trajectories: 1, samples: 4 },
    );
    expect(evidence.map(({ total }) => total)).toEqual([null, null, null]);
  });
});

test('many numbers at a time are the same numbers', () => {
  const next = numberedRandom(5, 3);
  const fill = numberedFill(5, 3);
  for (const length of [1, 4, 7]) {
    const numbers = new Float64Array(length);
    fill(numbers);
    expect([...numbers]).toEqual(Array.from(numbers, next));
  }
});

test('the example of the method’s page', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../../docs/methods/adoption.md'), 'utf8');
  const { value, cost, dared, left, ...park } = JSON.parse(/```json\n(\{[^`]*)```/.exec(page)?.[1] ?? '') as Record<
    'value' | 'cost' | 'dared' | 'left' | 'discountRate' | 'horizon',
    number
  >;
  const opportunities = [dared, left].map((investment) => opportunity({ value, cost, investment }));
  const after = means({ ...parkWith(opportunities), ...park }, sure);
  expect(after('share', 1)).toBe(0.5);
  for (const year of [1, 5, 20]) expect(page).toContain(`${Number((1 - 0.9 ** year).toPrecision(3))}`);
});

test('a plan’s exchanges become opportunities with the plan’s own figures', async () => {
  const park = parkOf({
    firm: [
      { id: 'mill', latitude: 55, longitude: 11 },
      { id: 'works', latitude: 55, longitude: 11.01 },
      { id: 'gone', status: 'closed' },
    ],
    commodity: [{ id: 'ash', kind: 'material', unit: 't' }],
    stream: [
      { id: 'fly-ash', firm: 'mill', direction: 'has', commodity: 'ash', quantity: 1000, presentCost: 20 },
      { id: 'filler', firm: 'works', direction: 'wants', commodity: 'ash', quantity: 800, presentCost: 30 },
    ],
    route: [{ id: 'truck', mode: 'truck', kind: 'material', distance: 1, fixedInvestment: 50_000, lifetime: 10 }],
  });
  const result = await plan(park, { scenario: scenarioOf(), solve: await createSolver() });
  const { firms, opportunities } = adoptionPark(park, result);
  const [exchange] = result.exchanges;
  expect(firms.map(({ id }) => id)).toEqual(['mill', 'works']);
  expect(opportunities).toHaveLength(1);
  const [only] = opportunities as [Opportunity];
  expect([only.seller, only.buyer, only.sellerShare]).toEqual([0, 1, 0.5]);
  expect(only.value - only.cost).toBeCloseTo((exchange?.saving as number) + (exchange?.costs.annuity as number), 6);
});
