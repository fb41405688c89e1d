/** Harmonised reference efficiencies of separate production (European Union), as shares of the lower calorific value. */

/** Before 2016, 2016 to 2023, from 2024; null where the source could not be read. */
type ByYear = readonly [before2016: number, before2024: number, from2024: number | null];

/**
 * Electricity by category of fuel and year of construction: Commission Delegated Regulation (EU) 2015/2402, Annex I, as
 * amended by (EU) 2023/2104. Evidence: documented.
 */
const power: Readonly<Record<string, ByYear>> = {
  S1: [0.442, 0.442, 0.53], // hard coal, coke, petroleum coke
  S2: [0.418, 0.418, 0.53], // lignite, briquettes, shale oil
  S3: [0.39, 0.39, 0.53], // peat
  S4: [0.33, 0.37, 0.37], // dry biomass, wood
  S5: [0.25, 0.3, 0.3], // other solid biomass, black liquor
  S6: [0.25, 0.25, 0.25], // municipal and industrial waste
  L7: [0.442, 0.442, 0.53], // heavy fuel oil, gas oil, diesel
  L8: [0.442, 0.442, 0.442], // bio-liquids
  L9: [0.25, 0.29, 0.29], // waste liquids
  G10: [0.525, 0.53, 0.53], // natural gas, LPG, LNG, biomethane
  G11A: [0.442, 0.442, 0.53], // traded hydrogen
  G11B: [0.442, 0.442, 0.442], // refinery gas, syngas, by-product hydrogen
  G12: [0.42, 0.42, 0.42], // biogas, landfill and sewage gas
  G13: [0.35, 0.35, null], // coke-oven, blast-furnace and mine gas
};

/**
 * Steam and hot water, plants built before 2016: Decision 2007/74/EC, Annex II. Evidence: documented (in its French
 * transposition of 8 November 2007). The table for later plants could not be read and is left out.
 */
const heat: Readonly<Record<string, number>> = {
  S1: 0.88,
  S2: 0.86,
  S3: 0.86,
  S4: 0.86,
  S5: 0.8,
  S6: 0.8,
  L7: 0.89,
  L8: 0.89,
  L9: 0.8,
  G10: 0.9,
  G11A: 0.89,
  G11B: 0.89,
  G12: 0.7,
  G13: 0.8,
};

/** Categories of fuel that have references. */
export const fuelCategories: readonly string[] = Object.keys(power);

/** Reference efficiency of electricity for a category of fuel and a year of construction, or null where unknown. */
export function referencePower(fuel: string, year: number): number | null {
  const [first, second, third] = power[fuel] ?? [null, null, null];
  if (year < 2016) return first;
  return year < 2024 ? second : third;
}

/** Direct use of exhaust gas of at least 250 °C stands eight points below steam and hot water in every row of the table. */
const exhaustGas = 0.08;

/** Reference efficiency of steam and hot water, or of exhaust gas used as it is; null where unknown. */
export function referenceHeat(fuel: string, year: number, use: 'steam' | 'exhaust' = 'steam'): number | null {
  const steam = year < 2016 ? heat[fuel] : undefined;
  if (steam === undefined) return null;
  return use === 'steam' ? steam : Number((steam - exhaustGas).toFixed(4));
}

/** Correction for the grid losses that a plant avoids, by voltage in kV: [from, exported, used on site]. */
const gridLosses: readonly (readonly [from: number, exported: number, onSite: number])[] = [
  [200, 1, 0.985],
  [100, 0.985, 0.965],
  [50, 0.965, 0.945],
  [0.4, 0.945, 0.925],
  [0, 0.925, 0.86],
];

/**
 * Reference of electricity at the plant: 0.1 percentage points more for each degree of the yearly mean temperature below
 * 15 °C (less above), then the avoided grid losses, weighted by the share used on site (not for wood and biogas).
 * Decision 2007/74/EC, Annexes III and IV; the loss factors of Regulation 2015/2402 could not be read.
 */
export function correctedReference(
  reference: number,
  meanTemperature: number,
  voltage: number,
  onSiteShare: number,
): number {
  const [, exported, onSite] = gridLosses.find(([from]) => voltage >= from) ?? [0, 0.925, 0.86];
  const climate = reference + (15 - meanTemperature) * 0.001;
  return climate * (onSiteShare * onSite + (1 - onSiteShare) * exported);
}

/**
 * Primary energy saving of cogeneration, 1 − 1/(η_H/Ref_H + η_E/Ref_E) (Directive 2012/27/EU, Annex II). High
 * efficiency begins at 0.1.
 */
export const primaryEnergySaving = (
  heatEfficiency: number,
  powerEfficiency: number,
  reference: { readonly heat: number; readonly power: number },
): number => 1 - 1 / (heatEfficiency / reference.heat + powerEfficiency / reference.power);
