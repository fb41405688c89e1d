/**
 * Units: reads a number with its unit and converts it, exactly, to the canonical unit of its quantity kind.
 *
 * A year and an hour are different dimensions: 45 MW is no yearly quantity unless somebody says for how many hours, so
 * nothing is multiplied by 8,760 here. What is asked for by the year may leave the year out: `200 kt` where t/a is wanted is
 * 200 kt/a. Volume is mass (1 m³ = 1 t) for water alone. Pressure is absolute. No currency is converted into another.
 */
import { type Decimal, plainSigns, readNumeral } from './numeral.ts';
import { type Basis, canonicalUnit, isPerCommodity, type QuantityKind, unitOf } from './quantity.ts';
import { acceptedUnits } from './units/accepted.ts';
import { atoms } from './units/atoms.ts';
import { convertDecimal, scale } from './units/decimal.ts';
import { parseUnit, type UnitContext } from './units/expression.ts';
import { multiply, one, sameDimension, type Unit, unit } from './units/unit.ts';

export type { UnitContext };

/** Why a well-formed unit does not fit, by name; the words are written with the sentences. */
export type UnitHint = 'yearly-wanted' | 'hourly-wanted' | 'volume' | 'gauge-pressure' | 'other-basis';

interface UnitFault {
  readonly code: 'not-a-number' | 'ambiguous-number' | 'number-too-large' | 'impossible-unit' | 'wrong-currency';
  readonly accepted: string;
  readonly hint?: UnitHint;
  /** The cell with its unit as it is spelled. */
  readonly nearest?: string;
}
export type QuantityReading = { readonly value: number } | { readonly fault: UnitFault };

function hintFor(kind: QuantityKind, found: Unit, wanted: Unit): UnitHint | undefined {
  if (wanted.powers.year === -1 && found.powers.hour === -1) return 'yearly-wanted';
  if (wanted.powers.hour === -1 && found.powers.year === -1) return 'hourly-wanted';
  if (found.powers.volume) return 'volume';
  const exchanged = (a: string, b: string): boolean =>
    Boolean(found.powers[a] && !found.powers[b] && wanted.powers[b] && !wanted.powers[a]);
  return isPerCommodity(kind) && (exchanged('mass', 'energy') || exchanged('energy', 'mass'))
    ? 'other-basis'
    : undefined;
}

const refuse = (fault: UnitFault): QuantityReading => ({ fault });
const impossible = (accepted: string, hint: UnitHint | undefined): QuantityReading =>
  refuse({ code: 'impossible-unit', accepted, ...(hint && { hint }) });
/** Far above any quantity or sum of money of a park; beyond it sums lose their last whole unit. */
const largestNumber = 1e15;
const bounded = (value: number): QuantityReading =>
  Math.abs(value) <= largestNumber
    ? { value }
    : refuse({ code: 'number-too-large', accepted: `a number from −${largestNumber} to ${largestNumber}` });

/** Affine scales: canonical = (value + before) · numerator / denominator + after; offsets in hundredths. */
const temperatures = new Map<string, readonly [before: bigint, numerator: bigint, denominator: bigint, after: bigint]>([
  ['°C', [0n, 1n, 1n, 0n]],
  ['C', [0n, 1n, 1n, 0n]],
  ['K', [0n, 1n, 1n, -27_315n]],
  ['°F', [-3200n, 5n, 9n, 0n]],
  ['F', [-3200n, 5n, 9n, 0n]],
]);

function convertTemperature(decimal: Decimal, name: string, kind: QuantityKind, accepted: string): QuantityReading {
  const plain = name.replace('℃', '°C').replace('℉', '°F').replace(/^°\s+/, '°');
  const declared = temperatures.get(plain === '' ? canonicalUnit[kind] : plain);
  if (!declared) return impossible(accepted, undefined);
  const [before, numerator, denominator, after] = declared;
  // Everything over 10^places with at least two places, so that the offsets in hundredths are whole.
  const places = Math.max(2, -decimal.exponent);
  const hundredths = 10n ** BigInt(places - 2);
  const signed = BigInt(decimal.digits) * 10n ** BigInt(places + decimal.exponent) * (decimal.negative ? -1n : 1n);
  const value =
    kind === 'temperatureDifference'
      ? signed * numerator
      : (signed + before * hundredths) * numerator + after * hundredths * denominator;
  const negative = value < 0n;
  return bounded(scale(negative, negative ? -value : value, -places, 1n, denominator));
}

/** The canonical unit of the kind in this row. */
function wantedUnit(kind: QuantityKind, context: UnitContext): Unit {
  const name = unitOf(kind, { currency: 'currency', ...(context.unit && { unit: context.unit }) });
  const parsed = parseUnit(name, context);
  /* v8 ignore next -- every canonical unit parses; a test holds it */
  if (!('unit' in parsed)) throw new Error(`canonical unit of ${kind} does not parse`);
  return parsed.unit;
}

/** bar(g), barg, kPag */
const isGauge = (kind: QuantityKind, name: string): boolean => kind === 'pressure' && /g\)?$/.test(name);
const perYear = unit(1n, 1n, 'year');

/** Converts a decimal in a named unit to the canonical unit of its kind. */
function convert(decimal: Decimal, name: string, kind: QuantityKind, context: UnitContext): QuantityReading {
  const accepted = acceptedUnits(kind, context);
  if (kind === 'temperature' || kind === 'temperatureDifference')
    return convertTemperature(decimal, name, kind, accepted);
  if (name === '') return bounded(convertDecimal(decimal, one, one));
  // Nobody counts in hundredths; and where a row has its own unit, 70 % must not be taken for 0.7.
  if (kind === 'count' && /[%‰％]/.test(name)) return impossible(accepted, undefined);
  // A row whose commodity is not known is read in whichever basis its unit shows.
  const bases: readonly (Basis | undefined)[] =
    context.unit === undefined && isPerCommodity(kind) ? ['t', 'kWh'] : [context.unit];
  let hint: UnitHint | undefined;
  for (const basis of bases) {
    const within = { ...context, unit: basis };
    const parsed = parseUnit(name, within);
    if ('fault' in parsed) {
      if (parsed.fault === 'currency' && canonicalUnit[kind].includes('{currency}'))
        return refuse({ code: 'wrong-currency', accepted: context.currency ?? '' });
      return impossible(accepted, isGauge(kind, name) ? 'gauge-pressure' : undefined);
    }
    const wanted = wantedUnit(kind, within);
    const yearless = canonicalUnit[kind].endsWith('/a') && !parsed.unit.powers.year;
    const found = yearless ? multiply(parsed.unit, perYear, -1) : parsed.unit;
    if (sameDimension(found, wanted)) return bounded(convertDecimal(decimal, found, wanted));
    hint ??= isGauge(kind, name) ? 'gauge-pressure' : hintFor(kind, parsed.unit, wanted);
  }
  return impossible(accepted, hint);
}

/** What a cell of this kind may hold, for one that holds no number. */
function acceptedNumber(kind: QuantityKind, context: UnitContext): string {
  const { unit: basis, currency } = context;
  const canonical = unitOf(kind, { ...(basis && { unit: basis }), ...(currency && { currency }) });
  const units = acceptedUnits(kind, context);
  return canonical === '1' ? units : `a number in ${canonical}, or one with its unit: ${units}`;
}

/**
 * Reads a cell's number with its optional unit into the canonical unit of the quantity kind.
 *
 * A number without a unit is in the canonical unit. Conversion is exact decimal arithmetic with one rounding, so that the
 * text of a canonical number reads back as the same number.
 * @param cell a number, or a text such as `200 kt/a`, `1 234.5`, `45 °C`.
 * @returns the value, or what is wrong with the cell; never throws.
 */
export function readQuantity(cell: number | string, kind: QuantityKind, context: UnitContext): QuantityReading {
  if (typeof cell === 'number' && Number.isFinite(cell)) return bounded(cell === 0 ? 0 : cell);
  const numeral = typeof cell === 'string' ? readNumeral(cell) : null;
  if (numeral === null) return refuse({ code: 'not-a-number', accepted: acceptedNumber(kind, context) });
  if ('ambiguous' in numeral) return refuse({ code: 'ambiguous-number', accepted: numeral.ambiguous.join(' or ') });
  const reading = convert(numeral.decimal, numeral.rest, kind, context);
  if (!('fault' in reading) || reading.fault.code !== 'impossible-unit') return reading;
  const respelled = respell(numeral.rest);
  if (respelled === numeral.rest || 'fault' in convert(numeral.decimal, respelled, kind, context)) return reading;
  const number = plainSigns(String(cell)).slice(0, -numeral.rest.length);
  return refuse({ ...reading.fault, nearest: `${number}${respelled}` });
}

const atomsInLowerCase = new Map([...atoms.keys()].toReversed().map((name) => [name.toLowerCase(), name]));
/** A unit whose parts have the capitals that they are declared with; never read so unasked: Mt is no mt. */
const respell = (unitName: string): string =>
  unitName.replace(/[^()/·*\s]+/g, (part) =>
    atoms.has(part) ? part : (atomsInLowerCase.get(part.toLowerCase()) ?? part),
  );

/** The unit that a header names, when it is not the canonical one of the kind: cells without a unit then carry it. */
export function headerUnit(name: string, kind: QuantityKind): string {
  const plain = plainSigns(name);
  // Older files left the kilometre out of the header, not out of the figure.
  const former = kind === 'transportEmission' ? 'emissionFactor' : kind;
  return plain === unitOf(kind, {}) || plain === unitOf(former, {}) ? '' : plain;
}
