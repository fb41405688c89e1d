/** A front as page and report draw it: its plans as points of cost and a burden, in units that an axis can carry. Pure. */
import type { Account, Plan } from '@kyosei/model/plan';
import { axisUnit } from './format.ts';

export type Burden = 'co2' | 'so2' | 'freshWater' | 'landfill';

/** What less of a burden costs: plans from its least to the least cost. */
export interface FrontPlans {
  readonly burden: Burden;
  readonly plans: readonly Plan[];
}

/** The span of the figures with a tenth of it around. */
function around(values: readonly number[]): readonly [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = 0.1 * (high - low || Math.abs(high) || 1);
  return [low - room, high + room];
}

const span = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);

/** The share of a side that the front must fill for what is today to stand beside it; else the front would be a dot. */
const leastFill = 0.1;

/** Places of the plans and of today in the units named beside, and the window that holds them; today only where it is near. */
export function frontPlane(plans: readonly Account[], today: Account, burden: Burden, currency: string) {
  const units = {
    x: axisUnit(Math.max(...plans.map((plan) => Math.abs(plan[burden]))), 't/a'),
    y: axisUnit(Math.max(...plans.map(({ cost }) => Math.abs(cost))), `${currency}/a`),
  };
  const at = (account: Account) => [account[burden] / units.x.factor, account.cost / units.y.factor] as const;
  const points = plans.map(at);
  const before = at(today);
  const isNear = ([0, 1] as const).every((axis) => {
    const values = points.map((point) => point[axis]);
    return span(values) >= leastFill * span([...values, before[axis]]);
  });
  const all = isNear ? [...points, before] : points;
  return {
    units: { x: units.x.unit, y: units.y.unit },
    points,
    today: isNear ? before : null,
    window: { x: around(all.map(([x]) => x)), y: around(all.map(([, y]) => y)) },
  };
}
