/** Zip archives by hand, honest and lying, for workbooks that nobody should open. */
import { constants, crc32, deflateRawSync } from 'node:zlib';

export interface Entry {
  readonly name: string;
  readonly packed: Buffer;
  /** Size that the archive claims for it. */
  readonly size: number;
  readonly checksum: number;
}

const pack = (text: string): Buffer => deflateRawSync(text, { finishFlush: constants.Z_FULL_FLUSH, level: 9 });

/** An entry whose content is `head`, then `piece` `times` over, then `tail`; packed without ever being held whole. */
export function repeated(name: string, head: string, piece: string, times: number, tail: string): Entry {
  const middle = pack(piece);
  const packed = Buffer.concat([pack(head), ...Array.from({ length: times }, () => middle), deflateRawSync(tail)]);
  let checksum = crc32(head);
  for (let count = 0; count < times; count++) checksum = crc32(piece, checksum);
  const size = Buffer.byteLength(head + tail) + Buffer.byteLength(piece) * times;
  return { name, packed, size, checksum: crc32(tail, checksum) };
}

export const entry = (name: string, text: string): Entry => repeated(name, text, '', 0, '');

/** The archive of the entries. */
export function archive(entries: readonly Entry[]): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, packed, size, checksum } of entries) {
    const title = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(checksum, 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(title.length, 22);
    const header = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, title]);
    const directory = Buffer.alloc(14);
    directory.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), common, directory, title]));
    local.push(header, packed);
    offset += header.length + packed.length;
  }
  const index = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(index.length, 8);
  end.writeUInt32LE(offset, 12);
  return new Uint8Array(Buffer.concat([...local, index, Buffer.from('PK\u0005\u0006'), end]));
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const office = 'http://schemas.openxmlformats.org';

/** A workbook whose one sheet, `firm`, is the given entry at `xl/worksheets/sheet1.xml`. */
export const workbookOf = (sheet: Entry): Uint8Array =>
  archive([
    entry(
      '[Content_Types].xml',
      `${xml}<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    ),
    entry(
      '_rels/.rels',
      `${xml}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    entry(
      'xl/workbook.xml',
      `${xml}<workbook xmlns="${office}/spreadsheetml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships"><sheets><sheet name="firm" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    entry(
      'xl/_rels/workbook.xml.rels',
      `${xml}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    sheet,
  ]);

export const sheetHead = `${xml}<worksheet xmlns="${office}/spreadsheetml/2006/main"><sheetData><row><c t="inlineStr"><is><t>id</t></is></c><c t="inlineStr"><is><t>name</t></is></c></row>`;
export const sheetTail = '</sheetData></worksheet>';
