/** Reads the file of `kyosei pinch heat`: unknown JSON → input, or every problem in it. */
import { namesOf, readFactors, readPeriods } from '../periods.ts';
import { absoluteZero } from '../quantity.ts';
import {
  type Bounds,
  createReader,
  type Fields,
  isGiven,
  own,
  type Reader,
  type Reading,
  readChoice,
  readFile,
  reading,
  readNumber,
  readPart,
  readRows,
  readText,
} from '../reader.ts';
import { readStorage } from '../storage.ts';
import { readParents } from '../zones.ts';
import type { HeatInput } from './heat.ts';
import type { HeatStream, Segment } from './stream.ts';
import type { ExchangerCost } from './trade-off.ts';
import type { Utility } from './utilities.ts';

const temperature: Bounds = { minimum: absoluteZero, maximum: 10_000, unit: '°C' };
const approach: Bounds = { minimum: 0, maximum: 10_000, unit: 'K' };
const load: Bounds = { minimum: 0, maximum: 1e15, unit: 'kW' };
const capacityFlow: Bounds = { minimum: 0, maximum: 1e15, unit: 'kW/K' };
const film: Bounds = { minimum: 0, above: true, unit: 'kW/(m² K)' };
const positive: Bounds = { minimum: 0, above: true };
const notNegative: Bounds = { minimum: 0 };
/** Levels of utilities or mains. */
const mostUtilities = 100;
const kinds = ['hot', 'cold'] as const;

/** Printed figures are rounded; a relative difference above this is a contradiction. */
const agreement = 1e-3;

/** Heat of one segment from `load`, `heatCapacityFlow`, or both (then they must agree; the second one counts). */
function readLoad(reader: Reader, row: Fields, from: number, to: number): number | undefined {
  const given = readNumber(reader, row, 'load', load);
  const flow = readNumber(reader, row, 'heatCapacityFlow', capacityFlow);
  const difference = Math.abs(to - from);
  if (flow === undefined || isGiven(row, 'load') !== (given !== undefined)) {
    if (given === undefined && !isGiven(row, 'load') && !isGiven(row, 'heatCapacityFlow'))
      reader.report(row, 'load', 'required', undefined, 'load (kW) or heatCapacityFlow (kW/K)');
    return given;
  }
  if (difference === 0) {
    if (given === undefined)
      reader.report(
        row,
        'load',
        'required',
        undefined,
        'a load (kW): supply equals target, so that heatCapacityFlow gives none',
      );
    return given;
  }
  const computed = flow * difference;
  if (given !== undefined && Math.abs(given - computed) > agreement * Math.max(given, computed))
    reader.report(
      row,
      'load',
      'load-disagrees',
      given,
      `heatCapacityFlow × |supply − target| = ${computed} kW, which is used here`,
      { severity: 'warning' },
    );
  return computed;
}

/** What the temperatures say, or for a change of phase what the file says. */
function readKind(reader: Reader, row: Fields, supply: number, target: number): HeatStream['kind'] | undefined {
  const said = readChoice(reader, row, 'kind', kinds);
  if (supply === target) {
    if (said === undefined && !isGiven(row, 'kind'))
      reader.report(
        row,
        'kind',
        'required',
        undefined,
        'hot or cold: supply equals target, so that the direction must be said',
      );
    return said;
  }
  const seen = supply > target ? 'hot' : 'cold';
  if (said !== undefined && said !== seen)
    reader.report(
      row,
      'kind',
      'direction-disagrees',
      said,
      `${seen}, as the stream goes from ${supply} °C to ${target} °C`,
    );
  return seen;
}

/** `segments: [{target, load | heatCapacityFlow}]`, each beginning where the one before ends. */
function readSegments(reader: Reader, row: Fields, supply: number): Segment[] {
  let from = supply;
  const segments = readRows(reader, row, 'segments', { least: 1, most: 1000, within: row }).map((part): Segment => {
    const to = readNumber(reader, part, 'target', temperature, true) ?? from;
    const segment = { from, to, load: readLoad(reader, part, from, to) ?? 0 };
    from = to;
    return segment;
  });
  const falls = segments.some((segment) => segment.to < segment.from);
  const rises = segments.some((segment) => segment.to > segment.from);
  if (falls && rises)
    reader.report(
      row,
      'segments',
      'direction-disagrees',
      'targets that rise and fall',
      'targets in one direction from the supply',
    );
  return segments;
}

function readHeatStream(
  reader: Reader,
  row: Fields,
  index: number,
  periods: ReadonlySet<string>,
  zoned: boolean,
): HeatStream | null {
  const name = readText(reader, row, 'name') ?? `stream ${index + 1}`;
  const zone = readText(reader, row, 'zone');
  if (zoned && !isGiven(row, 'zone'))
    reader.report(row, 'zone', 'required', undefined, 'the plant that the stream belongs to');
  const supply = readNumber(reader, row, 'supply', temperature, true);
  const isSegmented = isGiven(row, 'segments');
  const target = readNumber(reader, row, 'target', temperature, !isSegmented);
  const contribution = readNumber(reader, row, 'approachContribution', approach);
  const coefficient = readNumber(reader, row, 'heatTransferCoefficient', film);
  const factors = readFactors(reader, row, periods);
  if (supply === undefined) return null;
  const segments = isSegmented ? readSegments(reader, row, supply) : [];
  const end = isSegmented ? segments.at(-1)?.to : target;
  if (isSegmented && target !== undefined && end !== undefined && target !== end)
    reader.report(row, 'target', 'direction-disagrees', target, `the target of the last segment, ${end} °C`);
  if (end === undefined) {
    readNumber(reader, row, 'load', load);
    readNumber(reader, row, 'heatCapacityFlow', capacityFlow);
    return null;
  }
  const kind = readKind(reader, row, supply, end);
  if (!isSegmented) segments.push({ from: supply, to: end, load: readLoad(reader, row, supply, end) ?? 0 });
  if (kind === undefined) return null;
  return {
    name,
    ...(zone === undefined ? {} : { zone }),
    kind,
    segments,
    ...(contribution === undefined ? {} : { approachContribution: contribution }),
    ...(coefficient === undefined ? {} : { heatTransferCoefficient: coefficient }),
    ...factors,
  };
}

/** A utility or main; `target` may be left out when the temperature stays constant. */
function readUtility(reader: Reader, row: Fields, index: number): Utility | null {
  const name = readText(reader, row, 'name') ?? `utility ${index + 1}`;
  const kind = readChoice(reader, row, 'kind', kinds);
  if (!isGiven(row, 'kind')) reader.report(row, 'kind', 'required', undefined, kinds.join(', '));
  const supply = readNumber(reader, row, 'supply', temperature, true);
  const target = readNumber(reader, row, 'target', temperature) ?? supply;
  const contribution = readNumber(reader, row, 'approachContribution', approach);
  const price = readNumber(reader, row, 'price', {});
  const coefficient = readNumber(reader, row, 'heatTransferCoefficient', film);
  if (kind === undefined || supply === undefined || target === undefined) return null;
  if (kind === 'hot' ? target > supply : target < supply)
    reader.report(
      row,
      'target',
      'direction-disagrees',
      target,
      `${kind === 'hot' ? 'at most' : 'at least'} the supply, ${supply} °C`,
    );
  return {
    name,
    kind,
    supply,
    target,
    ...(contribution === undefined ? {} : { approachContribution: contribution }),
    ...(price === undefined ? {} : { price }),
    ...(coefficient === undefined ? {} : { heatTransferCoefficient: coefficient }),
  };
}

const present = <T>(items: readonly (T | null)[]): T[] => items.filter((item) => item !== null);

export const readUtilities = (reader: Reader, file: Fields, table: string, least: number): Utility[] =>
  present(
    readRows(reader, file, table, { least, most: mostUtilities }).map((row, index) => readUtility(reader, row, index)),
  );

/** `zoned`: each stream must name its plant. */
export const readStreams = (reader: Reader, file: Fields, periods: ReadonlySet<string>, zoned: boolean): HeatStream[] =>
  present(
    readRows(reader, file, 'streams', { least: 1 }).map((row, index) =>
      readHeatStream(reader, row, index, periods, zoned),
    ),
  );

const hasContribution = (row: unknown): boolean =>
  typeof row === 'object' && row !== null && isGiven({ table: '', values: row }, 'approachContribution');

/** The minimum approach in K; it may be left out where every stream and utility has a contribution of its own. */
export function readMinimumApproach(reader: Reader, file: Fields): number {
  const given = readNumber(reader, file, 'minimumApproach', approach);
  if (given !== undefined || isGiven(file, 'minimumApproach')) return given ?? 0;
  const rows = ['streams', 'utilities', 'mains'].flatMap((table) => {
    const value = own(file, table);
    return Array.isArray(value) ? (value as unknown[]) : [];
  });
  if (!rows.every(hasContribution)) readNumber(reader, file, 'minimumApproach', approach, true);
  return 0;
}

/** `cost: {fixed, coefficient, exponent, annuity, hours, heatTransferCoefficient, from, to, steps}`. */
function readCost(reader: Reader, file: Fields): HeatInput['cost'] {
  const part = readPart(reader, file, 'cost');
  if (part === null) return undefined;
  const number = (column: string, bounds: Bounds): number => readNumber(reader, part, column, bounds, true) ?? 1;
  const from = number('from', { ...approach, above: true });
  const to = number('to', { ...approach, above: true });
  const steps = readNumber(reader, part, 'steps', { minimum: 1, maximum: 1000 }) ?? 40;
  if (to < from) reader.report(part, 'to', 'out-of-order', to, `at least from, ${from} K`);
  const exchanger: ExchangerCost = {
    fixed: number('fixed', notNegative),
    coefficient: number('coefficient', notNegative),
    exponent: number('exponent', { minimum: 0, maximum: 2 }),
    annuity: number('annuity', notNegative),
    hours: number('hours', { minimum: 0, maximum: 8784 }),
    heatTransferCoefficient: number('heatTransferCoefficient', positive),
  };
  const count = Math.round(steps);
  return {
    ...exchanger,
    approaches: Array.from({ length: count + 1 }, (_, step) => from + ((to - from) * step) / count),
  };
}

/** The input of `heat`, or every problem of the file. Keys that it does not know are left alone. */
export function readHeat(value: unknown): Reading<HeatInput> {
  const reader = createReader();
  const file = readFile(reader, 'heat', value);
  if (file === null) return { input: null, problems: reader.problems() };
  const minimumApproach = readMinimumApproach(reader, file);
  const periods = readPeriods(reader, file);
  const streams = readStreams(reader, file, namesOf(periods), false);
  const utilities = readUtilities(reader, file, 'utilities', 0);
  const cost = readCost(reader, file);
  const storage = readStorage(reader, file, periods, 'kWh');
  const parents = readParents(reader, file);
  return reading(reader, {
    parents,
    minimumApproach,
    periods,
    streams,
    utilities,
    ...(cost ? { cost } : {}),
    ...(storage ? { storage } : {}),
  });
}
