/**
 * Tables as an Excel workbook and back: one sheet for each table, a header with units, a help row under it (not read),
 * drop-downs for choices and references, and a first sheet that explains.
 *
 * Reading takes the last computed value of a formula with a warning, follows no link, and refuses what is too large before
 * unpacking it. Writing stores every text as text, so that none is taken for a formula.
 */
import type { Reading } from './csv.ts';
import { type Tables, tableNames } from './tables.ts';
import { read } from './workbook/read.ts';
import { type Legend, type ResultSheet, writeResults } from './workbook/results.ts';
import { write } from './workbook/write.ts';

/**
 * Reads a workbook of unknown origin. Never throws: what is no workbook, damaged, protected or too large is one Problem.
 * @returns the rows as given, for `check(tables, { lines })`, with the problems of reading at their cells.
 */
export const readWorkbook = (bytes: Uint8Array): Promise<Reading> => read(bytes);

/** Writes tables as the bytes of an .xlsx file, in a language; a workbook of any language can be read. */
export const writeWorkbook = (tables: Tables, locale = 'en'): Promise<Uint8Array> => write(tables, locale);

/** Writes sheets of plain figures, such as those of a plan, as the bytes of an .xlsx file; the same sheets give the same bytes. */
export const writeResultWorkbook = (
  title: string,
  sheets: readonly ResultSheet[],
  legend: Legend,
): Promise<Uint8Array> => writeResults(title, sheets, legend);

/** Writes the empty workbook that a park is entered in. */
export const writeTemplate = (locale = 'en'): Promise<Uint8Array> =>
  write(Object.fromEntries(tableNames.map((table) => [table, []])) as unknown as Tables, locale);
