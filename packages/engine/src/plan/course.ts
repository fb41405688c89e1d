/** The course of rates in a record: every period, or, of many, stretches of them with their means. */

import type { Balance } from '../balance/balance.ts';
import { yearly } from '../balance/rates.ts';

/** Entries that a record has at most: a year of hours would make it unreadable, and a hundred times as long. */
const most = 60;

interface Stretch {
  /** The period, or the first and the last one. */
  readonly period: string;
  /** Mean of a rate over it, by hours [unit/h]. */
  readonly mean: (rates: Float64Array) => number;
}

/** Stretches of equally many periods in their order; each period by itself where they are few. */
export function course({ periods, hours }: Balance): readonly Stretch[] {
  const each = Math.ceil(periods.length / most);
  return Array.from({ length: Math.ceil(periods.length / each) }, (_, i) => {
    const [from, to] = [i * each, Math.min(periods.length, (i + 1) * each)];
    const own = hours.subarray(from, to);
    const all = own.reduce((total, time) => total + time, 0);
    const [first, last] = [periods[from] as string, periods[to - 1] as string];
    return {
      period: to - from === 1 ? first : `${first} … ${last}`,
      mean: (rates) =>
        to - from === 1 ? (rates[from] as number) : all > 0 ? yearly(rates.subarray(from, to), own) / all : 0,
    };
  });
}
