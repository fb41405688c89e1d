/** Flows of shared plants: a plant is an end of its own, even between it and the firm on whose site it stands. */
import type { Plan, PlanExchange, PlanFlow, PlanPlant } from '@kyosei/model/plan';
import { expect, test } from 'vitest';
import { flowGraph } from '../src/layout/flows.ts';
import { flowColours } from '../src/layout/palette.ts';
import { outlookName, worthsOf } from '../src/layout/plants.ts';
import { planFlows } from '../src/map/flows.ts';
import { type MapFirm, parkStyle } from '../src/map/style.ts';

const flow = (part: Partial<PlanFlow>): PlanFlow => ({
  from: null,
  to: null,
  label: 'Power',
  commodity: 'power',
  kind: 'power',
  unit: 'kWh',
  baseline: 0,
  planned: 100,
  exchange: null,
  stream: null,
  ...part,
});
const port = (stream: string, direction: 'has' | 'wants') => ({ stream, direction });
const plan = {
  firms: [{ firm: 'works', name: 'Town works' }],
  plants: [{ id: 'chp', name: 'Central CHP', ports: [port('fuel', 'wants'), port('made', 'has')] }] as unknown,
  exchanges: [
    { id: 'made > pumps', from: { firm: 'works', stream: 'made' }, to: { firm: 'works', stream: 'pumps' } },
  ] as unknown as readonly PlanExchange[],
  flows: [
    flow({ from: 'works', to: 'works', exchange: 'made > pumps' }),
    flow({ from: 'works', stream: 'made', label: 'Sold to the grid' }),
    flow({ to: 'works', stream: 'fuel', label: 'Natural gas', kind: 'gas' }),
    flow({ to: 'works', stream: 'pumps', planned: 7 }),
  ],
} as unknown as Parameters<typeof planFlows>[0] & { readonly plants: readonly PlanPlant[] };

test('a plant and its firm are two ends; what it buys and sells goes in and out of the plant', () => {
  const { links, nodes } = flowGraph(plan, 'energy', { scope: 'all' });
  expect(links.map(({ from, to }) => [from, to])).toEqual([
    ['Central CHP', 'Town works'],
    ['Central CHP', null],
    [null, 'Central CHP'],
    [null, 'Town works'],
  ]);
  expect(links.every(({ source, target }) => source !== target)).toBe(true);
  expect(nodes.find(({ label }) => label === 'Central CHP')?.place).toBe('plant');
  expect(flowGraph(plan, 'energy', { scope: 'exchanges' }).links).toHaveLength(1);
});

test('the map shows exchanges and what plants buy and sell, not what firms go on buying; on one site as a ring', () => {
  const flows = planFlows(plan);
  expect(flows.map(({ id }) => id)).toEqual(['made > pumps', 'made', 'fuel']);
  const firms: MapFirm[] = [
    { id: 'works', name: 'Town works', latitude: 52, longitude: 5, size: 1 },
    { id: 'mill', name: 'Mill', latitude: 52.01, longitude: 5.02, size: 1 },
  ];
  const colours = { flow: flowColours.light, ground: '#fff', line: '#ddd', ink: '#000', point: '#333' };
  const source = parkStyle(firms, flows, colours, null).sources.flows as { data: GeoJSON.FeatureCollection };
  const { coordinates } = source.data.features.map(({ geometry }) => geometry as GeoJSON.LineString)[0] ?? {
    coordinates: [],
  };
  const heights = coordinates.map(([, latitude = 0]) => latitude);
  expect(coordinates.flat().every(Number.isFinite)).toBe(true);
  expect(coordinates.at(-1)?.[1]).toBeCloseTo(52, 9);
  expect(Math.max(...heights) - Math.min(...heights)).toBeGreaterThan(0.001);
});

test('an outlook in which something has failed is named after it', () => {
  const names: Readonly<Record<string, string>> = { 'firm mill': 'Paper mill', 'facility chp': 'Central CHP' };
  const told = (outlook: string) =>
    outlookName(
      outlook,
      (table, id) => names[`${table} ${id}`] ?? id,
      (failed) => `Without ${failed}`,
    );
  expect([told('without mill'), told('without chp'), told('dear-gas')]).toEqual([
    'Without Paper mill',
    'Without Central CHP',
    'dear-gas',
  ]);
});

test('what one more unit is worth is told in the unit of what it is', () => {
  const sensitivity = {
    unit: 'EUR',
    streams: [{ stream: 'pumps', direction: 'wants' as const, unit: 'kWh' as const, worth: 0.06 }],
    facilities: [{ facility: 'chp', worth: 0.01 }],
    limits: [
      { limit: 'budget', worth: 0.2 },
      { limit: 'maximumCo2', worth: 80 },
    ],
  };
  const park = { id: 'p', name: 'P', currency: 'EUR', baseYear: 2025 };
  const balances = [{ stream: 'pumps', firm: 'works' }] as unknown as Plan['balances'];
  const told = worthsOf({ ...plan, park, balances, sensitivity });
  expect(told.map(({ of, what, firm, unit }) => [of, what, firm, unit])).toEqual([
    ['wants', 'power', 'works', 'EUR/kWh'],
    ['facility', 'chp', null, 'EUR per unit of input'],
    ['limit', 'budget', null, 'EUR/a per EUR'],
    ['limit', 'maximumCo2', null, 'EUR/t'],
  ]);
  expect(worthsOf({ ...plan, park, balances, sensitivity: null })).toEqual([]);
});
