/** A state of water or steam, and the polynomial that the fundamental equations of IAPWS-IF97 share. */

/** Specific gas constant of water in kJ/(kg K) (IAPWS R7-97, equation 1). */
export const gasConstant = 0.461526;

/** Pressure MPa, temperature K, volume m³/kg, enthalpy and internal energy kJ/kg, entropy and heat capacity kJ/(kg K), speed of sound m/s. */
export interface WaterState {
  readonly pressure: number;
  readonly temperature: number;
  readonly volume: number;
  readonly enthalpy: number;
  readonly energy: number;
  readonly entropy: number;
  readonly heatCapacity: number;
  readonly soundSpeed: number;
}

/** Rows `[I, J, n]` of a sum Σ n xᴵ yᴶ. */
export type Terms = readonly (readonly [i: number, j: number, n: number])[];

/** Value and derivatives of Σ n xᴵ yᴶ, with x, y ≠ 0. */
export interface Derivatives {
  readonly value: number;
  readonly x: number;
  readonly xx: number;
  readonly y: number;
  readonly yy: number;
  readonly xy: number;
}

export function derivatives(terms: Terms, x: number, y: number): Derivatives {
  const total = { value: 0, x: 0, xx: 0, y: 0, yy: 0, xy: 0 };
  for (const [i, j, n] of terms) {
    const term = n * x ** i * y ** j;
    total.value += term;
    total.x += (term * i) / x;
    total.xx += (term * i * (i - 1)) / (x * x);
    total.y += (term * j) / y;
    total.yy += (term * j * (j - 1)) / (y * y);
    total.xy += (term * i * j) / (x * y);
  }
  return total;
}

/**
 * State from the dimensionless Gibbs energy γ and its derivatives by π and τ (tables 3 and 12 of the release);
 * `g.x` is γ_π and `pi` the reduced pressure that belongs to it.
 */
export function stateOfGibbs(
  pressure: number,
  temperature: number,
  pi: number,
  tau: number,
  g: Derivatives,
): WaterState {
  const rt = gasConstant * temperature;
  const slope = g.x - tau * g.xy;
  return {
    pressure,
    temperature,
    // kJ/kg over MPa is 10⁻³ m³/kg
    volume: ((pi * g.x * rt) / pressure) * 1e-3,
    enthalpy: tau * g.y * rt,
    energy: (tau * g.y - pi * g.x) * rt,
    entropy: gasConstant * (tau * g.y - g.value),
    heatCapacity: -tau * tau * g.yy * gasConstant,
    soundSpeed: Math.sqrt((1000 * rt * g.x * g.x) / (slope ** 2 / (tau * tau * g.yy) - g.xx)),
  };
}
