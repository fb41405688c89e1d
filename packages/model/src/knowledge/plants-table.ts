/**
 * Shared plants of the library that take a fuel and give heat and power. Per kWh of fuel by its lower heating value: `heat` as `of` (steam, or
 * water of the temperature), `power`, `opex`; `capex` per kW of fuel at the `reference` size, `exponent` how it grows with size; `least` and
 * `most` in kW of fuel, `load` the least load, `maintenance` a year as a share. Money in EUR 2020.
 */
export const plantColumns = [
  'id',
  'fuel',
  'heat',
  'of',
  'temperature',
  'power',
  'opex',
  'capex',
  'exponent',
  'reference',
  'least',
  'most',
  'load',
  'maintenance',
  'life',
  'en',
  'zh',
  'ja',
  'mark',
  'source',
] as const;

export const plantText = `
boiler-house|natural-gas|0.92|steam|200|0|0.001|60|0.8|10000|2000|300000|0|0.03|25|Shared gas boiler house|共用燃气锅炉房|共同ガスボイラー室|recalled|dea
gas-engine-chp|natural-gas|0.44|heat|90|0.46|0.0025|460|0.9|4000|500|60000|0.5|0.01|25|Gas engine with heat recovery (CHP)|燃气内燃机热电联产|ガスエンジン熱電併給|recalled|dea
gas-turbine-chp|natural-gas|0.47|steam|250|0.33|0.0015|300|0.8|30000|10000|600000|0.4|0.02|25|Gas turbine with waste heat boiler (CHP)|燃气轮机热电联产|ガスタービン熱電併給|estimated|eng
wood-chp|wood-waste|0.6|steam|250|0.25|0.003|875|0.85|60000|10000|300000|0.4|0.03|25|Wood-fired back-pressure CHP|生物质背压热电联产|木質背圧熱電併給|recalled|dea
coal-chp|coal|0.65|steam|250|0.18|0.003|400|0.8|100000|20000|2000000|0.3|0.025|25|Coal-fired back-pressure CHP|燃煤背压热电联产|石炭背圧熱電併給|estimated|eng
`;
