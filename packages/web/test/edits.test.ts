import type { TableName } from '@kyosei/model/tables';
import { tableNames } from '@kyosei/model/tables';
import { describe, expect, test } from 'vitest';
import {
  type Edits,
  freeId,
  judge,
  renameSteps,
  reversed,
  type Step,
  shownRow,
  shownRows,
  withCell,
  withSteps,
} from '../src/grid/edits.ts';
import { stored } from './tables.ts';

const none: Edits = new Map();
const set = (table: TableName, id: string, column: string, value: string | number): Step => {
  const before = shownRow(stored, none, table, id);
  return { table, id, before, after: withCell(before ?? { id }, column, value) };
};
const errors = (edits: Edits) => judge(stored, edits).problems.filter(({ severity }) => severity === 'error');

describe('laying steps', () => {
  test('what comes back to the stored row is no edit any more', () => {
    const step = set('stream', 'mill-bran', 'quantity', 600);
    const edits = withSteps(stored, none, [step]);
    expect(edits.size).toBe(1);
    expect(withSteps(stored, edits, reversed([step])).size).toBe(0);
  });

  test('a new row stands last, a removed one is gone, and both can be taken back', () => {
    const steps: Step[] = [
      { table: 'firm', id: 'dairy', before: null, after: { id: 'dairy', name: 'Dairy' } },
      { table: 'firm', id: 'mill', before: shownRow(stored, none, 'firm', 'mill'), after: null },
    ];
    const edits = withSteps(stored, none, steps);
    expect(shownRows(stored, edits, 'firm').map(({ id }) => id)).toEqual(['farm', 'dairy']);
    const back = withSteps(stored, edits, reversed(steps));
    expect(shownRows(stored, back, 'firm').map(({ id }) => id)).toEqual(['mill', 'farm']);
  });
});

describe('judging', () => {
  test('a typed quantity becomes canonical and carries the version that was read', () => {
    const { ready } = judge(stored, withSteps(stored, none, [set('stream', 'mill-bran', 'quantity', '0.6 kt/a')]));
    expect(ready).toEqual([
      {
        table: 'stream',
        id: 'mill-bran',
        version: 3,
        row: { ...shownRow(stored, none, 'stream', 'mill-bran'), quantity: 600 },
      },
    ]);
  });

  test('a row with an error waits, and does not hold back the sound one', () => {
    const edits = withSteps(stored, none, [
      set('stream', 'mill-bran', 'quantity', '-1'),
      set('stream', 'farm-feed', 'quantity', 950),
    ]);
    const { ready } = judge(stored, edits);
    expect(ready.map(({ id }) => id)).toEqual(['farm-feed']);
    expect(errors(edits)).toMatchObject([
      { table: 'stream', row: 'mill-bran', column: 'quantity', code: 'out-of-bounds' },
    ]);
  });

  test('a unit of the wrong kind is refused at its cell', () => {
    expect(errors(withSteps(stored, none, [set('stream', 'mill-bran', 'quantity', '5 kWh')]))).toMatchObject([
      { column: 'quantity', row: 'mill-bran' },
    ]);
  });

  test('a point that could part thousands is refused as in a text cell of a workbook', () => {
    const typed = withSteps(stored, none, [set('stream', 'mill-bran', 'quantity', '400.000 t')]);
    expect(judge(stored, typed).ready).toEqual([]);
    expect(errors(typed)).toMatchObject([
      { code: 'ambiguous-number', table: 'stream', row: 'mill-bran', column: 'quantity', accepted: '400000 or 400' },
    ]);
    for (const [text, quantity] of [
      ['400000', 400_000],
      ['400.0', 400],
      ['400.000.000', 4e8],
      ['0.400', 0.4],
    ] as const)
      expect(
        judge(stored, withSteps(stored, none, [set('stream', 'mill-bran', 'quantity', text)])).ready,
      ).toMatchObject([{ row: { quantity } }]);
    // A name may look like a number.
    expect(errors(withSteps(stored, none, [set('firm', 'mill', 'name', '400.000')]))).toEqual([]);
  });

  test('nothing is saved that would leave a reference to nothing', () => {
    const gone: Step = { table: 'firm', id: 'mill', before: shownRow(stored, none, 'firm', 'mill'), after: null };
    const edits = withSteps(stored, none, [gone]);
    expect(judge(stored, edits).ready).toEqual([]);
    expect(errors(edits)).toMatchObject([{ table: 'stream', row: 'mill-bran', code: 'unknown-reference' }]);
  });

  test('a new row counts from version 0, and waits until it is complete', () => {
    const half: Step = { table: 'firm', id: 'dairy', before: null, after: { id: 'dairy' } };
    const edits = withSteps(stored, none, [half]);
    expect(judge(stored, edits).ready).toEqual([]);
    const named: Step = { table: 'firm', id: 'dairy', before: { id: 'dairy' }, after: { id: 'dairy', name: 'Dairy' } };
    expect(judge(stored, withSteps(stored, edits, [named])).ready).toMatchObject([{ id: 'dairy', version: 0 }]);
  });
});

describe('renaming', () => {
  test('all that refer to the row follow, in cells and in lists of names with numbers', () => {
    const steps = renameSteps(stored, none, 'commodity', 'feed', 'animal-feed');
    const edits = withSteps(stored, none, steps);
    expect(shownRow(stored, edits, 'stream', 'farm-feed')?.commodity).toBe('animal-feed');
    expect(shownRow(stored, edits, 'commodity', 'bran')?.substitutes).toEqual({ 'animal-feed': 0.8 });
    expect(errors(edits)).toEqual([]);
    expect(judge(stored, edits).ready).toHaveLength(4);
    expect(withSteps(stored, edits, reversed(steps)).size).toBe(0);
  });

  test('an id that is taken is refused', () => {
    expect(renameSteps(stored, none, 'firm', 'mill', 'farm')).toEqual([]);
  });

  test('names that are the same word in another table stay', () => {
    const steps = renameSteps(stored, none, 'firm', 'mill', 'feed');
    expect(steps.filter(({ table }) => table === 'commodity')).toEqual([]);
  });
});

test('a free id is free, in every table', () => {
  for (const table of tableNames) {
    const rows = stored[table];
    expect(rows.map(({ id }) => id)).not.toContain(freeId(rows, table));
  }
  expect(freeId([{ id: 'firm-2' }], 'firm')).toBe('firm-3');
});

test('an emptied cell is taken out, and the row itself is not touched', () => {
  const row = { id: 'a', name: 'A' };
  expect(withCell(row, 'name', ' ')).toEqual({ id: 'a' });
  expect(row).toEqual({ id: 'a', name: 'A' });
});
