/**
 * Opens the ZIP archive that a workbook is (PKWARE APPNOTE 6.3), as a guard: sizes are checked before anything is inflated
 * and again while inflating, so that a bomb is refused at the price of reading its directory.
 */
import { Inflate } from 'fflate';

/** Bytes of an uploaded file, of one part inflated, of all parts inflated, and parts; more is refused. */
const limits = { file: 64 * 2 ** 20, part: 64 * 2 ** 20, all: 128 * 2 ** 20, parts: 5000 } as const;
/** Growth of a large part in unpacking; real sheets grow some twenty-fold, DEFLATE can 1,032-fold. */
const mostGrowth = { from: 16 * 2 ** 20, times: 400 } as const;

export interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly compressed: number;
  readonly size: number;
  readonly offset: number;
}
export interface Refusal {
  readonly code: 'not-a-workbook' | 'encrypted-workbook' | 'damaged-workbook' | 'workbook-too-large';
  readonly found: string;
  readonly accepted?: string;
}
export type Archive = { readonly entries: readonly Entry[] } | { readonly refusal: Refusal };

const workbookWanted = 'an Excel workbook (.xlsx)';
const refuse = (code: Refusal['code'], found: string, accepted?: string): { refusal: Refusal } => ({
  refusal: { code, found, ...(accepted && { accepted }) },
});
const foreign = (found: string): { refusal: Refusal } => refuse('not-a-workbook', found, workbookWanted);
const megabytes = (bytes: number): string => `${Math.ceil(bytes / 2 ** 20)} MB`;

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);
const ascii = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length));
/** A text in the first bytes as the compound file directory holds it: two bytes a letter. */
const hasWide = (bytes: Uint8Array, text: string): boolean => {
  const wide = text.replaceAll(/./g, '$&\0');
  for (let at = 0; at < bytes.length; at += 4096)
    if (ascii(bytes, at, Math.min(4096 + wide.length, bytes.length - at)).includes(wide)) return true;
  return false;
};

/** What bytes that are no ZIP archive seem to be. */
function seeming(bytes: Uint8Array): { refusal: Refusal } {
  if (bytes.length === 0) return foreign('the file is empty');
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    if (hasWide(bytes, 'EncryptedPackage')) return refuse('encrypted-workbook', 'a password', workbookWanted);
    return foreign('it seems to be an old Excel workbook (.xls)');
  }
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return foreign('it seems to be a PDF file');
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) || startsWith(bytes, 0xff, 0xd8))
    return foreign('it seems to be a picture');
  if (startsWith(bytes, 0x1f, 0x8b)) return foreign('it seems to be a gzip file');
  const head = ascii(bytes, 0, Math.min(bytes.length, 1000)).replace(/^\xef\xbb\xbf/, '');
  if (/^\s*<(\?xml|!doctype|html)/i.test(head)) return foreign('it seems to be an XML or HTML file');
  if (/^\s*[{[]/.test(head)) return foreign('it seems to be a JSON file');
  if (!/[^\P{Cc}\t\r\n\f\v\x80-\x9f]/u.test(head))
    return foreign(/[,;\t]/.test(head) ? 'it seems to be a text file, perhaps CSV' : 'it seems to be a text file');
  return foreign('the file is of no known kind');
}

/** What a sound archive without a workbook seems to be. */
export function seemingArchive(names: ReadonlySet<string>): Refusal {
  const found = names.has('xl/workbook.bin')
    ? 'it seems to be a binary Excel workbook (.xlsb)'
    : names.has('mimetype') && names.has('content.xml')
      ? 'it seems to be an OpenDocument file (.ods)'
      : names.has('word/document.xml')
        ? 'it seems to be a Word document'
        : 'it is a ZIP archive without a workbook';
  return foreign(found).refusal;
}

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localHeader = 0x04034b50;

/** Finds the end record, which stands before a comment of at most 65,535 bytes. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--)
    if (view.getUint32(at, true) === endOfDirectory) return at;
  return -1;
}

/** Sizes that do not fit 32 bits stand in an extra field, in a fixed order, each only if its short one is full. */
function long(view: DataView, from: number, length: number, short: readonly number[]): readonly number[] {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    return short.map((value) => {
      if (value !== 0xffffffff) return value;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    });
  }
  return short;
}

/**
 * Reads the directory of an archive and refuses what is too large, encrypted, or no archive.
 * @param bytes the whole file; nothing is inflated here.
 */
export function openArchive(bytes: Uint8Array): Archive {
  if (bytes.length > limits.file)
    return refuse('workbook-too-large', `the file has ${megabytes(bytes.length)}`, `at most ${megabytes(limits.file)}`);
  if (!startsWith(bytes, 0x50, 0x4b)) return seeming(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const damaged = (found: string): { refusal: Refusal } => refuse('damaged-workbook', found, workbookWanted);
  const end = findEnd(view);
  if (end < 0) return damaged('the archive has no end, as after an interrupted download');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > limits.parts)
    return refuse('workbook-too-large', `the archive has ${count} parts`, `at most ${limits.parts} parts`);
  const entries: Entry[] = [];
  const names = new Set<string>();
  let all = 0;
  try {
    for (let index = 0; index < count; index++) {
      if (view.getUint32(at, true) !== directoryEntry) return damaged('the directory of the archive is broken');
      const nameLength = view.getUint16(at + 28, true);
      const extraLength = view.getUint16(at + 30, true);
      const [size = 0, compressed = 0, offset = 0] = long(view, at + 46 + nameLength, extraLength, [
        view.getUint32(at + 24, true),
        view.getUint32(at + 20, true),
        view.getUint32(at + 42, true),
      ]);
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
      if (view.getUint16(at + 8, true) & 1) return refuse('encrypted-workbook', 'an encrypted archive', workbookWanted);
      if (names.has(name)) return damaged(`the part ${name.slice(0, 100)} stands twice in the archive`);
      names.add(name);
      all += size;
      entries.push({
        name,
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        compressed,
        size,
        offset,
      });
      at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    }
  } catch {
    return damaged('the directory of the archive is broken');
  }
  if (all > limits.all)
    return refuse(
      'workbook-too-large',
      `unpacked it would have ${megabytes(all)}`,
      `at most ${megabytes(limits.all)} unpacked`,
    );
  return { entries };
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});
const crcOf = (bytes: Uint8Array): number => {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (crcTable[(crc ^ byte) & 0xff] ?? 0);
  return ~crc >>> 0;
};

/** Bytes fed to the inflater at a time: what one step can grow to stays small (DEFLATE grows at most 1,032-fold). */
const step = 8192;

/**
 * Inflates one entry, never beyond the size that its directory entry declares.
 * @returns its bytes, or a refusal when it is larger than declared or allowed, or does not match its checksum.
 */
export function extract(bytes: Uint8Array, entry: Entry): Uint8Array | Refusal {
  const damaged: Refusal = {
    code: 'damaged-workbook',
    found: `the part ${entry.name.slice(0, 100)} is broken`,
    accepted: workbookWanted,
  };
  if (entry.size > limits.part)
    return {
      code: 'workbook-too-large',
      found: `the part ${entry.name.slice(0, 100)} has ${megabytes(entry.size)}`,
      accepted: `at most ${megabytes(limits.part)} for a sheet`,
    };
  if (entry.size > mostGrowth.from && entry.size > mostGrowth.times * entry.compressed)
    return {
      code: 'workbook-too-large',
      found: `the part ${entry.name.slice(0, 100)} grows ${Math.floor(entry.size / entry.compressed)}-fold in unpacking`,
      accepted: `at most ${mostGrowth.times}-fold`,
    };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== localHeader) return damaged;
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.compressed);
  if (packed.length !== entry.compressed) return damaged;
  const result = entry.method === 0 ? packed : entry.method === 8 ? inflate(packed, entry.size) : null;
  return result === null || result.length !== entry.size || crcOf(result) !== entry.crc ? damaged : result;
}

/** Inflates to exactly the declared size; null when the data is broken or wants to be larger. */
function inflate(packed: Uint8Array, size: number): Uint8Array | null {
  const result = new Uint8Array(size);
  let filled = 0;
  const inflater = new Inflate((chunk) => {
    if (filled + chunk.length > size) throw new RangeError('more than declared');
    result.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += step)
      inflater.push(packed.subarray(at, at + step), at + step >= packed.length);
  } catch {
    return null;
  }
  return result.subarray(0, filled);
}
