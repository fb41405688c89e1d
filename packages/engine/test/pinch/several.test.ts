import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSolver } from '../../src/highs.ts';
import {
  materialTarget,
  readWater,
  type SeveralAnswer,
  waterByProgram,
  waterOfSeveral,
} from '../../src/pinch/pinch.ts';

const solver = createSolver();

async function answer(file: object): Promise<SeveralAnswer> {
  const { input, problems } = readWater(file);
  if (input === null || !('contaminants' in input)) throw new Error(JSON.stringify(problems));
  const { answer: given, problems: found } = await waterOfSeveral(input, await solver);
  if (given === null) throw new Error(JSON.stringify(found));
  return given;
}

const ppm = (most: number) => fc.integer({ min: 0, max: most });
/** A process with limits of `count` contaminants and its flow. */
const process = (count: number) =>
  fc.record({
    inlet: fc.array(ppm(20), { minLength: count, maxLength: count }),
    pickUp: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: count, maxLength: count }),
    flow: fc.integer({ min: 1, max: 100 }),
  });
type Made = ReturnType<typeof process> extends fc.Arbitrary<infer P> ? P : never;

const record = (values: readonly number[]) => Object.fromEntries(values.map((value, k) => [`c${k}`, value * 10]));
const fileOf = (processes: readonly Made[], more: object = {}) => ({
  fresh: { concentration: record(processes[0]?.inlet.map(() => 0) ?? []) },
  processes: processes.map(({ inlet, pickUp, flow }, index) => ({
    name: `p${index}`,
    limitingInlet: record(inlet),
    limitingOutlet: record(inlet.map((value, k) => value + (pickUp[k] ?? 0))),
    limitingFlow: flow,
  })),
  ...more,
});

/** Mixes the network again and holds every inlet and outlet against its limits. */
function expectWorks(
  processes: readonly Made[],
  { network, outlets, waste, fresh }: SeveralAnswer,
  regenerated = 0,
): void {
  const slack = 1e-6;
  for (const [index, { inlet, pickUp, flow }] of processes.entries()) {
    const into = network.filter(({ to }) => to === `p${index}`);
    const through = into.reduce((sum, connection) => sum + connection.flow, 0);
    const out = network
      .filter(({ from }) => from === `p${index}`)
      .reduce((sum, connection) => sum + connection.flow, 0);
    expect(out).toBeCloseTo(through, 5);
    for (const [k, limit] of inlet.entries()) {
      const qualityOf = (from: string): number =>
        from === 'fresh' ? 0 : from === 'regeneration' ? regenerated : (outlets?.[from]?.[`c${k}`] ?? NaN);
      const carried = into.reduce((sum, { from, flow: amount }) => sum + amount * qualityOf(from), 0);
      const leaves = (carried + flow * (pickUp[k] ?? 0) * 10) / through;
      expect(carried / through).toBeLessThanOrEqual(limit * 10 * (1 + slack) + slack);
      expect(leaves).toBeLessThanOrEqual((limit + (pickUp[k] ?? 0)) * 10 * (1 + slack));
      expect(leaves).toBeCloseTo(outlets?.[`p${index}`]?.[`c${k}`] ?? NaN, 3);
    }
  }
  expect(waste).toBeCloseTo(fresh, 6);
}

describe('processes with several contaminants', () => {
  test('the network works, and its fresh water lies between the bound and no reuse', async () => {
    const problems = fc
      .integer({ min: 1, max: 3 })
      .chain((count) => fc.array(process(count), { minLength: 1, maxLength: 4 }));
    await fc.assert(
      fc.asyncProperty(problems, async (processes) => {
        const given = await answer(fileOf(processes));
        expectWorks(processes, given);
        expect(given.bound).toBeLessThanOrEqual(given.fresh);
        expect(given.fresh).toBeLessThanOrEqual((given.withoutReuse ?? NaN) * (1 + 1e-9));
        expect(given.isLeast).toBe(given.gap === 0);
        // Each contaminant by itself is a relaxation that the cascade answers exactly.
        for (const k of processes[0]?.inlet.keys() ?? []) {
          const rows = processes.map(({ inlet, pickUp, flow }, index) => ({
            sink: { name: `p${index}`, flow, quality: (inlet[k] as number) * 10 },
            source: { name: `p${index}`, flow, quality: ((inlet[k] as number) + (pickUp[k] as number)) * 10 },
          }));
          const target = materialTarget(
            rows.map(({ source }) => source),
            rows.map(({ sink }) => sink),
            0,
          );
          if ('unreachable' in target) throw new Error('fresh water of 0 ppm serves every sink');
          expect(target.fresh).toBeLessThanOrEqual(given.fresh * (1 + 1e-6));
          // With one contaminant it is no relaxation but the same.
          expect(processes[0]?.inlet.length === 1 ? given.fresh : target.fresh).toBeCloseTo(target.fresh, 5);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('a contaminant twice is that contaminant, a further one never saves water', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(process(2), { minLength: 2, maxLength: 3 }), async (processes) => {
        const only = (keys: readonly number[]) =>
          processes.map(({ inlet, pickUp, flow }) => ({
            flow,
            inlet: keys.map((k) => inlet[k] as number),
            pickUp: keys.map((k) => pickUp[k] as number),
          }));
        const [one, twice, both] = [
          await answer(fileOf(only([0]))),
          await answer(fileOf(only([0, 0]))),
          await answer(fileOf(processes)),
        ];
        expect(twice.fresh).toBeCloseTo(one.fresh, 3);
        expect(both.fresh).toBeGreaterThanOrEqual(one.bound * (1 - 1e-6));
      }),
      { numRuns: 20 },
    );
  });

  test.each([1e-6, 1e6])('keeps its shape when every flow is multiplied by %d', async (factor) => {
    await fc.assert(
      fc.asyncProperty(fc.array(process(2), { minLength: 2, maxLength: 3 }), async (processes) => {
        const [given, other] = [
          await answer(fileOf(processes)),
          await answer(fileOf(processes.map((row) => Object.assign({}, row, { flow: row.flow * factor })))),
        ];
        expect(other.fresh / factor / given.fresh).toBeCloseTo(1, 4);
      }),
      { numRuns: 15 },
    );
  });

  test('regeneration: never more fresh water, and what is regenerated comes from the processes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(process(2), { minLength: 2, maxLength: 3 }), async (processes) => {
        const file = fileOf(processes, { regeneration: { outlet: { c0: 10, c1: 10 } } });
        const [given, without] = [await answer(file), await answer(fileOf(processes))];
        expect(given.fresh).toBeLessThanOrEqual(without.fresh * (1 + 1e-5) + 1e-9);
        expectWorks(processes, given, 10);
        const flow = (of: 'from' | 'to') =>
          given.network
            .filter((connection) => connection[of] === 'regeneration')
            .reduce((sum, each) => sum + each.flow, 0);
        expect(flow('to')).toBeCloseTo(given.regenerated ?? NaN, 5);
        expect(flow('from')).toBeCloseTo(given.regenerated ?? NaN, 5);
      }),
      { numRuns: 20 },
    );
  });

  test('what takes nothing up needs no water; what no water serves is infeasible', async () => {
    const file = fileOf([{ inlet: [0], pickUp: [10], flow: 10 }]);
    const idle = { name: 'idle', limitingInlet: { c0: 5 }, limitingOutlet: { c0: 50 }, load: { c0: 0 } };
    expect((await answer({ ...file, processes: [...file.processes, idle] })).fresh).toBeCloseTo(10, 9);
    expect((await answer({ ...file, processes: [idle] })).network).toEqual([]);
    const dirty = readWater({ ...file, fresh: { concentration: { c0: 1 } } }).input;
    if (!dirty || !('contaminants' in dirty)) throw new Error('not read');
    expect(await waterOfSeveral(dirty, await solver)).toMatchObject({
      answer: null,
      problems: [{ code: 'infeasible' }],
    });
  });

  test('each plant by itself takes at least as much as all together; periods at least as much as tanks', async () => {
    const file = fileOf([
      { inlet: [0, 3], pickUp: [10, 5], flow: 40 },
      { inlet: [8, 3], pickUp: [16, 6], flow: 35 },
    ]);
    const given = await answer({
      ...file,
      periods: [
        { name: 'day', hours: 4000 },
        { name: 'night', hours: 4000 },
      ],
      processes: [
        { ...file.processes[0], zone: 'A', periods: { night: 0 } },
        { ...file.processes[1], zone: 'B', periods: { day: 0 } },
      ],
    });
    expect(given.fresh).toBeLessThan((given.standAlone.A ?? NaN) + (given.standAlone.B ?? NaN));
    // Apart in time nothing can be reused without a tank.
    expect(given.time?.byPeriod).toBeCloseTo(4000 * (given.withoutReuse ?? NaN), 3);
    expect(given.time?.withStorage).toBeLessThan(given.time?.byPeriod ?? NaN);
  });
});

const limited = async (given: object) => {
  const { input, problems } = readWater(given);
  if (input === null) throw new Error(JSON.stringify(problems));
  return 'contaminants' in input ? waterOfSeveral(input, await solver) : waterByProgram(input, await solver);
};

describe('limits on the network', () => {
  const file = {
    fresh: { concentration: 0 },
    sources: [
      { name: 'a', flow: 40, concentration: 50 },
      { name: 'b', flow: 40, concentration: 60 },
    ],
    sinks: [
      { name: 'k', flow: 40, maximumConcentration: 50 },
      { name: 'l', flow: 40, maximumConcentration: 60 },
    ],
  };
  test('the fewest connections at the same fresh water', async () => {
    const { answer: given } = await limited({ ...file, network: { fewest: true } });
    expect(given).toMatchObject({ connections: { count: 2, isFewest: true } });
    expect(given?.fresh).toBeCloseTo(0, 6);
  });

  test('no connection below the smallest flow, which may cost fresh water', async () => {
    const small = { ...file, sinks: [{ name: 'k', flow: 40, maximumConcentration: 49 }] };
    const free = await limited({ ...small, network: {} });
    expect(free.answer?.fresh).toBeCloseTo(0.8, 6);
    const { answer: given } = await limited({ ...small, network: { smallestFlow: 5, fewest: true } });
    expect(given?.fresh).toBeCloseTo(5, 6);
    expect(given?.network.filter(({ to }) => to !== 'waste').every(({ flow }) => flow >= 5 - 1e-6)).toBe(true);
    const none = await limited({ ...small, network: { smallestFlow: 50 } });
    expect(none).toMatchObject({ answer: null, problems: [{ code: 'infeasible' }] });
  });

  test('processes of several contaminants keep their fresh water and lose connections', async () => {
    const processes: Made[] = [
      { inlet: [0, 0], pickUp: [10, 5], flow: 40 },
      { inlet: [8, 3], pickUp: [16, 6], flow: 35 },
      { inlet: [6, 2], pickUp: [9, 9], flow: 25 },
    ];
    const [free, fewest] = [
      await limited(fileOf(processes)),
      await limited(fileOf(processes, { network: { fewest: true } })),
    ];
    const pipes = (given: typeof free) => given.answer?.network.filter(({ to }) => to !== 'waste').length ?? NaN;
    expect(fewest.answer?.fresh).toBeCloseTo(free.answer?.fresh ?? NaN, 5);
    expect(pipes(fewest)).toBeLessThanOrEqual(pipes(free));
    expect(fewest.answer?.connections).toEqual({ count: pipes(fewest), isFewest: true });
  });
});
