/** The boundary between regions 2 and 3 of IAPWS-IF97 (IAPWS R7-97(2012), equation 5, table 1). */

/** Pressure in MPa on the boundary at `temperature` K, 623.15 K ≤ T ≤ 863.15 K. */
export const boundaryPressure = (temperature: number): number =>
  348.05185628969 - 1.1671859879975 * temperature + 1.0192970039326e-3 * temperature * temperature;
