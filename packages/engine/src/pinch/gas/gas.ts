/**
 * Gas targets (hydrogen, carbon dioxide, …): least make-up for sinks that want a purity. The hydrogen surplus of
 * Alves & Towler (Ind Eng Chem Res 41 (2002) 5759–5769) is the material cascade by impurity 1 − purity.
 */
import { type MaterialFlow, materialTarget } from '../material/cascade.ts';
import { type Connection, nearestNeighbours } from '../material/network.ts';
import { infeasible, type Outcome } from '../outcome.ts';
import { factorIn, meanFactor, type Period, type Periodic } from '../periods.ts';
import type { Storage, StorageAnswer } from '../storage.ts';
import { eachZone, type Parents } from '../zones.ts';

/** Mole fraction. */
type Purity = number;
/** mol/s, or any one unit used throughout. */
type MoleFlow = number;

export interface GasFlow extends Periodic {
  readonly name: string;
  readonly zone?: string;
  readonly flow: MoleFlow;
  /** Of a sink the least that it takes. */
  readonly purity: Purity;
}

export interface Makeup {
  readonly name: string;
  readonly purity: Purity;
  readonly maximum: MoleFlow;
  /** Currency per unit of flow. */
  readonly price?: number;
}

/** Recovers `recovery` of the gas in its feed at `purity`; the rest goes to purge. */
export interface Purifier {
  readonly purity: Purity;
  readonly recovery: number;
  readonly maximumFeed: MoleFlow;
}

export interface GasInput {
  readonly makeup: readonly Makeup[];
  readonly sources: readonly GasFlow[];
  readonly sinks: readonly GasFlow[];
  readonly purifier?: Purifier;
  readonly periods: readonly Period[];
  readonly storage?: Storage;
  readonly parents?: Parents;
}

export interface GasAnswer {
  readonly makeup: MoleFlow;
  readonly purge: MoleFlow;
  readonly pinches: readonly Purity[];
  readonly standAlone: Readonly<Record<string, MoleFlow>>;
  readonly network: readonly Connection[];
  /** By make-up gas, where there are several. */
  readonly makeups?: readonly { readonly name: string; readonly flow: MoleFlow }[];
  /** Currency per unit of time, where every make-up has a price. */
  readonly cost?: number;
  readonly purifier?: { readonly feed: MoleFlow; readonly product: MoleFlow };
  readonly time?: GasInTime;
}

export interface GasInTime {
  readonly periods: readonly { readonly name: string; readonly hours: number; readonly makeup: MoleFlow }[];
  /** Flow · hours a year. */
  readonly byPeriod: number;
  readonly withStorage: number;
  readonly gap: number;
  /** What these count: flow · hours of make-up, or its cost where every make-up has a price. */
  readonly counts: 'makeup' | 'cost';
  /** A year over the capacity of all stores together, in flow · hours. */
  readonly storage?: StorageAnswer;
}

export const gasPlaces = { purge: 'purge', purifier: 'purifier' } as const;

/** Impurity without the rounding of 1 − purity (0.3 rather than 0.29999999999999998). */
export const impurity = (purity: Purity): number => Number((1 - purity).toPrecision(14));

const asMaterial = (flows: readonly GasFlow[], factor: (item: Periodic) => number = () => 1): MaterialFlow[] =>
  flows.map((item) => ({ name: item.name, flow: item.flow * factor(item), quality: impurity(item.purity) }));

export const total = (flows: readonly { readonly flow: number }[]): number =>
  flows.reduce((sum, { flow }) => sum + flow, 0);

export function notPureEnough({ sinks, makeup }: GasInput): Outcome<never> {
  const purest = sinks.toSorted((a, b) => b.purity - a.purity)[0];
  return infeasible(
    'sinks',
    purest?.name,
    `at least ${purest?.purity} wanted`,
    `a purity that the make-up (${makeup.map(({ purity }) => purity).join(', ')}) or enough purer sources can give`,
  );
}

const exceeded = (needed: MoleFlow, maximum: MoleFlow): Outcome<never> =>
  infeasible('makeup', undefined, `${needed} needed`, `a maximum of at least that, not ${maximum}`);

export const tooLittle = (makeup: readonly Makeup[]): Outcome<never> =>
  infeasible(
    'makeup',
    undefined,
    `at most ${makeup
      .filter(({ maximum }) => maximum < Infinity)
      .map(({ name, maximum }) => `${maximum} of ${name}`)
      .join(', ')}`,
    'larger maxima: with enough make-up the sinks could be served',
  );

/** Of the purest make-up, for each zone by itself. */
export function standAlone({ sources, sinks, makeup, parents }: GasInput): Record<string, MoleFlow> {
  const best = makeup.reduce((purest, { purity }) => Math.max(purest, purity), 0);
  return eachZone(
    sources,
    sinks,
    (ownSources, ownSinks) => {
      const target = materialTarget(asMaterial(ownSources), asMaterial(ownSinks), impurity(best));
      return 'fresh' in target ? target.fresh : null;
    },
    parents,
  );
}

/** Least make-up in each period and with a store of any size; null where a period cannot be served. */
function gasInTime({ sources, sinks, periods }: GasInput, makeup: Makeup): GasInTime | null {
  const target = (factor: (item: Periodic) => number): MoleFlow | null => {
    const result = materialTarget(asMaterial(sources, factor), asMaterial(sinks, factor), impurity(makeup.purity));
    return 'fresh' in result ? result.fresh : null;
  };
  const each = periods.map((period) => ({
    name: period.name,
    hours: period.hours,
    makeup: target((item) => factorIn(item, period)) ?? NaN,
  }));
  const mean = target((item) => meanFactor(item, periods));
  if (mean === null || each.some(({ makeup: flow }) => Number.isNaN(flow))) return null;
  const byPeriod = each.reduce((sum, period) => sum + period.hours * period.makeup, 0);
  const withStorage = mean * periods.reduce((sum, { hours }) => sum + hours, 0);
  return { periods: each, byPeriod, withStorage, gap: Math.max(0, byPeriod - withStorage), counts: 'makeup' };
}

export const toPurge = (left: readonly { name: string; flow: MoleFlow }[]): Connection[] =>
  left.map(({ name, flow }) => ({ from: name, to: gasPlaces.purge, flow }));

/** One make-up gas and no purifier: exactly, by cascade. */
export function gas(input: GasInput): Outcome<GasAnswer> {
  const [makeup] = input.makeup;
  if (!makeup) return infeasible('makeup', undefined, 'no make-up gas', 'one make-up gas');
  const sources = asMaterial(input.sources);
  const sinks = asMaterial(input.sinks);
  const target = materialTarget(sources, sinks, impurity(makeup.purity));
  if ('unreachable' in target) return notPureEnough(input);
  const { fresh, waste } = target;
  if (fresh > makeup.maximum * (1 + 1e-9)) return exceeded(fresh, makeup.maximum);
  const { connections, left } = nearestNeighbours(
    [{ name: makeup.name, flow: fresh, quality: impurity(makeup.purity) }, ...sources],
    sinks,
  );
  const time = input.periods.length > 0 ? gasInTime(input, makeup) : null;
  return {
    answer: {
      makeup: fresh,
      purge: waste,
      pinches: target.pinches.map(impurity),
      standAlone: standAlone(input),
      network: [...connections, ...toPurge(left)],
      ...(makeup.price === undefined ? {} : { cost: makeup.price * fresh }),
      ...(time ? { time } : {}),
    },
    problems: [],
  };
}

/** True where the cascade does not reach and `gasByProgram` must answer. */
export const needsProgram = ({ makeup, purifier, storage }: GasInput): boolean =>
  makeup.length > 1 || purifier !== undefined || storage !== undefined;
