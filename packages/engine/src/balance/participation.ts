/** Which firms take part in a plan. */
import type { Firm, Scenario } from '@kyosei/model/tables';

export type Absence = 'closed' | 'withdrawn';

/** Ids in a text that lists them, separated by semicolons. */
export const listedIds = (list: string | undefined): ReadonlySet<string> =>
  new Set((list ?? '').split(';').flatMap((id) => (id.trim() === '' ? [] : [id.trim()])));

/** Ids in the scenario's list of firms that take no part. */
export const withdrawnIds = ({ withdrawn }: Pick<Scenario, 'withdrawn'>): ReadonlySet<string> => listedIds(withdrawn);

/** Why a firm takes no part, or null when it does. A firm that is leaving or planned takes part. */
export function absence(firm: Firm, withdrawn: ReadonlySet<string>): Absence | null {
  if (firm.status === 'closed') return 'closed';
  return withdrawn.has(firm.id) ? 'withdrawn' : null;
}
