import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBlock, writeBlock } from '../src/grid/clipboard.ts';

test('reads what a spreadsheet copies: tabs, line breaks inside quotes, a closing line break', () => {
  expect(readBlock('a\tb\r\n"two\nlines"\t"say ""hi"""\r\n')).toEqual([
    ['a', 'b'],
    ['two\nlines', 'say "hi"'],
  ]);
  expect(readBlock('')).toEqual([['']]);
  expect(readBlock('5" pipe\tx')).toEqual([['5" pipe', 'x']]);
});

test('any block survives the clipboard', () => {
  const cell = fc.string().map((text) => text.replaceAll('\r', ''));
  // One empty cell at the end of a block is what a closing line break looks like, so a block has two columns here.
  const block = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(block, (rows) => {
      expect(readBlock(writeBlock(rows))).toEqual(rows);
    }),
  );
});
