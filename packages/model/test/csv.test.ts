/** Separated text: dialects, units in headers, formulas as text, damage. */
import { expect, test, vi } from 'vitest';
import { check, mostRows } from '../src/check.ts';
import { tablesFromCsv, tablesToCsv, tableToCsv } from '../src/csv.ts';
import { tableNames } from '../src/tables.ts';
import { smallPark } from './check/park.ts';

// Two cores are shared with other work while the tests run.
vi.setConfig({ testTimeout: 60_000 });

const firms = (file: string) => {
  const { tables, lines, problems } = tablesFromCsv({ firm: file });
  return { rows: tables.firm, lines: lines.firm, problems };
};

test.each([
  ['commas', 'id,name\nmill,"Mill, old"\n'],
  ['semicolons', 'id;name\r\nmill;Mill, old\r\n'],
  ['tabs', 'id\tname\rmill\tMill, old'],
  ['a byte order mark', '\uFEFFid,name\nmill,"Mill, old"'],
  ['blank lines and columns', '\n,\nid,name,\n,,\nmill,"Mill, old",\n\n'],
  ['quotes everywhere', '"id";"name"\n"mill";"Mill, old"'],
])('%s', (_, file) => {
  expect(firms(file)).toMatchObject({ rows: [{ id: 'mill', name: 'Mill, old' }], problems: [] });
});

test('quotation marks, line feeds and separators survive inside quotes', () => {
  expect(firms('id,name\nmill,"a ""b""\nc;d"\nboard,x').rows).toEqual([
    { id: 'mill', name: 'a "b"\nc;d' },
    { id: 'board', name: 'x' },
  ]);
});

test('lines are those of the file', () => {
  expect(firms('id,name\n\nmill,"two\nlines"\nboard,x\n').lines).toEqual([3, 5]);
});

/** The quantity of a stream, or what is wrong with it, for a header and a cell. */
const quantityOf = (head: string, cell: string) => {
  const park = {
    ...smallPark(),
    stream: tablesFromCsv({ stream: `id,firm,direction,commodity,${head}\nout,mill,has,gypsum-fgd,${cell}\n` }).tables
      .stream,
  };
  const { exchange: _exchange, evidence: _evidence, ...rest } = park;
  const { tables, problems } = check(rest);
  return tables?.stream[0]?.quantity ?? problems[0]?.code;
};

test('the unit of the header governs cells without one', () => {
  expect(quantityOf('quantity [kt/a]', '200')).toBe(200_000);
  expect(quantityOf('quantity [kt/a]', '200 kg/a')).toBe(0.2);
  expect(quantityOf('Quantity [t|kWh/a]', '200')).toBe(200);
  expect(quantityOf('quantity', '"1,234"')).toBe('ambiguous-number');
  expect(quantityOf('quantity [kt/a]', '"1,234"')).toBe('ambiguous-number');
  expect(quantityOf('quantity [GWh/a]', '200')).toBe('impossible-unit');
});

test.each([
  ['transportCo2 [kg/(t|kWh·km)]', '0.1', 0.1],
  ['transportCo2 [kg/t|kWh]', '0.1', 0.1],
  ['transportCo2 [g/(t·km)]', '100', 0.1],
  ['transportCo2', '100 g/(t·km)', 0.1],
  ['transportCo2', '0.1 kg/t', 'impossible-unit'],
])('what carrying emits is per tonne and kilometre: %s, %s', (head, cell, expected) => {
  const { tables } = tablesFromCsv({ route: `id,mode,kind,${head}\ntruck,truck,material,${cell}\n` });
  const checked = check({ ...smallPark(), route: tables.route });
  expect(checked.tables?.route[0]?.transportCo2 ?? checked.problems[0]?.code).toBe(expected);
});

test('the unit of the header governs every number of a map', () => {
  const { tables } = tablesFromCsv({ stream: 'id,concentrations [%]\nout,chloride 0.1; COD: 5 ppm\n' });
  expect(tables.stream[0]?.concentrations).toBe('chloride 0.1 %; COD: 5 ppm');
});

test('what a spreadsheet would take for a formula is written as text and read back', () => {
  const names = ['=1+2', '+1', '-1', '@a', "'=1", "''@", "'plain", "=cmd|' /C calc'!A0"];
  const rows = names.map((name, index) => ({ id: `f${index}`, name }));
  const csv = tableToCsv('firm', rows);
  for (const cell of csv.split('\r\n').slice(1, -1)) expect(cell.split(',')[1]).toMatch(/^"?'/);
  expect(tablesFromCsv({ firm: csv }).tables.firm).toEqual(rows);
});

test.each(['a,b', 'a;b', 'a\tb', 'a\nb', 'a"b', '"', ' a'])('%j is written so that it reads back', (name) => {
  const csv = tableToCsv('firm', [{ id: 'a', name }]);
  expect(csv).toMatch(/\r\na,".*",,/s);
  expect(tablesFromCsv({ firm: csv }).tables.firm).toEqual([{ id: 'a', name }]);
});

test('negative numbers are written bare', () => {
  expect(tableToCsv('stream', [{ id: 'a', presentCost: -5 }])).toContain(',-5,');
});

test('every table is written, the empty ones as a header alone', () => {
  const { tables } = check({ park: smallPark().park });
  const csv = tablesToCsv(tables ?? ({} as never));
  expect(Object.keys(csv)).toHaveLength(tableNames.length);
  expect(csv.stream).toMatch(/^id,firm,direction,commodity,quantity \[t\|kWh\/a\],.*\r\n$/);
  expect(tablesFromCsv(csv).tables).toEqual(tables);
});

test('a workbook sheet that was saved as text: the help row is passed over', () => {
  expect(firms('id,name\nHelp: Short identifier,Name\nmill,Mill').rows).toEqual([{ id: 'mill', name: 'Mill' }]);
});

test('what is wrong with a file is told at its line', () => {
  expect(firms('id,nmae\na,b').problems).toMatchObject([
    { code: 'unknown-column', table: 'firm', line: 1, column: 'nmae', nearest: 'name' },
  ]);
  expect(firms('id,name,name\na,b,c').problems).toMatchObject([{ code: 'repeated-column', column: 'name' }]);
  expect(firms('id,name\na,b,c').problems).toMatchObject([{ code: 'cell-beyond-header', line: 2, found: 'c' }]);
  expect(firms('id,name\n\na,"b').problems).toMatchObject([{ code: 'damaged-csv', line: 3 }]);
  expect(tablesFromCsv({ firms: 'id' }).problems).toMatchObject([{ code: 'unknown-table', nearest: 'firm' }]);
  expect(tablesFromCsv(JSON.parse('{"__proto__": "id"}') as Record<string, string>).problems).toMatchObject([
    { code: 'unknown-table' },
  ]);
  expect(firms('').rows).toEqual([]);
});

test('columns named like parts of objects are unknown and harmless', () => {
  const { rows, problems } = firms('id,name,__proto__,constructor\na,b,c,d');
  expect(rows).toEqual([{ id: 'a', name: 'b' }]);
  expect(problems.map(({ code }) => code)).toEqual(['unknown-column', 'unknown-column']);
});

test('more rows than are read are told by the check, with and without a help row', () => {
  const rows = Array.from({ length: mostRows + 1 }, (_, index) => `f${index},x`).join('\n');
  for (const head of ['id,name\n', 'id,name\nHelp: x,y\n']) {
    const { tables } = tablesFromCsv({ firm: head + rows });
    expect(check({ ...smallPark(), firm: tables.firm }).problems[0]).toMatchObject({
      code: 'too-many-rows',
      table: 'firm',
    });
  }
});

test('a header with too many columns is cut and told', () => {
  const wide = Array.from({ length: 100_000 }, (_, index) => `column${index}`).join(',');
  const { problems } = firms(`id,name,${wide}\na,b`);
  expect(problems[0]).toMatchObject({ code: 'too-many-columns', found: '100002' });
  expect(problems.length).toBeLessThan(300);
});
