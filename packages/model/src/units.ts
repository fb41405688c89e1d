/**
 * Units: reads a number with its unit and converts it, exactly, to the canonical unit of its quantity kind.
 *
 * A unit is an expression of atoms with `/`, `·` (or `*`, or a space) and brackets: `DKK/(t·km)`. Every atom is an exact
 * fraction of a base unit, so that conversion is exact decimal arithmetic, rounded once. A year and an hour are different
 * dimensions: 45 MW is no yearly quantity unless somebody says for how many hours, so nothing is multiplied by 8,760 here.
 * What is asked for by the year may leave the year out: `200 kt` where t/a is wanted is 200 kt/a.
 * Volume is mass (1 m³ = 1 t) for water alone.
 *
 * Sources: SI Brochure, 9th edition (prefixes, bar, hectare, day); ISO 80000-5 (calorie of the International Table,
 * 4.1868 J); standard atmosphere 101,325 Pa; international avoirdupois and imperial units are left out on purpose.
 */
import { type Decimal, plainSigns, readNumeral } from './numeral.ts';
import { type Basis, canonicalUnit, type QuantityKind, unitOf } from './quantity.ts';

/** What a conversion must know of the row. */
export interface UnitContext {
  /** How the commodity is counted; either is accepted when it is not known. */
  readonly unit?: Basis | undefined;
  /** Park currency; any currency code is taken for it when it is not known. */
  readonly currency?: string | undefined;
  /** The commodity is water, so that a cubic metre is a tonne. */
  readonly water?: boolean | undefined;
}

export type UnitFault =
  | { readonly code: 'not-a-number'; readonly accepted: string }
  | { readonly code: 'ambiguous-number'; readonly accepted: string }
  | { readonly code: 'number-too-large'; readonly accepted: string }
  | { readonly code: 'impossible-unit'; readonly accepted: string; readonly hint?: string }
  | { readonly code: 'wrong-currency'; readonly accepted: string };

export type Reading = { readonly value: number } | { readonly fault: UnitFault };

/** numerator/denominator times base units to powers. */
interface Unit {
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly powers: Readonly<Record<string, number>>;
}

const unit = (numerator: bigint, denominator: bigint, dimension?: string): Unit => ({
  numerator,
  denominator,
  powers: dimension ? { [dimension]: 1 } : {},
});

const multiply = (a: Unit, b: Unit, sign: 1 | -1): Unit => {
  const powers: Record<string, number> = { ...a.powers };
  for (const [dimension, power] of Object.entries(b.powers)) {
    const sum = (powers[dimension] ?? 0) + sign * power;
    if (sum === 0) delete powers[dimension];
    else powers[dimension] = sum;
  }
  return sign === 1
    ? { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator, powers }
    : { numerator: a.numerator * b.denominator, denominator: a.denominator * b.numerator, powers };
};

const one = unit(1n, 1n);

/** Base units: t, kWh, h, a, km, ha, bar, °, currency; plain numbers have none. */
const atoms = new Map<string, Unit>();
const declare = (names: string, numerator: bigint, denominator: bigint, dimension?: string): void => {
  for (const name of names.split(' ')) atoms.set(name, unit(numerator, denominator, dimension));
};
declare('t tonne tonnes 吨 トン', 1n, 1n, 'mass');
declare('kt', 1000n, 1n, 'mass');
declare('Mt', 1_000_000n, 1n, 'mass');
declare('Gt', 1_000_000_000n, 1n, 'mass');
declare('kg', 1n, 1000n, 'mass');
declare('g', 1n, 1_000_000n, 'mass');
declare('mg', 1n, 1_000_000_000n, 'mass');
declare('µg μg', 1n, 1_000_000_000_000n, 'mass');
declare('m3 Nm3', 1n, 1n, 'volume');
declare('l L', 1n, 1000n, 'volume');
declare('hm3', 1_000_000n, 1n, 'volume');
declare('Wh', 1n, 1000n, 'energy');
declare('kWh kwh KWh KWH Kwh', 1n, 1n, 'energy');
declare('MWh MWH Mwh', 1000n, 1n, 'energy');
declare('GWh GWH Gwh', 1_000_000n, 1n, 'energy');
declare('TWh TWH Twh', 1_000_000_000n, 1n, 'energy');
declare('J', 1n, 3_600_000n, 'energy');
declare('kJ', 1n, 3600n, 'energy');
declare('MJ', 10n, 36n, 'energy');
declare('GJ', 10_000n, 36n, 'energy');
declare('TJ', 10_000_000n, 36n, 'energy');
declare('PJ', 10_000_000_000n, 36n, 'energy');
declare('kcal', 1163n, 1_000_000n, 'energy');
declare('Mcal', 1163n, 1000n, 'energy');
declare('Gcal', 1163n, 1n, 'energy');
declare('h hr hour hours 小时 時間', 1n, 1n, 'hour');
declare('min', 1n, 60n, 'hour');
declare('s', 1n, 3600n, 'hour');
declare('d day days', 24n, 1n, 'hour');
declare('a yr y year years annum 年', 1n, 1n, 'year');
declare('km', 1n, 1n, 'length');
declare('m', 1n, 1000n, 'length');
declare('ha', 1n, 1n, 'area');
declare('m2', 1n, 10_000n, 'area');
declare('km2', 100n, 1n, 'area');
declare('bar bara bar(a)', 1n, 1n, 'pressure');
declare('mbar hPa', 1n, 1000n, 'pressure');
declare('Pa', 1n, 100_000n, 'pressure');
declare('kPa', 1n, 100n, 'pressure');
declare('MPa', 10n, 1n, 'pressure');
declare('atm', 101_325n, 100_000n, 'pressure');
declare('° deg', 1n, 1n, 'angle');
declare('1', 1n, 1n);
declare('%', 1n, 100n);
declare('‰', 1n, 1000n);
declare('ppm', 1n, 1_000_000n);
declare('ppb', 1n, 1_000_000_000n);
declare('thousand 千', 1000n, 1n);
declare('万 萬', 10_000n, 1n);
declare('million mio', 1_000_000n, 1n);
declare('亿 億', 100_000_000n, 1n);
declare('billion', 1_000_000_000n, 1n);
for (const [symbol, powerUnits] of [
  ['W', unit(1n, 1000n, 'energy')],
  ['kW', unit(1n, 1n, 'energy')],
  ['MW', unit(1000n, 1n, 'energy')],
  ['GW', unit(1_000_000n, 1n, 'energy')],
] as const)
  atoms.set(symbol, multiply(powerUnits, unit(1n, 1n, 'hour'), -1));

/** Signs that several currencies share; each stands for the park's currency where it is one of them. */
const currencySigns: Readonly<Record<string, readonly string[]>> = {
  '€': ['EUR'],
  '£': ['GBP'],
  $: ['USD', 'AUD', 'CAD', 'NZD', 'SGD', 'HKD', 'TWD', 'MXN'],
  '¥': ['CNY', 'JPY'],
  '￥': ['CNY', 'JPY'],
  元: ['CNY', 'TWD'],
  円: ['JPY'],
  kr: ['DKK', 'NOK', 'SEK', 'ISK'],
};
const currencyPrefixes: Readonly<Record<string, bigint>> = { k: 1000n, M: 1_000_000n, G: 1_000_000_000n };

type Parsed = { readonly unit: Unit } | { readonly fault: 'unknown' | 'currency' };

/** Looks up one atom, given the row. */
function atom(name: string, context: UnitContext): Parsed {
  if (name === 't|kWh') return { unit: unit(1n, 1n, context.unit === 'kWh' ? 'energy' : 'mass') };
  const known = atoms.get(name);
  if (known)
    return {
      unit: context.water && known.powers.volume === 1 ? { ...known, powers: { mass: 1 } } : known,
    };
  const match = /^([kMG]?)(currency|[A-Z]{3}|€|£|\$|¥|￥|元|円|kr)$/.exec(name);
  if (match) {
    const [, prefix = '', code = ''] = match;
    const isPark =
      context.currency === undefined ||
      code === 'currency' ||
      code === context.currency ||
      currencySigns[code]?.includes(context.currency);
    return isPark ? { unit: unit(currencyPrefixes[prefix] ?? 1n, 1n, 'currency') } : { fault: 'currency' };
  }
  // Chinese and Japanese counting words stand before the unit without a space: 万t, 億円.
  const counted = /^(百?[千万萬亿億])(.+)$/u.exec(name);
  if (!counted) return { fault: 'unknown' };
  const [, word = '', rest = ''] = counted;
  const hundred = word.startsWith('百') ? unit(100n, 1n) : one;
  const count = atoms.get(word.replace('百', ''));
  const inner = atom(rest, context);
  return count && 'unit' in inner ? { unit: multiply(multiply(hundred, count, 1), inner.unit, 1) } : inner;
}

/** Parses a unit expression; division binds to the next factor alone, as in `DKK/(t·km)`. */
function parseUnit(text: string, context: UnitContext): Parsed {
  const tokens = text
    .replace(/([\p{L}])[²]/gu, '$12')
    .replace(/([\p{L}])[³]/gu, '$13')
    .replace(/m\^([23])/g, 'm$1')
    .replaceAll('℃', '°C')
    .replaceAll('℉', '°F')
    .replaceAll('bar(a)', 'bara')
    .replace(/\bper\b/g, '/')
    .match(/[()/·*]|[^()/·*\s]+/g);
  if (!tokens || tokens.length > 20) return { fault: 'unknown' };
  let at = 0;
  const factor = (): Parsed => {
    const token = tokens[at++];
    if (token === undefined || '/·*)'.includes(token)) return { fault: 'unknown' };
    if (token !== '(') return atom(token, context);
    const inner = product();
    return tokens[at++] === ')' ? inner : { fault: 'unknown' };
  };
  const product = (): Parsed => {
    let result: Parsed = tokens[at] === '/' ? { unit: one } : factor();
    while ('unit' in result && at < tokens.length && tokens[at] !== ')') {
      const sign = tokens[at] === '/' ? -1 : 1;
      if ('/·*'.includes(tokens[at] ?? '')) at++;
      const next = factor();
      result = 'unit' in next ? { unit: multiply(result.unit, next.unit, sign) } : next;
    }
    return result;
  };
  const result = product();
  return 'unit' in result && at < tokens.length ? { fault: 'unknown' } : result;
}

const sameDimension = (a: Unit, b: Unit): boolean => {
  const keys = Object.keys(a.powers);
  return keys.length === Object.keys(b.powers).length && keys.every((key) => a.powers[key] === b.powers[key]);
};

/** Affine scales: canonical = (value + before) · numerator / denominator + after, as exact decimals in hundredths. */
const temperatures: Readonly<
  Record<string, readonly [before: bigint, numerator: bigint, denominator: bigint, after: bigint]>
> = {
  '°C': [0n, 1n, 1n, 0n],
  C: [0n, 1n, 1n, 0n],
  K: [0n, 1n, 1n, -27_315n],
  '°F': [-3200n, 5n, 9n, 0n],
  F: [-3200n, 5n, 9n, 0n],
};

const significant = 40;
/** digits · 10^exponent · numerator / denominator as the nearest double: one exact division, one rounding. */
function scale(negative: boolean, digits: bigint, exponent: number, numerator: bigint, denominator: bigint): number {
  const value = digits * numerator;
  const shift = Math.max(0, significant - value.toString().length + denominator.toString().length);
  const quotient = (value * 10n ** BigInt(shift)) / denominator;
  const number = Number(`${negative ? '-' : ''}${quotient}e${exponent - shift}`);
  return number === 0 ? 0 : number;
}

function apply(decimal: Decimal, from: Unit, to: Unit): number {
  const numerator = from.numerator * to.denominator;
  const denominator = from.denominator * to.numerator;
  if (numerator === denominator) {
    const number = Number(`${decimal.negative ? '-' : ''}${decimal.digits}e${decimal.exponent}`);
    return number === 0 ? 0 : number;
  }
  return scale(decimal.negative, BigInt(decimal.digits), decimal.exponent, numerator, denominator);
}

function applyTemperature(decimal: Decimal, name: string, difference: boolean): number | null {
  const declared = temperatures[name];
  if (!declared) return null;
  const [before, numerator, denominator, after] = declared;
  // Everything over 10^places with at least two places, so that the offsets in hundredths are whole.
  const places = Math.max(2, -decimal.exponent);
  const hundredths = 10n ** BigInt(places - 2);
  const signed = BigInt(decimal.digits) * 10n ** BigInt(places + decimal.exponent) * (decimal.negative ? -1n : 1n);
  const shifted = difference
    ? signed * numerator
    : (signed + before * hundredths) * numerator + after * hundredths * denominator;
  const negative = shifted < 0n;
  return scale(negative, negative ? -shifted : shifted, -places, 1n, denominator);
}

const examples: Readonly<Record<QuantityKind, Readonly<Record<Basis, string>> | string>> = {
  flow: {
    t: 't/a, kg/a, kt/a, Mt/a (for water also m³/a)',
    kWh: 'kWh/a, MWh/a, GWh/a, TWh/a, GJ/a, TJ/a, PJ/a, Gcal/a',
  },
  price: { t: '{c}/t, {c}/kg, k{c}/t (for water also {c}/m³)', kWh: '{c}/kWh, {c}/MWh, {c}/GJ' },
  emissionFactor: { t: 'kg/t, t/t, g/kg (for water also kg/m³)', kWh: 'kg/kWh, kg/MWh, t/MWh, g/kWh, kg/GJ' },
  waterFactor: { t: 't/t, kg/t (for water also t/m³)', kWh: 't/kWh, t/MWh, kg/kWh' },
  landfillFactor: { t: 't/t, kg/t (for water also t/m³)', kWh: 't/kWh, t/MWh, kg/kWh' },
  transportCost: { t: '{c}/(t·km)', kWh: '{c}/(kWh·km), {c}/(MWh·km)' },
  capacityCost: { t: '{c}/(t/h), {c}/(kg/s)', kWh: '{c}/(kWh/h), {c}/kW, {c}/MW' },
  capacityDistanceCost: { t: '{c}/((t/h)·km)', kWh: '{c}/((kWh/h)·km), {c}/(kW·km), {c}/(MW·km)' },
  distanceCost: '{c}/km, {c}/m, M{c}/km',
  lossPerDistance: '1/km, %/km',
  throughput: { t: 't/h, kg/h, kg/s, t/d (for water also m³/h)', kWh: 'kW, MW, kWh/h, GJ/h' },
  money: '{c}, k{c}, M{c}, million {c}',
  moneyPerYear: '{c}/a, k{c}/a, M{c}/a',
  pricePerMass: '{c}/t, {c}/kg',
  mass: 't/a, kg/a, kt/a, Mt/a',
  distance: 'km, m',
  duration: 'h, d, min, s',
  years: 'a (years)',
  ratio: 'a plain number, %, ‰',
  rate: 'a plain number, %, %/a',
  temperature: '°C, K, °F',
  temperatureDifference: 'K, °C, °F',
  pressure: 'bar, mbar, kPa, MPa, Pa, atm (all absolute)',
  concentration: 'ppm, ppb, mg/kg, g/t, g/kg, % (for water also mg/l, g/m³)',
  calorificValue: 'kWh/t, MWh/t, MJ/kg, GJ/t, kcal/kg',
  area: 'ha, m², km²',
  angle: '°',
  count: 'a plain number',
};

/** The units accepted for a quantity, in words for a Problem. */
export function acceptedUnits(kind: QuantityKind, context: UnitContext): string {
  const example = examples[kind];
  const text =
    typeof example === 'string' ? example : context.unit ? example[context.unit] : `${example.t}; ${example.kWh}`;
  return text.replaceAll('{c}', context.currency ?? 'currency');
}

const hourly = 'a yearly quantity is wanted: multiply the hourly one by its hours of operation';
const yearly = 'an hourly quantity is wanted: divide the yearly one by its hours of operation';

/** Why a well-formed unit does not fit, where that needs words. */
function hint(kind: QuantityKind, found: Unit, wanted: Unit, text: string): string | undefined {
  if (wanted.powers.year === -1 && found.powers.hour === -1) return hourly;
  if (wanted.powers.hour === -1 && found.powers.year === -1) return yearly;
  if (found.powers.volume) return 'volume is read as mass for water alone, give the mass';
  if (kind === 'pressure' && /g\)?$/.test(text)) return 'gauge pressure: add the atmosphere, about 1.013 bar';
  const differs = (a: string, b: string): boolean =>
    Boolean(found.powers[a] && !found.powers[b] && wanted.powers[b] && !wanted.powers[a]);
  if (differs('mass', 'energy') || differs('energy', 'mass')) return 'the commodity is counted in the other unit';
  return undefined;
}

const year = unit(1n, 1n, 'year');

/** The canonical unit of the kind in this row, as an expression. */
const wantedUnit = (kind: QuantityKind, context: UnitContext): Unit => {
  const parsed = parseUnit(
    unitOf(kind, { currency: 'currency', ...(context.unit && { unit: context.unit }) }),
    context,
  );
  /* v8 ignore next -- every canonical unit parses; a test holds it */
  if (!('unit' in parsed)) throw new Error(`canonical unit of ${kind} does not parse`);
  return parsed.unit;
};

const finite = (value: number): Reading =>
  Number.isFinite(value) ? { value } : { fault: { code: 'number-too-large', accepted: 'a number below 1e308' } };

/**
 * Converts a decimal in a named unit to the canonical unit of its kind.
 * @param name unit as written; empty means the canonical unit.
 */
function convert(decimal: Decimal, name: string, kind: QuantityKind, context: UnitContext): Reading {
  const accepted = acceptedUnits(kind, context);
  if (kind === 'temperature' || kind === 'temperatureDifference') {
    const scaleName =
      name === '' ? canonicalUnit[kind] : name.replaceAll('℃', '°C').replaceAll('℉', '°F').replace(/^°\s+/, '°');
    const value =
      Math.abs(decimal.exponent) > 350 ? null : applyTemperature(decimal, scaleName, kind === 'temperatureDifference');
    return value === null ? { fault: { code: 'impossible-unit', accepted } } : finite(value);
  }
  if (name === '') return finite(apply(decimal, one, one));
  // A row whose commodity is not known is read in whichever basis its unit shows.
  const bases: readonly (Basis | undefined)[] =
    context.unit === undefined && canonicalUnit[kind].includes('{unit}') ? ['t', 'kWh'] : [context.unit];
  let fault: UnitFault | undefined;
  for (const basis of bases) {
    const within = { ...context, unit: basis };
    const parsed = parseUnit(name, within);
    if ('fault' in parsed) {
      const currency = parsed.fault === 'currency' && canonicalUnit[kind].includes('{currency}');
      return currency
        ? { fault: { code: 'wrong-currency', accepted: context.currency ?? '' } }
        : {
            fault: {
              code: 'impossible-unit',
              accepted,
              ...(kind === 'pressure' &&
                /g\)?$/.test(name) && { hint: 'gauge pressure: add the atmosphere, about 1.013 bar' }),
            },
          };
    }
    const wanted = wantedUnit(kind, within);
    // What is asked for by the year may leave the year out: "200 kt", "6 %".
    const found =
      canonicalUnit[kind].endsWith('/a') && !parsed.unit.powers.year ? multiply(parsed.unit, year, -1) : parsed.unit;
    if (sameDimension(found, wanted)) return finite(apply(decimal, found, wanted));
    const why = hint(kind, parsed.unit, wanted, name);
    fault ??= { code: 'impossible-unit', accepted, ...(why && { hint: why }) };
  }
  return { fault: fault ?? { code: 'impossible-unit', accepted } };
}

/**
 * Reads a cell's number with its optional unit into the canonical unit of the quantity kind.
 *
 * A number without a unit is in the canonical unit. Conversion is exact decimal arithmetic with one rounding, so that the
 * text of a canonical number reads back as the same number.
 * @param cell a number, or a text such as `200 kt/a`, `1 234.5`, `45 °C`.
 * @returns the value, or what is wrong with the cell; never throws.
 */
export function readQuantity(cell: number | string, kind: QuantityKind, context: UnitContext): Reading {
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) return { fault: { code: 'not-a-number', accepted: acceptedNumber(kind, context) } };
    return { value: cell === 0 ? 0 : cell };
  }
  const numeral = readNumeral(cell);
  if (numeral === null) return { fault: { code: 'not-a-number', accepted: acceptedNumber(kind, context) } };
  if ('ambiguous' in numeral) {
    const [first, second] = numeral.ambiguous;
    return { fault: { code: 'ambiguous-number', accepted: `${first} or ${second}` } };
  }
  return convert(numeral.decimal, numeral.rest, kind, context);
}

const asUnit = (context: UnitContext): { unit?: Basis; currency?: string } => ({
  ...(context.unit && { unit: context.unit }),
  ...(context.currency && { currency: context.currency }),
});
const acceptedNumber = (kind: QuantityKind, context: UnitContext): string =>
  canonicalUnit[kind] === '1'
    ? acceptedUnits(kind, context)
    : `a number in ${unitOf(kind, asUnit(context))}, or one with its unit: ${acceptedUnits(kind, context)}`;

/** The unit that a header names, when it is not the canonical one of the kind: cells without a unit then carry it. */
export function headerUnit(name: string, kind: QuantityKind): string {
  const plain = plainSigns(name);
  return plain === unitOf(kind, {}) || plain === '' ? '' : plain;
}
