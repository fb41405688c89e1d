/** What a method answers: a figure that cannot be computed is absent and a Problem says why. */
import type { Problem } from '@kyosei/model/problem';

export interface Outcome<T> {
  readonly answer: T | null;
  readonly problems: readonly Problem[];
}

/** No answer: what was asked cannot be done. */
export const infeasible = (
  table: string,
  row: string | undefined,
  found: string,
  accepted: string,
): Outcome<never> => ({
  answer: null,
  problems: [{ code: 'infeasible', severity: 'error', table, ...(row === undefined ? {} : { row }), found, accepted }],
});
