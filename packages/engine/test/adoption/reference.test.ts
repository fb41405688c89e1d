// Adoption against what is published: the hold-up model's participation, and games of two firms solved by hand.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  backwardInduction,
  coordination,
  holdUpGame,
  leastEnforcement,
  returnWithout,
} from '../../src/policy/adoption/games.ts';
import { type HoldUp, holdUp } from '../../src/policy/adoption/hold-up.ts';

const crossed = <T>(lists: { readonly [K in keyof T]: readonly T[K][] }): T[] =>
  Object.entries<readonly unknown[]>(lists).reduce<object[]>(
    (rows, [key, values]) => rows.flatMap((row) => values.map((value) => ({ ...row, [key]: value }))),
    [{}],
  ) as T[];

describe('the hold-up model', () => {
  const settings = crossed<HoldUp>({
    turbulence: [0, 5],
    contract: [0, 0.5, 1],
    memory: [10, 100],
    lockIn: [10, 30],
    tickCost: [0, 5, 10],
    surplus: [5, 15],
  });
  const ends = settings.map((setting, index) => ({ setting, ...holdUp(setting, index + 1) }));
  const participation = (key: keyof HoldUp, value: number): number => {
    const chosen = ends.filter(({ setting }) => setting[key] === value);
    return (100 * chosen.reduce((total, end) => total + end.participation, 0)) / chosen.length;
  };

  test.each([
    ['tickCost', 0, 99],
    ['tickCost', 5, 49],
    ['tickCost', 10, 1],
    ['surplus', 15, 66],
    ['surplus', 5, 34],
  ] as const)('participation at %s %d is the published %d %% within 3 points', (key, value, published) => {
    expect(Math.abs(participation(key, value) - published)).toBeLessThanOrEqual(3);
  });

  test('turbulence hardly matters', () => {
    expect(Math.abs(participation('turbulence', 0) - participation('turbulence', 5))).toBeLessThan(3);
  });

  test('the same seed gives the same run, and without ticks half invest', () => {
    const [setting] = settings as [HoldUp];
    expect(holdUp(setting, 5, 60)).toEqual(holdUp(setting, 5, 60));
    expect(holdUp({ ...setting, tickCost: 5 }, 1, 0).participation).toBeGreaterThan(0.2);
    expect(holdUp({ ...setting, tickCost: 5 }, 1, 0).participation).toBeLessThan(0.8);
  });
});

const money = fc.double({ min: 1, max: 100, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const investments = fc
  .record({ cost: money, scrap: share, value: money, bargaining: share })
  .map(({ cost, scrap, value, bargaining }) => ({ cost, value, scrap: scrap * Math.min(cost, value), bargaining }));

describe('hold-up between two firms', () => {
  // Costs 6, brings 10 together and 2 alone, bargained by half: r = 2 + 4 = 6 of it come back.
  const even = { cost: 6, value: 10, scrap: 2, bargaining: 0.5 };

  test('worked by hand', () => {
    expect(returnWithout(even)).toBe(6);
    expect(holdUpGame({ ...even, cost: 7 })).toEqual({ path: ['stay'], payoffs: [0, 0] });
    expect(holdUpGame({ ...even, cost: 5 }).payoffs).toEqual([1, 4]);
    // At a price of 8 a cost of 7 needs e = (7 − 6) / (8 − 6).
    expect(leastEnforcement({ ...even, cost: 7 }, 8)).toBe(0.5);
    expect(leastEnforcement({ ...even, cost: 9 }, 8)).toBeNull();
    expect(holdUpGame({ ...even, cost: 7 }, { price: 8, enforcement: 1 })).toEqual({
      path: ['invest', 'keep'],
      payoffs: [1, 2],
    });
    expect(holdUpGame({ ...even, cost: 7 }, { price: 8, enforcement: 0.6 }).path).toEqual(['invest', 'break']);
  });

  test('too little is invested without a contract, never too much; the least enforcement is where it begins', () => {
    fc.assert(
      fc.property(investments, share, (investment, between) => {
        const invests = (contract: Parameters<typeof holdUpGame>[1]) =>
          holdUpGame(investment, contract).path[0] === 'invest';
        const { cost, value } = investment;
        expect(!invests(null) || value > cost).toBe(true);
        const price = cost + between * (value - cost);
        const least = leastEnforcement(investment, price);
        if (value <= cost || least === null || least === 0 || price - cost < 1e-6) return;
        expect(invests({ price, enforcement: Math.min(1, least + 1e-6) })).toBe(true);
        expect(invests({ price, enforcement: Math.max(0, least - 1e-6) })).toBe(false);
      }),
    );
  });

  test('a game needs a move at every node', () => {
    expect(() => backwardInduction({ player: 0, moves: {} })).toThrow(RangeError);
  });
});

describe('coordination', () => {
  test('the stag hunt has two equilibria, of which the less rewarding is the safer', () => {
    expect(coordination({ both: 4, alone: 0, other: 3, neither: 3 })).toEqual({
      both: true,
      neither: true,
      mixed: 0.75,
      safer: 'neither',
    });
  });

  test('at the mixed equilibrium the other is indifferent', () => {
    const payoff = fc.double({ min: -100, max: 100, noNaN: true });
    fc.assert(
      fc.property(fc.record({ both: payoff, alone: payoff, other: payoff, neither: payoff }), (game) => {
        const { mixed: p } = coordination(game);
        if (p === null) return;
        expect(p * game.both + (1 - p) * game.alone).toBeCloseTo(p * game.other + (1 - p) * game.neither, 6);
      }),
    );
  });

  test('where joining pays anyway there is nothing to coordinate', () => {
    expect(coordination({ both: 4, alone: 1, other: 3, neither: 0 })).toEqual({
      both: true,
      neither: false,
      mixed: null,
      safer: null,
    });
  });
});
