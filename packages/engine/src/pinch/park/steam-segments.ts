/** Steam as a stream of heat: superheat, change of phase and condensate take their own shares, not a straight line. */
import { saturated, saturationTemperature, steamAt } from '../../steam/steam.ts';
import type { Celsius } from '../quantity.ts';

/** A part of the way from one temperature to another with its heat in kJ/kg. */
export interface SteamPart {
  readonly from: Celsius;
  readonly to: Celsius;
  readonly heat: number;
}

/** Nearer to boiling than this [K], steam is taken as dry and saturated. */
const nearness = 0.5;

/**
 * What a kilogram gives between `from` and `to` °C at `pressure` bar, in the order of the way, by IAPWS-IF97; what it
 * takes when `to` is the hotter. Null where it does not boil on the way, or outside the formulation.
 */
export function steamParts(pressure: number, from: Celsius, to: Celsius): readonly SteamPart[] | null {
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  if (!(pressure >= 0.0062 && pressure <= 220 && low > 0 && high <= 800)) return null;
  const boiling = saturationTemperature(pressure);
  if (low >= boiling - nearness || high < boiling - nearness) return null;
  const { liquid, vapour } = saturated(pressure);
  const falling: SteamPart[] = [
    ...(high > boiling + nearness
      ? [{ from: high, to: boiling, heat: steamAt(pressure, high).enthalpy - vapour.enthalpy }]
      : []),
    { from: boiling, to: boiling, heat: vapour.enthalpy - liquid.enthalpy },
    { from: boiling, to: low, heat: liquid.enthalpy - steamAt(pressure, low).enthalpy },
  ];
  return from >= to ? falling : falling.toReversed().map((part) => ({ from: part.to, to: part.from, heat: part.heat }));
}
