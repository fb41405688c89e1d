/**
 * Heat targets period by period and over the year. The yearly target lets heat of one period serve another, as a
 * lossless store of any size would; the gap between the two is what the mismatch in time costs without a store.
 */
import { factorIn, meanFactor, type Period, type Periodic } from '../periods.ts';
import type { Kelvin, Kilowatt } from '../quantity.ts';
import type { StorageAnswer } from '../storage.ts';
import { problemTable } from './problem-table.ts';
import type { HeatStream } from './stream.ts';

export interface HeatInTime {
  readonly periods: readonly {
    readonly name: string;
    readonly hours: number;
    readonly hotUtility: Kilowatt;
    readonly coldUtility: Kilowatt;
    readonly recovery: Kilowatt;
  }[];
  /** kWh a year, each period by itself. */
  readonly byPeriod: HeatEnergies;
  /** kWh a year with a lossless store of any size. */
  readonly withStorage: HeatEnergies;
  /** kWh a year of hot utility (and as much of cold utility) that the mismatch in time costs. */
  readonly gap: number;
  /** kWh of hot utility a year over the capacity of one store, in kWh. */
  readonly storage?: StorageAnswer;
}

interface HeatEnergies {
  readonly hotUtility: number;
  readonly coldUtility: number;
  readonly recovery: number;
}

/** The streams with every load times its factor. */
export function scaledStreams<S extends HeatStream>(streams: readonly S[], factor: (item: Periodic) => number): S[] {
  return streams.map((stream) => {
    const share = factor(stream);
    const segments = stream.segments.map(({ from, to, load }) => ({ from, to, load: load * share }));
    return Object.assign({}, stream, { segments });
  });
}

const energies = (
  parts: readonly { hours: number; hotUtility: Kilowatt; coldUtility: Kilowatt; recovery: Kilowatt }[],
): HeatEnergies => {
  const total = { hotUtility: 0, coldUtility: 0, recovery: 0 };
  for (const { hours, hotUtility, coldUtility, recovery } of parts) {
    total.hotUtility += hours * hotUtility;
    total.coldUtility += hours * coldUtility;
    total.recovery += hours * recovery;
  }
  return total;
};

/** The target is convex in the loads, so that the gap is never negative. */
export function heatInTime(
  streams: readonly HeatStream[],
  minimumApproach: Kelvin,
  periods: readonly Period[],
): HeatInTime {
  const targets = periods.map((period) => {
    const { hotUtility, coldUtility, recovery } = problemTable(
      scaledStreams(streams, (stream) => factorIn(stream, period)),
      minimumApproach,
    );
    return { name: period.name, hours: period.hours, hotUtility, coldUtility, recovery };
  });
  const hours = periods.reduce((total, period) => total + period.hours, 0);
  const mean = problemTable(
    scaledStreams(streams, (stream) => meanFactor(stream, periods)),
    minimumApproach,
  );
  const byPeriod = energies(targets);
  const withStorage = energies([{ hours, ...mean }]);
  return {
    periods: targets,
    byPeriod,
    withStorage,
    gap: Math.max(0, byPeriod.hotUtility - withStorage.hotUtility),
  };
}
