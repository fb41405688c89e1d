/**
 * A case folder: one CSV per table, `scenario.json`, and beside them `expected.json` and `SOURCE.md`.
 *
 * Reading trusts nothing: bounded sizes, no links out of the folder, every problem at its cell. Writing leaves a whole
 * folder or none: a new one is made aside and renamed, an existing one is exchanged file by file with a way back.
 */
import { mkdir, mkdtemp, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { check } from '@kyosei/model/check';
import { tablesFromCsv, tablesToCsv } from '@kyosei/model/csv';
import type { Problem } from '@kyosei/model/problem';
import { describe } from '@kyosei/model/sentence';
import { type GivenRow, type Park, type TableName, type Tables, tableNames } from '@kyosei/model/tables';
import { readingProblem, readJson, readText, writeWhole } from './files.ts';
import { error, hasErrors } from './outcome.ts';

/** Holds the new and the old files while an existing folder is rewritten; if it is still there, a write was cut short. */
const unfinished = '.kyosei-unfinished';
/** More files than this is no case folder. */
const mostFiles = 1000;

export type CaseReading =
  | { readonly park: Park; readonly tables: Tables; readonly problems: readonly Problem[] }
  | { readonly park: null; readonly tables: null; readonly problems: readonly Problem[] };

/**
 * Reads and checks a case folder.
 *
 * @param scenario rows that take the place of the folder's own scenarios
 * @returns park and tables when nothing is wrong (warnings may be), otherwise every problem found
 */
export async function readCaseFolder(folder: string, scenario?: readonly unknown[]): Promise<CaseReading> {
  const raw = await readRaw(folder);
  if (raw.tables === null) return { park: null, tables: null, problems: raw.problems };
  const tables = scenario === undefined ? raw.tables : { ...raw.tables, scenario };
  const checked = check(tables, { lines: raw.lines });
  const problems = [...raw.problems, ...checked.problems];
  return checked.park !== null && !hasErrors(problems)
    ? { park: checked.park, tables: checked.tables, problems }
    : { park: null, tables: null, problems };
}

/** Reads a case folder that must be right, such as one that ships with Kyosei; throws what is wrong with it. */
export async function readCase(folder: string): Promise<Tables> {
  const { tables, problems } = await readCaseFolder(folder);
  if (tables === null) throw new Error(`${folder} is no park:\n${problems.map(describe).join('\n')}`);
  return tables;
}

const nothing = (problem: Problem) => ({ tables: null, lines: {}, problems: [problem] });

async function readRaw(folder: string) {
  const names = await namesIn(folder);
  if (!Array.isArray(names)) return nothing(names as Problem);
  if (names.includes(unfinished))
    return nothing(
      error(
        'unfinished-write',
        join(folder, unfinished),
        `the folder without it: a write was cut short; move the files of its folder old back into ${folder}, then remove it`,
      ),
    );
  const csv = names.filter((name) => name.endsWith('.csv'));
  if (csv.length === 0)
    return nothing(
      error('no-case-folder', folder, `a folder with tables: ${tableNames.map((name) => `${name}.csv`).join(', ')}`),
    );
  const problems: Problem[] = [];
  const files: Record<string, string> = {};
  for (const name of csv) {
    const { value, problem } = await readText(join(folder, name), { follow: false });
    if (problem) problems.push(problem);
    else files[name.slice(0, -'.csv'.length)] = value;
  }
  const reading = tablesFromCsv(files);
  // A foreign CSV beside the tables is only worth a warning, unless its name looks like a slip.
  problems.push(
    ...reading.problems.map(
      (problem): Problem =>
        problem.code === 'unknown-table' && problem.nearest === undefined
          ? { ...problem, severity: 'warning' }
          : problem,
    ),
  );
  let { scenario } = reading.tables;
  if (names.includes('scenario.json')) {
    const { value, problem } = await readScenarioFile(join(folder, 'scenario.json'), { follow: false });
    if (problem) problems.push(problem);
    else scenario = [...scenario, ...(value as readonly GivenRow[])];
  }
  return { tables: { ...reading.tables, scenario }, lines: reading.lines, problems };
}

/** Reads a file with one scenario or a list of them. */
export async function readScenarioFile(path: string, options: { readonly follow: boolean }) {
  const { value, problem } = await readJson(path, options);
  if (problem) return { value: null, problem };
  const rows: readonly unknown[] = Array.isArray(value) ? value : [value];
  return { value: rows, problem: null };
}

/** File names in a folder, or the problem with it. */
async function namesIn(folder: string): Promise<readonly string[] | Problem> {
  try {
    const names = await readdir(folder);
    return names.length > mostFiles
      ? error('no-case-folder', `${folder} holds ${names.length} files`, `at most ${mostFiles} files`)
      : names;
  } catch (failure) {
    const { code } = failure as { code?: string };
    if (code === 'ENOENT') return error('no-such-folder', folder, 'the path of an existing folder');
    if (code === 'ENOTDIR') return error('not-a-folder', folder, 'a folder with one CSV file per table');
    return readingProblem(folder, failure);
  }
}

/** What writing would do to one table of an existing folder. */
export interface TableChange {
  readonly table: TableName;
  readonly add: number;
  readonly change: number;
  readonly remove: number;
}

export type Writing =
  | { readonly files: readonly string[]; readonly changes: readonly TableChange[]; readonly problem: null }
  | { readonly files: null; readonly changes: readonly TableChange[]; readonly problem: Problem };

/**
 * Writes tables as a case folder.
 *
 * A folder that holds anything is only touched with `force`; otherwise the answer is a problem and what would change.
 * Files that are no tables stay as they are.
 */
export async function writeCaseFolder(
  folder: string,
  tables: Tables,
  options: { readonly force?: boolean; readonly extra?: Readonly<Record<string, string>> } = {},
): Promise<Writing> {
  const files = { ...contents(tables), ...options.extra };
  const there = await status(folder);
  if (there === 'not-a-folder')
    return {
      files: null,
      changes: [],
      problem: error('not-a-folder', folder, 'a folder, or a path that does not exist yet'),
    };
  if (there === 'absent' || there === 'empty') {
    await writeNew(folder, files);
    return { files: Object.keys(files), changes: [], problem: null };
  }
  const changes = await changesTo(folder, tables);
  if (options.force !== true) {
    const told = changes.map(
      ({ table, add, change, remove }) => `${table}: ${add} added, ${change} changed, ${remove} removed`,
    );
    return {
      files: null,
      changes,
      problem: error(
        'folder-not-empty',
        folder,
        `an empty or new folder, or --force to rewrite its tables (${told.join('; ') || 'no row would change'})`,
      ),
    };
  }
  const problem = await rewrite(folder, files);
  return problem ? { files: null, changes, problem } : { files: Object.keys(files), changes, problem: null };
}

/** File contents by name; the scenarios are JSON, as people edit them one by one. */
function contents(tables: Tables): Record<string, string> {
  const csv = Object.entries(tablesToCsv(tables)).filter(([table]) => table !== 'scenario');
  const files = Object.fromEntries(csv.map(([table, text]) => [`${table}.csv`, text]));
  if (tables.scenario.length > 0) files['scenario.json'] = `${JSON.stringify(tables.scenario, null, 2)}\n`;
  return files;
}

async function status(folder: string): Promise<'absent' | 'empty' | 'filled' | 'not-a-folder'> {
  try {
    if (!(await stat(folder)).isDirectory()) return 'not-a-folder';
    return (await readdir(folder)).length === 0 ? 'empty' : 'filled';
  } catch (failure) {
    if ((failure as { code?: string }).code === 'ENOENT') return 'absent';
    throw failure;
  }
}

/** Makes the folder aside and moves it into place in one step; an empty folder is filled by the same step. */
async function writeNew(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  const place = resolve(folder);
  await mkdir(dirname(place), { recursive: true });
  const aside = await mkdtemp(join(dirname(place), `.${basename(place)}.`));
  try {
    for (const [name, text] of Object.entries(files)) await writeWhole(join(aside, name), text);
    await rmdir(place).catch(() => undefined);
    await rename(aside, place);
  } catch (failure) {
    await rm(aside, { recursive: true, force: true });
    throw failure;
  }
}

/** Exchanges the folder's tables for new ones: all new files are on disk before the first old one moves aside. */
async function rewrite(folder: string, files: Readonly<Record<string, string>>): Promise<Problem | null> {
  const staging = join(folder, unfinished);
  const [fresh, old] = [join(staging, 'new'), join(staging, 'old')];
  try {
    await mkdir(staging);
  } catch {
    return error('unfinished-write', staging, 'a folder that nobody is writing to');
  }
  await mkdir(fresh);
  await mkdir(old);
  const replaced = [...new Set([...tableNames.map((name) => `${name}.csv`), 'scenario.json', ...Object.keys(files)])];
  const moved: string[] = [];
  const placed: string[] = [];
  try {
    for (const [name, text] of Object.entries(files)) await writeWhole(join(fresh, name), text);
    for (const name of replaced) {
      if (await moveIfThere(join(folder, name), join(old, name))) moved.push(name);
    }
    for (const name of Object.keys(files)) {
      await rename(join(fresh, name), join(folder, name));
      placed.push(name);
    }
  } catch (failure) {
    for (const name of placed) await rm(join(folder, name), { force: true });
    for (const name of moved) await rename(join(old, name), join(folder, name));
    await rm(staging, { recursive: true, force: true });
    throw failure;
  }
  await rm(staging, { recursive: true, force: true });
  return null;
}

async function moveIfThere(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (failure) {
    if ((failure as { code?: string }).code === 'ENOENT') return false;
    throw failure;
  }
}

const byId = (rows: readonly GivenRow[]): ReadonlyMap<string, string> =>
  new Map(rows.map((row, index) => [typeof row.id === 'string' ? row.id : `${index}`, sorted(row)]));

/** Rows that would be added, changed and removed, by id. */
async function changesTo(folder: string, tables: Tables): Promise<TableChange[]> {
  const { tables: raw } = await readRaw(folder);
  const before = raw === null ? null : (check(raw).tables ?? raw);
  return tableNames.flatMap((table) => {
    const [old, fresh] = [byId(before?.[table] ?? []), byId(tables[table])];
    const add = [...fresh.keys()].filter((id) => !old.has(id)).length;
    const remove = [...old.keys()].filter((id) => !fresh.has(id)).length;
    const change = [...fresh].filter(([id, row]) => old.has(id) && old.get(id) !== row).length;
    return add + remove + change > 0 ? [{ table, add, change, remove }] : [];
  });
}

const sorted = (row: GivenRow): string => JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1)));
