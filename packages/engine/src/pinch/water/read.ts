/** Reads the file of `kyosei pinch water`: unknown JSON → input for one or several contaminants, or every problem. */
import { type PipeLimits, readPipeLimits } from '../material/pipes.ts';
import { namesOf, type Period, readFactors, readPeriods } from '../periods.ts';
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
  readNumbers,
  readPart,
  readRows,
  readText,
} from '../reader.ts';
import { readStorage, type Storage } from '../storage.ts';
import { type Parents, readParents } from '../zones.ts';
import type { SeveralInput } from './several.ts';
import { type WaterFlow, type WaterInput, waterPlaces } from './water.ts';

const concentration: Bounds = { minimum: 0, maximum: 1e6, unit: 'ppm' };
const flow: Bounds = { minimum: 0, maximum: 1e15, unit: 't/h' };
const loadBounds: Bounds = { minimum: 0, maximum: 1e15, unit: 'kg/h' };
/** Contaminant → ppm; one contaminant given as a number has the empty name. */
type Concentrations = ReadonlyMap<string, number>;
const agreement = 1e-3;
/** ppm · t/h in kg/h. */
const kilograms = 1e-3;

function readConcentration(reader: Reader, row: Fields, column: string): Concentrations | undefined {
  const value = own(row, column);
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return readNumbers(reader, row, column, concentration);
  const number = readNumber(reader, row, column, concentration, true);
  return number === undefined ? undefined : new Map([['', number]]);
}

/** Concentrations are ppm by mass throughout; a file that says otherwise would be misread. */
function checkUnit(reader: Reader, fields: Fields): void {
  for (const column of ['unit', 'concentrationUnit'])
    if (isGiven(fields, column)) readChoice(reader, fields, column, ['ppm', 'mg/kg', 'g/t']);
}

/** For rows without a name. */
const singular: Readonly<Record<string, string>> = { processes: 'process', sources: 'source', sinks: 'sink' };

/** One row with everything that it may hold; a process is read into both a source and a sink. */
interface Row {
  readonly fields: Fields;
  readonly name: string;
  readonly zone?: string;
  readonly flow: number;
  readonly concentrations: Concentrations;
  /** Contaminant → ppm · t/h, of a process where its file says it. */
  readonly loads?: ReadonlyMap<string, number>;
  readonly periods?: ReadonlyMap<string, number>;
}

function readIdentity(
  reader: Reader,
  fields: Fields,
  index: number,
  periods: ReadonlySet<string>,
): Pick<Row, 'name' | 'zone' | 'periods'> {
  checkUnit(reader, fields);
  const name = readText(reader, fields, 'name') ?? `${singular[fields.table] ?? fields.table} ${index + 1}`;
  const zone = readText(reader, fields, 'zone');
  const places: readonly string[] = Object.values(waterPlaces);
  if (places.includes(name)) reader.report(fields, 'name', 'reserved-name', name, `not ${places.join(', ')}`);
  return { name, ...(zone === undefined ? {} : { zone }), ...readFactors(reader, fields, periods) };
}

function readFlows(reader: Reader, file: Fields, table: string, column: string, periods: ReadonlySet<string>): Row[] {
  return readRows(reader, file, table, { least: table === 'sinks' ? 1 : 0 }).flatMap((fields, index): Row[] => {
    const identity = readIdentity(reader, fields, index, periods);
    const amount = readNumber(reader, fields, 'flow', flow, true);
    const concentrations = readConcentration(reader, fields, column);
    if (amount === undefined || concentrations === undefined) return [];
    return [{ fields, ...identity, flow: amount, concentrations }];
  });
}

/** Contaminant → ppm · t/h that `load` gives; a single number is that of the first contaminant. */
function readLoads(reader: Reader, fields: Fields, outlet: Concentrations): ReadonlyMap<string, number> {
  const value = own(fields, 'load');
  if (typeof value === 'object') {
    const loads = [...readNumbers(reader, fields, 'load', loadBounds)];
    for (const [name] of loads)
      if (!outlet.has(name))
        reader.report(
          fields,
          'load',
          'unknown-reference',
          name,
          [...outlet.keys()].filter(Boolean).join(', ') || 'a number',
        );
    return new Map(loads.map(([name, amount]) => [name, amount / kilograms]));
  }
  const amount = readNumber(reader, fields, 'load', loadBounds);
  return amount === undefined ? new Map() : new Map([[[...outlet.keys()][0] ?? '', amount / kilograms]]);
}

/** Flow at which the loads take the water from its inlet to its outlet limits; of several loads the largest. */
function flowOfLoads(
  loads: ReadonlyMap<string, number>,
  inlet: Concentrations,
  outlet: Concentrations,
): number | undefined {
  let largest: number | undefined;
  for (const [name, amount] of loads) {
    const difference = (outlet.get(name) ?? 0) - (inlet.get(name) ?? 0);
    if (difference > 0) largest = Math.max(largest ?? 0, amount / difference);
  }
  return largest;
}

/** Water leaves no cleaner than it may come in, and dirtier in at least one contaminant. */
function checkPickUp(reader: Reader, fields: Fields, inlet: Concentrations, outlet: Concentrations): void {
  const pickUps = [...outlet].map(([name, value]) => ({ value, least: inlet.get(name) ?? 0 }));
  const isNone = pickUps.every(({ value, least }) => value <= least);
  for (const { value, least } of pickUps)
    if (value < least || isNone)
      reader.report(fields, 'limitingOutlet', 'out-of-order', value, `above limitingInlet, ${least} ppm`);
}

function readProcess(
  reader: Reader,
  fields: Fields,
  index: number,
  periods: ReadonlySet<string>,
): { sink: Row; source: Row } | null {
  const identity = readIdentity(reader, fields, index, periods);
  const inlet = readConcentration(reader, fields, 'limitingInlet');
  const outlet = readConcentration(reader, fields, 'limitingOutlet');
  const limiting = readNumber(reader, fields, 'limitingFlow', flow);
  if (inlet === undefined || outlet === undefined) return null;
  checkPickUp(reader, fields, inlet, outlet);
  const loads = readLoads(reader, fields, outlet);
  for (const [name, amount] of loads)
    if (amount > 0 && outlet.get(name) === (inlet.get(name) ?? 0) && outlet.size > 1)
      reader.report(fields, 'load', 'out-of-order', amount * kilograms, `0 of ${name}, whose limits leave no room`);
  const computed = flowOfLoads(loads, inlet, outlet);
  if (!isGiven(fields, 'load') && !isGiven(fields, 'limitingFlow'))
    reader.report(fields, 'load', 'required', undefined, 'load (kg/h) or limitingFlow (t/h)');
  if (
    limiting !== undefined &&
    computed !== undefined &&
    Math.abs(limiting - computed) > agreement * Math.max(limiting, computed)
  )
    reader.report(
      fields,
      'limitingFlow',
      'load-disagrees',
      limiting,
      `load / (limitingOutlet − limitingInlet) = ${computed} t/h, which is used here`,
      { severity: 'warning' },
    );
  const amount = computed ?? limiting;
  if (amount === undefined) return null;
  const both = { fields, ...identity, flow: amount, loads };
  return { sink: { ...both, concentrations: inlet }, source: { ...both, concentrations: outlet } };
}

interface Rows {
  readonly sources: readonly Row[];
  readonly sinks: readonly Row[];
  readonly isFixedLoad: boolean;
}

function readAll(reader: Reader, file: Fields, periods: ReadonlySet<string>): Rows {
  if (!isGiven(file, 'processes'))
    return {
      sources: readFlows(reader, file, 'sources', 'concentration', periods),
      sinks: readFlows(reader, file, 'sinks', 'maximumConcentration', periods),
      isFixedLoad: false,
    };
  for (const other of ['sources', 'sinks'])
    if (isGiven(file, other))
      reader.report(file, other, 'wrong-form', 'processes as well', 'either processes, or sources and sinks');
  const processes = readRows(reader, file, 'processes', { least: 1 }).flatMap((fields, index) => {
    const process = readProcess(reader, fields, index, periods);
    return process === null ? [] : [process];
  });
  return {
    sources: processes.map(({ source }) => source),
    sinks: processes.map(({ sink }) => sink),
    isFixedLoad: true,
  };
}

/** Either every concentration is one number, or every one is a record of named contaminants. */
function contaminantsOf(reader: Reader, places: readonly (readonly [Fields, string, Concentrations])[]): string[] {
  const names = new Set<string>();
  for (const [, , concentrations] of places) for (const name of concentrations.keys()) names.add(name);
  if (!names.has('') || names.size === 1) return [...names];
  for (const [fields, column, concentrations] of places)
    if (concentrations.has(''))
      reader.report(
        fields,
        column,
        'wrong-form',
        concentrations.get(''),
        'ppm of each contaminant, as in the other rows',
      );
  return [...names].filter((name) => name !== '');
}

const optional = <K extends string, T>(key: K, value: T | undefined): { readonly [key in K]?: T } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [key in K]: T });

/** What stands beside the rows. */
interface Given {
  readonly fresh: Concentrations;
  readonly price: number | undefined;
  readonly outlet: Concentrations | undefined;
  readonly network: PipeLimits | undefined;
  readonly storage: Storage | undefined;
  readonly parents: Parents;
  readonly periods: readonly Period[];
}

function single(
  { sources, sinks, isFixedLoad }: Rows,
  { fresh, price, outlet, network, storage, periods, parents }: Given,
): WaterInput {
  const flowOf = ({ name, zone, flow: amount, concentrations, periods: factors }: Row): WaterFlow => ({
    name,
    ...optional('zone', zone),
    flow: amount,
    quality: concentrations.get('') ?? 0,
    ...optional('periods', factors),
  });
  return {
    fresh: fresh.get('') ?? 0,
    ...optional('price', price),
    sources: sources.map(flowOf),
    sinks: sinks.map(flowOf),
    isFixedLoad,
    ...(outlet ? { regeneration: { outlet: outlet.get('') ?? 0 } } : {}),
    ...optional('network', network),
    ...optional('storage', storage),
    periods,
    parents,
  };
}

/** A contaminant that a source does not name is absent from it; one that a sink does not name is not limited. */
function several(contaminants: readonly string[], { sources, sinks, isFixedLoad }: Rows, given: Given): SeveralInput {
  const { fresh, price, outlet, network, storage, periods, parents } = given;
  const list = (concentrations: Concentrations, absent: number): number[] =>
    contaminants.map((name) => concentrations.get(name) ?? absent);
  const identity = ({ name, zone, periods: factors }: Row): Pick<Row, 'name' | 'zone' | 'periods'> => ({
    name,
    ...optional('zone', zone),
    ...optional('periods', factors),
  });
  const supply = (row: Row): SeveralInput['sources'][number] => ({
    ...identity(row),
    flow: row.flow,
    qualities: list(row.concentrations, 0),
  });
  const demand = (row: Row): SeveralInput['sinks'][number] => ({
    ...identity(row),
    flow: row.flow,
    limits: list(row.concentrations, Infinity),
  });
  const process = (row: Row, index: number): SeveralInput['processes'][number] => {
    const [inlet, limit] = [list(sinks[index]?.concentrations ?? new Map(), 0), list(row.concentrations, 0)];
    const load = contaminants.map(
      (name, k) => row.loads?.get(name) ?? row.flow * ((limit[k] as number) - (inlet[k] as number)),
    );
    return { ...identity(row), inlet, outlet: limit, load };
  };
  return {
    contaminants,
    fresh: list(fresh, 0),
    ...optional('price', price),
    sources: isFixedLoad ? [] : sources.map(supply),
    sinks: isFixedLoad ? [] : sinks.map(demand),
    processes: isFixedLoad ? sources.map(process) : [],
    ...(outlet ? { regeneration: { outlet: list(outlet, 0) } } : {}),
    ...optional('network', network),
    ...optional('storage', storage),
    periods,
    parents,
  };
}

/** What of a process is left unnamed would be taken for absent, though the water may have brought it. */
function checkNamed(reader: Reader, { sources, sinks, isFixedLoad }: Rows, contaminants: readonly string[]): void {
  if (!isFixedLoad) return;
  for (const [rows, column] of [
    [sources, 'limitingOutlet'],
    [sinks, 'limitingInlet'],
  ] as const)
    for (const { fields, concentrations } of rows)
      for (const name of contaminants)
        if (!concentrations.has(name) && name !== '' && !concentrations.has(''))
          reader.report(fields, column, 'required', undefined, `ppm of ${name} as well`);
}

/** Input of `water` (one contaminant) or of `waterOfSeveral`, or every problem of the file. */
export function readWater(value: unknown): Reading<WaterInput | SeveralInput> {
  const reader = createReader();
  const file = readFile(reader, 'water', value);
  if (file === null) return { input: null, problems: reader.problems() };
  const periods = readPeriods(reader, file);
  const freshPart = readPart(reader, file, 'fresh', true);
  checkUnit(reader, file);
  if (freshPart) checkUnit(reader, freshPart);
  const fresh = (freshPart && readConcentration(reader, freshPart, 'concentration')) ?? new Map([['', 0]]);
  const price = freshPart ? readNumber(reader, freshPart, 'price', {}) : undefined;
  const regenerationPart = readPart(reader, file, 'regeneration');
  const outlet = regenerationPart ? readConcentration(reader, regenerationPart, 'outlet') : undefined;
  const rows = readAll(reader, file, namesOf(periods));
  const contaminants = contaminantsOf(reader, [
    ...(freshPart ? [[freshPart, 'concentration', fresh] as const] : []),
    ...(regenerationPart && outlet ? [[regenerationPart, 'outlet', outlet] as const] : []),
    ...rows.sources.map(
      (row) => [row.fields, rows.isFixedLoad ? 'limitingOutlet' : 'concentration', row.concentrations] as const,
    ),
    ...rows.sinks.map(
      (row) => [row.fields, rows.isFixedLoad ? 'limitingInlet' : 'maximumConcentration', row.concentrations] as const,
    ),
  ]);
  checkNamed(reader, rows, contaminants);
  const isSeveral = contaminants.length > 1 || (contaminants[0] ?? '') !== '';
  const given = {
    parents: readParents(reader, file),
    fresh,
    price,
    outlet,
    network: readPipeLimits(reader, file, 't/h'),
    storage: readStorage(reader, file, periods, 't'),
    periods,
  };
  return reading<WaterInput | SeveralInput>(
    reader,
    isSeveral ? several(contaminants, rows, given) : single(rows, given),
  );
}
