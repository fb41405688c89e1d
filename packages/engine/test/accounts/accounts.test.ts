/** A firm's accounts: scopes, material flow cost, cogeneration, calendar and avoided emissions, each by hand. */
import { fuelNames } from '@kyosei/model/fuel-names';
import type { Plan, PlanExchange } from '@kyosei/model/plan';
import type { Duty } from '@kyosei/model/tables';
import { describe, expect, test } from 'vitest';
import { allocations, avoidedBy, shares } from '../../src/accounts/avoided.ts';
import { calendar, monthsLater } from '../../src/accounts/calendar.ts';
import { cogenerationSaving } from '../../src/accounts/cogeneration.ts';
import { firmAccounts } from '../../src/accounts/index.ts';
import { materialFlowCost } from '../../src/accounts/material-flow-cost.ts';
import { fuels } from '../../src/balance/fuels.ts';
import { fuelCategories } from '../../src/steam/reference-efficiencies.ts';
import { type GivenPark, parkOf, row } from '../park.ts';

const today = '2026-03-15';

test('the fuels that a commodity can name are those with factors', () => {
  expect([...fuelNames]).toEqual(Object.keys(fuels));
});

test('the fuel categories that a unit can name are those with references', () => {
  const park = parkOf({ firm: [], commodity: [], stream: [] });
  expect(park.cogeneration).toEqual([]);
  for (const category of fuelCategories)
    expect(cogenerationSaving(unit({ fuelCategory: category as 'S1' })).reference.power).toBeGreaterThan(0);
});

const unit = (given: object) =>
  row('cogeneration', {
    id: 'chp',
    firm: 'f',
    fuelCategory: 'G10',
    fuelInput: 100,
    heat: 45,
    power: 35,
    built: 2010,
    voltage: 400,
    onSiteShare: 0,
    ...given,
  });

describe('cogeneration', () => {
  test('natural gas, 45 % heat and 35 % power, exported at 400 kV: 1 − 1/(0.45/0.90 + 0.35/0.525) = 14.29 %', () => {
    const found = cogenerationSaving(unit({}));
    expect(found.reference).toEqual({ heat: 0.9, power: 0.525 });
    expect(found.saving).toBeCloseTo(1 - 1 / (0.45 / 0.9 + 0.35 / 0.525), 12);
    expect(found.saving).toBeCloseTo(0.142857, 6);
    expect(found.highEfficiency).toBe(true);
  });

  test('a plant of a year whose heat reference could not be read has no figure, rather than a guess', () => {
    expect(cogenerationSaving(unit({ built: 2020 }))).toMatchObject({
      saving: null,
      highEfficiency: null,
      reference: { heat: null },
    });
  });

  test('no fuel, no figure', () => {
    expect(cogenerationSaving(unit({ fuelInput: 0 })).saving).toBeNull();
  });
});

describe('material flow cost', () => {
  const centre = {
    materials: [
      { id: 'a', mass: 80, cost: 800 },
      { id: 'b', mass: 20, cost: 400 },
    ],
    loss: 30,
    energyCost: 100,
    systemCost: 500,
    wasteCost: 60,
  };

  test('30 of 100 t are lost: they carry 30 % of material, energy and system, and all of the waste', () => {
    const found = materialFlowCost(centre);
    expect(found).toMatchObject({
      mass: { product: 70, loss: 30 },
      material: { product: 840, loss: 360 },
      energy: { product: 70, loss: 30 },
      system: { product: 350, loss: 150 },
      waste: { product: 0, loss: 60 },
      total: { product: 1260, loss: 600 },
    });
    expect(found?.lossShare).toBeCloseTo(600 / 1860, 12);
  });

  test('what does not balance is not computed', () => {
    expect(materialFlowCost({ ...centre, loss: 101 })).toBeNull();
    expect(materialFlowCost({ ...centre, materials: [] })).toBeNull();
  });
});

const duty = (given: Partial<Duty>): Duty =>
  row('duty', { id: 'd', firm: 'f', kind: 'report', name: 'Report', due: '2026-04-30', ...given });

describe('the calendar', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-31', 12, '2027-12-31'],
  ])('%s and %i months is %s', (day, months, later) => {
    expect(monthsLater(day, months)).toBe(later);
  });

  test('a quarterly report falls four times in a year, by day', () => {
    const found = calendar([duty({ everyMonths: 3 }), duty({ id: 'p', due: '2026-05-01' })], today);
    expect(found.map(({ due }) => due)).toEqual(['2026-04-30', '2026-05-01', '2026-07-30', '2026-10-30', '2027-01-30']);
    expect(found[0]).toMatchObject({ inDays: 46, overdue: false });
  });

  test('what has passed is overdue, once; what is done is not; what lies beyond the year is not told', () => {
    expect(calendar([duty({ due: '2026-03-14' })], today)).toMatchObject([{ overdue: true, inDays: -1 }]);
    expect(
      calendar([duty({ due: '2026-01-01', everyMonths: 1 })], today).filter(({ overdue }) => overdue),
    ).toHaveLength(1);
    expect(calendar([duty({ state: 'done' })], today)).toEqual([]);
    expect(calendar([duty({ state: 'done', everyMonths: 6 })], today)).toMatchObject([{ due: '2026-10-30' }]);
    expect(calendar([duty({ due: '2027-03-16' })], today)).toEqual([]);
    expect(calendar([duty({ due: today })], today)).toMatchObject([{ overdue: false, inDays: 0 }]);
  });
});

const exchange = (from: string, to: string, co2: number, gains = { donor: 30, receiver: 10 }): PlanExchange =>
  ({
    id: `${from}>${to}`,
    from: { firm: from, stream: `${from}-ash` },
    to: { firm: to, stream: `${to}-clay` },
    quantity: 400,
    gains,
    avoided: { co2, so2: 0, freshWater: 0, landfill: 0 },
  }) as unknown as PlanExchange;

describe('avoided emissions', () => {
  const exchanges = [
    exchange('a', 'b', 100),
    exchange('b', 'c', -20, { donor: -5, receiver: 5 }),
    exchange('c', 'a', 7, { donor: 0, receiver: 0 }),
  ];

  test.each(allocations)('%s: the shares sum to one and the firms claim together what the park avoids', (rule) => {
    for (const each of exchanges) expect(shares(each, rule).donor + shares(each, rule).receiver).toBe(1);
    const claimed = ['a', 'b', 'c'].map((firm) =>
      exchanges.reduce((sum, each) => sum + avoidedBy(firm, each, rule), 0),
    );
    expect(claimed.reduce((sum, each) => sum + each, 0)).toBeCloseTo(87, 10);
  });

  test('each rule by itself', () => {
    const [first] = exchanges as [PlanExchange];
    expect(allocations.map((rule) => shares(first, rule).donor)).toEqual([0.5, 0, 1, 0.75]);
    expect(shares(exchanges[1] as PlanExchange, 'gains')).toEqual({ donor: 0, receiver: 1 });
    expect(avoidedBy('stranger', first, 'half')).toBe(0);
  });
});

const given: GivenPark = {
  firm: [{ id: 'a', systemCost: 1000 }, { id: 'b' }],
  commodity: [
    { id: 'coal', kind: 'material', unit: 't', fuel: 'otherBituminousCoal' },
    { id: 'wood', kind: 'material', unit: 't', fuel: 'wood', calorificValue: 4000 },
    { id: 'gas', kind: 'gas', unit: 'kWh', fuel: 'naturalGas' },
    { id: 'power', kind: 'power', unit: 'kWh' },
    { id: 'steam', kind: 'steam', unit: 'kWh' },
    { id: 'ash', kind: 'material', unit: 't', ewc: '10 01 02' },
  ],
  stream: [
    { id: 'coal', firm: 'a', direction: 'wants', commodity: 'coal', quantity: 100, presentCost: 50 },
    { id: 'wood', firm: 'a', direction: 'wants', commodity: 'wood', quantity: 10 },
    { id: 'gas', firm: 'a', direction: 'wants', commodity: 'gas', quantity: 1000 },
    { id: 'power', firm: 'a', direction: 'wants', commodity: 'power', quantity: 2000 },
    { id: 'steam', firm: 'a', direction: 'wants', commodity: 'steam', quantity: 500 },
    {
      id: 'boiler',
      firm: 'a',
      direction: 'wants',
      commodity: 'steam',
      quantity: 100,
      presentCo2: 0.3,
      presentScope: '1',
    },
    { id: 'a-ash', firm: 'a', direction: 'has', commodity: 'ash', quantity: 1000, presentCo2: 2, presentLandfill: 1 },
    { id: 'secret', firm: 'b', direction: 'wants', commodity: 'power', quantity: 7777 },
  ],
  release: [
    { id: 'ash', firm: 'a', outlet: 'yard', medium: 'solid', pollutant: 'fly-ash', quantity: 1000, stream: 'a-ash' },
  ],
};
const park = (currency = 'CNY', grid = 'china') => {
  const made = parkOf(given);
  return { ...made, park: { ...made.park, currency, grid, baseYear: 2023 } };
};

describe('scopes', () => {
  const scopes = firmAccounts(park(), 'a', { today })?.scopes;
  const of = (stream: string) => scopes?.emissions.find((each) => each.stream === stream);

  test('burnt fuel by the guidelines: 100 t of coal · 25.8 GJ/t · 94.6 kg/GJ = 244.07 t', () => {
    expect(of('coal')).toMatchObject({
      scope: 1,
      factorOf: 'fuel',
      factorName: 'otherBituminousCoal',
      factorYear: 2006,
    });
    expect(of('coal')?.co2).toBeCloseTo(244.068, 6);
    // 1,000 kWh · 0.0036 GJ · 56.1 kg/GJ
    expect(of('gas')?.co2).toBeCloseTo(0.20196, 8);
  });

  test('a fuel’s own calorific value goes before that of the guidelines, and carbon of wood stands apart', () => {
    // 10 t · 4,000 kWh/t · 0.0036 GJ/kWh · 112 kg/GJ
    expect(of('wood')).toMatchObject({ biogenic: true });
    expect(scopes?.biogenic).toBeCloseTo(16.128, 6);
  });

  test('power by the grid of the year; an own boiler is scope 1; disposal is scope 3; what nobody stated is named', () => {
    expect(of('power')).toMatchObject({
      scope: 2,
      factor: 0.5306,
      factorYear: 2023,
      factorName: 'china',
      mark: 'documented',
    });
    expect(of('boiler')).toMatchObject({ scope: 1, factorOf: 'stream' });
    expect(of('a-ash')).toMatchObject({ scope: 3, co2: 2 });
    expect(scopes?.unknown).toEqual(['steam']);
    expect(scopes?.total[1]).toBeCloseTo(244.068 + 0.20196 + 0.03, 8);
    expect(scopes?.total[2]).toBeCloseTo(1.0612, 8);
  });

  test('without a grid power has no factor, rather than that of somewhere', () => {
    const made = parkOf(given);
    expect(firmAccounts(made, 'a', { today })?.scopes.unknown).toEqual(['power', 'steam']);
  });
});

describe('a firm’s accounts', () => {
  const plan = {
    exchanges: [{ ...exchange('a', 'b', 100), from: { firm: 'a', stream: 'a-ash', commodity: 'ash' } }],
  } as unknown as Plan;

  test('hold nothing of another firm', () => {
    expect(JSON.stringify(firmAccounts(park(), 'a', { today }))).not.toMatch(/secret|7777/);
  });

  test('tell what each exchange changes of the tax: 400 of 1,000 t of ash used save 10,000 CNY', () => {
    const found = firmAccounts(park(), 'a', { today, plan });
    expect(found?.tax?.total).toEqual({ low: 25_000, high: 25_000 });
    expect(found?.taxPlanned?.total).toEqual({ low: 15_000, high: 15_000 });
    expect(found?.effects).toMatchObject([
      { side: 'donor', partner: 'b', tax: { low: -10_000, high: -10_000 }, avoidedCo2: 50 },
    ]);
  });

  test('compute the statute’s tax in yuan alone', () => {
    expect(firmAccounts(park('EUR'), 'a', { today, plan })).toMatchObject({
      tax: null,
      taxPlanned: null,
      effects: [{ tax: null }],
    });
  });

  test('are null for a firm that is not there, and say when the system cost is not stated', () => {
    expect(firmAccounts(park(), 'z', { today })).toBeNull();
    expect(firmAccounts(park(), 'b', { today })?.systemCostKnown).toBe(false);
  });

  test('balance what goes in and out by kind', () => {
    expect(firmAccounts(park(), 'a', { today })?.balances.find(({ kind }) => kind === 'material')).toMatchObject({
      unit: 't',
      in: 110,
      out: 1000,
      waste: 1000,
      costIn: 5000,
    });
  });
});
