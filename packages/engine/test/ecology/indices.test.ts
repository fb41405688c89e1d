/** What must hold of the indices in every network, and what is known in closed form. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cycling } from '../../src/ecology/cycling.ts';
import { readNetwork } from '../../src/ecology/index.ts';
import { intensities } from '../../src/ecology/integral.ts';
import { inverse } from '../../src/ecology/inverse.ts';
import { throughflow } from '../../src/ecology/throughflow.ts';
import { analysed, type Plain, pair, steadyNetwork } from './networks.ts';

const square = (size: number, value: (i: number, j: number) => number): number[][] =>
  Array.from({ length: size }, (_row, i) => Array.from({ length: size }, (_cell, j) => value(i, j)));
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const close = (a: number | null | undefined, b: number): void => {
  expect(a).toBeTypeOf('number');
  expect(Math.abs((a as number) - b)).toBeLessThanOrEqual(1e-8 * Math.max(1, Math.abs(b)));
};

test('parts add up, shares lie in bounds, environs partition the network', () => {
  fc.assert(
    fc.property(steadyNetwork, (network) => {
      const found = analysed({ ...network, environs: network.names });
      const { parts } = found;
      close(found.capacity, (found.ascendency ?? 0) + (found.overhead ?? 0));
      for (const [part, whole] of [
        [parts?.ascendency, found.ascendency],
        [parts?.capacity, found.capacity],
        [parts?.overhead, found.overhead],
      ] as const) {
        close(sum(Object.values(part ?? {})), whole ?? NaN);
      }
      expect(found.FCI).toBeGreaterThanOrEqual(0);
      expect(found.FCI).toBeLessThan(1);
      expect(found.ascendencyRatio).toBeGreaterThanOrEqual(0);
      expect(found.ascendencyRatio).toBeLessThanOrEqual(1);
      expect(found.robustness).toBeLessThanOrEqual(1 / Math.E + 1e-12);
      close(found.AMI, (found.flowDiversity ?? 0) - (found.conditionalDiversity ?? 0));
      const shares = found.indirect;
      close((shares?.boundaryShare ?? 0) + (shares?.directShare ?? 0) + (shares?.indirectShare ?? 0), 1);
      close(sum(found.environs?.map(({ output }) => output) ?? []), found.TST ?? NaN);
      close(sum(found.environs?.map(({ input }) => input) ?? []), found.TST ?? NaN);
      found.unitEnvirons?.forEach(({ output, input }, k) => {
        close(sum(output.leaving), 1);
        close(sum(input.entering), 1);
        // Conservation in each compartment of a unit environ: what comes in (a unit at k, and from others) goes out.
        network.names.forEach((_, i) => {
          const got = sum(output.flow.map((row) => row[i] as number)) + (i === k ? 1 : 0);
          close(sum(output.flow[i] as number[]) + (output.leaving[i] as number), got);
          const drawn = sum(input.flow[i] as number[]) + (i === k ? 1 : 0);
          close(sum(input.flow.map((row) => row[i] as number)) + (input.entering[i] as number), drawn);
        });
      });
      for (const matrix of [
        found.dependency?.direct,
        found.dependency?.total,
        found.control?.direct,
        found.control?.total,
      ]) {
        for (const value of matrix?.flat() ?? [NaN]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1 + 1e-9);
        }
      }
      found.dependency?.direct.forEach((row, i) => {
        row.forEach((direct, j) => {
          // A compartment does not depend on itself by its own loop alone: there the way back is counted.
          const total = i === j ? 1 : (found.dependency?.total[i]?.[j] ?? 0);
          expect(total).toBeGreaterThanOrEqual(direct - 1e-9);
        });
      });
    }),
    { numRuns: 60 },
  );
}, 60_000);

/** Figures that do not depend on the unit, and those that do. */
const intensive = [
  'FCI',
  'APL',
  'AMI',
  'ascendencyRatio',
  'robustness',
  'flowDiversity',
  'roles',
  'cyclicity',
] as const;
const extensive = ['TST', 'TSTp', 'boundary', 'ascendency', 'capacity', 'overhead', 'redundancy'] as const;

test('another unit of flow changes no ratio (1e-9 … 1e9)', () => {
  fc.assert(
    fc.property(steadyNetwork, fc.constantFrom(1e-9, 1e-3, 1e6, 1e9), (network, factor) => {
      const times = (values: readonly number[]): number[] => values.map((value) => value * factor);
      const { names } = network;
      const scaled: Plain = {
        names,
        flow: network.flow.map(times),
        input: times(network.input),
        export: times(network.export),
        respiration: times(network.respiration),
      };
      const [a, b] = [analysed(network), analysed(scaled)];
      for (const key of intensive) close(b[key], a[key] ?? NaN);
      for (const key of extensive) close((b[key] ?? NaN) / factor, a[key] ?? NaN);
    }),
    { numRuns: 40 },
  );
}, 60_000);

test('another order of the compartments changes nothing', () => {
  fc.assert(
    fc.property(steadyNetwork, (network) => {
      const order = network.names.map((_, i) => i).toReversed();
      const pick = <T>(values: readonly T[]): T[] => order.map((i) => values[i] as T);
      const turned: Plain = {
        names: pick(network.names),
        flow: pick(network.flow).map(pick),
        input: pick(network.input),
        export: pick(network.export),
        respiration: pick(network.respiration),
      };
      const [a, b] = [analysed(network), analysed(turned)];
      for (const key of [...intensive, ...extensive]) close(b[key], a[key] ?? NaN);
      pick(a.dependency?.total ?? []).forEach((row, i) => {
        pick(row).forEach((value, j) => {
          close(b.dependency?.total[i]?.[j], value);
        });
      });
    }),
    { numRuns: 40 },
  );
}, 60_000);

test('a chain does not cycle, and its mean path is its length', () => {
  const size = 6;
  const chain = {
    names: Array.from({ length: size }, (_, i) => `c${i}`),
    flow: square(size, (i, j) => (j === i + 1 ? 7 : 0)),
    input: [7, 0, 0, 0, 0, 0],
    export: [0, 0, 0, 0, 0, 7],
    respiration: [0, 0, 0, 0, 0, 0],
  };
  const found = analysed(chain);
  expect(found).toMatchObject({ FCI: 0, APL: size, TST: 42, TSTp: 49, cyclicity: 0, cyclicityMultiplicity: size });
  // Every flow is certain once the last is known: no overhead, a = 1, no robustness.
  expect(found.ascendencyRatio).toBeCloseTo(1, 14);
  expect(found.robustness).toBeCloseTo(0, 14);
  expect(found.dependency?.total[0]).toEqual([0, 1, 1, 1, 1, 1]);
});

test('a diamond has half its diversity free', () => {
  const found = analysed({
    names: ['source', 'left', 'right', 'sink'],
    flow: [
      [0, 5, 5, 0],
      [0, 0, 0, 5],
      [0, 0, 0, 5],
      [0, 0, 0, 0],
    ],
    input: [10, 0, 0, 0],
    export: [0, 0, 0, 10],
    respiration: [0, 0, 0, 0],
  });
  // p: 1/4, 4 × 1/8, 1/4 → H = 2.5 bits; AMI: each of the six flows: p log2(p / (row column)).
  expect(found.flowDiversity).toBeCloseTo(2.5, 14);
  expect(found.AMI).toBeCloseTo(0.25 * 2 + 0.5 * 2 + 0.25 * 2, 14);
  expect(found.dependency?.total[1]?.[3]).toBeCloseTo(0.5, 14);
  expect(found.control?.total[0]?.[3]).toBeCloseTo(1, 14);
});

test('dependence looks through third parties', () => {
  const found = analysed(pair);
  // B lives on A alone; a sixth of what passes through A has been there before.
  expect(found.dependency?.direct[0]?.[1]).toBe(1);
  expect(found.dependency?.total[0]?.[0]).toBeCloseTo(1 / 6, 14);
  expect(found.dependency?.total[1]?.[0]).toBeCloseTo(1 / 6, 14);
  expect(found.control?.total[0]?.[1]).toBeCloseTo(2 / 3, 14);
});

test('own loops count as cycling', () => {
  const found = analysed({ names: ['A'], flow: [[10]], input: [10], export: [0], respiration: [10] });
  expect(found).toMatchObject({ TST: 20, FCI: 0.5, APL: 2, connectance: 1, cyclicity: 1 });
  for (const value of Object.values(found).flat(4)) expect(value).not.toBeNaN();
});

test('storage gives the time a unit stays', () => {
  const found = analysed({ ...pair, storage: [60, 40] });
  expect(found).toMatchObject({ storage: 100, residence: [0.5, 0.5], totalResidence: 1 });
});

test('the two orientations have the same diagonal', () => {
  const { input } = readNetwork(pair);
  const network = input?.network;
  if (!network) throw new Error('not read');
  const { each } = throughflow(network);
  const ways = intensities(network, each);
  expect(cycling(each, ways?.forwardAll ?? each).index).toBe(cycling(each, ways?.backwardAll ?? each).index);
});

test('the inverse undoes the matrix, at every size about a block', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 13 }),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 169, maxLength: 169 }),
      (size, values) => {
        const matrix = Float64Array.from({ length: size * size }, (_, at) =>
          at % (size + 1) === 0 ? size + 1 : -(values[at] as number),
        );
        const inverted = inverse(matrix, size) as Float64Array;
        for (let i = 0; i < size; i += 1) {
          for (let j = 0; j < size; j += 1) {
            let product = 0;
            for (let k = 0; k < size; k += 1)
              product += (matrix[i * size + k] as number) * (inverted[k * size + j] as number);
            expect(Math.abs(product - (i === j ? 1 : 0))).toBeLessThan(1e-13);
          }
        }
      },
    ),
    { numRuns: 40 },
  );
  expect(inverse(Float64Array.of(1, -1, -1, 1), 2)).toBeNull();
});

test('500 compartments in seconds, without a figure that is none', () => {
  const size = 500;
  let state = 1;
  const chance = (): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const draw = (): number[] => Array.from({ length: size }, () => chance());
  const flow = Array.from({ length: size }, () => draw().map((value) => (value < 0.05 ? value : 0)));
  const network = {
    names: flow.map((_, i) => `n${i}`),
    flow,
    input: draw(),
    export: draw(),
    respiration: draw(),
    balance: 'input',
  };
  const begin = performance.now();
  const found = analysed(network);
  expect(performance.now() - begin).toBeLessThan(10_000);
  expect(found.FCI).toBeGreaterThan(0);
  expect(found.dependency).toBeNull();
  expect(found.cyclicity).toBeGreaterThan(20);
}, 30_000);
