/** Odd parks under stress: answers or Problems, and never a figure that is none. */
import { expect, test } from 'vitest';
import { createSolver } from '../../src/highs.ts';
import { prepareEnsemble, sharePlan, stress, usualAssumptions } from '../../src/stress.ts';
import { type GivenPark, parkOf, scenarioOf } from '../park.ts';

const solve = await createSolver();
const assumptions = usualAssumptions;
const none: GivenPark = { firm: [], commodity: [], stream: [] };
const ash = { id: 'ash', kind: 'material', unit: 't' } as const;
const has = (firm: string, quantity = 10) =>
  ({ id: `out-${firm}`, firm, direction: 'has', commodity: 'ash', quantity, presentCost: 10 }) as const;
const wants = (firm: string, quantity = 10) =>
  ({ id: `in-${firm}`, firm, direction: 'wants', commodity: 'ash', quantity, presentCost: 30 }) as const;
const truck = [{ id: 'truck', mode: 'truck', kind: 'material', distance: 1 }] as const;

const parks: readonly (readonly [string, GivenPark])[] = [
  ['nobody', none],
  ['one firm', { ...none, firm: [{ id: 'a' }] }],
  ['one firm with itself', { firm: [{ id: 'a' }], commodity: [ash], stream: [has('a'), wants('a')], route: truck }],
  [
    'two pairs apart',
    {
      firm: [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }],
      commodity: [ash, { ...ash, id: 'slag' }],
      stream: [has('a'), wants('b'), { ...has('c'), commodity: 'slag' }, { ...wants('d'), commodity: 'slag' }],
      route: truck,
    },
  ],
  [
    'nothing flows',
    { firm: [{ id: 'a' }, { id: 'b' }], commodity: [ash], stream: [has('a', 0), wants('b', 0)], route: truck },
  ],
  ['no way between', { firm: [{ id: 'a' }, { id: 'b' }], commodity: [ash], stream: [has('a'), wants('b')] }],
];

/** Places of numbers that are none. */
const faults = (value: unknown, path = ''): readonly string[] =>
  typeof value === 'number'
    ? Number.isFinite(value)
      ? []
      : [path]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, member]) => faults(member, `${path}.${key}`))
      : [];

test.each(parks)('%s', async (_, given) => {
  const park = parkOf(given);
  const scenario = scenarioOf({ discountRate: 0, horizon: 1 });
  const found = await stress(park, { scenario, solve, assumptions, kinds: ['firm', 'pair', 'facility', 'route'] });
  const shared = await sharePlan(park, { scenario, solve, assumptions });
  const prepared = await prepareEnsemble(park, { scenario, solve, assumptions });
  const draws = await prepared.draws(1, 0, 3);
  const all = { found, shared, draws, summary: prepared.summary(draws), bars: await prepared.tornado() };
  expect(faults(all)).toEqual([]);
  expect(found.status).toBe('optimal');
  expect(await prepared.pairs(0, 100)).toHaveLength((park.firm.length * (park.firm.length - 1)) / 2);
  expect(shared.worth).toBeCloseTo(found.saving as number, 9);
});
