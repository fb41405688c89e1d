/**
 * A site of several plants: each by itself, together through mains, and pooled as if every pipe could be laid.
 * Mains recover less than pooling, and often nothing: what a park can promise is `site`, never `pooled`.
 */
import { type ProblemTable, problemTable } from '../heat/problem-table.ts';
import type { HeatStream } from '../heat/stream.ts';
import { type Placement, placeUtilities, type Utility } from '../heat/utilities.ts';
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

/** The full answer; kW and °C. */
export function site({ minimumApproach, streams, mains, boiler }: SiteInput): SiteAnswer {
  const zones = [...byZone(streams)].map(([name, members]) =>
    placeMains(name, problemTable(members, minimumApproach), mains, minimumApproach),
  );
  const pooled = problemTable(streams, minimumApproach);
  const sum = (value: (zone: Zone) => Kilowatt): Kilowatt => zones.reduce((total, zone) => total + value(zone), 0);
  const loads = new Map(
    mains.map(({ name }) => [
      name,
      { generated: sum(({ made }) => loadIn(made, name)), used: sum(({ used }) => loadIn(used, name)) },
    ]),
  );
  const { flows, letDowns } = balanceMains(mains, loads);
  const recovery = flows.reduce((total, { recovered }) => total + recovered, 0);
  const standAlone = {
    hotUtility: sum(({ table }) => table.hotUtility),
    coldUtility: sum(({ table }) => table.coldUtility),
  };
  const cost = costOf(mains, flows);
  return {
    standAlone,
    site: {
      hotUtility: standAlone.hotUtility - recovery,
      coldUtility: standAlone.coldUtility - recovery,
      recovery,
    },
    pooled: { hotUtility: pooled.hotUtility, coldUtility: pooled.coldUtility },
    mains: flows,
    letDowns,
    pinch: sitePinch(mains, flows),
    unmet: { hot: sum(({ used }) => used.unmet), cold: sum(({ made }) => made.unmet) },
    zones: Object.fromEntries(
      zones.map(({ name, table, used, made }) => [
        name,
        {
          hotUtility: table.hotUtility,
          coldUtility: table.coldUtility,
          mains: mains.map((main) => ({
            name: main.name,
            generated: loadIn(made, main.name),
            used: loadIn(used, main.name),
          })),
        },
      ]),
    ),
    profiles: siteProfiles(zones.map(({ table }) => table)),
    ...(cost === undefined ? {} : { cost }),
    ...(boiler ? { cogeneration: cogeneration(mains, flows, letDowns, boiler) } : {}),
  };
}
