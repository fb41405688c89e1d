/** A link: one possible exchange as economics sees it, from a have through at most one technology to a want. */
import type { Route, Stream, Technology } from '@kyosei/model/tables';

export interface Leg {
  readonly route: Route;
  /** km */
  readonly distance: number;
}

export interface Link {
  readonly have: Stream;
  readonly want: Stream;
  readonly technology: Technology | null;
  /** Whose ground the technology stands on; `facility` is a third firm's. */
  readonly site: 'donor' | 'receiver' | 'facility';
  /** Carries the have as it is: to the technology, or all the way without one. Null when the technology is at the donor. */
  readonly before: Leg | null;
  /** Carries the technology's output to the receiver. Null when there is none or it stands there. */
  readonly after: Leg | null;
  /** Units of technology input that one unit of the have stands for. */
  readonly inputRatio: number;
  /** Units of the want that one unit of what arrives stands for. */
  readonly outputRatio: number;
  /** The connection stands: nothing is invested and no transaction cost arises. */
  readonly running: boolean;
  /** The technology stands already: only the connection is invested. */
  readonly standing: boolean;
}

/** Amounts along a link for one unit taken from the donor. */
export interface Amounts {
  /** What enters the first leg. */
  readonly before: number;
  /** Units of technology input; 0 without one. */
  readonly input: number;
  /** Units of technology output that enter the second leg. */
  readonly after: number;
  /** Units of the want covered. */
  readonly delivered: number;
  /** Share lost on the ways. */
  readonly loss: number;
}

/** Share that arrives: (1 − λ)^D for a loss λ on each of D kilometres. */
export const arriving = (leg: Leg | null): number => (leg === null ? 1 : (1 - leg.route.loss) ** leg.distance);

/** km on both legs */
export const distanceOf = ({ before, after }: Link): number => (before?.distance ?? 0) + (after?.distance ?? 0);

export function amounts(link: Link): Amounts {
  const first = arriving(link.before);
  const second = arriving(link.after);
  const input = link.technology === null ? 0 : first * link.inputRatio;
  const output = link.technology === null ? first : input * link.technology.yield;
  return {
    before: link.before === null ? 0 : 1,
    input,
    after: link.after === null ? 0 : output,
    delivered: output * second * link.outputRatio,
    loss: 1 - first * second,
  };
}
