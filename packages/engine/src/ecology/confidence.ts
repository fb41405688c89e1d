/**
 * How far the indices may be off when the flows are: every flow is drawn within its uncertainty, the network balanced again,
 * the indices computed, many times (as Hines, Ray & Borrett, Environ. Model. Softw. 101 (2018) 117–127, do by linear inverse models).
 */
import { balanced } from './balance.ts';
import { cycling } from './cycling.ts';
import { information } from './information.ts';
import { intensities } from './integral.ts';
import type { Network } from './network.ts';
import { throughflow } from './throughflow.ts';

/** Relative half widths by flow, of the same shapes as the network: 0.2 is ±20 %. */
export interface Uncertainty {
  readonly flow: Float64Array;
  readonly input: Float64Array;
  readonly export: Float64Array;
  readonly respiration: Float64Array;
}

/** 2.5 % and 97.5 % quantiles of the draws. */
export type Interval = readonly [low: number, high: number];

const uncertainKeys = [
  'TST',
  'TSTp',
  'APL',
  'FCI',
  'AMI',
  'ascendency',
  'capacity',
  'overhead',
  'ascendencyRatio',
  'robustness',
] as const;
type UncertainKey = (typeof uncertainKeys)[number];

export type Confidence = Readonly<Record<UncertainKey, Interval | null>> & {
  /** Draws that could be balanced and computed. */
  readonly draws: number;
};

const drawn = (values: Float64Array, widths: Float64Array, random: () => number): Float64Array =>
  values.map((value, at) => (value === 0 ? 0 : value * (1 + (widths[at] as number) * (2 * random() - 1))));

function indices(network: Network): Readonly<Record<UncertainKey, number | null>> | null {
  const through = throughflow(network);
  const ways = intensities(network, through.each);
  const found = information(network);
  if (ways === null || found === null) return null;
  return {
    TST: through.total,
    TSTp: through.throughput,
    APL: through.total / through.boundary,
    FCI: cycling(through.each, ways.backwardAll).index,
    AMI: found.mutual,
    ascendency: found.ascendency,
    capacity: found.capacity,
    overhead: found.overhead,
    ascendencyRatio: found.order,
    robustness: found.robustness,
  };
}

function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(at)] as number, sorted[Math.ceil(at)] as number];
  return below + (above - below) * (at - Math.floor(at));
}

/** Intervals that hold 95 of 100 draws; each flow uniform within its width, each draw balanced by average. */
export function confidence(network: Network, widths: Uncertainty, draws: number, random: () => number): Confidence {
  const found = Array.from({ length: draws }, () => {
    const draw = balanced(
      {
        ...network,
        flow: drawn(network.flow, widths.flow, random),
        input: drawn(network.input, widths.input, random),
        export: drawn(network.export, widths.export, random),
        respiration: drawn(network.respiration, widths.respiration, random),
      },
      'average',
    );
    return draw && indices(draw);
  }).filter((each) => each !== null);
  const interval = (key: UncertainKey): Interval | null => {
    const sorted = found
      .map((each) => each[key])
      .filter((value) => value !== null)
      .toSorted((a, b) => a - b);
    return sorted.length === 0 ? null : [quantile(sorted, 0.025), quantile(sorted, 0.975)];
  };
  const intervals = Object.fromEntries(uncertainKeys.map((key) => [key, interval(key)])) as Record<
    UncertainKey,
    Interval
  >;
  return { draws: found.length, ...intervals };
}
