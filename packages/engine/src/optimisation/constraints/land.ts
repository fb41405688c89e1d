/** Land: new plants together stay within the ground there is. */
import type { Builder } from '../../program/program.ts';
import type { Columns } from '../columns.ts';
import type { Problem } from '../problem.ts';

/** Σ_f L_f Σ_s z[f,s] ≤ L   [ha] */
export function addLand(builder: Builder, { plants, limits }: Problem, { pieces }: Columns): void {
  if (limits.land === undefined) return;
  builder.row('land', -Infinity, limits.land);
  plants.forEach(({ land }, f) => {
    for (const choice of pieces[f] as Int32Array) builder.entry(choice, land);
  });
}
