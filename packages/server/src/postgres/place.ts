/** Where the cluster, its binaries and its socket may stand, so that its account can reach them. */
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, lstatSync, mkdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Account } from './account.ts';

/** Bytes of a socket's path that Linux takes, the closing zero not counted. */
const longestSocketPath = 107;
export const socketName = '.s.PGSQL.5432';

const digest = (path: string): string => createHash('sha256').update(path).digest('hex').slice(0, 12);

/** Whether the account can pass through a directory and all above it; without an account, we are it ourselves. */
export function reachable(path: string, account: Account | null): boolean {
  if (!account) return true;
  for (let at = path; ; at = dirname(at)) {
    const { mode, uid, gid } = statSync(at);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

/**
 * The directory that holds everything of the supervised PostgreSQL, created when missing. It is the one asked for unless
 * its account cannot reach that (a repository below /root): then one below /var/lib/kyosei, named by the path asked for.
 */
export function home(asked: string, account: Account | null): string {
  const place = (path: string): string => {
    if (mkdirSync(path, { recursive: true }) && account) chmodSync(path, 0o755);
    return path;
  };
  const wanted = place(asked);
  return reachable(wanted, account) ? wanted : place(join('/var/lib/kyosei', `${basename(asked)}-${digest(asked)}`));
}

/**
 * A directory for the socket that only the account may enter: in the home, or below the temporary directory when the
 * path would be too long. Throws when somebody else stands there already.
 */
export function socketDirectory(homeDirectory: string, account: Account | null): string {
  const within = join(homeDirectory, 'socket');
  const fits = Buffer.byteLength(join(within, socketName)) <= longestSocketPath;
  const path = fits ? within : join(tmpdir(), `kyosei-${digest(homeDirectory)}`);
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const { uid } = lstatSync(path);
  const owner = account?.uid ?? process.getuid?.();
  if (uid !== owner && uid !== process.getuid?.()) throw new Error(`${path} belongs to somebody else`);
  if (account) chownSync(path, account.uid, account.gid);
  chmodSync(path, 0o700);
  return path;
}
