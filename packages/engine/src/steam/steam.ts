/** Water and steam by IAPWS-IF97 in the units of a park: bar absolute, °C, kJ/kg, kJ/(kg K). */
import { boundaryPressure } from './boundary.ts';
import { region1 } from './region1.ts';
import { region2 } from './region2.ts';
import { criticalPressure, criticalTemperature, region3At } from './region3.ts';
import * as region4 from './region4.ts';
import { region5 } from './region5.ts';
import type { WaterState } from './state.ts';

export { boundaryPressure } from './boundary.ts';
export { region1 } from './region1.ts';
export { region2 } from './region2.ts';
export { region3 } from './region3.ts';
export { saturationPressure as region4Pressure, saturationTemperature as region4Temperature } from './region4.ts';
export { region5 } from './region5.ts';
export type { WaterState } from './state.ts';

const kelvin = 273.15;
/** Temperature in K where regions 1, 2 and 3 meet on the saturation line. */
const meeting = 623.15;

/** Enthalpy kJ/kg and entropy kJ/(kg K); `quality` is the mass fraction of vapour where liquid and vapour coexist. */
export interface Steam {
  readonly pressure: number;
  readonly temperature: number;
  readonly enthalpy: number;
  readonly entropy: number;
  readonly quality?: number;
}

const inBar = ({ pressure, temperature, enthalpy, entropy }: WaterState): Steam => ({
  pressure: pressure * 10,
  temperature: temperature - kelvin,
  enthalpy,
  entropy,
});

/** Saturation pressure in bar at `temperature` °C, 0 … 373.946 °C. */
export const saturationPressure = (temperature: number): number =>
  region4.saturationPressure(temperature + kelvin) * 10;

/** Saturation temperature in °C at `pressure` bar, 0.0062 … 220.64 bar. */
export const saturationTemperature = (pressure: number): number =>
  region4.saturationTemperature(pressure / 10) - kelvin;

/** State at `pressure` bar and `temperature` °C, above 0 up to 1000 bar and 0–800 °C, up to 500 bar and 2000 °C. */
export function steamAt(pressure: number, temperature: number): Steam {
  const p = pressure / 10;
  const t = temperature + kelvin;
  if (t > 1073.15) return inBar(region5(p, t));
  if (t <= meeting) return inBar(p >= region4.saturationPressure(t) ? region1(p, t) : region2(p, t));
  if (t > 863.15 || p <= boundaryPressure(t)) return inBar(region2(p, t));
  return inBar(region3At(p, t));
}

/** Boiling liquid and dry vapour at `pressure` bar, up to the critical pressure of 220.64 bar. */
export function saturated(pressure: number): { readonly liquid: Steam; readonly vapour: Steam } {
  const p = Math.min(pressure / 10, criticalPressure);
  const t = Math.min(region4.saturationTemperature(p), criticalTemperature);
  if (t <= meeting) return { liquid: inBar(region1(p, t)), vapour: inBar(region2(p, t)) };
  return { liquid: inBar(region3At(p, t, true)), vapour: inBar(region3At(p, t, false)) };
}

/** State at `pressure` bar with the given entropy in kJ/(kg K), for an isentropic expansion. */
export function steamOfEntropy(pressure: number, entropy: number): Steam {
  if (pressure / 10 < criticalPressure) {
    const { liquid, vapour } = saturated(pressure);
    if (entropy >= liquid.entropy && entropy <= vapour.entropy) {
      const quality = (entropy - liquid.entropy) / (vapour.entropy - liquid.entropy);
      const enthalpy = liquid.enthalpy + quality * (vapour.enthalpy - liquid.enthalpy);
      return { pressure, temperature: liquid.temperature, enthalpy, entropy, quality };
    }
  }
  // Entropy rises with temperature at constant pressure.
  let [low, high] = [0, 800];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (steamAt(pressure, middle).entropy < entropy) low = middle;
    else high = middle;
  }
  return steamAt(pressure, (low + high) / 2);
}

/**
 * Expansion from `inlet` to `pressure` bar through a turbine of the given isentropic efficiency.
 * Work in kJ/kg and the enthalpy of the exhaust in kJ/kg.
 */
export function expand(
  inlet: Steam,
  pressure: number,
  efficiency: number,
): { readonly work: number; readonly exhaust: number } {
  const work = efficiency * (inlet.enthalpy - steamOfEntropy(pressure, inlet.entropy).enthalpy);
  return { work, exhaust: inlet.enthalpy - work };
}
