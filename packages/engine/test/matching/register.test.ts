/** Registers: the index misses nothing, a change counts at once, and a pair is worth what the park's own matching says. */
import { type commodities, commodityById } from '@kyosei/model/knowledge/library';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  apart,
  buildIndex,
  type Columns,
  change,
  columns,
  compile,
  explore,
  finder,
  type Index,
  partners,
  put,
  type RegisterStream,
  worth,
} from '../../src/matching/index.ts';
import { mostNames } from '../../src/matching/register/columns.ts';
import { type GivenPark, parkOf, scenarioOf } from '../park.ts';
import { heatStreams } from './heat-sites.ts';
import { register, rulesOf, seasons, shapes, streams } from './register.ts';

const rules = rulesOf();
const { compiled, order } = compile(rules);
const allocate = (bytes: number): ArrayBufferLike => new ArrayBuffer(bytes);
const most = 20;

const take = (seed: number, size: number, density = 60): readonly RegisterStream[] => {
  const found: RegisterStream[] = [];
  for (const stream of streams(seed, density)) {
    if (found.length === size) return found;
    found.push(stream);
  }
  return found;
};
function columnsOf(list: readonly RegisterStream[]): Columns {
  const made = columns(list.length, allocate);
  for (const [i, stream] of list.entries()) put(made, i, stream);
  return made;
}
const indexOf = (list: readonly RegisterStream[]): Index =>
  buildIndex(columnsOf(list), list.length, rules.commodities.length, allocate);

/** Every pair through every rule: what the index must answer. */
function bruteForce(c: Columns, size: number, stream: number): readonly (readonly [stream: number, value: number])[] {
  const wants = c.wants[stream] === 1;
  const found: (readonly [number, number])[] = [];
  for (let other = 0; other < size; other += 1) {
    if ((c.wants[other] === 1) === wants) continue;
    const [have, want] = wants ? [other, stream] : [stream, other];
    let best = -Infinity;
    for (const group of compiled.ofHave[c.commodity[have] as number] ?? []) {
      if (group.other !== c.commodity[want]) continue;
      for (let rule = group.first; rule < group.end; rule += 1)
        best = Math.max(best, worth(c, compiled, rule, have, want, apart(c, have, want)));
    }
    if (best > 0) found.push([other, best]);
  }
  return found.toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, most);
}

function asked(index: Index, stream: number): readonly (readonly [number, number])[] {
  const list = partners(most);
  finder(index, compiled)(stream, list);
  return Array.from({ length: list.count }, (_, i) => [list.streams[i] as number, list.values[i] as number] as const);
}

test('the index finds what brute force finds: recall 100 %, in the same order', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 2, max: 400 }), (seed, size) => {
      const list = take(seed, size);
      const [c, index] = [columnsOf(list), indexOf(list)];
      for (let stream = 0; stream < size; stream += 7)
        expect(asked(index, stream)).toEqual(bruteForce(c, size, stream));
    }),
    { numRuns: 25 },
  );
});

test('equal streams in one place, zero quantities and zero distance', () => {
  const [first, ...others] = take(5, 60);
  const list = [
    ...others,
    ...Array.from({ length: 50 }, (_, i) => ({ ...(first as RegisterStream), firm: 900 + i })),
    { ...(others[0] as RegisterStream), quantity: 0 },
  ];
  const [c, index] = [columnsOf(list), indexOf(list)];
  for (let stream = 0; stream < list.length; stream += 1)
    expect(asked(index, stream)).toEqual(bruteForce(c, list.length, stream));
});

test('the real sites of Europe: what the index finds for a mill is what brute force finds', () => {
  const list = heatStreams();
  const [c, index] = [columnsOf(list), indexOf(list)];
  const mills = list.flatMap(({ direction }, i) => (direction === 'wants' ? [i] : []));
  expect(mills.length).toBeGreaterThan(300);
  const found = mills.map((mill) => asked(index, mill));
  expect(found.filter((each) => each.length > 0).length).toBeGreaterThan(20);
  for (let i = 0; i < mills.length; i += 10) expect(found[i]).toEqual(bruteForce(c, list.length, mills[i] as number));
});

test('one changed stream answers, for itself and for all others, as from scratch', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e6 }),
      fc.array(fc.nat(199), { minLength: 1, maxLength: 12 }),
      (seed, changed) => {
        const list = [...take(seed, 200)];
        const fresh = take(seed + 1, 200);
        const index = indexOf(list);
        for (const stream of changed) {
          list[stream] = fresh[stream] as RegisterStream;
          expect(change(index, stream, fresh[stream] as RegisterStream)).toBe(true);
        }
        const again = indexOf(list);
        for (let stream = 0; stream < 200; stream += 1) expect(asked(index, stream)).toEqual(asked(again, stream));
      },
    ),
    { numRuns: 10 },
  );
});

test('one changed stream of a hundred thousand takes milliseconds', () => {
  const size = 1e5;
  const index = buildIndex(register(3, size), size, rules.commodities.length, allocate);
  const [list, best] = [partners(most), finder(index, compiled)];
  for (let stream = 0; stream < 500; stream += 1) best(stream, list);
  const [given] = take(9, 1) as [RegisterStream];
  const begin = performance.now();
  for (let stream = 0; stream < 100; stream += 1) {
    change(index, stream, given);
    best(stream, list);
  }
  expect((performance.now() - begin) / 100).toBeLessThan(10);
});

const stated = (value: number | undefined): value is number => value !== undefined && !Number.isNaN(value);

/** Streams of a register as a park, with the library's own ids. */
function parkOfStreams(list: readonly RegisterStream[]) {
  const ids = [...new Set(list.map(({ commodity }) => commodity))];
  const firms = new Map(list.map(({ firm, latitude, longitude }) => [firm, { latitude, longitude }]));
  const stream = list.map((each, i): GivenPark['stream'][number] => {
    const [temperature, purity] = each.least;
    const given = {
      id: `s${i}`,
      firm: `f${each.firm}`,
      direction: each.direction,
      commodity: rules.commodities[each.commodity] as string,
      quantity: each.quantity,
      profile: `shape${each.shape}`,
      presentCost: each.presentCost,
      concentrations: Object.fromEntries(
        mostNames.flatMap((name, k) => (k > 0 && stated(each.most[k]) ? [[name, each.most[k]]] : [])),
      ),
    };
    return Object.assign(given, stated(temperature) ? { temperature } : {}, stated(purity) ? { purity } : {});
  });
  return parkOf({
    firm: [...firms].map(([id, { latitude, longitude }]) => ({ id: `f${id}`, latitude, longitude })),
    commodity: ids.map((i) => {
      const { id, kind, unit, calorificValue, hazard, ewc } = commodityById(
        rules.commodities[i] as string,
      ) as (typeof commodities)[number];
      return Object.assign(
        {
          id,
          name: id,
          kind,
          unit,
          hazardous: hazard === 'yes' ? ('yes' as const) : ('no' as const),
        },
        ewc[0] === undefined ? {} : { ewc: ewc[0] },
        calorificValue === undefined ? {} : { calorificValue },
      );
    }),
    period: seasons.map((hours, p) => ({ id: `p${p}`, hours })),
    profile: shapes.flatMap((weights, k) =>
      weights.map((weight, p) => ({ id: `w${k}${p}`, profile: `shape${k}`, period: `p${p}`, weight })),
    ),
    stream,
  });
}

describe('a register judges as the park does', () => {
  test.each([1, 2, 3, 4])('register %i', (seed) => {
    const list = take(seed, 90, 60).filter(({ direction, presentCost }) => direction === 'has' || presentCost > 0);
    const c = columnsOf(list);
    const park = parkOfStreams(list);
    const { opportunities } = explore({ ...park, park: { ...park.park, country: 'DE' } }, { scenario: scenarioOf() });
    const chainOf = new Map(opportunities.map((each) => [`${each.from.stream} ${each.to.stream}`, each]));
    let compared = 0;
    for (const [rule, { name, factor }] of order.entries()) {
      for (const have of list.keys()) {
        for (const want of list.keys()) {
          if (c.wants[have] === 1 || c.wants[want] === 0) continue;
          if (c.commodity[have] !== order[rule]?.from || c.commodity[want] !== order[rule]?.to) continue;
          const value = worth(c, compiled, rule, have, want, apart(c, have, want)) / factor;
          const found = chainOf.get(`s${have} s${want}`);
          if (!(value > 0)) continue;
          // What the register lets through is an opportunity of the park, which takes the best way of all.
          expect(found?.saving ?? -1).toBeGreaterThanOrEqual(value * (1 - 1e-9));
          if (found?.chain.map(({ id }) => id).join('+') !== name) continue;
          const parts = [1, 0.85, 0.85 ** 2].map((part) => Math.abs(value / (found.saving * part) - 1));
          if (Math.min(...parts) < 1e-9) compared += 1;
        }
      }
    }
    expect(compared).toBeGreaterThanOrEqual(opportunities.filter(({ chain }) => chain.length < 2).length * 0.5);
    expect(compared).toBeGreaterThan(0);
  });
});
