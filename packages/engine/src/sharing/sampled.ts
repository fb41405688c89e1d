/**
 * Shapley value by sampled orders, for games whose coalitions cost a calculation each (Castro, Gómez & Tejada, Comput. Oper.
 * Res. 36 (2009) 1726–1730), every order with its reverse, which cancels much of the chance.
 */

export interface SampledShapley {
  readonly value: readonly number[];
  /** Half width of the 95 % confidence interval of each share. */
  readonly halfWidth: readonly number[];
  /** Orders drawn, reverses included. */
  readonly orders: number;
}

export interface Sampling {
  readonly players: number;
  /** Worth of a coalition, given by its players in ascending order; asked for afresh each time. */
  readonly worth: (members: readonly number[]) => number | Promise<number>;
  /** Uniform numbers in [0, 1); the same ones give the same answer. */
  readonly random: () => number;
  /** Pairs of orders to draw, at least 2. */
  readonly pairs: number;
}

/** 97.5 % quantile of the normal distribution. */
const quantile = 1.959963984540054;

/** Fisher–Yates. */
function shuffled(count: number, random: () => number): number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
  return order;
}

/** Estimated shares, which add up to the worth of all players, and how far chance may be off. Throws a RangeError below two pairs. */
export async function sampledShapley({ players, worth, random, pairs }: Sampling): Promise<SampledShapley> {
  if (!(pairs >= 2)) throw new RangeError('sampledShapley: a single pair of orders tells nothing of chance');
  const mean = new Float64Array(players);
  const squares = new Float64Array(players);
  for (let pair = 1; pair <= pairs; pair += 1) {
    const order = shuffled(players, random);
    const contribution = new Float64Array(players);
    for (const sequence of [order, order.toReversed()]) {
      let before = 0;
      for (let k = 0; k < players; k += 1) {
        const after = await worth(sequence.slice(0, k + 1).toSorted((a, b) => a - b));
        const i = sequence[k] as number;
        contribution[i] = (contribution[i] as number) + (after - before) / 2;
        before = after;
      }
    }
    // Welford's running mean and variance.
    for (let i = 0; i < players; i += 1) {
      const off = (contribution[i] as number) - (mean[i] as number);
      mean[i] = (mean[i] as number) + off / pair;
      squares[i] = (squares[i] as number) + off * ((contribution[i] as number) - (mean[i] as number));
    }
  }
  return {
    value: Array.from(mean),
    halfWidth: Array.from(squares, (square) => quantile * Math.sqrt(square / (pairs - 1) / pairs)),
    orders: 2 * pairs,
  };
}
