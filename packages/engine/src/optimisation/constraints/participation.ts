/** Participation: no firm is worse off than today. */
import type { Builder } from '../../program/program.ts';
import { type Columns, capacityColumn } from '../columns.ts';
import type { Arc, Node, Part, Problem } from '../problem.ts';
import { plantEntries } from './cost.ts';

/** A firm's cost, gathered column by column, since a firm may be donor and receiver of the same. */
type Costs = Map<number, number>;

const add = (costs: Costs, column: number, value: number): void => {
  if (column >= 0 && value !== 0) costs.set(column, (costs.get(column) ?? 0) + value);
};

/** Columns of what the receiver pays for each arc [currency/a]; −1 where nothing can flow. */
function addPayments(builder: Builder, { arcs, periods, hours }: Problem, { operations }: Columns): Int32Array {
  const [{ flow }] = operations;
  return Int32Array.from(arcs, (arc, a) => {
    const flows = Array.from(
      periods,
      (_, p) => [flow[a * periods.length + p] as number, hours[p] as number] as const,
    ).filter(([column]) => column >= 0);
    if (flows.length === 0) return -1;
    const most = Math.abs(arc.donor.unitCost) + Math.abs(arc.unitCost - arc.donor.unitCost);
    const bound = most * arc.upper.reduce((total, rate, p) => total + rate * (hours[p] as number), 0);
    const payment = builder.column(`payment(${arc.id})`, -bound, bound, 0);
    for (const [family, sign] of [
      ['paid', 1],
      ['received', -1],
    ] as const) {
      builder.row(`${family}(${arc.id})`, -Infinity, 0);
      builder.entry(payment, sign);
      for (const [column, time] of flows) builder.entry(column, -most * time);
    }
    return payment;
  });
}

/**
 * Σ of what firm i bears of its arcs, plants, trenches and equipment, less what it is paid, ≤ 0   for each firm i
 *
 * A payment is at most what a unit is worth to either end, |p_a| ≤ (|k_a| of the donor + |k_a| of the receiver) Σ_p h_p x[a,p], so
 * that nobody pays where nothing flows. Trenches are borne by the park. Gives the payments' columns.
 */
export function addParticipation(builder: Builder, problem: Problem, columns: Columns): Int32Array | null {
  const { arcs, haves, wants, firms, plants, standby, periods, hours, limits } = problem;
  if (limits.participation === undefined) return null;
  const payments = limits.participation === 'payments' ? addPayments(builder, problem, columns) : null;
  const [scenario] = columns.operations;
  const { flow, operation } = scenario;
  const costs = firms.map((): Costs => new Map());
  const today = firms.map(() => 0);
  const bear = (firm: number, a: number, { unitCost, capacityCost, fixedCost }: Part): void => {
    const own = costs[firm] as Costs;
    for (let p = 0; p < periods.length; p += 1) {
      add(own, flow[a * periods.length + p] as number, unitCost * (hours[p] as number));
    }
    if (capacityCost !== 0) add(own, capacityColumn(problem, columns, a), capacityCost);
    if (fixedCost !== 0) add(own, columns.build[a] as number, fixedCost);
  };
  arcs.forEach((arc: Arc, a) => {
    const [giving, taking] = [(haves[arc.have] as Node).firm, (wants[arc.want] as Node).firm];
    bear(giving, a, arc.donor);
    bear(taking, a, {
      unitCost: arc.unitCost - arc.donor.unitCost,
      capacityCost: arc.capacityCost - arc.donor.capacityCost,
      fixedCost: arc.fixedCost - arc.donor.fixedCost,
    });
    if (payments === null || giving === taking) return;
    add(costs[giving] as Costs, payments[a] as number, -1);
    add(costs[taking] as Costs, payments[a] as number, 1);
  });
  plants.forEach(({ firm, pieces }, f) => {
    const own = costs[firm] as Costs;
    pieces?.forEach(({ fixedCost, capacityCost }, s) => {
      add(own, columns.pieces[f]?.[s] as number, fixedCost);
      add(own, columns.sizes[f]?.[s] as number, capacityCost);
    });
    const running = [operation.intakeCost(f), operation.outletCost(f)] as const;
    for (let p = 0; p < periods.length; p += 1) {
      for (const [column, value] of plantEntries(problem, scenario, f, p, running)) add(own, column, value);
    }
  });
  standby.forEach(({ want, fixedCost }, e) => {
    const { firm } = wants[want] as Node;
    add(costs[firm] as Costs, columns.kept[e] as number, fixedCost);
    today[firm] = (today[firm] as number) + fixedCost;
  });
  firms.forEach((id, i) => {
    const own = costs[i] as Costs;
    if (own.size === 0) return;
    builder.row(`participation(${id})`, -Infinity, today[i] as number);
    for (const [column, value] of own) builder.entry(column, value);
  });
  return payments;
}
