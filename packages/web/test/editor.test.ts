import type { GivenRow } from '@kyosei/model/tables';
import { describe, expect, test } from 'vitest';
import type { StoredTables } from '../src/api/queries.ts';
import { createEditor, type Port, type Refused } from '../src/grid/editor.ts';
import type { Change, Step } from '../src/grid/edits.ts';
import { stored } from './tables.ts';

/** A store that counts versions as the server does, and may be told to refuse the next write. */
function store() {
  let tables: StoredTables = stored;
  const written: Change[][] = [];
  let next: Refused | null = null;
  let hold: Promise<void> = Promise.resolve();
  const port: Port = {
    stored: () => tables,
    replace: (to) => {
      tables = to;
    },
    write: async (changes) => {
      await hold;
      if (next !== null) {
        const refused = next;
        next = null;
        throw Object.assign(new Error(refused.title), { refused });
      }
      written.push([...changes]);
      return { rows: changes.map(({ table, id, version }) => ({ table, id, version: version + 1 })) };
    },
    refusalOf: (error) => (error as { refused: Refused }).refused,
  };
  return {
    port,
    written,
    tables: () => tables,
    refuseNext: (refused: Partial<Refused>) => {
      next = { status: 409, title: 'no', problems: [], conflicts: [], ...refused };
    },
    holdUntil: (until: Promise<void>) => {
      hold = until;
    },
  };
}

const settled = () => new Promise((done) => setTimeout(done, 5));
const quantity = (before: GivenRow, to: string | number): Step => ({
  table: 'stream',
  id: 'mill-bran',
  before,
  after: { ...before, quantity: to },
});
const bran = stored.stream[0]?.row as GivenRow;

describe('the editor', () => {
  test('saves a sound change, and undo and redo save again with the new version', async () => {
    const { port, written } = store();
    const editor = createEditor(port);
    editor.change([quantity(bran, '600 t')]);
    await settled();
    editor.undo();
    await settled();
    editor.redo();
    await settled();
    expect(written.flat().map(({ version, row }) => [version, row?.quantity])).toEqual([
      [3, 600],
      [4, 500],
      [5, 600],
    ]);
    expect(editor.snapshot().edits.size).toBe(0);
  });

  test('a change that changes nothing is no step of the history', () => {
    const editor = createEditor(store().port);
    editor.change([quantity(bran, 500)]);
    expect(editor.snapshot().past).toEqual([]);
  });

  test('keeps what is wrong, and gives it up on demand', async () => {
    const { port, written } = store();
    const editor = createEditor(port);
    editor.change([quantity(bran, 'plenty')]);
    await settled();
    expect(written).toEqual([]);
    expect(editor.snapshot().edits.size).toBe(1);
    editor.discard();
    expect(editor.snapshot().edits.size).toBe(0);
  });

  test('undo passes over what the check refused', async () => {
    const { port } = store();
    const editor = createEditor(port);
    editor.change([quantity(bran, 'lots')]);
    editor.change([quantity({ ...bran, quantity: 'lots' }, 600)]);
    await settled();
    editor.change([quantity({ ...bran, quantity: 600 }, -5)]);
    editor.undo();
    await settled();
    expect(port.stored().stream[0]?.row.quantity).toBe(600);
    editor.undo();
    await settled();
    expect(port.stored().stream[0]?.row).toEqual(bran);
    expect(editor.snapshot()).toMatchObject({ past: [], edits: new Map() });
  });

  test('what is typed while a save is under way is saved after it', async () => {
    const { port, written, holdUntil } = store();
    const { promise, resolve } = Promise.withResolvers<void>();
    holdUntil(promise);
    const editor = createEditor(port);
    editor.change([quantity(bran, 600)]);
    editor.change([quantity({ ...bran, quantity: 600 }, 700)]);
    resolve();
    await settled();
    expect(written.flat().map(({ version, row }) => [version, row?.quantity])).toEqual([
      [3, 600],
      [4, 700],
    ]);
  });

  test('an undo while a save is under way is not lost, neither of a change nor of a removal', async () => {
    const { port, written, holdUntil } = store();
    const { promise, resolve } = Promise.withResolvers<void>();
    holdUntil(promise);
    const editor = createEditor(port);
    editor.change([
      quantity(bran, 600),
      { table: 'firm', id: 'dairy', before: null, after: { id: 'dairy', name: 'Dairy' } },
    ]);
    editor.undo();
    expect(editor.snapshot().edits.size).toBe(2);
    resolve();
    await settled();
    expect(written).toMatchObject([
      [{ row: { quantity: 600 } }, { row: { name: 'Dairy' } }],
      [
        { version: 4, row: { quantity: 500 } },
        { version: 1, row: null },
      ],
    ]);
    expect(editor.snapshot().edits.size).toBe(0);
  });

  test('a conflict holds everything until it is settled; mine is then written over theirs', async () => {
    const { port, written, refuseNext } = store();
    const editor = createEditor(port);
    const theirs = { ...bran, quantity: 555 };
    refuseNext({ conflicts: [{ table: 'stream', id: 'mill-bran', version: 9, row: theirs }] });
    editor.change([quantity(bran, 600)]);
    await settled();
    expect(editor.snapshot().conflicts).toHaveLength(1);
    editor.settle(() => true);
    await settled();
    expect(written.flat()).toMatchObject([{ version: 9, row: { quantity: 600 } }]);
  });

  test('or theirs holds and nothing is written', async () => {
    const { port, written, refuseNext, tables } = store();
    const editor = createEditor(port);
    refuseNext({ conflicts: [{ table: 'stream', id: 'mill-bran', version: 9, row: { ...bran, quantity: 555 } }] });
    editor.change([quantity(bran, 600)]);
    await settled();
    editor.settle(() => false);
    await settled();
    expect(written).toEqual([]);
    expect(tables().stream[0]).toMatchObject({ version: 9, row: { quantity: 555 } });
    expect(editor.snapshot().edits.size).toBe(0);
  });

  test('a refusal is told and the edit is kept', async () => {
    const { port, written, refuseNext } = store();
    const editor = createEditor(port);
    refuseNext({ status: 422, title: 'The park would not pass the check' });
    editor.change([quantity(bran, 600)]);
    await settled();
    expect(editor.snapshot()).toMatchObject({ saving: false, refused: { title: 'The park would not pass the check' } });
    expect(editor.snapshot().edits.size).toBe(1);
    editor.retry();
    await settled();
    expect(written).toHaveLength(1);
    expect(editor.snapshot()).toMatchObject({ refused: null, saving: false });
    expect(editor.snapshot().edits.size).toBe(0);
  });
});
