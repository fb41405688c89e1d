/** Water targets for one contaminant: least fresh water, pooled and for each plant, with and without regeneration. */
import type { Problem } from '@kyosei/model/problem';
import { type MaterialFlow, type MaterialTarget, materialTarget } from '../material/cascade.ts';
import { type Connection, nearestNeighbours } from '../material/network.ts';
import type { PipeLimits } from '../material/pipes.ts';
import { infeasible, type Outcome } from '../outcome.ts';
import type { Period, Periodic } from '../periods.ts';
import type { Ppm, TonnesPerHour } from '../quantity.ts';
import type { Storage } from '../storage.ts';
import { byZone, eachZone, type Parents } from '../zones.ts';
import { type Central, throughTreatment } from './central.ts';
import { type WaterInTime, waterInTime } from './in-time.ts';
import { type Regeneration, regenerated } from './regeneration.ts';

export interface WaterFlow extends MaterialFlow, Periodic {
  readonly zone?: string;
}

export interface WaterInput {
  readonly fresh: Ppm;
  /** Currency per tonne of fresh water. */
  readonly price?: number;
  /** A process is a sink and a source of one name at its limiting flow. */
  readonly sources: readonly WaterFlow[];
  readonly sinks: readonly WaterFlow[];
  /** The rows were processes with a fixed load, whose flow may fall below the limiting one. */
  readonly isFixedLoad: boolean;
  readonly regeneration?: { readonly outlet: Ppm };
  /** Needs `waterByProgram`. */
  readonly network?: PipeLimits;
  readonly periods: readonly Period[];
  /** Needs `waterByProgram`. */
  readonly storage?: Storage;
  readonly parents?: Parents;
}

export interface WaterAnswer {
  /** t/h; with regeneration where it is asked for. */
  readonly fresh: TonnesPerHour;
  readonly waste: TonnesPerHour;
  readonly pinches: readonly Ppm[];
  readonly standAlone: Readonly<Record<string, TonnesPerHour>>;
  /** Fresh water if nothing were used twice. */
  readonly withoutReuse: TonnesPerHour;
  /** Currency per hour of fresh water. */
  readonly cost?: number;
  /** Fresh water with reuse alone, where regeneration is asked for. */
  readonly reuse?: { readonly fresh: TonnesPerHour; readonly waste: TonnesPerHour; readonly pinches: readonly Ppm[] };
  /** Water through regeneration when it may be recycled into any process, the one that it comes from too. */
  readonly regenerated?: TonnesPerHour;
  /** Each litre regenerated once and never brought back (processes with a fixed load). */
  readonly regenerationReuse?: { readonly fresh: TonnesPerHour; readonly regenerated: TonnesPerHour };
  /** Where several plants exchange water only through the treatment plant. */
  readonly central?: Central;
  readonly network: readonly Connection[];
  /** Where the network is limited; `target` is the fresh water without limits. */
  readonly connections?: { readonly count: number; readonly isFewest: boolean; readonly target: TonnesPerHour };
  readonly time?: WaterInTime;
}

/** Names that no process may have. */
export const waterPlaces = { fresh: 'fresh', waste: 'waste', regeneration: 'regeneration' } as const;

/** A process needs load / (outlet − fresh) of fresh water alone; a sink with a fixed flow its whole flow. */
function withoutReuse({ sources, sinks, fresh, isFixedLoad }: WaterInput): TonnesPerHour {
  return sinks.reduce((total, { flow, quality }, index) => {
    const outlet = isFixedLoad ? sources[index]?.quality : undefined;
    return total + (outlet === undefined ? flow : (flow * (outlet - quality)) / (outlet - fresh));
  }, 0);
}

/** Targets of each zone by itself; a zone that fresh water cannot serve is left out. */
const standAlone = ({ sources, sinks, fresh, parents }: WaterInput): Record<string, TonnesPerHour> =>
  eachZone(
    sources,
    sinks,
    (ownSources, ownSinks) => {
      const target = materialTarget(ownSources, ownSinks, fresh);
      return 'fresh' in target ? target.fresh : null;
    },
    parents,
  );

const plant = (row: WaterFlow): string => JSON.stringify(row.zone ?? null);

const byPlant = (rows: readonly WaterFlow[]) => byZone(rows.map((row) => Object.assign({}, row, { zone: plant(row) })));

/** Plants joined only by the treatment plant; rows without a zone are a plant of their own. */
function central({ sources, sinks, fresh, regeneration }: WaterInput): Central | null {
  const [has, wants] = [byPlant(sources), byPlant(sinks)];
  const names = [...new Set([...has.keys(), ...wants.keys()])];
  if (regeneration === undefined || names.length < 2) return null;
  return throughTreatment(
    names.map((name) => [has.get(name) ?? [], wants.get(name) ?? []]),
    fresh,
    regeneration.outlet,
  );
}

/** Connections with what is left sent to regeneration (the purest first, as it costs least) and to waste. */
function network(input: WaterInput, fresh: TonnesPerHour, cleaned: TonnesPerHour): Connection[] {
  const { sources, sinks, isFixedLoad, regeneration } = input;
  const supplies: MaterialFlow[] = [{ name: waterPlaces.fresh, flow: fresh, quality: input.fresh }, ...sources];
  if (regeneration && cleaned > 0)
    supplies.push({ name: waterPlaces.regeneration, flow: cleaned, quality: regeneration.outlet });
  const { connections, left } = nearestNeighbours(supplies, sinks);
  // A process that feeds itself has less flow through it, at the same load.
  const own = connections.filter(({ from, to }) => !(isFixedLoad && from === to));
  let toClean = cleaned;
  for (const { name, flow } of left) {
    const treated = Math.min(flow, toClean);
    toClean -= treated;
    if (treated > 0) own.push({ from: name, to: waterPlaces.regeneration, flow: treated });
    if (flow - treated > 1e-12 * flow) own.push({ from: name, to: waterPlaces.waste, flow: flow - treated });
  }
  return own;
}

const stuckIn = (period: string): Problem => ({
  code: 'infeasible',
  severity: 'warning',
  table: 'periods',
  row: period,
  found: 'a sink that wants purer water than there is in this period',
  accepted: 'fresh water pure enough in every period; the targets over time are left out',
});

/** Targets, regeneration and network; infeasible where a sink wants purer water than there is. */
export function water(input: WaterInput): Outcome<WaterAnswer> {
  const { sources, sinks, fresh, regeneration, periods } = input;
  const direct = materialTarget(sources, sinks, fresh);
  const cleaned: Regeneration | null = regeneration ? regenerated(sources, sinks, fresh, regeneration.outlet) : null;
  const target: MaterialTarget | { readonly unreachable: Ppm } = cleaned ?? direct;
  if ('unreachable' in target) {
    const purest = sinks.toSorted((a, b) => a.quality - b.quality)[0];
    return infeasible(
      input.isFixedLoad ? 'processes' : 'sinks',
      purest?.name,
      `at most ${purest?.quality} ppm wanted, fresh water has ${fresh} ppm`,
      'a limit not below the concentration of fresh water, or enough purer water among the sources',
    );
  }
  const time = periods.length > 0 ? waterInTime(input) : null;
  const joined = central(input);
  const stuck = time !== null && 'unreachable' in time ? time.unreachable : null;
  return {
    answer: {
      fresh: target.fresh,
      waste: target.waste,
      pinches: target.pinches,
      standAlone: standAlone(input),
      withoutReuse: withoutReuse(input),
      ...(input.price === undefined ? {} : { cost: input.price * target.fresh }),
      ...(cleaned && 'fresh' in direct ? { reuse: direct } : {}),
      ...(cleaned && 'regenerated' in cleaned ? { regenerated: cleaned.regenerated } : {}),
      ...(cleaned && 'once' in cleaned && input.isFixedLoad
        ? { regenerationReuse: { fresh: cleaned.once, regenerated: cleaned.once } }
        : {}),
      ...(joined ? { central: joined } : {}),
      network: network(input, target.fresh, cleaned && 'regenerated' in cleaned ? cleaned.regenerated : 0),
      ...(time !== null && 'periods' in time ? { time } : {}),
    },
    problems: stuck === null ? [] : [stuckIn(stuck)],
  };
}
