/** From an untrusted archive to a small clean one: only the parts that hold values, and of a sheet only its first rows. */
import { zipSync } from 'fflate';
import { mostRows } from '../check/shape.ts';
import { type Entry, extract, openArchive, type Refusal, seemingArchive } from './archive.ts';

/** Rows of a sheet that are read: header, help and the rows of the table. */
export const mostSheetRows = mostRows + 2;
/** Last column that is read: more than any table has, with room for notes beside it. */
export const lastColumn = 'AZ';
/** Formulas in a sheet, elements of the table of strings, and elements of the other parts that are read as a whole. */
const mostFormulas = 200_000;
const mostStrings = 1_500_000;
const mostElements = 100_000;

export interface Cleaned {
  /** A stored archive that the reader can open without risk. */
  readonly bytes: Uint8Array;
  readonly externalLink: boolean;
}

const isSheet = (name: string): boolean => /(^|\/)worksheets\/[^/]+\.xml$/i.test(name);
const isWanted = (name: string): boolean =>
  name === '[Content_Types].xml' ||
  name === '_rels/.rels' ||
  isSheet(name) ||
  /(^|\/)(workbook|sharedStrings|styles)\.xml$/i.test(name) ||
  /(^|\/)_rels\/workbook\.xml\.rels$/i.test(name);

const [open, colon, slash] = [60, 58, 47];
const isNameEnd = (byte: number | undefined): boolean =>
  byte === undefined || byte <= 32 || byte === 62 || byte === slash;

/** Counts the elements of a part and its formulas without parsing it, and finds the end of the last row that is read. */
function count(bytes: Uint8Array): { elements: number; formulas: number; end: number } {
  let [elements, rows, formulas] = [0, 0, 0];
  for (let at = bytes.indexOf(open); at >= 0; at = bytes.indexOf(open, at + 1)) {
    if (bytes[at + 1] === slash) continue;
    elements++;
    let name = at + 1;
    for (let look = name; look < name + 12 && !isNameEnd(bytes[look]); look++)
      if (bytes[look] === colon) name = look + 1;
    if (bytes[name] === 114 && bytes[name + 1] === 111 && bytes[name + 2] === 119 && isNameEnd(bytes[name + 3])) {
      if (rows++ > mostSheetRows) return { elements, formulas, end: at };
    } else if (bytes[name] === 102 && isNameEnd(bytes[name + 1])) formulas++;
  }
  return { elements, formulas, end: bytes.length };
}

const emptySheet = new TextEncoder().encode('<worksheet><sheetData/></worksheet>');

/** The first filled cell beyond what is read, as `BA7`. */
function farCell(cells: string): string | undefined {
  for (const [, column = '', row = ''] of cells.matchAll(
    /<(?:\w+:)?c\s[^>]*?\br="([A-Z]{1,4})(\d{1,8})"[^>]*(?<!\/)>/g,
  ))
    if (column.length > 2 || (column.length === 2 && column > lastColumn) || Number(row) > mostSheetRows)
      return column + row;
  return undefined;
}

/**
 * The cells of a worksheet alone, in a root of their own: merges, links, drawings and rules are not read. A cell beyond what
 * is read is named in the page header, which is otherwise empty, so that it can be told.
 */
function cellsOf(bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(bytes);
  const start = /<((?:\w+:)?)sheetData[\s>]/.exec(text);
  if (!start) return emptySheet;
  const close = `</${start[1]}sheetData>`;
  const end = text.indexOf(close, start.index);
  const cells = text.slice(start.index, end < 0 ? undefined : end);
  const far = farCell(cells);
  const note = far === undefined ? '' : `<headerFooter><oddHeader>${far}</oddHeader></headerFooter>`;
  return new TextEncoder().encode(`<worksheet>${cells}${close}${note}</worksheet>`);
}

/** Opens the archive, takes out what holds values, and refuses what cannot be read safely. */
export function clean(bytes: Uint8Array): Cleaned | { readonly refusal: Refusal } {
  const archive = openArchive(bytes);
  if ('refusal' in archive) return archive;
  const names = new Set(archive.entries.map(({ name }) => name));
  const isWorkbook = [...names].some((name) => /(^|\/)workbook\.xml$/i.test(name));
  if (!isWorkbook || !names.has('[Content_Types].xml')) return { refusal: seemingArchive(names) };
  const parts: Record<string, Uint8Array> = {};
  for (const entry of archive.entries.filter(({ name }) => isWanted(name))) {
    const part = readPart(bytes, entry);
    if (!(part instanceof Uint8Array)) return { refusal: part };
    parts[entry.name] = part;
  }
  return {
    bytes: zipSync(parts, { level: 0, mtime: new Date(Date.UTC(2000, 0, 1)) }),
    externalLink: [...names].some((name) => name.includes('externalLinks/')),
  };
}

function readPart(bytes: Uint8Array, entry: Entry): Uint8Array | Refusal {
  const part = extract(bytes, entry);
  if (!(part instanceof Uint8Array)) return part;
  const { elements, formulas, end } = count(part);
  const refuse = (most: number, what: string): Refusal => ({
    code: 'workbook-too-large',
    found: `the part ${entry.name.slice(0, 100)} has more than ${most} ${what}`,
    accepted: `at most ${most}`,
  });
  if (isSheet(entry.name))
    return formulas > mostFormulas ? refuse(mostFormulas, 'formulas') : cellsOf(part.subarray(0, end));
  const most = entry.name.endsWith('sharedStrings.xml') ? mostStrings : mostElements;
  return elements > most ? refuse(most, 'elements') : part;
}
