/** Properties of games: against their definitions, each with a breach that is found. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { properties } from '../../src/sharing/properties.ts';
import { stability } from '../../src/sharing/stability.ts';
import { anyGame, gameOf } from './games.ts';

type Test = (s: number, t: number, worth: Float64Array) => boolean;
/** Whether a condition holds for all pairs of coalitions. */
const holds = (worth: Float64Array, condition: Test): boolean => {
  for (let s = 0; s < worth.length; s += 1)
    for (let t = 0; t < worth.length; t += 1) if (!condition(s, t, worth)) return false;
  return true;
};
const at = (worth: Float64Array, mask: number): number => worth[mask] as number;

test('as defined', () => {
  fc.assert(
    fc.property(anyGame(4), (worth) => {
      const found = properties(gameOf(worth));
      expect(found.monotone).toBe(holds(worth, (s, t) => (s & t) !== s || at(worth, s) <= at(worth, t)));
      expect(found.superadditive).toBe(
        holds(worth, (s, t) => (s & t) !== 0 || at(worth, s | t) >= at(worth, s) + at(worth, t)),
      );
      expect(found.convex).toBe(
        holds(worth, (s, t) => at(worth, s | t) + at(worth, s & t) >= at(worth, s) + at(worth, t)),
      );
    }),
    { numRuns: 200 },
  );
});

test('a convex game', () => {
  const worth = Float64Array.of(0, 0, 0, 2, 0, 2, 2, 6);
  expect(properties(gameOf(worth))).toEqual({
    essential: true,
    monotone: true,
    superadditive: true,
    convex: true,
    counterexamples: { monotone: null, superadditive: null, convex: null },
  });
});

test('the worst breach is told', () => {
  const worth = Float64Array.of(0, 5, 5, 4, 0, 5, 5, 9);
  const { counterexamples } = properties(gameOf(worth));
  expect(counterexamples.superadditive).toEqual({ coalitions: [['p1'], ['p0']], loss: 6 });
  expect(counterexamples.monotone).toEqual({ coalitions: [['p0'], ['p0', 'p1']], loss: 1 });
  expect(counterexamples.convex?.loss).toBe(6);
});

test('who would rather leave', () => {
  const worth = Float64Array.of(0, 0, 0, 40, 0, 50, 20, 100);
  expect(stability(gameOf(worth), Float64Array.of(10, 10, 80))).toEqual({
    inCore: false,
    individuallyRational: true,
    largestExcess: 20,
    coalition: ['p0', 'p1'],
    wouldLeave: ['p0', 'p1'],
  });
  expect(stability(gameOf(worth), Float64Array.of(45, 25, 30))).toMatchObject({ inCore: true, wouldLeave: null });
  // What is not fully shared out, or more than there is, is in no core.
  expect(stability(gameOf(worth), Float64Array.of(60, 60, 60)).inCore).toBe(false);
  expect(stability(gameOf(worth), Float64Array.of(-1, 50, 51))).toMatchObject({ individuallyRational: false });
});
