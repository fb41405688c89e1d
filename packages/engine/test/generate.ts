/** Random parks from a seed: every kind of flow, technologies, facilities, seasons; for properties and benchmarks. */
import type { Park } from '@kyosei/model/tables';
import { random } from '../src/numerics/random.ts';
import { type GivenPark, parkOf } from './park.ts';

export interface Size {
  readonly firms: number;
  readonly streams: number;
  readonly commodities: number;
  readonly technologies: number;
  readonly facilities: number;
  readonly periods: number;
}

const kinds = ['material', 'water', 'heat', 'steam', 'gas', 'power'] as const;

const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** A park of the given size; the same seed gives the same park. Prices are of the order at which half of the exchanges pay. */
export function generate(seed: number, size: Size): Park {
  const next = random(seed);
  const between = (low: number, high: number): number => low + (high - low) * next();
  const one = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const maybe = <T extends object>(chance: number, values: () => T): Partial<T> => (next() < chance ? values() : {});

  const firm = many(size.firms, (i) => ({
    id: `firm-${i}`,
    latitude: 55.6 + between(-0.05, 0.05),
    longitude: 11.1 + between(-0.09, 0.09),
  }));
  const commodity = many(size.commodities, (i) => {
    const kind = kinds[i % kinds.length] as (typeof kinds)[number];
    const energy = kind === 'heat' || kind === 'steam' || kind === 'power';
    const older = i - kinds.length;
    return {
      id: `commodity-${i}`,
      kind,
      unit: energy ? ('kWh' as const) : ('t' as const),
      ...(older >= 0 ? maybe(0.3, () => ({ parent: `commodity-${older}` })) : {}),
      ...(older >= 0 ? maybe(0.2, () => ({ substitutes: { [`commodity-${older}`]: between(0.5, 1.2) } })) : {}),
    };
  });
  const period = many(size.periods, (i) => ({ id: `period-${i}`, hours: 8760 / size.periods }));
  const profile = many(3, (k) =>
    period.map(({ id }) => ({ id: `shape-${k}-${id}`, profile: `shape-${k}`, period: id, weight: between(0, 2) })),
  );
  const stream: GivenPark['stream'] = many(size.streams, (i) => {
    const has = i % 2 === 0;
    const of = one(commodity);
    const scale = of.unit === 'kWh' ? 1e7 : 1e4;
    const price = of.unit === 'kWh' ? 0.03 : 30;
    const warm = of.kind === 'heat' || of.kind === 'steam';
    return {
      id: `stream-${i}`,
      firm: one(firm).id,
      direction: has ? ('has' as const) : ('wants' as const),
      commodity: of.id,
      quantity: scale * 10 ** between(-1, 1),
      ...maybe(0.5, () => ({ profile: `shape-${Math.floor(next() * 3)}` })),
      ...(warm ? { temperature: has ? between(40, 250) : between(30, 200) } : {}),
      ...(of.kind === 'water' ? { concentrations: { chloride: has ? between(0, 500) : between(100, 500) } } : {}),
      presentCost: price * between(has ? -0.5 : 0.2, 2),
      presentCo2: price * between(0, 2),
      presentSo2: price * between(0, 0.01),
      presentFreshWater: of.kind === 'water' && !has ? 1 : 0,
      presentLandfill: of.kind === 'material' && has ? 1 : 0,
      ...(has ? { supplyCost: price * between(0, 0.3), supplyCo2: between(0, price) } : {}),
    };
  });
  const route: GivenPark['route'] = kinds.map((kind) => {
    const energy = kind === 'heat' || kind === 'steam' || kind === 'power';
    const piped = kind !== 'material';
    return {
      id: `route-${kind}`,
      mode: piped ? ('pipe' as const) : ('truck' as const),
      kind,
      maximumDistance: piped ? 8 : 50,
      handlingCost: energy ? 0 : 1,
      transportCost: energy ? 0.0001 : 0.15,
      transportCo2: piped ? 0 : 0.1,
      loss: kind === 'heat' || kind === 'steam' ? 0.01 : 0,
      fixedInvestment: piped ? 20_000 : 0,
      investmentPerDistance: piped ? 60_000 : 0,
      investmentPerCapacity: energy ? 10 : piped ? 1000 : 0,
    };
  });
  const technology: GivenPark['technology'] = many(size.technologies, (i) => {
    const input = one(commodity);
    const output = one(commodity.filter(({ unit }) => unit === input.unit));
    const energy = input.unit === 'kWh';
    return {
      id: `technology-${i}`,
      name: `technology-${i}`,
      input: input.id,
      output: output.id,
      yield: between(0.4, 1.1),
      removal: { chloride: between(0, 0.9) },
      outputTemperature: between(60, 150),
      operatingCost: (energy ? 0.005 : 5) * next(),
      co2: energy ? 0.01 : 2,
      fixedInvestment: between(0, 100_000),
      investmentPerCapacity: energy ? 50 : 20_000,
      ...maybe(0.3, () => ({ minimumSize: energy ? 200 : 0.2 })),
      ...maybe(0.3, () => ({ maximumSize: energy ? 2000 : 2 })),
    };
  });
  const facility: GivenPark['facility'] = many(technology.length === 0 ? 0 : size.facilities, (i) => ({
    id: `facility-${i}`,
    technology: one(technology).id,
    firm: one(firm).id,
    capacity: between(0, 3),
  }));
  return parkOf({ firm, commodity, stream, period, profile: profile.flat(), route, technology, facility });
}
