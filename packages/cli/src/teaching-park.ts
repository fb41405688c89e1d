/** A park of five invented firms, small enough to read whole, with one exchange of each kind and one that must fail. */
import type { GivenRow, TableName } from '@kyosei/model/tables';

const guess = {
  source: 'Invented for teaching; orders of magnitude are usual for such plants',
  sourceYear: 2025,
  mark: 'estimated',
} as const;

/** Given rows in canonical units, for `check`. */
export const teachingPark: Readonly<Partial<Record<TableName, readonly GivenRow[]>>> = {
  park: [
    {
      id: 'harbour',
      name: 'Harbour park',
      country: 'NL',
      latitude: 51.95,
      longitude: 4.06,
      currency: 'EUR',
      baseYear: 2025,
      ...guess,
      note: 'Five invented firms on an arbitrary place. Replace them by your own.',
    },
  ],
  firm: [
    {
      id: 'power',
      name: 'Harbour Heat & Power',
      sector: '3510',
      latitude: 51.952,
      longitude: 4.06,
      employees: 60,
      ...guess,
    },
    {
      id: 'brewery',
      name: 'North Quay Brewery',
      sector: '1103',
      latitude: 51.956,
      longitude: 4.068,
      employees: 210,
      ...guess,
    },
    {
      id: 'greenhouse',
      name: 'Dune Greenhouses',
      sector: '0113',
      latitude: 51.945,
      longitude: 4.05,
      employees: 90,
      ...guess,
    },
    {
      id: 'blocks',
      name: 'Quay Concrete Blocks',
      sector: '2395',
      latitude: 51.95,
      longitude: 4.075,
      employees: 75,
      ...guess,
    },
    { id: 'farm', name: 'Polder Farm', sector: '0141', latitude: 51.91, longitude: 4.16, employees: 14, ...guess },
  ],
  commodity: [
    { id: 'steam', name: 'Process steam', kind: 'steam', unit: 'kWh', ...guess },
    { id: 'hot-water', name: 'Heat in hot water', kind: 'heat', unit: 'kWh', ...guess },
    {
      id: 'wood-ash',
      name: 'Wood ash',
      kind: 'material',
      unit: 't',
      substitutes: { 'limestone-filler': 0.9 },
      ewc: '10 01 03',
      ...guess,
      note: 'A tonne of ash replaces 0.9 t of filler.',
    },
    { id: 'limestone-filler', name: 'Limestone filler', kind: 'material', unit: 't', ...guess },
    {
      id: 'spent-grain',
      name: 'Brewers’ spent grain',
      kind: 'material',
      unit: 't',
      substitutes: { 'cattle-feed': 0.25 },
      ...guess,
      note: 'Wet: four tonnes replace one tonne of dry feed.',
    },
    { id: 'cattle-feed', name: 'Cattle feed', kind: 'material', unit: 't', ...guess },
    { id: 'process-water', name: 'Process water', kind: 'water', unit: 't', ...guess },
    {
      id: 'rinse-water',
      name: 'Bottle rinse water',
      kind: 'water',
      unit: 't',
      parent: 'process-water',
      ...guess,
      note: 'A kind of process water: whoever wants process water takes it, if the quality fits.',
    },
  ],
  stream: [
    {
      id: 'power-steam',
      firm: 'power',
      direction: 'has',
      commodity: 'steam',
      quantity: 40e6,
      temperature: 165,
      pressure: 6,
      presentRoute: 'Condensed',
      supplyCost: 0.012,
      ...guess,
      note: 'Every kWh of steam taken out costs some power.',
    },
    {
      id: 'power-heat',
      firm: 'power',
      direction: 'has',
      commodity: 'hot-water',
      quantity: 30e6,
      temperature: 85,
      presentRoute: 'Cooling tower',
      supplyCost: 0.004,
      ...guess,
    },
    {
      id: 'power-ash',
      firm: 'power',
      direction: 'has',
      commodity: 'wood-ash',
      quantity: 6000,
      moisture: 0.02,
      concentrations: { chloride: 400 },
      presentRoute: 'Landfill',
      presentCost: 70,
      presentLandfill: 1,
      ...guess,
    },
    {
      id: 'brewery-steam',
      firm: 'brewery',
      direction: 'wants',
      commodity: 'steam',
      quantity: 22e6,
      temperature: 150,
      pressure: 4,
      presentRoute: 'Gas boiler',
      presentCost: 0.058,
      presentCo2: 0.22,
      ...guess,
    },
    {
      id: 'brewery-grain',
      firm: 'brewery',
      direction: 'has',
      commodity: 'spent-grain',
      quantity: 9000,
      moisture: 0.78,
      presentRoute: 'Composting',
      presentCost: 18,
      ...guess,
    },
    {
      id: 'brewery-rinse',
      firm: 'brewery',
      direction: 'has',
      commodity: 'rinse-water',
      quantity: 150_000,
      concentrations: { COD: 350, chloride: 90 },
      presentRoute: 'Sewer',
      presentCost: 1.9,
      ...guess,
    },
    {
      id: 'brewery-cooling',
      firm: 'brewery',
      direction: 'has',
      commodity: 'hot-water',
      quantity: 5e6,
      temperature: 32,
      presentRoute: 'Dock',
      ...guess,
      note: 'Put here to fail: too cold for the greenhouses.',
    },
    {
      id: 'greenhouse-heat',
      firm: 'greenhouse',
      direction: 'wants',
      commodity: 'hot-water',
      quantity: 14e6,
      profile: 'heating',
      temperature: 45,
      presentRoute: 'Gas boiler',
      presentCost: 0.052,
      presentCo2: 0.22,
      ...guess,
    },
    {
      id: 'blocks-filler',
      firm: 'blocks',
      direction: 'wants',
      commodity: 'limestone-filler',
      quantity: 8000,
      moisture: 0.05,
      concentrations: { chloride: 1000 },
      presentRoute: 'Quarry',
      presentCost: 26,
      presentCo2: 20,
      ...guess,
    },
    {
      id: 'blocks-water',
      firm: 'blocks',
      direction: 'wants',
      commodity: 'process-water',
      quantity: 120_000,
      concentrations: { COD: 500, chloride: 500 },
      presentRoute: 'Tap',
      presentCost: 1.5,
      presentFreshWater: 1,
      presentCo2: 0.3,
      ...guess,
    },
    {
      id: 'farm-feed',
      firm: 'farm',
      direction: 'wants',
      commodity: 'cattle-feed',
      quantity: 3000,
      moisture: 0.85,
      presentRoute: 'Feed trade',
      presentCost: 240,
      presentCo2: 450,
      ...guess,
    },
  ],
  period: [
    { id: 'winter', name: 'Winter half', hours: 4380 },
    { id: 'summer', name: 'Summer half', hours: 4380 },
  ],
  profile: [
    { id: 'heating-winter', profile: 'heating', period: 'winter', weight: 3 },
    { id: 'heating-summer', profile: 'heating', period: 'summer', weight: 1 },
  ],
  route: [
    {
      id: 'truck',
      mode: 'truck',
      kind: 'material',
      handlingCost: 4,
      transportCost: 0.12,
      transportCo2: 0.08,
      ...guess,
    },
    {
      id: 'water-pipe',
      mode: 'pipe',
      kind: 'water',
      maximumDistance: 10,
      handlingCost: 0.05,
      fixedInvestment: 40_000,
      investmentPerDistance: 120_000,
      investmentPerCapacity: 400,
      lifetime: 30,
      ...guess,
    },
    {
      id: 'steam-pipe',
      mode: 'pipe',
      kind: 'steam',
      maximumDistance: 5,
      fixedInvestment: 150_000,
      investmentPerDistance: 600_000,
      investmentPerCapacity: 30,
      loss: 0.02,
      lifetime: 25,
      ...guess,
    },
    {
      id: 'heat-pipe',
      mode: 'pipe',
      kind: 'heat',
      maximumDistance: 15,
      fixedInvestment: 100_000,
      investmentPerDistance: 350_000,
      investmentPerCapacity: 20,
      loss: 0.01,
      lifetime: 30,
      ...guess,
    },
  ],
  scenario: [
    {
      id: 'base',
      name: 'Today',
      discountRate: 0.06,
      horizon: 15,
      minimumSaving: 5000,
      note: 'Prices as in the tables.',
    },
    { id: 'carbon-price', name: 'CO2 at 90 EUR/t', discountRate: 0.06, horizon: 15, minimumSaving: 5000, co2Price: 90 },
  ],
};

export const teachingReadme = `# Harbour park: a park to learn from

Five invented firms. Plan them, then replace them by your own. Where Kyosei is installed, with the path of this folder:

    npx kyosei check harbour
    npx kyosei plan harbour
    npx kyosei plan harbour --scenario carbon-price --out result

| file | holds |
|---|---|
| \`park.csv\` | name, place, currency, and the year of all prices |
| \`firm.csv\` | who takes part, and where |
| \`commodity.csv\` | what flows; \`parent\`: what it is a special case of; \`substitutes\`: what it replaces, and how much of it |
| \`stream.csv\` | what each firm *has* to give and *wants* to get, with quality, and where it goes to or comes from today at what cost |
| \`period.csv\`, \`profile.csv\` | the parts of the year, and how a quantity spreads over them |
| \`route.csv\` | how things travel, and what that costs |
| \`technology.csv\`, \`facility.csv\` | what treats a flow on the way; plants that stand already (empty here) |
| \`exchange.csv\` | exchanges that run already (empty here) |
| \`evidence.csv\` | sources of single figures (empty here) |
| \`scenario.json\` | under what assumptions to plan; the first one, unless you name another |

A header names its unit, \`quantity [t|kWh/a]\`: tonnes or kilowatt-hours, as the commodity is counted. A cell may carry its
own unit: \`22 GWh/a\`, \`1.2 kt/a\`. An empty cell takes the default. \`mark\` says how sure a row is: measured, documented,
estimated or recalled.

Things to try, each of which changes the plan:

1. Set the temperature of \`brewery-cooling\` from 32 to 60: now it is warm enough for the greenhouses.
2. Set the chloride of \`power-ash\` from 400 to 4000: the block works may no longer take it.
3. Write \`chlorid\` instead of \`chloride\`, or \`brewry\` for \`brewery\`, and run \`npx kyosei check harbour\`.
4. Work in a spreadsheet: \`npx kyosei export harbour park.xlsx\`, change it, \`npx kyosei import park.xlsx harbour --force\`.
`;
