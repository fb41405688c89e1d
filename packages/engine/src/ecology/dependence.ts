/**
 * Who depends on whom, directly and in all (Szyrmer & Ulanowicz, Ecol. Model. 35 (1987) 123–136). Dependency looks
 * back (of what passes through j, how much has been in i before), control looks ahead (of what passes through i, how much
 * comes to j). Both lie in 0…1: repeated visits count once.
 */
import type { Intensities } from './integral.ts';

export interface Dependence {
  /** Row i, column j, row-major: share of j's throughflow that i gave it directly. */
  readonly dependencyDirect: Float64Array;
  /** mᵢⱼ / mᵢᵢ: share of j's throughflow that has been in i; on the diagonal (mⱼⱼ − 1) / mⱼⱼ, what comes back. */
  readonly dependencyTotal: Float64Array;
  /** Share of i's throughflow that goes to j directly. */
  readonly controlDirect: Float64Array;
  /** nᵢⱼ / nⱼⱼ: share of i's throughflow that comes to j by whatever way. */
  readonly controlTotal: Float64Array;
}

/** Divides by the repeat visits at the row's or the column's compartment and takes the start out of the diagonal. */
function visitedOnce(integral: Float64Array, size: number, by: 'row' | 'column'): Float64Array {
  return integral.map((value, at) => {
    const [i, j] = [Math.floor(at / size), at % size];
    const own = integral[(by === 'row' ? i : j) * (size + 1)] as number;
    return (i === j ? value - 1 : value) / own;
  });
}

/** The four matrices from the intensities. */
export function dependence(ways: Intensities, size: number): Dependence {
  return {
    dependencyDirect: ways.backward,
    dependencyTotal: visitedOnce(ways.backwardAll, size, 'row'),
    controlDirect: ways.forward,
    controlTotal: visitedOnce(ways.forwardAll, size, 'column'),
  };
}
