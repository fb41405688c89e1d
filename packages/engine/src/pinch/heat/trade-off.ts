/**
 * Targets over the minimum approach: a small approach saves utility and costs area; the least annual cost lies between
 * (supertargeting: Linnhoff & Ahmad, Comput Chem Eng 14 (1990) 729–750; Ahmad, Linnhoff & Smith, ibid. 751–767).
 */
import type { Kelvin, Kilowatt } from '../quantity.ts';
import { areaTarget } from './area.ts';
import { type ProblemTable, problemTable } from './problem-table.ts';
import { contributionOf, type HeatStream } from './stream.ts';
import { type Placement, placeUtilities, type Utility } from './utilities.ts';

/** Cost of an exchanger: fixed + coefficient · (area in m²)^exponent; `annuity` turns it into cost per year. */
export interface ExchangerCost {
  readonly fixed: number;
  readonly coefficient: number;
  readonly exponent: number;
  readonly annuity: number;
  readonly hours: number;
  /** kW/(m² K), for streams and utilities without a film coefficient of their own. */
  readonly heatTransferCoefficient: number;
}

export interface ApproachTarget {
  readonly minimumApproach: Kelvin;
  readonly hotUtility: Kilowatt;
  readonly coldUtility: Kilowatt;
  /** m²; null where the utilities do not reach the temperatures needed. */
  readonly area: number | null;
  /** Least number of exchangers, above and below the pinch counted apart. */
  readonly units: number;
  /** Currency per year. */
  readonly utilityCost: number;
  readonly exchangerCost: number | null;
  readonly cost: number | null;
}

export interface TradeOff {
  readonly targets: readonly ApproachTarget[];
  readonly optimum: ApproachTarget | null;
}

/** Utilities as streams that carry what was placed on them. */
const asStreams = (utilities: readonly Utility[], loads: ReadonlyMap<string, Kilowatt>): HeatStream[] =>
  utilities.flatMap((utility) => {
    const load = loads.get(`${utility.kind} ${utility.name}`) ?? 0;
    const { name, kind, supply, target } = utility;
    const film = utility.heatTransferCoefficient;
    return load > 0
      ? [
          {
            name,
            kind,
            segments: [{ from: supply, to: target, load }],
            ...(film === undefined ? {} : { heatTransferCoefficient: film }),
          },
        ]
      : [];
  });

/** Streams and utilities on each side of the first pinch, less one a side (Linnhoff, Mason & Wardle, 1979). */
function leastUnits(
  table: ProblemTable,
  streams: readonly HeatStream[],
  utilities: readonly HeatStream[],
  approach: Kelvin,
): number {
  const pinch = table.threshold ? null : (table.pinches[0] ?? null);
  const everything = [...streams, ...utilities];
  if (pinch === null) return Math.max(0, everything.length - 1);
  const slack = 1e-9;
  const sideCount = (isAbove: boolean): number => {
    const own = streams.filter((stream) => {
      const shift = contributionOf(stream, approach) * (stream.kind === 'hot' ? -1 : 1);
      return stream.segments.some(({ from, to }) => {
        const far = (isAbove ? Math.max(from, to) : Math.min(from, to)) + shift;
        return isAbove ? far > pinch + slack : far < pinch - slack;
      });
    }).length;
    return own + utilities.filter(({ kind }) => (kind === 'hot') === isAbove).length;
  };
  return Math.max(0, sideCount(true) - 1) + Math.max(0, sideCount(false) - 1);
}

/** Targets at one approach. The area is spread evenly over the least number of exchangers. */
export function approachTarget(
  streams: readonly HeatStream[],
  utilities: readonly Utility[],
  exchanger: ExchangerCost,
  minimumApproach: Kelvin,
): ApproachTarget {
  const table = problemTable(streams, minimumApproach);
  const place = (kind: Utility['kind']): Placement => placeUtilities(table, utilities, kind, minimumApproach);
  const hot = place('hot');
  const cold = place('cold');
  const loads = new Map([
    ...hot.loads.map(({ name, load }) => [`hot ${name}`, load] as const),
    ...cold.loads.map(({ name, load }) => [`cold ${name}`, load] as const),
  ]);
  const carriers = asStreams(utilities, loads);
  const isMet = hot.unmet === 0 && cold.unmet === 0;
  const units = leastUnits(table, streams, carriers, minimumApproach);
  const area = isMet ? areaTarget([...streams, ...carriers], exchanger.heatTransferCoefficient) : null;
  let utilityCost = 0;
  for (const { name, kind, price = 0 } of utilities)
    utilityCost += price * exchanger.hours * (loads.get(`${kind} ${name}`) ?? 0);
  const { fixed, coefficient, exponent, annuity } = exchanger;
  const exchangerCost =
    area === null ? null : units === 0 ? 0 : annuity * units * (fixed + coefficient * (area / units) ** exponent);
  return {
    minimumApproach,
    hotUtility: table.hotUtility,
    coldUtility: table.coldUtility,
    area,
    units,
    utilityCost,
    exchangerCost,
    cost: exchangerCost === null ? null : utilityCost + exchangerCost,
  };
}

/** Targets at each approach and the cheapest of them. */
export function tradeOff(
  streams: readonly HeatStream[],
  utilities: readonly Utility[],
  exchanger: ExchangerCost,
  approaches: readonly Kelvin[],
): TradeOff {
  const targets = approaches.map((approach) => approachTarget(streams, utilities, exchanger, approach));
  let optimum: ApproachTarget | null = null;
  for (const target of targets)
    if (target.cost !== null && (optimum?.cost == null || target.cost < optimum.cost)) optimum = target;
  return { targets, optimum };
}
