/** Quantity kinds: what a number measures, the canonical unit it is kept in, and how it is written in a header. */

/** Physical basis on which a commodity is counted: tonnes or kilowatt-hours. */
export type Basis = 't' | 'kWh';

/**
 * Canonical unit per quantity kind. `{unit}` is the commodity's basis (`t` or `kWh`), `{currency}` the park's currency
 * at its base year. Numbers inside Kyosei are always in these units; conversion happens once, when a cell is read.
 */
export const canonicalUnit = {
  flow: '{unit}/a',
  price: '{currency}/{unit}',
  emissionFactor: 'kg/{unit}',
  waterFactor: 't/{unit}',
  landfillFactor: 't/{unit}',
  transportCost: '{currency}/({unit}·km)',
  transportEmission: 'kg/({unit}·km)',
  capacityCost: '{currency}/({unit}/h)',
  capacityDistanceCost: '{currency}/(({unit}/h)·km)',
  distanceCost: '{currency}/km',
  lossPerDistance: '1/km',
  throughput: '{unit}/h',
  money: '{currency}',
  moneyPerYear: '{currency}/a',
  pricePerMass: '{currency}/t',
  mass: 't/a',
  energy: 'kWh/a',
  distance: 'km',
  duration: 'h',
  years: 'a',
  ratio: '1',
  rate: '1/a',
  temperature: '°C',
  temperatureDifference: 'K',
  pressure: 'bar',
  concentration: 'ppm',
  calorificValue: 'kWh/t',
  area: 'ha',
  angle: '°',
  count: '1',
} as const;

export type QuantityKind = keyof typeof canonicalUnit;

/** Kinds whose unit follows the commodity of the row, so that a header shows both readings. */
export const isPerCommodity = (kind: QuantityKind): boolean => canonicalUnit[kind].includes('{unit}');

/** The unit of a quantity with its placeholders filled, e.g. `DKK/kWh`. */
export function unitOf(kind: QuantityKind, context: { readonly unit?: Basis; readonly currency?: string }): string {
  return canonicalUnit[kind]
    .replaceAll('{unit}', context.unit ?? 't|kWh')
    .replaceAll('{currency}', context.currency ?? 'currency');
}
