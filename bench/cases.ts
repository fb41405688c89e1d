/** Published figures against ours, as a page: every case, figure by figure, with its evidence. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** The JSON cases of a folder, by name. */
export const casesOf = (
  folder: string,
): readonly (readonly [name: string, data: Readonly<Record<string, unknown>>])[] =>
  globSync(`cases/${folder}/*.json`, { cwd: root })
    .toSorted()
    .map((file) => [
      basename(file, '.json'),
      JSON.parse(readFileSync(join(root, file), 'utf8')) as Record<string, unknown>,
    ]);

export interface Compared {
  readonly figure: string;
  readonly expected: unknown;
  readonly found: unknown;
  /** |found − expected| / max(|expected|, floor); 0 where both are the same word, Infinity where they are not. */
  readonly deviation: number;
}

/** All figures of `expected`, lists and records opened. */
export function compared(found: unknown, expected: unknown, floor: number, figure = ''): readonly Compared[] {
  if (typeof expected === 'object' && expected !== null) {
    return Object.entries(expected).flatMap(([key, value]) =>
      compared(
        (found as Record<string, unknown> | null)?.[key],
        value,
        floor,
        figure === '' ? key : `${figure}.${key}`,
      ),
    );
  }
  const isNumber = typeof expected === 'number' && typeof found === 'number';
  const off = isNumber ? Math.abs(found - expected) / Math.max(Math.abs(expected), floor) : Infinity;
  return [{ figure, expected, found, deviation: found === expected || off === 0 ? 0 : off }];
}

/** The next power of ten above, so that the page does not change with the last bit of a logarithm. */
export const below = (deviation: number): string =>
  deviation === 0
    ? '0'
    : deviation === Infinity
      ? 'differs'
      : `< 1e${Math.max(-12, Math.floor(Math.log10(deviation)) + 1)}`;

export const worst = (figures: readonly Compared[]): number =>
  figures.reduce((most, { deviation }) => Math.max(most, deviation), 0);

export const written = (value: unknown): string =>
  typeof value === 'number' ? String(Number(value.toPrecision(9))) : value === null ? '–' : JSON.stringify(value);

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

export const writePage = (name: string, text: string): void =>
  writeFileSync(join(root, 'docs', 'benchmarks', `${name}.md`), `${text.trim()}\n`);
