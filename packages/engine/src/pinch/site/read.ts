/** Reads the file of `kyosei pinch site`: unknown JSON → input, or every problem in it. */

import { fuelCategories, referenceHeat, referencePower } from '../../steam/reference-efficiencies.ts';
import { saturationTemperature } from '../../steam/steam.ts';
import { readMinimumApproach, readStreams, readUtilities } from '../heat/read.ts';
import type { Utility } from '../heat/utilities.ts';
import { namesOf, readPeriods } from '../periods.ts';
import {
  createReader,
  type Fields,
  type Reader,
  type Reading,
  readChoice,
  readFile,
  reading,
  readNumber,
  readPart,
} from '../reader.ts';
import { readParents } from '../zones.ts';
import type { Boiler } from './cogeneration.ts';
import { pairMains } from './mains.ts';
import type { SiteInput } from './site.ts';

/** The maker's side must reach what the users expect, but for a small glide. */
const glide = 1;

function checkMains(reader: Reader, rows: readonly Utility[]): void {
  const seen = new Map<string, Utility>();
  for (const row of rows) {
    const at = { table: 'mains', row: row.name };
    if (seen.has(`${row.kind} ${row.name}`))
      reader.report(at, 'name', 'repeated-name', row.name, 'one row of each kind for a name');
    seen.set(`${row.kind} ${row.name}`, row);
  }
  for (const [key, user] of seen) {
    const maker = key.startsWith('hot ') ? seen.get(`cold ${user.name}`) : undefined;
    if (maker && (maker.target < user.supply - glide || maker.supply < user.target - glide))
      reader.report(
        { table: 'mains', row: user.name },
        'target',
        'out-of-order',
        `made from ${maker.supply} to ${maker.target} °C`,
        `at least as hot as it is used, from ${user.supply} to ${user.target} °C`,
      );
  }
}

const share = { minimum: 0, above: true, maximum: 1 } as const;

/** `boilerEfficiency` with `fuel` and `year`, or with `reference: {heat, power}`, which counts where both are given. */
function readFuel(reader: Reader, part: Fields): Boiler['fuel'] {
  const boilerEfficiency = readNumber(reader, part, 'boilerEfficiency', share);
  const fuel = readChoice(reader, part, 'fuel', fuelCategories);
  const year = readNumber(reader, part, 'year', { minimum: 1900, maximum: 2100 });
  const given = readPart(reader, part, 'reference');
  const known = fuel !== undefined && year !== undefined;
  const heat = (given && readNumber(reader, given, 'heat', share)) ?? (known ? referenceHeat(fuel, year) : null);
  const power = (given && readNumber(reader, given, 'power', share)) ?? (known ? referencePower(fuel, year) : null);
  if (boilerEfficiency === undefined) return undefined;
  if (heat !== null && power !== null) return { boilerEfficiency, reference: { heat, power } };
  reader.report(
    part,
    'reference',
    'required',
    undefined,
    `{heat, power}, as no reference is known for fuel ${fuel ?? '(not given)'} and year ${year ?? '(not given)'}`,
  );
  return undefined;
}

/** `cogeneration: {pressure: bar, temperature: °C, isentropicEfficiency, mechanicalEfficiency?, boilerEfficiency?, …}`. */
function readBoiler(reader: Reader, file: Fields): Boiler | undefined {
  const part = readPart(reader, file, 'cogeneration');
  if (part === null) return undefined;
  const pressure = readNumber(reader, part, 'pressure', { minimum: 0.01, maximum: 220, unit: 'bar absolute' }, true);
  const temperature = readNumber(reader, part, 'temperature', { minimum: 0, maximum: 800, unit: '°C' }, true);
  const isentropicEfficiency = readNumber(reader, part, 'isentropicEfficiency', share, true);
  const mechanicalEfficiency = readNumber(reader, part, 'mechanicalEfficiency', share) ?? 1;
  if (pressure === undefined || temperature === undefined || isentropicEfficiency === undefined) return undefined;
  const boiling = saturationTemperature(pressure);
  if (temperature < boiling)
    reader.report(
      part,
      'temperature',
      'out-of-bounds',
      temperature,
      `at least the saturation temperature, ${boiling.toFixed(2)} °C`,
    );
  const fuel = readFuel(reader, part);
  return { pressure, temperature, isentropicEfficiency, mechanicalEfficiency, ...(fuel ? { fuel } : {}) };
}

/** The input of `site`, or every problem of the file. */
export function readSite(value: unknown): Reading<SiteInput> {
  const reader = createReader();
  const file = readFile(reader, 'site', value);
  if (file === null) return { input: null, problems: reader.problems() };
  const minimumApproach = readMinimumApproach(reader, file);
  const periods = readPeriods(reader, file);
  const streams = readStreams(reader, file, namesOf(periods), true).flatMap((stream) =>
    stream.zone === undefined ? [] : [{ ...stream, zone: stream.zone }],
  );
  const rows = readUtilities(reader, file, 'mains', 1);
  checkMains(reader, rows);
  const boiler = readBoiler(reader, file);
  // Mains join plants, whatever these are part of.
  readParents(reader, file);
  return reading(reader, { minimumApproach, periods, streams, mains: pairMains(rows), ...(boiler ? { boiler } : {}) });
}
