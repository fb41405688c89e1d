/** What each firm gets under a rule, and whether it has a reason to go. Pure. */
import type { PlanSharing } from '@kyosei/engine/stress';

type Rule = PlanSharing['rule'];

/** Prices half way between what seller and buyer bear come first; then every rule that has an answer. */
export type Split = 'halfway' | Rule;

const order: readonly Rule[] = [
  'shapley',
  'nucleolus',
  'prenucleolus',
  'tau',
  'equal',
  'equalSurplus',
  'proportionalAlone',
  'proportionalMarginal',
];

export const splitsOf = ({ sharing, sampled }: PlanSharing): readonly Split[] => [
  'halfway',
  ...order.filter((rule) => (sharing === null ? rule === 'shapley' && sampled !== null : sharing[rule] !== null)),
];

/** Why a firm stays or would go. */
export type Acceptance = 'accepts' | 'alone' | 'together' | 'dispensable';

export interface FirmShare {
  readonly firm: string;
  readonly name: string;
  /** currency/a at prices half way, and under the split that is chosen. */
  readonly halfway: number;
  readonly share: number;
  /** What the others lose without it. */
  readonly marginal: number | null;
  /** Half the width of the interval that holds a sampled share in 95 of 100 cases. */
  readonly halfWidth: number | null;
  readonly accepts: Acceptance;
}

/** Would anyone rather leave; null where that is not known. */
export const stabilityOf = ({ sharing, stability }: PlanSharing, split: Split): PlanSharing['stability']['share'] =>
  split === 'halfway' ? stability.halfway : (sharing?.stability[split] ?? null);

/** Firms by what they get, the largest first. */
export function sharesOf(found: PlanSharing, split: Split, name: (firm: string) => string): readonly FirmShare[] {
  const { firms, sharing, sampled, worth } = found;
  const leaves = new Set(stabilityOf(found, split)?.wouldLeave);
  const slack = 1e-6 * Math.abs(worth ?? 0);
  return firms
    .map(({ firm, halfway, share: own, marginal }, at): FirmShare => {
      const share = split === 'halfway' ? halfway : (sharing?.[split]?.[at] ?? own);
      const accepts =
        share < (sharing?.alone[at] ?? 0) - slack
          ? 'alone'
          : leaves.has(firm)
            ? 'together'
            : marginal !== null && share > marginal + slack
              ? 'dispensable'
              : 'accepts';
      const halfWidth = split === 'shapley' && sharing === null ? (sampled?.halfWidth[at] ?? null) : null;
      return { firm, name: name(firm), halfway, share, marginal, halfWidth, accepts };
    })
    .toSorted((a, b) => b.share - a.share);
}
