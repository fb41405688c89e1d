/** Withdrawals: a park worked by hand, and what holds for every park. */
import type { Park } from '@kyosei/model/tables';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSolver } from '../../src/highs.ts';
import { plan } from '../../src/plan.ts';
import { withdrawals } from '../../src/resilience/withdrawal.ts';
import { baseOf } from '../../src/stress/base.ts';
import { operate } from '../../src/stress/replan.ts';
import { running } from '../../src/stress/running.ts';
import { fallbackOf } from '../../src/stress/withdrawer.ts';
import { type Stress, stress, usualAssumptions } from '../../src/stress.ts';
import { equip } from '../equip.ts';
import { generate } from '../generate.ts';
import { type GivenPark, parkOf, scenarioOf } from '../park.ts';

const solve = await createSolver();

/**
 * Steam: a host gives 10 kWh/h to a mill that would else pay 0.10; a far plant could give the same through a new pipe of 8,760 a
 * year, for which nothing was built yet. One year's life and no interest, so that an annuity is the investment.
 */
const host: GivenPark = {
  firm: [{ id: 'host', status: 'leaving' }, { id: 'mill' }, { id: 'far' }],
  commodity: [{ id: 'steam', kind: 'steam', unit: 'kWh' }],
  stream: [
    { id: 'surplus', firm: 'host', direction: 'has', commodity: 'steam', quantity: 87_600, temperature: 200 },
    {
      id: 'other',
      firm: 'far',
      direction: 'has',
      commodity: 'steam',
      quantity: 87_600,
      temperature: 200,
      supplyCost: 0.02,
    },
    {
      id: 'need',
      firm: 'mill',
      direction: 'wants',
      commodity: 'steam',
      quantity: 87_600,
      temperature: 180,
      presentCost: 0.1,
      presentCo2: 0.25,
      fallbackCost: 0.4,
    },
  ],
  route: [
    {
      id: 'near',
      mode: 'pipe',
      kind: 'steam',
      from: 'host',
      to: 'mill',
      distance: 1,
      fixedInvestment: 876,
      lifetime: 1,
    },
    {
      id: 'long',
      mode: 'pipe',
      kind: 'steam',
      from: 'far',
      to: 'mill',
      distance: 1,
      fixedInvestment: 4380,
      lifetime: 1,
    },
  ],
};
const plainYear = scenarioOf({ discountRate: 0, horizon: 1 });
const of = (found: Stress, kind: string, id: string) =>
  found.withdrawals.find(({ withdrawal }) => withdrawal.kind === kind && withdrawal.ids[0] === id);

describe('the steam host leaves', async () => {
  const found = await stress(parkOf(host), { scenario: plainYear, solve });

  test('the plan is the plan', async () => {
    expect(found.status).toBe('optimal');
    expect(found.saving).toBeCloseTo((await plan(parkOf(host), { scenario: plainYear, solve })).saving as number, 6);
    expect(found.saving).toBeCloseTo(8760 - 876, 6);
  });

  test('with what stands, nothing comes: the saving and the annuity are lost', () => {
    const { existing, ended } = of(found, 'firm', 'host') ?? {};
    expect(ended).toEqual(['surplus > need']);
    expect(existing?.loss).toBeCloseTo(8760, 6);
    expect(existing?.saving).toBeCloseTo(-876, 6);
    expect(existing?.unmet).toMatchObject([{ stream: 'need', firm: 'mill', quantity: 87_600, share: 1, unit: 'kWh' }]);
    // The mill bears the pipe, and had half of the gain.
    expect(existing?.firms).toMatchObject([
      { firm: 'mill', loss: 7884 / 2 + 876 },
      { firm: 'host', loss: 7884 / 2 },
    ]);
    expect(existing?.emissions.co2).toBeCloseTo((0.25 * 87_600) / 1000, 9);
  });

  test('at short notice the want costs its fallback', () => {
    const { fallback, othersLoss } = of(found, 'firm', 'host') ?? {};
    expect(fallback?.fallbackCost).toBeCloseTo(0.4 * 87_600, 6);
    expect(fallback?.loss).toBeCloseTo(8760 + 0.3 * 87_600, 6);
    expect(othersLoss).toBeCloseTo(7884 / 2 + 876 + 0.3 * 87_600, 6);
  });

  test('planned anew, the long pipe is laid', () => {
    const { replan, recovery, marginal, fallback } = of(found, 'firm', 'host') ?? {};
    expect(replan?.built).toMatchObject([{ id: 'other > need', investment: 4380, months: 18 }]);
    expect(replan?.unmet).toEqual([]);
    expect(replan?.saving).toBeCloseTo(-876 + (0.1 - 0.02) * 87_600 - 4380, 6);
    expect(recovery?.months).toBe(18);
    expect(recovery?.lossUntil).toBeCloseTo(1.5 * (fallback?.loss ?? 0), 6);
    // v(N) − v(N∖host): never having had the host spares its pipe.
    expect(marginal).toBeCloseTo(7884 - ((0.1 - 0.02) * 87_600 - 4380), 6);
  });

  test('is announced', () => {
    expect(found.warnings).toMatchObject([
      { exchange: 'surplus > need', because: [{ kind: 'firm', id: 'host' }], saving: 7884, running: false },
    ]);
  });

  test('the route is worth as much; what is not used has no withdrawal', () => {
    expect(of(found, 'route', 'near')?.existing?.loss).toBeCloseTo(8760, 6);
    expect(of(found, 'firm', 'far')).toBeUndefined();
    expect(of(found, 'route', 'long')).toBeUndefined();
  });

  test('a firm that does not leave is not announced', async () => {
    const staying = { ...host, firm: host.firm.map(({ id }) => ({ id })) };
    expect((await stress(parkOf(staying), { scenario: plainYear, solve })).warnings).toEqual([]);
    const leaving = { ...usualAssumptions.leaving, route: ['near'] };
    const told = await stress(parkOf(staying), {
      scenario: plainYear,
      solve,
      assumptions: { ...usualAssumptions, leaving },
    });
    expect(told.warnings[0]?.because).toEqual([{ kind: 'route', id: 'near' }]);
  });
});

const unbounded = ({ maximumSize: _maximumSize, ...row }: Park['technology'][number]): Park['technology'][number] =>
  row;

const parks: fc.Arbitrary<Park> = fc
  .record({
    seed: fc.nat(),
    firms: fc.integer({ min: 2, max: 8 }),
    streams: fc.integer({ min: 4, max: 16 }),
    commodities: fc.integer({ min: 1, max: 8 }),
    technologies: fc.integer({ min: 0, max: 4 }),
    facilities: fc.integer({ min: 0, max: 2 }),
    periods: fc.integer({ min: 1, max: 3 }),
  })
  .map((size) => generate(size.seed, size))
  // A second plant beside one of the largest size would be more than planning at one stroke may build.
  .map((park) => Object.assign({}, park, { technology: park.technology.map(unbounded) }));

describe('every park', () => {
  test('loses least with most freedom, and what all firms lose is what the park loses', async () => {
    let looked = 0;
    await fc.assert(
      fc.asyncProperty(parks, async (park) => {
        const found = await stress(park, { scenario: scenarioOf({ minimumSaving: 1000 }), solve });
        const scale = Math.max(1, found.saving ?? 0);
        for (const { existing, fallback, replan, marginal, othersLoss } of found.withdrawals) {
          looked += 1;
          const [a, b, c] = [existing?.loss ?? NaN, fallback?.loss ?? NaN, replan?.loss ?? NaN];
          expect(c).toBeLessThanOrEqual(a + 1e-6 * scale);
          expect(a).toBeLessThanOrEqual(b + 1e-6 * scale);
          // Only firms have a worth; what they are worth lies between nothing and what is lost planned anew.
          const worth = marginal ?? Math.max(0, Math.min(c, 0));
          expect(worth).toBeGreaterThanOrEqual(-1e-6 * scale);
          expect(worth).toBeLessThanOrEqual(c + 1e-6 * scale);
          for (const each of [existing, fallback, replan]) {
            const total = each?.firms.reduce((sum, { loss }) => sum + loss, 0) ?? NaN;
            expect(Math.abs(total - ((found.saving ?? NaN) - (each?.saving ?? NaN)))).toBeLessThanOrEqual(1e-6 * scale);
          }
          expect(othersLoss).not.toBeNaN();
        }
      }),
      { numRuns: 6 },
    );
    expect(looked).toBeGreaterThan(20);
  });

  test('with shared plants, stores, equipment given up and trenches the same holds, and the saving is the plan’s', async () => {
    let plants = 0;
    const equipped = parks.map((park) => equip(park, park.stream.length));
    await fc.assert(
      fc.asyncProperty(equipped, async (park) => {
        const scenario = scenarioOf();
        const found = await stress(park, { scenario, solve, kinds: ['firm', 'facility'] });
        const { saving, plants: built } = await plan({ ...park, outlook: [] }, { scenario, solve });
        const scale = Math.max(1, saving ?? 0);
        plants += built.length;
        expect(Math.abs((found.saving ?? NaN) - (saving ?? NaN))).toBeLessThanOrEqual(1e-6 * scale);
        for (const { existing, fallback, replan } of found.withdrawals) {
          const [a, b, c] = [existing?.loss ?? NaN, fallback?.loss ?? NaN, replan?.loss ?? NaN];
          expect(c).toBeLessThanOrEqual(a + 1e-6 * scale);
          expect(a).toBeLessThanOrEqual(b + 1e-6 * scale);
          const total = existing?.firms.reduce((sum, { loss }) => sum + loss, 0) ?? NaN;
          expect(Math.abs(total - ((found.saving ?? NaN) - (existing?.saving ?? NaN)))).toBeLessThanOrEqual(
            1e-6 * scale,
          );
        }
      }),
      { numRuns: 8 },
    );
    expect(plants).toBeGreaterThan(3);
  });

  test('what stands, run from one basis, costs what it costs when each is formulated anew', async () => {
    let looked = 0;
    await fc.assert(
      fc.asyncProperty(parks, async (park) => {
        const base = await baseOf(equip(park, park.firm.length), scenarioOf({ gap: 1e-3 }), solve);
        const fallback = fallbackOf(usualAssumptions);
        const run = running(base, fallback);
        const ties = base.stands.links.map(({ tie }) => tie);
        for (const kind of ['firm', 'facility', 'route'] as const) {
          for (const each of withdrawals(ties, kind)) {
            const [one, anew] = [await run(each), await operate(base, each, { build: false, fallback })];
            const scale = Math.max(1, Math.abs(anew?.cost ?? 0));
            expect(Math.abs((one?.cost ?? NaN) - (anew?.cost ?? NaN))).toBeLessThanOrEqual(2e-6 * scale);
            looked += 1;
          }
        }
      }),
      { numRuns: 8 },
    );
    expect(looked).toBeGreaterThan(20);
  });

  test('v(N) − v(N∖i) is what the plan without the firm saves less', async () => {
    let looked = 0;
    await fc.assert(
      fc.asyncProperty(parks, async (park) => {
        const found = await stress(park, { scenario: scenarioOf(), solve, kinds: ['firm'] });
        for (const { withdrawal, marginal } of found.withdrawals) {
          const without = await plan(park, { scenario: scenarioOf({ withdrawn: withdrawal.ids.join(';') }), solve });
          const loss = (found.saving as number) - (without.saving as number);
          expect(Math.abs(loss - (marginal as number))).toBeLessThanOrEqual(1e-6 * Math.max(1, found.saving as number));
          looked += 1;
        }
      }),
      { numRuns: 12 },
    );
    expect(looked).toBeGreaterThan(20);
  });
});

test('a park without firms, or without anything to exchange, has nothing to lose', async () => {
  const empty = parkOf({ firm: [], commodity: [], stream: [] });
  const found = await stress(empty, { scenario: scenarioOf(), solve });
  expect(found).toMatchObject({ status: 'optimal', saving: 0, withdrawals: [], keyPlants: [], warnings: [] });
});

test('can be cancelled, and says so', async () => {
  let asked = 0;
  const cancelled = (): boolean => {
    asked += 1;
    return asked > 3;
  };
  const found = await stress(parkOf(host), { scenario: plainYear, solve, cancelled });
  expect(found.status).toBe('cancelled');
});
