/** Each gate of matching with the library: one pair that passes, one that fails, one that fails nearly. */
import { profiles } from '@kyosei/model/knowledge/library';
import type { MatchGate, Opportunities } from '@kyosei/model/opportunities';
import { describe, expect, test } from 'vitest';
import { explore } from '../../src/matching/index.ts';
import { type GivenPark, parkOf, scenarioOf } from '../park.ts';

const commodity: GivenPark['commodity'] = [
  { id: 'ash', name: 'Fly ash', kind: 'material', unit: 't', ewc: '10 01 02' },
  { id: 'clinker', name: 'Clinker', kind: 'material', unit: 't' },
  { id: 'effluent', name: 'Treated effluent', kind: 'water', unit: 't' },
  { id: 'service', name: 'Fresh water', kind: 'water', unit: 't' },
  { id: 'scrap', name: 'Aluminium scrap', kind: 'material', unit: 't', ewc: '12 01 03' },
  { id: 'etchant', name: 'Copper etchant', kind: 'material', unit: 't', ewc: '11 01 06*', hazardous: 'yes' },
  { id: 'metal', name: 'Electrolytic copper', kind: 'material', unit: 't' },
  { id: 'fodder', name: 'Animal feed', kind: 'material', unit: 't' },
  { id: 'kitchen', name: 'Kitchen waste', kind: 'material', unit: 't', ewc: '20 01 08', substitutes: { fodder: 0.3 } },
  { id: 'pg', name: 'Phosphogypsum', kind: 'material', unit: 't', ewc: '06 09 04' },
];
type Stream = GivenPark['stream'][number];
const has = (id: string, of: string, quantity: number, more: Partial<Stream> = {}): Stream => ({
  id,
  firm: 'donor',
  direction: 'has',
  commodity: of,
  quantity,
  presentCost: 20,
  ...more,
});
const wants = (id: string, of: string, quantity: number, more: Partial<Stream> = {}): Stream => ({
  id,
  firm: 'receiver',
  direction: 'wants',
  commodity: of,
  quantity,
  presentCost: 40,
  ...more,
});

function run(
  stream: readonly Stream[],
  more: Partial<GivenPark> = {},
  country: string | undefined = 'DK',
): Opportunities {
  const park = parkOf({
    firm: [
      { id: 'donor', latitude: 55.6, longitude: 11.1 },
      { id: 'receiver', latitude: 55.62, longitude: 11.12 },
    ],
    commodity,
    stream,
    ...more,
  });
  const placed = country === undefined ? park : { ...park, park: { ...park.park, country } };
  return explore(placed, { scenario: scenarioOf() });
}

/** Where the pair of the two streams stops, or null when it is an opportunity. */
function stop(result: Opportunities): MatchGate | 'no-chain' | null {
  if (result.opportunities.length > 0) return null;
  return result.nearMisses[0]?.gate ?? 'no-chain';
}
const verdict = (result: Opportunities, gate: MatchGate) =>
  result.opportunities[0]?.gates.find((each) => each.gate === gate);

describe('firm', () => {
  test('two firms pass', () => expect(stop(run([has('a', 'ash', 1e4), wants('b', 'clinker', 1e4)]))).toBeNull());
  test('one firm fails', () =>
    expect(stop(run([has('a', 'ash', 1e4), wants('b', 'clinker', 1e4, { firm: 'donor' })]))).toBe('firm'));
  test('a firm that leaves passes, with its failure mode told', () => {
    const result = run([has('a', 'ash', 1e4), wants('b', 'clinker', 1e4)], {
      firm: [
        { id: 'donor', latitude: 55.6, longitude: 11.1, status: 'leaving' },
        { id: 'receiver', latitude: 55.62, longitude: 11.12 },
      ],
    });
    expect(result.opportunities[0]?.modes.find(({ id }) => id === 'FM01')?.bites).toBe(true);
  });
});

const own = (id: string, input: string, output: string) => ({ id, name: id, input, output, operatingCost: 1 });

describe('commodity', () => {
  test('a replacement of the library passes', () => {
    const [found] = run([has('a', 'ash', 1e4), wants('b', 'clinker', 1e4)]).opportunities;
    expect(found?.delivered).toBeCloseTo(9000, 6); // 0.9 t of clinker for a tonne of ash
  });
  test('what nothing turns into another fails', () =>
    expect(stop(run([has('a', 'scrap', 1e4), wants('b', 'service', 1e4)]))).toBe('no-chain'));
  test('two technologies are the most', () => {
    const chain = ['w', 'x', 'y', 'z'].map((id) => ({
      id,
      name: `Qq${id}`,
      kind: 'material' as const,
      unit: 't' as const,
    }));
    const two = [own('first', 'w', 'x'), own('second', 'x', 'y')];
    const given = { commodity: chain, technology: two };
    const [found] = run([has('a', 'w', 100), wants('b', 'y', 100, { presentCost: 900 })], given).opportunities;
    expect(found?.chain.map(({ id }) => id)).toEqual(['first', 'second']);
    const three = { commodity: chain, technology: [...two, own('third', 'y', 'z')] };
    expect(stop(run([has('a', 'w', 100), wants('b', 'z', 100, { presentCost: 900 })], three))).toBe('no-chain');
  });
  test('a ring of replacements ends', () => {
    const ring = ['r', 's'].map((id) => ({ id, name: `Qq${id}`, kind: 'material' as const, unit: 't' as const }));
    const technology = [
      { id: 'there', name: 'there', input: 'r', output: 's' },
      { id: 'back', name: 'back', input: 's', output: 'r' },
    ];
    expect(
      stop(run([has('a', 'r', 100), wants('b', 'r', 100, { presentCost: 900 })], { commodity: ring, technology })),
    ).toBeNull();
  });
});

const water = (chloride: number, presentCost: number) => [
  has('a', 'effluent', 1e6, { presentCost: 0.3, concentrations: { chloride } }),
  wants('b', 'service', 9e5, { presentCost, concentrations: { chloride: 200 } }),
];

describe('quality', () => {
  test('within the limit it passes', () => expect(stop(run(water(150, 3)))).toBeNull());
  test('a quality that nobody states passes with the gap named', () => {
    const result = run([
      has('a', 'effluent', 1e6),
      wants('b', 'service', 9e5, { presentCost: 3, concentrations: { chloride: 200 } }),
    ]);
    expect(verdict(result, 'quality')).toMatchObject({
      verdict: 'warn',
      findings: [{ code: 'quality-unverified', values: { quality: 'chloride' } }],
    });
  });
  test('a near miss names the gap and what would mend it, with its price', () => {
    const result = run(water(240, 3));
    const [miss] = result.nearMisses;
    expect(miss).toMatchObject({
      gate: 'quality',
      findings: [{ code: 'quality-missed', values: { quality: 'chloride', found: 240, accepted: 200, gap: 40 } }],
    });
    expect(miss?.remedies.find(({ technology }) => technology === 'reverse-osmosis')).toMatchObject({ passes: true });
    expect(result.opportunities[0]?.chain.map(({ id }) => id)).toContain('reverse-osmosis');
    const [cheapest] = miss?.remedies ?? [];
    expect(cheapest?.unitCost).toBeGreaterThan(0.6);
  });
  test('a remedy that costs more than it saves does not pass, and says what it loses', () => {
    const result = run(water(240, 0.5));
    expect(result.opportunities).toEqual([]);
    expect(result.nearMisses[0]?.remedies[0]).toMatchObject({ passes: false });
    expect(result.nearMisses[0]?.remedies[0]?.saving).toBeLessThan(0);
  });
});

const profile = (summer: number, winter: number) => [
  { id: 'p1', profile: 'p', period: 'summer', weight: 1 },
  { id: 'p2', profile: 'q', period: 'summer', weight: summer },
  { id: 'p3', profile: 'q', period: 'winter', weight: winter },
];

describe('quantity', () => {
  const period = [
    { id: 'summer', hours: 4380 },
    { id: 'winter', hours: 4380 },
  ];
  const pair = [has('a', 'ash', 1e4, { profile: 'p' }), wants('b', 'clinker', 1e4, { profile: 'q' })];
  test('full overlap passes', () =>
    expect(run(pair, { period, profile: profile(1, 0) }).opportunities[0]?.quantity).toBeCloseTo(1e4, 6));
  test('no overlap fails', () => expect(stop(run(pair, { period, profile: profile(0, 1) }))).toBe('quantity'));
  test('a little overlap passes with what it covers', () =>
    expect(run(pair, { period, profile: profile(0.1, 0.9) }).opportunities[0]?.shareOfWant).toBeCloseTo(0.1, 6));
});

const at = (longitude: number | undefined): Partial<GivenPark> => ({
  firm: [
    { id: 'donor', latitude: 55.6, longitude: 11.1 },
    longitude === undefined ? { id: 'receiver' } : { id: 'receiver', latitude: 55.6, longitude },
  ],
});

describe('distance', () => {
  const pair = [has('a', 'ash', 1e4), wants('b', 'clinker', 1e4)];
  test('near passes, and tells how far it would reach', () => {
    const [found] = run(pair, at(11.2)).opportunities;
    expect(found?.breakEven).toBeGreaterThan(found?.distance as number);
  });
  test('too far fails with the distance at which it would break even', () => {
    const result = run(pair, at(30));
    expect(stop(result)).toBe('distance');
    expect(result.nearMisses[0]?.findings[0]?.code).toBe('beyond-break-even');
  });
  test('the same place is no distance, and passes', () =>
    expect(run(pair, at(11.1)).opportunities[0]?.distance).toBe(0));
  test('a firm without a position stops at the route, which is said', () => {
    const result = run(pair, at(undefined));
    expect(result.nearMisses[0]).toMatchObject({ gate: 'route', findings: [{ code: 'distance-unknown' }] });
  });
});

describe('law', () => {
  const pair = [has('a', 'etchant', 2000, { presentCost: 500 }), wants('b', 'metal', 500, { presentCost: 8000 })];
  test('hazardous waste is conditional on the licence, with article and consequence', () => {
    const [found] = run(pair, {}, 'CN').opportunities;
    expect(found?.law.answer).toBe('conditional');
    expect(found?.law.rules.find(({ rule }) => rule === 'CN-03')).toMatchObject({
      basis: expect.stringContaining('Art. 80') as string,
    });
  });
  test('catering waste may not become feed in the Union: blocked, whatever it would save', () => {
    const result = run([
      has('a', 'kitchen', 1e4, { presentCost: 80 }),
      wants('b', 'fodder', 1e4, { presentCost: 300 }),
    ]);
    expect(stop(result)).toBe('law');
    expect(result.nearMisses[0]?.saving).toBeGreaterThan(0);
  });
  test('a country whose law the library does not hold is unknown, never passed', () => {
    const [found] = run(pair, {}, 'JP').opportunities;
    expect(found?.law.answer).toBe('unknown');
    expect(found?.gates.find(({ gate }) => gate === 'law')?.verdict).toBe('unknown');
  });
});

describe('money', () => {
  test('each side gains, the gains add up, and the saving lies within its interval', () => {
    const [found] = run([has('a', 'ash', 1e4), wants('b', 'clinker', 1e4)]).opportunities;
    const { gains, saving, interval, expected, confidence } = found as NonNullable<typeof found>;
    expect(gains.donor + gains.receiver).toBeCloseTo(saving, 6);
    expect(gains.carrier).toBeGreaterThan(0);
    expect(interval[0]).toBeLessThan(saving);
    expect(interval[1]).toBeGreaterThan(saving);
    expect(expected).toBeCloseTo(saving * confidence, 6);
  });
  test('what costs more than it saves stops at money with its arithmetic', () => {
    const result = run([has('a', 'ash', 1e4, { presentCost: -60 }), wants('b', 'clinker', 1e4)]);
    expect(stop(result)).toBe('money');
    expect(result.nearMisses[0]?.findings.at(-1)?.code).toBe('does-not-pay');
  });
  test('too little to pay for contracts is a near miss of its own', () => {
    const scenario = scenarioOf({ minimumSaving: 1e6 });
    const park = parkOf({
      firm: [
        { id: 'donor', latitude: 55.6, longitude: 11.1 },
        { id: 'receiver', latitude: 55.6, longitude: 11.1 },
      ],
      commodity,
      stream: [has('a', 'ash', 1e3), wants('b', 'clinker', 1e4)],
    });
    expect(explore(park, { scenario }).nearMisses[0]?.findings[0]?.code).toBe('below-transaction-cost');
  });
});

describe('precedent', () => {
  test('a documented use passes and is named', () => {
    const [found] = run([has('a', 'ash', 1e4), wants('b', 'clinker', 1e4)]).opportunities;
    expect(verdict(run([has('a', 'ash', 1e4), wants('b', 'clinker', 1e4)]), 'precedent')?.verdict).toBe('pass');
    expect(found?.precedents.map(({ case: place }) => place)).toContain('Kalundborg');
  });
  test('an undocumented one is unknown, and counts less', () => {
    const result = run([has('a', 'pg', 1e5), wants('b', 'service', 1e5)], {
      commodity: [
        ...commodity.slice(0, -1),
        { id: 'pg', name: 'Phosphogypsum', kind: 'material', unit: 't', substitutes: { service: 1 } },
      ],
    });
    expect(verdict(result, 'precedent')?.verdict).toBe('unknown');
    expect(result.opportunities[0]?.factors.precedent).toBeLessThan(1);
  });
});

const codes = (result: Opportunities) => result.problems.map(({ code, row: of, nearest }) => [code, of, nearest]);
const one = (more: object): Partial<GivenPark> => ({
  commodity: [
    { id: 'ash', name: 'Fly ash', kind: 'material', unit: 't', ...more },
    { id: 'clinker', name: 'Clinker', kind: 'material', unit: 't' },
  ],
});

describe('what is wrong or missing is said', () => {
  const pair = [has('a', 'ash', 1e4), wants('b', 'clinker', 1e4)];

  test('an unknown waste code, with the nearest', () =>
    expect(codes(run(pair, one({ ewc: '10 01 92' })))).toContainEqual(['unknown-waste-code', 'ash', '100102']));
  test('a hazard that contradicts the list', () =>
    expect(codes(run(pair, one({ ewc: '10 01 02', hazardous: 'yes' })))).toContainEqual([
      'hazard-contradicts',
      'ash',
      undefined,
    ]));
  test('a name that the library does not know', () =>
    expect(
      codes(
        run([has('a', 'x', 1), wants('b', 'x', 1)], {
          commodity: [{ id: 'x', name: 'Zzyzx', kind: 'material', unit: 't' }],
        }),
      ),
    ).toContainEqual(['commodity-unrecognised', 'x', undefined]));
  test('a kind that the name contradicts is not taken for it', () =>
    expect(
      run(pair, one({ kind: 'power', unit: 'kWh' })).recognised.find(({ commodity: id }) => id === 'ash'),
    ).toBeUndefined());
  test('a price that nobody stated, and a way that nobody gave', () =>
    expect(
      codes(run([has('a', 'ash', 1e4), wants('b', 'clinker', 1e4, { presentCost: 0 })])).map(([code]) => code),
    ).toEqual(expect.arrayContaining(['priced-by-library', 'way-by-library'])));
  test('a currency without a rate leaves the library’s technologies and ways out', () => {
    const park = parkOf({ firm: [{ id: 'donor' }, { id: 'receiver' }], commodity, stream: pair });
    const result = explore({ ...park, park: { ...park.park, currency: 'XXX' } }, { scenario: scenarioOf() });
    expect(codes(result).map(([code]) => code)).toContain('unknown-rate');
    expect(result.nearMisses[0]?.gate).toBe('route');
  });
  test('steam that is colder than it boils, and more contaminants than there is room for', () => {
    const wet = run([has('a', 'steam', 1e6, { temperature: 100, pressure: 10 })], {
      commodity: [{ id: 'steam', name: 'Steam', kind: 'steam', unit: 'kWh' }],
    });
    expect(wet.problems.find(({ code }) => code === 'properties-contradict')?.accepted).toMatch(/179\.\d °C at 10 bar/);
    const full = run([has('a', 'ash', 1, { purity: 0.9, concentrations: { carbon: 2e5 } })]);
    expect(codes(full)).toContainEqual(['properties-contradict', 'a', undefined]);
    expect(
      codes(run([has('a', 'ash', 1, { purity: 0.9, concentrations: { carbon: 1e5 } })])).map(([code]) => code),
    ).not.toContain('properties-contradict');
  });
  test('hostile names are only names', () => {
    const name = '"><script>__proto__ constructor; DROP TABLE';
    expect(() => run(pair, one({ name }))).not.toThrow();
  });
});

describe('recruitment', () => {
  test('names sectors for what is left over, and its arithmetic adds up', () => {
    const { recruits, leftOver } = run([has('a', 'ash', 1e5), has('c', 'pg', 2e5, { presentCost: 15 })]);
    expect(leftOver.map(({ stream }) => stream)).toEqual(['a', 'c']);
    expect(recruits[0]?.sector).toBe('cement');
    for (const { value, closes, employees } of recruits) {
      expect(employees).toBeGreaterThan(0);
      expect(closes.reduce((sum, each) => sum + each.value, 0)).toBeCloseTo(value, 6);
      for (const each of closes) expect(each.quantity * each.unitValue).toBeCloseTo(each.value, 6);
    }
    expect(recruits.map(({ value }) => value)).toEqual(recruits.map(({ value }) => value).toSorted((a, b) => b - a));
  });
  test('nothing of a newcomer is promised twice', () => {
    // A want of the newcomer serves one left-over stream: two equal ashes cannot both fill the same want.
    const offers = new Map(profiles.map((each) => [each.id, each.wants.length + each.has.length]));
    const ashes = Array.from({ length: 12 }, (_, each) => has(`a${each}`, 'ash', 1e5));
    const { recruits } = run(ashes);
    expect(recruits.length).toBeGreaterThan(0);
    for (const { sector, closes } of recruits) {
      expect(new Set(closes.map(({ stream }) => stream)).size).toBe(closes.length);
      expect(closes.length).toBeLessThanOrEqual(offers.get(sector) ?? 0);
    }
  });
  test('nothing left over, nobody to recruit', () => {
    expect(run([has('a', 'ash', 1e4), wants('b', 'clinker', 9e3)]).recruits).toEqual([]);
  });
});
