/**
 * A network that attains the target: sinks from the purest on, each filled from the sources whose qualities lie
 * nearest around its own (nearest neighbour algorithm: Prakash & Shenoy, Chem Eng Sci 60 (2005) 255–268).
 */
import { type Remaining, remaining } from '../remaining.ts';
import type { MaterialFlow } from './cascade.ts';

export interface Connection {
  readonly from: string;
  readonly to: string;
  readonly flow: number;
}

export interface Network {
  readonly connections: Connection[];
  /** What each source has left, from the purest to the worst. */
  readonly left: readonly { readonly name: string; readonly flow: number; readonly quality: number }[];
}

/** Sources from the purest on, with what is left of each. */
interface Stock {
  readonly sources: readonly MaterialFlow[];
  readonly left: Float64Array<ArrayBuffer>;
  readonly open: Remaining;
}

/** Index of the last source that is not worse than `quality`, or −1. */
function lastWithin(sources: readonly MaterialFlow[], quality: number): number {
  let low = 0;
  let high = sources.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sources[middle] as MaterialFlow).quality <= quality) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** What the next step takes (index of a source, flow): from one source, or from a purer and a worse one together. */
function step(
  { sources, left, open }: Stock,
  flow: number,
  load: number,
  slack: number,
): (readonly [number, number])[] {
  const mean = load / flow;
  const place = lastWithin(sources, mean + slack);
  const [purer, worse] = [open.upTo(place), open.from(place + 1)];
  const [hasPurer, hasWorse] = [purer >= 0, worse < sources.length];
  if (!hasPurer && !hasWorse) return [];
  // Without a purer source only rounding keeps the sink from being full.
  if (!hasPurer || !hasWorse) {
    const only = hasPurer ? purer : worse;
    return [[only, Math.min(flow, left[only] as number)]];
  }
  const [better, poorer] = [sources[purer] as MaterialFlow, sources[worse] as MaterialFlow];
  const fromPurer = (flow * (poorer.quality - mean)) / (poorer.quality - better.quality);
  if (fromPurer > (left[purer] as number)) return [[purer, left[purer] as number]];
  if (flow - fromPurer > (left[worse] as number)) return [[worse, left[worse] as number]];
  return [
    [purer, fromPurer],
    [worse, flow - fromPurer],
  ];
}

/** Fills one sink; returns what was taken from each source. */
function fill(sink: MaterialFlow, stock: Stock, dust: number): Connection[] {
  const { sources, left, open } = stock;
  const taken: Connection[] = [];
  const slack = 1e-12 * Math.max(1, Math.abs(sink.quality));
  let { flow } = sink;
  let load = sink.flow * sink.quality;
  for (let isFilling = flow > dust; isFilling; ) {
    const steps = step(stock, flow, load, slack);
    for (const [index, amount] of steps) {
      const { name, quality } = sources[index] as MaterialFlow;
      const rest = (left[index] as number) - amount;
      left[index] = rest <= dust ? 0 : rest;
      if (rest <= dust) open.remove(index);
      flow -= amount;
      load -= amount * quality;
      if (amount > dust) taken.push({ from: name, to: sink.name, flow: amount });
    }
    isFilling = flow > dust && steps.length > 0;
  }
  return taken;
}

/** Fills all sinks from `sources`, fresh among them with its target flow; O((n + m) log n). */
export function nearestNeighbours(sources: readonly MaterialFlow[], sinks: readonly MaterialFlow[]): Network {
  const dust = 1e-12 * sinks.reduce((sum, { flow }) => sum + flow, 0);
  const ordered = sources.filter(({ flow }) => flow > dust).toSorted((a, b) => a.quality - b.quality);
  const stock: Stock = {
    sources: ordered,
    left: Float64Array.from(ordered, ({ flow }) => flow),
    open: remaining(ordered.length),
  };
  const connections = sinks.toSorted((a, b) => a.quality - b.quality).flatMap((sink) => fill(sink, stock, dust));
  return {
    connections,
    left: ordered.flatMap(({ name, quality }, index) => {
      const flow = stock.left[index] as number;
      return flow > dust ? [{ name, quality, flow }] : [];
    }),
  };
}
