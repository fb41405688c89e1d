/**
 * Terms that realise a split: within its band [seller's floor, buyer's ceiling] the price of an exchange moves gain from
 * buyer to seller; what prices cannot do is left to payments, kept as small as can be.
 */
import { sum } from '../numerics/sum.ts';
import { build, type Solve } from '../program/program.ts';
import { optimum } from './excess.ts';

/** An exchange between two players; prices in currency/unit, quantity in unit/a (or what the worth is counted by). */
export interface Exchange {
  readonly id: string;
  readonly seller: number;
  readonly buyer: number;
  readonly quantity: number;
  /** Lowest price that leaves the seller no worse off. */
  readonly floor: number;
  /** Highest price that leaves the buyer no worse off. */
  readonly ceiling: number;
}

export interface Terms {
  /** The price of each exchange, in the order given. */
  readonly prices: readonly number[];
  /** What each player gains by the prices alone, beyond its worth alone. */
  readonly gains: readonly number[];
  /** What each player then gets (+) or pays (−) to come to its share. */
  readonly payments: readonly number[];
}

/** Draws prices towards the middle of their bands where the split leaves them open; too little to weigh against a payment. */
const towardsMiddle = 1e-3;

/**
 * Prices and payments by which each player gains `targets[i]` beyond its worth alone, in the unit of worth; null when the
 * solver fails. Minimise Σ (pay⁺ + pay⁻) with, for each player, Σ_{sold} s B + Σ_{bought} (1 − s) B + pay⁺ − pay⁻ = target,
 * B = (ceiling − floor) quantity, price = floor + s (ceiling − floor), 0 ≤ s ≤ 1. Exchanges of the same seller and buyer have
 * the same s: only their sum matters to the two, and any other division between them would be an accident of the solver.
 */
export async function terms(
  exchanges: readonly Exchange[],
  targets: readonly number[],
  solve: Solve,
): Promise<Terms | null> {
  const bands = exchanges.map(({ floor, ceiling, quantity }) => (ceiling - floor) * quantity);
  const size = Math.max(...bands.map(Math.abs), ...targets.map(Math.abs));
  const unit = size > 0 ? size : 1;
  const program = build('terms');
  const pairs = exchanges.map(({ seller, buyer }) => `${seller},${buyer}`);
  const between = Map.groupBy(exchanges.keys(), (k) => pairs[k] as string);
  const parts = [...between].map(([pair, own]) => {
    const { seller, buyer } = exchanges[own[0] as number] as Exchange;
    const band = sum(own.map((k) => bands[k] as number)) / unit;
    const share = program.column(`share(${pair})`, 0, 1, 0);
    return { pair, seller, buyer, band, share, off: program.column(`off(${pair})`, 0, 0.5, towardsMiddle * band) };
  });
  const pay = targets.map(
    (_, i) => [program.column(`gets(${i})`, 0, Infinity, 1), program.column(`pays(${i})`, 0, Infinity, 1)] as const,
  );
  targets.forEach((target, i) => {
    const row = target / unit - sum(parts.map(({ buyer, band }) => (buyer === i ? band : 0)));
    program.row(`player(${i})`, row, row);
    for (const { seller, buyer, share, band } of parts) {
      program.entry(share, ((seller === i ? 1 : 0) - (buyer === i ? 1 : 0)) * band);
    }
    program.entry(pay[i]?.[0] as number, 1);
    program.entry(pay[i]?.[1] as number, -1);
  });
  for (const { pair, share, off } of parts) {
    for (const sign of [1, -1]) {
      program.row(`middle(${pair},${sign})`, -Infinity, sign * 0.5);
      program.entry(share, sign);
      program.entry(off, -1);
    }
  }
  const found = await optimum(program.program(), solve);
  if (found === null) return null;
  const shareOf = new Map(parts.map(({ pair, share }) => [pair, found[share] as number]));
  const shares = pairs.map((pair) => shareOf.get(pair) as number);
  const gains = targets.map((_, i) =>
    sum(
      exchanges.map(({ seller, buyer }, k) => {
        const part = shares[k] as number;
        return (bands[k] as number) * ((seller === i ? part : 0) + (buyer === i ? 1 - part : 0));
      }),
    ),
  );
  return {
    prices: exchanges.map(({ floor, ceiling }, k) => floor + (shares[k] as number) * (ceiling - floor)),
    gains,
    payments: targets.map((target, i) => {
      const rest = target - (gains[i] as number);
      return Math.abs(rest) < 1e-9 * unit ? 0 : rest;
    }),
  };
}
