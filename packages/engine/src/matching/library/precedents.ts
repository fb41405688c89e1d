/** Gate: who has done it before, and how it ended. */
import { lineage, type Precedent, precedents } from '@kyosei/model/knowledge/library';

const byFrom = Map.groupBy(precedents, ({ from }) => from);
const kin = (a: string, b: string): boolean => a === b || lineage(a).includes(b) || lineage(b).includes(a);

/** Precedents of giving `from` in place of `to`, both commodities of the library; `except` names a case that is left out. */
export function precedentsOf(from: string, to: string, except?: string): readonly Precedent[] {
  return lineage(from)
    .flatMap((id) => byFrom.get(id) ?? [])
    .filter((precedent) => precedent.case !== except && kin(precedent.to, to));
}

const ended = new Set<Precedent['outcome']>(['failed', 'terminated', 'declined']);
/** Whether a precedent tells of an exchange that did not last. */
export const isFailure = ({ outcome }: Precedent): boolean => ended.has(outcome);
