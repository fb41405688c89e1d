/** Greenhouse gases of a firm by scope (GHG Protocol): what it burns, what power and heat it buys, what its other streams cause elsewhere. */
import { grids } from '@kyosei/model/grid';
import type { Park } from '@kyosei/model/tables';
import { figureEvidence } from '../balance/evidence.ts';
import { fuels } from '../balance/fuels.ts';
import type { Known } from '../balance/residues.ts';
import { sum } from '../numerics/sum.ts';

type Mark = Known['stream']['mark'];

export interface Emission {
  readonly scope: 1 | 2 | 3;
  readonly stream: string;
  /** unit/a */
  readonly activity: number;
  readonly unit: 't' | 'kWh';
  /** kg CO2e a unit. */
  readonly factor: number;
  readonly factorOf: 'fuel' | 'grid' | 'stream';
  readonly factorYear: number | null;
  /** Grid region or fuel, where the factor comes from there. */
  readonly factorName: string | null;
  readonly factorSource: string;
  readonly mark: Mark;
  /** t CO2e/a */
  readonly co2: number;
  /** Carbon of biomass stands apart. */
  readonly biogenic: boolean;
}

export interface Scopes {
  readonly emissions: readonly Emission[];
  /** t CO2e/a by scope; biogenic carbon apart. */
  readonly total: Readonly<Record<1 | 2 | 3, number>>;
  readonly biogenic: number;
  /** Streams of energy whose emission nobody has stated: they are missing in the totals, not zero. */
  readonly unknown: readonly string[];
}

type Factor = Pick<
  Emission,
  'factor' | 'factorOf' | 'factorYear' | 'factorName' | 'factorSource' | 'mark' | 'biogenic'
>;

const gigajoulesPerKilowattHour = 0.0036;
const guidelines =
  'IPCC Guidelines for National Greenhouse Gas Inventories 2006, volume 2, chapter 1, tables 1.2 and 1.4';

/** kg CO2 a unit of a fuel burnt: its own calorific value goes before that of the guidelines. */
function fuelFactor({ commodity }: Known): Factor | null {
  const name = commodity.fuel;
  if (name === undefined) return null;
  const { calorificValue, co2, isBiogenic } = fuels[name];
  const heat =
    commodity.unit === 'kWh'
      ? gigajoulesPerKilowattHour
      : commodity.calorificValue === undefined
        ? calorificValue
        : commodity.calorificValue * gigajoulesPerKilowattHour;
  if (heat === null) return null;
  const told = { factorOf: 'fuel', factorYear: 2006, factorName: name, factorSource: guidelines } as const;
  return { factor: heat * co2, ...told, mark: 'documented', biogenic: isBiogenic };
}

/** The factor of the park's grid in the latest year that is not after the base year, else in the first known. */
function gridFactor({ grid, baseYear }: Park['park']): Factor | null {
  const found = grid === undefined ? undefined : grids[grid];
  if (found === undefined) return null;
  const years = Object.keys(found.factors)
    .map(Number)
    .toSorted((a, b) => a - b);
  const year = years.findLast((each) => each <= baseYear) ?? years[0];
  const factor = year === undefined ? undefined : found.factors[year];
  if (factor === undefined || year === undefined) return null;
  const told = { factorOf: 'grid', factorYear: year, factorName: grid ?? null, factorSource: found.source } as const;
  return { factor, ...told, mark: found.mark, biogenic: false };
}

function streamFactor({ stream }: Known, evidence: ReturnType<typeof figureEvidence>): Factor | null {
  if (stream.presentCo2 === 0) return null;
  const { mark, source, year } = evidence('stream', stream, 'presentCo2');
  const told = { factorOf: 'stream', factorYear: year, factorName: null, factorSource: source ?? '' } as const;
  return { factor: stream.presentCo2, ...told, mark, biogenic: false };
}

const isEnergy = ({ commodity }: Known): boolean => ['power', 'heat', 'steam', 'gas'].includes(commodity.kind);

/** A stream's scope and factor: what the firm burns is 1, what it buys as power and heat 2, all else 3. */
function emissionOf(known: Known, park: Park, evidence: ReturnType<typeof figureEvidence>): Emission | null {
  const { stream, commodity } = known;
  const burnt = stream.direction === 'wants' && stream.presentScope !== '3' ? fuelFactor(known) : null;
  const power = stream.direction === 'wants' && commodity.kind === 'power';
  const factor = burnt ?? streamFactor(known, evidence) ?? (power ? gridFactor(park.park) : null);
  if (factor === null) return null;
  const bought = stream.direction === 'wants' && ['power', 'heat', 'steam'].includes(commodity.kind);
  const scope = burnt
    ? 1
    : stream.presentScope === undefined
      ? bought
        ? 2
        : 3
      : (Number(stream.presentScope) as 1 | 2 | 3);
  const activity = stream.quantity;
  return {
    scope,
    stream: stream.id,
    activity,
    unit: commodity.unit,
    ...factor,
    co2: (activity * factor.factor) / 1000,
  };
}

/** Scopes of a firm on its present routes. */
export function scopes(streams: readonly Known[], park: Park): Scopes {
  const evidence = figureEvidence(park);
  const all = streams.map((known) => ({ known, emission: emissionOf(known, park, evidence) }));
  const emissions = all.flatMap(({ emission }) => (emission === null ? [] : [emission]));
  const total = (scope: 1 | 2 | 3): number =>
    sum(emissions.filter((each) => each.scope === scope && !each.biogenic).map(({ co2 }) => co2));
  return {
    emissions,
    total: { 1: total(1), 2: total(2), 3: total(3) },
    biogenic: sum(emissions.filter(({ biogenic }) => biogenic).map(({ co2 }) => co2)),
    unknown: all.flatMap(({ known, emission }) =>
      emission === null && known.stream.direction === 'wants' && isEnergy(known) ? [known.stream.id] : [],
    ),
  };
}
