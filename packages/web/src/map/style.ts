/** The map of a park as a MapLibre style without tiles: kilometre grid, flows as arcs, firms as labelled points. Pure. */
import type { Feature, LineString, Point, Position } from 'geojson';
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { median } from '../layout/far.ts';
import { formatQuantity } from '../layout/format.ts';
import type { FlowKind } from '../layout/palette.ts';
import { type FramedFirm, framed } from './frame.ts';

export interface MapFirm {
  readonly id: string;
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  /** Relative size of its flows, 0…1. */
  readonly size: number;
}

/** `from` or `to` null: from or to outside the park, drawn as a short spoke. */
export interface MapFlow {
  readonly id: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly kind: FlowKind;
  /** Width relative to the largest of its unit, 0…1. */
  readonly size: number;
  readonly label: string;
}

export interface MapColours {
  readonly flow: Readonly<Record<FlowKind, string>>;
  readonly ground: string;
  readonly line: string;
  readonly ink: string;
  readonly point: string;
}

/** Degrees of longitude shrink with latitude; curves are bent in a plane where they do not. */
interface Plane {
  readonly stretch: number;
  readonly span: number;
}

const kilometresPerDegree = 111.195;

function planeOf(firms: readonly MapFirm[]): Plane {
  const latitudes = firms.map(({ latitude }) => latitude);
  const longitudes = firms.map(({ longitude }) => longitude);
  const stretch = Math.max(0.05, Math.cos((Math.max(...latitudes) * Math.PI) / 180));
  const height = Math.max(...latitudes) - Math.min(...latitudes);
  const width = (Math.max(...longitudes) - Math.min(...longitudes)) * stretch;
  return { stretch, span: Math.max(height, width, 0.005) };
}

/** South-west and north-east corner of all firms, with the room that spokes need. */
export function boundsOf(given: readonly MapFirm[]): [[number, number], [number, number]] {
  const firms = framed(given);
  const { stretch, span } = planeOf(firms);
  const room = span * (spokeOf(firms) + 0.02);
  const latitudes = firms.map(({ latitude }) => latitude);
  const longitudes = firms.map(({ longitude }) => longitude);
  return [
    [Math.min(...longitudes) - room / stretch, Math.max(-85, Math.min(...latitudes) - room)],
    [Math.max(...longitudes) + room / stretch, Math.min(85, Math.max(...latitudes) + room)],
  ];
}

/** Length of a spoke as a share of the span: with few firms long enough to show its head beside the firm on a narrow map. */
const spokeOf = (firms: readonly MapFirm[]): number => 0.07 + 0.1 * Math.min(1, 6 / firms.length) ** 2;

const steps = 28;

/** A quadratic curve between two positions; `bend` is the height of its control point over the chord. */
function curve([x0, y0]: Position, [x1, y1]: Position, bend: number, stretch: number): Position[] {
  const [a, b, c, d] = [(x0 ?? 0) * stretch, y0 ?? 0, (x1 ?? 0) * stretch, y1 ?? 0];
  const control = [(a + c) / 2 - (d - b) * bend, (b + d) / 2 + (c - a) * bend] as const;
  return Array.from({ length: steps + 1 }, (_, step) => {
    const s = step / steps;
    const [u, v, w] = [(1 - s) ** 2, 2 * s * (1 - s), s ** 2];
    return [(u * a + v * control[0] + w * c) / stretch, u * b + v * control[1] + w * d];
  });
}

/** A ring that touches a firm: what goes from one plant to another on the same site. */
function loop([x, y]: Position, radius: number, stretch: number): Position[] {
  return Array.from({ length: steps + 1 }, (_, step) => {
    const angle = (2 * Math.PI * step) / steps;
    return [(x ?? 0) - (Math.sin(angle) * radius) / stretch, (y ?? 0) + (1 - Math.cos(angle)) * radius];
  });
}

type FlowProperties = { id: string; kind: FlowKind; size: number; label: string; spoke: boolean; out: boolean };

/** Each flow as a curve: between firms bent to the left of its way, more for every further flow of the same pair. */
function flowLines(firms: readonly MapFirm[], flows: readonly MapFlow[]): Feature<LineString, FlowProperties>[] {
  const plane = planeOf(firms);
  const place = new Map(firms.map(({ id, longitude, latitude }) => [id, [longitude, latitude] as Position]));
  const count = Map.groupBy(flows, ({ from, to }) => (from === null || to === null ? (from ?? to) : null));
  const seen = new Map<string, number>();
  return flows.flatMap((flow) => {
    const start = flow.from === null ? undefined : place.get(flow.from);
    const end = flow.to === null ? undefined : place.get(flow.to);
    const key = `${flow.from}>${flow.to}`;
    const before = seen.get(key) ?? 0;
    const near = start ?? end;
    if (near === undefined || (flow.from !== null && !start) || (flow.to !== null && !end)) return [];
    let line: Position[];
    if (start && flow.from === flow.to) {
      line = loop(start, plane.span * spokeOf(firms) * (0.35 + 0.12 * before), plane.stretch);
    } else if (start && end) line = curve(start, end, 0.16 + 0.12 * before, plane.stretch);
    else {
      const around = count.get(flow.from ?? flow.to) ?? [];
      const angle = (2 * Math.PI * around.indexOf(flow)) / around.length + Math.PI / 2;
      const length = plane.span * spokeOf(firms);
      const [dx, dy] = [(Math.cos(angle) * length) / plane.stretch, Math.sin(angle) * length];
      const far = [(near[0] ?? 0) + dx, (near[1] ?? 0) + dy];
      line = start ? [near, far] : [far, near];
    }
    seen.set(key, before + 1);
    const properties = {
      id: flow.id,
      kind: flow.kind,
      size: flow.size,
      label: flow.label,
      spoke: !(start && end),
      out: end === undefined,
    };
    return [{ type: 'Feature' as const, properties, geometry: { type: 'LineString' as const, coordinates: line } }];
  });
}

/** Where each arrowhead sits, and whither it points (degrees clockwise from north). */
function heads(
  lines: readonly Feature<LineString, FlowProperties>[],
  stretch: number,
): Feature<Point, FlowProperties & { turn: number }>[] {
  return lines.map(({ properties, geometry: { coordinates } }) => {
    // An arc's head sits past its middle, clear of both firms; a spoke's at its outer end, clear of its firm.
    const at = properties.spoke ? 1 : Math.round(steps * 0.62);
    const [x0 = 0, y0 = 0] = coordinates[at - 1] ?? [];
    const [x1 = 0, y1 = 0] = coordinates[at] ?? [];
    const turn = (Math.atan2((x1 - x0) * stretch, y1 - y0) * 180) / Math.PI;
    const share = properties.out ? 0.88 : 0.34;
    const tip = properties.spoke ? [x0 + (x1 - x0) * share, y0 + (y1 - y0) * share] : [x1, y1];
    return {
      type: 'Feature',
      properties: { ...properties, turn },
      geometry: { type: 'Point', coordinates: tip },
    };
  });
}

/** Lines every round number of kilometres, as on map paper. */
function grid(firms: readonly MapFirm[]): Feature<LineString, { step: number }>[] {
  const { stretch, span } = planeOf(firms);
  const wished = (span * kilometresPerDegree) / 6;
  const magnitude = 10 ** Math.floor(Math.log10(wished));
  const step = ([1, 2, 5, 10].find((m) => m * magnitude >= wished) ?? 10) * magnitude;
  const [[west, south], [east, north]] = boundsOf(firms);
  const [cx, cy, dy] = [(west + east) / 2, (south + north) / 2, step / kilometresPerDegree];
  const dx = dy / stretch;
  const reach = 20;
  const line = (coordinates: Position[]): Feature<LineString, { step: number }> => ({
    type: 'Feature',
    properties: { step },
    geometry: { type: 'LineString', coordinates },
  });
  return Array.from({ length: 2 * reach + 1 }, (_, at) => at - reach).flatMap((at) => [
    line([
      [cx + at * dx, Math.max(-85, cy - reach * dy)],
      [cx + at * dx, Math.min(85, cy + reach * dy)],
    ]),
    line([
      [cx - reach * dx, Math.max(-85, Math.min(85, cy + at * dy))],
      [cx + reach * dx, Math.max(-85, Math.min(85, cy + at * dy))],
    ]),
  ]);
}

const collection = <F extends Feature>(features: readonly F[]) =>
  ({ type: 'geojson', data: { type: 'FeatureCollection', features: features as F[] } }) as const;

/** Where a name may stand, preferred first; those at the edge of the map keep theirs inside it. */
const sides = {
  core: ['top', 'bottom', 'right', 'left', 'top-right', 'top-left', 'bottom-right', 'bottom-left'],
  west: ['left', 'bottom-left', 'top-left', 'top', 'bottom'],
  east: ['right', 'bottom-right', 'top-right', 'top', 'bottom'],
} as const;

/** The whole style; at least one firm is needed. `hovered` (a flow or a firm) stands out, the rest steps back. */
export function parkStyle(
  given: readonly MapFirm[],
  flows: readonly MapFlow[],
  colours: MapColours,
  hovered: string | null,
): StyleSpecification {
  const firms: readonly FramedFirm[] = framed(given);
  const lines = flowLines(firms, flows);
  const touching = new Set(
    flows.filter(({ id, from, to }) => hovered !== null && [id, from, to].includes(hovered)).map(({ id }) => id),
  );
  const dim = touching.size > 0;
  const middle = median(firms.map(({ longitude }) => longitude));
  // Many firms are drawn smaller, so that they stay apart.
  const crowd = Math.max(0.4, Math.min(1, Math.sqrt(24 / firms.length)));
  const lit = (on: number, off: number, rest: number) =>
    dim ? (['case', ['in', ['get', 'id'], ['literal', [...touching]]], on, off] as ['case', ...unknown[]]) : rest;
  const colour = ['match', ['get', 'kind'], ...Object.entries(colours.flow).flat(), colours.ink] as unknown as string;
  return {
    version: 8,
    sources: {
      grid: collection(grid(firms)),
      flows: collection(lines),
      heads: collection(heads(lines, planeOf(firms).stretch)),
      firms: collection(
        firms.map(
          ({ id, name, size, far, longitude, latitude }): Feature => ({
            type: 'Feature',
            properties: {
              id,
              size,
              far: far !== null,
              side: far === null ? 'core' : longitude < middle ? 'west' : 'east',
              name:
                far === null
                  ? name
                  : `${name}
${formatQuantity(far, 'km')}`,
            },
            geometry: { type: 'Point', coordinates: [longitude, latitude] },
          }),
        ),
      ),
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': colours.ground } },
      { id: 'grid', type: 'line', source: 'grid', paint: { 'line-color': colours.line, 'line-width': 1 } },
      {
        id: 'flows',
        type: 'line',
        source: 'flows',
        layout: { 'line-cap': 'butt' },
        paint: {
          'line-color': colour,
          'line-width': [
            'case',
            ['get', 'spoke'],
            ['+', 1.5, ['*', 3.5, ['get', 'size']]],
            ['+', 2.5, ['*', 9, ['get', 'size']]],
          ],
          'line-opacity': lit(1, 0.15, 0.85) as number,
        },
      },
      {
        id: 'heads',
        type: 'symbol',
        source: 'heads',
        layout: {
          'icon-image': ['concat', 'head:', colour],
          'icon-rotate': ['get', 'turn'],
          'icon-size': ['case', ['get', 'spoke'], 0.85, ['+', 0.75, ['*', 0.7, ['get', 'size']]]],
          'icon-rotation-alignment': 'map',
          'icon-allow-overlap': true,
          'icon-ignore-placement': true,
        },
        paint: { 'icon-opacity': lit(1, 0.15, 1) as number },
      },
      {
        id: 'firms',
        type: 'circle',
        source: 'firms',
        paint: {
          'circle-radius': ['*', crowd, ['+', 5, ['*', 9, ['sqrt', ['get', 'size']]]]],
          'circle-color': colours.ground,
          'circle-stroke-color': colours.point,
          'circle-stroke-width': ['case', ['get', 'far'], 1, 2.5],
        },
      },
      ...Object.entries(sides).map(
        ([side, anchors]): LayerSpecification => ({
          id: `names-${side}`,
          type: 'symbol',
          source: 'firms',
          filter: ['==', ['get', 'side'], side],
          layout: {
            'text-field': ['get', 'name'],
            'text-font': ['Inter Variable'],
            'text-size': crowd < 1 ? 12 : 13,
            'text-variable-anchor': [...anchors],
            'text-radial-offset': ['+', 0.65, ['*', 0.75, ['sqrt', ['get', 'size']]]],
            'text-justify': 'auto',
            'text-max-width': 12,
            'text-padding': 1,
          },
          paint: { 'text-color': colours.ink, 'text-halo-color': colours.ground, 'text-halo-width': 2 },
        }),
      ),
    ],
  };
}
