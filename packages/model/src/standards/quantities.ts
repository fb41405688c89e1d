/** Quantities of the whole park that indicators are made of; given year by year in the table `indicator`, or taken from other tables. */

/** Unit in which each is given; money in the park's currency. */
export const parkQuantities = {
  valueAdded: 'currency/a',
  recyclingValueAdded: 'currency/a',
  output: 'currency/a',
  highTechOutput: 'currency/a',
  employees: '1',
  industrialLand: 'ha',
  energyUse: 'tce/a',
  renewableEnergy: 'tce/a',
  freshWater: 't/a',
  reusedWater: 't/a',
  wastewater: 't/a',
  wastewaterReused: 't/a',
  waterWanted: 't/a',
  circularWater: 't/a',
  wasteArising: 't/a',
  wasteUsed: 't/a',
  wasteExchanged: 't/a',
  wasteLandfilled: 't/a',
  hazardousArising: 't/a',
  materialInflow: 't/a',
  secondaryInflow: 't/a',
  materialOutflow: 't/a',
  recycledOutflow: 't/a',
  heatHad: 'kWh/a',
  heatUsed: 'kWh/a',
  co2: 't/a',
  cod: 't/a',
  so2: 't/a',
  ammoniaNitrogen: 't/a',
  nox: 't/a',
  newExchanges: '1',
} as const;

export type ParkQuantity = keyof typeof parkQuantities;
