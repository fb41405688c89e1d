/** Prices and payments that realise a split. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readGame, share } from '../../src/sharing/index.ts';
import { terms } from '../../src/sharing/terms.ts';
import { apart, of, shared, solve } from './games.ts';

const band = { id: 'gypsum', seller: 0, buyer: 1, quantity: 10, floor: -2, ceiling: 4 };

test('two players: the price half way splits the gain in halves, without payments', async () => {
  const found = await terms([band], [30, 30], solve);
  expect(found?.prices[0]).toBeCloseTo(1, 9);
  expect(found?.payments).toEqual([0, 0]);
  expect((await terms([band], [0, 60], solve))?.prices[0]).toBeCloseTo(-2, 9);
  expect((await terms([band], [60, 0], solve))?.prices[0]).toBeCloseTo(4, 9);
});

test('what prices within the bands cannot do is paid', async () => {
  const found = await terms([band], [70, -10], solve);
  expect(found?.prices[0]).toBeCloseTo(4, 9);
  expect(apart(found?.payments ?? [], [10, -10])).toBeLessThan(1e-8);
});

test('a price that the split leaves open stays in the middle', async () => {
  // One sells to two and each keeps half: nothing pulls at either price but the middle.
  const second = { ...band, id: 'ash', buyer: 2 };
  const found = await terms([band, second], [60, 30, 30], solve);
  expect(apart(found?.prices ?? [], [1, 1])).toBeLessThan(1e-8);
  // Round a circle the same gains come about by many prices.
  const circle = [band, { ...band, seller: 1, buyer: 2 }, { ...band, seller: 2, buyer: 0 }];
  expect(apart((await terms(circle, [60, 60, 60], solve))?.prices ?? [], [1, 1, 1])).toBeLessThan(1e-8);
});

test('every player comes to its share, prices stay in their bands, and no money is made', async () => {
  const exchange = fc.record({
    seller: fc.integer({ min: 0, max: 3 }),
    step: fc.integer({ min: 1, max: 3 }),
    quantity: fc.integer({ min: 0, max: 1000 }),
    floor: fc.integer({ min: -50, max: 50 }),
    width: fc.integer({ min: 0, max: 100 }),
  });
  const split = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(fc.array(exchange, { minLength: 1, maxLength: 6 }), split, async (drawn, weights) => {
      const exchanges = drawn.map(({ seller, step, quantity, floor, width }, k) => ({
        id: `${k}`,
        seller,
        buyer: (seller + step) % 4,
        quantity,
        floor,
        ceiling: floor + width,
      }));
      const traded = exchanges.reduce((sum, { quantity, floor, ceiling }) => sum + quantity * (ceiling - floor), 0);
      const weight = weights.reduce((a, b) => a + b, 0) + 4;
      const targets = weights.map((each) => (traded * (each + 1)) / weight);
      const found = await terms(exchanges, targets, solve);
      const near = 1e-7 * Math.max(1, traded);
      expect(Math.abs((found?.payments ?? [1]).reduce((a, b) => a + b, 0))).toBeLessThan(4 * near);
      const reached = (found?.gains ?? []).map((gain, i) => gain + (found?.payments[i] ?? 0));
      expect(apart(reached, targets)).toBeLessThan(near);
      found?.prices.forEach((price, k) => {
        expect(price).toBeGreaterThanOrEqual((exchanges[k]?.floor ?? 0) - 1e-9);
        expect(price).toBeLessThanOrEqual((exchanges[k]?.ceiling ?? 0) + 1e-9);
      });
    }),
    { numRuns: 40 },
  );
}, 60_000);

const park = {
  players: ['P', 'W', 'C'],
  worth: { 'P,W': 60, 'P,C': 40, 'P,W,C': 100 },
  exchanges: [
    { id: 'gypsum', seller: 'P', buyer: 'W', quantity: 10, floor: -2, ceiling: 4 },
    { seller: 'P', buyer: 'C', quantity: 20, floor: 0, ceiling: 2 },
  ],
};

test('of a game: by the nucleolus unless another rule is asked for', async () => {
  const found = await shared(park);
  expect(found.terms).toMatchObject({
    rule: 'nucleolus',
    payments: [0, 0, 0],
    exchanges: [{ id: 'gypsum' }, { id: '2' }],
  });
  expect(apart(found.terms?.gains ?? [], of(found, 'nucleolus'))).toBeLessThan(1e-6);
  const equal = (await shared({ ...park, rule: 'equal' })).terms;
  expect(equal?.rule).toBe('equal');
  expect(
    apart(
      (equal?.gains ?? []).map((gain, i) => gain + (equal?.payments[i] ?? 0)),
      [100 / 3, 100 / 3, 100 / 3],
    ),
  ).toBeLessThan(1e-6);
  expect((await shared({ players: ['A'], worth: {} })).terms).toBeNull();
});

async function tell(data: unknown): Promise<readonly string[]> {
  const { input } = readGame(data);
  return input === null ? [] : (await share(input, { solve })).problems.map(({ code }) => code);
}

test('exchanges that do not bring what is shared are told; a rule without an answer as well', async () => {
  expect(await tell(park)).not.toContain('exchanges-differ-from-worth');
  expect(await tell({ ...park, exchanges: park.exchanges.slice(1) })).toContain('exchanges-differ-from-worth');
  expect(await tell({ ...park, rule: 'proportionalAlone' })).toContain('no-terms');
});

test.each<[object, string]>([
  [{ exchanges: {} }, 'wrong-shape'],
  [{ exchanges: [3] }, 'wrong-shape'],
  [{ exchanges: [{ ...park.exchanges[0], seller: 'p' }] }, 'unknown-reference'],
  [{ exchanges: [{ ...park.exchanges[0], buyer: 'P' }] }, 'self-reference'],
  [{ exchanges: [{ ...park.exchanges[0], quantity: -1 }] }, 'out-of-bounds'],
  [{ exchanges: [{ ...park.exchanges[0], ceiling: '4' }] }, 'not-a-number'],
  [{ exchanges: [{ ...park.exchanges[0], floor: 5 }] }, 'empty-band'],
  [{ rule: 'shaply' }, 'unknown-choice'],
])('refuses %j', (more, code) => {
  expect(readGame({ ...park, ...more }).problems.map((problem) => problem.code)).toContain(code);
  expect(readGame({ ...park, ...more }).input).toBeNull();
});
