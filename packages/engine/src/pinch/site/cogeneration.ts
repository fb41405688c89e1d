/**
 * Power that the steam of a site can give on its way: heat bought is expanded from the boiler to its main, surplus of a
 * main to the main that it serves. Steam properties by IAPWS-IF97; each turbine has one isentropic efficiency
 * (Raissi, PhD thesis, UMIST 1994; Medina-Flores & Picón-Núñez, Chem Eng Sci 65 (2010) 2811–2820).
 */

import { primaryEnergySaving } from '../../steam/reference-efficiencies.ts';
import { expand, type Steam, saturated, saturationPressure, steamAt } from '../../steam/steam.ts';
import type { Celsius, Kilowatt, TonnesPerHour } from '../quantity.ts';
import type { LetDown, Main, MainFlow } from './mains.ts';

export interface Boiler {
  /** Bar absolute. */
  readonly pressure: number;
  readonly temperature: Celsius;
  readonly isentropicEfficiency: number;
  /** Mechanical and electrical efficiency of turbine and generator. */
  readonly mechanicalEfficiency: number;
  /** Steam heat from fuel, and the references of separate production, for the saving of primary energy. */
  readonly fuel?: {
    readonly boilerEfficiency: number;
    readonly reference: { readonly heat: number; readonly power: number };
  };
}

export interface Expansion {
  readonly from: string;
  readonly to: string;
  /** Heat that the exhaust gives to the main on condensing. */
  readonly heat: Kilowatt;
  readonly steam: TonnesPerHour;
  readonly power: Kilowatt;
}

export interface Cogeneration {
  readonly power: Kilowatt;
  /** Heat that the boiler must give beyond the heat bought, for the work taken out. */
  readonly extraHeat: Kilowatt;
  readonly expansions: readonly Expansion[];
  /** kW of fuel for the heat bought and the power from the boiler's steam. */
  readonly fuel?: Kilowatt;
  /** Share of the primary energy of separate production; high efficiency from 0.1 (Directive 2012/27/EU, Annex II). */
  readonly primaryEnergySaving?: number;
}

/** Saturation lies within the formulation's region up to the critical point. */
const isSteamLevel = (temperature: Celsius): boolean => temperature > 0 && temperature < 373.9;

/** kJ/kg: what the exhaust gives on condensing and the work before, for an expansion to a main's saturation. */
function stage(inlet: Steam, level: Celsius, efficiency: number): { readonly heat: number; readonly work: number } {
  const pressure = saturationPressure(level);
  const { work, exhaust } = expand(inlet, pressure, efficiency);
  return { work, heat: exhaust - saturated(pressure).liquid.enthalpy };
}

function expansion(
  from: string,
  to: string,
  heat: Kilowatt,
  inlet: Steam,
  level: Celsius,
  boiler: Boiler,
): Expansion | null {
  const each = stage(inlet, level, boiler.isentropicEfficiency);
  if (each.work <= 0 || each.heat <= 0) return null;
  const kilogramsPerSecond = heat / each.heat;
  return {
    from,
    to,
    heat,
    steam: kilogramsPerSecond * 3.6,
    power: kilogramsPerSecond * each.work * boiler.mechanicalEfficiency,
  };
}

/** Expansion of surplus: the work comes out of the surplus as well, so that only so much as is left can be expanded. */
function limited(whole: Expansion, work: Kilowatt, spare: Kilowatt): Expansion {
  const share = work > 0 ? Math.min(1, spare / work) : 1;
  return { ...whole, heat: whole.heat * share, steam: whole.steam * share, power: whole.power * share };
}

/** Of the heat that goes through turbines and the power from the boiler's steam; surplus let down needs no fuel. */
function savingOf(
  expansions: readonly Expansion[],
  extraHeat: Kilowatt,
  { fuel }: Boiler,
): Pick<Cogeneration, 'fuel' | 'primaryEnergySaving'> {
  const own = expansions.filter(({ from }) => from === 'boiler');
  const heat = own.reduce((total, expanded) => total + expanded.heat, 0);
  const power = own.reduce((total, expanded) => total + expanded.power, 0);
  if (!fuel || heat + extraHeat <= 0) return {};
  const burnt = (heat + extraHeat) / fuel.boilerEfficiency;
  return { fuel: burnt, primaryEnergySaving: primaryEnergySaving(heat / burnt, power / burnt, fuel.reference) };
}

/** Power between the boiler and the mains and between mains; water mains and mains hotter than the boiler give none. */
export function cogeneration(
  mains: readonly Main[],
  flows: readonly MainFlow[],
  letDowns: readonly LetDown[],
  boiler: Boiler,
): Cogeneration {
  const levels = new Map<string, Celsius>();
  for (const { name, user } of mains)
    if (user && user.supply === user.target && isSteamLevel(user.supply)) levels.set(name, user.supply);
  const live = steamAt(boiler.pressure, boiler.temperature);
  const expansions: Expansion[] = [];
  let extraHeat = 0;
  for (const { name, bought } of flows) {
    const level = levels.get(name);
    if (level === undefined || bought <= 0 || saturationPressure(level) >= boiler.pressure) continue;
    const whole = expansion('boiler', name, bought, live, level, boiler);
    if (whole === null) continue;
    expansions.push(whole);
    extraHeat += whole.power / boiler.mechanicalEfficiency;
  }
  const spare = new Map(flows.map(({ name, rejected }) => [name, rejected]));
  for (const { from, to, heat } of letDowns) {
    const [high, low] = [levels.get(from), levels.get(to)];
    if (high === undefined || low === undefined) continue;
    const whole = expansion(from, to, heat, saturated(saturationPressure(high)).vapour, low, boiler);
    if (whole === null) continue;
    const work = whole.power / boiler.mechanicalEfficiency;
    const part = limited(whole, work, spare.get(from) ?? 0);
    spare.set(from, Math.max(0, (spare.get(from) ?? 0) - work));
    if (part.heat > 0) expansions.push(part);
  }
  const power = expansions.reduce((total, expanded) => total + expanded.power, 0);
  return { power, extraHeat, expansions, ...savingOf(expansions, extraHeat, boiler) };
}
