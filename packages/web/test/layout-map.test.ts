/** The map must be true to scale in its core, keep labels apart, and hold for every set of places. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutMap, type MapPlace } from '../src/layout/map.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}
const options = { width: 800, height: 500 };
const place = (id: string, latitude: number | null, longitude: number | null, label = id): MapPlace => ({
  id,
  label,
  latitude,
  longitude,
});

const anyPlaces = fc
  .array(
    fc.tuple(
      fc.option(
        fc.oneof(fc.double({ min: -90, max: 90, noNaN: true }), fc.double({ min: 55.6, max: 55.7, noNaN: true })),
      ),
      fc.option(
        fc.oneof(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: 11, max: 11.1, noNaN: true })),
      ),
      fc.string({ maxLength: 40 }),
    ),
    { maxLength: 14 },
  )
  .map((places) => places.map(([latitude, longitude, label], index) => place(`f${index}`, latitude, longitude, label)));

describe('layoutMap', () => {
  it('gives finite numbers inside the page for every set of places and arrows', () => {
    const ends = fc.array(fc.record({ from: fc.nat(14), to: fc.nat(14), weight: fc.double() }), { maxLength: 20 });
    fc.assert(
      fc.property(anyPlaces, ends, (places, arrows) => {
        const arcs = arrows.map(({ from, to, weight }, index) => ({
          id: `a${index}`,
          from: `f${from}`,
          to: `f${to}`,
          weight,
        }));
        const map = layoutMap(places, arcs, options);
        expect(map.places.length + map.missing.length).toBe(places.length);
        for (const { x, y } of map.places) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(options.width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(options.height);
        }
        for (const arc of map.arcs) {
          expect(arc.path + arc.head).not.toMatch(/NaN|Infinity|undefined/);
          expect([arc.x, arc.y, arc.width].every(Number.isFinite)).toBe(true);
        }
        const labels = map.places.flatMap(({ label }) => (label ? [label] : []));
        for (const [index, a] of labels.entries())
          for (const b of labels.slice(0, index))
            expect(a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height).toBe(
              false,
            );
      }),
      { numRuns: 300 },
    );
  });

  it('is true to scale in both directions, and the scale bar says so', () => {
    const map = layoutMap([place('a', 55.66, 11.08), place('b', 55.68, 11.08), place('c', 55.68, 11.12)], [], options);
    const [a, b, c] = map.places.map(({ x, y }) => ({ x, y })) as [Point, Point, Point];
    const perKilometre = (map.scaleBar?.width ?? 0) / (map.scaleBar?.kilometres ?? 1);
    const degree = (6371.0088 * Math.PI) / 180;
    expect(Math.hypot(a.x - b.x, a.y - b.y) / perKilometre).toBeCloseTo(0.02 * degree, 6);
    expect(Math.hypot(c.x - b.x, c.y - b.y) / perKilometre).toBeCloseTo(
      0.04 * degree * Math.cos((55.68 * Math.PI) / 180),
      3,
    );
    // North is up and east is right.
    expect(b.y).toBeLessThan(a.y);
    expect(c.x).toBeGreaterThan(b.x);
  });

  it('sets a firm far from the core at the frame with its distance, on its bearing', () => {
    const core = [
      place('a', 55.66, 11.08),
      place('b', 55.68, 11.07),
      place('c', 55.67, 11.1),
      place('d', 55.655, 11.09),
    ];
    const map = layoutMap([...core, place('north', 57.06, 11.085)], [], options);
    const north = map.places.find(({ id }) => id === 'north');
    expect(north?.far).toBe(true);
    expect(north?.distance).toBeGreaterThan(150);
    expect(north?.distance).toBeLessThan(160);
    expect(north?.y).toBeLessThan(40);
    expect(north?.label?.text).toMatch(/155 km/);
    expect(map.places.filter(({ far }) => far)).toHaveLength(1);
  });

  it('keeps a park across the date line in one piece', () => {
    const map = layoutMap(
      [place('a', -16.8, 179.99), place('b', -16.8, -179.99), place('c', -16.79, 180)],
      [],
      options,
    );
    expect(map.places.every(({ far }) => !far)).toBe(true);
    expect(map.scaleBar?.kilometres).toBeLessThanOrEqual(2);
  });

  it('separates firms on one spot and names those without coordinates', () => {
    const map = layoutMap([place('a', 1, 1), place('b', 1, 1), place('c', null, 1)], [], options);
    const [a, b] = map.places;
    expect(Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0))).toBeGreaterThan(10);
    expect(map.missing).toEqual(['c']);
    expect(map.scaleBar).toBeNull();
  });
});
