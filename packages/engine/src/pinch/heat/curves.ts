/** Composite curves and the grand composite curve (Linnhoff et al., User Guide on Process Integration, 1982). */
import type { Celsius, Kilowatt } from '../quantity.ts';
import { type Cascade, cascade } from './cascade.ts';
import type { ProblemTable } from './problem-table.ts';
import { type HeatStream, realPieces } from './stream.ts';

export interface CurvePoint {
  readonly temperature: Celsius;
  readonly heat: Kilowatt;
}

export interface HeatCurves {
  /** Hot streams together, from the coldest (heat 0) to the hottest; own temperatures. */
  readonly hot: readonly CurvePoint[];
  /** Cold streams together, from the coldest (heat = cold utility) to the hottest; own temperatures. */
  readonly cold: readonly CurvePoint[];
  /** Heat flow through each shifted temperature, from the hottest to the coldest. */
  readonly grand: readonly CurvePoint[];
}

/** Every level with the flow from above and, where it differs, the flow to below; falling temperature. */
export function pointsOf({ temperatures, above, below }: Cascade): CurvePoint[] {
  const points: CurvePoint[] = [];
  temperatures.forEach((temperature, level) => {
    points.push({ temperature, heat: above[level] as number });
    if (below[level] !== above[level]) points.push({ temperature, heat: below[level] as number });
  });
  return points;
}

/** Composite of one kind, rising, beginning at `start` kW. */
export function composite(streams: readonly HeatStream[], kind: HeatStream['kind'], start: Kilowatt): CurvePoint[] {
  const points = pointsOf(cascade(realPieces(streams, kind)));
  const total = points.at(-1)?.heat ?? 0;
  return points.map(({ temperature, heat }) => ({ temperature, heat: start + total - heat })).toReversed();
}

export const heatCurves = (streams: readonly HeatStream[], table: ProblemTable): HeatCurves => ({
  hot: composite(streams, 'hot', 0),
  cold: composite(streams, 'cold', table.coldUtility),
  grand: pointsOf(table),
});
