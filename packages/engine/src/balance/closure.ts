/** The closure of a plan: of every stream, what is exchanged and what stays on the present route. */
import type { PlanBalance, PlanFlow } from '@kyosei/model/plan';
import { settle, sum } from '../numerics/sum.ts';
import type { Flow } from './balance.ts';
import { yearly } from './rates.ts';

/** exchanged + present = quantity for a stream, given the rates [unit/h] that its exchanges take or cover. */
export function closure(
  { stream, commodity, quantity, rates }: Flow,
  taken: readonly Float64Array[],
  hours: Float64Array,
): PlanBalance {
  // Summed period by period and held within the rate, so that a balance never turns negative by a rounding.
  const exchanged = yearly(
    rates.map((rate, p) => Math.min(rate, sum(taken.map((each) => each[p] as number)))),
    hours,
  );
  const present = settle([quantity, -Math.min(exchanged, quantity)]);
  return {
    stream: stream.id,
    firm: stream.firm,
    direction: stream.direction,
    unit: commodity.unit,
    quantity,
    exchanged: quantity - present,
    present,
  };
}

/** The present route of a stream as a flow for map and Sankey. */
export function presentFlow({ stream, commodity, quantity, plant }: Flow, { present }: PlanBalance): PlanFlow {
  const has = stream.direction === 'has';
  return {
    from: has ? stream.firm : null,
    to: has ? null : stream.firm,
    label: stream.presentRoute ?? commodity.name,
    commodity: commodity.id,
    kind: commodity.kind,
    unit: commodity.unit,
    baseline: plant === null ? quantity : 0,
    planned: present,
    exchange: null,
    stream: stream.id,
  };
}
