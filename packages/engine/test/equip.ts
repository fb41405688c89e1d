/** Adds to a random park what shared infrastructure it may have: plants with ports, stores, mixtures, boilers, trenches, grades of heat, outlooks. */
import type { Commodity, Facility, Outlook, Park, Stream, Technology } from '@kyosei/model/tables';
import { random } from '../src/numerics/random.ts';
import { row } from './park.ts';

/** A technology with a facility of it and the facility's ports. */
interface Plant {
  readonly technology: Technology;
  readonly facility: Facility;
  readonly ports: readonly Stream[];
}

const worth = ({ unit }: Commodity): number => (unit === 'kWh' ? 0.03 : 30);
const size = ({ unit }: Commodity): number => (unit === 'kWh' ? 2000 : 2);
const warm = ({ kind }: Commodity): boolean => kind === 'heat' || kind === 'steam';
const port = (owner: Facility, id: string, of: Commodity, given: Partial<Stream>): Stream =>
  row('stream', {
    id: `stream-${owner.id}-${id}`,
    firm: owner.firm,
    commodity: of.id,
    facility: owner.id,
    ...(warm(of) ? { temperature: given.direction === 'has' ? 150 : 60 } : {}),
    ...given,
  });
const outlook = (k: number, given: Partial<Outlook>): Outlook =>
  row('outlook', { id: `outlook-${k}`, probability: 0.2, ...given });

/** The same seed gives the same park; prices are of the order at which half of the plants pay. */
export function equip(park: Park, seed: number): Park {
  const next = random(seed);
  const between = (low: number, high: number): number => low + (high - low) * next();
  const one = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;

  const facility = (id: string, technology: Technology, capacity: number): Facility =>
    row('facility', {
      id,
      technology: technology.id,
      firm: one(park.firm).id,
      capacity,
      status: next() < 0.7 ? 'candidate' : 'standing',
      fixedCost: next() < 0.3 ? 1000 : 0,
    });

  const converter = (k: number): Plant => {
    const input = one(park.commodity);
    const outputs = [one(park.commodity), one(park.commodity)].filter(({ unit }) => unit === input.unit);
    const technology = row('technology', {
      id: `technology-converter-${k}`,
      name: 'Converter',
      input: input.id,
      output: (outputs[0] ?? input).id,
      yield: 0.5,
      investmentPerCapacity: worth(input) * 8760 * between(0.1, 0.5),
      fixedInvestment: between(0, 20_000),
      operatingCost: worth(input) * between(0, 0.1),
      co2: next() * worth(input),
      land: next(),
      ...(next() < 0.3 ? { minimumLoad: 0.4 } : {}),
      ...(next() < 0.3 ? { scaleExponent: 0.7, referenceSize: size(input) } : {}),
    });
    const owner = facility(`facility-converter-${k}`, technology, size(input) * between(0.2, 2));
    const ports = outputs.map((of, i) =>
      port(owner, `out-${i}`, of, {
        direction: 'has',
        perInput: between(0.2, 0.45),
        presentCost: worth(of) * between(-0.8, 0.3),
      }),
    );
    const fed = port(owner, 'in', input, {
      direction: 'wants',
      perInput: 1,
      presentCost: worth(input) * between(0.3, 1),
      presentCo2: next(),
    });
    return { technology, facility: owner, ports: [fed, ...ports] };
  };
  const store = (k: number): Plant => {
    const of = one(park.commodity);
    const technology = row('technology', {
      id: `technology-store-${k}`,
      name: 'Store',
      input: of.id,
      output: of.id,
      storageHours: between(2, 2000),
      storageLoss: next() < 0.5 ? 0 : 0.001,
      investmentPerCapacity: worth(of) * 10,
    });
    const owner = facility(`facility-store-${k}`, technology, size(of) * between(0.5, 2));
    const ports = (['wants', 'has'] as const).map((direction) =>
      port(owner, direction, of, { direction, perInput: 1 }),
    );
    return { technology, facility: owner, ports };
  };

  const plants = [converter(0), ...(next() < 0.5 ? [converter(1)] : []), ...(next() < 0.6 ? [store(0)] : [])];
  const kinds = new Map(park.commodity.map((commodity) => [commodity.id, commodity]));
  const stream = park.stream.map((each) => {
    const of = kinds.get(each.commodity) as Commodity;
    if (warm(of) && each.temperature !== undefined && next() < 0.4)
      return { ...each, returnTemperature: each.temperature - between(1, 30) };
    if (of.kind !== 'water' || each.direction !== 'wants') return each;
    return {
      ...each,
      blending: next() < 0.5 ? ('yes' as const) : ('no' as const),
      presentConcentrations: { chloride: 20 },
    };
  });
  const served = stream.find(({ direction }) => direction === 'wants');
  const boiler = (k: number, { id: serves, firm, quantity }: Stream): Facility =>
    row('facility', {
      id: `facility-boiler-${k}`,
      technology: (plants[0] as Plant).technology.id,
      firm,
      serves,
      capacity: (quantity / 8760) * between(0.3, 1),
      fixedCost: 5000,
    });
  return {
    ...park,
    stream: [...stream, ...plants.flatMap(({ ports }) => ports)],
    technology: [...park.technology, ...plants.map(({ technology }) => technology)],
    facility: [
      ...park.facility,
      ...plants.map(({ facility: own }) => own),
      ...(served === undefined ? [] : [boiler(0, served), boiler(1, served)]),
    ],
    route: park.route.map((each) => (each.kind === 'water' ? { ...each, trench: 'street' } : each)),
    outlook:
      next() < 0.3
        ? [outlook(0, { demandFactor: 0.7 }), outlook(1, { presentCostFactor: 1.5, supplyFactor: 0.8 })]
        : [],
  };
}
