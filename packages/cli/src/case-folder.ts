/**
 * A case folder: one CSV per table, `scenario.json`, and beside them `expected.json` and `SOURCE.md`.
 *
 * Reading trusts nothing: bounded sizes, no links out of the folder, every problem at its cell. Writing leaves the whole
 * old or the whole new folder, also after a power cut: a new folder is made aside and renamed; new tables for an existing
 * one lie complete in a folder of their own before the first takes its place, and whoever reads meanwhile reads them there.
 */
import { chmod, lstat, mkdir, mkdtemp, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Attribute } from '@kyosei/model/attribute';
import { check } from '@kyosei/model/check';
import { tablesFromCsv, tablesToCsv } from '@kyosei/model/csv';
import type { Problem } from '@kyosei/model/problem';
import { describe } from '@kyosei/model/sentence';
import {
  tables as declared,
  type GivenRow,
  type Park,
  type TableName,
  type Tables,
  tableNames,
} from '@kyosei/model/tables';
import { importHint, inFolder, readingProblem, readJson, readText, writeWhole } from './files.ts';
import { error, hasErrors } from './outcome.ts';

/** Where new tables are written; if it is still there, a write goes on or was cut short before it counted. */
const drafted = '.kyosei-draft';
/** New tables, complete: each one here goes before the one in the folder itself. */
const ready = '.kyosei-ready';
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
  const problems = [...raw.problems, ...missingFiles(checked.problems, raw.absent)];
  return checked.park !== null && !hasErrors(problems)
    ? { park: checked.park, tables: checked.tables, problems }
    : { park: null, tables: null, problems };
}

/** A file that is not there is told once, not at each row that refers to its rows. */
function missingFiles(problems: readonly Problem[], absent: ReadonlySet<string>): readonly Problem[] {
  const wanted = ({ code, table, column }: Problem): string | undefined => {
    if (code !== 'unknown-reference' || !tableNames.includes(table as TableName)) return undefined;
    const attributes: Readonly<Record<string, Attribute>> = declared[table as TableName].attributes;
    const attribute = attributes[column ?? ''];
    const to = attribute?.kind === 'reference' ? attribute.to : undefined;
    return to !== undefined && absent.has(to) ? to : undefined;
  };
  const missing = new Map(
    problems.flatMap((problem) => {
      const to = wanted(problem);
      return to === undefined ? [] : [[to, problem.table ?? ''] as const];
    }),
  );
  const told = [...missing].map(([table, from]) =>
    error('missing-file', `${table}.csv`, `the file with the rows that ${from}.csv refers to`, { table }),
  );
  return [...told, ...problems.filter((problem) => wanted(problem) === undefined)];
}

/** Reads a case folder that must be right, such as one that ships with Kyosei; throws what is wrong with it. */
export async function readCase(folder: string): Promise<Tables> {
  const { tables, problems } = await readCaseFolder(folder);
  if (tables === null)
    throw new Error(`${folder} is no park:\n${problems.map((problem) => describe(problem)).join('\n')}`);
  return tables;
}

const nothing = (problem: Problem) => ({ tables: null, lines: {}, problems: [problem], absent: new Set<string>() });

async function readRaw(folder: string) {
  const names = await namesIn(folder);
  if (!Array.isArray(names)) return nothing(names as Problem);
  const fresh = names.includes(ready) ? new Set(await readdir(join(folder, ready)).catch(() => [])) : new Set<string>();
  // A table that has taken its place since is read there.
  const pathOf = (name: string) => join(folder, ...(fresh.has(name) ? [ready, name] : [name]));
  const csv = [...new Set([...names, ...fresh])].filter((name) => name.endsWith('.csv'));
  if (csv.length === 0)
    return nothing(
      error('no-case-folder', folder, `a folder with tables: ${tableNames.map((name) => `${name}.csv`).join(', ')}`),
    );
  const problems: Problem[] = [];
  const files: Record<string, string> = {};
  for (const name of csv) {
    const { value, problem } = await readText(pathOf(name), { follow: false });
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
  const absent = new Set<string>(tableNames.filter((table) => !csv.includes(`${table}.csv`)));
  let { scenario } = reading.tables;
  if (names.includes('scenario.json') || fresh.has('scenario.json')) {
    const { value, problem } = await readScenarioFile(pathOf('scenario.json'), { follow: false });
    if (problem) problems.push(problem);
    else scenario = [...scenario, ...(value as readonly GivenRow[])];
  }
  return { tables: { ...reading.tables, scenario }, lines: reading.lines, problems, absent };
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
    if (code === 'ENOTDIR')
      return error(
        'not-a-folder',
        folder,
        `a folder with one CSV file per table${/\.xlsx$/i.test(folder) ? `; ${importHint(folder)}` : ''}`,
      );
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
 * Files that are no tables stay as they are; `extra` files are written into a new folder only.
 */
export async function writeCaseFolder(
  folder: string,
  tables: Tables,
  options: { readonly force?: boolean; readonly extra?: Readonly<Record<string, string>> } = {},
): Promise<Writing> {
  const files = contents(tables);
  const there = await status(folder);
  if (there === 'not-a-folder')
    return {
      files: null,
      changes: [],
      problem: error('not-a-folder', folder, 'a folder, or a path that does not exist yet'),
    };
  if (there === 'absent' || there === 'empty') {
    const all = { ...files, ...options.extra };
    await writeNew(folder, all);
    return { files: Object.keys(all), changes: [], problem: null };
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
  return { ...files, 'scenario.json': `${JSON.stringify(tables.scenario, null, 2)}\n` };
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
  const aside = await mkdtemp(join(dirname(place), `.${basename(place)}.`)).catch((failure: unknown) => {
    throw inFolder(failure, dirname(place));
  });
  try {
    for (const [name, text] of Object.entries(files)) await writeWhole(join(aside, name), text);
    // What is made aside is private to its maker; the folder itself is an ordinary one.
    await chmod(aside, 0o777 & ~process.umask());
    await rmdir(place).catch(() => undefined);
    await rename(aside, place);
  } catch (failure) {
    await rm(aside, { recursive: true, force: true });
    throw failure;
  }
}

/** Exchanges the folder's tables for new ones. The rename of the draft is the moment from which the new ones hold. */
async function rewrite(folder: string, files: Readonly<Record<string, string>>): Promise<Problem | null> {
  const [draft, complete] = [join(folder, drafted), join(folder, ready)];
  await finish(folder);
  for (const name of Object.keys(files)) {
    const there = await lstat(join(folder, name)).catch(() => null);
    if (there?.isDirectory()) return error('not-an-ordinary-file', join(folder, name), 'a file where a table goes');
  }
  try {
    await mkdir(draft);
  } catch (failure) {
    if ((failure as { code?: string }).code !== 'EEXIST') throw failure;
    return error('write-under-way', draft, 'a folder that no other command writes to; remove this one if none does');
  }
  try {
    for (const [name, text] of Object.entries(files)) await writeWhole(join(draft, name), text);
    await rename(draft, complete);
  } catch (failure) {
    await rm(draft, { recursive: true, force: true });
    throw failure;
  }
  await finish(folder);
  return null;
}

/** Moves tables that are ready to their places; also what an earlier write had no time for. */
async function finish(folder: string): Promise<void> {
  const complete = join(folder, ready);
  const names = await readdir(complete).catch(() => []);
  for (const name of names) await rename(join(complete, name), join(folder, name));
  await rmdir(complete).catch(() => undefined);
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
