/** Parks against standards: formulas by hand-computed examples, and no verdict on what nobody has documented. */
import type { Plan, PlanExchange } from '@kyosei/model/plan';
import { type Standard, type StandardRow, standards } from '@kyosei/model/standards';
import type { Indicator } from '@kyosei/model/tables';
import { describe, expect, test } from 'vitest';
import { assess, series } from '../../src/standards/index.ts';
import { type GivenPark, parkOf } from '../park.ts';

const standard = (id: string): Standard => standards.find((each) => each.id === id) as Standard;
const documented = { source: 'yearbook', mark: 'documented' } as const;
const quantity = (item: string, value: number, year = 2020): Partial<Indicator> & { id: string } => ({
  id: `${item}-${year}`,
  item,
  value,
  year,
  ...documented,
});
const none: GivenPark = { firm: [], commodity: [], stream: [] };
const park = (
  indicator: readonly (Partial<Indicator> & { id: string })[],
  given: GivenPark = none,
  currency = 'CNY',
) => {
  const made = parkOf({ ...given, indicator });
  return { ...made, park: { ...made.park, currency } };
};
const rowOf = (given: Parameters<typeof park>, id: string, row: string) =>
  assess(park(...given), standard(id)).rows.find((each) => each.row.id === row);

/** A standard of one row. */
const single = (row: Partial<StandardRow>): Standard => ({
  ...standard('low-carbon-park-2024'),
  rows: [
    {
      ...(standard('low-carbon-park-2024').rows[0] as StandardRow),
      id: '1',
      unit: '%',
      threshold: ['at-least', 50],
      thresholdMark: 'documented',
      measure: undefined as never,
      ...row,
    },
  ],
});
const given = (value: number, more: Partial<Indicator> = {}) => [
  { id: 'x', standard: 'low-carbon-park-2024', item: '1', value, year: 2020, ...documented, ...more },
];

describe('formulas, by hand', () => {
  // IVA 2.4·10⁹ after 1.2·10⁹ three years before: 100 (2^(1/3) − 1) = 25.99 % a year.
  const doubled = [quantity('valueAdded', 2.4e9), quantity('valueAdded', 1.2e9, 2017)];
  test.each([
    ['2', [...doubled, quantity('employees', 12000)], 20],
    ['3', doubled, 25.992104989],
    // 2.4·10⁹ CNY on 200 ha = 2 km²: 12 · 10⁸ CNY/km².
    ['8', [...doubled, quantity('industrialLand', 200)], 12],
    // 120,000 tce for 240,000 · 10⁴ CNY.
    ['11', [...doubled, quantity('energyUse', 120_000)], 0.5],
    ['12', [quantity('energyUse', 120_000), quantity('renewableEnergy', 18_000)], 15],
    ['14', [...doubled, quantity('freshWater', 1_920_000)], 8],
    ['15', [quantity('reusedWater', 750), quantity('freshWater', 250)], 75],
    // Energy grows 1 to 1.331 in three years: 10 % a year over 25.992 %.
    ['10', [...doubled, quantity('energyUse', 1331), quantity('energyUse', 1000, 2017)], 10 / 25.992104989],
    // CO2 stays while value added doubles: 1 − 0.5^(1/3) a year.
    ['26', [...doubled, quantity('co2', 900), quantity('co2', 900, 2017)], 20.629947401],
    ['27', [...doubled, quantity('wastewater', 1_680_000)], 7],
  ])('HJ 274-2015 row %s', (row, indicator, value) => {
    const found = rowOf([indicator], 'hj-274-2015', row);
    expect(found?.value?.value).toBeCloseTo(value, 8);
    expect(found?.value?.bound).toBe('exact');
    const used = indicator.filter(({ id }) => doubled.every((each) => each.id !== id) || id === 'valueAdded-2020');
    const trail = found?.value?.cells.map(({ row: id }) => id) ?? [];
    expect(trail).toEqual(expect.arrayContaining(used.map(({ id }) => id)));
  });

  test('money in another currency than yuan is not taken for it', () => {
    const found = rowOf([[quantity('valueAdded', 1e9), quantity('employees', 10)], none, 'EUR'], 'hj-274-2015', '2');
    expect(found).toMatchObject({ value: null, asks: ['2'] });
  });

  test('a quantity of another year than the assessed one is not taken for it', () => {
    const found = rowOf([[quantity('valueAdded', 1e9), quantity('employees', 10, 2019)]], 'hj-274-2015', '2');
    expect(found).toMatchObject({ value: null, asks: ['employees'] });
  });
});

const answer = (value: number, row: Partial<StandardRow>, more: Partial<Indicator> = {}) =>
  assess(park(given(value, more)), single(row)).rows[0];

const grow = (then: number) => [quantity('valueAdded', 100), quantity('valueAdded', then, 2017)];

describe('answers', () => {
  test.each([
    [50, 'at-least', 'met'],
    [49.9, 'at-least', 'not-met'],
    [50, 'above', 'not-met'],
    [50, 'at-most', 'met'],
    [50, 'below', 'not-met'],
    [50, 'exactly', 'met'],
    [51, 'exactly', 'not-met'],
  ] as const)('%f, asked %s 50: %s', (value, compare, expected) => {
    expect(answer(value, { threshold: [compare, 50] })).toMatchObject({
      answer: expected,
      reason: 'compared',
      distance: value - 50,
    });
  });

  test.each(['recalled', 'estimated'] as const)(
    'a threshold that is %s gives no verdict, whatever the value',
    (thresholdMark) => {
      for (const value of [0, 49, 50, 1e9])
        expect(answer(value, { thresholdMark })).toMatchObject({ answer: 'threshold-not-documented' });
    },
  );

  test('no shipped row with an undocumented threshold is ever met or not met', () => {
    for (const each of standards) {
      const all = each.rows.flatMap(({ id }) =>
        [0, 1, 1e6].map((value, at): Partial<Indicator> & { id: string } => ({
          id: `${id}-${at}`,
          standard: each.id,
          item: id,
          value,
          year: 2018 + at,
          source: 'yearbook',
          mark: 'documented',
        })),
      );
      const undocumented = assess(park(all), each).rows.filter(
        ({ row }) => row.threshold !== null && row.thresholdMark !== 'documented',
      );
      for (const { answer: found } of undocumented) expect(found).toBe('threshold-not-documented');
    }
  });

  test('a value from memory, or one without a source, gives no verdict', () => {
    expect(answer(90, {}, { mark: 'recalled' })).toMatchObject({ answer: 'unknown', reason: 'value-recalled' });
    const bare = { id: 'x', standard: 'low-carbon-park-2024', item: '1', value: 90, year: 2020 };
    expect(assess(park([bare]), single({})).rows[0]).toMatchObject({ answer: 'unknown', reason: 'no-evidence' });
  });

  test('a threshold that the park has read decides only when it says where', () => {
    const row = { thresholdMark: 'recalled' } as const;
    expect(answer(90, row, { threshold: 80 })).toMatchObject({ answer: 'threshold-not-documented' });
    expect(answer(90, row, { threshold: 80, thresholdSource: 'HJ 274-2015, table 1' })).toMatchObject({
      answer: 'met',
    });
    expect(answer(90, row, { threshold: 95, thresholdSource: 'HJ 274-2015, table 1' })).toMatchObject({
      answer: 'not-met',
      distance: -5,
    });
  });

  test('a limit by growth turns with the growth of value added', () => {
    const row = { threshold: ['by-growth', 0.6] } as const;
    const found = (then: number, value: number) => assess(park([...grow(then), ...given(value)]), single(row)).rows[0];
    expect(found(80, 0.5)).toMatchObject({ answer: 'met' });
    expect(found(80, 0.7)).toMatchObject({ answer: 'not-met' });
    expect(found(120, 0.7)).toMatchObject({ answer: 'met' });
    expect(answer(0.5, row)).toMatchObject({ answer: 'unknown', reason: 'growth-unknown' });
  });

  test('words instead of a number decide nothing', () => {
    expect(
      answer(1, { threshold: ['in-words', { en: 'as regulated', zh: '符合规定', ja: '規定による' }] }),
    ).toMatchObject({
      answer: 'unknown',
      reason: 'in-words',
      distance: null,
    });
  });
});

const points = (value: number, more: Partial<Indicator> = {}) =>
  assess(
    park([{ id: 'p', standard: 'hj-274-2015', item: 'review', value, year: 2018, ...documented, ...more }]),
    standard('hj-274-2015'),
  ).review;
const named = (value: number) => standard('hj-274-2015').review?.grades[points(value)?.grade ?? -1]?.name.en;

describe('review', () => {
  test.each([
    [100, 'excellent'],
    [90, 'excellent'],
    [89.9, 'good'],
    [70, 'medium'],
    [60, 'pass'],
    [59.9, 'fail'],
    [0, 'fail'],
  ])('%f points are %s', (value, grade) => {
    expect(named(value)).toBe(grade);
  });

  test('points from memory, or without a source, give no grade; a standard without a review has none', () => {
    expect(points(95, { mark: 'recalled' })).toMatchObject({ points: { value: 95 }, grade: null });
    const { source: _, ...bare } = {
      id: 'p',
      standard: 'hj-274-2015',
      item: 'review',
      value: 95,
      year: 2018,
      source: '',
    };
    expect(assess(park([bare]), standard('hj-274-2015')).review).toMatchObject({ grade: null });
    expect(assess(park([]), standard('esrs-e5')).review).toBeNull();
  });
});

const two = (rule: Standard['rule'], second: Partial<StandardRow>): Standard => {
  const one = single({});
  return {
    ...one,
    rule,
    ruleMark: 'documented',
    rows: [one.rows[0] as StandardRow, { ...(one.rows[0] as StandardRow), id: '2', ...second }],
  };
};

const both = (first: number, second: number) =>
  park([...given(first), { ...(given(second)[0] as Indicator), id: 'y', item: '2' }]);

describe('conformity', () => {
  test('all rows must hold; one that fails decides', () => {
    expect(assess(both(60, 60), two('all', {})).answer).toBe('met');
    expect(assess(both(60, 40), two('all', {})).answer).toBe('not-met');
    expect(assess(park(given(60)), two('all', {})).answer).toBe('unknown');
  });

  test('of a choice one is enough, and all must fail for a no', () => {
    const choice = two('mandatory-and-choice', {});
    const chosen = {
      ...choice,
      rows: choice.rows.map((row): StandardRow => Object.assign({}, row, { duty: 'choice', choice: 'a' })),
    };
    expect(assess(both(60, 40), chosen).answer).toBe('met');
    expect(assess(both(40, 40), chosen).answer).toBe('not-met');
  });

  test('a rule or a name from memory never says yes, but a documented failure says no', () => {
    const recalled = { ...two('all', {}), ruleMark: 'recalled' } as const;
    expect(assess(both(60, 60), recalled).answer).toBe('unknown');
    expect(assess(both(60, 40), recalled).answer).toBe('not-met');
    expect(assess(both(60, 60), two('all', { nameMark: 'recalled' })).answer).toBe('unknown');
  });
});

const symbiosis: GivenPark = {
  firm: [{ id: 'plant' }, { id: 'works' }, { id: 'shut', status: 'closed' }],
  commodity: [
    { id: 'ash', kind: 'material', unit: 't', ewc: '10 01 02' },
    { id: 'clay', kind: 'material', unit: 't' },
    { id: 'water', kind: 'water', unit: 't' },
  ],
  stream: [
    { id: 'ash', firm: 'plant', direction: 'has', commodity: 'ash', quantity: 1000, presentLandfill: 1, ...documented },
    { id: 'scrap', firm: 'works', direction: 'has', commodity: 'ash', quantity: 200, presentCost: -5, ...documented },
    { id: 'clay', firm: 'works', direction: 'wants', commodity: 'clay', quantity: 2000, ...documented },
    { id: 'gone', firm: 'shut', direction: 'has', commodity: 'ash', quantity: 9999, presentLandfill: 1, ...documented },
    { id: 'cooling', firm: 'plant', direction: 'has', commodity: 'water', quantity: 300, ...documented },
    {
      id: 'drawn',
      firm: 'works',
      direction: 'wants',
      commodity: 'water',
      quantity: 400,
      presentFreshWater: 1,
      ...documented,
    },
    {
      id: 'lake',
      firm: 'plant',
      direction: 'has',
      commodity: 'water',
      quantity: 500,
      supplyFreshWater: 1,
      ...documented,
    },
  ],
};

/** An exchange of a plan, with what assessment reads of it. */
const exchange = (from: string, to: string, amount: number, freshWater = 0): PlanExchange =>
  ({
    id: `${from} > ${to}`,
    from: { firm: 'plant', stream: from, commodity: from },
    to: { firm: 'works', stream: to, commodity: to },
    technology: null,
    running: false,
    unit: 't',
    quantity: amount,
    deliveredUnit: 't',
    delivered: amount,
    avoided: { co2: 0, so2: 0, freshWater, landfill: 0 },
    evidence: { weakest: 'documented', sources: [] },
  }) as unknown as PlanExchange;
const planOf = (...exchanges: readonly PlanExchange[]): Plan =>
  ({ inputs: 'hash', exchanges, plants: [] }) as unknown as Plan;

const at = (id: string, row: string, plan?: Plan, more: GivenPark = symbiosis) => {
  const made = parkOf(more);
  return assess(made, standard(id), plan === undefined ? {} : { plan }).rows.find((each) => each.row.id === row);
};

const reuse = (from: string) => at('iso-59020', 'A.5.2', planOf(exchange(from, 'drawn', 100)))?.planned?.value?.value;

describe('what the tables give, and what a plan changes', () => {
  test('waste: 200 of 1,200 t are sold; landfill takes 1,000; a closed firm counts no more', () => {
    expect(at('esrs-e5', 'E5-5.waste')?.value?.value).toBe(1200);
    expect(at('esrs-e5', 'E5-5.diverted')?.value).toMatchObject({ value: 200, bound: 'at-least' });
    expect(at('esrs-e5', 'E5-5.landfill')?.value?.value).toBe(1000);
    expect(at('low-carbon-park-2024', '13')?.value?.value).toBeCloseTo(100 / 6, 10);
  });

  test('a least value below its threshold leaves the question open; above it, it is met', () => {
    expect(at('low-carbon-park-2024', '13')).toMatchObject({ answer: 'unknown', reason: 'value-open' });
    const found = at('low-carbon-park-2024', '13', planOf(exchange('ash', 'clay', 990)));
    expect(found?.planned).toMatchObject({ answer: 'met', value: { value: (100 * 1190) / 1200 } });
    expect(found?.planned?.effects).toEqual([
      { of: 'exchange', id: 'ash > clay', change: expect.closeTo(82.5, 10) as number },
    ]);
  });

  test('two exchanges: each with what would be missing without it', () => {
    const found = at('iso-59020', 'A.2.3', planOf(exchange('ash', 'clay', 600), exchange('scrap', 'clay', 100)));
    expect(found?.planned?.value?.value).toBeCloseTo(35, 10);
    expect(found?.planned?.effects.map(({ change }) => change)).toEqual([
      expect.closeTo(30, 10),
      expect.closeTo(5, 10),
    ]);
  });

  test('water drawn afresh for a neighbour is not reused water', () => {
    expect(reuse('cooling')).toBe(25);
    expect(reuse('lake')).toBe(0);
  });

  test('an exchange that runs is counted today, and a plan that keeps it moves nothing', () => {
    const running = { ...symbiosis, exchange: [{ id: 'e', from: 'ash', to: 'clay', quantity: 500, ...documented }] };
    expect(at('iso-59020', 'A.2.3', undefined, running)?.value?.value).toBe(25);
    const kept = at('iso-59020', 'A.2.3', planOf({ ...exchange('ash', 'clay', 500), running: true }), running);
    expect(kept?.planned).toMatchObject({ value: { value: 25 }, effects: [] });
    expect(
      at('hj-274-2015', '5', planOf({ ...exchange('ash', 'clay', 500), running: true }), running)?.planned?.value
        ?.value,
    ).toBe(0);
  });

  test('a plan from other tables is refused', () => {
    const found = assess(parkOf(symbiosis), standard('esrs-e5'), { plan: planOf(exchange('mud', 'clay', 1)) });
    expect(found.problems).toMatchObject([{ code: 'plan-of-another-park', severity: 'error', found: 'mud' }]);
    expect(found.rows.every(({ planned }) => planned === null)).toBe(true);
  });

  test('beside: tonnes, share from neighbours, dependence and survival', () => {
    const running = {
      ...symbiosis,
      exchange: [
        { id: 'e', from: 'ash', to: 'clay', quantity: 600, since: 2010 },
        { id: 'f', from: 'gone', to: 'clay', quantity: 50 },
      ],
    };
    const { beside } = assess(parkOf(running), standard('esrs-e5'), {
      plan: planOf(exchange('ash', 'clay', 600), exchange('cooling', 'drawn', 120)),
    });
    expect(beside.survival).toBe(0.5);
    expect(beside.meanAge).toBe(10);
    expect(beside.today).toMatchObject({
      exchanges: 1,
      quantity: { t: 600, kWh: 0 },
      fromNeighbours: { t: 0.25, kWh: null },
    });
    expect(beside.planned).toMatchObject({
      exchanges: 2,
      quantity: { t: 720 },
      fromNeighbours: { t: 0.3 },
      dependence: { firm: 'plant', share: 1 },
    });
  });
});

/** A plant digests sludge of one firm and gives its residue back to another; a stretch of pipe is a plant too. */
const shared: GivenPark = {
  firm: [{ id: 'dairy' }, { id: 'farm' }, { id: 'works' }],
  commodity: [
    { id: 'sludge', kind: 'material', unit: 't', ewc: '02 05 02' },
    { id: 'digestate', kind: 'material', unit: 't', ewc: '19 06 06' },
    { id: 'water', kind: 'water', unit: 't' },
  ],
  technology: [{ id: 'digestion', input: 'sludge', output: 'digestate', yield: 0.5 }],
  facility: [{ id: 'digester', technology: 'digestion', firm: 'works', capacity: 1, mark: 'documented' }],
  stream: [
    {
      id: 'sludge',
      firm: 'dairy',
      direction: 'has',
      commodity: 'sludge',
      quantity: 1000,
      presentLandfill: 1,
      ...documented,
    },
    { id: 'spread', firm: 'farm', direction: 'wants', commodity: 'digestate', quantity: 800, ...documented },
    {
      id: 'in',
      firm: 'works',
      direction: 'wants',
      commodity: 'sludge',
      facility: 'digester',
      perInput: 1,
      ...documented,
    },
    {
      id: 'out',
      firm: 'works',
      direction: 'has',
      commodity: 'digestate',
      facility: 'digester',
      perInput: 0.5,
      presentLandfill: 1,
      ...documented,
    },
  ],
};

const hop = (from: string, fromFirm: string, to: string, toFirm: string, amount: number): PlanExchange => ({
  ...exchange(from, to, amount),
  from: { firm: fromFirm, stream: from, commodity: from },
  to: { firm: toFirm, stream: to, commodity: to },
});

const withPlant = {
  inputs: 'hash',
  exchanges: [hop('sludge', 'dairy', 'in', 'works', 900), hop('out', 'works', 'spread', 'farm', 400)],
  plants: [
    {
      id: 'digester',
      size: 0.1,
      burdens: { co2: 30, so2: 0, freshWater: 0, landfill: 450 },
      ports: [
        { stream: 'in', direction: 'wants', commodity: 'sludge', unit: 't', quantity: 900, exchanged: 900, present: 0 },
        {
          stream: 'out',
          direction: 'has',
          commodity: 'digestate',
          unit: 't',
          quantity: 450,
          exchanged: 400,
          present: 50,
        },
      ],
    },
  ],
} as unknown as Plan;

describe('shared plants', () => {
  test('what a plant gives is nobody’s have today, and its waste arises with the plan', () => {
    const waste = at('esrs-e5', 'E5-5.waste', withPlant, shared);
    expect(waste?.value?.value).toBe(1000);
    // 1,000 t of sludge and 450 t of digestate.
    expect(waste?.planned?.value?.value).toBe(1450);
    // Used: 900 t of sludge and 400 t of digestate.
    expect(at('esrs-e5', 'E5-5.diverted', withPlant, shared)?.planned?.value?.value).toBe(1300);
    // Landfilled: 100 t of sludge, and 50 t of digestate that nobody takes.
    expect(at('esrs-e5', 'E5-5.landfill', withPlant, shared)?.planned?.value?.value).toBe(150);
  });

  test('a plant counts with all exchanges that it takes part in', () => {
    const found = at('esrs-e5', 'E5-5.landfill', withPlant, shared)?.planned?.effects;
    // Without the digester all 1,000 t go to landfill: it spares 850 t.
    expect(found?.[0]).toEqual({ of: 'exchange', id: 'sludge > in', change: -900 });
    expect(found).toContainEqual({ of: 'facility', id: 'digester', change: -850 });
  });

  test('beside: what goes in is exchanged, and only what reaches a firm covers a want', () => {
    const { beside } = assess(parkOf(shared), standard('esrs-e5'), { plan: withPlant });
    expect(beside.planned?.quantity.t).toBe(1300);
    expect(beside.planned?.fromNeighbours.t).toBe(0.5);
  });
});

describe('years', () => {
  const years = [
    quantity('valueAdded', 1e9, 2018),
    quantity('energyUse', 60_000, 2018),
    quantity('valueAdded', 2e9, 2020),
    quantity('energyUse', 100_000, 2020),
  ];

  test('a series holds the years that were given, each by its own quantities', () => {
    const found = series(park(years), standard('low-carbon-park-2024')).find(({ of }) => of.row.id === '1');
    expect(found?.points.map(({ year, value, answer: said }) => [year, value?.value, said])).toEqual([
      [2018, 0.6, 'not-met'],
      [2020, 0.5, 'not-met'],
    ]);
  });

  test('the tables tell of the present alone', () => {
    const made = park(years, symbiosis);
    const waste = (year: number) =>
      assess(made, standard('esrs-e5'), { year }).rows.find(({ row }) => row.id === 'E5-5.waste');
    expect(waste(2020)?.value?.value).toBe(1200);
    expect(waste(2018)?.value).toBeNull();
  });

  test('a value given for a row holds for its year when a year is asked', () => {
    const made = park([...given(90), { ...(given(40)[0] as Indicator), id: 'z', year: 2019 }]);
    const row = (year?: number) => assess(made, single({}), year === undefined ? {} : { year }).rows[0];
    expect(row()?.value?.value).toBe(90);
    expect(row(2019)).toMatchObject({ answer: 'not-met' });
    expect(row(2018)).toMatchObject({ answer: 'unknown', reason: 'no-value' });
  });
});
