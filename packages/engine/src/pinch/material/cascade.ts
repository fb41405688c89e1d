/**
 * The material cascade for one quality, 0 the purest: water by concentration, gas by impurity (1 − purity).
 * Fresh F at quality q₀ suffices when for every quality q
 *   F (q − q₀)⁺ + P(q) ≥ 0 with P(q) = Σ sources f (q − c)⁺ − Σ sinks g (q − c)⁺, and F + Σf − Σg ≥ 0.
 * P is linear between the qualities of sources and sinks, so that only those must be looked at: exact in O(n log n).
 * (Limiting composite curve: Wang & Smith, Chem Eng Sci 49 (1994) 981–1006; surplus: Alves & Towler, Ind Eng Chem Res
 * 41 (2002) 5759–5769; cascade: Manan, Tan & Foo, AIChE J 50 (2004) 3169–3183.)
 */

export interface MaterialFlow {
  readonly name: string;
  readonly flow: number;
  /** 0 is the purest; of a sink the worst that it takes. */
  readonly quality: number;
}

export interface Surplus {
  /** Rising. */
  readonly qualities: readonly number[];
  /** P at each quality: load that the sources could still take up, negative where they fall short. */
  readonly loads: readonly number[];
  /** Σf − Σg. */
  readonly flow: number;
  /** Size against which a load counts as zero. */
  readonly scale: number;
}

/** Qualities nearer than this, relative to the largest, are one. */
const sameQuality = 1e-12;
/** Rounding of a load, relative to all loads. */
const rounding = 1e-11;

export const tolerance = (surplus: Surplus): number => rounding * surplus.scale;

/** P at the qualities of sources and sinks and at those in `also`. */
export function surplusOf(
  sources: readonly MaterialFlow[],
  sinks: readonly MaterialFlow[],
  also: readonly number[],
): Surplus {
  const events = [
    ...sources.map(({ flow, quality }) => ({ flow, quality })),
    ...sinks.map(({ flow, quality }) => ({ flow: -flow, quality })),
    ...also.map((quality) => ({ flow: 0, quality })),
  ].toSorted((a, b) => a.quality - b.quality);
  const nearness = sameQuality * Math.max(...also, Math.abs(events.at(-1)?.quality ?? 0));
  const qualities: number[] = [];
  const loads: number[] = [];
  let flow = 0;
  let load = 0;
  let scale = 0;
  for (const event of events) {
    const last = qualities.at(-1);
    if (last === undefined || event.quality - last > nearness) {
      if (last !== undefined) load += flow * (event.quality - last);
      qualities.push(event.quality);
      loads.push(load);
    }
    flow += event.flow;
    scale += Math.abs(event.flow);
  }
  return { qualities, loads, flow, scale: scale * ((qualities.at(-1) ?? 0) - (qualities[0] ?? 0)) };
}

/**
 * Least flow R at quality `quality` with R (q − quality) + given(q) ≥ 0 at every q above it up to `until`;
 * `given` is the load from everything else.
 */
export function leastFlow(
  { qualities }: Surplus,
  given: (index: number) => number,
  quality: number,
  until: number = Infinity,
): number {
  let least = 0;
  qualities.forEach((q, index) => {
    if (q > quality && q <= until) least = Math.max(least, -given(index) / (q - quality));
  });
  return least;
}

/** First quality not above `quality` at which the sources fall short, so that no flow of that quality can help. */
export function shortfall(surplus: Surplus, quality: number): number | null {
  const index = surplus.qualities.findIndex(
    (q, k) => q <= quality && (surplus.loads[k] as number) < -tolerance(surplus),
  );
  return index < 0 ? null : (surplus.qualities[index] as number);
}

export interface MaterialTarget {
  readonly fresh: number;
  readonly waste: number;
  /** Qualities at which nothing can be spared, rising; none when no fresh is needed or flow alone sets it. */
  readonly pinches: readonly number[];
}

/** Least fresh of quality `fresh`, or the quality of the sinks that it cannot serve. */
export function materialTarget(
  sources: readonly MaterialFlow[],
  sinks: readonly MaterialFlow[],
  fresh: number,
): MaterialTarget | { readonly unreachable: number } {
  const surplus = surplusOf(sources, sinks, [fresh]);
  const unreachable = shortfall(surplus, fresh);
  // A sink that wants better than fresh is told by its own quality, just above which the load falls short.
  if (unreachable !== null) return { unreachable };
  const load = (index: number): number => surplus.loads[index] as number;
  const flow = Math.max(leastFlow(surplus, load, fresh), -surplus.flow);
  return { fresh: flow, waste: Math.max(0, flow + surplus.flow), pinches: pinchesOf(surplus, flow, fresh) };
}

/** Qualities above `quality` where the load with `flow` is zero. */
function pinchesOf(surplus: Surplus, flow: number, quality: number): number[] {
  if (flow <= 0) return [];
  return surplus.qualities.filter(
    (q, k) => q > quality && Math.abs((surplus.loads[k] as number) + flow * (q - quality)) <= tolerance(surplus),
  );
}
