/** Direct and integral flow intensities: the Leontief inverses of a flow network (Leontief 1936; Patten 1976). */
import { inverse } from './inverse.ts';
import type { Network } from './network.ts';

export interface Intensities {
  /** qᵢⱼ = fᵢⱼ / Tᵢ: share of what passes through i that goes to j next. */
  readonly forward: Float64Array;
  /** pᵢⱼ = fᵢⱼ / Tⱼ: share of what passes through j that came from i. */
  readonly backward: Float64Array;
  /** N = (I − Q)⁻¹: throughflow at j for one unit entering at i, by all ways. */
  readonly forwardAll: Float64Array;
  /** M = (I − P)⁻¹: throughflow at i behind one unit leaving at j, by all ways. */
  readonly backwardAll: Float64Array;
}

/** Compartments with throughflow that nothing from outside ever reaches: their flow turns for ever, (I − P) is singular. */
export function closedOff({ names, flow, input }: Network, through: Float64Array): readonly number[] {
  const size = names.length;
  const reached = new Uint8Array(size);
  const open = [...names.keys()].filter((i) => (input[i] as number) > 0);
  for (const i of open) reached[i] = 1;
  for (let i = open.pop(); i !== undefined; i = open.pop()) {
    for (let j = 0; j < size; j += 1) {
      if (reached[j] === 1 || (flow[i * size + j] as number) === 0) continue;
      reached[j] = 1;
      open.push(j);
    }
  }
  return [...names.keys()].filter((i) => (through[i] as number) > 0 && reached[i] === 0);
}

/**
 * Intensities of a network whose throughflows are `through`; null when it has a closed part or is so nearly closed that
 * its inverse has no digit left. One inversion serves both orientations: M = T N T⁻¹. (I − P) is dominant by columns since
 * throughflow is counted at the inflow: Σᵢ pᵢⱼ = 1 − zⱼ / Tⱼ ≤ 1.
 */
export function intensities(network: Network, through: Float64Array): Intensities | null {
  const { names, flow } = network;
  const size = names.length;
  if (closedOff(network, through).length > 0) return null;
  const forward = new Float64Array(size * size);
  const backward = new Float64Array(size * size);
  const system = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j < size; j += 1) {
      const at = i * size + j;
      const value = flow[at] as number;
      if (value !== 0) {
        forward[at] = value / (through[i] as number);
        backward[at] = value / (through[j] as number);
      }
      system[at] = (i === j ? 1 : 0) - (backward[at] as number);
    }
  }
  const backwardAll = inverse(system, size);
  if (backwardAll === null || !backwardAll.every(Number.isFinite)) return null;
  const forwardAll = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j < size; j += 1) {
      const at = i * size + j;
      const all = backwardAll[at] as number;
      if (all !== 0) forwardAll[at] = i === j ? all : (all * (through[j] as number)) / (through[i] as number);
    }
  }
  return { forward, backward, forwardAll, backwardAll };
}
