/** Shared plants of the library as candidates of a park: where somebody wants their heat, and their power where they make any. */
import { commodityById, type KnownCommodity, type KnownPlant, lineage, plants } from '@kyosei/model/knowledge/library';
import type { Commodity, Facility, Park, Stream, Technology } from '@kyosei/model/tables';
import { libraryRow, unitFactor } from './chains.ts';
import { completed } from './completed.ts';
import type { Recognised } from './recognise.ts';

const year = 8760; // h
/** How much larger than the mean of what is wanted a plant may be: wants have peaks. */
const peak = 2;

/** A plant with all of its rows. */
interface Rows {
  readonly commodity: readonly Commodity[];
  readonly technology: Technology;
  readonly facility: Facility;
  readonly stream: readonly Stream[];
}

const total = (list: readonly Stream[]): number => list.reduce((sum, { quantity }) => sum + quantity, 0);

/** The most wanted commodity that a test admits, with the firm that wants most of it; null where nobody wants any. */
function wanted(park: Park, admits: (row: Commodity) => boolean) {
  const commodities = new Map(park.commodity.map((row) => [row.id, row]));
  const wants = park.stream.filter(
    ({ direction, facility, commodity, quantity }) =>
      direction === 'wants' &&
      facility === undefined &&
      quantity > 0 &&
      admits(commodities.get(commodity) as Commodity),
  );
  const [most] = [...Map.groupBy(wants, ({ commodity }) => commodity)].toSorted(([, a], [, b]) => total(b) - total(a));
  if (most === undefined) return null;
  const [id, all] = most;
  const firm = all.reduce((a, b) => (b.quantity > a.quantity ? b : a)).firm;
  return { commodity: commodities.get(id) as Commodity, quantity: total(all), firm };
}

/** Whether a fuel has a market of its own; a residue has what the park has of it. */
const isMarketFuel = (id: string): boolean => lineage(id).includes('fuel');

/** What a unit of fuel costs and burdens: as those of the park buy it, or as the library has it. */
function bought(park: Park, fuel: Commodity, known: KnownCommodity, money: number): Partial<Stream> {
  const wants = park.stream.filter(
    ({ direction, commodity, presentCost }) => direction === 'wants' && commodity === fuel.id && presentCost > 0,
  );
  const all = total(wants);
  const mean = (of: (stream: Stream) => number): number =>
    wants.reduce((sum, stream) => sum + (stream.quantity / all) * of(stream), 0);
  if (all > 0)
    return {
      presentCost: mean(({ presentCost }) => presentCost),
      presentCo2: mean(({ presentCo2 }) => presentCo2),
      presentSo2: mean(({ presentSo2 }) => presentSo2),
    };
  if (!isMarketFuel(known.id)) return { presentLimit: 0, presentRoute: 'None: what firms of the park have' };
  const units = unitFactor(fuel.unit, known.unit, fuel.calorificValue ?? known.calorificValue) ?? 1;
  return { presentCost: known.worth * money * units, presentCo2: known.co2 * units };
}

/** Everything of one plant, at the firm that wants most of its heat; null where the park has no use for it. */
function rowsOf(park: Park, plant: KnownPlant, known: ReadonlyMap<string, Recognised>, money: number): Rows | null {
  const is = (row: Commodity): string | undefined => known.get(row.id)?.known.id;
  const isHeat = (row: Commodity): boolean => {
    const id = is(row);
    return (
      row.unit === 'kWh' &&
      id !== undefined &&
      lineage(id).includes(plant.of) &&
      (plant.of === 'steam' || id !== 'steam')
    );
  };
  const heat = wanted(park, isHeat);
  const power = plant.power > 0 ? wanted(park, (row) => is(row) === 'power' && row.unit === 'kWh') : null;
  if (heat === null || (plant.power > 0 && power === null)) return null;
  const library = commodityById(plant.fuel) as KnownCommodity;
  const own = park.commodity.find((row) => is(row) === plant.fuel);
  if (own === undefined && !isMarketFuel(plant.fuel)) return null;
  const fuel = own ?? libraryRow(library);
  const energy = unitFactor(fuel.unit, 'kWh', fuel.calorificValue ?? library.calorificValue);
  if (energy === undefined) return null;
  const capacity = Math.min(plant.maximumSize, (peak * heat.quantity) / year / plant.heat) / energy;
  if (capacity * energy < plant.minimumSize) return null;
  const id = `catalogue-${plant.id}`;
  const basis = { source: plant.source, mark: plant.mark } as const;
  const port = (name: string, of: Commodity, direction: Stream['direction'], perInput: number, more: Partial<Stream>) =>
    completed('stream', {
      id: `${id}-${name}`,
      firm: heat.firm,
      direction,
      commodity: of.id,
      facility: id,
      perInput,
      ...more,
      ...basis,
    });
  return {
    commodity: own === undefined ? [fuel] : [],
    technology: completed('technology', {
      id,
      name: plant.names.en,
      input: fuel.id,
      output: heat.commodity.id,
      yield: plant.heat * energy,
      operatingCost: plant.operatingCost * energy * money,
      investmentPerCapacity: plant.investmentPerCapacity * energy * money,
      scaleExponent: plant.scaleExponent,
      referenceSize: plant.referenceSize / energy,
      minimumSize: plant.minimumSize / energy,
      maximumSize: plant.maximumSize / energy,
      minimumLoad: plant.minimumLoad,
      maintenance: plant.maintenance,
      lifetime: plant.lifetime,
      ...basis,
    }),
    facility: completed('facility', {
      id,
      name: plant.names.en,
      technology: id,
      firm: heat.firm,
      capacity,
      status: 'candidate',
      ...basis,
    }),
    stream: [
      port('fuel', fuel, 'wants', 1, { presentRoute: 'Bought', ...bought(park, fuel, library, money) }),
      port('heat', heat.commodity, 'has', plant.heat * energy, { temperature: plant.temperature, presentLimit: 0 }),
      ...(power === null
        ? []
        : [
            port('power', power.commodity, 'has', plant.power * energy, {
              presentRoute: 'Given to the grid for nothing',
            }),
          ]),
    ],
  };
}

/** The park with the plants that it could use as candidates, and their technologies. */
export function withPlants(park: Park, known: ReadonlyMap<string, Recognised>, money: number) {
  const taken = new Set([...park.facility, ...park.technology, ...park.stream].map(({ id }) => id));
  const all = plants.flatMap((plant) => rowsOf(park, plant, known, money) ?? []);
  const found = all.filter(
    ({ facility: { id }, stream }) => !taken.has(id) && stream.every((port) => !taken.has(port.id)),
  );
  const commodity = new Map(found.flatMap((rows) => rows.commodity.map((row) => [row.id, row] as const)));
  return {
    technologies: found.map(({ technology }) => technology),
    park: {
      ...park,
      commodity: [...park.commodity, ...commodity.values()],
      technology: [...park.technology, ...found.map(({ technology }) => technology)],
      facility: [...park.facility, ...found.map(({ facility }) => facility)],
      stream: [...park.stream, ...found.flatMap(({ stream }) => stream)],
    },
  };
}
