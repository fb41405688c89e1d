/** Axioms of the values, on random games and on those known in closed form. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { random } from '../../src/numerics/random.ts';
import { sampledShapley } from '../../src/sharing/index.ts';
import { shapley, sparseShapley } from '../../src/sharing/shapley.ts';
import { anyGame, apart, coreGame, gameOf, of, players, renumbered, sharedTable } from './games.ts';

const sum = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0);
const size = (worth: Float64Array): number => Math.max(1, ...worth.map(Math.abs));
const value = (worth: Float64Array): number[] => Array.from(shapley(gameOf(worth)));

/** Shapley by its definition: all orders. */
function byOrders(worth: Float64Array): number[] {
  const count = Math.log2(worth.length);
  const shares = Array.from({ length: count }, () => 0);
  let orders = 0;
  const visit = (mask: number, gains: readonly (readonly [number, number])[]): void => {
    if (gains.length === count) {
      orders += 1;
      for (const [i, gain] of gains) shares[i] = (shares[i] as number) + gain;
      return;
    }
    for (let i = 0; i < count; i += 1) {
      if (mask & (1 << i)) continue;
      visit(mask | (1 << i), [...gains, [i, (worth[mask | (1 << i)] as number) - (worth[mask] as number)]]);
    }
  };
  visit(0, []);
  return shares.map((share) => share / orders);
}

test('Shapley is the mean over all orders', () => {
  fc.assert(
    fc.property(anyGame(6), (worth) => {
      expect(apart(value(worth), byOrders(worth))).toBeLessThan(1e-12 * size(worth));
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('Shapley: all is shared out; equals get equal shares; who adds nothing gets what it has; sums of games add up', () => {
  fc.assert(
    fc.property(anyGame(5), (worth) => {
      expect(Math.abs(sum(value(worth)) - (worth.at(-1) as number))).toBeLessThan(1e-12 * size(worth) * 8);
      const count = Math.log2(worth.length);
      const twins = Float64Array.from(worth, (own, mask) => own + (worth[swap(mask, 0, 1)] as number));
      const [first, second] = value(twins);
      expect(Math.abs((first as number) - (second as number))).toBeLessThan(1e-11 * size(worth));
      // One player more that brings 7 wherever it comes.
      const withDummy = Float64Array.from({ length: 2 * worth.length }, (_, mask) =>
        mask < worth.length ? (worth[mask] as number) : (worth[mask - worth.length] as number) + 7,
      );
      expect(apart(value(withDummy), [...value(worth), 7])).toBeLessThan(1e-11 * size(worth));
      const other = Float64Array.from(worth, (_, mask) => (mask === 0 ? 0 : (mask * 37) % 11));
      const together = value(Float64Array.from(worth, (own, mask) => own + (other[mask] as number)));
      const added = value(worth).map((share, i) => share + (value(other)[i] as number));
      expect(apart(together, added)).toBeLessThan(1e-11 * size(worth));
      expect(count).toBe(value(worth).length);
    }),
    { numRuns: 60 },
  );
}, 60_000);

const swap = (mask: number, i: number, j: number): number => {
  const [a, b] = [(mask >> i) & 1, (mask >> j) & 1];
  return (mask & ~(1 << i) & ~(1 << j)) | (b << i) | (a << j);
};

test('Shapley is monotone: a coalition that is worth more gives its members no less (Young 1985)', () => {
  fc.assert(
    fc.property(anyGame(4), fc.nat(), fc.integer({ min: 1, max: 50 }), (worth, any, more) => {
      const coalition = 1 + (any % (worth.length - 1));
      const raised = worth.map((each, mask) => (mask === coalition ? each + more : each));
      const after = value(raised);
      value(worth).forEach((before, i) => {
        const change = (after[i] as number) - before;
        const isMember = (coalition & (1 << i)) !== 0;
        expect(isMember ? change > 0 : change <= 1e-9).toBe(true);
      });
    }),
    { numRuns: 100 },
  );
});

test('two players: Shapley, nucleolus, tau split the gain in halves', async () => {
  const game = fc.tuple(
    fc.integer({ min: -9, max: 9 }),
    fc.integer({ min: -9, max: 9 }),
    fc.integer({ min: 0, max: 99 }),
  );
  await fc.assert(
    fc.asyncProperty(game, async ([a, b, gain]) => {
      const half = [a + gain / 2, b + gain / 2];
      const found = await sharedTable(Float64Array.of(0, a, b, a + b + gain));
      for (const rule of ['shapley', 'nucleolus', 'prenucleolus', 'tau', 'equalSurplus'] as const) {
        expect(apart(of(found, rule), half)).toBeLessThan(1e-9 * Math.max(1, gain));
      }
      expect(found.core.empty).toBe(false);
      expect(found.core.leastCore).toBeCloseTo(-gain / 2, 7);
    }),
    { numRuns: 40 },
  );
}, 60_000);

test('where somebody can keep everybody, the nucleolus does', async () => {
  await fc.assert(
    fc.asyncProperty(coreGame, async (worth) => {
      const found = await sharedTable(worth);
      expect(found.core.empty).toBe(false);
      expect(found.stability.nucleolus).toMatchObject({ inCore: true, individuallyRational: true, wouldLeave: null });
      expect(found.nucleolus).toEqual(found.prenucleolus);
      expect(Math.abs((found.stability.nucleolus?.largestExcess ?? 0) - (found.core.leastCore ?? 0))).toBeLessThan(
        1e-7 * size(worth),
      );
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('neither the order of the players, nor the unit, nor what they have anyway changes who gains what', async () => {
  const rules = ['shapley', 'nucleolus', 'prenucleolus', 'tau', 'equalSurplus'] as const;
  await fc.assert(
    fc.asyncProperty(
      anyGame(5),
      fc.constantFrom(1e-9, 1e-3, 1e6, 1e9),
      fc.integer({ min: -50, max: 50 }),
      async (worth, unit, own) => {
        const count = Math.log2(worth.length);
        const order = players(count).map((_, i) => (i + 2) % count);
        const plain = await sharedTable(worth);
        const turned = await sharedTable(renumbered(worth, order));
        const scaled = await sharedTable(worth.map((each) => each * unit));
        const moved = await sharedTable(worth.map((each, mask) => each + (mask & 1 ? own : 0)));
        for (const rule of rules) {
          const shares = plain[rule];
          const tolerance = 1e-7 * size(worth);
          expect([turned[rule], scaled[rule], moved[rule]].map((each) => each === null)).toEqual(
            [shares, shares, shares].map((each) => each === null),
          );
          if (shares === null) continue;
          expect(
            apart(
              order.map((to) => of(turned, rule)[to] as number),
              shares,
            ),
          ).toBeLessThan(tolerance);
          expect(
            apart(
              of(scaled, rule).map((each) => each / unit),
              shares,
            ),
          ).toBeLessThan(tolerance);
          expect(
            apart(
              of(moved, rule),
              shares.map((each, i) => each + (i === 0 ? own : 0)),
            ),
          ).toBeLessThan(tolerance + 1e-6);
        }
        expect([turned.core.empty, scaled.core.empty, moved.core.empty]).toEqual(
          [plain, plain, plain].map(({ core }) => core.empty),
        );
      },
    ),
    { numRuns: 40 },
  );
}, 60_000);

test('every allocation shares out exactly what there is', async () => {
  await fc.assert(
    fc.asyncProperty(anyGame(5), async (worth) => {
      const found = await sharedTable(worth);
      for (const rule of [
        'shapley',
        'nucleolus',
        'prenucleolus',
        'tau',
        'equal',
        'equalSurplus',
        'proportionalAlone',
        'proportionalMarginal',
      ] as const) {
        const shares = found[rule];
        expect(Math.abs(sum(shares ?? [found.worth]) - found.worth)).toBeLessThan(1e-8 * size(worth));
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('the listed coalitions of a game of many give the same Shapley value as its table', () => {
  fc.assert(
    fc.property(anyGame(6), (worth) => {
      const count = Math.log2(worth.length);
      const coalitions = Array.from(worth, (own, mask) => ({
        members: players(count).flatMap((_, i) => (mask & (1 << i) ? [i] : [])),
        worth: own,
      })).slice(1);
      const alone = Float64Array.from({ length: count }, (_, i) => worth[1 << i] as number);
      const found = sparseShapley({ players: players(count), alone, coalitions });
      expect(apart(Array.from(found), value(worth))).toBeLessThan(1e-11 * size(worth));
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('sampled Shapley: seeded, efficient, and the interval holds what it should', async () => {
  const worth = Float64Array.from(
    { length: 2 ** 6 },
    (_, mask) => ((mask * 2_654_435_761) % 97) * (mask === 0 ? 0 : 1),
  );
  const exact = value(worth);
  const draw = (seed: number) =>
    sampledShapley({
      players: 6,
      worth: (members) => worth[members.reduce((mask, i) => mask | (1 << i), 0)] as number,
      random: random(seed),
      pairs: 200,
    });
  const [a, b] = [await draw(1), await draw(1)];
  expect(a).toEqual(b);
  expect(sum(a.value)).toBeCloseTo(worth.at(-1) as number, 9);
  let held = 0;
  for (let seed = 1; seed <= 50; seed += 1) {
    const { value: estimate, halfWidth } = await draw(seed);
    held += exact.filter((share, i) => Math.abs(share - (estimate[i] as number)) <= (halfWidth[i] as number)).length;
  }
  // 300 intervals of 95 %: 285 expected, three standard deviations of a generous correlation allowed.
  expect(held).toBeGreaterThan(265);
  expect(held).toBeLessThan(300);
});

test('one pair of orders is refused: it has no spread', async () => {
  const sampling = { players: 2, worth: () => 1, random: random(1), pairs: 1 };
  await expect(sampledShapley(sampling)).rejects.toThrow(RangeError);
});

test('a glove game of 20: who has the only left glove', () => {
  const count = 20;
  const worth = Float64Array.from({ length: 2 ** count }, (_, mask) => (mask & 1 && mask > 1 ? 1 : 0));
  const begin = performance.now();
  const shares = value(worth);
  expect(performance.now() - begin).toBeLessThan(1000);
  expect(shares[0]).toBeCloseTo(19 / 20, 12);
  for (const share of shares.slice(1)) expect(share).toBeCloseTo(1 / 380, 12);
});
