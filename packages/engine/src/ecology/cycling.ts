/** Cycling: the share of throughflow that has been in the same compartment before (Finn, J. Theor. Biol. 56 (1976) 363–380). */
import { sum } from '../numerics/sum.ts';

export interface Cycling {
  /** Tⱼ (nⱼⱼ − 1) / nⱼⱼ, per compartment. */
  readonly cycled: Float64Array;
  /** FCI = Σ cycled / TST. Some authors divide by the throughput instead; here always by the throughflow. */
  readonly index: number;
}

/** Finn's cycling index from the throughflows and either integral matrix (their diagonals are the same). */
export function cycling(through: Float64Array, integral: Float64Array): Cycling {
  const size = through.length;
  const cycled = through.map((value, j) => {
    const own = integral[j * size + j] as number;
    return (value * (own - 1)) / own;
  });
  return { cycled, index: sum(cycled) / sum(through) };
}
