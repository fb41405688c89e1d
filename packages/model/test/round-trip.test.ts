/** A park goes workbook → CSV → JSON → workbook without losing a value. */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { check } from '../src/check.ts';
import { tablesFromCsv, tablesToCsv } from '../src/csv.ts';
import { rowSchema, tablesSchema } from '../src/schema.ts';
import { type Tables, tableNames } from '../src/tables.ts';
import { readWorkbook, writeWorkbook } from '../src/workbook.ts';
import { tablesArbitrary } from './arbitrary.ts';
import { smallPark } from './check/park.ts';

// Two cores are shared with other work while the tests run.
vi.setConfig({ testTimeout: 60_000 });

/** Leaves out the random parks that broke a rule in the making; too many of them are an error of their own. */
const assumeRight = (tables: Tables): void => fc.pre(check(tables).park !== null);

test('most random parks are right, so that the properties below say something', () => {
  const parks = fc.sample(tablesArbitrary, { numRuns: 40, seed: 7 });
  const right = parks.filter((tables) => check(tables).park !== null);
  expect(right.length).toBeGreaterThan(20);
  expect(right.filter(({ stream }) => stream.length > 0).length).toBeGreaterThan(5);
});

test('checked tables are their own normal form', () => {
  fc.assert(
    fc.property(tablesArbitrary, (tables) => {
      assumeRight(tables);
      expect(check(tables).tables).toEqual(tables);
    }),
    { numRuns: 50 },
  );
});

test('CSV gives back the very tables', () => {
  fc.assert(
    fc.property(tablesArbitrary, (tables) => {
      assumeRight(tables);
      const { tables: back, problems } = tablesFromCsv(tablesToCsv(tables));
      expect(problems).toEqual([]);
      expect(check(back).tables).toEqual(tables);
    }),
    { numRuns: 50 },
  );
});

test('workbook → CSV → JSON → workbook gives back the very tables', async () => {
  await fc.assert(
    fc.asyncProperty(tablesArbitrary, async (tables) => {
      assumeRight(tables);
      const first = await readWorkbook(await writeWorkbook(tables));
      expect(first.problems).toEqual([]);
      const csv = tablesFromCsv(tablesToCsv(check(first.tables).tables as Tables));
      const json = JSON.parse(JSON.stringify(check(csv.tables).tables)) as Tables;
      const last = await readWorkbook(await writeWorkbook(json));
      expect(check(last.tables).tables).toEqual(tables);
    }),
    { numRuns: 25 },
  );
});

test.each(['zh', 'ja'])('a workbook in %s gives back the very tables', async (locale) => {
  await fc.assert(
    fc.asyncProperty(tablesArbitrary, async (tables) => {
      assumeRight(tables);
      const { tables: back, problems } = await readWorkbook(await writeWorkbook(tables, locale));
      expect(problems).toEqual([]);
      expect(check(back).tables).toEqual(tables);
    }),
    { numRuns: 12 },
  );
});

test('the schemas accept every checked row', () => {
  fc.assert(
    fc.property(tablesArbitrary, (tables) => {
      assumeRight(tables);
      expect(tablesSchema.safeParse(tables).error).toBeUndefined();
    }),
    { numRuns: 30 },
  );
  for (const table of tableNames) {
    expect(rowSchema(table).safeParse({ id: 'a', unheardOf: 1 }).success).toBe(false);
    expect(rowSchema(table).safeParse({ id: 'no blanks' }).success).toBe(false);
  }
});

test('the same tables give the same bytes', async () => {
  const tables = check(smallPark()).tables as Tables;
  const [first, second] = await Promise.all([writeWorkbook(tables), writeWorkbook(tables)]);
  expect(first).toEqual(second);
});
