/** Reads and writes single files without trusting them: bounded size, ordinary files only, whole or not at all. */

import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Problem } from '@kyosei/model/problem';
import { error, quoted } from './outcome.ts';
import { words } from './words.ts';

/** No table, workbook or plan of a park is larger. */
export const largestFile = 128 * 1024 * 1024;

export type Read<T> =
  | { readonly value: T; readonly problem: null }
  | { readonly value: null; readonly problem: Problem };

/**
 * Reads an ordinary file of at most {@link largestFile} bytes. Devices, pipes and folders are refused, without waiting for
 * them; with `follow: false` symbolic links too.
 */
export async function readBytes(path: string, options: { readonly follow: boolean }): Promise<Read<Uint8Array>> {
  const flags = constants.O_RDONLY | constants.O_NONBLOCK | (options.follow ? 0 : constants.O_NOFOLLOW);
  let file: FileHandle | null = null;
  try {
    file = await open(path, flags);
    const status = await file.stat();
    if (!status.isFile()) return failed(error('not-an-ordinary-file', path, 'a file, not a folder, pipe or device'));
    if (status.size > largestFile)
      return failed(error('file-too-large', `${path} has ${status.size} bytes`, `at most ${largestFile} bytes`));
    return { value: await readAll(file, status.size), problem: null };
  } catch (failure) {
    return failed(readingProblem(path, failure));
  } finally {
    await file?.close();
  }
}

/** Reads as much as the file had when it was opened, so that one that grows does not fill the memory. */
async function readAll(file: FileHandle, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size);
  let filled = 0;
  while (filled < size) {
    const { bytesRead } = await file.read(bytes, filled, size - filled, filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

/** Reads a file as UTF-8 text. */
export async function readText(path: string, options: { readonly follow: boolean }): Promise<Read<string>> {
  const { value, problem } = await readBytes(path, options);
  if (value === null) return failed(problem);
  try {
    return { value: new TextDecoder('utf-8', { fatal: true }).decode(value), problem: null };
  } catch {
    return failed(error('not-utf-8', path, isArchive(value) ? `text in UTF-8; ${importHint(path)}` : 'text in UTF-8'));
  }
}

/** Workbooks are zip archives. */
const isArchive = (bytes: Uint8Array): boolean => [0x50, 0x4b, 3, 4].every((byte, index) => bytes[index] === byte);
/** What to do with a workbook where a case folder is wanted. */
export const importHint = (path: string): string =>
  `this seems a workbook, which becomes a case folder by: npx kyosei import ${quoted(path)} FOLDER`;

/** Reads a JSON file. */
export async function readJson(path: string, options: { readonly follow: boolean }): Promise<Read<unknown>> {
  const { value, problem } = await readText(path, options);
  if (value === null) return failed(problem);
  try {
    return { value: JSON.parse(value) as unknown, problem: null };
  } catch (failure) {
    return failed(error('not-json', `${path}: ${messageOf(failure)}`, 'a JSON document'));
  }
}

const failed = (problem: Problem): Read<never> => ({ value: null, problem });
const messageOf = (failure: unknown): string => (failure instanceof Error ? failure.message : String(failure));
const codeOf = (failure: unknown): string =>
  failure instanceof Error && 'code' in failure && typeof failure.code === 'string' ? failure.code : '';

/** A failure of the file system as a problem. */
export function readingProblem(path: string, failure: unknown): Problem {
  switch (codeOf(failure)) {
    case 'ENOENT':
      return error('no-such-file', path, 'the path of an existing file');
    case 'ELOOP':
    case 'EMLINK':
      return error('symbolic-link', path, 'an ordinary file, not a symbolic link');
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return error('not-permitted', path, 'a file or folder that you may read and write');
    default:
      return error('unreadable-file', `${path}: ${messageOf(failure)}`);
  }
}

/** A refusal of the folder told with the folder's name, not with that of a temporary file in it. */
export function inFolder(failure: unknown, folder: string): unknown {
  return /^(EACCES|EPERM|EROFS|ENOENT|ENOTDIR)$/.test(codeOf(failure))
    ? Object.assign(failure as object, { path: folder })
    : failure;
}

/** Why nothing can be written into a folder that may not exist yet, if so; nothing is made. */
export async function obstacleTo(folder: string): Promise<Problem | null> {
  const accepted = 'a folder that you may write to, or a path where one can be made';
  for (let place = resolve(folder); ; place = dirname(place))
    try {
      if (!(await stat(place)).isDirectory()) return error('not-a-folder', place, accepted);
      await access(place, constants.W_OK | constants.X_OK);
      return null;
    } catch (failure) {
      // ENOTDIR is told at the file that stands where a folder should.
      if (!['ENOENT', 'ENOTDIR'].includes(codeOf(failure)) || dirname(place) === place)
        return error('not-permitted', place, accepted);
    }
}

/** Writes a file whole or not at all: into a temporary file beside it, flushed, then renamed over it. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (failure) {
    await rm(temporary, { force: true });
    throw inFolder(failure, dirname(path));
  }
}

/** Writes JSON into a folder, which is made where there is none; gives the lines that say so. */
export async function writeInto(folder: string, name: string, data: object): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  await writeWhole(join(folder, name), `${JSON.stringify(data, null, 2)}\n`);
  return ['', words().wrote(join(folder, name))];
}
