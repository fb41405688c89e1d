/**
 * A site of several plants: each by itself, together through mains, and pooled as if every pipe could be laid.
 * Mains recover less than pooling, and often nothing: what a park can promise is `site`, never `pooled`.
 */
import { scaledStreams } from '../heat/in-time.ts';
import { type ProblemTable, problemTable } from '../heat/problem-table.ts';
import type { HeatStream } from '../heat/stream.ts';
import { type Placement, placeUtilities, type Utility } from '../heat/utilities.ts';
import { factorIn, meanFactor, type Period, type Periodic } from '../periods.ts';
import type { Kelvin, Kilowatt } from '../quantity.ts';
import { byZone } from '../zones.ts';
import { type Boiler, type Cogeneration, cogeneration } from './cogeneration.ts';
import { balanceMains, type LetDown, type Main, type MainFlow, sitePinch } from './mains.ts';
import { type SiteProfiles, siteProfiles } from './profiles.ts';

export interface SiteInput {
  readonly minimumApproach: Kelvin;
  readonly streams: readonly (HeatStream & { readonly zone: string })[];
  readonly mains: readonly Main[];
  readonly boiler?: Boiler;
  readonly periods: readonly Period[];
}

interface Utilities {
  readonly hotUtility: Kilowatt;
  readonly coldUtility: Kilowatt;
}

export interface ZoneAnswer extends Utilities {
  readonly mains: readonly { readonly name: string; readonly generated: Kilowatt; readonly used: Kilowatt }[];
}

export interface SiteAnswer {
  readonly standAlone: Utilities;
  /** `recovery` is what the mains save against stand-alone. */
  readonly site: Utilities & { readonly recovery: Kilowatt };
  /** Upper limit of what exchange between the plants could save; no promise. */
  readonly pooled: Utilities;
  readonly mains: readonly MainFlow[];
  readonly letDowns: readonly LetDown[];
  readonly pinch: { readonly above: string; readonly below: string } | null;
  /** Heat that no given main can carry at its temperature. */
  readonly unmet: { readonly hot: Kilowatt; readonly cold: Kilowatt };
  readonly zones: Readonly<Record<string, ZoneAnswer>>;
  readonly profiles: SiteProfiles;
  /** Currency per hour of the heat bought and rejected, where every main has a price. */
  readonly cost?: number;
  readonly cogeneration?: Cogeneration;
  readonly time?: SiteInTime;
}

export interface SiteInTime {
  readonly periods: readonly (Utilities & {
    readonly name: string;
    readonly hours: number;
    readonly recovery: Kilowatt;
  })[];
  /** kWh of hot utility a year through the mains, each period by itself. */
  readonly byPeriod: number;
  /** The same with the mean loads of the year, as with a store of any size at every temperature. */
  readonly withStorage: number;
  readonly gap: number;
}

interface Zone {
  readonly name: string;
  readonly table: ProblemTable;
  readonly used: Placement;
  readonly made: Placement;
}

/** Mains are placed by temperature alone, so that steam is made as hot and used as cold as the curves allow. */
const unpriced = ({ price: _price, ...utility }: Utility): Utility => utility;

function placeMains(name: string, table: ProblemTable, mains: readonly Main[], minimumApproach: Kelvin): Zone {
  const users = mains.flatMap(({ user }) => (user ? [unpriced(user)] : []));
  const makers = mains.flatMap(({ maker }) => (maker ? [unpriced(maker)] : []));
  return {
    name,
    table,
    used: placeUtilities(table, users, 'hot', minimumApproach),
    made: placeUtilities(table, makers, 'cold', minimumApproach),
  };
}

const loadIn = ({ loads }: Placement, name: string): Kilowatt => loads.find((load) => load.name === name)?.load ?? 0;

/** Cost per hour: a main's price counts for what is bought, a cooling main's for what is rejected into it. */
function costOf(mains: readonly Main[], flows: readonly MainFlow[]): number | undefined {
  let cost = 0;
  for (const [index, { bought, rejected }] of flows.entries()) {
    const main = mains[index];
    const price = main?.user ? main.user.price : main?.maker?.price;
    if (price === undefined) return undefined;
    cost += price * (main?.user ? bought : rejected);
  }
  return cost;
}

interface Balance {
  readonly zones: readonly Zone[];
  readonly standAlone: Utilities;
  readonly through: Utilities & { readonly recovery: Kilowatt };
  readonly flows: readonly MainFlow[];
  readonly letDowns: readonly LetDown[];
}

/** What stays of `whole` after `part`: nothing where only rounding is left. */
const less = (whole: Kilowatt, part: Kilowatt): Kilowatt => (whole - part > 1e-11 * whole ? whole - part : 0);

/** Each zone with its mains, and the mains together. */
function balance({
  streams,
  mains,
  minimumApproach,
}: Pick<SiteInput, 'streams' | 'mains' | 'minimumApproach'>): Balance {
  const zones = [...byZone(streams)].map(([name, members]) =>
    placeMains(name, problemTable(members, minimumApproach), mains, minimumApproach),
  );
  const sum = (value: (zone: Zone) => Kilowatt): Kilowatt => zones.reduce((total, zone) => total + value(zone), 0);
  const loads = new Map(
    mains.map(({ name }) => [
      name,
      { generated: sum(({ made }) => loadIn(made, name)), used: sum(({ used }) => loadIn(used, name)) },
    ]),
  );
  const { flows, letDowns } = balanceMains(mains, loads);
  const recovery = flows.reduce((total, { recovered }) => total + recovered, 0);
  const hotUtility = sum(({ table }) => table.hotUtility);
  const coldUtility = sum(({ table }) => table.coldUtility);
  return {
    zones,
    standAlone: { hotUtility, coldUtility },
    through: { hotUtility: less(hotUtility, recovery), coldUtility: less(coldUtility, recovery), recovery },
    flows,
    letDowns,
  };
}

/** Each period by itself, and the mean of the year as with a store of any size at every temperature. */
function siteInTime(input: SiteInput): SiteInTime {
  const { streams, periods } = input;
  const through = (factor: (item: Periodic) => number): Balance['through'] =>
    balance({ ...input, streams: scaledStreams(streams, factor) }).through;
  const each = periods.map(({ name, hours }) => {
    const { hotUtility, coldUtility, recovery } = through((stream) => factorIn(stream, { name, hours }));
    return { name, hours, hotUtility, coldUtility, recovery };
  });
  const year = periods.reduce((total, { hours }) => total + hours, 0);
  const byPeriod = each.reduce((total, { hours, hotUtility }) => total + hours * hotUtility, 0);
  const withStorage = year * through((stream) => meanFactor(stream, periods)).hotUtility;
  return { periods: each, byPeriod, withStorage, gap: byPeriod - withStorage };
}

function zoneAnswer({ table, used, made }: Zone, mains: readonly Main[]): ZoneAnswer {
  return {
    hotUtility: table.hotUtility,
    coldUtility: table.coldUtility,
    mains: mains.map(({ name }) => ({ name, generated: loadIn(made, name), used: loadIn(used, name) })),
  };
}

/** The full answer; kW and °C. */
export function site(input: SiteInput): SiteAnswer {
  const { minimumApproach, streams, mains, boiler, periods } = input;
  const { zones, standAlone, through, flows, letDowns } = balance(input);
  const pooled = problemTable(streams, minimumApproach);
  const unmet = (placement: (zone: Zone) => Placement): Kilowatt =>
    zones.reduce((total, zone) => total + placement(zone).unmet, 0);
  const cost = costOf(mains, flows);
  return {
    standAlone,
    site: through,
    pooled: { hotUtility: pooled.hotUtility, coldUtility: pooled.coldUtility },
    mains: flows,
    letDowns,
    pinch: sitePinch(mains, flows),
    unmet: { hot: unmet(({ used }) => used), cold: unmet(({ made }) => made) },
    zones: Object.fromEntries(zones.map((zone) => [zone.name, zoneAnswer(zone, mains)])),
    profiles: siteProfiles(zones.map(({ table }) => table)),
    ...(cost === undefined ? {} : { cost }),
    ...(boiler ? { cogeneration: cogeneration(mains, flows, letDowns, boiler) } : {}),
    ...(periods.length > 0 ? { time: siteInTime(input) } : {}),
  };
}
