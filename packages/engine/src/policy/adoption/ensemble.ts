/** Many runs of adoption: bands by year instead of a line. */
import { type Spread, spread } from '../../numerics/spread.ts';
import { measures, type Prepared, run } from './simulate.ts';

export type Measure = (typeof measures)[number];

export interface Horizon {
  readonly years: number;
  readonly runs: number;
  readonly seed: number;
  /** Number of the first run, where several threads share the runs of a seed. */
  readonly first?: number;
}

/** Spread over the runs, by year from today (0) on: see `measures`; currency/a and t/a. */
export type Bands = Readonly<Record<Measure, readonly Spread[]>>;

/** All measures of all years of so many runs, run by run. */
export function runsOf(prepared: Prepared, { years, runs, seed, first = 0 }: Horizon): Float64Array {
  const size = (years + 1) * measures.length;
  const all = new Float64Array(runs * size);
  for (let index = 0; index < runs; index += 1) run(prepared, { seed, index: first + index, years }, all, index * size);
  return all;
}

/** Bands of runs that `runsOf` made, at least one. */
export function bandsOf(all: Float64Array, years: number): Bands {
  const size = (years + 1) * measures.length;
  const byYear = (offset: number) =>
    Array.from({ length: years + 1 }, (_, year) => {
      const values: number[] = [];
      for (let at = year * measures.length + offset; at < all.length; at += size) values.push(all[at] as number);
      return spread(values);
    });
  const [share, gain, co2, starved] = [byYear(0), byYear(1), byYear(2), byYear(3)];
  return { share, gain, co2, starved };
}

/** Mean over the runs of the share of opportunities that work in the last year. */
export function lastShare(prepared: Prepared, horizon: Horizon): number {
  const all = runsOf(prepared, horizon);
  const size = (horizon.years + 1) * measures.length;
  let total = 0;
  for (let at = horizon.years * measures.length; at < all.length; at += size) total += all[at] as number;
  return total / horizon.runs;
}
