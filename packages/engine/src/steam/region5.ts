/** Region 5, steam from 800 to 2000 °C up to 500 bar: tables 37 and 38 of IAPWS R7-97(2012). */
import { derivatives, stateOfGibbs, type Terms, type WaterState } from './state.ts';

const ideal: Terms = [
  [0, 0, -1.3179983674201e1],
  [0, 1, 6.8540841634434],
  [0, -3, -2.4805148933466e-2],
  [0, -2, 3.6901534980333e-1],
  [0, -1, -3.1161318213925],
  [0, 2, -3.2961626538917e-1],
];

const residual: Terms = [
  [1, 1, 1.5736404855259e-3],
  [1, 2, 9.0153761673944e-4],
  [1, 3, -5.0270077677648e-3],
  [2, 3, 2.2440037409485e-6],
  [2, 9, -4.1163275453471e-6],
  [3, 7, 3.7919454822955e-8],
];

/** State at `pressure` MPa and `temperature` K; γ = ln π + Σ n⁰ τᴶ + Σ n πᴵ τᴶ, π = p/1 MPa, τ = 1000 K/T. */
export function region5(pressure: number, temperature: number): WaterState {
  const tau = 1000 / temperature;
  const o = derivatives(ideal, 1, tau);
  const r = derivatives(residual, pressure, tau);
  return stateOfGibbs(pressure, temperature, pressure, tau, {
    value: Math.log(pressure) + o.value + r.value,
    x: 1 / pressure + r.x,
    xx: -1 / (pressure * pressure) + r.xx,
    y: o.y + r.y,
    yy: o.yy + r.yy,
    xy: r.xy,
  });
}
