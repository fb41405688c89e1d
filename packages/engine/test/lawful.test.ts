// What the law blocks outright is no candidate of a plan, and the plan names the rule.
import { expect, test } from 'vitest';
import { createSolver } from '../src/highs.ts';
import { plan } from '../src/plan.ts';
import { sharePlan, stress, usualAssumptions } from '../src/stress.ts';
import { parkOf, scenarioOf } from './park.ts';

const solve = await createSolver();

/** Kitchen waste of a canteen that a farm could feed to pigs. */
const park = (country: string) => {
  const plain = parkOf({
    firm: [{ id: 'canteen' }, { id: 'farm' }],
    commodity: [
      {
        id: 'kitchen-waste',
        name: 'Kitchen waste',
        kind: 'material',
        unit: 't',
        ewc: '20 01 08',
        substitutes: { feed: 1 },
      },
      { id: 'feed', name: 'Animal feed', kind: 'material', unit: 't' },
    ],
    stream: [
      { id: 'scraps', firm: 'canteen', direction: 'has', commodity: 'kitchen-waste', quantity: 100, presentCost: 50 },
      { id: 'trough', firm: 'farm', direction: 'wants', commodity: 'feed', quantity: 100, presentCost: 200 },
    ],
    route: [{ id: 'truck', mode: 'truck', kind: 'material', distance: 5 }],
  });
  return { ...plain, park: { ...plain.park, country } };
};

test('catering waste is not fed in the European Union, whatever it would save', async () => {
  const { exchanges, leftOut } = await plan(park('DE'), { scenario: scenarioOf(), solve });
  expect(exchanges).toEqual([]);
  expect(leftOut).toMatchObject([{ gate: 'law', findings: [{ code: 'law-blocks', values: { rule: 'EU-11' } }] }]);
});

test('where no rule blocks it, it is a candidate', async () => {
  const { exchanges } = await plan(park('BR'), { scenario: scenarioOf(), solve });
  expect(exchanges).toHaveLength(1);
});

test.each(['DE', 'BR'])('what is put under stress and shared is the same plan (%s)', async (country) => {
  const [scenario, assumptions] = [scenarioOf(), usualAssumptions];
  const { saving } = await plan(park(country), { scenario, solve });
  expect((await stress(park(country), { scenario, solve })).saving).toBeCloseTo(saving as number, 6);
  expect((await sharePlan(park(country), { scenario, solve, assumptions })).worth).toBeCloseTo(saving as number, 6);
});
