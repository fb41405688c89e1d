/**
 * Numerals as people write them, read into an exact decimal.
 *
 * The rule, chosen so that no reading is ever a guess by a factor of a thousand:
 * - a single point is the decimal point: `1.234` is 1.234;
 *   Only in a text cell of a workbook, which a person wrote and no program, `400.000` is refused as `1,234` is, see
 *   {@link ambiguousPoint}: a program writes numbers as numbers there, and CSV files must read back as we write them;
 * - a single comma is the decimal comma (`3,5`, `0,123`, `1234,567`), except where it could as well part thousands, that is
 *   one to three digits (not starting with 0) before it and exactly three after it: `1,234` is refused as ambiguous;
 * - where both occur the last is the decimal mark and the other parts thousands: `1,234.5` and `1.234,5` are 1234.5;
 * - one mark that occurs several times parts thousands: `1,234,567`;
 * - spaces (also narrow and no-break ones) and apostrophes part thousands: `1 234.5`, `1'234`;
 * - thousands stand in groups of three, an exponent may follow (`1.5e3`), a sign may lead.
 */

/** An exact decimal: (negative ? −1 : 1) · digits · 10^exponent. */
export interface Decimal {
  readonly negative: boolean;
  readonly digits: string;
  readonly exponent: number;
}

export type Numeral =
  | { readonly decimal: Decimal; readonly rest: string }
  | { readonly ambiguous: readonly [string, string] }
  | null;

const shape = /^([+-]?)(\d+(?: \d{3}(?!\d)|[.,']\d+)*[.,']?|[.,]\d+)(?:[eE]([+-]?\d{1,3})(?![\p{L}\d]))?/u;
const longestNumeral = 200;

/** One spelling for what keyboards and office programs write differently: full-width signs, minus signs, spaces, apostrophes. */
export const plainSigns = (text: string): string =>
  text
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u2212\u2010-\u2013](?=[\d.,])/g, '-')
    .replace(/[\u2018\u2019](?=\d)/g, "'")
    .replace(/\s+/g, ' ')
    .trim();

/**
 * Reads the numeral at the start of a text.
 * @returns the decimal and what follows it (the unit, trimmed), the two readings of an ambiguous numeral, or null when the
 * text does not start with a numeral.
 */
export function readNumeral(text: string): Numeral {
  if (text.length > longestNumeral) return null;
  const plain = plainSigns(text);
  const match = shape.exec(plain);
  if (!match) return null;
  const [all, sign = '', matched = '', power = '0'] = match;
  const rest = plain.slice(all.length).trim();
  // A range, a date, a time or a mark left over: what begins with a number is not always one. "1/km" is a unit.
  if (/^(?:[-+:.,']|1(?!\/)|[02-9])/.test(rest) || /[.,']$/.test(matched)) return null;
  const parted = partThousands(matched);
  if (parted === null) return null;
  if ('ambiguous' in parted) {
    const [first, second] = parted.ambiguous;
    return { ambiguous: [sign + first, sign + second] };
  }
  const { whole, fraction } = parted;
  return {
    decimal: { negative: sign === '-', digits: whole + fraction, exponent: Number(power) - fraction.length },
    rest,
  };
}

/**
 * The two readings of a numeral whose one point could part thousands: one to three digits (not starting with 0) before it
 * and exactly three after it. `400.000 t` is 400000 or 400; null when there is but one.
 */
export function ambiguousPoint(text: string): readonly [thousands: string, decimal: string] | null {
  const match = /^([+-]?)([1-9]\d{0,2})\.(\d{3})(?![\d.,'eE]| \d{3})/.exec(plainSigns(text));
  if (!match) return null;
  const [, sign = '', whole = '', fraction = ''] = match;
  // As it can be written so that it has one reading: no longer or shorter than three digits.
  const decimal = fraction.endsWith('0') ? `${whole}.${fraction}`.replace(/\.?0+$/, '') : `${whole}.${fraction}0`;
  return [`${sign}${whole}${fraction}`, `${sign}${decimal}`];
}

type Parted = { whole: string; fraction: string } | { ambiguous: [string, string] } | null;

/** Tells the decimal mark from thousands marks in digits with marks; null when the groups are not groups of three. */
function partThousands(body: string): Parted {
  const points = body.split('.').length - 1;
  const commas = body.split(',').length - 1;
  const mark =
    points > 0 && commas > 0
      ? body.lastIndexOf('.') > body.lastIndexOf(',')
        ? '.'
        : ','
      : points === 1
        ? '.'
        : commas === 1
          ? ','
          : null;
  if (mark === ',' && points === 0 && /^[1-9]\d{0,2},\d{3}$/.test(body))
    return { ambiguous: [body.replace(',', ''), body.replace(',', '.')] };
  const at = mark === null ? body.length : body.lastIndexOf(mark);
  const whole = body.slice(0, at);
  const fraction = body.slice(at + 1);
  if (!/^\d*$/.test(fraction)) return null;
  if (/^\d*$/.test(whole)) return { whole: whole || '0', fraction };
  const thousands = /^\d{1,3}(?:([ .,'])\d{3})(?:\1\d{3})*$/;
  return thousands.test(whole) ? { whole: whole.replace(/\D/g, ''), fraction } : null;
}
