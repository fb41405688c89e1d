/** Cascade of firms: whoever falls below the least supply or sales with which it can live stops, and strikes others in turn. */
import type { Assumptions, Least } from './assumptions.ts';
import type { Standing } from './consequence.ts';
import type { Withdrawal } from './withdrawal.ts';

export interface Stop {
  readonly firm: string;
  /** 1 for those that the withdrawn firms stop. */
  readonly round: number;
  /** Least share of a want that is still supplied, and share of the sales that is left. */
  readonly supply: number;
  readonly sales: number;
  /** The want that lacks most; null when it is the sales that fail. */
  readonly lacks: string | null;
}

export interface Cascade {
  /** The firms that left first. */
  readonly from: readonly string[];
  readonly stops: readonly Stop[];
}

/** Yearly quantities [unit/a] of the standing links when these firms are gone; null when the solver had no answer. */
export type Rerun = (gone: Withdrawal) => Promise<readonly number[] | null>;

const leastOf = ({ usual, firms }: Least, firm: string): number =>
  Object.hasOwn(firms, firm) ? (firms[firm] as number) : usual;

/** What each firm still gets and sells: nothing is bought in place of what fails, since that takes time. */
function states(
  standing: readonly Standing[],
  quantities: readonly number[],
): ReadonlyMap<string, Omit<Stop, 'firm' | 'round'>> {
  const firms = new Set(standing.flatMap(({ tie }) => [tie.have.firm.id, tie.want.firm.id]));
  const wants = Map.groupBy(standing.keys(), (k) => (standing[k] as Standing).tie.want);
  const missing = [...wants].map(([want, links]) => {
    const lost = links.reduce((sum, k) => {
      const { tie, quantity } = standing[k] as Standing;
      return sum + (quantity - (quantities[k] as number)) * tie.price.amounts.delivered;
    }, 0);
    return { firm: want.firm.id, stream: want.stream.id, supply: Math.min(1, 1 - lost / want.quantity) };
  });
  // Only what is paid for counts as sales; waste that is taken away for money is none.
  const sold = standing.map(({ tie, quantity, agreed }, k) => ({
    firm: tie.have.firm.id,
    before: Math.max(0, agreed) * quantity,
    now: Math.max(0, agreed) * (quantities[k] as number),
  }));
  return new Map(
    [...firms].map((firm) => {
      const worst = missing.filter((each) => each.firm === firm).toSorted((a, b) => a.supply - b.supply)[0];
      const own = sold.filter((each) => each.firm === firm);
      const before = own.reduce((sum, each) => sum + each.before, 0);
      const now = own.reduce((sum, each) => sum + each.now, 0);
      return [firm, { supply: worst?.supply ?? 1, sales: before > 0 ? now / before : 1, lacks: worst?.stream ?? null }];
    }),
  );
}

/** Rounds after the withdrawal of firms until nobody else stops; null when the solver had no answer. */
export async function cascade(
  standing: readonly Standing[],
  from: readonly string[],
  { leastSupply, leastSales }: Pick<Assumptions, 'leastSupply' | 'leastSales'>,
  rerun: Rerun,
): Promise<Cascade | null> {
  const gone = new Set(from);
  const stops: Stop[] = [];
  for (let round = 1; ; round += 1) {
    const quantities = await rerun({ kind: 'firm', ids: [...gone] });
    if (quantities === null) return null;
    const next = [...states(standing, quantities)].flatMap(([firm, { supply, sales, lacks }]) => {
      const isShort = supply < leastOf(leastSupply, firm) - 1e-9;
      const isIdle = sales < leastOf(leastSales, firm) - 1e-9;
      return gone.has(firm) || !(isShort || isIdle)
        ? []
        : [{ firm, round, supply, sales, lacks: isShort ? lacks : null }];
    });
    if (next.length === 0) return { from, stops };
    stops.push(...next);
    for (const { firm } of next) gone.add(firm);
  }
}
