/** How the rows of a standard went from year to year, as far as values were given. */
import type { Standard } from '@kyosei/model/standards';
import type { Park } from '@kyosei/model/tables';
import { type AssessedRow, assess } from './assess.ts';

export interface Series {
  /** Row of the standard as of the present, with its limit. */
  readonly of: AssessedRow;
  /** Years with a value, in their order. */
  readonly points: readonly (Pick<AssessedRow, 'value' | 'answer' | 'reason'> & { readonly year: number })[];
}

/** Rows that have values in two years or more. */
export function series(park: Park, standard: Standard): readonly Series[] {
  const present = assess(park, standard);
  const given = park.indicator.filter(
    (each) => each.value !== undefined && (each.standard === 'quantity' || each.standard === standard.id),
  );
  const years = [...new Set([present.year, ...given.map(({ year }) => year)])].toSorted((a, b) => a - b);
  const assessed = years.map((year) => assess(park, standard, { year }));
  return present.rows
    .map((of, at): Series => {
      const points = assessed.flatMap(({ year, rows }) => {
        const { value, answer, reason } = rows[at] ?? of;
        return value === null ? [] : [{ year, value, answer, reason }];
      });
      return { of, points };
    })
    .filter(({ points }) => points.length > 1);
}
