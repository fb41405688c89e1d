/** A pinch in the temperatures of the streams: hot and cold side of a shifted temperature. */
import type { Celsius, Kelvin } from '../quantity.ts';
import { contributionOf, type HeatStream } from './stream.ts';

export interface HeatPinch {
  readonly hot: Celsius;
  readonly cold: Celsius;
  readonly shifted: Celsius;
}

/** Slack within which a stream touches a pinch, for rounding of shifted temperatures. */
const slack = 1e-9;

/**
 * Hot and cold temperature at each shifted pinch: apart by the smallest contributions of the streams that touch it,
 * half the minimum approach on a side that no stream touches.
 */
export function pinchTemperatures(
  shifted: readonly Celsius[],
  streams: readonly HeatStream[],
  minimumApproach: Kelvin,
): HeatPinch[] {
  return shifted.map((temperature) => {
    const least = { hot: Infinity, cold: Infinity };
    for (const stream of streams) {
      const contribution = contributionOf(stream, minimumApproach);
      if (contribution >= least[stream.kind]) continue;
      const own = temperature + (stream.kind === 'hot' ? contribution : -contribution);
      const touches = stream.segments.some(
        ({ from, to }) => own >= Math.min(from, to) - slack && own <= Math.max(from, to) + slack,
      );
      if (touches) least[stream.kind] = contribution;
    }
    const half = minimumApproach / 2;
    return {
      hot: temperature + (least.hot < Infinity ? least.hot : half),
      cold: temperature - (least.cold < Infinity ? least.cold : half),
      shifted: temperature,
    };
  });
}
