/** A pinch in the temperatures of the streams: hot and cold side of a shifted temperature. */
import type { Celsius, Kelvin } from '../quantity.ts';
import { remaining } from '../remaining.ts';
import { contributionOf, type HeatStream } from './stream.ts';

export interface HeatPinch {
  readonly hot: Celsius;
  readonly cold: Celsius;
  readonly shifted: Celsius;
}

/** Slack within which a stream touches a pinch, for rounding of shifted temperatures. */
const slack = 1e-9;

/** Number of the falling `temperatures` that lie above `limit`. */
function countAbove(temperatures: readonly Celsius[], limit: Celsius): number {
  let low = 0;
  let high = temperatures.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((temperatures[middle] as number) > limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Least contribution of the streams of one kind that touch each pinch, `otherwise` where none does. */
function leastContributions(
  shifted: readonly Celsius[],
  streams: readonly HeatStream[],
  kind: HeatStream['kind'],
  minimumApproach: Kelvin,
): Kelvin[] {
  const least = shifted.map(() => minimumApproach / 2);
  const open = remaining(shifted.length);
  const own = streams
    .filter((stream) => stream.kind === kind)
    .map((stream) => ({ stream, contribution: contributionOf(stream, minimumApproach) }))
    .toSorted((a, b) => a.contribution - b.contribution);
  for (const { stream, contribution } of own) {
    const shift = kind === 'hot' ? -contribution : contribution;
    for (const { from, to } of stream.segments) {
      const end = countAbove(shifted, Math.min(from, to) + shift - slack);
      let pinch = open.from(countAbove(shifted, Math.max(from, to) + shift + slack));
      for (; pinch < end; pinch = open.from(pinch)) {
        least[pinch] = contribution;
        open.remove(pinch);
      }
    }
  }
  return least;
}

/**
 * Hot and cold temperature at each shifted pinch (falling): apart by the smallest contributions of the streams that
 * touch it, half the minimum approach on a side that no stream touches.
 */
export function pinchTemperatures(
  shifted: readonly Celsius[],
  streams: readonly HeatStream[],
  minimumApproach: Kelvin,
): HeatPinch[] {
  const hot = leastContributions(shifted, streams, 'hot', minimumApproach);
  const cold = leastContributions(shifted, streams, 'cold', minimumApproach);
  return shifted.map((temperature, pinch) => ({
    hot: temperature + (hot[pinch] as number),
    cold: temperature - (cold[pinch] as number),
    shifted: temperature,
  }));
}
