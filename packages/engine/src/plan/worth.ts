/** What one more unit is worth, in the terms of the tables. */
import type { Plan } from '@kyosei/model/plan';
import type { Park, Scenario } from '@kyosei/model/tables';
import { sum } from '../numerics/sum.ts';
import type { Sensitivity } from '../optimisation/sensitivity.ts';
import { limitAttributes } from './decision.ts';
import { sharedPlants } from './plants.ts';
import type { Prepared } from './prepare.ts';

/** Below this share of the largest worth there is none. */
const negligible = 1e-9;

/** A worth per unit/h that lasts all year, as a worth per unit. */
export function worthOf({ park, base, scenario }: Prepared, found: Sensitivity): NonNullable<Plan['sensitivity']> {
  const year = sum(base.hours);
  const most = Math.max(...found.haves.map(Math.abs), ...found.wants.map(Math.abs), ...found.plants.map(Math.abs), 0);
  const told = <T>(values: Float64Array, of: (index: number, worth: number) => T): T[] =>
    [...values.entries()].flatMap(([index, value]) => (value > negligible * most ? [of(index, value / year)] : []));
  const stream = (side: 'haves' | 'wants') => (index: number, worth: number) => {
    const { stream: row, commodity } = base[side][index] as (typeof base.haves)[number];
    return { stream: row.id, direction: row.direction, unit: commodity.unit, worth };
  };
  const plants = sharedPlants(park);
  return {
    unit: unitOf(park, scenario),
    streams: [...told(found.haves, stream('haves')), ...told(found.wants, stream('wants'))].toSorted(
      (a, b) => b.worth - a.worth,
    ),
    facilities: told(found.plants, (f, worth) => ({ facility: plants[f]?.facility.id as string, worth })),
    limits: Object.entries(found.limits).flatMap(([limit, worth]) =>
      Math.abs(worth) > 0 ? [{ limit: limitAttributes[limit as keyof typeof limitAttributes], worth }] : [],
    ),
  };
}

const unitOf = (park: Park, { objective }: Scenario): string => (objective === 'cost' ? park.park.currency : 't');
