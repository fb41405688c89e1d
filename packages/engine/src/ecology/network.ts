/** A flow network: compartments (firms, sites, sectors), what flows between them and across the boundary. */

/**
 * `flow` is a square matrix in row-major order, row gives to column; the vectors have one entry a compartment. One
 * unit for all flows (t/a, kWh/a …), storage in that unit times the same time.
 */
export interface Network {
  readonly names: readonly string[];
  readonly flow: Float64Array;
  readonly input: Float64Array;
  readonly export: Float64Array;
  readonly respiration: Float64Array;
  readonly storage: Float64Array | null;
}

/** Sums of the rows of a square matrix: what each compartment gives to the others. */
export function rowSums(flow: Float64Array, size: number): Float64Array {
  const sums = new Float64Array(size);
  for (let i = 0; i < size; i += 1) {
    let sum = 0;
    for (let j = i * size; j < (i + 1) * size; j += 1) sum += flow[j] as number;
    sums[i] = sum;
  }
  return sums;
}

/** Sums of the columns of a square matrix: what each compartment gets from the others. */
export function columnSums(flow: Float64Array, size: number): Float64Array {
  const sums = new Float64Array(size);
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j < size; j += 1) sums[j] = (sums[j] as number) + (flow[i * size + j] as number);
  }
  return sums;
}

/** The matrix as a list of rows. */
export const asRows = (matrix: Float64Array, size: number): readonly (readonly number[])[] =>
  Array.from({ length: size }, (_, i) => Array.from(matrix.subarray(i * size, (i + 1) * size)));
