/** Sobol's indices: which share of a figure's variance each uncertain quantity causes (Sobol, Math. Comput. Simul. 55 (2001) 271–280). */
import { meanOf } from './spread.ts';

/** A figure of quantities in the unit cube. */
export type OfCube = (point: readonly number[]) => number;

export interface SobolIndices {
  readonly mean: number;
  readonly variance: number;
  /** Of each group: the share that it causes alone, and with everything it acts together with. Null where nothing varies. */
  readonly first: readonly (number | null)[];
  readonly total: readonly (number | null)[];
  readonly evaluations: number;
}

/**
 * Jansen's estimators (Comput. Phys. Commun. 117 (1999) 35–43): S_g = 1 − E[(f(B) − f(A_B^g))²] / 2V and
 * ST_g = E[(f(A) − f(A_B^g))²] / 2V, with A_B^g as A but for the group's columns of B.
 *
 * @param groups columns of each group; one column each gives the indices of single quantities
 */
export function sobol(
  figure: OfCube,
  {
    dimensions,
    groups = Array.from({ length: dimensions }, (_, k) => [k]),
    samples,
    random,
  }: {
    readonly dimensions: number;
    readonly groups?: readonly (readonly number[])[];
    readonly samples: number;
    readonly random: () => number;
  },
): SobolIndices {
  const draw = () => Array.from({ length: dimensions }, random);
  const sums = groups.map(() => ({ others: 0, total: 0 }));
  const values: number[] = [];
  for (let sample = 0; sample < samples; sample += 1) {
    const [a, b] = [draw(), draw()];
    const [fa, fb] = [figure(a), figure(b)];
    values.push(fa, fb);
    for (const [g, columns] of groups.entries()) {
      const mixed = figure(a.map((value, k) => (columns.includes(k) ? (b[k] as number) : value)));
      const sum = sums[g] as { others: number; total: number };
      sum.others += (fb - mixed) ** 2 / 2;
      sum.total += (fa - mixed) ** 2 / 2;
    }
  }
  const mean = meanOf(values);
  const variance = values.reduce((total, value) => total + (value - mean) ** 2, 0) / values.length;
  const shareOf = (sum: number): number => sum / samples / variance;
  return {
    mean,
    variance,
    first: sums.map(({ others }) => (variance > 0 ? 1 - shareOf(others) : null)),
    total: sums.map(({ total }) => (variance > 0 ? shareOf(total) : null)),
    evaluations: samples * (groups.length + 2),
  };
}
