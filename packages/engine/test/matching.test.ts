/** Matching: the index finds what brute force finds, and each gate stops what it forbids. */
import type { Commodity, Park, Technology } from '@kyosei/model/tables';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { balance, type Flow } from '../src/balance/balance.ts';
import { approachOf, qualityGate } from '../src/matching/gates/quality.ts';
import { routeFinder } from '../src/matching/gates/route.ts';
import { type Matching, match } from '../src/matching/match.ts';
import { reach } from '../src/matching/reach.ts';
import { generate } from './generate.ts';
import { parkOf, row, scenarioOf } from './park.ts';

const warm = (commodity: Commodity): boolean => ['heat', 'steam'].includes(commodity.kind) && commodity.unit === 'kWh';

/** Whether `from` serves `to`, restated rule by rule for one pair. */
function serves(from: Commodity, to: Commodity, all: readonly Commodity[]): boolean {
  const parents = (commodity: Commodity | undefined): readonly Commodity[] =>
    commodity === undefined ? [] : [commodity, ...parents(all.find(({ id }) => id === commodity.parent))];
  const above = (low: Commodity, high: Commodity): boolean => parents(low).includes(high) && low.unit === high.unit;
  const replaces = parents(from).some(
    ({ substitutes, unit }) =>
      unit === from.unit &&
      Object.entries(substitutes ?? {}).some(([id, ratio]) => {
        const target = all.find((commodity) => commodity.id === id) as Commodity;
        return ratio > 0 && (target === to || above(target, to));
      }),
  );
  return above(from, to) || replaces || (warm(from) && warm(to));
}

/** Pairings that pass the commodity gate, by looking at every have, want and technology. */
function bruteForce(park: Park): readonly string[] {
  const commodity = (id: string): Commodity => park.commodity.find((each) => each.id === id) as Commodity;
  const streams = (direction: string) => park.stream.filter((stream) => stream.direction === direction);
  return streams('has').flatMap((have) =>
    streams('wants').flatMap((want) =>
      [null, ...park.technology].flatMap((technology: Technology | null) => {
        const [from, to] = [commodity(have.commodity), commodity(want.commodity)];
        const passes =
          technology === null
            ? serves(from, to, park.commodity)
            : serves(from, commodity(technology.input), park.commodity) &&
              serves(commodity(technology.output), to, park.commodity);
        return passes ? [`${have.id} ${technology?.id ?? ''} ${want.id}`] : [];
      }),
    ),
  );
}

const pairings = ({ candidates, stopped }: Matching): readonly string[] => [
  ...new Set(
    [...candidates.map(({ have, want, link }) => ({ have, want, technology: link.technology })), ...stopped].map(
      ({ have, want, technology }) => `${have.stream.id} ${technology?.id ?? ''} ${want.stream.id}`,
    ),
  ),
];

test('the index by commodity finds exactly what brute force finds', () => {
  let pairs = 0;
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 14 }), (seed, commodities) => {
      const size = { firms: 5, streams: 24, commodities, technologies: 5, facilities: 2, periods: 2 };
      const park = generate(seed, size);
      const scenario = scenarioOf();
      const matching = match(park, scenario, balance(park, scenario));
      expect([...pairings(matching)].toSorted()).toEqual([...bruteForce(park)].toSorted());
      pairs += matching.candidates.length;
    }),
    { numRuns: 50, seed: 1 },
  );
  expect(pairs).toBeGreaterThan(100);
});

describe('commodity', () => {
  const commodities = [
    row('commodity', { id: 'gypsum', name: 'gypsum', kind: 'material', unit: 't' }),
    row('commodity', {
      id: 'fgd',
      name: 'fgd',
      kind: 'material',
      unit: 't',
      parent: 'gypsum',
      substitutes: { rock: 0.95 },
    }),
    row('commodity', { id: 'rock', name: 'rock', kind: 'material', unit: 't', parent: 'stone' }),
    row('commodity', { id: 'stone', name: 'stone', kind: 'material', unit: 't' }),
    row('commodity', { id: 'steam', name: 'steam', kind: 'steam', unit: 'kWh' }),
    row('commodity', { id: 'heat', name: 'heat', kind: 'heat', unit: 'kWh' }),
    row('commodity', { id: 'steam-t', name: 'steam by mass', kind: 'steam', unit: 't' }),
  ];
  const all = new Map(commodities.map((each) => [each.id, each]));
  const of = (id: string) =>
    [...reach(all.get(id) as Commodity, all)].map(([to, { ratio, reason }]) => [to, ratio, reason.code]);

  test('a special case serves its parent, a substitute what it replaces and that one’s parent', () => {
    expect(of('fgd')).toEqual([
      ['fgd', 1, 'same-commodity'],
      ['gypsum', 1, 'special-case'],
      ['rock', 0.95, 'substitute'],
      ['stone', 0.95, 'substitute'],
    ]);
  });
  test('amounts that a parent in another unit replaces are not taken for those of the special case', () => {
    const fuels = [
      row('commodity', { id: 'straw', name: 'straw', kind: 'material', unit: 't', parent: 'biomass' }),
      row('commodity', { id: 'chips', name: 'chips', kind: 'material', unit: 'kWh', parent: 'biomass' }),
      row('commodity', { id: 'biomass', name: 'biomass', kind: 'material', unit: 'kWh', substitutes: { coal: 1 } }),
      row('commodity', { id: 'coal', name: 'coal', kind: 'material', unit: 'kWh' }),
    ];
    const known = new Map(fuels.map((each) => [each.id, each]));
    const served = (id: string) => [...reach(known.get(id) as Commodity, known).keys()];
    expect(served('straw')).toEqual(['straw']);
    expect(served('chips')).toEqual(['chips', 'biomass', 'coal']);
  });
  test('the broader does not serve the special', () => {
    expect(of('gypsum')).toEqual([['gypsum', 1, 'same-commodity']]);
  });
  test('heat and steam serve each other in kilowatt-hours alone', () => {
    expect(of('steam').map(([to]) => to)).toEqual(['steam', 'heat']);
    expect(of('steam-t').map(([to]) => to)).toEqual(['steam-t']);
  });
  test('a ring of parents ends', () => {
    const ring = new Map(
      ['a', 'b'].map((id, index, ids) => [
        id,
        row('commodity', { id, name: id, kind: 'gas', unit: 't', parent: ids[1 - index] as string }),
      ]),
    );
    expect([...reach(ring.get('a') as Commodity, ring).keys()]).toEqual(['a', 'b']);
  });
});

const flow = (kind: Commodity['kind'], given: object): Flow =>
  ({ commodity: { kind }, stream: given }) as unknown as Flow;

const gate = (kind: Commodity['kind'], have: object, want: object, technology: object | null = null) =>
  qualityGate(
    flow(kind, have),
    technology as Technology | null,
    flow(kind, want),
    approachOf({ kind } as Commodity, { kind } as Commodity, 10),
  );

describe('quality', () => {
  test.each<[string, Commodity['kind'], object, object, object]>([
    [
      'heat needs the approach',
      'heat',
      { temperature: 99 },
      { temperature: 90 },
      { quality: 'temperature', found: 99, accepted: 100, approach: 10 },
    ],
    [
      'steam needs none',
      'steam',
      { temperature: 149 },
      { temperature: 150 },
      { quality: 'temperature', found: 149, accepted: 150 },
    ],
    ['pressure', 'steam', { pressure: 7 }, { pressure: 8 }, { quality: 'pressure', found: 7, accepted: 8 }],
    ['purity', 'gas', { purity: 0.9 }, { purity: 0.95 }, { quality: 'purity', found: 0.9, accepted: 0.95 }],
    ['moisture', 'material', { moisture: 0.2 }, { moisture: 0.1 }, { quality: 'moisture', found: 0.2, accepted: 0.1 }],
    [
      'a contaminant',
      'water',
      { concentrations: { chloride: 300 } },
      { concentrations: { chloride: 250 } },
      { quality: 'chloride', found: 300, accepted: 250 },
    ],
  ])('%s: missed by a little stops the pair and says by how much', (_name, kind, have, want, values) => {
    expect(gate(kind, have, want).obstacles).toEqual([{ code: 'quality-missed', values }]);
    // Exactly met passes.
    const [name] = Object.keys(want) as [keyof typeof have];
    const enough = kind === 'heat' ? { temperature: 100 } : { [name]: want[name] };
    expect(gate(kind, enough, want)).toMatchObject({ obstacles: [], margins: [{ code: 'quality-margin' }] });
  });

  test('all obstacles are gathered', () => {
    expect(gate('steam', { temperature: 100, pressure: 1 }, { temperature: 150, pressure: 5 }).obstacles).toHaveLength(
      2,
    );
  });
  test('what must be known and is not stops; what may be absent is noted', () => {
    expect(gate('heat', {}, { temperature: 50 }).obstacles).toEqual([
      { code: 'quality-unknown', values: { quality: 'temperature', accepted: 60, approach: 10 } },
    ]);
    expect(gate('water', {}, { concentrations: { cod: 5 } })).toEqual({
      obstacles: [],
      margins: [{ code: 'quality-unverified', values: { quality: 'cod' } }],
    });
  });
  test('a contaminant may have any name', () => {
    expect(gate('water', {}, { concentrations: { constructor: 5 } }).margins).toEqual([
      { code: 'quality-unverified', values: { quality: 'constructor' } },
    ]);
  });
  test('temperature means nothing for a material', () => {
    expect(gate('material', { temperature: 20 }, { temperature: 90 }).obstacles).toEqual([]);
  });
  test('a technology takes out its share and sets what it reaches', () => {
    const technology = { removal: { chloride: 0.5 }, outputMoisture: 0.05 };
    const want = { concentrations: { chloride: 160 }, moisture: 0.1 };
    const have = { concentrations: { chloride: 300 }, moisture: 0.4 };
    expect(gate('water', have, want).obstacles).toHaveLength(2);
    expect(gate('water', have, want, technology).obstacles).toEqual([]);
  });
});

const pipe = (id: string, given: object = {}) =>
  row('route', { id, mode: 'pipe', kind: 'water', distance: 1, ...given });

describe('route', () => {
  const firms = [
    row('firm', { id: 'a', name: 'a', latitude: 55, longitude: 11 }),
    row('firm', { id: 'b', name: 'b', latitude: 55, longitude: 11.1 }),
    row('firm', { id: 'nowhere', name: 'nowhere' }),
  ] as const;
  const [a, b, nowhere] = firms;
  const water = row('commodity', { id: 'water', name: 'water', kind: 'water', unit: 't' });
  const ways = [
    pipe('ends-commodity', { from: 'a', to: 'b', commodity: 'water' }),
    pipe('ends', { from: 'a', to: 'b' }),
    pipe('end-commodity', { to: 'b', commodity: 'water' }),
    pipe('end', { from: 'a' }),
    pipe('commodity', { commodity: 'water' }),
    pipe('general'),
  ];

  test('the most specific row wins, each before the next', () => {
    ways.forEach((way, index) => {
      // The order of rows must not matter.
      const found = routeFinder(ways.slice(index).toReversed())(water, a, b);
      expect('legs' in found && found.legs.map(({ route }) => route.id)).toEqual([way.id]);
    });
  });
  test('no row for the kind, no place, too far: each is said', () => {
    const steam = { ...water, kind: 'steam' as const };
    expect(routeFinder(ways)(steam, a, b)).toMatchObject({ gate: 'route', findings: [{ code: 'no-route' }] });
    const straight = [row('route', { id: 'straight', mode: 'pipe', kind: 'water', maximumDistance: 5 })];
    expect(routeFinder(straight)(water, a, nowhere)).toMatchObject({
      gate: 'route',
      findings: [{ code: 'distance-unknown' }],
    });
    const far = routeFinder(straight)(water, a, b);
    expect(far).toMatchObject({ gate: 'distance', findings: [{ code: 'too-far', values: { maximum: 5 } }] });
  });
  test('without a length the way is the straight line times the detour', () => {
    const found = routeFinder([row('route', { id: 'straight', mode: 'pipe', kind: 'water', detour: 2 })])(water, a, b);
    // 0.1° of longitude at 55° north.
    expect('legs' in found && found.legs[0]?.distance).toBeCloseTo(2 * 6.378, 2);
  });
});

test('have and want that never meet in time stop at quantity', () => {
  const park = parkOf({
    firm: [{ id: 'a' }, { id: 'b' }],
    commodity: [{ id: 'water', kind: 'water', unit: 't' }],
    period: [
      { id: 'day', hours: 4380 },
      { id: 'night', hours: 4380 },
    ],
    profile: [
      { id: 'd', profile: 'day', period: 'day', weight: 1 },
      { id: 'n', profile: 'night', period: 'night', weight: 1 },
    ],
    stream: [
      { id: 'spill', firm: 'a', direction: 'has', commodity: 'water', quantity: 10, profile: 'day' },
      { id: 'need', firm: 'b', direction: 'wants', commodity: 'water', quantity: 10, profile: 'night' },
    ],
  });
  const scenario = scenarioOf();
  const { stopped } = match(park, scenario, balance(park, scenario));
  expect(stopped).toMatchObject([{ gate: 'quantity', findings: [{ code: 'no-overlap' }] }]);
});
