/** Which units are accepted for a quantity, in words for a Problem and for the manual. */
import type { Basis, QuantityKind } from '../quantity.ts';
import type { UnitContext } from './expression.ts';

const examples: Readonly<Record<QuantityKind, Readonly<Record<Basis, string>> | string>> = {
  flow: {
    t: 't/a, kg/a, kt/a, Mt/a (for water also m³/a)',
    kWh: 'kWh/a, MWh/a, GWh/a, TWh/a, GJ/a, TJ/a, PJ/a, Gcal/a',
  },
  price: { t: '{c}/t, {c}/kg, k{c}/t (for water also {c}/m³)', kWh: '{c}/kWh, {c}/MWh, {c}/GJ' },
  emissionFactor: { t: 'kg/t, t/t, g/kg (for water also kg/m³)', kWh: 'kg/kWh, kg/MWh, t/MWh, g/kWh, kg/GJ' },
  waterFactor: { t: 't/t, kg/t (for water also t/m³)', kWh: 't/kWh, t/MWh, kg/kWh' },
  landfillFactor: { t: 't/t, kg/t (for water also t/m³)', kWh: 't/kWh, t/MWh, kg/kWh' },
  transportCost: { t: '{c}/(t·km)', kWh: '{c}/(kWh·km), {c}/(MWh·km)' },
  transportEmission: { t: 'kg/(t·km), g/(t·km)', kWh: 'kg/(kWh·km), kg/(MWh·km), g/(kWh·km)' },
  capacityCost: { t: '{c}/(t/h), {c}/(kg/s)', kWh: '{c}/(kWh/h), {c}/kW, {c}/MW' },
  capacityDistanceCost: { t: '{c}/((t/h)·km)', kWh: '{c}/((kWh/h)·km), {c}/(kW·km), {c}/(MW·km)' },
  distanceCost: '{c}/km, {c}/m, M{c}/km',
  lossPerDistance: '1/km, %/km',
  throughput: { t: 't/h, kg/h, kg/s, t/d (for water also m³/h)', kWh: 'kW, MW, kWh/h, GJ/h' },
  money: '{c}, k{c}, M{c}, million {c}',
  moneyPerYear: '{c}/a, k{c}/a, M{c}/a',
  pricePerMass: '{c}/t, {c}/kg',
  mass: 't/a, kg/a, kt/a, Mt/a',
  energy: 'kWh/a, MWh/a, GWh/a, TWh/a, GJ/a, TJ/a, PJ/a',
  distance: 'km, m',
  duration: 'h, d, min, s',
  years: 'a (years)',
  ratio: 'a plain number, %, ‰',
  rate: 'a plain number, %, %/a',
  temperature: '°C, K, °F',
  temperatureDifference: 'K, °C, °F',
  pressure: 'bar, mbar, kPa, MPa, Pa, atm (all absolute)',
  concentration: 'ppm, ppb, mg/kg, g/t, g/kg, % (for water also mg/l, g/m³)',
  calorificValue: 'kWh/t, MWh/t, MJ/kg, GJ/t, kcal/kg',
  area: 'ha, m², km²',
  angle: '°',
  count: 'a plain number',
};

/** The units accepted for a quantity, as a list in words. */
export function acceptedUnits(kind: QuantityKind, context: UnitContext): string {
  const example = examples[kind];
  const text =
    typeof example === 'string' ? example : context.unit ? example[context.unit] : `${example.t}; ${example.kWh}`;
  return text.replaceAll('{c}', context.currency ?? 'currency');
}
