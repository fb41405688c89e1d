/** The material cascade of every period as rows, in which each source has a tank of its own. */
import type { Problem } from '@kyosei/model/problem';
import type { Builder } from '../../program/program.ts';
import { factorIn, type Period, type Periodic } from '../periods.ts';
import type { StoredProblem } from '../storage.ts';
import { type MaterialFlow, surplusOf } from './cascade.ts';

const total = (rows: readonly MaterialFlow[]): number => rows.reduce((sum, { flow }) => sum + flow, 0);

type Rows = readonly (MaterialFlow & Periodic)[];

/** Numbers in the rows of such a programme at most. */
const mostEntries = 1_000_000;
export const isTooLargeToStore = (sources: Rows, sinks: Rows, periods: readonly Period[]): boolean =>
  sources.length * (sources.length + sinks.length) * periods.length > mostEntries;

export const tooLargeToStore = (sources: number, sinks: number): Problem => ({
  code: 'too-large',
  severity: 'warning',
  table: 'storage',
  found: `${sources} sources, ${sinks} sinks`,
  accepted: `at most ${mostEntries} numbers in the programme of all periods; the store is left out`,
});

/**
 * F (q − q₀)⁺ + R (q − q_r)⁺ + P(q) − Σ charge (q − c)⁺ ≥ 0 at every quality q, and F + Σf − Σg − Σ charge ≥ 0, with R
 * regenerated to q_r from what is left.
 */
export function storedMaterial(
  sources: Rows,
  sinks: Rows,
  fresh: number,
  periods: readonly Period[],
  regenerated?: number,
): StoredProblem {
  const inPeriod = (rows: Rows, period: Period): MaterialFlow[] =>
    rows.map((row) => ({ name: row.name, quality: row.quality, flow: row.flow * factorIn(row, period) }));
  const each = periods.map((period) => {
    const own = inPeriod(sources, period);
    const also = regenerated === undefined ? [fresh] : [fresh, regenerated];
    const wanted = inPeriod(sinks, period);
    return { own, surplus: surplusOf(own, wanted, also), wanted: total(wanted) };
  });
  const most = Math.max(0, ...each.map(({ own, wanted }) => total(own) + wanted));
  return {
    periods,
    most,
    add: (builder: Builder, period: number, weight: number) => {
      const { own = [], surplus } = each[period] ?? {};
      const supply = builder.column(`fresh(${period})`, 0, most, weight);
      const cleaned = regenerated === undefined ? null : builder.column(`regenerated(${period})`, 0, most, 0);
      const charges = own.map(({ flow }, k) => builder.column(`charge(${k},${period})`, -most, flow, 0));
      for (const [at, quality] of (surplus?.qualities ?? []).entries()) {
        builder.row(`load(${at},${period})`, -(surplus?.loads[at] as number), Infinity);
        builder.entry(supply, Math.max(0, quality - fresh));
        if (cleaned !== null) builder.entry(cleaned, Math.max(0, quality - (regenerated ?? 0)));
        for (const [k, source] of own.entries())
          builder.entry(charges[k] as number, -Math.max(0, quality - source.quality));
      }
      builder.row(`flow(${period})`, -(surplus?.flow ?? 0), Infinity);
      builder.entry(supply, 1);
      for (const charge of charges) builder.entry(charge, -1);
      return { charges, supply: [[supply, 1]] };
    },
  };
}
