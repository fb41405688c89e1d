/**
 * A network that attains the target: sinks from the purest on, each filled from the sources whose qualities lie
 * nearest around its own (nearest neighbour algorithm: Prakash & Shenoy, Chem Eng Sci 60 (2005) 255–268).
 */
import type { MaterialFlow } from './cascade.ts';

export interface Connection {
  readonly from: string;
  readonly to: string;
  readonly flow: number;
}

interface Available extends MaterialFlow {
  left: number;
}

export interface Network {
  readonly connections: Connection[];
  /** What each source has left, from the purest to the worst. */
  readonly left: readonly { readonly name: string; readonly flow: number; readonly quality: number }[];
}

/** What the next step takes from one source, or from a purer and a worse one together. */
function step(
  flow: number,
  load: number,
  sources: readonly Available[],
  slack: number,
): (readonly [Available, number])[] {
  const mean = load / flow;
  const purer = sources.findLast(({ left, quality }) => left > 0 && quality <= mean + slack);
  const worse = sources.find(({ left, quality }) => left > 0 && quality > mean + slack);
  const only = purer && worse ? undefined : (purer ?? worse);
  // Without a purer source only rounding keeps the sink from being full.
  if (only) return [[only, Math.min(flow, only.left)]];
  if (!purer || !worse) return [];
  const fromPurer = (flow * (worse.quality - mean)) / (worse.quality - purer.quality);
  if (fromPurer > purer.left) return [[purer, purer.left]];
  if (flow - fromPurer > worse.left) return [[worse, worse.left]];
  return [
    [purer, fromPurer],
    [worse, flow - fromPurer],
  ];
}

/** Fills one sink; returns what was taken from each source. */
function fill(sink: MaterialFlow, sources: readonly Available[], dust: number): Connection[] {
  const taken: Connection[] = [];
  const slack = 1e-12 * Math.max(1, Math.abs(sink.quality));
  let { flow } = sink;
  let load = sink.flow * sink.quality;
  for (let isFilling = flow > dust; isFilling; ) {
    const steps = step(flow, load, sources, slack);
    for (const [source, amount] of steps) {
      source.left = source.left - amount <= dust ? 0 : source.left - amount;
      flow -= amount;
      load -= amount * source.quality;
      if (amount > dust) taken.push({ from: source.name, to: sink.name, flow: amount });
    }
    isFilling = flow > dust && steps.length > 0;
  }
  return taken;
}

/** Fills all sinks from `sources`, fresh among them with its target flow. */
export function nearestNeighbours(sources: readonly MaterialFlow[], sinks: readonly MaterialFlow[]): Network {
  const total = sinks.reduce((sum, { flow }) => sum + flow, 0);
  const dust = 1e-12 * total;
  const available = sources
    .map(({ name, flow, quality }): Available => ({ name, flow, quality, left: flow }))
    .toSorted((a, b) => a.quality - b.quality);
  const connections = sinks.toSorted((a, b) => a.quality - b.quality).flatMap((sink) => fill(sink, available, dust));
  return {
    connections,
    left: available.filter(({ left }) => left > dust).map(({ name, quality, left }) => ({ name, quality, flow: left })),
  };
}
