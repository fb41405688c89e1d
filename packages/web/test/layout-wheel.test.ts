/** The ring of indicators: every row once, groups in order around the whole circle, nothing over another. */
import { expect, test } from 'vitest';
import { layoutWheel, segmentPath } from '../src/layout/wheel.ts';

const groups = (...sizes: readonly number[]) =>
  new Map(
    sizes.map((size, group) => [`g${group}`, Array.from({ length: size }, (_, at) => ({ id: `${group}.${at}` }))]),
  );
const rings = { inner: 80, width: 40, count: 2 };

/** Angle of a point clockwise from the top, 0…2π. */
const angleOf = ({ x, y }: { readonly x: number; readonly y: number }): number =>
  (Math.atan2(x, -y) + 2 * Math.PI) % (2 * Math.PI);

test.each([[[4, 3, 9, 13, 3]], [[52]], [[1]], [[1, 1, 1, 1, 1, 1, 1, 1]]])('%j', (sizes) => {
  const sectors = layoutWheel(groups(...sizes), rings);
  const segments = sectors.flatMap((sector) => sector.segments);
  expect(segments.map(({ id }) => id)).toEqual([...groups(...sizes).values()].flat().map(({ id }) => id));
  const angles = segments.map(angleOf);
  expect(angles).toEqual(angles.toSorted((a, b) => a - b));
  for (const { rings: paths, x, y } of segments) {
    expect(paths.length).toBe(2);
    expect(paths.join('')).not.toMatch(/NaN|Infinity/);
    expect(Math.hypot(x, y)).toBeGreaterThan(160);
  }
});

test('a segment of more than half a circle takes the long way round', () => {
  expect(segmentPath(1, 2, 0, 4)).toContain('A2,2 0 1 1');
  expect(segmentPath(1, 2, 0, 2)).toContain('A2,2 0 0 1');
});

test('labels on the right begin at the ring, on the left they end there', () => {
  const sides = layoutWheel(groups(1, 1, 1, 1), rings).map(({ x, anchor }) => [Math.sign(x), anchor]);
  expect(sides).toEqual([
    [1, 'start'],
    [1, 'start'],
    [-1, 'end'],
    [-1, 'end'],
  ]);
});
