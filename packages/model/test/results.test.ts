/** Sheets of results: units in headers, figures bare, and no text that a spreadsheet would run. */
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Reading } from '../src/csv.ts';
import { readWorkbook, writeResultWorkbook } from '../src/workbook.ts';

const sheet = {
  title: 'stream',
  text: 'Streams',
  columns: [
    { title: 'id', unit: '', type: 'string', text: 'Stream' },
    { title: 'quantity', unit: 't/a', type: 'number', text: 'Quantity' },
  ],
  rows: [
    ['=HYPERLINK("x")', 1234.5],
    ['_x0041_', null],
  ],
} as const;
const legend = { name: 'columns', text: '', sheet: 'sheet', column: 'column', unit: 'unit', meaning: 'meaning' };

test('a reader finds header, figures and texts as they are', async () => {
  const bytes = await writeResultWorkbook('Results', [sheet], legend);
  const { tables }: Reading = await readWorkbook(bytes);
  expect(tables.stream).toMatchObject([{ id: '=HYPERLINK("x")', quantity: '1234.5 t/a' }, { id: '_x0041_' }]);
});

test('the same sheets give the same bytes, and no formula is among them', async () => {
  const [first, second] = [
    await writeResultWorkbook('Results', [sheet], legend),
    await writeResultWorkbook('Results', [sheet], legend),
  ];
  expect(first).toEqual(second);
  const parts = Object.entries(unzipSync(first)).filter(([name]) => name.includes('worksheets/'));
  expect(parts.length).toBe(2);
  for (const [, part] of parts) expect(new TextDecoder().decode(part)).not.toContain('<f>');
});
