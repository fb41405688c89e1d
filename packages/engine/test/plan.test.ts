/** Whole plans of small parks, worked by hand and solved by HiGHS. */
import { type LeftOut, type Plan, planSchema } from '@kyosei/model/plan';
import type { Park, Scenario } from '@kyosei/model/tables';
import { describe, expect, test } from 'vitest';
import { createSolver } from '../src/highs.ts';
import { defaultScenario, type PlanProgress, plan } from '../src/plan.ts';
import { type GivenPark, parkOf, scenarioOf } from './park.ts';

const solve = await createSolver();
const planned = async (park: Park, scenario: Partial<Scenario> = {}): Promise<Plan> => {
  const result = await plan(park, { scenario: scenarioOf(scenario), solve });
  expect(planSchema.parse(result)).toEqual(result);
  return result;
};

/** 1 t/h of ash that costs 10 a tonne to tip, 2 t/h of clay wanted at 20, a truck at 5 for the way. */
const ash: GivenPark = {
  firm: [{ id: 'power' }, { id: 'cement' }],
  commodity: [{ id: 'fly-ash', kind: 'material', unit: 't' }],
  stream: [
    {
      id: 'ash',
      firm: 'power',
      direction: 'has',
      commodity: 'fly-ash',
      quantity: 8760,
      presentCost: 10,
      presentLandfill: 1,
      mark: 'measured',
      source: 'weighbridge',
      sourceYear: 2019,
    },
    {
      id: 'clay',
      firm: 'cement',
      direction: 'wants',
      commodity: 'fly-ash',
      quantity: 17_520,
      presentCost: 20,
      presentCo2: 5,
      mark: 'documented',
    },
  ],
  route: [
    {
      id: 'truck',
      mode: 'truck',
      kind: 'material',
      distance: 10,
      transportCost: 0.5,
      transportCo2: 0.1,
      mark: 'documented',
    },
  ],
};

const gateOf = ({ leftOut }: Plan, have: string, want: string): LeftOut => {
  const entry = leftOut.find(({ from, to }) => from.stream === have && to.stream === want);
  return entry as LeftOut;
};

describe('an exchange that pays', () => {
  test('is built, and every figure follows from the tables', async () => {
    const result = await planned(parkOf(ash));
    expect(result.status).toBe('optimal');
    expect(result.saving).toBeCloseTo(8760 * 25, 6);
    const [exchange] = result.exchanges;
    expect(exchange).toMatchObject({
      id: 'ash > clay',
      quantity: 8760,
      delivered: 8760,
      shareOfHave: 1,
      shareOfWant: 0.5,
      capacity: 1,
      investment: 0,
      payback: null,
      price: { floor: -10, ceiling: 15, agreed: 2.5 },
      gains: { donor: 109_500, receiver: 109_500 },
      avoided: { co2: 35.04, so2: 0, freshWater: 0, landfill: 8760 },
      rates: [{ period: 'year', rate: 1 }],
      route: { id: 'truck', mode: 'truck', distance: 10, loss: 0 },
    });
    // 25 a tonne at 10 km; each further kilometre costs 0.5: it pays up to 60 km.
    const distance = exchange?.reasons.find(({ code }) => code === 'distance');
    expect(distance?.values.distance).toBe(10);
    expect(distance?.values.breakEven).toBeCloseTo(60, 9);
    expect(exchange?.evidence).toEqual({
      weakest: 'documented',
      sources: [
        { table: 'stream', row: 'ash', mark: 'measured', source: 'weighbridge', year: 2019 },
        { table: 'stream', row: 'clay', mark: 'documented', source: '', year: null },
        { table: 'route', row: 'truck', mark: 'documented', source: '', year: null },
      ],
    });
    expect(result.flows).toHaveLength(3);
    expect(result.balances.map(({ exchanged, present }) => [exchanged, present])).toEqual([
      [8760, 0],
      [8760, 8760],
    ]);
  });

  test('is frozen through and through', async () => {
    const result = await planned(parkOf(ash));
    expect(() => {
      (result.exchanges[0] as { quantity: number }).quantity = 0;
    }).toThrow(TypeError);
  });

  test('tells its progress in order', async () => {
    const seen: PlanProgress[] = [];
    await plan(parkOf(ash), { scenario: defaultScenario(), solve, progress: (at) => seen.push(at) });
    expect([...new Set(seen.map(({ stage }) => stage))]).toEqual([
      'balance',
      'matching',
      'formulate',
      'solve',
      'interpret',
    ]);
    expect(seen.map(({ fraction }) => fraction)).toEqual(
      seen.map(({ fraction }) => fraction).toSorted((a, b) => a - b),
    );
    expect(seen.at(-1)?.fraction).toBe(1);
  });

  test('hashes park and scenario', async () => {
    const base = await planned(parkOf(ash));
    expect(base.inputs).toMatch(/^[0-9a-f]{64}$/);
    expect((await planned(parkOf(ash))).inputs).toBe(base.inputs);
    expect((await planned(parkOf(ash), { co2Price: 1 })).inputs).not.toBe(base.inputs);
  });

  test('leaves exactly nothing where everything is placed', async () => {
    // A month has no round number of hours, so that the rates do not add up to the last digit.
    const period = [744.3, 671.7, 743.9, 720.1].map((hours, p) => ({ id: `p${p}`, hours }));
    const profile = period.map(({ id }, p) => ({ id, profile: 'uneven', period: id, weight: 0.1 + p / 7 }));
    const stream = [
      ...ash.stream.map((row) =>
        Object.assign({}, row, row.direction === 'has' ? { quantity: 9000.7 } : { quantity: 3100.3 }),
      ),
      ...[2900.1, 4000].map((quantity, i) =>
        Object.assign({}, ash.stream[1], { id: `clay-${i}`, quantity, presentCost: 21 + i }),
      ),
    ].map((row) => Object.assign({}, row, { profile: 'uneven' }));
    const result = await planned(parkOf({ ...ash, stream, period, profile }));
    const donor = result.firms.find(({ firm }) => firm === 'power');
    expect([result.planned?.landfill, donor?.planned.landfill]).toEqual([0, 0]);
    const closed = result.balances.find(({ stream: id }) => id === 'ash');
    expect([closed?.exchanged, closed?.present]).toEqual([9000.7, 0]);
    expect(result.flows.find(({ stream: id }) => id === 'ash')?.planned).toBe(0);
    const green = await planned(parkOf({ ...ash, stream, period, profile }), { objective: 'landfill' });
    expect(green.optimum).toMatchObject({ objective: 0, bound: 0 });
  });

  test('counts taxes in baseline and plan alike', async () => {
    const result = await planned(parkOf(ash), { co2Price: 100, landfillPrice: 4 });
    // Baseline: 87 600 tipping + 350 400 clay + 4·8760 landfill + 100·87.6 CO2.
    expect(result.baseline.cost).toBeCloseTo(87_600 + 350_400 + 35_040 + 8760, 6);
    expect(result.exchanges[0]?.costs.taxes).toBeCloseTo(-35_040 - 3504, 6);
    expect(result.planned?.cost).toBeCloseTo(result.optimum?.objective as number, 6);
  });
});

const said = async (given: GivenPark) =>
  (await planned(parkOf(given))).problems.map(({ code, values }) => ({ code, values }));

describe('parks at the edge', () => {
  test.each<[string, GivenPark]>([
    ['no streams', { ...ash, stream: [] }],
    ['nothing at all', { firm: [], commodity: [], stream: [] }],
    ['zero quantities', { ...ash, stream: ash.stream.map((row) => Object.assign({}, row, { quantity: 0 })) }],
    ['all closed', { ...ash, firm: ash.firm.map(({ id }) => ({ id, status: 'closed' as const })) }],
    ['one firm', { ...ash, stream: ash.stream.map((row) => Object.assign({}, row, { firm: 'power' })) }],
    ['no route', { ...ash, route: [] }],
  ])('%s: an empty plan, not an error', async (_name, given) => {
    const result = await planned(parkOf(given));
    expect(result.status).toBe('optimal');
    expect(result).toMatchObject({ exchanges: [], saving: 0, investment: 0, payback: null });
    expect(result.planned).toEqual(result.baseline);
  });

  test('a plan that lacked every way says that it could judge nothing', async () => {
    const code = 'nothing-could-be-judged';
    expect(await said({ ...ash, route: [] })).toEqual([{ code, values: { pairs: 1, noRoute: 1, distanceUnknown: 0 } }]);
    const truck = { id: 'truck', mode: 'truck', kind: 'material' } as const;
    expect(await said({ ...ash, route: [truck] })).toEqual([
      { code, values: { pairs: 1, noRoute: 0, distanceUnknown: 1 } },
    ]);
    // What was judged and stopped is an answer, and so is a park in which nothing fits.
    expect(await said({ ...ash, route: [{ ...truck, distance: 5, maximumDistance: 4 }] })).toEqual([]);
    expect(await said({ ...ash, route: [{ ...truck, distance: 999, transportCost: 9 }] })).toEqual([]);
    const firm = ash.firm.map(({ id }) => ({ id, status: 'closed' as const }));
    expect(await said({ ...ash, route: [], firm })).toEqual([]);
  });

  test('a firm withdrawn or closed is left out of exchanges and accounts, and said', async () => {
    for (const result of [
      await planned(parkOf(ash), { withdrawn: ' power ;' }),
      await planned(parkOf({ ...ash, firm: [{ id: 'power', status: 'closed' }, { id: 'cement' }] })),
    ]) {
      expect(result.exchanges).toEqual([]);
      expect(result.firms.map(({ firm }) => firm)).toEqual(['cement']);
      expect(result.baseline.landfill).toBe(0);
      expect(gateOf(result, 'ash', 'clay').gate).toBe('firm');
    }
  });

  test('a profile without weight leaves its stream where it is, and says so', async () => {
    const stream = ash.stream.map((row) => Object.assign({}, row, { profile: 'never' }));
    const profile = [{ id: 'never-1', profile: 'never', period: 'year', weight: 0 }];
    const result = await planned(parkOf({ ...ash, stream, profile }));
    expect(result.exchanges).toEqual([]);
    expect(result.problems.map(({ code, row }) => [code, row])).toEqual([
      ['no-weight', 'ash'],
      ['no-weight', 'clay'],
    ]);
  });

  test('no time: the greedy plan, marked as not proven', async () => {
    const dear = {
      ...ash,
      route: [{ id: 'pipe', mode: 'pipe' as const, kind: 'material' as const, distance: 1, fixedInvestment: 100 }],
    };
    const result = await planned(parkOf(dear), { timeLimit: 0 });
    expect(result.status).toBe('feasible');
    expect(result.exchanges).toHaveLength(1);
    expect(result.optimum).toMatchObject({ bound: null, gap: null });
    expect(result.planned?.cost).toBeCloseTo(result.optimum?.objective as number, 6);
    expect(result.problems.map(({ code }) => code)).toEqual(['time-limit']);
  });

  const piped: GivenPark = {
    ...ash,
    route: [{ id: 'pipe', mode: 'pipe', kind: 'material', distance: 1, fixedInvestment: 100 }],
  };

  test('no time for a burden: to do nothing is a plan, unless a limit forbids it', async () => {
    const idle = await planned(parkOf(piped), { objective: 'landfill', timeLimit: 0 });
    expect(idle).toMatchObject({ status: 'feasible', exchanges: [], optimum: { objective: 8760, bound: null } });
    expect(idle.planned).toEqual(idle.baseline);
    expect(gateOf(idle, 'ash', 'clay').findings.map(({ code }) => code)).toEqual(['time-ran-out']);
    const limited = await planned(parkOf(piped), { objective: 'landfill', timeLimit: 0, maximumLandfill: 8000 });
    expect(limited).toMatchObject({ status: 'failed', optimum: null });
  });

  test.each(['feasible', 'optimal'] as const)(
    'a search that ends %s without an exchange says why truly',
    async (status) => {
      const idle: typeof solve = async ({ columns }) => {
        const none = new Float64Array(columns.names.length);
        return { status, objective: 0, bound: null, gap: null, columns: none };
      };
      const result = await plan(parkOf(piped), { scenario: scenarioOf(), solve: idle });
      const code = status === 'feasible' ? 'time-ran-out' : 'within-gap';
      expect(gateOf(result, 'ash', 'clay').findings.map((finding) => finding.code)).toEqual([code]);
    },
  );

  test.each([
    ['both stages of a burden', { objective: 'landfill' }, [5, 2]],
    ['the search for a conflict', { maximumLandfill: 5000, maximumExchanges: 0 }, [5, 2, 0, 0]],
  ] as const)('one time limit holds for %s', async (_name, given, expected) => {
    const limits: (number | undefined)[] = [];
    const slow: typeof solve = async (program, options) => {
      limits.push(options?.timeLimit);
      return { ...(await solve(program, { ...options, timeLimit: 60 })), seconds: 3 };
    };
    await plan(parkOf(ash), { scenario: scenarioOf({ ...given, timeLimit: 5 }), solve: slow });
    expect(limits.slice(0, expected.length)).toEqual(expected);
  });

  test('stopped: the best plan so far, marked as stopped and not as late', async () => {
    const result = await plan(parkOf(ash), { scenario: scenarioOf(), solve, stopped: () => true });
    expect(result.status).toBe('feasible');
    expect(result.planned).not.toBeNull();
    expect(result.problems.map(({ code }) => code)).toContain('stopped-early');
    expect(result.problems.map(({ code }) => code)).not.toContain('time-limit');
  });

  test('cancelled: a plan without figures', async () => {
    const result = await plan(parkOf(ash), { scenario: scenarioOf(), solve, cancelled: () => true });
    expect(planSchema.parse(result)).toEqual(result);
    expect(result).toMatchObject({ status: 'cancelled', planned: null, saving: null, exchanges: [], firms: [] });
  });
});

/** Which technology, if any, brings what is had at 155 °C to a want at 150 °C, with 10 K of approach. */
const serves = async (has: 'heat' | 'steam', wants: 'heat' | 'steam', technology: GivenPark['technology'] = []) => {
  const park = parkOf({
    firm: [{ id: 'giver' }, { id: 'taker' }],
    commodity: [
      { id: 'heat', kind: 'heat', unit: 'kWh' },
      { id: 'steam', kind: 'steam', unit: 'kWh' },
    ],
    stream: [
      { id: 'a', firm: 'giver', direction: 'has', commodity: has, quantity: 1000, temperature: 155 },
      {
        id: 'b',
        firm: 'taker',
        direction: 'wants',
        commodity: wants,
        quantity: 1000,
        temperature: 150,
        presentCost: 1,
      },
    ],
    route: (['heat', 'steam'] as const).map((kind) => ({ id: kind, mode: 'pipe', kind, distance: 1 })),
    technology,
  });
  const result = await planned(park, { minimumApproach: 10 });
  return result.exchanges[0]?.id ?? result.leftOut[0]?.findings;
};

describe('the approach', () => {
  const missed = [
    { code: 'quality-missed', values: { quality: 'temperature', found: 155, accepted: 160, approach: 10 } },
  ];

  test('is needed wherever heat passes a wall: unless steam is handed over as steam', async () => {
    expect(await serves('steam', 'steam')).toBe('a > b');
    expect(await serves('heat', 'steam')).toEqual(missed);
    expect(await serves('steam', 'heat')).toEqual(missed);
    expect(await serves('heat', 'heat')).toEqual(missed);
  });

  test('is that of what a technology gives out', async () => {
    const boiler = { id: 'boiler', name: 'boiler', input: 'heat', output: 'steam' };
    expect(await serves('heat', 'steam', [boiler])).toBe('a > boiler > b');
  });
});

describe('an infeasible scenario', () => {
  test('names the limits that cannot hold together and what is within reach', async () => {
    // Without an exchange all 8760 t stay on the landfill.
    const result = await planned(parkOf(ash), {
      maximumLandfill: 5000,
      maximumExchanges: 0,
      maximumCo2: 1000,
      budget: 0,
    });
    expect(result.status).toBe('infeasible');
    expect(result).toMatchObject({ planned: null, saving: null, optimum: null, exchanges: [] });
    expect(result.conflicts).toEqual([
      { code: 'limit-conflict', values: { limit: 'maximumLandfill', accepted: 5000, attainable: 8760 } },
      { code: 'limit-conflict', values: { limit: 'maximumExchanges', accepted: 0 } },
    ]);
  });

  test('a limit out of reach stands alone', async () => {
    const { conflicts } = await planned(parkOf(ash), { maximumCo2: 50, maximumLandfill: 0 });
    expect(conflicts).toEqual([
      {
        code: 'limit-conflict',
        values: { limit: 'maximumCo2', accepted: 50, attainable: expect.closeTo(87.6 - 35.04, 9) },
      },
    ]);
  });

  test('a limit that no exchange touches', async () => {
    const { status, conflicts } = await planned(parkOf(ash), { maximumSo2: -1 });
    expect(status).toBe('infeasible');
    expect(conflicts).toEqual([
      { code: 'limit-conflict', values: { limit: 'maximumSo2', accepted: -1, attainable: 0 } },
    ]);
  });

  test('a limit within reach is kept although it costs', async () => {
    const free = ash.stream.map((row) => Object.assign({}, row, { presentCost: 0 }));
    const result = await planned(parkOf({ ...ash, stream: free }), { maximumLandfill: 4000 });
    expect(result.planned?.landfill).toBeCloseTo(4000, 4);
    expect(result.saving).toBeCloseTo(-4760 * 5, 3);
  });
});

describe('a burden as objective', () => {
  const two: GivenPark = {
    ...ash,
    firm: [...ash.firm, { id: 'road' }],
    stream: [
      ...ash.stream,
      { id: 'fill', firm: 'road', direction: 'wants', commodity: 'fly-ash', quantity: 17_520, presentCost: 1 },
    ],
  };

  test('is made as small as possible, and among those plans the cheapest is taken', async () => {
    const result = await planned(parkOf(two), { objective: 'landfill' });
    expect(result.planned?.landfill).toBeCloseTo(0, 6);
    expect(result.optimum).toMatchObject({ unit: 't/a', objective: expect.closeTo(0, 6) });
    // Both wants would do for the landfill; clay is worth 20 and fill 1.
    expect(result.exchanges.map(({ id }) => id)).toEqual(['ash > clay']);
  });

  test('takes what loses money when nothing else lessens the burden', async () => {
    const stream = ash.stream.map((row) => Object.assign({}, row, { presentCost: 0 }));
    expect((await planned(parkOf({ ...ash, stream }))).exchanges).toEqual([]);
    const result = await planned(parkOf({ ...ash, stream }), { objective: 'landfill' });
    expect(result.planned?.landfill).toBeCloseTo(0, 4);
    expect(result.saving).toBeCloseTo(-8760 * 5, 2);
  });

  /** A plan whose second solve ends so. */
  const ending = async (status: 'limit' | 'cancelled') => {
    let calls = 0;
    const cut: typeof solve = async (program, options) => {
      calls += 1;
      return calls === 1 ? solve(program, options) : { status, objective: null, bound: null, gap: null, columns: null };
    };
    return plan(parkOf(two), { scenario: scenarioOf({ objective: 'landfill' }), solve: cut });
  };

  test('a second stage that is cut short is said, and one that is cancelled cancels the plan', async () => {
    const late = await ending('limit');
    expect([late.status, late.planned?.landfill, late.problems.map(({ code }) => code)]).toEqual([
      'feasible',
      expect.closeTo(0, 6),
      ['time-limit'],
    ]);
    expect(await ending('cancelled')).toMatchObject({ status: 'cancelled', planned: null });
  });

  test('names what stood against a pairing', async () => {
    const result = await planned(parkOf(two));
    expect(gateOf(result, 'ash', 'fill')).toMatchObject({
      gate: 'choice',
      findings: [{ code: 'have-used', values: { by: 'ash > clay', share: 1 } }],
    });
  });
});

describe('technology', () => {
  const dryer: GivenPark = {
    ...ash,
    firm: [...ash.firm, { id: 'utility' }],
    commodity: [
      { id: 'wet-ash', kind: 'material', unit: 't' },
      { id: 'fly-ash', kind: 'material', unit: 't' },
    ],
    stream: ash.stream.map((row) => Object.assign({}, row, row.id === 'ash' ? { commodity: 'wet-ash' } : {})),
    technology: [
      {
        id: 'dryer',
        name: 'dryer',
        input: 'wet-ash',
        output: 'fly-ash',
        yield: 0.5,
        operatingCost: 1,
        fixedInvestment: 10_000,
        investmentPerCapacity: 1000,
        lifetime: 10,
      },
    ],
  };

  test('stands where carrying is cheaper, and its investment is an annuity', async () => {
    const result = await planned(parkOf(dryer), { discountRate: 0 });
    const [exchange] = result.exchanges;
    // Half a tonne travels instead of a whole one when the dryer stands at the donor.
    expect(exchange).toMatchObject({
      id: 'ash > dryer > clay',
      technologySite: 'power',
      quantity: 8760,
      delivered: 4380,
      investment: 11_000,
      costs: { annuity: 1100, treatment: 8760, transport: 4380 * 5, avoidedPurchase: 4380 * 20 },
    });
    expect(exchange?.payback).toBeCloseTo(11_000 / ((exchange?.saving ?? 0) + 1100), 12);
    expect(exchange?.npv).toBeCloseTo((exchange?.saving ?? 0) * 15, 6);
  });

  test('a smallest plant is paid in full', async () => {
    const technology = dryer.technology?.map((row) => ({ ...row, minimumSize: 3 })) ?? [];
    const result = await planned(parkOf({ ...dryer, technology }));
    expect(result.exchanges[0]).toMatchObject({ capacity: 3, investment: 13_000, quantity: 8760 });
  });

  test('a standing facility needs no investment and its capacity is kept', async () => {
    const facility = [{ id: 'old-dryer', technology: 'dryer', firm: 'utility', capacity: 0.25 }];
    const technology = dryer.technology?.map((row) => ({ ...row, fixedInvestment: 1e9 })) ?? [];
    const result = await planned(parkOf({ ...dryer, technology, facility }));
    expect(result.exchanges).toHaveLength(1);
    // 10 km to the utility with the wet ash, 10 km on with half of it.
    expect(result.exchanges[0]).toMatchObject({
      id: 'ash > dryer@old-dryer > clay',
      technologySite: 'utility',
      quantity: 2190,
      investment: 0,
      costs: { transport: 2190 * 5 + 1095 * 5 },
      route: { distance: 20 },
    });
  });

  test('a facility with room left is not called full', async () => {
    const technology = dryer.technology?.map((row) => ({ ...row, fixedInvestment: 1e9 })) ?? [];
    const others = [
      { id: 'more', firm: 'utility', direction: 'has' as const, commodity: 'wet-ash', quantity: 8760, presentCost: 10 },
      { id: 'sand', firm: 'road', direction: 'wants' as const, commodity: 'fly-ash', quantity: 4380, presentCost: 20 },
    ];
    const stream = [...dryer.stream.map((row) => (row.id === 'clay' ? { ...row, quantity: 4380 } : row)), ...others];
    const findings = async (capacity: number, limit: object) => {
      const facility = [{ id: 'old-dryer', technology: 'dryer', firm: 'power', capacity }];
      const firm = [...dryer.firm, { id: 'road' }];
      const result = await planned(parkOf({ ...dryer, firm, technology, stream, facility }), limit);
      const [chosen] = result.exchanges;
      const have = chosen?.from.stream === 'ash' ? 'more' : 'ash';
      const want = chosen?.to.stream === 'clay' ? 'sand' : 'clay';
      return gateOf(result, have, want).findings.map(({ code }) => code);
    };
    expect(await findings(10, { maximumExchanges: 1 })).toEqual(['exchange-limit']);
    expect(await findings(1, {})).toEqual(['facility-full']);
  });

  test('two exchanges share a facility and no more', async () => {
    const facility = [{ id: 'old-dryer', technology: 'dryer', firm: 'power', capacity: 0.5 }];
    const technology = dryer.technology?.map((row) => ({ ...row, fixedInvestment: 1e9 })) ?? [];
    const stream = [
      ...dryer.stream,
      {
        id: 'more',
        firm: 'cement',
        direction: 'wants' as const,
        commodity: 'fly-ash',
        quantity: 1000,
        presentCost: 30,
      },
    ];
    const result = await planned(parkOf({ ...dryer, stream, technology, facility }));
    // The facility stands at the donor: what travels is its output, on one leg.
    expect(result.exchanges.map(({ technologySite, route }) => [technologySite, route.distance])).toEqual([
      ['power', 10],
      ['power', 10],
    ]);
    expect(result.exchanges.map(({ quantity }) => quantity).toSorted((a, b) => a - b)).toEqual([
      expect.closeTo(2000, 6),
      expect.closeTo(2380, 6),
    ]);
  });
});

describe('an exchange that runs', () => {
  const dear = {
    ...ash,
    route: [{ id: 'truck', mode: 'truck' as const, kind: 'material' as const, distance: 10, fixedInvestment: 1e9 }],
  };

  test('is kept without investment and without transaction cost', async () => {
    expect((await planned(parkOf(dear))).exchanges).toEqual([]);
    const park = parkOf({ ...dear, exchange: [{ id: 'old', from: 'ash', to: 'clay', since: 1990 }] });
    const result = await planned(park, { minimumSaving: 1000, maximumExchanges: 0 });
    expect(result.exchanges[0]).toMatchObject({ running: true, investment: 0, costs: { annuity: 0, transaction: 0 } });
  });

  test('rests on its route as well, also where both have one name', async () => {
    const park = parkOf({ ...ash, exchange: [{ id: 'truck', from: 'ash', to: 'clay' }] });
    const { evidence } = (await planned(park)).exchanges[0] as Plan['exchanges'][number];
    expect(evidence.sources.map(({ table }) => table)).toEqual(['stream', 'stream', 'exchange', 'route']);
  });

  test('needs no route of its own', async () => {
    const park = parkOf({ ...ash, route: [], exchange: [{ id: 'old', from: 'ash', to: 'clay' }] });
    expect((await planned(park)).exchanges[0]?.route).toEqual({ id: 'old', mode: 'pipe', distance: 0, loss: 0 });
  });

  test('carries what is said of it; more needs a new connection, which is paid for', async () => {
    const exchange = [{ id: 'old', from: 'ash', to: 'clay', quantity: 876 }];
    expect((await planned(parkOf({ ...dear, exchange }))).exchanges).toMatchObject([
      { id: 'ash > clay', quantity: 876 },
    ]);
    const built = await planned(
      parkOf({ ...ash, route: [{ ...dear.route[0], fixedInvestment: 1000 }], exchange } as GivenPark),
    );
    expect(built.exchanges).toMatchObject([
      { id: 'ash > clay+new', running: false, quantity: expect.closeTo(7884, 6), investment: 1000 },
      { id: 'ash > clay', running: true, quantity: expect.closeTo(876, 6), investment: 0 },
    ]);
    const kept = await planned(parkOf({ ...ash, exchange }), { maximumExchanges: 0 });
    expect(kept.exchanges.map(({ quantity }) => quantity)).toEqual([expect.closeTo(876, 6)]);
  });

  test('follows the year of its have', async () => {
    const period = [4380, 4380].map((hours, p) => ({ id: `p${p}`, hours }));
    const profile = [1, 3].map((weight, p) => ({ id: `w${p}`, profile: 'summer', period: `p${p}`, weight }));
    const stream = ash.stream.map((row) => Object.assign({}, row, row.id === 'ash' ? { profile: 'summer' } : {}));
    const exchange = [{ id: 'old', from: 'ash', to: 'clay', quantity: 876 }];
    const [runs] = (await planned(parkOf({ ...dear, stream, period, profile, exchange }))).exchanges;
    expect(runs?.rates.map(({ rate }) => rate)).toEqual([expect.closeTo(0.05, 9), expect.closeTo(0.15, 9)]);
  });

  test('adds up what its rows say, in any order; unknown where one does not say', async () => {
    const exchange = [876, 1752].map((quantity) => ({ id: `old-${quantity}`, from: 'ash', to: 'clay', quantity }));
    for (const rows of [exchange, exchange.toReversed()]) {
      const { exchanges } = await planned(parkOf({ ...dear, exchange: rows }));
      expect(exchanges.map(({ quantity }) => quantity)).toEqual([expect.closeTo(2628, 6)]);
    }
    const unsaid = [...exchange, { id: 'more', from: 'ash', to: 'clay' }];
    expect((await planned(parkOf({ ...dear, exchange: unsaid }))).exchanges[0]?.quantity).toBe(8760);
  });

  test('that is large enough for the whole have has none beside it', async () => {
    const exchange = [{ id: 'old', from: 'ash', to: 'clay', quantity: 8760 }];
    const { counts, exchanges } = await planned(parkOf({ ...ash, exchange }));
    expect([counts.candidates, exchanges.map(({ id }) => id)]).toEqual([1, ['ash > clay']]);
  });

  test('that no gate lets through is a problem', async () => {
    const park = parkOf({ ...ash, exchange: [{ id: 'odd', from: 'ash', to: 'clay' }] });
    const { problems } = await planned(park, { withdrawn: 'power' });
    expect(problems.map(({ code, row }) => [code, row])).toEqual([['running-exchange-stopped', 'odd']]);
  });

  test('that stands in two rows is none', async () => {
    const exchange = ['one', 'two'].map((id) => ({ id, from: 'ash', to: 'clay' }));
    const { problems, exchanges } = await planned(parkOf({ ...ash, exchange }));
    expect([problems, exchanges.map(({ running }) => running)]).toEqual([[], [true]]);
  });
});

const along = (distance: number): GivenPark => ({
  ...ash,
  route: [{ id: 'truck', mode: 'truck', kind: 'material', distance, transportCost: 0.5 }],
});

describe('what is left out', () => {
  test('too far to pay: how far it would pay', async () => {
    const { gate, findings, saving } = gateOf(await planned(parkOf(along(61))), 'ash', 'clay');
    expect(gate).toBe('distance');
    expect(findings[0]).toEqual({
      code: 'beyond-break-even',
      values: { distance: 61, breakEven: expect.closeTo(60, 9) },
    });
    expect(saving).toBeCloseTo(-8760 * 0.5, 6);
    expect((await planned(parkOf(along(59.9)))).exchanges).toHaveLength(1);
  });

  test('too small for its contract: what it would save before it', async () => {
    const { gate, findings } = gateOf(await planned(parkOf(ash), { minimumSaving: 300_000 }), 'ash', 'clay');
    expect(gate).toBe('money');
    expect(findings.map(({ code }) => code)).toEqual(['below-transaction-cost', 'does-not-pay']);
    expect(findings[0]?.values).toEqual({ saving: 219_000, transaction: 300_000 });
  });

  test('no budget for it', async () => {
    const route = [
      { id: 'belt', mode: 'belt' as const, kind: 'material' as const, distance: 1, fixedInvestment: 50_000 },
    ];
    const { gate, findings } = gateOf(await planned(parkOf({ ...ash, route }), { budget: 40_000 }), 'ash', 'clay');
    expect(gate).toBe('choice');
    expect(findings).toEqual([{ code: 'budget', values: { limit: 40_000 } }]);
    // The same where a burden is the objective: it would lessen that, and only money is in the way.
    const green = await planned(parkOf({ ...ash, route }), { budget: 40_000, objective: 'landfill' });
    expect(gateOf(green, 'ash', 'clay').findings).toEqual([{ code: 'budget', values: { limit: 40_000 } }]);
  });

  test('a way that is best alone and too dear leaves the other', async () => {
    // The pipe saves 30 a tonne less its annuity, the truck 28 and needs no money.
    const route = [
      { id: 'pipe', mode: 'pipe' as const, kind: 'material' as const, distance: 1, fixedInvestment: 10_000 },
      { id: 'truck', mode: 'truck' as const, kind: 'material' as const, distance: 1, handlingCost: 2, transportCo2: 1 },
      {
        id: 'detour',
        mode: 'truck' as const,
        kind: 'material' as const,
        distance: 2,
        handlingCost: 2,
        transportCo2: 1,
      },
    ];
    const park = parkOf({ ...ash, route });
    const free = await planned(park);
    expect([free.exchanges.map(({ id, route: { id: by } }) => [id, by]), free.counts.candidates]).toEqual([
      [['ash > clay', 'pipe']],
      1,
    ]);
    const poor = await planned(park, { budget: 5000 });
    expect(poor.exchanges.map(({ id, route: { id: by } }) => [id, by])).toEqual([['ash > clay+truck', 'truck']]);
    expect(poor.saving).toBeCloseTo(8760 * 28, 6);
    // The longer truck is worse in everything and is no candidate.
    expect([poor.counts.candidates, poor.leftOut]).toEqual([2, []]);
    const rich = await planned(park, { budget: 10_000 });
    expect([rich.saving, rich.exchanges.map(({ id }) => id)]).toEqual([free.saving, ['ash > clay']]);
  });

  test('a way that is best alone and dirtier leaves the other where the burden counts', async () => {
    const route = [
      { id: 'truck', mode: 'truck' as const, kind: 'material' as const, distance: 1, transportCo2: 1 },
      { id: 'rail', mode: 'rail' as const, kind: 'material' as const, distance: 1, handlingCost: 2 },
    ];
    const park = parkOf({ ...ash, route });
    expect((await planned(park)).exchanges.map(({ id }) => id)).toEqual(['ash > clay']);
    for (const scenario of [{ objective: 'co2' as const }, { maximumCo2: 87.6 - 43.8 }]) {
      const clean = await planned(park, scenario);
      expect(clean.exchanges.map(({ route: { id: by } }) => by)).toEqual(['rail']);
    }
  });

  test('against a limited burden: it would pay and may not', async () => {
    const stream = ash.stream.map((row) => Object.assign({}, row, { presentCo2: 0 }));
    const { gate, findings } = gateOf(await planned(parkOf({ ...ash, stream }), { maximumCo2: 0 }), 'ash', 'clay');
    expect(gate).toBe('choice');
    expect(findings).toEqual([{ code: 'does-not-help', values: { objective: 'co2' } }]);
  });
});
