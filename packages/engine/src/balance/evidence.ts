/** The evidence of single figures: their own where the table `evidence` gives it, else that of their row. */
import type { Evidence, Park } from '@kyosei/model/tables';

export interface Evidenced {
  readonly id: string;
  readonly mark: Evidence['mark'];
  readonly source?: string;
  readonly sourceYear?: number;
}

export interface Proof {
  readonly mark: Evidence['mark'];
  readonly source: string | null;
  readonly year: number | null;
}

export function figureEvidence(park: Park): (table: string, row: Evidenced, attribute: string) => Proof {
  const single = new Map(park.evidence.map((each) => [`${each.table} ${each.row} ${each.attribute}`, each]));
  return (table, row, attribute) => {
    const { mark, source, sourceYear } = single.get(`${table} ${row.id} ${attribute}`) ?? row;
    return { mark, source: source ?? null, year: sourceYear ?? null };
  };
}
