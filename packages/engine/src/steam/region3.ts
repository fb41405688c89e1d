/** IAPWS-IF97 region 3: around the critical point, T ≥ 623.15 K, up to 100 MPa (IAPWS R7-97(2012), equation 28, table 30). */
import { saturationPressure } from './region4.ts';
import { derivatives, gasConstant, type Terms, type WaterState } from './state.ts';

export const criticalTemperature = 647.096;
export const criticalPressure = 22.064;
const criticalDensity = 322;
/** n₁ of the release, the factor of ln δ. */
const logarithm = 1.0658070028513;
const terms: Terms = [
  [0, 0, -1.5732845290239e1],
  [0, 1, 2.0944396974307e1],
  [0, 2, -7.6867707878716],
  [0, 7, 2.6185947787954],
  [0, 10, -2.808078114862],
  [0, 12, 1.2053369696517],
  [0, 23, -8.4566812812502e-3],
  [1, 2, -1.2654315477714],
  [1, 6, -1.1524407806681],
  [1, 15, 8.8521043984318e-1],
  [1, 17, -6.4207765181607e-1],
  [2, 0, 3.8493460186671e-1],
  [2, 2, -8.5214708824206e-1],
  [2, 6, 4.8972281541877],
  [2, 7, -3.0502617256965],
  [2, 22, 3.9420536879154e-2],
  [2, 26, 1.2558408424308e-1],
  [3, 0, -2.799932969871e-1],
  [3, 2, 1.389979956946],
  [3, 4, -2.018991502357],
  [3, 16, -8.2147637173963e-3],
  [3, 26, -4.7596035734923e-1],
  [4, 0, 4.39840744735e-2],
  [4, 2, -4.4476435428739e-1],
  [4, 4, 9.0572070719733e-1],
  [4, 26, 7.0522450087967e-1],
  [5, 1, 1.0770512626332e-1],
  [5, 3, -3.2913623258954e-1],
  [5, 26, -5.0871062041158e-1],
  [6, 0, -2.2175400873096e-2],
  [6, 2, 9.4260751665092e-2],
  [6, 26, 1.6436278447961e-1],
  [7, 2, -1.3503372241348e-2],
  [8, 26, -1.4834345352472e-2],
  [9, 2, 5.7922953628084e-4],
  [9, 26, 3.2308904703711e-3],
  [10, 0, 8.0964802996215e-5],
  [10, 1, -1.6557679795037e-4],
  [11, 26, -4.4923899061815e-5],
];

/** State at `density` kg/m³ and `temperature` K; φ(δ, τ) = n₁ ln δ + Σ n δᴵ τᴶ, δ = ρ/322 kg/m³, τ = 647.096 K/T. */
export function region3(density: number, temperature: number): WaterState {
  const delta = density / criticalDensity;
  const tau = criticalTemperature / temperature;
  const f = derivatives(terms, delta, tau);
  const value = f.value + logarithm * Math.log(delta);
  const first = delta * (f.x + logarithm / delta);
  const second = delta * delta * (f.xx - logarithm / (delta * delta));
  const mixed = first - delta * tau * f.xy;
  const rt = gasConstant * temperature;
  return {
    pressure: density * rt * first * 1e-3,
    temperature,
    volume: 1 / density,
    enthalpy: (tau * f.y + first) * rt,
    energy: tau * f.y * rt,
    entropy: gasConstant * (tau * f.y - value),
    heatCapacity: gasConstant * (-tau * tau * f.yy + mixed ** 2 / (2 * first + second)),
    soundSpeed: Math.sqrt(1000 * rt * (2 * first + second - mixed ** 2 / (tau * tau * f.yy))),
  };
}

/** Density where the pressure of region 3 is `pressure`, by halving between two densities on a rising branch. */
function densityBetween(low: number, high: number, pressure: number, temperature: number): number {
  let [below, above] = [low, high];
  for (let step = 0; step < 60; step += 1) {
    const middle = (below + above) / 2;
    if (region3(middle, temperature).pressure < pressure) below = middle;
    else above = middle;
  }
  return (below + above) / 2;
}

/**
 * State at `pressure` MPa and `temperature` K in region 3. Below the critical temperature two densities have the same
 * pressure; `liquid` chooses (by default the side of the saturation line on which the pressure lies).
 */
export function region3At(pressure: number, temperature: number, liquid?: boolean): WaterState {
  if (temperature >= criticalTemperature) return region3(densityBetween(1, 1000, pressure, temperature), temperature);
  const dense = liquid ?? pressure >= saturationPressure(temperature);
  const density = dense
    ? densityBetween(criticalDensity, 1000, pressure, temperature)
    : densityBetween(1, criticalDensity, pressure, temperature);
  return region3(density, temperature);
}
