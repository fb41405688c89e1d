/**
 * Environmental Protection Tax Law of China, articles 4, 7 to 13, and its Implementing Regulation, articles 5 and 6: what
 * releases to air, water and land cost in a year [CNY].
 */
import {
  airPollutants,
  equivalentRates,
  firstClassWaterPollutants,
  solidWasteRates,
  waterPollutants,
} from '@kyosei/model/china-environment-tax';
import type { Release } from '@kyosei/model/tables';
import { sum } from '../numerics/sum.ts';

/** The rate of a province, or the bounds between which it may lie. */
export interface Rates {
  readonly air?: number | undefined;
  readonly water?: number | undefined;
}

/** Between the lowest and the highest rate of the statute; both the same where the rate is known. */
export interface TaxRange {
  readonly low: number;
  readonly high: number;
}

export interface TaxLine {
  readonly release: string;
  readonly outlet: string;
  readonly medium: Release['medium'];
  readonly pollutant: string;
  /** Pollution equivalents (air, water) or tonnes (solid waste) that are taxed. */
  readonly amount: number;
  /** Share of the tax that is due, 1, 0.75 or 0.5. */
  readonly due: number;
  readonly tax: TaxRange;
  /** Why nothing is due, where nothing is. */
  readonly spared: 'not-direct' | 'beyond-the-first' | 'one-of-oxygen-demands' | 'stored-disposed-or-used' | null;
}

export interface EnvironmentTax {
  readonly lines: readonly TaxLine[];
  readonly total: TaxRange;
}

/** Article 9: pollutants taxed of each outlet, by falling equivalents. */
const first = { air: 3, firstClass: 5, water: 3 } as const;
/** Annex 2: of these only one is taxed at an outlet. */
const oxygenDemands: ReadonlySet<string> = new Set(['COD', 'BOD5', 'TOC']);

/** Article 13: concentration below 70 % of the limit pays 75 %, below 50 % it pays 50 %. */
export const shareDue = (ofLimit: number | undefined): number => {
  if (ofLimit === undefined || ofLimit >= 0.7) return 1;
  return ofLimit < 0.5 ? 0.5 : 0.75;
};

const kilogramsPerTonne = 1000;

/** Article 8: kilograms released over the kilograms of one equivalent. */
export function equivalents(medium: 'air' | 'water', pollutant: string, tonnes: number): number {
  const tables = medium === 'air' ? [airPollutants] : [firstClassWaterPollutants, waterPollutants];
  const [kilograms] = tables.map((table) => table[pollutant]).find((found) => found !== undefined) ?? [Infinity];
  return (tonnes * kilogramsPerTonne) / kilograms;
}

const nothing: TaxRange = { low: 0, high: 0 };
const times = (rate: number | undefined, bounds: readonly [number, number], amount: number): TaxRange => ({
  low: amount * (rate ?? bounds[0]),
  high: amount * (rate ?? bounds[1]),
});

const lineOf = (
  { id, outlet, medium, pollutant }: Release,
  amount: number,
  due: number,
  tax: TaxRange,
  spared: TaxLine['spared'] = null,
): TaxLine => ({ release: id, outlet, medium, pollutant, amount, due, tax, spared });

const spare = (release: Release, spared: TaxLine['spared'], amount = 0): TaxLine =>
  lineOf(release, amount, 0, nothing, spared);

/** The releases of one class at one outlet: the first few by equivalents pay. */
function ofOutlet(releases: readonly Release[], medium: 'air' | 'water', most: number, rates: Rates): TaxLine[] {
  const counted = releases
    .map((release) => ({ release, amount: equivalents(medium, release.pollutant, release.quantity) }))
    .toSorted((a, b) => b.amount - a.amount || a.release.id.localeCompare(b.release.id, 'en'));
  const demand = counted.find(({ release }) => medium === 'water' && oxygenDemands.has(release.pollutant));
  let taxed = 0;
  return counted.map(({ release, amount }): TaxLine => {
    if (medium === 'water' && oxygenDemands.has(release.pollutant) && release !== demand?.release)
      return spare(release, 'one-of-oxygen-demands', amount);
    taxed += 1;
    if (taxed > most) return spare(release, 'beyond-the-first', amount);
    const due = shareDue(release.ofLimit);
    return lineOf(release, amount, due, times(rates[medium], equivalentRates[medium], amount * due));
  });
}

/**
 * Solid waste: generated less stored, disposed of and used, all as the law asks; once some of it is dumped, all that was
 * generated of it is taxed (Regulation, article 6).
 */
function solid(releases: readonly Release[]): TaxLine[] {
  const dumped = new Set(releases.flatMap(({ fate, pollutant }) => (fate === 'dumped' ? [pollutant] : [])));
  return releases.map((release) => {
    const { fate, pollutant, quantity } = release;
    const isLawful = fate === 'stored' || fate === 'disposed' || fate === 'used';
    if (isLawful && !dumped.has(pollutant)) return spare(release, 'stored-disposed-or-used', quantity);
    const tax = quantity * (solidWasteRates[pollutant]?.[0] ?? 0);
    return lineOf(release, quantity, 1, { low: tax, high: tax });
  });
}

const isFirstClass = ({ pollutant }: Release): boolean => Object.hasOwn(firstClassWaterPollutants, pollutant);

/**
 * The tax on the releases of one firm.
 *
 * @param rates CNY an equivalent; between the bounds of the statute where absent
 */
export function environmentTax(releases: readonly Release[], rates: Rates = {}): EnvironmentTax {
  // Article 4: what a lawful central plant takes is no direct release.
  const [central, direct] = [
    releases.filter(({ fate }) => fate === 'treated-centrally'),
    releases.filter(({ fate }) => fate !== 'treated-centrally'),
  ];
  const outlets = (medium: Release['medium'], which: (release: Release) => boolean) => [
    ...Map.groupBy(
      direct.filter((each) => each.medium === medium && which(each)),
      ({ outlet }) => outlet,
    ).values(),
  ];
  const lines = [
    ...outlets('air', () => true).flatMap((each) => ofOutlet(each, 'air', first.air, rates)),
    ...outlets('water', isFirstClass).flatMap((each) => ofOutlet(each, 'water', first.firstClass, rates)),
    ...outlets('water', (each) => !isFirstClass(each)).flatMap((each) => ofOutlet(each, 'water', first.water, rates)),
    ...solid(direct.filter(({ medium }) => medium === 'solid')),
    ...central.map((release) => spare(release, 'not-direct')),
  ];
  return {
    lines,
    total: { low: sum(lines.map(({ tax }) => tax.low)), high: sum(lines.map(({ tax }) => tax.high)) },
  };
}

/** The releases that stay when exchanges take these shares of the streams that carry them. */
export const withoutTaken = (releases: readonly Release[], taken: ReadonlyMap<string, number>): readonly Release[] =>
  releases.map((release) => {
    const share = Math.min(1, taken.get(release.stream ?? '') ?? 0);
    return share === 0 ? release : Object.assign({}, release, { quantity: release.quantity * (1 - share) });
  });
