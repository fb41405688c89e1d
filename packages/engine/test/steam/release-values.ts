/** Verification values printed in IAPWS R7-97(2012), tables 5, 15, 33, 35, 36 and 42 (recalled, and reproduced by two independent programs). */

interface Row {
  readonly v?: number;
  readonly p?: number;
  readonly h: number;
  readonly s: number;
  readonly cp: number;
  readonly w: number;
}

/** Pressure MPa, temperature K → v m³/kg, h kJ/kg, s and cp kJ/(kg K), w m/s. */
export const region1Values: readonly (readonly [pressure: number, temperature: number, row: Row])[] = [
  [3, 300, { v: 0.00100215168, h: 115.331273, s: 0.392294792, cp: 4.17301218, w: 1507.73921 }],
  [80, 300, { v: 0.000971180894, h: 184.142828, s: 0.368563852, cp: 4.01008987, w: 1634.69054 }],
  [3, 500, { v: 0.001202418, h: 975.542239, s: 2.58041912, cp: 4.65580682, w: 1240.71337 }],
];
export const region2Values: readonly (readonly [pressure: number, temperature: number, row: Row])[] = [
  [0.0035, 300, { v: 39.4913866, h: 2549.91145, s: 8.52238967, cp: 1.91300162, w: 427.920172 }],
  [0.0035, 700, { v: 92.3015898, h: 3335.68375, s: 10.1749996, cp: 2.08141274, w: 644.289068 }],
  [30, 700, { v: 0.00542946619, h: 2631.49474, s: 5.17540298, cp: 10.3505092, w: 480.386523 }],
];
/** Density kg/m³, temperature K → pressure MPa and the rest. */
export const region3Values: readonly (readonly [density: number, temperature: number, row: Row])[] = [
  [500, 650, { p: 25.5837018, h: 1863.43019, s: 4.05427273, cp: 13.8935717, w: 502.005554 }],
  [200, 650, { p: 22.2930643, h: 2375.12401, s: 4.85438792, cp: 44.6579342, w: 383.444594 }],
  [500, 750, { p: 78.3095639, h: 2258.68845, s: 4.46971906, cp: 6.34165359, w: 760.696041 }],
];
/** Temperature K, saturation pressure MPa. */
export const saturationPressures = [
  [300, 0.00353658941],
  [500, 2.63889776],
  [600, 12.3443146],
] as const;
/** Pressure MPa, saturation temperature K. */
export const saturationTemperatures = [
  [0.1, 372.755919],
  [1, 453.035632],
  [10, 584.149488],
] as const;
export const region5Values: readonly (readonly [pressure: number, temperature: number, row: Row])[] = [
  [0.5, 1500, { v: 1.3845509, h: 5219.76855, s: 9.65408875, cp: 2.61609445, w: 917.06869 }],
  [30, 1500, { v: 0.0230761299, h: 5167.23514, s: 7.72970133, cp: 2.72724317, w: 928.548002 }],
  [30, 2000, { v: 0.0311385219, h: 6571.22604, s: 8.53640523, cp: 2.88569882, w: 1067.36948 }],
];
