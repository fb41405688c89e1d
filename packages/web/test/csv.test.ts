import { expect, test } from 'vitest';
import { csvText } from '../src/parts/csv.ts';

test('quotes what must be quoted and leaves numbers bare', () => {
  expect(
    csvText([
      ['a,b', 'say "x"', 1.5, null],
      ['plain', '', -2, 0],
    ]),
  ).toBe('"a,b","say ""x""",1.5,\r\nplain,,-2,0\r\n');
});

test('a text is never run as a formula', () => {
  expect(csvText([['=HYPERLINK("http://x")', '+1', '@cmd', '-2']])).toBe(
    `"'=HYPERLINK(""http://x"")",'+1,'@cmd,'-2\r\n`,
  );
});
