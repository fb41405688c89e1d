/** Published cases: reads `cases/pinch`, runs each through the public door, and compares it with what was printed. */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createSolver } from '../../src/highs.ts';
import {
  gas,
  gasByProgram,
  heat,
  needsProgram,
  type Reading,
  readGas,
  readHeat,
  readSite,
  readWater,
  site,
  water,
  waterOfSeveral,
} from '../../src/pinch/pinch.ts';

const folder = join(import.meta.dirname, '../../../../cases/pinch');

export interface PublishedCase {
  readonly name: string;
  readonly method: 'heat' | 'site' | 'water' | 'gas';
  readonly source: string;
  readonly evidence: 'documented' | 'recalled' | 'estimated';
  readonly note: string;
  /** Relative. */
  readonly tolerance: number;
  readonly published: unknown;
  readonly file: unknown;
}

/** One published figure beside ours. */
export interface Comparison {
  readonly path: string;
  readonly published: number | string;
  readonly ours: number | string | null;
  /** Relative; against the largest published figure where zero was published. */
  readonly deviation: number;
  readonly tolerance: number;
}

export const publishedCases: readonly PublishedCase[] = globSync('*.json', { cwd: folder })
  .toSorted()
  .map((path) => {
    const file = JSON.parse(readFileSync(join(folder, path), 'utf8')) as Omit<PublishedCase, 'name' | 'file'>;
    const { method, source, evidence, note, tolerance, published } = file;
    return { name: basename(path, '.json'), method, source, evidence, note, tolerance, published, file };
  });

const solver = createSolver();

function input<T>({ input: read, problems }: Reading<T>): T {
  if (read === null) throw new Error(JSON.stringify(problems));
  return read;
}

/** The answer to a case, in the shape of the command's JSON. */
export async function answerTo({ method, file }: PublishedCase): Promise<unknown> {
  if (method === 'heat') return heat(input(readHeat(file)));
  if (method === 'site') return site(input(readSite(file)));
  if (method === 'water') {
    const read = input(readWater(file));
    return 'contaminants' in read ? (await waterOfSeveral(read, await solver)).answer : water(read).answer;
  }
  const read = input(readGas(file));
  return needsProgram(read) ? (await gasByProgram(read, await solver)).answer : gas(read).answer;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands in our answer for one element of a published list: the same words, or else the nearest figure. */
function counterpart(item: unknown, ours: readonly unknown[], index: number): unknown {
  if (typeof item === 'number')
    return ours.toSorted((a, b) => Math.abs((a as number) - item) - Math.abs((b as number) - item))[0];
  if (!isRecord(item)) return ours[index];
  const words = Object.entries(item).filter(([, value]) => typeof value === 'string');
  if (words.length > 0)
    return ours.find((other) => isRecord(other) && words.every(([key, value]) => other[key] === value));
  const [key, value] = Object.entries(item)[0] ?? ['', undefined];
  const distance = (other: unknown): number =>
    isRecord(other) ? Math.abs((other[key] as number) - (value as number)) : Infinity;
  return ours.toSorted((a, b) => distance(a) - distance(b))[0];
}

function leaves(published: unknown, ours: unknown, path: string): (readonly [string, number | string, unknown])[] {
  if (typeof published === 'number' || typeof published === 'string') return [[path, published, ours]];
  if (Array.isArray(published))
    return published.flatMap((item: unknown, index) => {
      const label = isRecord(item) && Object.hasOwn(item, 'name') ? String(Object.values(item)[0]) : String(index + 1);
      return leaves(item, counterpart(item, Array.isArray(ours) ? ours : [], index), `${path}[${label}]`);
    });
  return Object.entries(published as object).flatMap(([key, value]) =>
    leaves(value, isRecord(ours) ? ours[key] : undefined, path === '' ? key : `${path}.${key}`),
  );
}

/** Every figure that a case publishes beside ours. */
export function compare(published: PublishedCase, answer: unknown): Comparison[] {
  const pairs = leaves(published.published, answer, '');
  const largest = Math.max(...pairs.map(([, value]) => (typeof value === 'number' ? Math.abs(value) : 0)));
  return pairs.map(([path, value, other]) => {
    const { tolerance } = published;
    if (typeof value === 'string' || typeof other !== 'number')
      return {
        path,
        published: value,
        ours: typeof other === 'string' ? other : null,
        deviation: value === other ? 0 : Infinity,
        tolerance,
      };
    const scale = Math.abs(value) > 0 ? Math.abs(value) : largest;
    return { path, published: value, ours: other, deviation: Math.abs(other - value) / scale, tolerance };
  });
}
