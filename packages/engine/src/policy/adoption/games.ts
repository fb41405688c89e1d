/** Games of two firms about an exchange: who invests under which contract, and whether two firms find together. */

/** A move of a player leads to another node, an end to what each player has then. */
export type GameTree =
  | { readonly payoffs: readonly number[] }
  | { readonly player: number; readonly moves: Readonly<Record<string, GameTree>> };

export interface Play {
  readonly path: readonly string[];
  readonly payoffs: readonly number[];
}

/** Backward induction: at each node the mover's best, the first named of equals. Throws where a node has no move. */
export function backwardInduction(tree: GameTree): Play {
  if ('payoffs' in tree) return { path: [], payoffs: tree.payoffs };
  const plays = Object.entries(tree.moves).map(([move, next]) => {
    const { path, payoffs } = backwardInduction(next);
    return { path: [move, ...path], payoffs };
  });
  const own = ({ payoffs }: Play): number => payoffs[tree.player] as number;
  const [first, ...others] = plays;
  if (first === undefined) throw new RangeError('a node of the game has no move');
  return others.reduce<Play>((best, play) => (own(play) > own(best) ? play : best), first);
}

/** An investment that is worth more with one partner than with anybody else (Klein, Crawford & Alchian 1978; Grout 1984). */
export interface SpecificInvestment {
  /** Present values [currency]: what it costs, what it brings with the partner, and what it brings without. */
  readonly cost: number;
  readonly value: number;
  readonly scrap: number;
  /** Share of the quasi-rent, value − scrap, that the investor gets when the price is agreed afterwards, 0 … 1. */
  readonly bargaining: number;
}

/** A price agreed before the investment, and the probability that a court holds the partner to it. */
export interface Contract {
  readonly price: number;
  readonly enforcement: number;
}

/** What the investor gets back when the price is agreed afterwards: s + β (v − s). */
export const returnWithout = ({ value, scrap, bargaining }: SpecificInvestment): number =>
  scrap + bargaining * (value - scrap);

/**
 * The investor (0) invests or not; then the partner (1) keeps to the contract, or breaks it and bargains anew, which succeeds with
 * probability 1 − e. Without a contract e = 0. Nobody invests though all would gain where s + β (v − s) < k < v.
 */
export function holdUpGame(investment: SpecificInvestment, contract: Contract | null = null): Play {
  const { cost, value } = investment;
  const anew = returnWithout(investment);
  const { price, enforcement } = contract ?? { price: anew, enforcement: 0 };
  const back = enforcement * price + (1 - enforcement) * anew;
  const kept: GameTree = { payoffs: [price - cost, value - price] };
  const broken: GameTree = { payoffs: [back - cost, value - back] };
  return backwardInduction({
    player: 0,
    moves: { stay: { payoffs: [0, 0] }, invest: { player: 1, moves: { keep: kept, break: broken } } },
  });
}

/**
 * The least enforcement under which the investor invests at a price: e = (k − r) / (p − r) with r = s + β (v − s); 0 where it invests
 * anyway, null where it does under none.
 */
export function leastEnforcement(investment: SpecificInvestment, price: number): number | null {
  const anew = returnWithout(investment);
  if (anew >= investment.cost) return 0;
  return price < investment.cost ? null : (investment.cost - anew) / (price - anew);
}

/** Two firms alike that each join or not: what one has by its own choice and by the other's. */
export interface Coordination {
  readonly both: number;
  readonly alone: number;
  readonly other: number;
  readonly neither: number;
}

export interface Coordinated {
  /** Whether it is an equilibrium that both join, and that neither does. */
  readonly both: boolean;
  readonly neither: boolean;
  /** Probability of joining at which the other is indifferent; null without such an equilibrium. */
  readonly mixed: number | null;
  /** Equilibrium with the larger loss from leaving it (risk dominance, Harsanyi & Selten 1988); null where there is one only. */
  readonly safer: 'both' | 'neither' | null;
}

/** Equilibria of an exchange that pays only when both join: p = (d − b) / (a − c + d − b) for a both, b alone, c other, d neither. */
export function coordination({ both, alone, other, neither }: Coordination): Coordinated {
  const [losesBoth, losesNeither] = [both - other, neither - alone];
  const isTwofold = losesBoth > 0 && losesNeither > 0;
  return {
    both: losesBoth >= 0,
    neither: losesNeither >= 0,
    mixed: isTwofold ? losesNeither / (losesBoth + losesNeither) : null,
    safer: isTwofold ? (losesBoth > losesNeither ? 'both' : 'neither') : null,
  };
}
