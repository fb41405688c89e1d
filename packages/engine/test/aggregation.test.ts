/** Planning by clusters of periods, held against the plain programme: the bound lies below the best plan, and what comes out can be run. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '@kyosei/model/check';
import type { Park, Scenario } from '@kyosei/model/tables';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSolver } from '../src/highs.ts';
import { aggregated, shared, withPeaks } from '../src/optimisation/aggregation/aggregate.ts';
import { withChords } from '../src/optimisation/aggregation/chords.ts';
import { featuresOf, split, together } from '../src/optimisation/aggregation/clusters.ts';
import { type Bounded, overPeriods } from '../src/optimisation/aggregation/search.ts';
import { type Room, room } from '../src/optimisation/aggregation/size.ts';
import { unfit } from '../src/optimisation/aggregation/unfit.ts';
import { formulate } from '../src/optimisation/formulate.ts';
import { assemble, sizeOf } from '../src/plan/assemble.ts';
import { prepare } from '../src/plan/prepare.ts';
import { wayOf } from '../src/plan/search.ts';
import { plan } from '../src/plan.ts';
import { within } from '../src/program/deadline.ts';
import type { Solve } from '../src/program/program.ts';
import { equip } from './equip.ts';
import { generate } from './generate.ts';
import { near } from './near.ts';
import { parkOf, scenarioOf } from './park.ts';
import { brokenBy } from './recompute.ts';

const solve = await createSolver();
const seed = Number(process.env.KYOSEI_TEST_SEED ?? 1);
const gap = 1e-7;

const parks = fc
  .record({
    seed: fc.nat(),
    firms: fc.integer({ min: 2, max: 5 }),
    streams: fc.integer({ min: 6, max: 20 }),
    commodities: fc.integer({ min: 2, max: 6 }),
    technologies: fc.integer({ min: 0, max: 2 }),
    facilities: fc.integer({ min: 0, max: 1 }),
    periods: fc.integer({ min: 1, max: 8 }),
    isEquipped: fc.boolean(),
    placed: fc.constantFrom(1, 1, 0.9, 0.3),
  })
  .map(({ isEquipped, placed, ...size }): Park => {
    const bare = generate(size.seed, size);
    const park = isEquipped ? Object.assign({}, equip(bare, size.seed + 1), { outlook: [] }) : bare;
    // What may not go on as today, by a have that has partners more often than not.
    const stream = park.stream.map((row, i) => (i === 0 ? Object.assign({}, row, { presentLimit: placed }) : row));
    return Object.assign({}, park, { stream });
  });

const scenarios = fc
  .record(
    {
      co2Price: fc.integer({ min: 0, max: 100 }),
      budget: fc.integer({ min: 0, max: 2_000_000 }),
      maximumExchanges: fc.integer({ min: 0, max: 4 }),
      maximumLand: fc.constantFrom(0, 0.5, 1),
      maximumSupplierShare: fc.constantFrom(0.5, 0.8),
      demandFactor: fc.constantFrom(0.5, 2),
    },
    { requiredKeys: [] },
  )
  .map((given) => scenarioOf({ timeLimit: 10, gap, ...given }));

/** Room in which everything is searched among the arcs that matter when parts of whole numbers count. */
const narrow: Room = { ...room, whole: 0 };

interface Case {
  readonly park: Park;
  readonly scenario: Scenario;
}

const prepared = ({ park, scenario }: Case) => prepare(park, scenario);

/** What the plain programme says: all periods at one stroke. */
async function plain(given: Case): Promise<{ readonly status: string; readonly objective: number }> {
  const { program } = formulate(prepared(given).decision, 'cost');
  const { status, objective } = await solve(program, { gap });
  return { status, objective: objective ?? Infinity };
}

/** What cannot be run of an answer. */
function broken(found: Bounded, given: Case): readonly string[] {
  const after = { conflicting: [], outlooks: [], sensitivity: null };
  return brokenBy(assemble(prepared(given), found, after, sizeOf(found.largest)), given.park, given.scenario);
}

const most = (objective: number): number => 1e-5 * Math.abs(objective) + 1e-3;

/** What is wrong with an answer, given what the plain programme says. */
function wrong(
  found: Bounded,
  best: { readonly status: string; readonly objective: number },
  given: Case,
  isWhole: boolean,
): readonly string[] {
  if (best.status === 'infeasible') return found.choice === null ? [] : ['a plan where there is none'];
  const { objective, bound, choice, status } = found;
  const slack = most(best.objective);
  const is = (holds: boolean, text: string): string[] => (holds ? [] : [`${text} of ${best.objective}`]);
  return [
    ...is(best.status === 'optimal', `${best.status} at one stroke`),
    ...is(bound === null || bound <= best.objective + slack, `bound ${bound}`),
    ...is(objective === null || objective >= best.objective - slack, `plan ${objective}`),
    // Searched in full, periods come apart until bound and plan meet.
    ...is(
      !isWhole || (status === 'optimal' && (objective as number) <= best.objective + slack),
      `end ${status} ${objective}`,
    ),
    ...(choice === null ? [] : broken(found, given)),
  ];
}

/** Time limits that searches in turn are given by a deadline of 8 s: each takes 1 s, and two more go by before the next one. */
async function limits(clock: boolean): Promise<readonly (number | undefined)[]> {
  const seen: (number | undefined)[] = [];
  const empty = parkOf({ firm: [], commodity: [], stream: [] });
  const { program } = formulate(prepared({ park: empty, scenario: scenarioOf({}) }).decision, 'cost');
  const timely = within(async (given, options) => {
    seen.push(options?.timeLimit);
    return { ...(await solve(given)), seconds: 1, ...(clock ? { ended: 100 + 3 * seen.length } : {}) };
  }, 8);
  for (const timeLimit of [Infinity, Infinity, 2, Infinity, Infinity]) await timely(program, { timeLimit });
  return seen;
}

describe('clusters of periods', () => {
  test('bound the best plan from below, and what they come to from above, can be run', async () => {
    const seen = { refused: 0, proven: 0, saved: 0, infeasible: 0, open: 0 };
    await fc.assert(
      fc.asyncProperty(parks, scenarios, fc.constantFrom(room, narrow), async (park, scenario, space) => {
        const { decision } = prepared({ park, scenario });
        if (unfit(decision, 'cost') !== null) {
          seen.refused += 1;
          return;
        }
        const best = await plain({ park, scenario });
        const found = await overPeriods(decision, solve, { gap, timeLimit: 10 }, space);
        expect(wrong(found, best, { park, scenario }, space === room)).toEqual([]);
        if (best.status === 'infeasible') seen.infeasible += 1;
        if (found.status === 'optimal') seen.proven += 1;
        else seen.open += 1;
        if (best.objective < 0) seen.saved += 1;
      }),
      { numRuns: 60, seed },
    );
    expect(Object.entries(seen).filter(([, count]) => count === 0)).toEqual([]);
  }, 120_000);

  test('of one period each are the plain programme', () => {
    fc.assert(
      fc.property(parks, scenarios, (park, scenario) => {
        const { decision } = prepared({ park, scenario });
        const each = [...decision.periods.keys()].map((p) => [p]);
        const cyclic = { ...decision, cycles: new Float64Array(decision.periods.length).fill(1) };
        expect(aggregated(cyclic, each)).toEqual(cyclic);
      }),
      { numRuns: 20, seed },
    );
  });

  test('hold every period once, and none is empty', () => {
    fc.assert(
      fc.property(parks, fc.integer({ min: 1, max: 12 }), (park, count) => {
        const { decision } = prepared({ park, scenario: scenarioOf({}) });
        const clusters = split(decision, featuresOf(decision), together(decision), count);
        expect(clusters.length).toBeLessThanOrEqual(Math.max(1, count));
        expect(clusters.every((cluster) => cluster.length > 0)).toBe(true);
        expect(clusters.flat().toSorted((a, b) => a - b)).toEqual([...decision.periods.keys()]);
      }),
      { numRuns: 40, seed },
    );
  });

  test('chords cut off no plan, and touch what a capacity carries', () => {
    // One arc of at most 10, 4 and 1 in periods of equal length, as in a mean of 5.
    const upper = [10, 4, 1];
    const arc = { capacityCost: 1, fixedCost: 1, upper: Float64Array.from(upper) };
    const park = generate(3, { firms: 3, streams: 12, commodities: 3, technologies: 0, facilities: 0, periods: 3 });
    const { decision } = prepared({ park, scenario: scenarioOf({}) });
    const problem = { ...decision, arcs: decision.arcs.slice(0, 1).map((own) => Object.assign({}, own, arc)) };
    const clusters = [[0, 1, 2]];
    const { program, columns } = formulate(aggregated(withPeaks(problem), clusters), 'cost');
    const chord = (size: number) => {
      const { rows } = withChords(program, columns, problem, clusters, new Map([[0, [size]]]));
      const [from, to] = rows.starts.slice(-2) as unknown as [number, number];
      const of = new Map(
        Array.from(rows.indices.slice(from, to), (column, i) => [column, rows.values[from + i] as number] as const),
      );
      const value = (column: number | undefined): number => of.get(column ?? -1) ?? 0;
      return (capacity: number) => -value(columns.capacity[0]) * capacity - value(columns.build[0]);
    };
    const carried = (capacity: number): number =>
      upper.reduce((total, rate) => total + Math.min(rate, capacity), 0) / 3;
    for (const size of [1, 3, 4, 7]) {
      expect(chord(size)(size)).toBeCloseTo(carried(size), 12);
      for (const capacity of [0, 0.5, 1, 2, 4, 5, 10]) {
        expect(chord(size)(capacity)).toBeGreaterThanOrEqual(carried(capacity) - 1e-12);
      }
    }
  });

  test('leave periods alike together: nothing is gained by telling them apart', async () => {
    const park = generate(3, { firms: 4, streams: 20, commodities: 5, technologies: 2, facilities: 1, periods: 1 });
    const day = {
      ...park,
      period: Array.from({ length: 24 }, (_, h) => ({ id: `h${h}`, hours: 365, cycles: 1 })),
      profile: [],
    };
    const scenario = scenarioOf({ gap });
    const solved: number[] = [];
    const watching: Solve = (program, options) => {
      solved.push(program.columns.names.length);
      return solve(program, options);
    };
    const found = await overPeriods(prepared({ park: day, scenario }).decision, watching, { gap });
    expect(found).toMatchObject({ status: 'optimal', isSpent: false });
    expect(found.objective).toBeCloseTo((await plain({ park, scenario })).objective, 3);
  });

  test.each([
    ['a period of no hours', [0, 8760]],
    ['nothing but periods of no hours', [0, 0]],
    ['one period', [8760]],
  ])('%s', async (_, hours) => {
    const base = generate(5, {
      firms: 3,
      streams: 16,
      commodities: 3,
      technologies: 1,
      facilities: 0,
      periods: hours.length,
    });
    const park = {
      ...base,
      period: base.period.map((row, p) => Object.assign({}, row, { hours: hours[p] as number })),
    };
    const scenario = scenarioOf({ gap });
    const best = await plain({ park, scenario });
    const found = await overPeriods(prepared({ park, scenario }).decision, solve, { gap });
    expect(found.status).toBe('optimal');
    expect(found.objective).toBeCloseTo(best.objective, 4);
    expect(broken(found, { park, scenario })).toEqual([]);
  });

  test('what ties or bends periods is refused by its name', () => {
    const park = generate(2, { firms: 3, streams: 12, commodities: 3, technologies: 1, facilities: 0, periods: 4 });
    const tie = (given: Partial<Scenario>): string | null =>
      unfit(prepared({ park, scenario: scenarioOf(given) }).decision, given.objective ?? 'cost');
    expect(tie({})).toBeNull();
    expect(tie({ objective: 'co2' })).toBe('objective');
    expect(tie({ maximumCo2: 0 })).toBe('burdens');
    expect(tie({ participation: 'alone' })).toBe('participation');
    expect(tie({ contingencies: 'firm-0' })).toBe('outlooks');
  });

  test('the page holds tables and how bound and plan close in', async () => {
    const page = readFileSync(join(import.meta.dirname, '../../../docs/methods/hours.md'), 'utf8');
    const [tables, answer] = [...page.matchAll(/^```json\n([\s\S]*?)^```/gm)].map(
      ([, text]) => JSON.parse(text as string) as unknown,
    );
    const { park } = check(tables) as { readonly park: Park };
    const scenario = park.scenario[0] as Scenario;
    const told: unknown[] = [];
    const found = await overPeriods(prepared({ park, scenario }).decision, solve, {
      gap,
      progress: (at) => told.push(at),
    });
    expect(told).toMatchObject(near(answer) as object);
    expect(found.choice?.uses).toMatchObject([{ capacity: expect.closeTo(2, 6) as number }]);
    expect((await plan(park, { scenario, solve })).saving).toBeCloseTo(27_600, 4);
  });

  test('a record holds stretches of many periods, which make the same year', async () => {
    const park = generate(6, { firms: 3, streams: 16, commodities: 3, technologies: 0, facilities: 0, periods: 130 });
    const { exchanges } = await plan(park, { scenario: scenarioOf({}), solve });
    expect(exchanges.length).toBeGreaterThan(0);
    for (const { rates, quantity } of exchanges) {
      expect(rates).toHaveLength(44);
      expect(rates[0]?.period).toBe('period-0 … period-2');
      // 43 stretches of three periods, and the last one by itself.
      const moved = rates.reduce((total, { rate }, i) => total + rate * (i < 43 ? 3 : 1) * (8760 / 130), 0);
      expect(moved / quantity).toBeCloseTo(1, 9);
    }
  });

  test('equipment that covers a want in some periods alone bends, and stores tie', () => {
    const park = generate(2, { firms: 3, streams: 12, commodities: 3, technologies: 1, facilities: 1, periods: 4 });
    const { decision } = prepared({ park, scenario: scenarioOf({}) });
    const want = decision.wants.findIndex(({ rates }) => rates[0] !== rates[1]);
    const { rates } = decision.wants[want] as (typeof decision.wants)[number];
    const behind = (capacity: number) => ({ ...decision, standby: [{ id: 'boiler', want, capacity, fixedCost: 1 }] });
    const [least, greatest] = [Math.min(...rates), Math.max(...rates)];
    expect(unfit(behind((least + greatest) / 2), 'cost')).toBe('standby');
    expect(unfit(behind(greatest), 'cost')).toBeNull();
    expect(unfit(behind(least), 'cost')).toBeNull();
    const stores = decision.plants.map((plant) => Object.assign({}, plant, { storage: { hours: 1, loss: 0 } }));
    expect(unfit({ ...decision, plants: stores }, 'cost')).toBe('storage');
  });

  test('a plant with a smallest load runs for a part of a cluster, and wholly or not at all in a single period', () => {
    const park = generate(2, { firms: 3, streams: 12, commodities: 3, technologies: 1, facilities: 1, periods: 3 });
    const { decision } = prepared({ park, scenario: scenarioOf({}) });
    const plants = decision.plants.map((plant) => Object.assign({}, plant, { minimumLoad: 0.5 }));
    const clusters = [[0, 2], [1]];
    const formulation = formulate(aggregated({ ...decision, plants }, clusters), 'cost');
    const [{ runs }] = formulation.columns.operations;
    expect(runs).toHaveLength(2);
    expect([...runs].map((column) => shared(formulation, clusters).columns.integer[column])).toEqual([0, 1]);
  });

  test('what is too large is planned by clusters, at one stroke with a warning, or refused', () => {
    const park = generate(2, { firms: 3, streams: 12, commodities: 3, technologies: 1, facilities: 0, periods: 4 });
    const way = (columns: number, given: Partial<Scenario>) => {
      const scenario = scenarioOf(given);
      const { decision } = prepared({ park, scenario });
      const periods = Array.from({ length: Math.ceil(columns / decision.arcs.length) }, (_, p) => `p${p}`);
      return wayOf({ ...decision, periods }, scenario);
    };
    expect(way(50_000, { maximumCo2: 0 })).toEqual({ by: 'stroke', problems: [] });
    expect(way(700_000, {})).toEqual({ by: 'clusters', problems: [] });
    const warned = { code: 'periods-tied', severity: 'warning', values: { tie: 'burdens' } };
    expect(way(70_000, { maximumCo2: 0 })).toMatchObject({ by: 'stroke', problems: [warned] });
    const refused = { code: 'programme-too-large', severity: 'error', accepted: 'at most 600000 columns' };
    expect(way(700_000, { maximumCo2: 0 })).toMatchObject({ by: 'none', problems: [refused] });
  });

  test('a deadline counts what is done between two searches, where the solver has a clock', async () => {
    expect(await limits(false)).toEqual([8, 7, 2, 5, 4]);
    expect(await limits(true)).toEqual([8, 7, 2, 1, 0]);
  });

  test('cancelled and stopped searches end with what they have', async () => {
    const park = generate(4, { firms: 4, streams: 20, commodities: 4, technologies: 1, facilities: 1, periods: 6 });
    const { decision } = prepared({ park, scenario: scenarioOf({}) });
    expect(await overPeriods(decision, solve, { gap, cancelled: () => true })).toMatchObject({
      status: 'cancelled',
      choice: null,
    });
    const stopped = await overPeriods(decision, solve, { gap, stopped: () => true });
    expect(stopped).toMatchObject({ status: 'feasible', bound: null });
    expect(stopped.objective).toBeLessThan(0);
  });
});
