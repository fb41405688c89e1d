/** Reads the file of `kyosei pinch gas`: unknown JSON → input, or every problem in it. */
import { namesOf, readFactors, readPeriods } from '../periods.ts';
import {
  type Bounds,
  createReader,
  type Fields,
  own,
  type Reader,
  type Reading,
  readFile,
  reading,
  readNumber,
  readPart,
  readRows,
  readText,
} from '../reader.ts';
import { readStorage } from '../storage.ts';
import { readParents } from '../zones.ts';
import { type GasFlow, type GasInput, gasPlaces, type Makeup, type Purifier } from './gas.ts';

const purity: Bounds = { minimum: 0, maximum: 1, unit: 'mole fraction' };
const flow: Bounds = { minimum: 0, maximum: 1e15, unit: 'mol/s' };
const share: Bounds = { minimum: 0, above: true, maximum: 1 };

/** One make-up gas as an object, several as rows. */
function readMakeup(reader: Reader, file: Fields): Makeup[] {
  const isList = Array.isArray(own(file, 'makeup'));
  const part = isList ? null : readPart(reader, file, 'makeup', true);
  const rows = isList ? readRows(reader, file, 'makeup', { least: 1, most: 100 }) : part ? [part] : [];
  return rows.flatMap((row, index): Makeup[] => {
    const name = readText(reader, row, 'name') ?? (isList ? `makeup ${index + 1}` : 'makeup');
    const quality = readNumber(reader, row, 'purity', purity, true);
    const maximum = readNumber(reader, row, 'maximum', flow) ?? Infinity;
    const price = readNumber(reader, row, 'price', {});
    return quality === undefined ? [] : [{ name, purity: quality, maximum, ...(price === undefined ? {} : { price }) }];
  });
}

function readFlows(
  reader: Reader,
  file: Fields,
  table: string,
  column: string,
  periods: ReadonlySet<string>,
  makeup: readonly Makeup[],
): GasFlow[] {
  const taken: readonly string[] = [...Object.values(gasPlaces), ...makeup.map(({ name }) => name)];
  return readRows(reader, file, table, { least: table === 'sinks' ? 1 : 0 }).flatMap((row, index): GasFlow[] => {
    const name = readText(reader, row, 'name') ?? `${table.slice(0, -1)} ${index + 1}`;
    if (taken.includes(name)) reader.report(row, 'name', 'reserved-name', name, `not ${taken.join(', ')}`);
    const zone = readText(reader, row, 'zone');
    const amount = readNumber(reader, row, 'flow', flow, true);
    const quality = readNumber(reader, row, column, purity, true);
    const factors = readFactors(reader, row, periods);
    if (amount === undefined || quality === undefined) return [];
    return [{ name, ...(zone === undefined ? {} : { zone }), flow: amount, purity: quality, ...factors }];
  });
}

function readPurifier(reader: Reader, file: Fields): Purifier | undefined {
  const part = readPart(reader, file, 'purifier');
  if (part === null) return undefined;
  const quality = readNumber(reader, part, 'purity', { ...purity, above: true }, true);
  const recovery = readNumber(reader, part, 'recovery', share, true);
  const maximumFeed = readNumber(reader, part, 'maximumFeed', flow) ?? Infinity;
  return quality === undefined || recovery === undefined ? undefined : { purity: quality, recovery, maximumFeed };
}

/** The input of `gas`, or of `gasByProgram` where there are several make-up gases or a purifier. */
export function readGas(value: unknown): Reading<GasInput> {
  const reader = createReader();
  const file = readFile(reader, 'gas', value);
  if (file === null) return { input: null, problems: reader.problems() };
  const periods = readPeriods(reader, file);
  const makeup = readMakeup(reader, file);
  const sources = readFlows(reader, file, 'sources', 'purity', namesOf(periods), makeup);
  const sinks = readFlows(reader, file, 'sinks', 'minimumPurity', namesOf(periods), makeup);
  const purifier = readPurifier(reader, file);
  const storage = readStorage(reader, file, periods, 'flow · h');
  const parents = readParents(reader, file);
  return reading(reader, {
    parents,
    makeup,
    sources,
    sinks,
    periods,
    ...(purifier ? { purifier } : {}),
    ...(storage ? { storage } : {}),
  });
}
