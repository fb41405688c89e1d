/** Fresh water period by period and over the year; the gap is what the mismatch in time costs without tanks. */
import { materialTarget } from '../material/cascade.ts';
import { factorIn, meanFactor, type Periodic } from '../periods.ts';
import type { TonnesPerHour } from '../quantity.ts';
import type { StorageAnswer } from '../storage.ts';
import { regenerated } from './regeneration.ts';
import type { WaterFlow, WaterInput } from './water.ts';

export interface WaterInTime {
  readonly periods: readonly {
    readonly name: string;
    readonly hours: number;
    readonly fresh: TonnesPerHour;
    readonly waste: TonnesPerHour;
  }[];
  /** t a year, each period by itself. */
  readonly byPeriod: number;
  /** t a year with a tank of any size for every quality. */
  readonly withStorage: number;
  readonly gap: number;
  /** t of fresh water a year over the capacity of all tanks together, in t. */
  readonly storage?: StorageAnswer;
}

const scaled = (flows: readonly WaterFlow[], factor: (item: Periodic) => number): WaterFlow[] =>
  flows.map((item) => Object.assign({}, item, { flow: item.flow * factor(item) }));

/** The target is convex in the flows, so that the gap is never negative. Otherwise the period that cannot be served. */
export function waterInTime({
  sources,
  sinks,
  fresh,
  periods,
  regeneration,
}: WaterInput): WaterInTime | { readonly unreachable: string } {
  const target = (factor: (item: Periodic) => number): ReturnType<typeof materialTarget> => {
    const flows = [scaled(sources, factor), scaled(sinks, factor), fresh] as const;
    return regeneration ? regenerated(...flows, regeneration.outlet) : materialTarget(...flows);
  };
  const each: WaterInTime['periods'][number][] = [];
  for (const period of periods) {
    const result = target((item) => factorIn(item, period));
    if ('unreachable' in result) return { unreachable: period.name };
    each.push({ name: period.name, hours: period.hours, fresh: result.fresh, waste: result.waste });
  }
  const mean = target((item) => meanFactor(item, periods));
  if ('unreachable' in mean) return { unreachable: 'the mean of the year' };
  const hours = periods.reduce((total, period) => total + period.hours, 0);
  const byPeriod = each.reduce((total, period) => total + period.hours * period.fresh, 0);
  const withStorage = hours * mean.fresh;
  return { periods: each, byPeriod, withStorage, gap: Math.max(0, byPeriod - withStorage) };
}
