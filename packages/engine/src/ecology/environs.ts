/**
 * Environs: the part of all flows that one compartment's import brings about (output environ) or that one compartment's
 * output draws behind it (input environ). Together they partition the network (Patten, Ohio J. Sci. 78 (1978) 206–222).
 */
import type { Intensities } from './integral.ts';
import { asRows, type Network, rowSums } from './network.ts';

export interface EnvironSize {
  readonly name: string;
  /** Throughflow of the whole network per unit imported here, and as realised by this compartment's import. */
  readonly outputUnit: number;
  readonly output: number;
  /** Throughflow of the whole network per unit leaving here, and as realised. */
  readonly inputUnit: number;
  readonly input: number;
}

/** Sizes of all environs; the realised ones of either direction add up to the total system throughflow. */
export function environSizes(network: Network, through: Float64Array, ways: Intensities): readonly EnvironSize[] {
  const size = network.names.length;
  const given = rowSums(network.flow, size);
  const forward = rowSums(ways.forwardAll, size);
  return network.names.map((name, k) => {
    let behind = 0;
    for (let i = 0; i < size; i += 1) behind += ways.backwardAll[i * size + k] as number;
    const ahead = forward[k] as number;
    return {
      name,
      outputUnit: ahead,
      output: ahead * (network.input[k] as number),
      inputUnit: behind,
      input: behind * ((through[k] as number) - (given[k] as number)),
    };
  });
}

export interface Environ {
  readonly name: string;
  /** For one unit imported: flow between compartments (row gives to column) and what leaves each; the latter sum to 1. */
  readonly output: { readonly flow: readonly (readonly number[])[]; readonly leaving: readonly number[] };
  /** For one unit leaving: flow between compartments and what is imported at each; the latter sum to 1. */
  readonly input: { readonly flow: readonly (readonly number[])[]; readonly entering: readonly number[] };
}

/** The two unit environs of compartment `k`. */
export function environ({ names, input }: Network, through: Float64Array, ways: Intensities, k: number): Environ {
  const size = names.length;
  const ahead = ways.forwardAll.subarray(k * size, (k + 1) * size);
  const behind = Float64Array.from(names, (_, j) => ways.backwardAll[j * size + k] as number);
  const flows = (direct: Float64Array, weight: (i: number, j: number) => number): Float64Array =>
    direct.map((value, at) => (value === 0 ? 0 : value * weight(Math.floor(at / size), at % size)));
  const stays = rowSums(ways.forward, size);
  return {
    name: names[k] as string,
    output: {
      flow: asRows(
        flows(ways.forward, (i) => ahead[i] as number),
        size,
      ),
      leaving: Array.from(ahead, (value, i) => value * (1 - (stays[i] as number))),
    },
    input: {
      flow: asRows(
        flows(ways.backward, (_, j) => behind[j] as number),
        size,
      ),
      entering: Array.from(behind, (value, j) =>
        (through[j] as number) === 0 ? 0 : (value * (input[j] as number)) / (through[j] as number),
      ),
    },
  };
}
