/** A small right park as somebody would give it, to be spoiled by the tests one place at a time. */
export const smallPark = () => ({
  park: [{ id: 'bay', name: 'Bay', currency: 'DKK', baseYear: 2020 }] as Record<string, unknown>[],
  firm: [
    { id: 'mill', name: 'Mill', latitude: 55.6, longitude: 11.1 },
    { id: 'board', name: 'Board works', latitude: 55.7, longitude: 11.2 },
  ] as Record<string, unknown>[],
  commodity: [
    { id: 'gypsum', name: 'Gypsum', kind: 'material', unit: 't' },
    {
      id: 'gypsum-fgd',
      name: 'Gypsum from desulphurisation',
      kind: 'material',
      unit: 't',
      parent: 'gypsum',
      substitutes: { gypsum: 0.95 },
    },
    { id: 'steam', name: 'Steam', kind: 'steam', unit: 'kWh' },
    { id: 'sea', name: 'Sea water', kind: 'water', unit: 't' },
  ] as Record<string, unknown>[],
  stream: [
    {
      id: 'out',
      firm: 'mill',
      direction: 'has',
      commodity: 'gypsum-fgd',
      quantity: '200 kt/a',
      concentrations: 'chloride 250; COD 75',
    },
    {
      id: 'in',
      firm: 'board',
      direction: 'wants',
      commodity: 'gypsum',
      quantity: 150000,
      presentCost: '0.3 DKK/kg',
      profile: 'shift',
    },
  ] as Record<string, unknown>[],
  period: [
    { id: 'day', hours: 4380 },
    { id: 'night', hours: '4380 h' },
  ] as Record<string, unknown>[],
  profile: [
    { id: 'p1', profile: 'shift', period: 'day', weight: 1 },
    { id: 'p2', profile: 'shift', period: 'night', weight: 0 },
  ] as Record<string, unknown>[],
  route: [
    { id: 'truck', mode: 'truck', kind: 'material', transportCost: '0.8 DKK/(t·km)' },
    { id: 'pipe', mode: 'pipe', kind: 'steam', investmentPerCapacity: '300 DKK/(kW·km)' },
  ] as Record<string, unknown>[],
  technology: [
    {
      id: 'wash',
      name: 'Washing',
      input: 'gypsum-fgd',
      output: 'gypsum',
      operatingCost: '2 DKK/kg',
      removal: 'chloride 90 %',
    },
  ] as Record<string, unknown>[],
  facility: [{ id: 'washer', technology: 'wash', firm: 'mill', capacity: '24 t/d' }] as Record<string, unknown>[],
  exchange: [{ id: 'e', from: 'out', to: 'in', quantity: '10 kt', price: '-50 DKK/t' }] as Record<string, unknown>[],
  release: [
    {
      id: 'dust',
      firm: 'mill',
      outlet: 'stack',
      medium: 'air',
      pollutant: 'general-dust',
      quantity: '400 kg/a',
      stream: 'out',
    },
  ] as Record<string, unknown>[],
  cogeneration: [
    {
      id: 'chp',
      firm: 'mill',
      fuelCategory: 'G10',
      fuelInput: '100 GWh/a',
      heat: '45 GWh',
      power: '35 GWh',
      built: 2010,
    },
  ] as Record<string, unknown>[],
  duty: [
    { id: 'permit', firm: 'mill', kind: 'permit', name: 'Discharge permit', due: '2026-06-30', everyMonths: 60 },
  ] as Record<string, unknown>[],
  indicator: [
    { id: 'va', item: 'valueAdded', value: 2e9, year: 2020, source: 'yearbook', mark: 'documented' },
    { id: 'green', standard: 'hj-274-2015', item: '29', value: 18, unit: '%', year: 2020 },
  ] as Record<string, unknown>[],
  scenario: [{ id: 'high', discountRate: '8 %', withdrawn: 'mill' }] as Record<string, unknown>[],
  stage: [
    { id: 'now', year: 2020, budget: '2 MDKK' },
    { id: 'later', year: 2025, co2Price: '300 DKK/t', withdrawn: 'mill' },
  ] as Record<string, unknown>[],
  outlook: [{ id: 'dear-oil', probability: '20 %', presentCostFactor: 2 }] as Record<string, unknown>[],
  evidence: [
    { id: 'v', table: 'stream', row: 'out', attribute: 'quantity', source: 'meter', mark: 'measured' },
  ] as Record<string, unknown>[],
});

export type SmallPark = ReturnType<typeof smallPark>;
