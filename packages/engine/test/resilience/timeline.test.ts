/** A withdrawal hour by hour: stores, orders, stops and restarts, worked by hand. */
import { expect, test } from 'vitest';
import { createSolver } from '../../src/highs.ts';
import { type Assumptions, stress, usualAssumptions } from '../../src/stress.ts';
import { generate } from '../generate.ts';
import { type GivenPark, parkOf, scenarioOf } from '../park.ts';

const solve = await createSolver();
const scenario = scenarioOf({ discountRate: 0, horizon: 1 });

/** A host gives steam to a mill, the mill pulp to a paper works, which gives sludge to a farm. */
const chain: GivenPark = {
  firm: [{ id: 'host' }, { id: 'mill' }, { id: 'paper' }, { id: 'farm' }],
  commodity: [
    { id: 'steam', kind: 'steam', unit: 'kWh' },
    { id: 'pulp', kind: 'material', unit: 't' },
    { id: 'sludge', kind: 'material', unit: 't' },
  ],
  stream: [
    { id: 'surplus', firm: 'host', direction: 'has', commodity: 'steam', quantity: 87_600, temperature: 200 },
    {
      id: 'need',
      firm: 'mill',
      direction: 'wants',
      commodity: 'steam',
      quantity: 87_600,
      temperature: 180,
      presentCost: 0.1,
    },
    { id: 'pulp-out', firm: 'mill', direction: 'has', commodity: 'pulp', quantity: 8760 },
    { id: 'pulp-in', firm: 'paper', direction: 'wants', commodity: 'pulp', quantity: 8760, presentCost: 60 },
    { id: 'sludge-out', firm: 'paper', direction: 'has', commodity: 'sludge', quantity: 400, presentCost: 20 },
    { id: 'feed', firm: 'farm', direction: 'wants', commodity: 'sludge', quantity: 1000, presentCost: 10 },
  ],
  route: [
    { id: 'pipe', mode: 'pipe', kind: 'steam', distance: 1 },
    { id: 'truck', mode: 'truck', kind: 'material', distance: 1 },
  ],
};

async function momentsOf(given: Partial<Assumptions>) {
  const assumptions = { ...usualAssumptions, ...given };
  const found = await stress(parkOf(chain), { scenario, solve, kinds: ['firm'], assumptions });
  return found.timelines.find(({ from }) => from[0] === 'host')?.moments ?? [];
}

test('a boiler is lit within the shift, before the yard is empty', async () => {
  const moments = await momentsOf({});
  expect(moments.map(({ hours, stops, restarts }) => [hours, stops, restarts])).toEqual([
    [0, ['mill'], []],
    [8, [], ['mill']],
  ]);
  expect(moments[0]).toMatchObject({
    emptied: ['need'],
    stopped: ['host', 'mill'],
    idle: ['surplus > need', 'pulp-out > pulp-in'],
    bare: ['need'],
  });
  expect(moments[1]).toMatchObject({ arrived: ['need'], stopped: ['host'], idle: ['surplus > need'], bare: [] });
});

test('where it takes longer than the yard holds, the next one stops when that is empty, and all come back', async () => {
  const moments = await momentsOf({ fallbackHours: { ...usualAssumptions.fallbackHours, steam: 100 } });
  expect(moments.map(({ hours, stops, restarts }) => [hours, stops, restarts])).toEqual([
    [0, ['mill'], []],
    [72, ['paper'], []],
    [100, [], ['mill', 'paper']],
  ]);
  // The farm lacks two fifths of what it wants: its yard lasts longer than the sludge is away.
  expect(moments.at(-1)).toMatchObject({ bare: [], idle: ['surplus > need'] });
});

test('half a want lasts twice as long', async () => {
  const moments = await momentsOf({
    holdHours: { ...usualAssumptions.holdHours, steam: 6 },
    fallbackHours: { ...usualAssumptions.fallbackHours, steam: 5 },
  });
  // What was ordered comes before the store is empty: nobody notices.
  expect(moments.map(({ hours, stops }) => [hours, stops])).toEqual([
    [0, []],
    [5, []],
  ]);
});

test('sales that fail stop a firm at once, and nothing bought brings them back', async () => {
  const leaving = await stress(parkOf(chain), {
    scenario,
    solve,
    kinds: ['firm'],
    assumptions: { ...usualAssumptions, leastSales: { usual: 0.5, firms: {} } },
  });
  const without = leaving.timelines.find(({ from }) => from[0] === 'paper')?.moments ?? [];
  // The host sells to the mill alone.
  expect(without[0]?.stops).toEqual(['mill', 'host']);
  expect(without.at(-1)?.stopped).toEqual(['paper', 'mill', 'host']);
});

test.each([1, 2, 3, 4])('every timeline goes forward, ends, and begins with who leaves (%i)', async (seed) => {
  const park = generate(seed, { firms: 6, streams: 18, commodities: 6, technologies: 2, facilities: 1, periods: 2 });
  const assumptions = { ...usualAssumptions, leastSales: { usual: 0.3, firms: {} } };
  const { timelines } = await stress(park, { scenario: scenarioOf(), solve, kinds: ['firm', 'pair'], assumptions });
  expect(timelines.length).toBeGreaterThan(1);
  for (const { from, moments } of timelines) {
    expect(moments[0]?.hours).toBe(0);
    expect(moments[0]?.stopped.slice(0, from.length)).toEqual(from);
    const times = moments.map(({ hours }) => hours);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(new Set(times).size).toBe(times.length);
    // Everything ordered has come.
    expect(moments.at(-1)?.bare).toEqual([]);
  }
});
