/** Builds the web app when its sources changed since the last build. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const web = join(root, 'packages', 'web');

/** Folder of the built app. */
export const webRoot = join(web, 'dist', 'app');

/** Hash of everything the build reads: sources of web, model and engine, the pages of the manual, and the lockfile. */
function fingerprint(): string {
  const hash = createHash('sha256');
  const files = globSync(
    [
      'packages/{web,model,engine}/{src,public}/**/*',
      'packages/web/{index.html,vite.config.ts}',
      '{docs,cases}/**/*.md',
      'package-lock.json',
    ],
    {
      cwd: root,
      withFileTypes: true,
    },
  )
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  for (const file of files) hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/** Builds into {@link webRoot} if needed; throws with the build's own message when it fails. */
export function buildWebApp(): void {
  const stamp = join(webRoot, '.built-from');
  const current = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === current) return;
  process.stderr.write('Building the web app …\n');
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const result = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: web, encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`The web app could not be built:\n${result.stdout}${result.stderr}`);
  writeFileSync(stamp, current);
}
