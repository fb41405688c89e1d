/** IAPWS-IF97 region 4: the saturation line, 273.15 K ≤ T ≤ 647.096 K (IAPWS R7-97(2012), equations 29–31, table 34). */

const n1 = 1.1670521452767e3;
const n2 = -7.2421316703206e5;
const n3 = -1.7073846940092e1;
const n4 = 1.202082470247e4;
const n5 = -3.2325550322333e6;
const n6 = 1.491510861353e1;
const n7 = -4.8232657361591e3;
const n8 = 4.0511340542057e5;
const n9 = -2.3855557567849e-1;
const n10 = 6.5017534844798e2;

/** Saturation pressure in MPa at `temperature` K. */
export function saturationPressure(temperature: number): number {
  const theta = temperature + n9 / (temperature - n10);
  const a = theta * theta + n1 * theta + n2;
  const b = n3 * theta * theta + n4 * theta + n5;
  const c = n6 * theta * theta + n7 * theta + n8;
  return ((2 * c) / (-b + Math.sqrt(b * b - 4 * a * c))) ** 4;
}

/** Saturation temperature in K at `pressure` MPa. */
export function saturationTemperature(pressure: number): number {
  const beta = pressure ** 0.25;
  const e = beta * beta + n3 * beta + n6;
  const f = n1 * beta * beta + n4 * beta + n7;
  const g = n2 * beta * beta + n5 * beta + n8;
  const d = (2 * g) / (-f - Math.sqrt(f * f - 4 * e * g));
  return (n10 + d - Math.sqrt((n10 + d) ** 2 - 4 * (n9 + n10 * d))) / 2;
}
