/** Given up: a plant or equipment that was given up does not come back. */
import type { Builder } from '../../program/program.ts';
import type { StagedProblem } from '../staged.ts';
import type { Standings } from '../standings.ts';

/**
 * Σ_q z[s,q] ≤ Σ_q z[s−1,q] + Σ_q b[s,q]   for each plant with its pieces q: it stands if it stood before or is built
 * k[e,s] ≤ k[e,s−1]   for each piece e of equipment behind a present route;   both for each stage but the first
 */
export function addGivenUp(builder: Builder, { stages }: StagedProblem, { plants, kept }: Standings): void {
  const [{ problem }, ...others] = stages;
  others.forEach(({ id }, before) => {
    const s = before + 1;
    plants.forEach((pieces, f) => {
      if (pieces.length === 0) return;
      builder.row(`given-up(${problem.plants[f]?.id},${id})`, -Infinity, 0);
      for (const { built } of pieces) {
        builder.entry(built?.stands[s] as number, 1);
        builder.entry(built?.stands[before] as number, -1);
        builder.entry(built?.begun[s] as number, -1);
      }
    });
    kept.forEach((columns, e) => {
      builder.row(`given-up(${problem.standby[e]?.id},${id})`, -Infinity, 0);
      builder.entry(columns[s] as number, 1);
      builder.entry(columns[before] as number, -1);
    });
  });
}
