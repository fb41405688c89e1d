/**
 * Regeneration to a fixed outlet concentration c_r. Recycling: fresh water is only what flow and the purest sinks need,
 *   F = max over c ≤ c_r of −P(c)/(c − c₀), then regenerated R = max over c > c_r of (−P(c) − F (c − c₀))/(c − c_r).
 * Reuse once: every tonne of fresh water is regenerated one time, F = max of −P(c)/((c − c₀) + (c − c_r)⁺)
 * (Wang & Smith, Chem Eng Sci 49 (1994) 981–1006; Kuo & Smith, Chem Eng Sci 52 (1997) 4273–4290).
 */
import {
  leastFlow,
  type MaterialFlow,
  type MaterialTarget,
  shortfall,
  surplusOf,
  tolerance,
} from '../material/cascade.ts';
import type { Ppm, TonnesPerHour } from '../quantity.ts';

export interface RecyclingTarget extends MaterialTarget {
  readonly regenerated: TonnesPerHour;
  /** Fresh water (and water regenerated) when each tonne is regenerated once. */
  readonly once: TonnesPerHour;
}

export type Regeneration = RecyclingTarget | { readonly unreachable: Ppm };

const above = (quality: Ppm, from: Ppm): number => Math.max(0, quality - from);

/** Least fresh water first, then least water regenerated. */
export function regenerated(
  sources: readonly MaterialFlow[],
  sinks: readonly MaterialFlow[],
  fresh: Ppm,
  outlet: Ppm,
): Regeneration {
  const surplus = surplusOf(sources, sinks, [fresh, outlet]);
  const unreachable = shortfall(surplus, Math.min(fresh, outlet));
  if (unreachable !== null) return { unreachable };
  const { qualities, loads } = surplus;
  const alone = leastFlow(surplus, (k) => loads[k] as number, fresh, outlet);
  const flow = Math.max(alone, -surplus.flow);
  const withFresh = (k: number): number => (loads[k] as number) + flow * above(qualities[k] as number, fresh);
  const cleaned = leastFlow(surplus, withFresh, outlet);
  let once = Math.max(0, -surplus.flow);
  qualities.forEach((quality, k) => {
    const reach = above(quality, fresh) + above(quality, outlet);
    if (reach > 0) once = Math.max(once, -(loads[k] as number) / reach);
  });
  const pinches = qualities.filter(
    (quality, k) =>
      quality > Math.min(fresh, outlet) &&
      flow + cleaned > 0 &&
      Math.abs(withFresh(k) + cleaned * above(quality, outlet)) <= tolerance(surplus),
  );
  return { fresh: flow, waste: Math.max(0, flow + surplus.flow), pinches, regenerated: cleaned, once };
}
