import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSolver } from '../../src/highs.ts';
import { type AllocationProblem, allocationProgram } from '../../src/pinch/material/allocation.ts';
import { materialTarget, nearestNeighbours, readWater, water, waterOfSeveral } from '../../src/pinch/pinch.ts';
import { regenerated } from '../../src/pinch/water/regeneration.ts';
import { toLp } from '../../src/program/program.ts';
import { materials } from './arbitrary.ts';

const solver = createSolver();
type Materials = typeof materials extends fc.Arbitrary<infer M> ? M : never;

const asAllocation = ({ sources, sinks }: Materials, fresh: number): AllocationProblem => ({
  sources: sources.map(({ name, flow, quality }) => ({ name, flow, qualities: [quality] })),
  sinks: sinks.map(({ name, flow, quality }) => ({ name, flow, limits: [quality] })),
  bought: [{ name: 'fresh', qualities: [fresh], maximum: Infinity, price: 1 }],
});
const total = (flows: readonly { flow: number }[]) => flows.reduce((sum, { flow }) => sum + flow, 0);

/** The answer to a file with one contaminant. */
function answer(file: object) {
  const { input, problems } = readWater(file);
  if (input === null || 'contaminants' in input) throw new Error(JSON.stringify(problems));
  return water(input).answer;
}

const processWith = (own: object) =>
  answer({
    fresh: { concentration: 0 },
    processes: [{ name: 'p', limitingInlet: 20, limitingOutlet: 120, ...own }],
  });
const condensate = (flow: number) => [{ name: 'condensate', flow, concentration: 10 }];
const boilerWith = (sources: object[]) =>
  readWater({
    fresh: { concentration: 20 },
    sources,
    sinks: [{ name: 'boiler', flow: 10, maximumConcentration: 5 }],
  }).input;
const threeProcesses = (concentration: (ppm: number) => object | number) => ({
  fresh: { concentration: concentration(0) },
  processes: [
    {
      name: 'p1',
      zone: 'A',
      limitingInlet: concentration(0),
      limitingOutlet: concentration(100),
      limitingFlow: 20,
    },
    {
      name: 'p2',
      zone: 'A',
      limitingInlet: concentration(50),
      limitingOutlet: concentration(100),
      limitingFlow: 100,
    },
    {
      name: 'p3',
      zone: 'B',
      limitingInlet: concentration(50),
      limitingOutlet: concentration(800),
      limitingFlow: 40,
    },
  ],
});

describe('material cascade', () => {
  test('is the least fresh of the linear programme, or infeasible as it is', async () => {
    const solve = await solver;
    await fc.assert(
      fc.asyncProperty(materials, fc.constantFrom(0, 5, 10, 100), async (flows, fresh) => {
        const target = materialTarget(flows.sources, flows.sinks, fresh);
        const solution = await solve(allocationProgram(asAllocation(flows, fresh)), { gap: 0, timeLimit: 60 });
        const cascade =
          'fresh' in target ? { status: 'optimal', fresh: target.fresh } : { status: 'infeasible', fresh: 0 };
        expect(solution.status).toBe(cascade.status);
        expect(Math.abs(cascade.fresh - (solution.objective ?? 0))).toBeLessThan(1e-6 * (1 + total(flows.sinks)));
      }),
      { numRuns: 80 },
    );
  });

  test('the network attains the target: every sink full and pure enough, no source overdrawn', () => {
    fc.assert(
      fc.property(materials, fc.constantFrom(0, 5, 20), ({ sources, sinks }, fresh) => {
        const target = materialTarget(sources, sinks, fresh);
        if ('unreachable' in target) return;
        const all = [{ name: 'fresh', flow: target.fresh, quality: fresh }, ...sources];
        const { connections, left } = nearestNeighbours(all, sinks);
        const slack = 1e-8 * (1 + total(sinks) + total(sources));
        for (const sink of sinks) {
          const into = connections.filter(({ to }) => to === sink.name);
          const load = into.reduce(
            (sum, { from, flow }) => sum + flow * (all.find(({ name }) => name === from)?.quality ?? NaN),
            0,
          );
          expect(Math.abs(total(into) - sink.flow)).toBeLessThan(slack);
          expect(load).toBeLessThanOrEqual(sink.flow * sink.quality + slack * 600);
        }
        for (const source of all)
          expect(total(connections.filter(({ from }) => from === source.name))).toBeLessThanOrEqual(
            source.flow + slack,
          );
        expect(Math.abs(total(left) - target.waste)).toBeLessThan(slack);
        expect(connections.every(({ flow }) => flow > 0)).toBe(true);
      }),
    );
  });

  test.each([1e-6, 1e6])('keeps its shape when every flow is multiplied by %d', (factor) => {
    fc.assert(
      fc.property(materials, ({ sources, sinks }) => {
        const scaled = (flows: Materials['sinks']) =>
          flows.map(({ name, flow, quality }) => ({ name, quality, flow: flow * factor }));
        const [given, other] = [materialTarget(sources, sinks, 0), materialTarget(scaled(sources), scaled(sinks), 0)];
        if ('unreachable' in given || 'unreachable' in other) throw new Error('fresh water of 0 ppm serves every sink');
        expect(other.fresh / factor).toBeCloseTo(given.fresh, 6);
        expect(other.pinches).toEqual(given.pinches);
      }),
    );
  });

  test('a worse fresh water is never less, pooling never more', () => {
    fc.assert(
      fc.property(materials, materials, ({ sources, sinks }, more) => {
        const at = (fresh: number) => {
          const target = materialTarget(sources, sinks, fresh);
          return 'fresh' in target ? target.fresh : Infinity;
        };
        expect(at(10)).toBeGreaterThanOrEqual(at(0) - 1e-9);
        const other = materialTarget(more.sources, more.sinks, 0);
        const both = materialTarget([...sources, ...more.sources], [...sinks, ...more.sinks], 0);
        if ('unreachable' in other || 'unreachable' in both) throw new Error('fresh water of 0 ppm serves every sink');
        expect(both.fresh).toBeLessThanOrEqual(at(0) + other.fresh + 1e-6);
      }),
    );
  });

  test('the programme, family by family', () => {
    const { sources, sinks } = {
      sources: [{ name: 'a', flow: 5, quality: 10 }],
      sinks: [{ name: 'b', flow: 4, quality: 5 }],
    };
    const problem = asAllocation({ sources, sinks }, 0);
    expect(
      toLp(allocationProgram({ ...problem, converter: { name: 'plant', qualities: [1], yields: [0.9], maximum: 3 } })),
    ).toMatchInlineSnapshot(`
      "\\ allocation
      Minimize
       objective: bought(0,0)
      Subject To
       flow(0): source(0,0) + bought(0,0) + product(0,0) = 4
       quality(0,0): 10 source(0,0) + product(0,0) <= 20
       source(0): source(0,0) + feed(0) <= 5
       converter: product(0,0) - 0.9 feed(0) <= 0
       feed: feed(0) <= 3
      Bounds
       0 <= source(0,0) <= 4
       0 <= bought(0,0) <= 4
       0 <= product(0,0) <= 4
       0 <= feed(0) <= 5
      End
      "
    `);
  });
});

describe('water', () => {
  test('every process is served at the target, and flows balance', () => {
    const file = {
      fresh: { concentration: 0 },
      processes: [
        { name: 'wash', limitingInlet: 0, limitingOutlet: 100, load: 2 },
        { name: 'rinse', limitingInlet: 50, limitingOutlet: 100, load: 5 },
      ],
    };
    const given = answer(file);
    expect(given).toMatchObject({ fresh: 70, waste: 70, pinches: [100], withoutReuse: 70 });
    const out = total(given?.network.filter(({ to }) => to === 'waste') ?? []);
    expect(out).toBeCloseTo(70, 9);
  });

  test('limiting flow and load say the same', () => {
    expect(processWith({ load: 3 })).toEqual(processWith({ limitingFlow: 30 }));
  });

  test('zero discharge has no pinch; enough clean sources need no fresh water', () => {
    const sinks = [{ name: 'cooling', flow: 50, maximumConcentration: 200 }];
    expect(answer({ fresh: { concentration: 0 }, sources: condensate(40), sinks })).toMatchObject({
      fresh: 10,
      waste: 0,
      pinches: [],
    });
    expect(answer({ fresh: { concentration: 0 }, sources: condensate(60), sinks })).toMatchObject({
      fresh: 0,
      waste: 10,
      pinches: [],
    });
  });

  test('a sink purer than fresh water is infeasible, unless a source is pure enough', () => {
    const poor = boilerWith([{ name: 's', flow: 100, concentration: 50 }]);
    const pure = boilerWith([{ name: 's', flow: 100, concentration: 0 }]);
    if (!poor || !pure || 'contaminants' in poor || 'contaminants' in pure) throw new Error('not read');
    expect(water(poor)).toMatchObject({ answer: null, problems: [{ code: 'infeasible', row: 'boiler' }] });
    expect(water(pure).answer?.fresh).toBe(0);
  });

  test('a process is not fed by itself, and what is regenerated comes from what is left', () => {
    const given = answer({
      fresh: { concentration: 0 },
      regeneration: { outlet: 5 },
      processes: [
        { name: 'p1', limitingInlet: 0, limitingOutlet: 100, load: 2 },
        { name: 'p3', limitingInlet: 50, limitingOutlet: 800, load: 30 },
      ],
    });
    expect(given?.network.some(({ from, to }) => from === to)).toBe(false);
    expect(total(given?.network.filter(({ to }) => to === 'regeneration') ?? [])).toBeCloseTo(
      given?.regenerated ?? NaN,
      9,
    );
    expect(total(given?.network.filter(({ from }) => from === 'regeneration') ?? [])).toBeCloseTo(
      given?.regenerated ?? NaN,
      9,
    );
  });

  test('regeneration: least fresh, then least regenerated, as the linear programme has it', async () => {
    const solve = await solver;
    await fc.assert(
      fc.asyncProperty(materials, fc.constantFrom(0, 5, 40, 1000), async ({ sources, sinks }, outlet) => {
        const target = regenerated(sources, sinks, 0, outlet);
        if ('unreachable' in target) throw new Error('fresh water of 0 ppm serves every sink');
        const several = await waterOfSeveral(
          {
            contaminants: ['c'],
            fresh: [0],
            regeneration: { outlet: [outlet] },
            processes: [],
            periods: [],
            ...asAllocation({ sources, sinks }, 0),
          },
          solve,
        );
        const slack = 1e-5 * (1 + total(sinks));
        expect(Math.abs(target.fresh - (several.answer?.fresh ?? NaN))).toBeLessThan(slack);
        expect(Math.abs(target.regenerated - (several.answer?.regenerated ?? NaN))).toBeLessThan(slack);
      }),
      { numRuns: 60 },
    );
  });

  test('tanks between day and night', () => {
    const given = answer({
      fresh: { concentration: 0 },
      periods: [
        { name: 'day', hours: 4000 },
        { name: 'night', hours: 4000 },
      ],
      sources: [{ name: 'rinse', flow: 30, concentration: 0, periods: { night: 0 } }],
      sinks: [{ name: 'cooling', flow: 20, maximumConcentration: 100, periods: { day: 0 } }],
    });
    expect(given?.time).toMatchObject({ byPeriod: 80_000, withStorage: 0, gap: 80_000 });
  });
});

describe('several contaminants', () => {
  const file = {
    fresh: { concentration: { salt: 0, oil: 0 } },
    sources: [
      { name: 'a', flow: 40, concentration: { salt: 100, oil: 0 } },
      { name: 'b', flow: 40, concentration: { salt: 0, oil: 50 } },
    ],
    sinks: [{ name: 'k', flow: 60, maximumConcentration: { salt: 50, oil: 10 } }],
  };

  test('each contaminant binds by itself', async () => {
    const { input } = readWater(file);
    if (!input || !('contaminants' in input)) throw new Error('not read');
    // salt lets in 30 t/h of a, oil 12 t/h of b; fresh is the rest
    const { answer: given } = await waterOfSeveral(input, await solver);
    expect(given?.fresh).toBeCloseTo(18, 6);
    expect(given?.waste).toBeCloseTo(38, 6);
    expect(given?.isLeast).toBe(true);
    expect(total(given?.network.filter(({ to }) => to === 'waste') ?? [])).toBeCloseTo(38, 6);
  });

  test('one contaminant by name is the cascade; a sink that names none is not limited', async () => {
    const { input } = readWater(threeProcesses((ppm) => ({ salt: ppm })));
    if (!input || !('contaminants' in input)) throw new Error('not read');
    const { answer: given } = await waterOfSeveral(input, await solver);
    const cascade = answer(threeProcesses((ppm) => ppm));
    expect(given?.fresh).toBeCloseTo(cascade?.fresh ?? NaN, 6);
    expect(given?.standAlone.A).toBeCloseTo(cascade?.standAlone.A ?? NaN, 6);
    const free = readWater({ ...file, sinks: [{ name: 'k', flow: 60, maximumConcentration: { oil: 50 } }] }).input;
    if (!free || !('contaminants' in free)) throw new Error('not read');
    expect((await waterOfSeveral(free, await solver)).answer?.fresh).toBeCloseTo(0, 6);
  });

  test('limits below fresh water are infeasible', async () => {
    const { input } = readWater({ ...file, fresh: { concentration: { salt: 60, oil: 60 } } });
    if (!input || !('contaminants' in input)) throw new Error('not read');
    const given = await waterOfSeveral({ ...input, sources: [] }, await solver);
    expect(given).toMatchObject({ answer: null, problems: [{ code: 'infeasible' }] });
  });
});
