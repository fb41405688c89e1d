/** Networks under stress: published structures reproduce, and what holds for every graph. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betweenness, graphOf } from '../../src/resilience/graph.ts';
import { loadCascade, loads, threshold } from '../../src/resilience/load-cascade.ts';
import { networkStress } from '../../src/resilience/network.ts';
import { efficiency, randomAttacks, singleRemovals, targetedAttack } from '../../src/resilience/removal.ts';

interface Case {
  readonly names: readonly string[];
  readonly flow: readonly (readonly number[])[];
  readonly resilience: {
    readonly links: number;
    readonly density: number;
    readonly efficiency: number;
    readonly clustering: number;
    readonly meanDistance: number;
    readonly betweenness: readonly number[];
    readonly removals: readonly object[];
    readonly targeted: readonly number[];
    readonly robustness: number;
    readonly cascades: readonly {
      readonly exponent: number;
      readonly thresholdWithin: number;
      readonly spread: readonly number[];
    }[];
  };
}

const read = (year: number): Case =>
  JSON.parse(
    readFileSync(join(import.meta.dirname, `../../../../cases/ecology/kalundborg-${year}.json`), 'utf8'),
  ) as Case;

const rounded = (value: object) =>
  Object.fromEntries(Object.entries(value).map(([key, figure]) => [key, Number((figure as number).toFixed(12))]));

describe.each([1995, 2000])('Kalundborg in %i', (year) => {
  const { names, flow, resilience: expected } = read(year);
  const { network, problems } = networkStress(names, Float64Array.from(flow.flat()), 1);

  test('is as near, as dense and as central', () => {
    expect(problems).toEqual([]);
    for (const key of ['links', 'density', 'efficiency', 'clustering', 'meanDistance'] as const)
      expect(network[key]).toBeCloseTo(expected[key], 12);
    for (const [i, share] of expected.betweenness.entries()) expect(network.betweenness[i]).toBeCloseTo(share, 6);
  });

  test('loses the same by each removal', () => {
    expect(network.removals?.map(({ name: _name, plain: _plain, ...rest }) => rounded(rest))).toEqual(
      expected.removals.map(rounded),
    );
  });

  test('falls apart in the same steps', () => {
    // The last removal leaves nothing.
    expect(network.targeted?.steps.map(({ largest }) => largest)).toEqual([...expected.targeted, 0]);
    expect(network.targeted?.robustness).toBeCloseTo(expected.robustness, 12);
  });

  test('overloads spread as far, up to the same tolerance', () => {
    network.cascades?.forEach((found, k) => {
      const { exponent, thresholdWithin, spread } = expected.cascades[k] as (typeof expected.cascades)[number];
      expect(found.exponent).toBe(exponent);
      expect(Math.ceil(found.threshold * 100) / 100).toBeCloseTo(thresholdWithin, 9);
      for (const [t, each] of found.spreads.entries()) expect(each.spread).toBeCloseTo(spread[t] as number, 6);
    });
  });
});

/** Flows by pairs, own loops and both directions among them. */
const graphs = fc
  .tuple(fc.integer({ min: 0, max: 14 }), fc.array(fc.tuple(fc.nat(13), fc.nat(13)), { maxLength: 40 }))
  .map(([size, pairs]) => {
    const flow = new Float64Array(size * size);
    for (const [i, j] of pairs) if (i < size && j < size) flow[i * size + j] = 1;
    return { size, flow, graph: graphOf(flow, size) };
  });

describe('every graph', () => {
  test('the plain efficiency never rises by a removal; between them lies the number of pairs', () => {
    fc.assert(
      fc.property(graphs, ({ size, graph }) => {
        const before = efficiency(graph);
        for (const { plain, renormalised, largest, components } of singleRemovals(graph)) {
          expect(plain).toBeLessThanOrEqual(before + 1e-12);
          expect(plain * size).toBeCloseTo(renormalised * (size - 2), 9);
          expect(largest).toBeLessThanOrEqual(size - 1);
          expect(components).toBeLessThanOrEqual(size - 1);
        }
      }),
    );
  });

  test('at the threshold no failure is followed by another, just below it one is', () => {
    fc.assert(
      fc.property(graphs, fc.constantFrom(0.1, 0.5, 1, 1.5), ({ graph }, exponent) => {
        const least = threshold(graph, exponent);
        expect(loadCascade(graph, exponent, least).spread).toBe(0);
        const below = loadCascade(graph, exponent, 1 + (least - 1) * 0.999).failures;
        expect(Math.max(0, ...below) > 0).toBe(least > 1);
      }),
    );
  });

  test('attacks end with nothing, and the seed decides the random ones', () => {
    fc.assert(
      fc.property(graphs, fc.nat(1000), ({ size, graph }, seed) => {
        const { steps, robustness } = targetedAttack(graph);
        expect(new Set(steps.map(({ node }) => node)).size).toBe(size);
        expect(steps.at(-1)?.largest ?? 0).toBe(0);
        expect(robustness).toBeLessThanOrEqual(0.5);
        expect(randomAttacks(graph, seed, 5)).toEqual(randomAttacks(graph, seed, 5));
      }),
      { numRuns: 40 },
    );
  });
});

test('a star: the hub carries everything, and removing a leaf raises the renormalised efficiency', () => {
  const flow = new Float64Array(25);
  for (let leaf = 1; leaf < 5; leaf += 1) flow[leaf] = 1;
  const graph = graphOf(flow, 5);
  expect([...betweenness(graph)]).toEqual([1, 0, 0, 0, 0]);
  expect([...loads(graph, 1)]).toEqual([16, 4, 4, 4, 4]);
  // 4 leaves share 16: each gets as much again. A leaf gives its 4 to the hub.
  expect(threshold(graph, 1)).toBe(2);
  const [hub, leaf] = singleRemovals(graph);
  expect(hub).toMatchObject({ largest: 1, components: 4, isolated: 4, renormalised: 0, plain: 0 });
  expect(leaf?.renormalised).toBeGreaterThan(efficiency(graph));
  expect(leaf?.plain).toBeLessThan(efficiency(graph));
});

test('no nodes, one node, and more than can be removed in turn are answers', () => {
  const none = networkStress([], new Float64Array(0), 1).network;
  expect(none).toMatchObject({ links: 0, density: 0, efficiency: 0, clustering: 0, meanDistance: null, random: null });
  expect(networkStress(['a'], new Float64Array([1]), 1).network).toMatchObject({
    links: 0,
    components: 1,
    betweenness: [0],
  });
  const size = 401;
  const large = networkStress(
    Array.from({ length: size }, (_, i) => `${i}`),
    new Float64Array(size ** 2),
    1,
  );
  expect(large.network).toMatchObject({
    removals: null,
    targeted: null,
    random: null,
    cascades: null,
    components: size,
  });
  expect(large.problems.map(({ code }) => code)).toEqual(['too-many-compartments']);
});

test('the example of the method page is what it says', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../../docs/methods/resilience.md'), 'utf8');
  const [input, output] = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(
    (match) => JSON.parse(match[1] ?? '') as Case & { readonly targeted: object },
  );
  const { network } = networkStress(input?.names ?? [], Float64Array.from(input?.flow.flat() ?? []), 1);
  expect(network).toMatchObject(output ?? { none: true });
});
