/** Harmonised reference efficiencies as printed, in per cent (documented; sources in `reference-efficiencies.ts`). */

/** Electricity: before 2016, 2016 to 2023, from 2024. */
export const printedPower: readonly (readonly [fuel: string, ...values: (number | null)[]])[] = [
  ['S1', 44.2, 44.2, 53.0],
  ['S2', 41.8, 41.8, 53.0],
  ['S3', 39.0, 39.0, 53.0],
  ['S4', 33.0, 37.0, 37.0],
  ['S5', 25.0, 30.0, 30.0],
  ['S6', 25.0, 25.0, 25.0],
  ['L7', 44.2, 44.2, 53.0],
  ['L8', 44.2, 44.2, 44.2],
  ['L9', 25.0, 29.0, 29.0],
  ['G10', 52.5, 53.0, 53.0],
  ['G11A', 44.2, 44.2, 53.0],
  ['G11B', 44.2, 44.2, 44.2],
  ['G12', 42.0, 42.0, 42.0],
  ['G13', 35.0, 35.0, null],
];

/** Plants before 2016: steam and hot water, direct use of exhaust gas. */
export const printedHeat: readonly (readonly [fuel: string, steam: number, exhaust: number])[] = [
  ['S1', 88, 80],
  ['S2', 86, 78],
  ['S3', 86, 78],
  ['S4', 86, 78],
  ['S5', 80, 72],
  ['S6', 80, 72],
  ['L7', 89, 81],
  ['L8', 89, 81],
  ['L9', 80, 72],
  ['G10', 90, 82],
  ['G11A', 89, 81],
  ['G11B', 89, 81],
  ['G12', 70, 62],
  ['G13', 80, 72],
];
