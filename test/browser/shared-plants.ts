/** A small park with a shared plant to be built, boilers that it makes superfluous, a trench, an outlook and a contingency. */
import { plansOf } from './running.ts';

const year = 8760;

export const sharedPlants = {
  park: [{ id: 'millbrook', name: 'Millbrook', currency: 'EUR', baseYear: 2025 }],
  firm: [
    { id: 'works', name: 'Town works', latitude: 52.01, longitude: 5.01 },
    { id: 'mill', name: 'Paper mill', latitude: 52.015, longitude: 5.025 },
    { id: 'dairy', name: 'Dairy', latitude: 52.004, longitude: 5.03 },
  ],
  commodity: [
    { id: 'gas', name: 'Natural gas', kind: 'gas', unit: 'kWh' },
    { id: 'steam', name: 'Steam', kind: 'steam', unit: 'kWh' },
    { id: 'power', name: 'Power', kind: 'power', unit: 'kWh' },
  ],
  period: [
    { id: 'winter', name: 'Winter', hours: 4380 },
    { id: 'summer', name: 'Summer', hours: 4380 },
  ],
  profile: [
    { id: 'w', profile: 'heating', period: 'winter', weight: 3 },
    { id: 's', profile: 'heating', period: 'summer', weight: 1 },
  ],
  stream: [
    {
      id: 'fuel',
      firm: 'works',
      direction: 'wants',
      commodity: 'gas',
      facility: 'chp',
      perInput: 1,
      presentCost: 0.03,
      presentCo2: 0.2,
    },
    { id: 'raised', firm: 'works', direction: 'has', commodity: 'steam', facility: 'chp', perInput: 0.5 },
    {
      id: 'made',
      firm: 'works',
      direction: 'has',
      commodity: 'power',
      facility: 'chp',
      perInput: 0.3,
      presentCost: -0.06,
      presentRoute: 'Sold to the grid',
    },
    {
      id: 'pumps',
      firm: 'works',
      direction: 'wants',
      commodity: 'power',
      quantity: 200 * year,
      presentCost: 0.12,
      presentCo2: 0.3,
    },
    {
      id: 'drying',
      firm: 'mill',
      direction: 'wants',
      commodity: 'steam',
      quantity: 1000 * year,
      presentCost: 0.06,
      presentCo2: 0.25,
      profile: 'heating',
    },
    {
      id: 'cleaning',
      firm: 'dairy',
      direction: 'wants',
      commodity: 'steam',
      quantity: 500 * year,
      presentCost: 0.07,
      presentCo2: 0.25,
    },
  ],
  technology: [
    {
      id: 'cogeneration',
      name: 'Gas engine with steam boiler',
      input: 'gas',
      output: 'steam',
      yield: 0.5,
      investmentPerCapacity: 300,
      lifetime: 15,
      maintenance: 0.02,
    },
    { id: 'boiler', name: 'Boiler', input: 'gas', output: 'steam', yield: 0.9 },
  ],
  facility: [
    {
      id: 'chp',
      name: 'Central CHP',
      technology: 'cogeneration',
      firm: 'works',
      capacity: 5000,
      status: 'candidate',
      fixedCost: 20000,
    },
    {
      id: 'dairy-boiler',
      name: 'Old dairy boiler',
      technology: 'boiler',
      firm: 'dairy',
      capacity: 600,
      serves: 'cleaning',
      fixedCost: 30000,
    },
  ],
  route: [
    { id: 'steam-pipe', mode: 'pipe', kind: 'steam', investmentPerDistance: 100_000, trench: 'River trench' },
    { id: 'cable', mode: 'wire', kind: 'power' },
  ],
  scenario: [
    { id: 'base', name: 'Least cost', contingencies: 'mill' },
    { id: 'impossible', name: 'Beyond reach', maximumCo2: 3750, budget: 1000 },
  ],
  outlook: [{ id: 'dear-gas', name: 'Dear gas', probability: 0.3, presentCostFactor: 1.5 }],
} as const;

const post = (address: string, path: string, body: unknown): Promise<Response> =>
  fetch(`${address}/api/v1/parks${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** Asks for a front of the park and for alternatives, and waits until they are there. */
export async function seekShared(address: string): Promise<void> {
  await post(address, '/millbrook/fronts', { burden: 'co2', points: 4 });
  await post(address, '/millbrook/alternatives', { count: 3 });
  const isThere = async (many: string): Promise<boolean> => {
    const { items } = (await (await fetch(`${address}/api/v1/parks/millbrook/${many}`)).json()) as { items: unknown[] };
    return items.length > 0;
  };
  for (let tries = 0; tries < 600; tries++) {
    if ((await isThere('fronts')) && (await isThere('alternatives'))) return;
    await new Promise((next) => setTimeout(next, 100));
  }
  throw new Error('no front or no alternatives after a minute');
}

/** Stores the park, plans its first scenario and waits; gives the plans' ids. */
export async function planShared(address: string): Promise<readonly string[]> {
  await post(address, '', { tables: sharedPlants });
  await post(address, '/millbrook/plans', {});
  return plansOf(address, 'millbrook');
}
