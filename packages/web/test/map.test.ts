import { describe, expect, test } from 'vitest';
import { flowColours } from '../src/layout/palette.ts';
import { presentFlows } from '../src/map/flows.ts';
import { framed } from '../src/map/frame.ts';
import { boundsOf, type MapFirm, type MapFlow, parkStyle } from '../src/map/style.ts';
import { stored } from './tables.ts';

const firm = (id: string, latitude: number, longitude: number): MapFirm => ({
  id,
  name: id,
  latitude,
  longitude,
  size: 0.5,
});
const flow = (id: string, from: string | null, to: string | null): MapFlow => ({
  id,
  from,
  to,
  kind: 'water',
  size: 0.4,
  label: id,
});
const colours = { flow: flowColours.light, ground: '#fff', line: '#ddd', ink: '#000', point: '#333' };
const core = [firm('a', 55.66, 11.08), firm('b', 55.67, 11.1), firm('c', 55.65, 11.09), firm('d', 55.66, 11.11)];

describe('far firms', () => {
  test('stand at the edge on their bearing, with their distance; the core keeps its places', () => {
    const [far, ...near] = framed([firm('far', 57.06, 11.09), ...core]).toSorted((x, y) => y.latitude - x.latitude);
    expect(far?.id).toBe('far');
    expect(far?.far).toBeGreaterThan(150);
    expect(far?.latitude).toBeGreaterThan(55.67);
    expect(far?.latitude).toBeLessThan(55.75);
    expect(near.every((one) => one.far === null && core.some((c) => c.latitude === one.latitude))).toBe(true);
  });

  test('nobody is far from a park on one spot, nor alone', () => {
    expect(framed([firm('a', 1, 1)])[0]?.far).toBeNull();
    expect(framed([firm('a', 1, 1), firm('b', 1, 1), firm('c', 1, 1)]).every(({ far }) => far === null)).toBe(true);
  });
});

describe('the style', () => {
  const flows = [
    flow('one', 'a', 'b'),
    flow('two', 'a', 'b'),
    flow('out', 'c', null),
    flow('in', null, 'c'),
    flow('lost', 'a', 'nobody'),
  ];
  const style = parkStyle(core, flows, colours, null);
  const features = (name: string) => {
    const source = style.sources[name];
    if (source?.type !== 'geojson' || typeof source.data !== 'object') throw new Error(`${name} holds no features`);
    return (source.data as GeoJSON.FeatureCollection<GeoJSON.LineString>).features;
  };

  test('draws every flow whose ends are on the map, each on a way of its own', () => {
    const lines = features('flows');
    expect(lines.map(({ properties }) => properties?.id)).toEqual(['one', 'two', 'out', 'in']);
    const middles = lines.slice(0, 2).map(({ geometry }) => JSON.stringify(geometry.coordinates[14]));
    expect(new Set(middles).size).toBe(2);
  });

  test('a have leaves its firm, a want arrives', () => {
    const [, , out, inward] = features('flows');
    expect(out?.geometry.coordinates[0]).toEqual([11.09, 55.65]);
    expect(inward?.geometry.coordinates.at(-1)).toEqual([11.09, 55.65]);
  });

  test('all coordinates are finite, also for one firm, for firms on one spot and at a pole', () => {
    for (const firms of [
      [firm('a', 0, 0)],
      [firm('a', 5, 5), firm('b', 5, 5)],
      [firm('a', 90, 0), firm('b', 90, 180)],
    ]) {
      const { sources } = parkStyle(firms, [flow('x', 'a', 'b'), flow('y', 'a', null)], colours, 'x');
      expect(JSON.stringify(sources)).not.toMatch(/null|NaN/);
      expect(boundsOf(firms).flat().every(Number.isFinite)).toBe(true);
    }
  });
});

test('present flows of a park: haves out, wants in, sized within their unit', () => {
  expect(presentFlows(stored)).toMatchObject([
    { id: 'mill-bran', from: 'mill', to: null, kind: 'material' },
    { id: 'farm-feed', from: null, to: 'farm', size: 1 },
  ]);
});
