/**
 * Information measures of a network: diversity of its flows, mutual information, ascendency, capacity and overhead
 * (Ulanowicz, Growth and Development, 1986; Comput. Biol. Chem. 28 (2004) 321–339), on the extended matrix, log₂.
 */

import { sum } from '../numerics/sum.ts';
import { columnSums, type Network, rowSums } from './network.ts';

/** A measure by the kind of flow it comes from; the four add up to the whole. */
export interface Split {
  readonly input: number;
  readonly internal: number;
  readonly export: number;
  readonly respiration: number;
}

export interface Information {
  /** H = −Σ p log₂ p with p = T / TSTp: Shannon diversity of the flows, bits. */
  readonly diversity: number;
  /** AMI = Σ p log₂(T TSTp / (Tᵢ. T.ⱼ)): average mutual information, bits. */
  readonly mutual: number;
  /** Φ = H − AMI, bits. */
  readonly conditional: number;
  readonly ascendency: number;
  readonly capacity: number;
  readonly overhead: number;
  /** a = ascendency / capacity; null for a single flow, whose capacity is 0. */
  readonly order: number | null;
  /** −a ln a, largest (1/e) at a = 1/e (Ulanowicz, Ecol. Model. 220 (2009) 1886–1892). */
  readonly robustness: number | null;
  /** 2^AMI: effective number of roles (also called trophic depth). */
  readonly roles: number;
  /** 2^(Φ/2): effective number of links a compartment (effective link density). */
  readonly linkDensity: number;
  readonly parts: { readonly ascendency: Split; readonly capacity: Split; readonly overhead: Split };
}

const split = (input: number, internal: number, exported: number, respiration: number): Split => ({
  input,
  internal,
  export: exported,
  respiration,
});

/** All measures; null when nothing flows. The extended matrix has one source of imports and two sinks. */
export function information({ names, flow, input, export: exported, respiration }: Network): Information | null {
  const size = names.length;
  const [imports, exports, losses] = [sum(input), sum(exported), sum(respiration)];
  const given = rowSums(flow, size).map((value, i) => value + (exported[i] as number) + (respiration[i] as number));
  const got = columnSums(flow, size).map((value, j) => value + (input[j] as number));
  const total = sum(got) + exports + losses;
  if (total === 0) return null;
  const ascendency = [0, 0, 0, 0];
  const capacity = [0, 0, 0, 0];
  const overhead = [0, 0, 0, 0];
  const add = (part: number, value: number, row: number, column: number): void => {
    if (value === 0) return;
    // Quotients before the logarithm, none of them a product of two totals: neither over- nor underflows.
    ascendency[part] = (ascendency[part] as number) + value * Math.log2((value / row) * (total / column));
    capacity[part] = (capacity[part] as number) - value * Math.log2(value / total);
    // By itself, not as a difference: a certain flow has none, exactly.
    overhead[part] = (overhead[part] as number) - value * Math.log2((value / row) * (value / column));
  };
  for (let i = 0; i < size; i += 1) {
    const row = given[i] as number;
    add(0, input[i] as number, imports, got[i] as number);
    for (let j = 0; j < size; j += 1) add(1, flow[i * size + j] as number, row, got[j] as number);
    add(2, exported[i] as number, row, exports);
    add(3, respiration[i] as number, row, losses);
  }
  const [allAscendency, allCapacity] = [sum(ascendency), sum(capacity)];
  const order = allCapacity > 0 ? Math.max(0, allAscendency / allCapacity) : null;
  const mutual = allAscendency / total;
  const diversity = allCapacity / total;
  return {
    diversity,
    mutual,
    conditional: diversity - mutual,
    ascendency: allAscendency,
    capacity: allCapacity,
    overhead: sum(overhead),
    order,
    robustness: order === null ? null : order === 0 || order === 1 ? 0 : -order * Math.log(order),
    roles: 2 ** mutual,
    linkDensity: 2 ** ((diversity - mutual) / 2),
    parts: {
      ascendency: split(...(ascendency as [number, number, number, number])),
      capacity: split(...(capacity as [number, number, number, number])),
      overhead: split(...(overhead as [number, number, number, number])),
    },
  };
}
