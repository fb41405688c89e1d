/** Runs the command line as a user does, in a process of its own. */
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const bin = join(import.meta.dirname, '..', 'bin', 'kyosei.mjs');
export const root = join(import.meta.dirname, '..', '..', '..');

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly problems: string;
}

/** Runs `kyosei` to its end; `started` may do something to it while it runs, such as interrupt it. */
export function kyosei(
  args: readonly string[],
  started?: (child: ReturnType<typeof spawn>, written: string) => unknown,
  environment: Readonly<Record<string, string>> = {},
): Promise<Run> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [bin, ...args], {
      cwd: root,
      env: { ...process.env, LC_ALL: 'C', NO_COLOR: '1', ...environment },
    });
    let [out, problems] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      started?.(child, out + problems);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      problems += text;
      started?.(child, out + problems);
    });
    child.on('error', fail);
    child.on('close', (code) => done({ code, out, problems }));
  });
}

/** A folder of its own for one test, with a space in its path, gone afterwards. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kyosei test '));
  // As root PostgreSQL runs under an account of its own, which must be able to enter.
  chmodSync(folder, 0o755);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
