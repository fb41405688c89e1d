/** Years of a horizon that stages divide among them, and what a year of each counts in present value. */
import { presentValueFactor } from './annuity.ts';

export interface Span {
  /** a from the begin of the horizon */
  readonly begins: number;
  /** a until the next stage, or the end of the horizon */
  readonly years: number;
  /** Present value of one unit a year in these years [a]. */
  readonly present: number;
  /** present / a(i, H): what a yearly amount of these years counts in the levelised one; all together are 1. */
  readonly weight: number;
  /** years / H */
  readonly share: number;
}

/**
 * V_s = a(i, t_s + n_s) − a(i, t_s)   [a]
 *
 * t_s years from the first stage to stage s, n_s its years, a(i, n) present value of one unit a year over n years at rate i. With
 * one stage V = a(i, H). Expects years that rise and end before the first plus the horizon.
 */
export function spans(years: readonly number[], horizon: number, rate: number): readonly Span[] {
  const first = years[0] ?? 0;
  const all = presentValueFactor(rate, horizon);
  return years.map((year, s) => {
    const begins = year - first;
    const ends = (years[s + 1] ?? first + horizon) - first;
    const present = presentValueFactor(rate, ends) - (begins === 0 ? 0 : presentValueFactor(rate, begins));
    return { begins, years: ends - begins, present, weight: present / all, share: (ends - begins) / horizon };
  });
}
