/**
 * Targets with a store of finite size. Periods follow each other in the order of the file and begin anew after the last;
 * what the store holds after period p of d hours is
 *   Sₚ = e^(−λd) Sₚ₋₁ + δ yₚ, δ = (1 − e^(−λd)) / λ (d without loss λ), Σ over what is kept apart of Sₚ ≤ capacity,
 * with the charge y constant over the period and what is kept apart never mixed (each temperature, each source).
 */
import { type Builder, build, type Program, type Solve } from '../program/program.ts';
import type { Period } from './periods.ts';
import { type Fields, type Reader, readNumber, readPart } from './reader.ts';

export interface Storage {
  /** kWh, t, or flow · h. */
  readonly capacity: number;
  /** Share of the content lost in an hour. */
  readonly loss: number;
  /** How often the periods follow each other in a year. */
  readonly cycles: number;
}

/** One period in the programme: columns of what is kept apart, positive into the store, and what is minimised per hour. */
interface StoredPeriod {
  readonly charges: readonly number[];
  readonly supply: readonly (readonly [column: number, weight: number])[];
}

export interface StoredProblem {
  readonly periods: readonly Period[];
  /** More than any store can ever hold: all that there is in one hour. */
  readonly most: number;
  /** Adds one period; costs count `weight` times. */
  readonly add: (builder: Builder, period: number, weight: number) => StoredPeriod;
}

export interface StorageAnswer extends Storage {
  /** A year with this store, without any, and with one of any size but the same loss. */
  readonly target: number;
  readonly none: number;
  readonly unlimited: number;
  /** Smallest capacity that does as much as any. */
  readonly needed: number;
  /** From none to `needed`. */
  readonly curve: readonly { readonly capacity: number; readonly target: number }[];
}

/** `storage: {capacity, loss?, cycles?}` of a method file. */
export function readStorage(
  reader: Reader,
  file: Fields,
  periods: readonly Period[],
  unit: string,
): Storage | undefined {
  const part = readPart(reader, file, 'storage');
  if (part === null) return undefined;
  if (periods.length === 0)
    reader.report(file, 'periods', 'required', undefined, 'periods, between which the store carries');
  const capacity = readNumber(reader, part, 'capacity', { minimum: 0, maximum: 1e18, unit }, true);
  const loss = readNumber(reader, part, 'loss', { minimum: 0, maximum: 1, unit: '1/h' }) ?? 0;
  const cycles = readNumber(reader, part, 'cycles', { minimum: 1, maximum: 8784 }) ?? 1;
  return capacity === undefined ? undefined : { capacity, loss, cycles };
}

/** What is sought: the least supply with a capacity, or the least capacity with a supply. */
type Aim = { readonly capacity: number } | { readonly supply: number };

function storeRows(
  builder: Builder,
  { periods, most }: StoredProblem,
  { loss, cycles }: Storage,
  charges: readonly (readonly number[])[],
  size: number,
): void {
  const hours = periods.reduce((total, period) => total + period.hours, 0) / cycles;
  const stores = charges[0]?.length ?? 0;
  const contents = periods.map((_, p) =>
    Array.from({ length: stores }, (__, k) => builder.column(`content(${k},${p})`, 0, most * hours, 0)),
  );
  for (const [p, period] of periods.entries()) {
    const span = period.hours / cycles;
    const kept = Math.exp(-loss * span);
    const gain = loss > 0 ? -Math.expm1(-loss * span) / loss : span;
    const before = contents.at(p - 1) ?? [];
    for (let k = 0; k < stores; k += 1) {
      builder.row(`content(${k},${p})`, 0, 0);
      if (periods.length === 1) builder.entry(contents[p]?.[k] as number, 1 - kept);
      else {
        builder.entry(contents[p]?.[k] as number, 1);
        builder.entry(before[k] as number, -kept);
      }
      builder.entry(charges[p]?.[k] as number, -gain);
    }
    builder.row(`capacity(${p})`, -Infinity, 0);
    for (const content of contents[p] ?? []) builder.entry(content, 1);
    builder.entry(size, -1);
  }
}

/** The programme of all periods and the store between them. */
export function storageProgram(problem: StoredProblem, storage: Storage, aim: Aim): Program {
  const builder = build('storage');
  const isSupply = 'capacity' in aim;
  const hours = problem.periods.reduce((total, period) => total + period.hours, 0) / storage.cycles;
  const largest = problem.most * hours;
  const size = builder.column('capacity', 0, isSupply ? Math.min(aim.capacity, largest) : largest, isSupply ? 0 : 1);
  const added = problem.periods.map((period, p) => problem.add(builder, p, isSupply ? period.hours : 0));
  storeRows(
    builder,
    problem,
    storage,
    added.map(({ charges }) => charges),
    size,
  );
  if (!isSupply) {
    builder.row('supply', -Infinity, aim.supply);
    for (const [p, { supply }] of added.entries())
      for (const [column, weight] of supply) builder.entry(column, weight * (problem.periods[p]?.hours ?? 0));
  }
  return builder.program();
}

/** A linear programme is solved to its optimum; the limit in seconds only ends what has gone wrong. */
const exactly = { gap: 0, timeLimit: 600 };
/** Points of the curve beyond none. */
const steps = 8;

/**
 * The target with the store and its curve, between `none` (each period by itself) and, without loss, `lossless` (the mean
 * of the year); null when the programme has no answer.
 */
export async function storageTarget(
  problem: StoredProblem,
  storage: Storage,
  none: number,
  lossless: number,
  solve: Solve,
): Promise<StorageAnswer | null> {
  const solved = async (aim: Aim): Promise<number | null> =>
    (await solve(storageProgram(problem, storage, aim), exactly)).objective;
  const unlimited = storage.loss === 0 ? lossless : await solved({ capacity: Infinity });
  if (unlimited === null) return null;
  const least = Math.min(none, unlimited);
  const slack = 1e-9 * Math.max(least, 1e-3 * none);
  const needed = none - least <= slack ? 0 : await solved({ supply: least + slack });
  if (needed === null) return null;
  const targetAt = async (capacity: number): Promise<number | null> => {
    if (capacity === 0) return none;
    if (capacity >= needed) return least;
    const target = await solved({ capacity });
    return target === null ? null : Math.min(none, Math.max(least, target));
  };
  const curve: { capacity: number; target: number }[] = [];
  for (let step = 0; step <= (needed > 0 ? steps : 0); step += 1) {
    const capacity = (needed * step) / steps;
    const target = await targetAt(capacity);
    if (target === null) return null;
    curve.push({ capacity, target });
  }
  const target = await targetAt(storage.capacity);
  return target === null ? null : { ...storage, target, none, unlimited: least, needed, curve };
}
