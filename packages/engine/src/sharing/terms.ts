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
 * B = (ceiling − floor) quantity, price = floor + s (ceiling − floor), 0 ≤ s ≤ 1.
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
  const parts = bands.map((band, k) => ({
    share: program.column(`share(${k})`, 0, 1, 0),
    off: program.column(`off(${k})`, 0, 0.5, (towardsMiddle * band) / unit),
  }));
  const pay = targets.map(
    (_, i) => [program.column(`gets(${i})`, 0, Infinity, 1), program.column(`pays(${i})`, 0, Infinity, 1)] as const,
  );
  targets.forEach((target, i) => {
    const bought = sum(exchanges.map(({ buyer }, k) => (buyer === i ? (bands[k] as number) : 0)));
    const row = (target - bought) / unit;
    program.row(`player(${i})`, row, row);
    exchanges.forEach(({ seller, buyer }, k) => {
      const sign = (seller === i ? 1 : 0) - (buyer === i ? 1 : 0);
      program.entry(parts[k]?.share as number, (sign * (bands[k] as number)) / unit);
    });
    program.entry(pay[i]?.[0] as number, 1);
    program.entry(pay[i]?.[1] as number, -1);
  });
  for (const { share, off } of parts) {
    for (const sign of [1, -1]) {
      program.row(`middle(${share},${sign})`, -Infinity, sign * 0.5);
      program.entry(share, sign);
      program.entry(off, -1);
    }
  }
  const found = await optimum(program.program(), solve);
  if (found === null) return null;
  const shares = parts.map(({ share }) => found[share] as number);
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
