/** Workbooks: what the template offers, and what is made of files that are wrong, hostile, or no workbooks. */
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, test, vi } from 'vitest';
import { check } from '../src/check.ts';
import { type Tables, tableNames } from '../src/tables.ts';
import { readWorkbook, writeTemplate, writeWorkbook } from '../src/workbook.ts';
import { smallPark } from './check/park.ts';
import { effort } from './effort.ts';

// Two cores are shared with other work while the tests run.
vi.setConfig({ testTimeout: 60_000 });

const codes = async (bytes: Uint8Array): Promise<string[]> =>
  (await readWorkbook(bytes)).problems.map(({ code }) => code);
const only = async (bytes: Uint8Array) => {
  const { problems, tables } = await readWorkbook(bytes);
  expect(Object.values(tables).every((rows) => rows.length === 0)).toBe(true);
  expect(problems).toHaveLength(1);
  return problems[0];
};

/** A workbook of raw sheet parts, as some other program might write it. */
const workbook = (
  sheets: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>> = {},
): Uint8Array => {
  const names = Object.keys(sheets);
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': `<Relationships><Relationship Id="r1" Type="${type}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns:r="${type}"><sheets>${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names.map((_, index) => `<Relationship Id="r${index}" Type="${type}/worksheet" Target="worksheets/sheet${index}.xml"/>`).join('')}</Relationships>`,
    ...Object.fromEntries(names.map((name, index) => [`xl/worksheets/sheet${index}.xml`, sheets[name] ?? ''])),
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), { level: 1 });
};
const inline = (ref: string, text: string): string => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
const sheetOf = (rows: readonly string[]): string =>
  `<worksheet><sheetData>${rows.map((cells, index) => `<row r="${index + 1}">${cells}</row>`).join('')}</sheetData></worksheet>`;
const sheet = (...rows: readonly string[]): string => sheetOf(rows);

const checked = check(smallPark()).tables as Tables;

describe('the workbook that is written', () => {
  test('has a sheet for each table after the one that explains, and reads back without a problem', async () => {
    const book = await readXlsx(await writeTemplate());
    expect(book.sheets.map(({ name }) => name)).toEqual(['read me', ...tableNames]);
    expect(book.sheets[0]?.rows).toHaveLength(11);
    expect(await codes(await writeTemplate())).toEqual(['empty-workbook']);
  });
  test('speaks the language asked for: sheets, headers, help and drop-downs, without English sentences', async () => {
    for (const [locale, named, header] of [
      ['zh', '物流', '数量 [t|kWh/a]'],
      ['ja', 'フロー', '数量 [t|kWh/a]'],
    ] as const) {
      const book = await readXlsx(await writeTemplate(locale));
      const stream = book.sheets.find(({ name }) => name === named);
      expect(stream?.rows[0]).toContain(header);
      const said = book.sheets.flatMap(({ name, rows }) => [name, rows.flat().map(String)].flat());
      expect(said.filter((text) => /[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}/.test(text))).toEqual([]);
    }
  });

  test('has the unit in the header, help under it, frozen panes and drop-downs', async () => {
    const book = await readXlsx(await writeWorkbook(checked));
    const stream = book.sheets.find(({ name }) => name === 'stream');
    expect(stream?.rows[0]?.slice(0, 5)).toEqual(['id', 'firm', 'direction', 'commodity', 'quantity [t|kWh/a]']);
    expect(stream?.rows[1]?.[0]).toBe('Help: Short identifier of the stream.');
    expect(stream?.rows[2]?.slice(0, 5)).toEqual(['out', 'mill', 'has', 'gypsum-fgd', 200_000]);
    expect(stream?.freezePane).toMatchObject({ rows: 2, columns: 1 });
    const lists = stream?.dataValidations ?? [];
    expect(lists.find(({ range }) => range.startsWith('C3:'))).toMatchObject({ values: ['has', 'wants'] });
    expect(lists.find(({ range }) => range.startsWith('B3:'))).toMatchObject({ formula1: "'firm'!$A$3:$A$504" });
    expect(lists.find(({ range }) => range.startsWith('F3:'))?.formula1).toMatch(/^'profile'!\$B\$3/);
  });
  test('keeps lines and values', async () => {
    const { tables, lines, problems } = await readWorkbook(await writeWorkbook(checked));
    expect(problems).toEqual([]);
    expect(lines.firm).toEqual([3, 4]);
    expect(check(tables, { lines }).tables).toEqual(checked);
  });
});

const readFirms = (...rows: readonly string[]) =>
  readWorkbook(
    workbook({ firm: sheet(inline('A1', 'id') + inline('B1', 'name') + inline('C1', 'area [m2]'), ...rows) }),
  );

describe('cells', () => {
  test('numbers, texts and booleans; the unit of the header governs', async () => {
    const { tables, problems } = await readFirms(
      `${inline('A2', 'mill')}<c r="B2"><v>12</v></c><c r="C2"><v>500</v></c>`,
      `${inline('A3', 'b')}<c r="B3" t="b"><v>1</v></c>${inline('C3', '3 ha')}`,
    );
    expect(problems).toEqual([]);
    expect(tables.firm).toEqual([
      { id: 'mill', name: 12, area: '500 m2' },
      { id: 'b', name: 'true', area: '3 ha' },
    ]);
  });
  test('an empty cell is no value', async () => {
    const { tables } = await readFirms(
      `${inline('A2', 'mill')}<c r="B2" s="1"/>${inline('C2', '')}`,
      '<c r="A3" s="1"/>',
    );
    expect(tables.firm).toEqual([{ id: 'mill' }]);
  });
  test('a formula gives its computed value with a warning, or none with a problem', async () => {
    const { tables, problems } = await readFirms(
      `${inline('A2', 'mill')}<c r="B2" t="str"><f>A2</f><v>Mill</v></c><c r="C2"><f>1+1</f></c>`,
    );
    expect(tables.firm).toEqual([{ id: 'mill', name: 'Mill' }]);
    expect(problems).toEqual([
      { code: 'formula', severity: 'warning', table: 'firm', line: 2, column: 'name', found: '=A2' },
      {
        code: 'formula-without-value',
        severity: 'error',
        table: 'firm',
        line: 2,
        column: 'area',
        found: '=1+1',
        accepted: 'a value',
      },
    ]);
  });
  test('an error value is a problem at its cell', async () => {
    const { problems } = await readFirms(`${inline('A2', 'mill')}<c r="B2" t="e"><v>#REF!</v></c>`);
    expect(problems).toMatchObject([{ code: 'cell-error', line: 2, column: 'name', found: '#REF!' }]);
  });
  test('a text that looks like a formula stays a text', async () => {
    const { tables, problems } = await readFirms(inline('A2', 'mill') + inline('B2', '=HYPERLINK(&quot;x&quot;)'));
    expect(problems).toEqual([]);
    expect(tables.firm[0]?.name).toBe('=HYPERLINK("x")');
  });
  test('a date in a number is told as the date that it is', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'firm',
          rows: [
            ['id', 'name', 'employees'],
            ['a', 'A', new Date(Date.UTC(2023, 2, 15))],
          ],
        },
      ],
    });
    const { tables } = await readWorkbook(bytes);
    expect(check({ ...smallPark(), firm: tables.firm }).problems).toContainEqual(
      expect.objectContaining({ code: 'not-a-number', column: 'employees', found: '2023-03-15' }),
    );
  });
  test('a value beside the table belongs to no column', async () => {
    const { problems } = await readFirms(inline('A2', 'mill') + inline('E2', 'stray'));
    expect(problems).toMatchObject([
      { code: 'cell-beyond-header', severity: 'warning', line: 2, column: 'E', found: 'stray' },
    ]);
  });
});

test('a point that could part thousands is refused in a text that somebody wrote, not in a number', async () => {
  const head = inline('A1', 'id') + inline('B1', 'quantity [kt/a]');
  const texts = ['400.000', '12.345 t/a', '0.123', '1.2345', '1.5 t/a', '1234.567', '1.234,5 t/a', '12.345e2'];
  const cells = texts.map((cell, index) => inline(`A${index + 2}`, `s${index}`) + inline(`B${index + 2}`, cell));
  const { problems } = await readWorkbook(workbook({ stream: sheet(head, ...cells) }));
  expect(problems).toMatchObject([
    { code: 'ambiguous-number', severity: 'error', line: 2, column: 'quantity', accepted: '400000 or 400' },
    { code: 'ambiguous-number', line: 3, found: '12.345 t/a', accepted: '12345 or 12.3450' },
  ]);
  const number = '<c r="B2"><v>12.345</v></c>';
  const typed = await readWorkbook(workbook({ stream: sheet(head, inline('A2', 's') + number) }));
  expect(typed.problems).toEqual([]);
});

describe('sheets', () => {
  const firm = sheet(inline('A1', 'id') + inline('B1', 'name'), inline('A2', 'mill') + inline('B2', 'Mill'));

  test('an unknown sheet is passed over, one with a typing error is an error', async () => {
    expect((await readWorkbook(workbook({ firm, 'My notes': firm, streem: firm }))).problems).toMatchObject([
      { code: 'unknown-sheet', severity: 'warning', found: 'My notes' },
      { code: 'unknown-sheet', severity: 'error', found: 'streem', nearest: 'stream' },
    ]);
  });
  test('a sheet whose name speaks of a table is no loss only where the table has its own sheet', async () => {
    const { problems } = await readWorkbook(workbook({ firm, 'Streams 2026': firm, 'Notes on firms': firm }));
    expect(problems).toMatchObject([
      { code: 'unknown-sheet', severity: 'error', found: 'Streams 2026', nearest: 'stream' },
      { code: 'unknown-sheet', severity: 'warning', found: 'Notes on firms', nearest: 'firm' },
    ]);
  });
  test('two sheets of one table', async () => {
    const { problems, tables } = await readWorkbook(workbook({ firm, Firm: firm }));
    expect(problems).toMatchObject([{ code: 'repeated-sheet', found: 'Firm' }]);
    expect(tables.firm).toHaveLength(1);
  });
  test('prefixed names, no cell references, a header lower down', async () => {
    const odd =
      '<x:worksheet xmlns:x="y"><x:sheetData><x:row/><x:row><x:c t="inlineStr"><x:is><x:t>id</x:t></x:is></x:c></x:row><x:row><x:c><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const { tables, lines } = await readWorkbook(workbook({ firm: odd }));
    expect(tables.firm).toEqual([{ id: 7 }]);
    expect(lines.firm).toEqual([3]);
  });
  test('another file that is linked to is told and not read', async () => {
    const { problems } = await readWorkbook(
      workbook({ firm }, { 'xl/externalLinks/externalLink1.xml': '<externalLink/>' }),
    );
    expect(problems).toEqual([{ code: 'external-link', severity: 'warning' }]);
  });
  test('without sheets, without known sheets, without rows', async () => {
    for (const bytes of [
      workbook({}),
      workbook({ other: firm }),
      workbook({ firm: sheet() }),
      workbook({ firm: '<worksheet/>' }),
    ])
      expect(await codes(bytes)).toContain('empty-workbook');
  });
});

const ole = (text: string): Uint8Array =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(4090), ...Buffer.from(text, 'utf16le')]);

describe('files that are no workbook say what they seem to be', () => {
  test.each<[string, Uint8Array, RegExp]>([
    ['nothing', new Uint8Array(), /empty/],
    ['CSV', strToU8('id,name\na,b\n'), /text file, perhaps CSV/],
    ['HTML', strToU8('<!DOCTYPE html><table>'), /HTML/],
    ['JSON', strToU8('{"park": []}'), /JSON/],
    ['PDF', strToU8('%PDF-1.7'), /PDF/],
    ['gzip', Uint8Array.from([0x1f, 0x8b, 8, 0]), /gzip/],
    ['.xls', ole('Workbook'), /\.xls\)/],
    [
      '.ods',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': strToU8('<x/>') }),
      /\.ods/,
    ],
    ['.xlsb', zipSync({ 'xl/workbook.bin': strToU8('x') }), /\.xlsb/],
    ['.docx', zipSync({ 'word/document.xml': strToU8('<x/>') }), /Word/],
    ['a ZIP archive', zipSync({ 'a.txt': strToU8('x') }), /ZIP archive without a workbook/],
    ['an empty archive', zipSync({}), /ZIP archive without a workbook/],
    ['noise', Uint8Array.from({ length: 100 }, (_, index) => index), /no known kind/],
  ])('%s', async (_, bytes, words) => {
    const problem = await only(bytes);
    expect(problem).toMatchObject({ code: 'not-a-workbook', severity: 'error', accepted: 'an Excel workbook (.xlsx)' });
    expect(problem?.found).toMatch(words);
  });
  test('a protected workbook', async () => {
    expect(await only(ole('EncryptedPackage'))).toMatchObject({ code: 'encrypted-workbook' });
    const real = await writeXlsx({
      sheets: [{ name: 'firm', rows: [['id']] }],
      encryption: { password: 'x', spinCount: 10 },
    });
    expect(await only(real)).toMatchObject({ code: 'encrypted-workbook' });
  });
});

/** An archive with one DEFLATE part whose directory says what it is told to say. */
const archive = (packed: Uint8Array, declared: number, name: string): Uint8Array => {
  const bytes = Buffer.from(workbook({ firm: 'x' }, { [name]: 'PLACE' }));
  const parts = unzipSync(bytes);
  const stored = zipSync({ ...parts, [name]: packed }, { level: 0 });
  const view = new DataView(stored.buffer, stored.byteOffset, stored.byteLength);
  for (let at = 0; at < stored.length - 4; at++) {
    const local = view.getUint32(at, true) === 0x04034b50;
    const central = view.getUint32(at, true) === 0x02014b50;
    if (!local && !central) continue;
    const start = at + (local ? 30 : 46);
    const length = view.getUint16(at + (local ? 26 : 28), true);
    if (Buffer.from(stored.subarray(start, start + length)).toString() !== name) continue;
    view.setUint16(at + (local ? 8 : 10), 8, true);
    view.setUint32(at + (local ? 22 : 24), declared, true);
  }
  return stored;
};
/** DEFLATE data of so many times 16 MiB of zeros. */
const zeros = (times: number): Uint8Array => {
  const block = deflateRawSync(Buffer.alloc(2 ** 24), { finishFlush: 2 });
  return Buffer.concat([...Array.from({ length: times }, () => block), Buffer.from([3, 0])]);
};

const far = (ref: string, cell: string) =>
  readWorkbook(workbook({ firm: sheet(inline('A1', 'id'), `${inline('A2', 'mill')}<c r="${ref}"${cell}`) }));

describe('bombs', () => {
  const gigabyte = zeros(64);

  test.each(['xl/worksheets/sheet0.xml', 'xl/media/picture.png'])(
    'a gigabyte in %s is refused at once and without its memory',
    async (name) => {
      const bytes = archive(gigabyte, 2 ** 30, name);
      const [spent, memory] = [effort(), process.memoryUsage().rss];
      const problem = await only(bytes);
      expect(spent()).toBeLessThan(1000);
      expect(process.memoryUsage().rss - memory).toBeLessThan(300 * 2 ** 20);
      expect(problem).toMatchObject({ code: 'workbook-too-large', found: 'unpacked it would have 1025 MB' });
    },
  );
  test('a gigabyte that calls itself small is refused at once and without its memory', async () => {
    const bytes = archive(gigabyte, 1000, 'xl/worksheets/sheet0.xml');
    const [spent, memory] = [effort(), process.memoryUsage().rss];
    const problem = await only(bytes);
    expect(spent()).toBeLessThan(1000);
    expect(process.memoryUsage().rss - memory).toBeLessThan(300 * 2 ** 20);
    expect(problem).toMatchObject({ code: 'damaged-workbook', found: 'the part xl/worksheets/sheet0.xml is broken' });
  });
  test('one part that is too large', async () => {
    expect(await only(archive(zeros(5), 5 * 2 ** 24, 'xl/worksheets/sheet0.xml'))).toMatchObject({
      code: 'workbook-too-large',
      accepted: 'at most 64 MB for a sheet',
    });
  });
  test('a file that is too large', async () => {
    const bytes = new Uint8Array(64 * 2 ** 20 + 1);
    bytes.set([0x50, 0x4b, 3, 4]);
    expect(await only(bytes)).toMatchObject({ code: 'workbook-too-large', found: 'the file has 65 MB' });
  });
  test('one part that grows too much', async () => {
    const problem = await only(archive(zeros(2), 2 * 2 ** 24, 'xl/worksheets/sheet0.xml'));
    expect(problem).toMatchObject({ code: 'workbook-too-large', accepted: 'at most 400-fold' });
  });
  test('too many parts, elements and formulas', async () => {
    const many = Object.fromEntries(Array.from({ length: 5001 }, (_, index) => [`a${index}`, 'x']));
    expect(await only(workbook({}, many))).toMatchObject({
      code: 'workbook-too-large',
      accepted: 'at most 5000 parts',
    });
    expect(
      await only(workbook({}, { 'xl/sharedStrings.xml': `<sst>${'<si/>'.repeat(1_500_001)}</sst>` })),
    ).toMatchObject({ code: 'workbook-too-large', accepted: 'at most 1500000' });
    expect(
      await only(
        workbook({
          firm: `<worksheet><sheetData><row>${'<c><f>1</f></c>'.repeat(200_001)}</row></sheetData></worksheet>`,
        }),
      ),
    ).toMatchObject({ code: 'workbook-too-large', accepted: 'at most 200000' });
  });
  test('a million rows are refused, and those that are read are few', async () => {
    const numbers = Array.from({ length: 1_000_000 }, (_, index) => `<c r="A${index + 2}"><v>${index}</v></c>`);
    const bytes = workbook({ firm: sheetOf([inline('A1', 'id'), ...numbers]) });
    const spent = effort();
    const { problems, tables } = await readWorkbook(bytes);
    expect(spent()).toBeLessThan(10_000);
    expect(problems).toMatchObject([{ code: 'too-many-rows', table: 'firm', accepted: 'at most 100000 rows' }]);
    expect(tables.firm.length).toBeLessThanOrEqual(100_001);
  });
  test('two cells in far corners', async () => {
    const bytes = workbook({
      firm: `<worksheet><sheetData><row r="1">${inline('A1', 'id')}</row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>`,
    });
    expect(await codes(bytes)).toEqual(['too-many-rows', 'empty-workbook']);
  });
  test('cells out of reach are told, empty ones are not', async () => {
    expect((await far('BA2', '><v>1</v></c>')).problems).toMatchObject([
      { code: 'cell-beyond-header', severity: 'warning', line: 2, column: 'BA' },
    ]);
    expect((await far('B200000', '><v>1</v></c>')).problems).toMatchObject([{ code: 'too-many-rows' }]);
    expect((await far('XFD200000', ' s="1"/>')).problems).toEqual([]);
  });
  test('entities are not expanded', async () => {
    const lol = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData><row>${inline('A1', 'id')}</row><row>${inline('A2', '&b;')}</row></sheetData></worksheet>`;
    const { tables } = await readWorkbook(workbook({ firm: lol }));
    expect(tables.firm).toEqual([{ id: '&b;' }]);
  });
});

/** Changes every directory entry of an archive. */
const eachEntry = (bytes: Uint8Array, change: (view: DataView, at: number) => void): Uint8Array => {
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 4; at++) if (view.getUint32(at, true) === 0x02014b50) change(view, at);
  return copy;
};

describe('archives of other programs', () => {
  test('encrypted parts are told', async () => {
    const bytes = eachEntry(await writeWorkbook(checked), (view, at) => view.setUint16(at + 8, 1, true));
    expect(await only(bytes)).toMatchObject({ code: 'encrypted-workbook' });
  });
  test('sizes in 64 bits are read', async () => {
    // The sizes move to an extra field, as the format asks for where 32 bits do not suffice.
    const bytes = Buffer.from(await writeWorkbook(checked));
    const end = bytes.length - 22;
    const start = bytes.readUInt32LE(end + 16);
    const directory: Buffer[] = [];
    for (let at = start; at < end; ) {
      const nameLength = bytes.readUInt16LE(at + 28);
      const entry = Buffer.from(bytes.subarray(at, at + 46 + nameLength));
      const extra = Buffer.alloc(20);
      extra.writeUInt16LE(1, 0);
      extra.writeUInt16LE(16, 2);
      extra.writeBigUInt64LE(BigInt(entry.readUInt32LE(24)), 4);
      extra.writeBigUInt64LE(BigInt(entry.readUInt32LE(20)), 12);
      entry.writeUInt32LE(0xffffffff, 20);
      entry.writeUInt32LE(0xffffffff, 24);
      entry.writeUInt16LE(20, 30);
      directory.push(entry, extra);
      at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
    const { tables, problems } = await readWorkbook(
      Buffer.concat([bytes.subarray(0, start), ...directory, bytes.subarray(end)]),
    );
    expect(problems).toEqual([]);
    expect(check(tables).tables).toEqual(checked);
  });
  test('two parts of one name are refused', async () => {
    const bytes = Buffer.from(workbook({ firm: sheet(inline('A1', 'id')) }, { 'xl/workbook.xmm': 'x' }));
    const twice = Buffer.from(bytes.toString('latin1').replaceAll('xl/workbook.xmm', 'xl/workbook.xml'), 'latin1');
    expect(await only(twice)).toMatchObject({
      code: 'damaged-workbook',
      found: 'the part xl/workbook.xml stands twice in the archive',
    });
  });
});

describe('broken bytes', () => {
  const good = writeWorkbook(checked);

  test('cut off anywhere', async () => {
    const bytes = await good;
    for (let cut = 1; cut < 20; cut++) {
      const { problems } = await readWorkbook(bytes.subarray(0, Math.floor((bytes.length * cut) / 20)));
      expect(problems).toMatchObject([{ code: 'damaged-workbook' }]);
    }
  });
  test('random bytes are answered', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (bytes, zip) => {
        const { problems } = await readWorkbook(zip ? Uint8Array.from([0x50, 0x4b, 3, 4, ...bytes]) : bytes);
        expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
  test('a flipped byte changes no value unseen', async () => {
    const bytes = await good;
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const broken = Uint8Array.from(bytes);
        broken[at] = (broken[at] ?? 0) ^ flip;
        const { tables, problems } = await readWorkbook(broken);
        expect(problems.length > 0 ? checked : check(tables).tables).toEqual(checked);
      }),
      { numRuns: 300 },
    );
  });
  test('mangled XML is answered', async () => {
    const parts = unzipSync(await good);
    const names = Object.keys(parts);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.nat(),
        fc.nat(200),
        fc.string({
          unit: fc.constantFrom(
            '<',
            '>',
            '/',
            '"',
            '&',
            ';',
            'row',
            'c ',
            'r="A1"',
            'r="ZZZ99999999"',
            's="99"',
            't="s"',
            '<v>',
            '</v>',
            'sheetData',
            '9',
            'é',
          ),
        }),
        async (name, at, length, insert) => {
          const text = Buffer.from(parts[name] ?? []).toString();
          const from = at % (text.length + 1);
          const mangled = text.slice(0, from) + insert + text.slice(from + length);
          const { tables, problems } = await readWorkbook(
            zipSync({ ...parts, [name]: strToU8(mangled) }, { level: 0 }),
          );
          expect(Array.isArray(problems)).toBe(true);
          expect(check(tables).problems).toBeDefined();
        },
      ),
      { numRuns: 200 },
    );
  });
});
