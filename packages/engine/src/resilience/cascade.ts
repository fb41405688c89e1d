/** Cascade of firms: whoever falls below the least supply or sales with which it can live stops, and strikes others in turn. */
import type { Commodity } from '@kyosei/model/tables';
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

export const leastOf = ({ usual, firms }: Least, firm: string): number =>
  Object.hasOwn(firms, firm) ? (firms[firm] as number) : usual;

/** What of a want is still supplied, 0…1. */
export interface Supply {
  readonly firm: string;
  readonly stream: string;
  readonly kind: Commodity['kind'];
  readonly supply: number;
}

/** What each want still gets: nothing is bought in place of what fails, since that takes time. Plants want nothing of their own. */
export function suppliesOf(standing: readonly Standing[], quantities: readonly number[]): readonly Supply[] {
  const wants = Map.groupBy(standing.keys(), (k) => (standing[k] as Standing).tie.want);
  return [...wants].flatMap(([{ firm, stream, commodity, plant, quantity: whole }, links]) => {
    if (plant !== null) return [];
    const lost = links.reduce((sum, k) => {
      const { tie, quantity } = standing[k] as Standing;
      return sum + (quantity - (quantities[k] as number)) * tie.price.amounts.delivered;
    }, 0);
    return [{ firm: firm.id, stream: stream.id, kind: commodity.kind, supply: Math.min(1, 1 - lost / whole) }];
  });
}

/** Share of its paid sales that each firm keeps; waste that is taken away for money is none. */
export function salesOf(standing: readonly Standing[], quantities: readonly number[]): ReadonlyMap<string, number> {
  const of = Map.groupBy(standing.keys(), (k) => (standing[k] as Standing).tie.have.firm.id);
  return new Map(
    [...of].flatMap(([firm, links]) => {
      const paid = (amount: (k: number) => number): number =>
        links.reduce((sum, k) => sum + Math.max(0, (standing[k] as Standing).agreed) * amount(k), 0);
      const before = paid((k) => (standing[k] as Standing).quantity);
      return before > 0 ? [[firm, paid((k) => quantities[k] as number) / before] as const] : [];
    }),
  );
}

/** What each firm still gets and sells. */
function states(
  standing: readonly Standing[],
  quantities: readonly number[],
): ReadonlyMap<string, Omit<Stop, 'firm' | 'round'>> {
  const firms = new Set(standing.flatMap(({ tie }) => [tie.have.firm.id, tie.want.firm.id]));
  const supplies = Map.groupBy(suppliesOf(standing, quantities), ({ firm }) => firm);
  const sales = salesOf(standing, quantities);
  return new Map(
    [...firms].map((firm) => {
      const worst = (supplies.get(firm) ?? []).toSorted((a, b) => a.supply - b.supply)[0];
      return [firm, { supply: worst?.supply ?? 1, sales: sales.get(firm) ?? 1, lacks: worst?.stream ?? null }];
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
