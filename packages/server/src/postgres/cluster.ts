/** A new cluster: made beside its place and moved there whole, so that a kill leaves none half made. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from './account.ts';

export const userName = 'kyosei';

/** Runs a program to its end; rejects with what it said when it fails. */
function run(program: string, options: readonly string[], account: Account | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, options, { ...account, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        said = (said + text).slice(-4000);
      });
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`initdb ended with ${code}: ${said}`))));
  });
}

/** The password of the cluster's user, made on first use; readable by us alone. */
function password(homeDirectory: string): string {
  const file = join(homeDirectory, 'postgres.password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

/**
 * Makes the cluster at `data` unless it is there.
 *
 * @returns the password of its user
 */
export async function ensureCluster(
  homeDirectory: string,
  data: string,
  initdb: string,
  account: Account | null,
): Promise<string> {
  if (existsSync(data)) return password(homeDirectory);
  const unfinished = `${data}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  if (account) chownSync(unfinished, account.uid, account.gid);
  // The account cannot read our password file, so it gets a copy of its own for as long as initdb runs.
  const passwordFile = join(homeDirectory, 'initdb.password');
  writeFileSync(passwordFile, password(homeDirectory), { mode: 0o600 });
  if (account) chownSync(passwordFile, account.uid, account.gid);
  try {
    const options = ['--auth=scram-sha-256', `--username=${userName}`, `--pwfile=${passwordFile}`, '--encoding=UTF8'];
    // The builtin C.UTF-8 sorts alike on every machine, whatever locales are installed.
    const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
    await run(initdb, [...options, ...locale, '--pgdata', unfinished], account);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(unfinished, data);
  return password(homeDirectory);
}
