/** Firms far outside a park's core stand at the edge of the map on their bearing, so that one supplier 200 km away does not press the park into a dot. Pure. */
import { areFar, median } from '../layout/far.ts';
import type { MapFirm } from './style.ts';

const kilometresPerDegree = 111.195;
/** Far firms stand this many core radii from the centre. */
const edge = 1.45;

export interface FramedFirm extends MapFirm {
  /** km from the core's centre when it stands at the edge, not at its place. */
  readonly far: number | null;
}

/** Equirectangular distances, whose error over a park is below 0.1 %. */
export function framed(firms: readonly MapFirm[]): readonly FramedFirm[] {
  const centre = {
    latitude: median(firms.map((firm) => firm.latitude)),
    longitude: median(firms.map((firm) => firm.longitude)),
  };
  const stretch = Math.max(0.05, Math.cos((centre.latitude * Math.PI) / 180));
  const offsets = firms.map(({ latitude, longitude }) => ({
    x: (longitude - centre.longitude) * stretch,
    y: latitude - centre.latitude,
  }));
  const distances = offsets.map(({ x, y }) => Math.hypot(x, y));
  const far = areFar(distances.map((distance) => distance * kilometresPerDegree));
  const radius = Math.max(...distances.filter((_, at) => !far[at]), 0.005);
  return firms.map((firm, at) => {
    const [distance = 0, offset = { x: 0, y: 0 }] = [distances[at], offsets[at]];
    if (!far[at]) return { ...firm, far: null };
    const scale = (edge * radius) / distance;
    return {
      ...firm,
      longitude: centre.longitude + (offset.x * scale) / stretch,
      latitude: centre.latitude + offset.y * scale,
      far: distance * kilometresPerDegree,
    };
  });
}
