/**
 * Fuels with the default factors of the IPCC Guidelines 2006, volume 2, chapter 1, tables 1.2 (net calorific value), 1.3
 * (carbon content) and 1.4 (CO2, everything oxidised). Evidence: documented, by way of an open transcription; the tests
 * hold every printed CO2 factor against its carbon content.
 */

export interface Fuel {
  /** GJ/t; null where the guidelines give none. */
  readonly calorificValue: number | null;
  /** kg carbon per GJ. */
  readonly carbon: number;
  /** kg CO2 per GJ as printed, which differs from carbon × 44/12 by its rounding. */
  readonly co2: number;
  /** Its CO2 is a memo item and no part of a fossil balance. */
  readonly isBiogenic: boolean;
}

/** `co2` in kg/TJ as printed. */
const fossil = (calorificValue: number | null, carbon: number, co2: number): Fuel => ({
  calorificValue,
  carbon,
  co2: co2 / 1000,
  isBiogenic: false,
});
const biogenic = (...factors: Parameters<typeof fossil>): Fuel => ({ ...fossil(...factors), isBiogenic: true });

export const fuels = {
  crudeOil: fossil(42.3, 20.0, 73300),
  naturalGasLiquids: fossil(44.2, 17.5, 64200),
  motorGasoline: fossil(44.3, 18.9, 69300),
  jetKerosene: fossil(44.1, 19.5, 71500),
  otherKerosene: fossil(43.8, 19.6, 71900),
  gasOil: fossil(43.0, 20.2, 74100),
  residualFuelOil: fossil(40.4, 21.1, 77400),
  liquefiedPetroleumGas: fossil(47.3, 17.2, 63100),
  ethane: fossil(46.4, 16.8, 61600),
  naphtha: fossil(44.5, 20.0, 73300),
  bitumen: fossil(40.2, 22.0, 80700),
  lubricants: fossil(40.2, 20.0, 73300),
  petroleumCoke: fossil(32.5, 26.6, 97500),
  refineryFeedstocks: fossil(43.0, 20.0, 73300),
  refineryGas: fossil(49.5, 15.7, 57600),
  anthracite: fossil(26.7, 26.8, 98300),
  cokingCoal: fossil(28.2, 25.8, 94600),
  otherBituminousCoal: fossil(25.8, 25.8, 94600),
  subBituminousCoal: fossil(18.9, 26.2, 96100),
  lignite: fossil(11.9, 27.6, 101000),
  oilShaleAndTarSands: fossil(8.9, 29.1, 107000),
  brownCoalBriquettes: fossil(20.7, 26.6, 97500),
  patentFuel: fossil(20.7, 26.6, 97500),
  cokeOvenCoke: fossil(28.2, 29.2, 107000),
  gasCoke: fossil(28.2, 29.2, 107000),
  coalTar: fossil(28.0, 22.0, 80700),
  gasWorksGas: fossil(38.7, 12.1, 44400),
  cokeOvenGas: fossil(38.7, 12.1, 44400),
  blastFurnaceGas: fossil(2.47, 70.8, 260000),
  oxygenSteelFurnaceGas: fossil(7.06, 49.6, 182000),
  naturalGas: fossil(48.0, 15.3, 56100),
  municipalWasteFossil: fossil(10.0, 25.0, 91700),
  industrialWastes: fossil(null, 39.0, 143000),
  wasteOil: fossil(40.2, 20.0, 73300),
  peat: fossil(9.76, 28.9, 106000),
  wood: biogenic(15.6, 30.5, 112000),
  blackLiquor: biogenic(11.8, 26.0, 95300),
  otherPrimarySolidBiomass: biogenic(11.6, 27.3, 100000),
  charcoal: biogenic(29.5, 30.5, 112000),
  biogasoline: biogenic(27.0, 19.3, 70800),
  biodiesels: biogenic(27.0, 19.3, 70800),
  otherLiquidBiofuels: biogenic(27.4, 21.7, 79600),
  landfillGas: biogenic(50.4, 14.9, 54600),
  sludgeGas: biogenic(50.4, 14.9, 54600),
  otherBiogas: biogenic(50.4, 14.9, 54600),
  municipalWasteBiomass: biogenic(11.6, 27.3, 100000),
} as const satisfies Readonly<Record<string, Fuel>>;

export type FuelName = keyof typeof fuels;
