/**
 * The units that can be written, each an exact fraction of a base unit.
 *
 * Sources: SI Brochure, 9th edition (prefixes, bar, hectare, day); ISO 80000-5 (calorie of the International Table, 4.1868 J);
 * standard atmosphere 101,325 Pa. Tons that are not tonnes, British units, and tonnes of coal or oil equivalent are left out
 * on purpose: each has several readings.
 */
import { multiply, type Unit, unit } from './unit.ts';

const declared: readonly (readonly [names: string, numerator: bigint, denominator: bigint, dimension?: string])[] = [
  ['t tonne tonnes 吨 トン', 1n, 1n, 'mass'],
  ['kt', 1000n, 1n, 'mass'],
  ['Mt', 1_000_000n, 1n, 'mass'],
  ['Gt', 1_000_000_000n, 1n, 'mass'],
  ['kg', 1n, 1000n, 'mass'],
  ['g', 1n, 1_000_000n, 'mass'],
  ['mg', 1n, 1_000_000_000n, 'mass'],
  ['µg μg', 1n, 1_000_000_000_000n, 'mass'],
  ['m3', 1n, 1n, 'volume'],
  ['l L', 1n, 1000n, 'volume'],
  ['hm3', 1_000_000n, 1n, 'volume'],
  ['Wh', 1n, 1000n, 'energy'],
  ['kWh kwh KWh KWH Kwh', 1n, 1n, 'energy'],
  ['MWh MWH Mwh', 1000n, 1n, 'energy'],
  ['GWh GWH Gwh', 1_000_000n, 1n, 'energy'],
  ['TWh TWH Twh', 1_000_000_000n, 1n, 'energy'],
  ['J', 1n, 3_600_000n, 'energy'],
  ['kJ', 1n, 3600n, 'energy'],
  ['MJ', 10n, 36n, 'energy'],
  ['GJ', 10_000n, 36n, 'energy'],
  ['TJ', 10_000_000n, 36n, 'energy'],
  ['PJ', 10_000_000_000n, 36n, 'energy'],
  ['kcal', 1163n, 1_000_000n, 'energy'],
  ['Mcal', 1163n, 1000n, 'energy'],
  ['Gcal', 1163n, 1n, 'energy'],
  ['h hr hour hours 小时 時間', 1n, 1n, 'hour'],
  ['min', 1n, 60n, 'hour'],
  ['s', 1n, 3600n, 'hour'],
  ['d day days', 24n, 1n, 'hour'],
  ['a yr y year years annum 年', 1n, 1n, 'year'],
  ['km', 1n, 1n, 'length'],
  ['m', 1n, 1000n, 'length'],
  ['ha', 1n, 1n, 'area'],
  ['m2', 1n, 10_000n, 'area'],
  ['km2', 100n, 1n, 'area'],
  ['bar bara bar(a)', 1n, 1n, 'pressure'],
  ['mbar hPa', 1n, 1000n, 'pressure'],
  ['Pa', 1n, 100_000n, 'pressure'],
  ['kPa', 1n, 100n, 'pressure'],
  ['MPa', 10n, 1n, 'pressure'],
  ['atm', 101_325n, 100_000n, 'pressure'],
  ['° deg', 1n, 1n, 'angle'],
  ['1', 1n, 1n],
  ['%', 1n, 100n],
  ['‰', 1n, 1000n],
  ['ppm', 1n, 1_000_000n],
  ['ppb', 1n, 1_000_000_000n],
  ['thousand 千', 1000n, 1n],
  ['万 萬', 10_000n, 1n],
  ['million mio', 1_000_000n, 1n],
  ['亿 億', 100_000_000n, 1n],
  // What is counted may be named with its mass, and changes nothing.
  ['CO2 CO2e CO2eq SO2', 1n, 1n],
];
const perHour = unit(1n, 1n, 'hour');
const powers: readonly (readonly [name: string, numerator: bigint, denominator: bigint])[] = [
  ['W', 1n, 1000n],
  ['kW', 1n, 1n],
  ['MW', 1000n, 1n],
  ['GW', 1_000_000n, 1n],
];

export const atoms: ReadonlyMap<string, Unit> = new Map([
  ...declared.flatMap(([names, numerator, denominator, dimension]) =>
    names.split(' ').map((name) => [name, unit(numerator, denominator, dimension)] as const),
  ),
  ...powers.map(
    ([name, numerator, denominator]) => [name, multiply(unit(numerator, denominator, 'energy'), perHour, -1)] as const,
  ),
]);

/** Signs that several currencies share; each stands for the park's currency where it is one of them. */
export const currencySigns: Readonly<Record<string, readonly string[]>> = {
  '€': ['EUR'],
  '£': ['GBP'],
  $: ['USD', 'AUD', 'CAD', 'NZD', 'SGD', 'HKD', 'TWD', 'MXN'],
  '¥': ['CNY', 'JPY'],
  '￥': ['CNY', 'JPY'],
  元: ['CNY', 'TWD'],
  円: ['JPY'],
  kr: ['DKK', 'NOK', 'SEK', 'ISK'],
};
/** Prefixes that stand before a currency: kEUR, MEUR. */
export const currencyPrefixes: Readonly<Record<string, bigint>> = { k: 1000n, M: 1_000_000n, G: 1_000_000_000n };
