/** Reads the file of `kyosei pinch site`: unknown JSON → input, or every problem in it. */
import { saturationTemperature } from '../../steam/steam.ts';
import { readMinimumApproach, readStreams, readUtilities } from '../heat/read.ts';
import type { Utility } from '../heat/utilities.ts';
import { namesOf, readPeriods } from '../periods.ts';
import {
  createReader,
  type Fields,
  type Reader,
  type Reading,
  readFile,
  reading,
  readNumber,
  readPart,
} from '../reader.ts';
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

/** `cogeneration: {pressure: bar, temperature: °C, isentropicEfficiency, mechanicalEfficiency?}`. */
function readBoiler(reader: Reader, file: Fields): Boiler | undefined {
  const part = readPart(reader, file, 'cogeneration');
  if (part === null) return undefined;
  const share = { minimum: 0, above: true, maximum: 1 } as const;
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
  return { pressure, temperature, isentropicEfficiency, mechanicalEfficiency };
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
  return reading(reader, { minimumApproach, periods, streams, mains: pairMains(rows), ...(boiler ? { boiler } : {}) });
}
