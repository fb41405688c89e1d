/**
 * A true-to-scale map of a park as plain numbers for SVG: projected firms, labels that do not overlap, bent arrows,
 * and a scale bar. Firms far outside the park's core stand at the frame on their bearing, with their distance, so that
 * one supplier 200 km away does not press the park into a dot.
 *
 * Projection: equirectangular with its standard parallel at the core's centre; over a park its error is below 0.1 %.
 */

import { areFar, median, spot } from './far.ts';

export interface MapPlace {
  readonly id: string;
  readonly label: string;
  /** Degrees, WGS 84; null when unknown. */
  readonly latitude: number | null;
  readonly longitude: number | null;
}

export interface MapArc {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** What the thickness shows, in one unit for all; thickness follows its square root. */
  readonly weight: number;
}

export interface MapOptions {
  readonly width: number;
  readonly height: number;
  readonly padding?: number;
  /** Height of a label in pixels; a character is taken as 0.6 of it. */
  readonly fontSize?: number;
}

export interface PlaceLabel {
  readonly text: string;
  /** Top-left corner and size of the text's box. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Where the text starts or ends, on the side of the mark. */
  readonly textX: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** SVG path data from the mark to a label that stands off; empty beside it. */
  readonly leader: string;
}

export interface PlacedPlace {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** Stands at the frame, outside the scale. */
  readonly far: boolean;
  /** km from the core's centre, only when far. */
  readonly distance: number | null;
  /** null where no free room was found. */
  readonly label: PlaceLabel | null;
}

export interface PlacedArc<A extends MapArc = MapArc> {
  readonly id: string;
  readonly arc: A;
  /** SVG path data of the centre line, ending where the head begins. */
  readonly path: string;
  /** SVG path data of the arrow's head, to be filled. */
  readonly head: string;
  readonly width: number;
  /** A point of the arrow for a mark of radius 9 that covers no other, as far as there is room. */
  readonly x: number;
  readonly y: number;
}

export interface ParkMap<A extends MapArc = MapArc> {
  readonly width: number;
  readonly height: number;
  readonly places: readonly PlacedPlace[];
  readonly arcs: readonly PlacedArc<A>[];
  /** null when the park has no extent. */
  readonly scaleBar: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly kilometres: number;
  } | null;
  /** Ids of places without coordinates: not on the map. */
  readonly missing: readonly string[];
}

const earthRadius = 6371.0088;
const radians = Math.PI / 180;
const markRadius = 6;

interface Point {
  x: number;
  y: number;
}
interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Lays out firms and arrows; defined for every input, also for firms on one spot, at a pole, or across the date line. */
export function layoutMap<A extends MapArc>(
  places: readonly MapPlace[],
  arcs: readonly A[],
  options: MapOptions,
): ParkMap<A> {
  const { width, height } = options;
  const padding = options.padding ?? 48;
  const fontSize = options.fontSize ?? 12;
  const known = places.filter(
    (place): place is MapPlace & { latitude: number; longitude: number } =>
      Number.isFinite(place.latitude) && Number.isFinite(place.longitude),
  );
  const missing = places.filter((place) => !known.some(({ id }) => id === place.id)).map(({ id }) => id);
  const plane = project(known);
  const core = coreOf(plane);
  const frame = fit(
    plane.filter((_, index) => core[index]),
    { x: padding, y: padding, width: Math.max(1, width - 2 * padding), height: Math.max(1, height - 2 * padding) },
  );
  const centre = { x: width / 2, y: height / 2 };
  const points = plane.map((point, index) =>
    core[index] ? frame.place(point) : toFrame(frame.place(point), centre, width, height, padding / 2),
  );
  separate(points, width, height);

  const at = new Map(known.map((place, index) => [place.id, points[index] as Point]));
  const { placed: placedArcs, crossed } = bendArcs(arcs, at);
  const scaleBar = frame.scale > 0 ? bar(frame.scale, width, height) : null;
  const taken: Rectangle[] = points.map(({ x, y }) => box(x, y, markRadius + 1));
  if (scaleBar) taken.push({ x: scaleBar.x, y: scaleBar.y - 16, width: scaleBar.width, height: 22 });
  // The most connected firms choose their label's place first.
  const degree = (id: string) => arcs.filter(({ from, to }) => from === id || to === id).length;
  const labels = new Map<string, PlacedPlace['label']>();
  for (const [index, place] of [...known.entries()].toSorted(([, a], [, b]) => degree(b.id) - degree(a.id))) {
    const distance = core[index] ? null : Math.hypot(...spread(plane[index] as Point, frame.middle));
    const text = distance === null ? place.label : `${place.label} (${Math.round(distance)} km)`;
    const size = { width: Math.min(width - 8, text.length * fontSize * 0.6), height: fontSize * 1.25 };
    const mark = points[index] as Point;
    const label = placeLabel(mark, size, { width, height }, taken, crossed);
    if (label) taken.push(label);
    labels.set(place.id, label && written(text, label, mark));
  }
  return {
    width,
    height,
    places: known.map(({ id }, index) => ({
      id,
      x: (points[index] as Point).x,
      y: (points[index] as Point).y,
      far: !core[index],
      distance: core[index] ? null : Math.hypot(...spread(plane[index] as Point, frame.middle)),
      label: labels.get(id) ?? null,
    })),
    arcs: placedArcs,
    scaleBar,
    missing,
  };
}

const box = (x: number, y: number, radius: number): Rectangle => ({
  x: x - radius,
  y: y - radius,
  width: 2 * radius,
  height: 2 * radius,
});
const spread = (point: Point, from: Point): [number, number] => [point.x - from.x, point.y - from.y];

/** Kilometres east and south of the mean place. */
function project(places: readonly { latitude: number; longitude: number }[]): Point[] {
  if (places.length === 0) return [];
  // The mean direction, so that a park across the date line stays in one piece.
  const east = Math.atan2(
    mean(places.map(({ longitude }) => Math.sin(longitude * radians))),
    mean(places.map(({ longitude }) => Math.cos(longitude * radians))),
  );
  const parallel = median(places.map(({ latitude }) => latitude));
  return places.map(({ latitude, longitude }) => {
    const turn = Math.atan2(Math.sin(longitude * radians - east), Math.cos(longitude * radians - east));
    return {
      x: earthRadius * turn * Math.max(0.01, Math.cos(parallel * radians)),
      y: -earthRadius * (latitude - parallel) * radians,
    };
  });
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Which places are the core: those not far from the median place. */
function coreOf(points: readonly Point[]): boolean[] {
  const middle = { x: median(points.map(({ x }) => x)), y: median(points.map(({ y }) => y)) };
  return areFar(points.map((point) => Math.hypot(...spread(point, middle)))).map((far) => !far);
}

const range = (values: readonly number[]) => ({
  least: values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
  most: values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY),
});

/** Fits the core into a frame; `scale` is pixels per kilometre, 0 when the core is a single spot. */
function fit(points: readonly Point[], frame: Rectangle) {
  const [x, y] = [range(points.map((point) => point.x)), range(points.map((point) => point.y))];
  const middle = points.length ? { x: (x.least + x.most) / 2, y: (y.least + y.most) / 2 } : { x: 0, y: 0 };
  const [wide, high] = [x.most - x.least, y.most - y.least];
  const scale =
    Math.max(wide, high) < spot || points.length === 0 ? 0 : Math.min(frame.width / wide, frame.height / high);
  const place = (point: Point): Point => ({
    x: frame.x + frame.width / 2 + (point.x - middle.x) * scale,
    y: frame.y + frame.height / 2 + (point.y - middle.y) * scale,
  });
  return { scale, middle, place };
}

/** Where the line from the centre to a far point meets the frame. */
function toFrame(point: Point, centre: Point, width: number, height: number, inset: number): Point {
  const [dx, dy] = spread(point, centre);
  const reach = Math.min(
    (width / 2 - inset) / Math.max(1e-9, Math.abs(dx)),
    (height / 2 - inset) / Math.max(1e-9, Math.abs(dy)),
    1,
  );
  return { x: centre.x + dx * reach, y: centre.y + dy * reach };
}

/** Moves marks that would cover each other apart, by some pixels only. */
function separate(points: Point[], width: number, height: number): void {
  const least = markRadius * 2 + 4;
  for (let round = 0; round < 60; round++) {
    let moved = false;
    for (let i = 0; i < points.length; i++)
      for (let j = 0; j < i; j++) {
        const [a, b] = [points[i] as Point, points[j] as Point];
        let [dx, dy] = spread(a, b);
        const distance = Math.hypot(dx, dy);
        if (distance >= least) continue;
        if (distance < 1e-6) [dx, dy] = [Math.cos(i + 2 * j), Math.sin(i + 2 * j)];
        const push = (least - distance) / 2 / Math.max(1e-6, Math.hypot(dx, dy));
        a.x += dx * push;
        a.y += dy * push;
        b.x -= dx * push;
        b.y -= dy * push;
        moved = true;
      }
    for (const point of points) {
      point.x = clamp(point.x, markRadius + 2, width - markRadius - 2);
      point.y = clamp(point.y, markRadius + 2, height - markRadius - 2);
    }
    if (!moved) return;
  }
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

/** Arrows bend to the left of their way, each further one between the same two firms a little more. */
function bendArcs<A extends MapArc>(
  arcs: readonly A[],
  at: ReadonlyMap<string, Point>,
): { readonly placed: readonly PlacedArc<A>[]; readonly crossed: readonly Rectangle[] } {
  const heaviest = arcs.reduce((most, { weight }) => (Number.isFinite(weight) ? Math.max(most, weight) : most), 0);
  const used = new Map<string, number>();
  const taken: Point[] = [...at.values()];
  /** Where a label would stand on an arrow or its mark. */
  const crossed: Rectangle[] = [];
  const placed = arcs.flatMap((arc) => {
    const [from, to] = [at.get(arc.from), at.get(arc.to)];
    if (!from || !to) return [];
    const key = JSON.stringify([arc.from, arc.to]);
    const before = used.get(key) ?? 0;
    used.set(key, before + 1);
    const share = heaviest > 0 && arc.weight > 0 && Number.isFinite(arc.weight) ? arc.weight / heaviest : 0;
    const width = 1.5 + 4.5 * Math.sqrt(share);
    const { path, head, along } = bend(from, to, before, width);
    const clearance = (point: Point) =>
      taken.reduce((least, other) => Math.min(least, Math.hypot(...spread(point, other))), 18);
    const middle = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74]
      .map(along)
      .reduce((best, point) => (clearance(point) > clearance(best) + 0.5 ? point : best));
    taken.push(middle);
    crossed.push(box(middle.x, middle.y, 9));
    for (let t = 0.1; t < 0.95; t += 0.05) {
      const point = along(t);
      crossed.push(box(point.x, point.y, width / 2 + 1));
    }
    return [{ id: arc.id, arc, width, path, head, x: middle.x, y: middle.y }];
  });
  return { placed, crossed };
}

function bend(from: Point, to: Point, before: number, width: number) {
  const [dx, dy] = spread(to, from);
  const length = Math.hypot(dx, dy);
  if (length < 1) {
    const reach = 22 + 12 * before;
    const path = `M${write(from.x - 4)},${write(from.y - 5)}C${write(from.x - reach)},${write(from.y - 2 * reach)} ${write(from.x + reach)},${write(from.y - 2 * reach)} ${write(from.x + 4)},${write(from.y - 5)}`;
    return { path, head: '', along: () => ({ x: from.x, y: from.y - 1.5 * reach }) };
  }
  const [ux, uy] = [dx / length, dy / length];
  const lift = Math.min(0.18 * length, 60) + 14 * before + 6;
  const control = { x: (from.x + to.x) / 2 + uy * lift, y: (from.y + to.y) / 2 - ux * lift };
  const toward = (end: Point, distance: number): Point => {
    const [cx, cy] = spread(control, end);
    const reach = Math.hypot(cx, cy) || 1;
    return { x: end.x + (cx / reach) * distance, y: end.y + (cy / reach) * distance };
  };
  const room = Math.min(1, length / (4 * markRadius + 20));
  const start = toward(from, (markRadius + 1) * room);
  const tip = toward(to, (markRadius + 2) * room);
  const headLength = (5 + 1.6 * width) * room;
  const neck = toward(to, (markRadius + 2) * room + headLength);
  const half = (2.5 + width * 0.9) * room;
  const [hx, hy] = spread(tip, neck);
  const across = Math.hypot(hx, hy) || 1;
  const [nx, ny] = [(-hy / across) * half, (hx / across) * half];
  return {
    path: `M${write(start.x)},${write(start.y)}Q${write(control.x)},${write(control.y)} ${write(neck.x)},${write(neck.y)}`,
    head: `M${write(tip.x)},${write(tip.y)}L${write(neck.x + nx)},${write(neck.y + ny)}L${write(neck.x - nx)},${write(neck.y - ny)}Z`,
    along: (t: number): Point => ({
      x: (1 - t) ** 2 * from.x + 2 * t * (1 - t) * control.x + t ** 2 * to.x,
      y: (1 - t) ** 2 * from.y + 2 * t * (1 - t) * control.y + t ** 2 * to.y,
    }),
  };
}

const write = (value: number): string => String(Math.round(value * 100) / 100);

/** The longest of 1, 2, 5 × 10ⁿ km that fits a quarter of the width. */
function bar(scale: number, width: number, height: number) {
  const room = width / 4 / scale;
  const power = 10 ** Math.floor(Math.log10(room));
  const kilometres = ([5, 2, 1].find((factor) => factor * power <= room) ?? 1) * power;
  return { x: 14, y: height - 12, width: kilometres * scale, kilometres };
}

/** The place around a mark, in widening rings, where the label covers no other, stays inside, and crosses few arrows. */
function placeLabel(
  mark: Point,
  size: { readonly width: number; readonly height: number },
  page: { readonly width: number; readonly height: number },
  taken: readonly Rectangle[],
  crossed: readonly Rectangle[],
): Rectangle | null {
  let best: { readonly label: Rectangle; readonly cost: number } | null = null;
  for (const [ring, gap] of [3, 10, 20, 34, 52].entries()) {
    for (const [side, level] of sides) {
      const label = {
        x: mark.x + (side === 0 ? -size.width / 2 : side > 0 ? markRadius + gap : -markRadius - gap - size.width),
        y: mark.y - size.height / 2 + level * (markRadius + gap + size.height / 2),
        ...size,
      };
      const inside =
        label.x >= 2 &&
        label.y >= 2 &&
        label.x + size.width <= page.width - 2 &&
        label.y + size.height <= page.height - 2;
      if (!inside || taken.some((other) => overlap(label, other))) continue;
      // Standing off by a ring is as bad as lying on the length of a character or two of an arrow.
      const cost = ring + crossed.filter((other) => overlap(label, other)).length;
      if (best === null || cost < best.cost) best = { label, cost };
    }
  }
  return best?.label ?? null;
}
/** The label's text, anchored toward its mark, with a leader when it stands off. */
function written(text: string, label: Rectangle, mark: Point): PlaceLabel {
  const anchor = mark.x < label.x ? 'start' : mark.x > label.x + label.width ? 'end' : 'middle';
  const textX = label.x + (anchor === 'start' ? 0 : anchor === 'end' ? label.width : label.width / 2);
  const near = {
    x: clamp(mark.x, label.x, label.x + label.width),
    y: clamp(mark.y, label.y, label.y + label.height),
  };
  const distance = Math.hypot(...spread(near, mark));
  const edge = (markRadius + 1) / Math.max(distance, 1);
  const leader =
    distance < 2 * markRadius
      ? ''
      : `M${write(mark.x + (near.x - mark.x) * edge)},${write(mark.y + (near.y - mark.y) * edge)}L${write(near.x)},${write(near.y)}`;
  return { ...label, text, textX, anchor, leader };
}

/** Horizontal side and vertical level of a label beside its mark, best first. */
const sides = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
] as const;

const overlap = (a: Rectangle, b: Rectangle): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
