/** Throughflow: what passes through each compartment, counted where it comes in (Finn 1976). */
import { sum } from '../numerics/sum.ts';
import { columnSums, type Network } from './network.ts';

export interface Throughflow {
  /** Tⱼ = zⱼ + Σᵢ fᵢⱼ, per compartment. */
  readonly each: Float64Array;
  /** TST = Σ Tⱼ, total system throughflow. */
  readonly total: number;
  /** TSTp = Σ f + Σ z + Σ e + Σ r, total system throughput: every flow once. */
  readonly throughput: number;
  /** Σ zⱼ, what crosses the boundary inwards. */
  readonly boundary: number;
}

/** Throughflows of a network, in its unit. */
export function throughflow({ names, flow, input, export: exported, respiration }: Network): Throughflow {
  const each = columnSums(flow, names.length).map((value, j) => value + (input[j] as number));
  const total = sum(each);
  return { each, total, throughput: total + sum(exported) + sum(respiration), boundary: sum(input) };
}
