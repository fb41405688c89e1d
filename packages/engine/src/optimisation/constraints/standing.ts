/** Standing: what stands at a stage was built at it or before, and still lives. */
import type { Builder } from '../../program/program.ts';
import type { StagedProblem } from '../staged.ts';
import { assetsOf, living, type Standings } from '../standings.ts';

/**
 * c[s] + o[s] = Σ_{v ≤ s, t_s < t_v + L} b[v]   for the size and the building of each link, plant and trench, and each stage s
 *
 * c what stands in the stage's own programme, o what was given up and is still paid, b what is built, t_v years to stage v, L the
 * life. So what is built keeps its size, is paid as long as it lives, and serves to the end of the stage in which its life ends.
 */
export function addStanding(builder: Builder, problem: StagedProblem, standings: Standings): void {
  for (const { life, size, built } of assetsOf(standings)) {
    for (const each of [size, built]) {
      if (each === null) continue;
      problem.stages.forEach(({ id }, s) => {
        builder.row(`standing(${each.name.replace('(', ',')},${id})`, 0, 0);
        builder.entry(each.stands[s] as number, 1);
        if ((each.owed[s] as number) >= 0) builder.entry(each.owed[s] as number, 1);
        for (const v of living(problem, life, s)) builder.entry(each.begun[v] as number, -1);
      });
    }
  }
}
