/** The ring of indicators: groups around a circle, a segment each, as many rings as there are states. Pure. */

export interface Segment {
  readonly id: string;
  /** SVG path of the segment, one for each ring from the inside out. */
  readonly rings: readonly string[];
  /** Where its number stands, outside the rings. */
  readonly x: number;
  readonly y: number;
}
export interface Sector {
  readonly group: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly segments: readonly Segment[];
}

interface Rings {
  /** Inner radius of the innermost ring, and the width of each. */
  readonly inner: number;
  readonly width: number;
  readonly count: number;
}

/** Radians between two groups, and between two segments. */
const [gapOfGroups, gapOfSegments] = [0.09, 0.008];
const between = 2;

const round = (value: number): number => Math.round(value * 100) / 100;
/** Angle 0 points up; it grows clockwise. */
const point = (radius: number, angle: number): readonly [number, number] => [
  round(radius * Math.sin(angle)),
  round(-radius * Math.cos(angle)),
];
const written = (radius: number, angle: number): string => point(radius, angle).join(',');

/** The part of a ring between two radii and two angles. */
export function segmentPath(inner: number, outer: number, from: number, to: number): string {
  const large = to - from > Math.PI ? 1 : 0;
  const [a, b, c, d] = [written(outer, from), written(outer, to), written(inner, to), written(inner, from)];
  return `M${a}A${outer},${outer} 0 ${large} 1 ${b}L${c}A${inner},${inner} 0 ${large} 0 ${d}Z`;
}

/** Groups in their order, each as wide as it has rows; around the origin. */
export function layoutWheel(
  groups: ReadonlyMap<string, readonly { readonly id: string }[]>,
  { inner, width, count }: Rings,
): readonly Sector[] {
  const rows = [...groups.values()].reduce((total, members) => total + members.length, 0);
  const gap = groups.size > 1 ? gapOfGroups : 0;
  const step = (2 * Math.PI - gap * groups.size) / Math.max(1, rows);
  const edge = inner + width * count;
  let angle = gap / 2;
  return [...groups].map(([group, members]): Sector => {
    const start = angle;
    const segments = members.map(({ id }): Segment => {
      const [from, to] = [angle, angle + step];
      angle = to;
      const [x, y] = point(edge + 12, (from + to) / 2);
      const rings = Array.from({ length: count }, (_, ring) => {
        const radius = inner + width * ring;
        const turn = Math.min(gapOfSegments, step / 4);
        return segmentPath(radius, radius + width - between, from + turn, to - turn);
      });
      return { id, rings, x, y };
    });
    const middle = (start + angle) / 2;
    angle += gap;
    const [x, y] = point(edge + 30, middle);
    const side = Math.sin(middle);
    return { group, x, y, anchor: Math.abs(side) < 0.25 ? 'middle' : side > 0 ? 'start' : 'end', segments };
  });
}
