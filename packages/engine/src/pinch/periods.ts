/** Representative periods, the factor of each stream in them, and means over the year. */
import { type Bounds, type Fields, type Reader, readNumber, readNumbers, readRows, readText } from './reader.ts';

export interface Period {
  readonly name: string;
  /** Hours a year. */
  readonly hours: number;
}

/** Anything whose flow follows the periods. */
export interface Periodic {
  /** Period → factor on the flow; 1 where not named. */
  readonly periods?: ReadonlyMap<string, number>;
}

export const factorIn = ({ periods }: Periodic, period: Period): number => periods?.get(period.name) ?? 1;

/** Mean factor over the year, weighted by hours: the flow that a lossless store of any size would give. */
export function meanFactor(item: Periodic, periods: readonly Period[]): number {
  let hours = 0;
  let total = 0;
  for (const period of periods) {
    hours += period.hours;
    total += period.hours * factorIn(item, period);
  }
  return hours > 0 ? total / hours : 1;
}

const hoursInYear: Bounds = { minimum: 0, above: true, maximum: 8784, unit: 'h' };

/** `periods: [{name, hours}]` of a method file. */
export function readPeriods(reader: Reader, file: Fields): Period[] {
  const names = new Set<string>();
  const periods = readRows(reader, file, 'periods', { most: 8784 }).map((row, index): Period => {
    const name = readText(reader, row, 'name') ?? `period ${index + 1}`;
    if (names.has(name)) reader.report(row, 'name', 'repeated-name', name, 'each period once');
    names.add(name);
    return { name, hours: readNumber(reader, row, 'hours', hoursInYear, true) ?? 1 };
  });
  const hours = periods.reduce((total, period) => total + period.hours, 0);
  if (hours > 8784) reader.report(file, 'periods', 'too-many-hours', hours, 'at most 8784 h together');
  return periods;
}

export const namesOf = (periods: readonly Period[]): ReadonlySet<string> => new Set(periods.map(({ name }) => name));

/** `periods: {name: factor}` of a row; unknown periods are refused. */
export function readFactors(reader: Reader, row: Fields, known: ReadonlySet<string>): Periodic {
  const factors = readNumbers(reader, row, 'periods', { minimum: 0 });
  if (factors.size === 0) return {};
  for (const name of factors.keys())
    if (!known.has(name))
      reader.report(
        row,
        'periods',
        'unknown-reference',
        name,
        [...known].slice(0, 20).join(', ') || 'no periods are given',
      );
  return { periods: factors };
}
