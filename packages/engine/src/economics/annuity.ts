/** Time value of money: present value of a yearly amount, annuity of an investment, net present value, payback. */

/** a(i, n) = (1 − (1 + i)^−n) / i, and n for i = 0: present value [a] of one unit a year over n years at rate i. */
export function presentValueFactor(rate: number, years: number): number {
  // expm1 and log1p keep the digits for small rates.
  return rate === 0 ? years : -Math.expm1(-years * Math.log1p(rate)) / rate;
}

/** 1 / a(i, n) [1/a]: yearly share of an investment that pays it back with interest (capital recovery factor). */
export const annuityFactor = (rate: number, years: number): number => 1 / presentValueFactor(rate, years);

/**
 * NPV = S · a(i, H)   [currency]
 *
 * S yearly saving after annuities [currency/a], H horizon. An investment that lives exactly as long as the horizon
 * gives the textbook −I + (S + A) a(i, H); one with a shorter life is renewed at the same annuity until the horizon.
 */
export const netPresentValue = (saving: number, rate: number, horizon: number): number =>
  saving * presentValueFactor(rate, horizon);

/** I / (S + A) [a]: simple payback of an investment I by the saving before its annuity A; null without either. */
export function payback(investment: number, saving: number, annuity: number): number | null {
  const yearly = saving + annuity;
  return investment > 0 && yearly > 0 ? investment / yearly : null;
}
