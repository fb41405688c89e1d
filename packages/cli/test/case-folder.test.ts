/** Case folders: nothing hostile gets in, nothing gets lost, and no half folder is ever left. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { check } from '@kyosei/model/check';
import { tablesFromCsv, tablesToCsv } from '@kyosei/model/csv';
import type { Tables } from '@kyosei/model/tables';
import { readWorkbook, writeWorkbook } from '@kyosei/model/workbook';
import { describe, expect, it } from 'vitest';
import { readCase, readCaseFolder, writeCaseFolder } from '../src/case-folder.ts';
import { teachingPark } from '../src/teaching-park.ts';
import { kyosei, root, scratch } from './kyosei.ts';

const kalundborg = join(root, 'cases', 'kalundborg');
const teaching = (): Tables => {
  const { tables } = check(teachingPark);
  if (tables === null) throw new Error('the teaching park is no park');
  return tables;
};
const contents = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder)
      .toSorted()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
const codes = async (folder: string) => (await readCaseFolder(folder)).problems.map(({ code }) => code);

const folderWith = (files: Record<string, string>): string => {
  const folder = scratch();
  for (const [name, text] of Object.entries({ 'park.csv': 'id,name,currency,baseYear\np,P,EUR,2025\n', ...files }))
    writeFileSync(join(folder, name), text);
  return folder;
};

it('a new folder has the permissions of any other', async () => {
  const folder = join(scratch(), 'new');
  await writeCaseFolder(folder, teaching(), { force: false });
  expect(statSync(folder).mode & 0o777).toBe(0o777 & ~process.umask());
});

describe('a park loses no value', () => {
  it.each([
    ['Kalundborg', () => readCase(kalundborg)],
    ['the teaching park', async () => teaching()],
  ])('%s: workbook → CSV → JSON → workbook', async (_, read) => {
    const given = await read();
    const book = await readWorkbook(await writeWorkbook(given));
    const csv = tablesFromCsv(tablesToCsv(check(book.tables).tables ?? teaching()));
    const json: unknown = JSON.parse(JSON.stringify(check(csv.tables).tables));
    const again = await readWorkbook(await writeWorkbook(check(json).tables ?? teaching()));
    const { tables, problems } = check(again.tables);
    expect(
      [...book.problems, ...csv.problems, ...again.problems, ...problems].filter(
        ({ severity }) => severity === 'error',
      ),
    ).toEqual([]);
    expect(tables).toEqual(given);
  });

  it('through the commands export and import', async () => {
    const folder = scratch();
    const [book, back] = [join(folder, 'park.xlsx'), join(folder, 'back')];
    expect((await kyosei(['export', kalundborg, book])).code).toBe(0);
    const imported = await kyosei(['import', book, back, '--json']);
    expect(imported.code).toBe(0);
    expect(JSON.parse(imported.out)).toMatchObject({ rows: { park: 1 }, changes: [] });
    expect(await readCase(back)).toEqual(await readCase(kalundborg));
  });
});

describe('reading trusts nothing', () => {
  it('follows no link out of the folder and waits for no pipe', async () => {
    const folder = folderWith({});
    symlinkSync('/etc/hostname', join(folder, 'firm.csv'));
    execFileSync('sh', ['-c', 'mkfifo "$0"', join(folder, 'stream.csv')]);
    mkdirSync(join(folder, 'commodity.csv'));
    const { problems } = await readCaseFolder(folder);
    const found = problems.map(({ code, found: at }) => [code, at?.split('/').at(-1)]);
    expect(found).toContainEqual(['symbolic-link', 'firm.csv']);
    expect(found).toContainEqual(['not-an-ordinary-file', 'stream.csv']);
    expect(found).toContainEqual(['not-an-ordinary-file', 'commodity.csv']);
  });

  it('refuses what is too large without reading it', async () => {
    const folder = folderWith({ 'firm.csv': 'id\n' });
    truncateSync(join(folder, 'firm.csv'), 3 * 1024 ** 3);
    const before = process.memoryUsage.rss();
    expect(await codes(folder)).toContain('file-too-large');
    expect(process.memoryUsage.rss() - before).toBeLessThan(200 * 1024 ** 2);
  });

  it('tells bytes that are no text, broken JSON, and misspelt tables', async () => {
    const folder = folderWith({
      'scenario.json': '[{"id": ',
      'frim.csv': 'id,name\nf,F\n',
      'sales-2024.csv': 'a,b\n1,2\n',
    });
    writeFileSync(join(folder, 'route.csv'), Buffer.from([0x69, 0x64, 0x0a, 0xff, 0xfe, 0x0a]));
    const { park, problems } = await readCaseFolder(folder);
    expect(park).toBeNull();
    expect(problems).toContainEqual(expect.objectContaining({ code: 'not-json', severity: 'error' }));
    expect(problems).toContainEqual(expect.objectContaining({ code: 'not-utf-8', severity: 'error' }));
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'unknown-table', severity: 'error', nearest: 'firm' }),
    );
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'unknown-table', severity: 'warning', found: 'sales-2024' }),
    );
  });

  it('is not led astray by names of prototypes', async () => {
    const folder = folderWith({
      'firm.csv': 'id,name\n__proto__,evil\nconstructor,evil\n',
      '__proto__.csv': 'id\nx\n',
      'scenario.json': '[{"id": "s", "__proto__": {"objective": "co2"}}]',
    });
    await readCaseFolder(folder);
    expect(({} as Record<string, unknown>).objective).toBeUndefined();
    expect((await readCaseFolder(folder)).park).toBeNull();
  });

  it('throws all that is wrong from readCase', async () => {
    await expect(readCase(folderWith({ 'firm.csv': 'id,name\nf,\n' }))).rejects.toThrow(/name is required/);
  });
});

describe('writing leaves a whole folder or none', () => {
  it('makes a folder that reads back the same', async () => {
    const folder = join(scratch(), 'deep', 'park');
    expect((await writeCaseFolder(folder, teaching())).problem).toBeNull();
    expect(await readCase(folder)).toEqual(teaching());
    expect(readdirSync(join(folder, '..'))).toEqual(['park']);
  });

  it('refuses a folder that holds anything, says what would change, and touches nothing', async () => {
    const folder = join(scratch(), 'park');
    await writeCaseFolder(folder, teaching());
    writeFileSync(join(folder, 'SOURCE.md'), 'mine');
    const before = contents(folder);
    const tables = teaching();
    const changed: Tables = {
      ...tables,
      firm: [
        ...tables.firm.slice(1).filter(({ id }) => id !== 'farm'),
        { ...tables.firm.find(({ id }) => id === 'farm'), employees: 15 },
        { id: 'new', name: 'New' },
      ],
    };
    const { problem, changes } = await writeCaseFolder(folder, changed);
    expect(problem).toMatchObject({
      code: 'folder-not-empty',
      accepted: expect.stringContaining('firm: 1 added, 1 changed, 1 removed'),
    });
    expect(changes).toEqual([{ table: 'firm', add: 1, change: 1, remove: 1 }]);
    expect(contents(folder)).toEqual(before);
  });

  it('rewrites tables with force and keeps what is not a table', async () => {
    const folder = join(scratch(), 'park');
    await writeCaseFolder(folder, await readCase(kalundborg));
    writeFileSync(join(folder, 'SOURCE.md'), 'mine');
    expect((await writeCaseFolder(folder, teaching(), { force: true })).problem).toBeNull();
    expect(await readCase(folder)).toEqual(teaching());
    expect(readFileSync(join(folder, 'SOURCE.md'), 'utf8')).toBe('mine');
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('leaves all old or all new tables when it is killed at any moment', async () => {
    const folder = join(scratch(), 'park');
    const other = await readCase(kalundborg);
    await writeCaseFolder(folder, teaching());
    const writer = fileURLToPath(new URL('./rewrite-forever.ts', import.meta.url));
    for (const after of [20, 45, 70, 110, 160, 230]) {
      const child = spawn(process.execPath, ['--conditions=kyosei-source', writer, folder, kalundborg], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(child.stdout, 'data');
      await setTimeout(after);
      child.kill('SIGKILL');
      await once(child, 'close');
      const left = await readCase(folder);
      expect([teaching(), other]).toContainEqual(left);
      // Nobody writes any more: a draft that never counted may go.
      rmSync(join(folder, '.kyosei-draft'), { recursive: true, force: true });
      expect((await writeCaseFolder(folder, left, { force: true })).problem).toBeNull();
      expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
    }
  });

  it('reads tables that are ready but have not taken their place, and puts them there with the next write', async () => {
    const parent = scratch();
    const folder = join(parent, 'park');
    await writeCaseFolder(folder, teaching());
    await writeCaseFolder(join(parent, 'new'), await readCase(kalundborg));
    mkdirSync(join(folder, '.kyosei-ready'));
    // As after a power cut: half of the new tables in their place, the rest ready.
    for (const [index, name] of readdirSync(join(parent, 'new')).entries())
      renameSync(join(parent, 'new', name), join(folder, ...(index % 2 ? ['.kyosei-ready'] : []), name));
    expect(await readCase(folder)).toEqual(await readCase(kalundborg));
    const { changes } = await writeCaseFolder(folder, await readCase(kalundborg), { force: true });
    expect(changes).toEqual([]);
    expect(await readCase(folder)).toEqual(await readCase(kalundborg));
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('refuses while another command writes, and where a folder stands in place of a table', async () => {
    const folder = join(scratch(), 'park');
    await writeCaseFolder(folder, teaching());
    const before = contents(folder);
    mkdirSync(join(folder, '.kyosei-draft'));
    expect((await writeCaseFolder(folder, teaching(), { force: true })).problem).toMatchObject({
      code: 'write-under-way',
    });
    rmdirSync(join(folder, '.kyosei-draft'));
    expect(contents(folder)).toEqual(before);
    rmSync(join(folder, 'route.csv'));
    mkdirSync(join(folder, 'route.csv'));
    writeFileSync(join(folder, 'route.csv', 'mine'), 'x');
    expect((await writeCaseFolder(folder, teaching(), { force: true })).problem).toMatchObject({
      code: 'not-an-ordinary-file',
    });
    expect(readFileSync(join(folder, 'route.csv', 'mine'), 'utf8')).toBe('x');
  });

  it('does not take a file for a folder', async () => {
    const path = join(scratch(), 'file');
    writeFileSync(path, 'x');
    expect((await writeCaseFolder(path, teaching(), { force: true })).problem).toMatchObject({ code: 'not-a-folder' });
    expect(statSync(path).isFile()).toBe(true);
  });

  it.skipIf(process.getuid?.() === 0)('leaves nothing behind where it may not write', async () => {
    const parent = scratch();
    chmodSync(parent, 0o500);
    await expect(writeCaseFolder(join(parent, 'park'), teaching())).rejects.toThrow(/EACCES/);
    chmodSync(parent, 0o700);
    expect(readdirSync(parent)).toEqual([]);
  });
});
