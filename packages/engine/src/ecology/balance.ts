/**
 * Is each compartment's inflow its outflow, and how to make it so: input-, output- and average-based balancing
 * (Allesina & Bondavalli, Ecol. Model. 165 (2003) 221–229).
 */
import { closedOff } from './integral.ts';
import { inverse } from './inverse.ts';
import { columnSums, type Network, rowSums } from './network.ts';

export const balancings = ['input', 'output', 'average'] as const;
export type Balancing = (typeof balancings)[number];

export interface Imbalance {
  readonly compartment: number;
  readonly inflow: number;
  readonly outflow: number;
  /** |inflow − outflow| / outflow. */
  readonly share: number;
}

/** The imbalances above `tolerance`, largest first. */
export function imbalances(network: Network, tolerance: number): readonly Imbalance[] {
  const { names, flow, input, export: exported, respiration } = network;
  const got = columnSums(flow, names.length);
  const given = rowSums(flow, names.length);
  return names
    .map((_, compartment) => {
      const inflow = (got[compartment] as number) + (input[compartment] as number);
      const outflow =
        (given[compartment] as number) + (exported[compartment] as number) + (respiration[compartment] as number);
      return { compartment, inflow, outflow, share: inflow === outflow ? 0 : Math.abs(inflow - outflow) / outflow };
    })
    .filter(({ share }) => share > tolerance)
    .toSorted((a, b) => b.share - a.share);
}

const transposed = (flow: Float64Array, size: number): Float64Array =>
  Float64Array.from(flow, (_, at) => flow[(at % size) * size + Math.floor(at / size)] as number);

/** Keeps the imports and how each compartment shares out what it has; the throughflows follow. Null when some flow never leaves. */
function byInput(network: Network): Network | null {
  const { names, flow, input, export: exported, respiration } = network;
  const size = names.length;
  const leaving = exported.map((value, i) => value + (respiration[i] as number));
  const outflow = rowSums(flow, size).map((value, i) => value + (leaving[i] as number));
  const touched = columnSums(flow, size).map((value, i) => value + (input[i] as number) + (outflow[i] as number));
  if (closedOff({ ...network, flow: transposed(flow, size), input: leaving }, touched).length > 0) return null;
  const system = Float64Array.from(flow, (value, at) => {
    const i = Math.floor(at / size);
    const share = value === 0 ? 0 : value / (outflow[i] as number);
    return (i === at % size ? 1 : 0) - share;
  });
  const all = inverse(system, size);
  if (all === null) return null;
  const through = new Float64Array(size);
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j < size; j += 1) {
      through[j] = (through[j] as number) + (input[i] as number) * (all[i * size + j] as number);
    }
  }
  const factor = through.map((value, i) => ((outflow[i] as number) === 0 ? 0 : value / (outflow[i] as number)));
  if (!factor.every(Number.isFinite)) return null;
  const times = (vector: Float64Array): Float64Array => vector.map((value, i) => value * (factor[i] as number));
  return {
    ...network,
    flow: flow.map((value, at) => value * (factor[Math.floor(at / size)] as number)),
    export: times(exported),
    respiration: times(respiration),
  };
}

/** The same on the network run backwards: keeps what leaves and from where each compartment draws. */
function byOutput(network: Network): Network | null {
  const size = network.names.length;
  const backwards = byInput({
    ...network,
    flow: transposed(network.flow, size),
    input: network.export.map((value, i) => value + (network.respiration[i] as number)),
    export: network.input,
    respiration: new Float64Array(size),
  });
  return backwards && { ...network, flow: transposed(backwards.flow, size), input: backwards.export };
}

const mean = (a: Float64Array, b: Float64Array): Float64Array => a.map((value, i) => (value + (b[i] as number)) / 2);

/**
 * The balanced network, or null when the method finds none (something comes in that never leaves, or leaves that never
 * came in). The mean of two balanced networks is balanced, since balance is linear.
 */
export function balanced(network: Network, method: Balancing): Network | null {
  const [a, b] = [method === 'output' ? null : byInput(network), method === 'input' ? null : byOutput(network)];
  const answer =
    method === 'average'
      ? a &&
        b && {
          ...network,
          flow: mean(a.flow, b.flow),
          input: mean(a.input, b.input),
          export: mean(a.export, b.export),
          respiration: mean(a.respiration, b.respiration),
        }
      : (a ?? b);
  return answer && imbalances(answer, 1e-6).length === 0 ? answer : null;
}
