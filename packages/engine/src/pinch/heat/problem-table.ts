/** The problem table: least hot and cold utility of a set of streams (Linnhoff & Flower, AIChE J 24 (1978) 633–642). */
import type { Celsius, Kelvin, Kilowatt } from '../quantity.ts';
import { type Cascade, cascade } from './cascade.ts';
import { type HeatStream, type Piece, shiftedPieces, totalLoad } from './stream.ts';

export interface ProblemTable extends Cascade {
  readonly hotUtility: Kilowatt;
  readonly coldUtility: Kilowatt;
  readonly recovery: Kilowatt;
  /** Shifted temperatures of the pinches, falling. */
  readonly pinches: readonly Celsius[];
  /** Only one kind of utility is needed, or none. */
  readonly threshold: boolean;
}

/** Rounding of a flow, relative to all heat of the problem. */
const rounding = 1e-11;

/** The flows with `supply` at the top; what is zero but for rounding is zero. */
function supplied(flows: Float64Array<ArrayBuffer>, supply: Kilowatt, tolerance: number): Float64Array<ArrayBuffer> {
  return flows.map((flow) => (Math.abs(flow + supply) <= tolerance ? 0 : flow + supply));
}

/**
 * Levels inside the cascade through which nothing flows. A threshold problem without one has its pinch at the end
 * that needs no utility, where design begins (Kemp, Pinch Analysis and Process Integration, 2nd ed., 2007).
 */
function pinchesOf({ temperatures, above, below }: Cascade, hotUtility: Kilowatt, coldUtility: Kilowatt): Celsius[] {
  const last = temperatures.length - 1;
  const inside: Celsius[] = [];
  for (let level = 1; level < last; level += 1)
    if (above[level] === 0 || below[level] === 0) inside.push(temperatures[level] as number);
  if (inside.length > 0) return inside;
  return [
    ...(hotUtility === 0 && last >= 0 ? [temperatures[0] as number] : []),
    ...(coldUtility === 0 && last >= 0 ? [temperatures[last] as number] : []),
  ];
}

/** Targets of pieces at shifted temperatures. */
export function targetsOf(pieces: readonly Piece[], hotLoad: Kilowatt, coldLoad: Kilowatt): ProblemTable {
  const flows = cascade(pieces);
  const tolerance = rounding * flows.scale;
  let least = 0;
  for (const flow of flows.above) least = Math.min(least, flow);
  for (const flow of flows.below) least = Math.min(least, flow);
  const hotUtility = -least > tolerance ? -least : 0;
  const difference = hotUtility + hotLoad - coldLoad;
  const coldUtility = difference > tolerance ? difference : 0;
  const table = {
    ...flows,
    above: supplied(flows.above, hotUtility, tolerance),
    below: supplied(flows.below, hotUtility, tolerance),
  };
  return {
    ...table,
    hotUtility,
    coldUtility,
    recovery: Math.max(0, hotLoad - coldUtility),
    pinches: pinchesOf(table, hotUtility, coldUtility),
    threshold: hotUtility === 0 || coldUtility === 0,
  };
}

/** Targets of a set of streams in which any hot stream may heat any cold stream. */
export const problemTable = (streams: readonly HeatStream[], minimumApproach: Kelvin): ProblemTable =>
  targetsOf(shiftedPieces(streams, minimumApproach), totalLoad(streams, 'hot'), totalLoad(streams, 'cold'));
