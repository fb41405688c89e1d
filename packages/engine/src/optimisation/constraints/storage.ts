/** Storage: what goes into a store and does not come out is there in the next period. */
import type { Builder } from '../../program/program.ts';
import type { Columns } from '../columns.ts';
import type { Problem } from '../problem.ts';

/** Each period with the one that follows it: the next that comes equally often in a year, the last before the first. */
export function following({ periods, cycles }: Pick<Problem, 'periods' | 'cycles'>): Int32Array {
  const next = new Int32Array(periods.length);
  for (const ring of Map.groupBy(periods.keys(), (p) => cycles[p] as number).values()) {
    ring.forEach((p, i) => {
      next[p] = ring[(i + 1) % ring.length] as number;
    });
  }
  return next;
}

/**
 * s[f,p+1] = (1 − ℓ)^τ s[f,p] + τ (g[f,p] − d[f,p]),   s[f,p] ≤ H_f K_f,   with τ = h_p / n_p hours of one such period
 *
 * s is what is held when the period begins [unit]; periods that come equally often follow each other in a ring.
 */
export function addStorage(builder: Builder, problem: Problem, { sizes, operations }: Columns): void {
  const { plants, periods, hours, cycles } = problem;
  const next = following(problem);
  for (const { operation, intake, outlet, stock } of operations) {
    plants.forEach(({ id, pieces, storage }, f) => {
      if (storage === null) return;
      for (let p = 0; p < periods.length; p += 1) {
        const at = f * periods.length + p;
        const duration = (hours[p] as number) / (cycles[p] as number);
        const left = (1 - storage.loss) ** duration;
        const then = f * periods.length + (next[p] as number);
        builder.row(`storage(${id},${periods[p]}${operation.suffix})`, 0, 0);
        if (then === at) builder.entry(stock[at] as number, 1 - left);
        else {
          builder.entry(stock[then] as number, 1);
          builder.entry(stock[at] as number, -left);
        }
        builder.entry(intake[at] as number, -duration);
        builder.entry(outlet[at] as number, duration);
        if (pieces === null) continue;
        builder.row(`held(${id},${periods[p]}${operation.suffix})`, -Infinity, 0);
        builder.entry(stock[at] as number, 1);
        for (const size of sizes[f] as Int32Array) builder.entry(size, -storage.hours);
      }
    });
  }
}
