/** Heat targets of a set of streams: pooled, and for each zone by itself. */

import type { Period } from '../periods.ts';
import type { Kelvin, Kilowatt } from '../quantity.ts';
import type { Storage } from '../storage.ts';
import { byZone, type Parents } from '../zones.ts';
import { type HeatCurves, heatCurves } from './curves.ts';
import { type HeatInTime, heatInTime } from './in-time.ts';
import { type HeatPinch, pinchTemperatures } from './pinch-temperatures.ts';
import { type ProblemTable, problemTable } from './problem-table.ts';
import type { HeatStream } from './stream.ts';
import { type ExchangerCost, type TradeOff, tradeOff } from './trade-off.ts';
import { type Placement, placeUtilities, type Utility } from './utilities.ts';

export interface HeatInput {
  readonly minimumApproach: Kelvin;
  readonly streams: readonly HeatStream[];
  readonly utilities: readonly Utility[];
  /** For the trade-off: cost of area and the approaches to compare, in K. */
  readonly cost?: ExchangerCost & { readonly approaches: readonly Kelvin[] };
  readonly periods: readonly Period[];
  /** Needs `heatByProgram`. */
  readonly storage?: Storage;
  readonly parents?: Parents;
}

export interface HeatTarget {
  readonly hotUtility: Kilowatt;
  readonly coldUtility: Kilowatt;
  readonly recovery: Kilowatt;
  readonly pinches: readonly HeatPinch[];
  readonly threshold: boolean;
}

export interface HeatAnswer extends HeatTarget {
  readonly zones: Readonly<Record<string, HeatTarget>>;
  readonly curves: HeatCurves;
  readonly utilities?: { readonly hot: Placement; readonly cold: Placement };
  readonly tradeOff?: TradeOff;
  readonly time?: HeatInTime;
}

const targetOf = (table: ProblemTable, streams: readonly HeatStream[], minimumApproach: Kelvin): HeatTarget => ({
  hotUtility: table.hotUtility,
  coldUtility: table.coldUtility,
  recovery: table.recovery,
  pinches: pinchTemperatures(table.pinches, streams, minimumApproach),
  threshold: table.threshold,
});

/** Targets of one set of streams, without curves. */
export const heatTarget = (streams: readonly HeatStream[], minimumApproach: Kelvin): HeatTarget =>
  targetOf(problemTable(streams, minimumApproach), streams, minimumApproach);

/** The full answer; energies in kW, temperatures in °C. */
export function heat({ minimumApproach, streams, utilities, cost, periods, parents }: HeatInput): HeatAnswer {
  const table = problemTable(streams, minimumApproach);
  const place = (kind: Utility['kind']): Placement => placeUtilities(table, utilities, kind, minimumApproach);
  return {
    ...targetOf(table, streams, minimumApproach),
    zones: Object.fromEntries(
      [...byZone(streams, parents)].map(([zone, members]) => [zone, heatTarget(members, minimumApproach)]),
    ),
    curves: heatCurves(streams, table),
    ...(utilities.length > 0 ? { utilities: { hot: place('hot'), cold: place('cold') } } : {}),
    ...(cost ? { tradeOff: tradeOff(streams, utilities, cost, cost.approaches) } : {}),
    ...(periods.length > 0 ? { time: heatInTime(streams, minimumApproach, periods) } : {}),
  };
}
