/** Chords: what a capacity can carry of the single periods of a cluster, which is less than it can of their mean. */
import { type AddedRow, appended } from '../../program/append.ts';
import type { Program } from '../../program/program.ts';
import type { Columns } from '../columns.ts';
import type { Arc, Problem } from '../problem.ts';
import { type Clusters, weightsOf } from './clusters.ts';

/**
 * x̄_ak ≤ c_a Σ_{p∈k, u_ap > θ} ω_p + y_a Σ_{p∈k, u_ap ≤ θ} ω_p u_ap   for each arc with a capacity and each size θ
 *
 * The mean over a cluster of x_ap ≤ min(c_a, u_ap y_a), with the one where u_ap is above θ and the other where it is not: the chord
 * of a concave curve, tight where c_a = θ.
 */
export function withChords(
  program: Program,
  { capacity, build, operations: [{ flow }] }: Columns,
  { arcs, hours }: Problem,
  clusters: Clusters,
  sizes: ReadonlyMap<number, readonly number[]>,
): Program {
  const weights = clusters.map((cluster) => weightsOf(hours, cluster));
  const rows = [...sizes].flatMap(([a, all]) =>
    all.flatMap((size, s) =>
      clusters.flatMap((cluster, k): readonly AddedRow[] => {
        const column = flow[a * clusters.length + k] as number;
        if (column < 0 || cluster.length === 1 || (capacity[a] as number) < 0) return [];
        const { id, upper } = arcs[a] as Arc;
        let [above, below] = [0, 0];
        for (const [i, p] of cluster.entries()) {
          const weight = (weights[k] as Float64Array)[i] as number;
          if ((upper[p] as number) > size) above += weight;
          else below += weight * (upper[p] as number);
        }
        if (above === 1) return [];
        const built = build[a] as number;
        const entries = [[column, 1], [capacity[a] as number, -above], ...(built < 0 ? [] : [[built, -below]])].filter(
          ([, value]) => value !== 0,
        ) as [number, number][];
        return [{ name: `chord(${id},${k},${s})`, lower: -Infinity, upper: built < 0 ? below : 0, entries }];
      }),
    ),
  );
  return rows.length > 0 ? appended(program, rows) : program;
}
