/** Which firms hold the park together: what their withdrawal takes from the others. */
import { sum } from '../numerics/sum.ts';
import { gainsOfPlan, type Stands } from './consequence.ts';
import type { Withdrawn } from './withdraw.ts';

export interface KeyPlant {
  readonly firm: string;
  /** Σ_{j≠i} loss_j / Σ_{j≠i} gain_j with fallback: 0 nobody notices, 1 the others' gain is gone, above 1 they are worse off than without exchanges. */
  readonly index: number | null;
  /** Firms that lose, and wants that go short. */
  readonly struck: number;
  readonly short: number;
  /** Exchanges that end, of all. */
  readonly exchanges: number;
}

/** Firms by index, the key plants first; null where the others gain nothing, or the solver had no answer. */
export function keyPlants(stands: Stands, found: readonly Withdrawn[]): readonly KeyPlant[] {
  const gains = gainsOfPlan(stands);
  return found
    .flatMap(({ withdrawal: { kind, ids }, fallback, existing, othersLoss, ended }) => {
      const [firm] = ids;
      if (kind !== 'firm' || firm === undefined) return [];
      const others = sum([...gains].map(([id, gain]) => (id === firm ? 0 : gain)));
      const struck = fallback?.firms.filter((each) => each.firm !== firm && each.loss > 0).length ?? 0;
      const index = othersLoss === null || others <= 0 ? null : othersLoss / others;
      return [{ firm, index, struck, short: existing?.unmet.length ?? 0, exchanges: ended.length }];
    })
    .toSorted((a, b) => (b.index ?? -Infinity) - (a.index ?? -Infinity));
}
