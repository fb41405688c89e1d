import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSolver } from '../../src/highs.ts';
import { gas, gasByProgram, readGas } from '../../src/pinch/pinch.ts';
import { materials } from './arbitrary.ts';

const solver = createSolver();

function read(file: object) {
  const { input, problems } = readGas(file);
  if (input === null) throw new Error(JSON.stringify(problems));
  return input;
}

/** Concentrations of the random problems as impurities. */
const gasFile = ({ sources, sinks }: typeof materials extends fc.Arbitrary<infer M> ? M : never, more: object) =>
  read({
    makeup: { purity: 0.99 },
    sources: sources.map(({ name, flow, quality }) => ({ name, flow, purity: 1 - quality / 1000 })),
    sinks: sinks.map(({ name, flow, quality }) => ({ name, flow, minimumPurity: 1 - quality / 1000 })),
    ...more,
  });

interface Step {
  readonly flow: number;
  readonly purity: number;
}
const staircase = (flows: readonly Step[]) => flows.toSorted((a, b) => b.purity - a.purity);
const total = (flows: readonly Step[]) => flows.reduce((sum, { flow }) => sum + flow, 0);

/** Gas in the purest `until` of a staircase; not enough is as bad as can be. */
function gasWithin(flows: readonly Step[], until: number): number {
  let left = until;
  let sum = 0;
  for (const { flow, purity } of flows) {
    const part = Math.min(flow, left);
    sum += part * purity;
    left -= part;
  }
  return left > 1e-9 ? -Infinity : sum;
}

/** Hydrogen surplus by its own definition: purity of sources less purity of sinks, over the flow from the purest on. */
function leastSurplus({ makeup: [makeup], sources, sinks }: ReturnType<typeof read>, flow: number): number {
  const supply = staircase([{ flow, purity: makeup?.purity ?? NaN }, ...sources]);
  const demand = staircase(sinks);
  const wanted = total(demand);
  const corners = [supply, demand].flatMap((steps) => steps.map((_, k) => total(steps.slice(0, k + 1))));
  const inside = [...corners, wanted].filter((corner) => corner <= wanted);
  return Math.min(0, ...inside.map((corner) => gasWithin(supply, corner) - gasWithin(demand, corner)));
}

describe('gas', () => {
  test('leaves no hydrogen surplus negative, and with less make-up one is (Alves & Towler)', () => {
    fc.assert(
      fc.property(materials, (flows) => {
        const input = gasFile(flows, {});
        const { answer } = gas(input);
        if (answer === null) return;
        expect(leastSurplus(input, answer.makeup + 1e-7)).toBeGreaterThanOrEqual(-1e-6);
        const isShort = answer.makeup <= 1 || leastSurplus(input, answer.makeup - 0.5) < -1e-4;
        expect(isShort).toBe(true);
      }),
    );
  });

  test('agrees with the linear programme', async () => {
    const solve = await solver;
    await fc.assert(
      fc.asyncProperty(materials, async (flows) => {
        const input = gasFile(flows, {});
        const exact = gas(input);
        const program = await gasByProgram(input, solve);
        expect(program.answer === null).toBe(exact.answer === null);
        expect(program.answer?.makeup ?? 0).toBeCloseTo(exact.answer?.makeup ?? 0, 5);
        expect(program.answer?.purge ?? 0).toBeCloseTo(exact.answer?.purge ?? 0, 5);
      }),
      { numRuns: 60 },
    );
  });

  test('a purifier never needs more make-up, and keeps the gas', async () => {
    const solve = await solver;
    await fc.assert(
      fc.asyncProperty(materials, async (flows) => {
        const purifier = { purity: 0.999, recovery: 0.9 };
        const without = gas(gasFile(flows, {})).answer;
        const { answer } = await gasByProgram(gasFile(flows, { purifier }), solve);
        if (without === null || answer === null) return;
        expect(answer.makeup).toBeLessThanOrEqual(without.makeup + 1e-5);
        expect(answer.purifier?.product ?? NaN).toBeLessThanOrEqual((answer.purifier?.feed ?? NaN) + 1e-6);
      }),
      { numRuns: 40 },
    );
  });

  const small = {
    makeup: { purity: 0.95, maximum: 10 },
    sources: [{ name: 's', flow: 100, purity: 0.7 }],
    sinks: [{ name: 'k', flow: 100, minimumPurity: 0.8 }],
  };

  test('by hand: 100 at 0.8 from 0.95 and 0.7', () => {
    const { answer } = gas(read({ ...small, makeup: { purity: 0.95 } }));
    expect(answer).toMatchObject({ makeup: expect.closeTo(40, 9), purge: expect.closeTo(40, 9), pinches: [0.7] });
    expect(answer?.network).toHaveLength(3);
  });

  test('more make-up than there is: no answer, and how much is missing', () => {
    const { answer, problems } = gas(read(small));
    expect(answer).toBeNull();
    expect(problems).toMatchObject([{ code: 'infeasible', table: 'makeup', found: expect.stringContaining('39.99') }]);
  });

  test('a sink purer than the make-up: no answer, and which one', () => {
    const { answer, problems } = gas(read({ ...small, sinks: [{ name: 'k', flow: 1, minimumPurity: 0.99 }] }));
    expect(answer).toBeNull();
    expect(problems).toMatchObject([{ code: 'infeasible', row: 'k' }]);
  });

  test('several make-ups, pure enough but too little: the amount is blamed, not the purity', async () => {
    const makeup = [1, 2].map((maximum) => ({ name: `m${maximum}`, purity: 0.95, maximum }));
    const { answer, problems } = await gasByProgram(read({ ...small, makeup }), await solver);
    expect(answer).toBeNull();
    expect(problems).toMatchObject([{ code: 'infeasible', table: 'makeup', found: 'at most 1 of m1, 2 of m2' }]);
    const sinks = [{ name: 'k', flow: 1, minimumPurity: 0.99 }];
    const impure = await gasByProgram(read({ ...small, makeup, sinks }), await solver);
    expect(impure.problems).toMatchObject([{ code: 'infeasible', row: 'k' }]);
  });

  test('the cheaper make-up is taken first', async () => {
    const makeup = [
      { name: 'dear', purity: 0.99, price: 5 },
      { name: 'cheap', purity: 0.9, maximum: 30, price: 1 },
    ];
    const { answer } = await gasByProgram(read({ ...small, makeup }), await solver);
    const cheap = answer?.makeups?.find(({ name }) => name === 'cheap');
    expect(cheap?.flow).toBeCloseTo(30, 6);
    expect(answer?.cost).toBeCloseTo(30 + 5 * ((10 - 30 * 0.2) / 0.29), 6);
  });

  test('in time', () => {
    const { answer } = gas(
      read({
        makeup: { purity: 0.95 },
        periods: [
          { name: 'a', hours: 10 },
          { name: 'b', hours: 10 },
        ],
        sources: [{ name: 's', flow: 10, purity: 0.9, periods: { b: 0 } }],
        sinks: [{ name: 'k', flow: 10, minimumPurity: 0.8, periods: { a: 0 } }],
      }),
    );
    expect(answer?.time).toMatchObject({ byPeriod: 100, withStorage: 0, gap: 100 });
  });
});
