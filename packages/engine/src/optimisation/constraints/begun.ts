/** Begun: what is not built at a stage adds no size, and no plant is built while it stands. */
import type { Builder } from '../../program/program.ts';
import type { StagedProblem } from '../staged.ts';
import { assetsOf, living, type Standings } from '../standings.ts';

/**
 * b_size[v] ≤ M b_built[v],   o_size[s] ≤ M o_built[s]   for each link and piece of a plant;   M the largest size
 * Σ_{v living at s} Σ_q b_built[v,q] ≤ 1   for each plant with its pieces q and each stage s
 */
export function addBegun(builder: Builder, problem: StagedProblem, standings: Standings): void {
  const { stages } = problem;
  for (const { id, most, size, built } of assetsOf(standings)) {
    if (size === null || built === null) continue;
    for (const part of ['begun', 'owed'] as const) {
      stages.forEach((stage, s) => {
        if ((size[part][s] as number) < 0) return;
        builder.row(`${part}(${id},${stage.id})`, -Infinity, 0);
        builder.entry(size[part][s] as number, 1);
        builder.entry(built[part][s] as number, -most);
      });
    }
  }
  standings.plants.forEach((pieces, f) => {
    if (pieces.length === 0) return;
    stages.forEach((stage, s) => {
      const alive = living(problem, problem.lives.plants[f] ?? 0, s);
      if (alive.length * pieces.length < 2) return;
      builder.row(`once(${stages[0].problem.plants[f]?.id},${stage.id})`, -Infinity, 1);
      for (const { built } of pieces) for (const v of alive) builder.entry(built?.begun[v] as number, 1);
    });
  });
}
