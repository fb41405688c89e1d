/** A stream of heat: what cools down or condenses gives heat (hot), what warms up or evaporates wants it (cold). */
import type { Celsius, Kelvin, Kilowatt } from '../quantity.ts';

/** A part of a stream with constant heat capacity; `from` = `to` for a change of phase. */
export interface Segment {
  readonly from: Celsius;
  readonly to: Celsius;
  readonly load: Kilowatt;
}

export interface HeatStream {
  readonly name: string;
  readonly zone?: string;
  readonly kind: 'hot' | 'cold';
  /** In the order in which the stream passes them. */
  readonly segments: readonly Segment[];
  /** Share of the approach that this stream asks for; half the minimum approach when absent. */
  readonly approachContribution?: Kelvin;
  /** Film coefficient in kW/(m² K), for area targets. */
  readonly heatTransferCoefficient?: number;
  /** Period → factor on the load. */
  readonly periods?: ReadonlyMap<string, number>;
}

/** A segment as the cascade sees it: `high` ≥ `low`, its heat positive when given and negative when wanted. */
export interface Piece {
  readonly high: Celsius;
  readonly low: Celsius;
  readonly heat: Kilowatt;
}

/** Heat given (hot) or wanted (cold) by the stream, in kW. */
export function loadOf(stream: HeatStream): Kilowatt {
  let load = 0;
  for (const segment of stream.segments) load += segment.load;
  return load;
}

export const totalLoad = (streams: readonly HeatStream[], kind: HeatStream['kind']): Kilowatt => {
  let load = 0;
  for (const stream of streams) if (stream.kind === kind) load += loadOf(stream);
  return load;
};

export const contributionOf = (stream: HeatStream, minimumApproach: Kelvin): Kelvin =>
  stream.approachContribution ?? minimumApproach / 2;

/** Pieces at shifted temperatures: hot streams lowered, cold streams raised by their contribution. */
export function shiftedPieces(streams: readonly HeatStream[], minimumApproach: Kelvin): Piece[] {
  const pieces: Piece[] = [];
  for (const stream of streams) {
    const contribution = contributionOf(stream, minimumApproach);
    const hot = stream.kind === 'hot';
    for (const { from, to, load } of stream.segments)
      if (hot) pieces.push({ high: from - contribution, low: to - contribution, heat: load });
      else pieces.push({ high: to + contribution, low: from + contribution, heat: -load });
  }
  return pieces;
}

/** Pieces of one kind at their own temperatures, heat counted positive; `weight` may replace the load. */
export function realPieces(
  streams: readonly HeatStream[],
  kind: HeatStream['kind'],
  weight: (stream: HeatStream) => number = () => 1,
): Piece[] {
  const pieces: Piece[] = [];
  for (const stream of streams)
    if (stream.kind === kind)
      for (const { from, to, load } of stream.segments)
        pieces.push({ high: Math.max(from, to), low: Math.min(from, to), heat: load * weight(stream) });
  return pieces;
}
