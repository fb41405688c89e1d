/** Exact decimal arithmetic: a written number times a fraction, rounded once to the nearest double. */
import type { Decimal } from '../numeral.ts';
import type { Unit } from './unit.ts';

const significant = 40;
/** digits · 10^exponent · numerator / denominator as the nearest double: one exact division, one rounding. */
export function scale(
  negative: boolean,
  digits: bigint,
  exponent: number,
  numerator: bigint,
  denominator: bigint,
): number {
  const value = digits * numerator;
  const shift = Math.max(0, significant - value.toString().length + denominator.toString().length);
  const quotient = (value * 10n ** BigInt(shift)) / denominator;
  const number = Number(`${negative ? '-' : ''}${quotient}e${exponent - shift}`);
  return number === 0 ? 0 : number;
}

/** Converts a decimal between two units of one dimension. */
export function convertDecimal(decimal: Decimal, from: Unit, to: Unit): number {
  const numerator = from.numerator * to.denominator;
  const denominator = from.denominator * to.numerator;
  if (numerator === denominator) {
    const number = Number(`${decimal.negative ? '-' : ''}${decimal.digits}e${decimal.exponent}`);
    return number === 0 ? 0 : number;
  }
  return scale(decimal.negative, BigInt(decimal.digits), decimal.exponent, numerator, denominator);
}
