/** The library: what is known apart from any park. Read once from its tables; every row names its source and how sure it is. */
import type { flowKinds } from '../tables/commodity.ts';
import { commodityColumns, commodityText } from './commodities-table.ts';
import { barrierColumns, barrierText, modeColumns, modeText } from './failures-table.ts';
import { europeanUnion, lawColumns, lawText } from './law-table.ts';
import { carrierColumns, carrierText, costIndexText, ratesText } from './money-table.ts';
import { plantColumns, plantText } from './plants-table.ts';
import { precedentColumns, precedentSources, precedentText } from './precedents-table.ts';
import { profileColumns, profileText } from './profiles-table.ts';
import { isicText } from './sectors-table.ts';
import { type Basis, type Mark, sources } from './sources.ts';
import { substitutionColumns, substitutionText } from './substitutions-table.ts';
import { listOf, mapOf, numberOf, rowsOf } from './table.ts';
import { groups, technologyColumns, technologyText } from './technologies-table.ts';
import { wasteCodeText } from './waste-codes-table.ts';

type Kind = (typeof flowKinds)[number];
type Unit = 't' | 'kWh';
export type Names = Readonly<Record<'en' | 'zh' | 'ja', readonly string[]>>;

export interface KnownCommodity extends Basis {
  readonly id: string;
  readonly parent: string | null;
  readonly kind: Kind;
  readonly unit: Unit;
  /** Codes of the List of Waste; none where it is no waste. */
  readonly ewc: readonly string[];
  /** Where it usually arises, ISIC Rev. 4. */
  readonly isic: string;
  /** Harmonised System heading, as far as known. */
  readonly hs: string;
  readonly hazard: 'no' | 'yes' | 'mirror';
  /** What a want of it is for: feed, food, fertiliser, fuel, construction; empty for none of them. */
  readonly use: string;
  /** EUR 2020 per unit, Europe: what is paid for it; negative where its holder pays to be rid of it. */
  readonly worth: number;
  /** kWh/t */
  readonly calorificValue: number | undefined;
  /** kg CO2e per unit for a user of the virgin product. */
  readonly co2: number;
  readonly names: Names;
}

const markOf = (row: { readonly mark: string }): Mark => row.mark as Mark;
const sourceOf = (row: { readonly source: string }): string => sources[row.source] ?? row.source;
const names = (row: Readonly<Record<'en' | 'zh' | 'ja', string>>): Names => ({
  en: listOf(row.en),
  zh: listOf(row.zh),
  ja: listOf(row.ja),
});

export const commodities: readonly KnownCommodity[] = rowsOf(commodityColumns, commodityText).map((row) => ({
  mark: markOf(row),
  source: sourceOf(row),
  id: row.id,
  parent: row.parent === '' ? null : row.parent,
  kind: row.kind as Kind,
  unit: row.unit as Unit,
  ewc: listOf(row.ewc),
  isic: row.isic,
  hs: row.hs,
  hazard: row.hazard as KnownCommodity['hazard'],
  use: row.use,
  worth: numberOf(row.worth) ?? 0,
  calorificValue: numberOf(row.lhv),
  co2: numberOf(row.co2) ?? 0,
  names: names(row),
}));

const byId = new Map(commodities.map((row) => [row.id, row]));
export const commodityById = (id: string): KnownCommodity | undefined => byId.get(id);

/** The commodity and what it is a special case of, nearest first. */
export function lineage(id: string): readonly string[] {
  const line: string[] = [];
  for (let at: string | null | undefined = id; at && !line.includes(at); at = byId.get(at)?.parent) line.push(at);
  return line;
}

export interface Substitution extends Basis {
  readonly from: string;
  readonly to: string;
  /** Serves every special case of `to` as well. */
  readonly whole: boolean;
  /** Units of `to` for one unit of `from`. */
  readonly ratio: number;
  /** What the use usually demands: ppm by mass; moisture and purity as shares. */
  readonly limits: Readonly<Record<string, number>>;
  readonly note: string;
}

export const substitutions: readonly Substitution[] = rowsOf(substitutionColumns, substitutionText).map((row) => ({
  mark: markOf(row),
  source: sourceOf(row),
  from: row.from,
  to: row.to.replace('*', ''),
  whole: row.to.endsWith('*'),
  ratio: Number(row.ratio),
  limits: mapOf(row.limits),
  note: row.note,
}));

export interface KnownTechnology extends Basis {
  readonly id: string;
  /** Commodities that it takes. */
  readonly inputs: readonly string[];
  /** What the input must reach at least: temperature °C, purity as a share. */
  readonly asks: Readonly<Record<string, number>>;
  /** What comes out; null when it is the input itself, treated. */
  readonly output: string | null;
  readonly yield: number;
  /** Contaminants removed, as shares. */
  readonly removal: Readonly<Record<string, number>>;
  /** What the output reaches: temperature °C, purity and moisture as shares. */
  readonly reaches: Readonly<Record<string, number>>;
  /** EUR 2020 per unit of input */
  readonly operatingCost: number;
  /** EUR 2020 */
  readonly fixedInvestment: number;
  /** EUR 2020 per unit of input an hour */
  readonly investmentPerCapacity: number;
  /** Units of input an hour. */
  readonly minimumSize: number;
  readonly maximumSize: number | undefined;
  /** kg CO2e per unit of input */
  readonly co2: number;
  readonly lifetime: number;
  readonly names: Readonly<Record<keyof Names, string>>;
}

function inputsOf(cell: string): readonly string[] {
  if (!cell.endsWith('*')) return [cell];
  const name = cell.slice(0, -1);
  return groups[name] ?? commodities.filter(({ id }) => lineage(id).includes(name)).map(({ id }) => id);
}

export const technologies: readonly KnownTechnology[] = rowsOf(technologyColumns, technologyText).map((row) => ({
  mark: markOf(row),
  source: sourceOf(row),
  id: row.id,
  inputs: inputsOf(row.input),
  asks: mapOf(row.asks),
  output: row.output === '=' ? null : row.output,
  yield: Number(row.yield),
  removal: mapOf(row.removal),
  reaches: mapOf(row.to),
  operatingCost: Number(row.opex),
  fixedInvestment: Number(row.fixed),
  investmentPerCapacity: Number(row.capex),
  minimumSize: Number(row.least),
  maximumSize: numberOf(row.most),
  co2: Number(row.co2),
  lifetime: Number(row.life),
  names: { en: row.en, zh: row.zh, ja: row.ja },
}));

/** A shared plant that takes a fuel; per kWh of it by its lower heating value, sizes in kW of it, money in EUR 2020. */
export interface KnownPlant extends Basis {
  readonly id: string;
  readonly fuel: string;
  /** Steam, or heat in water. */
  readonly of: 'steam' | 'heat';
  readonly heat: number;
  /** °C */
  readonly temperature: number;
  readonly power: number;
  readonly operatingCost: number;
  /** At the reference size; the whole grows with size to the power of the exponent. */
  readonly investmentPerCapacity: number;
  readonly scaleExponent: number;
  readonly referenceSize: number;
  readonly minimumSize: number;
  readonly maximumSize: number;
  readonly minimumLoad: number;
  readonly maintenance: number;
  readonly lifetime: number;
  readonly names: Readonly<Record<keyof Names, string>>;
}

export const plants: readonly KnownPlant[] = rowsOf(plantColumns, plantText).map((row) => ({
  mark: markOf(row),
  source: sourceOf(row),
  id: row.id,
  fuel: row.fuel,
  of: row.of as KnownPlant['of'],
  heat: Number(row.heat),
  temperature: Number(row.temperature),
  power: Number(row.power),
  operatingCost: Number(row.opex),
  investmentPerCapacity: Number(row.capex),
  scaleExponent: Number(row.exponent),
  referenceSize: Number(row.reference),
  minimumSize: Number(row.least),
  maximumSize: Number(row.most),
  minimumLoad: Number(row.load),
  maintenance: Number(row.maintenance),
  lifetime: Number(row.life),
  names: { en: row.en, zh: row.zh, ja: row.ja },
}));

const precedentSource = new Map(rowsOf(['key', 'text'], precedentSources).map(({ key, text }) => [key, text]));
export const outcomes = ['operating', 'piloted', 'declined', 'terminated', 'failed'] as const;

/** A documented exchange. `from` and `to` are commodities of the library: what was given and what it replaced. */
export interface Precedent extends Basis {
  readonly id: string;
  /** Park or place. */
  readonly case: string;
  readonly country: string;
  readonly donor: string;
  readonly donorSector: string;
  readonly what: string;
  readonly from: string;
  readonly treatment: string;
  readonly receiver: string;
  readonly receiverSector: string;
  readonly replaced: string;
  readonly to: string;
  readonly outcome: (typeof outcomes)[number];
  readonly why: string;
  readonly quantity: string;
}

export const precedents: readonly Precedent[] = rowsOf(precedentColumns, precedentText).map((row) => ({
  id: row.id,
  case: row.case,
  country: row.country,
  donor: row.donor,
  donorSector: row.donorSector,
  what: row.what,
  from: row.from,
  treatment: row.treatment,
  receiver: row.receiver,
  receiverSector: row.receiverSector,
  replaced: row.replaced,
  to: row.to,
  why: row.why,
  quantity: row.quantity,
  outcome: row.outcome as Precedent['outcome'],
  mark: row.mark as Mark,
  source: precedentSource.get(row.source) ?? row.source,
}));

export const failureModes = rowsOf(modeColumns, modeText);
export const barriers = rowsOf(barrierColumns, barrierText);

export type Answer = 'allowed' | 'conditional' | 'blocked' | 'unknown';

export interface LawRule {
  readonly id: string;
  /** CN, EU or * for everywhere. */
  readonly where: string;
  readonly when: Readonly<Record<string, string>>;
  readonly needs: Readonly<Record<string, string>>;
  /** What follows where a need is not met, or at once where nothing is needed. */
  readonly answer: Exclude<Answer, 'unknown'>;
  readonly steps: string;
  readonly consequence: string;
  readonly basis: string;
  readonly mark: Mark;
}

const facts = (cell: string): Readonly<Record<string, string>> =>
  Object.fromEntries(listOf(cell).map((part) => part.split(' ') as [string, string]));

export const lawRules: readonly LawRule[] = rowsOf(lawColumns, lawText).map((row) => ({
  id: row.id,
  where: row.where,
  steps: row.steps,
  consequence: row.consequence,
  basis: row.basis,
  when: facts(row.when),
  needs: facts(row.needs),
  answer: row.answer as LawRule['answer'],
  mark: row.mark as Mark,
}));

/** Whose waste law holds in a country; undefined where the library knows none. */
export const jurisdictionOf = (country: string | undefined): 'CN' | 'EU' | undefined =>
  country === 'CN' ? 'CN' : country !== undefined && europeanUnion.includes(country) ? 'EU' : undefined;

export interface Amount {
  readonly commodity: string;
  /** Units per tonne of the sector's output. */
  readonly amount: number;
  /** °C */
  readonly temperature: number | undefined;
}

export interface SectorProfile extends Basis {
  readonly id: string;
  readonly isic: readonly string[];
  readonly gb: readonly string[];
  /** t/a of output per employee */
  readonly output: number;
  readonly has: readonly Amount[];
  readonly wants: readonly Amount[];
  readonly names: Names;
}

const amountsOf = (cell: string): readonly Amount[] =>
  Object.entries(mapOf(cell)).map(([name, amount]) => {
    const [commodity, temperature] = name.split('/') as [string, string?];
    return { commodity, amount, temperature: numberOf(temperature ?? '') };
  });

export const profiles: readonly SectorProfile[] = rowsOf(profileColumns, profileText).map((row) => ({
  mark: markOf(row),
  source: sourceOf(row),
  id: row.id,
  isic: listOf(row.isic),
  gb: listOf(row.gb),
  output: Number(row.output),
  has: amountsOf(row.has),
  wants: amountsOf(row.wants),
  names: names(row),
}));

export interface WasteCode {
  readonly code: string;
  /** The list's own judgement; `mirror` must be assessed. */
  readonly hazard: 'no' | 'yes' | 'mirror';
  readonly text: string;
}

const hazards = { n: 'no', h: 'yes', mn: 'mirror', mh: 'mirror' } as const;
const wasteCodes: ReadonlyMap<string, WasteCode> = new Map(
  rowsOf(['code', 'kind', 'text'], wasteCodeText).map(({ code, kind, text }) => [
    code,
    { code, hazard: hazards[kind as keyof typeof hazards], text },
  ]),
);

/** A code of the List of Waste, however it is spaced or starred; undefined when there is none such. */
export const wasteCode = (code: string): WasteCode | undefined => wasteCodes.get(code.replaceAll(/[\s.*]/g, ''));
export const wasteCodeNames = (): readonly string[] => [...wasteCodes.keys()];

const isic = new Map(rowsOf(['code', 'text'], isicText).map(({ code, text }) => [code, text]));
/** What ISIC Rev. 4 calls a division or class. */
export const sectorName = (code: string): string | undefined => isic.get(code) ?? isic.get(code.slice(0, 2));

export const rates = mapOf(ratesText);
const costIndex = mapOf(costIndexText);

/** Factor from EUR 2020 to a currency at the prices of a year; undefined for a currency without a rate. */
export function moneyFactor(currency: string, year: number): number | undefined {
  const rate = rates[currency];
  const years = Object.keys(costIndex).map(Number);
  const nearest = Math.min(Math.max(year, Math.min(...years)), Math.max(...years));
  const [then, base] = [costIndex[nearest], costIndex[2020]] as [number, number];
  return rate === undefined ? undefined : (rate * then) / base;
}

export const carriers = rowsOf(carrierColumns, carrierText).map((row) => ({
  mark: markOf(row),
  source: sourceOf(row),
  kind: row.kind as Kind,
  unit: row.unit as Unit,
  mode: row.mode as 'pipe' | 'truck' | 'wire',
  handlingCost: Number(row.handling),
  transportCost: Number(row.carriage),
  transportCo2: Number(row.co2),
  loss: Number(row.loss),
  fixedInvestment: Number(row.fixed),
  investmentPerDistance: Number(row.perDistance),
  investmentPerCapacity: Number(row.perCapacity),
  maximumDistance: numberOf(row.farthest),
}));
