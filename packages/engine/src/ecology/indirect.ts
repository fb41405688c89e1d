/**
 * How much of the throughflow came directly and how much by longer ways, and what the network makes of it (Fath & Patten,
 * Ecosystems 2 (1999) 167–179; Borrett & Freeze, Ecol. Model. 222 (2011) 2393–2403).
 */
import { sum } from '../numerics/sum.ts';
import type { Intensities } from './integral.ts';
import type { Throughflow } from './throughflow.ts';

export interface Indirect {
  /** Shares of TST: straight from the boundary, after one step, after more; they add up to 1. */
  readonly boundaryShare: number;
  readonly directShare: number;
  readonly indirectShare: number;
  /** Indirect over direct flow, as realised by the imports; null when nothing flows between compartments. */
  readonly realised: number | null;
  /** Indirect over direct intensity for a unit at every compartment, seen from outputs and from inputs. */
  readonly backward: number | null;
  readonly forward: number | null;
  /** Coefficient of variation of the direct intensities over that of the integral ones: above 1 the network evens out. */
  readonly homogenisationBackward: number | null;
  readonly homogenisationForward: number | null;
  /** Pairs of which one unit at the one gives more than one unit at the other. */
  readonly amplificationBackward: number;
  readonly amplificationForward: number;
}

const rounding = 1e-10;

/** Σ(N − I − G) / ΣG. */
function indirectOverDirect(direct: Float64Array, integral: Float64Array, size: number): number | null {
  const total = sum(direct);
  return total === 0 ? null : (sum(integral) - size - total) / total;
}

function variation(values: Float64Array): number {
  const mean = sum(values) / values.length;
  return Math.sqrt(sum(values.map((value) => (value - mean) ** 2)) / (values.length - 1)) / mean;
}

function homogenisation(direct: Float64Array, integral: Float64Array): number | null {
  const ratio = variation(direct) / variation(integral);
  return Number.isFinite(ratio) ? ratio : null;
}

function amplification(integral: Float64Array, size: number): number {
  let count = 0;
  integral.forEach((value, at) => {
    if (value > 1 + rounding && at % (size + 1) !== 0) count += 1;
  });
  return count;
}

/** All of them, from the imports, the throughflows and the intensities. */
export function indirect(input: Float64Array, { total, boundary }: Throughflow, ways: Intensities): Indirect {
  const size = input.length;
  const step = Float64Array.from(ways.forward, (value, at) => value * (input[Math.floor(at / size)] as number));
  const direct = sum(step);
  const longer = total - boundary - direct;
  return {
    boundaryShare: boundary / total,
    directShare: direct / total,
    indirectShare: longer / total,
    realised: direct === 0 ? null : longer / direct,
    backward: indirectOverDirect(ways.backward, ways.backwardAll, size),
    forward: indirectOverDirect(ways.forward, ways.forwardAll, size),
    homogenisationBackward: homogenisation(ways.backward, ways.backwardAll),
    homogenisationForward: homogenisation(ways.forward, ways.forwardAll),
    amplificationBackward: amplification(ways.backwardAll, size),
    amplificationForward: amplification(ways.forwardAll, size),
  };
}
