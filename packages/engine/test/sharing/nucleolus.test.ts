/** The nucleolus against Kohlberg's criterion, an enumeration over all coalitions, and rivals. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { random } from '../../src/numerics/random.ts';
import { build, type Solution } from '../../src/program/program.ts';
import { members } from '../../src/sharing/game.ts';
import { share } from '../../src/sharing/index.ts';
import { mostForNucleolus, nucleoli } from '../../src/sharing/nucleolus.ts';
import { emptySpan, extended, outside } from '../../src/sharing/span.ts';
import { anyGame, apart, gameOf, of, players, shared, sharedTable, solve, tableInput } from './games.ts';

const total = (shares: readonly number[], mask: number): number =>
  members(mask).reduce((sum, i) => sum + (shares[i] as number), 0);
const excesses = (worth: Float64Array, shares: readonly number[]): number[] =>
  Array.from(worth.subarray(1, -1), (value, index) => value - total(shares, index + 1));
const size = (worth: Float64Array): number => Math.max(1, ...worth.map(Math.abs));

/**
 * Is the collection balanced: positive weights (nonnegative for `spare`) with which the coalitions cover every player once?
 * The largest possible least weight is positive.
 */
async function isBalanced(count: number, collection: readonly number[], spare: readonly number[]): Promise<boolean> {
  const program = build('balanced');
  const least = program.column('least', 0, 1, -1);
  const weights = collection.map((mask) => [program.column(`w${mask}`, 0, 1, 0), mask] as const);
  const more = spare.map((mask) => [program.column(`s${mask}`, 0, 1, 0), mask] as const);
  for (let i = 0; i < count; i += 1) {
    program.row(`player${i}`, 1, 1);
    for (const [column, mask] of [...weights, ...more]) if (mask & (1 << i)) program.entry(column, 1);
  }
  for (const [column, mask] of weights) {
    program.row(`least${mask}`, 0, Infinity);
    program.entry(column, 1);
    program.entry(least, -1);
  }
  const { status, columns } = await solve(program.program());
  return status === 'optimal' && (columns?.[least] as number) > 1e-6;
}

/** Kohlberg 1971: at each level, the coalitions with at least that excess are balanced (with the single players at their floor as spares). */
async function isKohlberg(worth: Float64Array, shares: readonly number[], individual: boolean): Promise<boolean> {
  const count = Math.log2(worth.length);
  const found = excesses(worth, shares);
  const near = 1e-6 * size(worth);
  const floor = players(count).flatMap((_, i) =>
    individual && (shares[i] as number) <= (worth[1 << i] as number) + near ? [1 << i] : [],
  );
  const levels = found
    .toSorted((a, b) => b - a)
    .filter((value, i, all) => i === 0 || value < (all[i - 1] as number) - near);
  for (const level of levels) {
    const collection = found.flatMap((value, index) => (value >= level - near ? [index + 1] : []));
    if (
      !(await isBalanced(
        count,
        collection,
        floor.filter((mask) => !collection.includes(mask)),
      ))
    )
      return false;
  }
  return true;
}

test('Kohlberg holds for both, on any game of up to six', async () => {
  await fc.assert(
    fc.asyncProperty(anyGame(6), async (worth) => {
      const found = await sharedTable(worth);
      expect(await isKohlberg(worth, of(found, 'prenucleolus'), false)).toBe(true);
      expect(found.nucleolus === null || (await isKohlberg(worth, found.nucleolus, true))).toBe(true);
      expect(found.nucleolus === null).toBe((worth.at(-1) as number) < found.alone.reduce((a, b) => a + b, 0));
    }),
    { numRuns: 40 },
  );
}, 60_000);

test('Kohlberg refuses other points', async () => {
  const worth = Float64Array.of(0, 0, 0, 40, 0, 50, 20, 100);
  expect(await isKohlberg(worth, [45, 25, 30], false)).toBe(true);
  expect(await isKohlberg(worth, [44, 26, 30], false)).toBe(false);
  expect(await isKohlberg(worth, [40, 30, 30], false)).toBe(false);
});

test('no other way of sharing has lexicographically smaller excesses', async () => {
  await fc.assert(
    fc.asyncProperty(anyGame(4), fc.infiniteStream(fc.integer({ min: -9, max: 9 })), async (worth, draws) => {
      const count = Math.log2(worth.length);
      const best = of(await sharedTable(worth), 'prenucleolus');
      const own = excesses(worth, best).toSorted((a, b) => b - a);
      for (let rival = 0; rival < 50; rival += 1) {
        const push = Array.from({ length: count }, () => draws.next().value as number);
        const mean = push.reduce((a, b) => a + b, 0) / count;
        const reach = size(worth) * 10 ** -(rival % 4);
        const shares = best.map((part, i) => part + ((push[i] as number) - mean) * reach);
        const other = excesses(worth, shares).toSorted((a, b) => b - a);
        const first = other.findIndex((value, i) => Math.abs(value - (own[i] as number)) > 1e-7 * size(worth));
        expect(first === -1 || (other[first] as number) > (own[first] as number)).toBe(true);
      }
    }),
    { numRuns: 40 },
  );
}, 60_000);

/** All coalitions in every programme, and a coalition settled when its largest and least excess on the optimal face agree. */
async function byEnumeration(worth: Float64Array, individual: boolean): Promise<readonly number[]> {
  const count = Math.log2(worth.length);
  const all = worth.length - 1;
  const settled = new Map<number, number>([[all, worth[all] as number]]);
  let shares: readonly number[] = [];
  const programOf = (cost: (column: number) => number, cap: number | null) => {
    const program = build('face');
    for (let i = 0; i < count; i += 1) {
      program.column(`x${i}`, individual ? (worth[1 << i] as number) : -1e4, 1e4, cost(i));
    }
    const epsilon = program.column('e', -1e4, cap ?? 1e4, cost(count));
    for (let mask = 1; mask <= all; mask += 1) {
      const payoff = settled.get(mask);
      if (payoff === undefined) program.row(`m${mask}`, worth[mask] as number, Infinity);
      else program.row(`m${mask}`, payoff, payoff);
      for (const i of members(mask)) program.entry(i, 1);
      if (payoff === undefined) program.entry(epsilon, 1);
    }
    return program.program();
  };
  while (settled.size < all) {
    const first = await solve(programOf((column) => (column === count ? 1 : 0), null));
    const least = first.columns?.[count] as number;
    shares = Array.from(first.columns?.subarray(0, count) ?? []);
    const before = settled.size;
    const fixed: [number, number][] = [];
    for (let mask = 1; mask < all; mask += 1) {
      if (settled.has(mask)) continue;
      const on = (column: number): number => (column < count && mask & (1 << column) ? 1 : 0);
      const low = await solve(programOf(on, least + 1e-7));
      const high = await solve(programOf((column) => -on(column), least + 1e-7));
      if ((low.objective as number) > -(high.objective as number) - 1e-4) fixed.push([mask, low.objective as number]);
    }
    for (const [mask, payoff] of fixed) settled.set(mask, payoff);
    if (settled.size === before) throw new Error('nothing settled');
  }
  return shares;
}

test('the same as by enumeration with every face looked at', async () => {
  await fc.assert(
    fc.asyncProperty(anyGame(4), async (worth) => {
      const found = await sharedTable(worth);
      expect(apart(of(found, 'prenucleolus'), await byEnumeration(worth, false))).toBeLessThan(1e-3);
      const bounded = found.nucleolus;
      expect(bounded === null ? 0 : apart(bounded, await byEnumeration(worth, true))).toBeLessThan(1e-3);
    }),
    { numRuns: 12 },
  );
}, 60_000);

test('a coalition tight at one optimal point only is not settled', async () => {
  // Least core: x₁ + x₂ ≥ 8 − ε against x₃ ≥ −ε. On its face the shares of 1 and 2 move freely, single players are tight at its ends.
  const found = await shared({ players: ['1', '2', '3'], worth: { '1,2': 8, '1,2,3': 8 } });
  expect(apart(of(found, 'nucleolus'), [4, 4, 0])).toBeLessThan(1e-9);
});

test('the two differ where the core is empty', async () => {
  const found = await shared({ players: ['1', '2', '3'], worth: { '1,2': 10, '1,2,3': 2 } });
  expect(apart(of(found, 'prenucleolus'), [3, 3, -4])).toBeLessThan(1e-9);
  expect(apart(of(found, 'nucleolus'), [1, 1, 0])).toBeLessThan(1e-9);
  expect(found.stability.nucleolus).toMatchObject({ inCore: false, wouldLeave: ['1', '2'] });
  expect(found.stability.nucleolus?.largestExcess).toBeCloseTo(8, 9);
});

test('fourteen players within a second, and Kohlberg on the first level', async () => {
  const count = 14;
  const chance = random(5);
  const worth = Float64Array.from(
    { length: 2 ** count },
    (_, mask) => members(mask).length ** 2 * (0.9 + 0.1 * chance()),
  );
  worth[0] = 0;
  const begin = performance.now();
  const found = await nucleoli(gameOf(worth), solve);
  expect(performance.now() - begin).toBeLessThan(5000);
  const shares = Array.from(found?.prenucleolus ?? []);
  const all = excesses(worth, shares);
  const most = Math.max(...all);
  const top = all.flatMap((value, index) => (value >= most - 1e-7 ? [index + 1] : []));
  expect(await isBalanced(count, top, [])).toBe(true);
  expect(Math.abs(most - (found?.leastCore ?? 0))).toBeLessThan(1e-6);
});

const failing = (): Promise<Solution> =>
  Promise.resolve({ status: 'failed', objective: null, bound: null, gap: null, columns: null });

test('a solver that fails is told, not believed', async () => {
  expect(await nucleoli(gameOf(Float64Array.of(0, 0, 0, 1)), failing)).toBeNull();
  const { sharing, problems } = await share(tableInput(Float64Array.of(0, 0, 0, 1)), { solve: failing });
  expect(problems.map(({ code }) => code)).toContain('solver-failed');
  expect(sharing).toMatchObject({ nucleolus: null, core: { empty: null, leastCore: null }, shapley: [0.5, 0.5] });
  expect(mostForNucleolus).toBeGreaterThanOrEqual(14);
});

test('the span knows its own', () => {
  const span = [0b0011, 0b0110].reduce((before, mask) => extended(before, 4, mask, 1), emptySpan);
  const isOutside = outside(span, 4, random(1));
  expect([0b0011, 0b0110].map(isOutside)).toEqual([false, false]);
  expect([0b0101, 0b0001, 0b1000, 0b1111].map(isOutside)).toEqual([true, true, true, true]);
  expect(extended(span, 4, 0b0110, 1)).toBe(span);
});
