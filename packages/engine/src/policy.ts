/** The policy conductor: a park planned without and with instruments, and against what would be best for society. */
import type { Plan } from '@kyosei/model/plan';
import type { Park, Scenario } from '@kyosei/model/tables';
import { settle } from './numerics/sum.ts';
import { plan } from './plan.ts';
import { type Burden, type Effects, effectsOf, type Rates } from './policy/effects.ts';
import { type Smallest, smallestRate } from './policy/smallest.ts';
import type { Solve } from './program/program.ts';

export { bothInstruments, compareInstruments, firstBest, isBounded, underPolicy } from './policy/double-externality.ts';
export type { Effects, Rates } from './policy/effects.ts';
export { learnedCost, spilloverOfPilot } from './policy/learning.ts';

/** An instrument as changes of the scenario: charges in currency/t, a subsidy as share of investments. */
export interface InstrumentChange {
  readonly id: string;
  readonly taxes?: Partial<Rates>;
  /** 0 … < 1 */
  readonly subsidy?: number;
  /** Anything else of the scenario: limits, a facilitator's lower transaction cost, … */
  readonly scenario?: Partial<Scenario>;
}

export interface PolicyOptions {
  /** The scenario without instruments; its own prices stay in force. */
  readonly scenario: Scenario;
  readonly instruments: readonly InstrumentChange[];
  /** currency/t of damage, by which society values what is avoided. */
  readonly damages: Rates;
  readonly solve: Solve;
  readonly progress?: (progress: { readonly fraction: number; readonly id: string }) => void;
}

export interface Policy {
  readonly format: 'kyosei-policy/1';
  readonly currency: string;
  readonly without: Plan;
  /** The plan in which firms face the damages themselves: the best for society that the park can do. */
  readonly best: Effects;
  readonly effects: readonly Effects[];
  /** currency/a that each instrument falls short of the best for society, in the order of the effects. */
  readonly gaps: readonly number[];
}

const priceOf = { co2: 'co2Price', so2: 'so2Price', freshWater: 'freshWaterPrice', landfill: 'landfillPrice' } as const;

const chargesOf = (scenario: Scenario): Rates =>
  Object.fromEntries(Object.entries(priceOf).map(([burden, price]) => [burden, scenario[price]])) as unknown as Rates;

/** The scenario under an instrument: its charges on top of those in force. */
function under(scenario: Scenario, { taxes = {}, subsidy = 0, scenario: change = {} }: InstrumentChange): Scenario {
  const changed = { ...scenario, ...change };
  const prices = Object.entries(priceOf).map(([burden, price]) => [
    price,
    changed[price] + (taxes[burden as Burden] ?? 0),
  ]);
  return { ...changed, ...Object.fromEntries(prices), investmentFactor: changed.investmentFactor * (1 - subsidy) };
}

/**
 * Each instrument on the same park: who gains, what the treasury takes or pays, what is avoided at which cost, what is built
 * for it and who rides free. A charge is counted by what it changes: the park's planned cost holds it, the treasury has it back.
 */
export async function policy(
  park: Park,
  { scenario, instruments, damages, solve, progress }: PolicyOptions,
): Promise<Policy> {
  const changes: readonly InstrumentChange[] = [{ id: 'damage as a charge', taxes: damages }, ...instruments];
  const without = await plan(park, { scenario, solve });
  const effects: Effects[] = [];
  for (const [index, change] of changes.entries()) {
    const changed = under(scenario, change);
    const found = await plan(park, { scenario: changed, solve });
    const { id, subsidy = 0 } = change;
    effects.push(
      effectsOf(without, found, { id, subsidy, taxes: chargesOf(changed), before: chargesOf(scenario) }, damages),
    );
    progress?.({ fraction: (index + 1) / changes.length, id });
  }
  const [best, ...others] = effects as [Effects, ...Effects[]];
  return {
    format: 'kyosei-policy/1',
    currency: park.park.currency,
    without,
    best,
    effects: others,
    gaps: others.map(({ society }) => settle([best.society, -society])),
  };
}

/** The smallest charge on a burden [currency/t] at which the plan stays within `most` of it [t/a]; null where `highest` is not enough. */
export function smallestCharge(
  park: Park,
  {
    scenario,
    burden,
    most,
    highest,
    tolerance,
    solve,
  }: {
    readonly scenario: Scenario;
    readonly burden: Burden;
    readonly most: number;
    readonly highest: number;
    readonly tolerance: number;
    readonly solve: Solve;
  },
): Promise<Smallest | null> {
  const hasEffect = async (rate: number): Promise<boolean> => {
    const { planned } = await plan(park, { scenario: under(scenario, { id: '', taxes: { [burden]: rate } }), solve });
    return planned !== null && planned[burden] <= most * (1 + 1e-9) + 1e-9;
  };
  return smallestRate(hasEffect, highest, tolerance);
}
