/** The four burdens that a plan counts, and what their prices make of them. */
import type { Scenario } from '@kyosei/model/tables';

/** t/a, or t per unit of a flow. */
export interface Burdens {
  readonly co2: number;
  readonly so2: number;
  readonly freshWater: number;
  readonly landfill: number;
}
export const burdenNames = ['co2', 'so2', 'freshWater', 'landfill'] as const satisfies readonly (keyof Burdens)[];

export const noBurdens: Burdens = { co2: 0, so2: 0, freshWater: 0, landfill: 0 };

export const addBurdens = (a: Burdens, b: Burdens): Burdens => ({
  co2: a.co2 + b.co2,
  so2: a.so2 + b.so2,
  freshWater: a.freshWater + b.freshWater,
  landfill: a.landfill + b.landfill,
});

export const lessBurdens = (a: Burdens, b: Burdens): Burdens => ({
  co2: a.co2 - b.co2,
  so2: a.so2 - b.so2,
  freshWater: a.freshWater - b.freshWater,
  landfill: a.landfill - b.landfill,
});

export const timesBurdens = (a: Burdens, factor: number): Burdens => ({
  co2: a.co2 * factor,
  so2: a.so2 * factor,
  freshWater: a.freshWater * factor,
  landfill: a.landfill * factor,
});

/** T = Σ_b π_b B_b: what the scenario's prices π [currency/t] make of burdens B [t]. */
export const taxes = (burdens: Burdens, scenario: Scenario): number =>
  scenario.co2Price * burdens.co2 +
  scenario.so2Price * burdens.so2 +
  scenario.freshWaterPrice * burdens.freshWater +
  scenario.landfillPrice * burdens.landfill;
