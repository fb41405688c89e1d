/** The balance: every stream of the park as a rate in every period. */

import type { Problem } from '@kyosei/model/problem';
import type { Commodity, Facility, Firm, Park, Scenario, Stream } from '@kyosei/model/tables';
import { type Absence, absence, withdrawnIds } from './participation.ts';
import { rates } from './rates.ts';

/** What of a scenario changes the streams. */
export type Demand = Pick<Scenario, 'demandFactor' | 'withdrawn'>;

/** A stream with what it refers to. */
export interface Flow {
  readonly stream: Stream;
  readonly firm: Firm;
  readonly commodity: Commodity;
  /** unit/a; wants times the scenario's demand factor. */
  readonly quantity: number;
  /** unit/h in each period. */
  readonly rates: Float64Array;
  /** The shared plant whose port it is: then quantity and rates are the most that they can be. Null otherwise. */
  readonly plant: Facility | null;
  /** Largest share that may go on by the present route. */
  readonly presentLimit: number;
  /** Why its firm takes no part; null when it does. */
  readonly absent: Absence | null;
}

export interface Balance {
  readonly periods: readonly string[];
  /** h/a of each period. */
  readonly hours: Float64Array;
  /** In the order of the stream table. */
  readonly haves: readonly Flow[];
  readonly wants: readonly Flow[];
  readonly problems: readonly Problem[];
}

/** Share of a stream that may go on by its present route: nothing goes into a plant for nothing, unless the row says so. */
const presentLimit = ({ presentLimit: given, facility, direction, presentCost }: Stream): number =>
  given ?? (facility !== undefined && direction === 'wants' && presentCost === 0 ? 0 : 1);

const byId = <T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [row.id, row]));

/** Whether a flow is there without a plan: its firm takes part, and no shared plant has to be run for it. */
export const isPresent = ({ absent, plant }: Flow): boolean => absent === null && plant === null;

export const presentFlows = ({ haves, wants }: Balance): readonly Flow[] => [...haves, ...wants].filter(isPresent);

/**
 * Rates of all streams under a scenario. A profile that is zero everywhere leaves its stream without a rate, which is
 * said as a Problem; its quantity then stays on the present route.
 */
export function balance(park: Park, scenario: Demand): Balance {
  const firms = byId(park.firm);
  const commodities = byId(park.commodity);
  const hours = Float64Array.from(park.period, (period) => period.hours);
  const position = new Map(park.period.map((period, index) => [period.id, index]));
  const weights = new Map<string, Float64Array>();
  for (const row of park.profile) {
    const profile = weights.get(row.profile) ?? new Float64Array(hours.length);
    const index = position.get(row.period) as number;
    profile[index] = (profile[index] as number) + row.weight;
    weights.set(row.profile, profile);
  }
  const facilities = byId(park.facility);
  const technologies = byId(park.technology);
  const largest = ({ capacity, technology }: Facility): number =>
    Math.min(capacity, technologies.get(technology)?.maximumSize ?? Infinity);
  const even = new Float64Array(hours.length).fill(1);
  const withdrawn = withdrawnIds(scenario);
  const problems: Problem[] = [];
  const flows = park.stream.map((stream): Flow => {
    const firm = firms.get(stream.firm) as Firm;
    const profile = stream.profile === undefined ? even : (weights.get(stream.profile) ?? even);
    const plant = stream.facility === undefined ? null : (facilities.get(stream.facility) as Facility);
    const most = plant === null ? 0 : largest(plant) * (stream.perInput ?? 0);
    const quantity =
      plant === null
        ? stream.quantity * (stream.direction === 'wants' ? scenario.demandFactor : 1)
        : most * hours.reduce((total, time) => total + time, 0);
    const rate = plant === null ? rates(quantity, profile, hours) : new Float64Array(hours.length).fill(most);
    if (rate === null) {
      const values = { profile: stream.profile ?? '' };
      problems.push({
        code: 'no-weight',
        severity: 'warning',
        table: 'stream',
        row: stream.id,
        column: 'profile',
        values,
      });
    }
    return {
      stream,
      firm,
      commodity: commodities.get(stream.commodity) as Commodity,
      quantity,
      rates: rate ?? new Float64Array(hours.length),
      plant,
      presentLimit: presentLimit(stream),
      absent: absence(firm, withdrawn),
    };
  });
  return {
    periods: park.period.map((period) => period.id),
    hours,
    haves: flows.filter(({ stream }) => stream.direction === 'has'),
    wants: flows.filter(({ stream }) => stream.direction === 'wants'),
    problems,
  };
}
