/** What many draws say together: where saving and gains lie, how often the plan loses, and which risk moves it most. */
import type { Own } from '../economics/firms.ts';
import { meanOf, type Spread, spread } from '../numerics/spread.ts';
import { gainsOfLink, type Standing } from './consequence.ts';

/** What one draw leaves of the plan. */
export interface Drawn {
  /** currency/a */
  readonly saving: number;
  /** In the order of the firms that were asked for [currency/a]. */
  readonly gains: readonly number[];
  /** Wants short of what the plan delivers, beyond a tenth. */
  readonly short: number;
}

export interface Ensemble {
  readonly draws: number;
  readonly saving: Spread;
  /** Share of the draws in which the plan loses money, and mean of the worst twentieth. */
  readonly lossShare: number;
  readonly worst: number;
  readonly firms: readonly ({ readonly firm: string; readonly lossShare: number } & Spread)[];
  /** Mean number of wants short. */
  readonly short: number;
}

const lossShare = (values: readonly number[]): number => values.filter((value) => value < 0).length / values.length;

/** Draws in the order of their numbers; at least one. */
export function ensembleOf(firms: readonly string[], drawn: readonly Drawn[]): Ensemble {
  const savings = drawn.map(({ saving }) => saving);
  const worst = savings.toSorted((a, b) => a - b).slice(0, Math.max(1, Math.round(savings.length / 20)));
  return {
    draws: drawn.length,
    saving: spread(savings),
    lossShare: lossShare(savings),
    worst: meanOf(worst),
    firms: firms.map((firm, i) => {
      const gains = drawn.map((each) => each.gains[i] as number);
      return Object.assign({ firm, lossShare: lossShare(gains) }, spread(gains));
    }),
    short: meanOf(drawn.map(({ short }) => short)),
  };
}

/** One bar of a tornado: the saving with one risk at its 10 and 90 % and all others as they are. */
export interface Bar {
  readonly risk: string;
  readonly low: number;
  readonly high: number;
}

/** Widest first. */
export const tornadoOf = (bars: readonly Bar[]): readonly Bar[] =>
  bars.toSorted((a, b) => Math.abs(b.high - b.low) - Math.abs(a.high - a.low));

/** Draw of links that run, and of what firms have beside them: saving and gains by firm. */
export function drawnOf(
  firms: readonly string[],
  own: readonly Own[],
  links: readonly { readonly standing: Standing; readonly quantity: number; readonly planned: number }[],
): Drawn {
  const gains = new Map(firms.map((firm) => [firm, 0]));
  const add = (firm: string, gain: number): unknown => gains.set(firm, (gains.get(firm) ?? 0) + gain);
  for (const { firm, saving } of own) add(firm.id, saving);
  const covered = new Map<string, { planned: number; now: number }>();
  for (const { standing, quantity, planned } of links) {
    const { have, want } = standing.tie;
    const [donor, receiver] = gainsOfLink({ ...standing, quantity });
    add(have.firm.id, donor);
    add(want.firm.id, receiver);
    const before = covered.get(want.stream.id) ?? { planned: 0, now: 0 };
    covered.set(want.stream.id, { planned: before.planned + planned, now: before.now + quantity });
  }
  const all = firms.map((firm) => gains.get(firm) as number);
  return {
    saving: all.reduce((a, b) => a + b, 0),
    gains: all,
    short: [...covered.values()].filter(({ planned, now }) => now < 0.9 * planned).length,
  };
}
