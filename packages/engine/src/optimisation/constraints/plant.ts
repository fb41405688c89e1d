/** Plant: a new plant has the size and the cost of one piece of its cost curve. */
import type { Builder } from '../../program/program.ts';
import type { Columns } from '../columns.ts';
import type { Problem } from '../problem.ts';

/** from_s z[f,s] ≤ K[f,s] ≤ to_s z[f,s]   for each piece s;   Σ_s z[f,s] ≤ 1   where there are several. */
export function addPlant(builder: Builder, { plants }: Problem, { sizes, pieces: chosen }: Columns): void {
  plants.forEach(({ id, pieces }, f) => {
    if (pieces === null) return;
    const several = pieces.length > 1;
    pieces.forEach(({ from, to }, s) => {
      const key = several ? `${id},${s + 1}` : id;
      const [size, choice] = [sizes[f]?.[s] as number, chosen[f]?.[s] as number];
      builder.row(`plant(${key})`, -Infinity, 0);
      builder.entry(size, 1);
      builder.entry(choice, -to);
      if (from === 0) return;
      builder.row(`least(${key})`, -Infinity, 0);
      builder.entry(choice, from);
      builder.entry(size, -1);
    });
    if (!several) return;
    builder.row(`piece(${id})`, -Infinity, 1);
    for (const choice of chosen[f] as Int32Array) builder.entry(choice, 1);
  });
}
