/** `npm start`: builds the web app if needed, starts everything, loads Kalundborg, plans it, and prints the address. */
import { join } from 'node:path';
import { readCaseFolder } from '@kyosei/cli/case-folder';
import { describe } from '@kyosei/model/sentence';
import { serve } from '@kyosei/server/serve';
import { buildWebApp, webRoot } from './web-app.ts';

/** What to say when it cannot start: the system's own word where it has one. */
function obstacle(error: unknown, port: number): string {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    return `Port ${port} is taken, perhaps by a Kyosei that runs already. Choose another: PORT=4681 npm start`;
  return error instanceof Error ? error.message : String(error);
}

const wanted = process.env.PORT || '4680';
const port = Number(wanted);
try {
  if (!/^\d+$/.test(wanted) || port > 65_535)
    throw new Error(`PORT is ${wanted}, but must be a whole number from 0 to 65535, as in: PORT=4681 npm start`);
  buildWebApp();
  const seed = await readCaseFolder(join(import.meta.dirname, '..', 'cases', 'kalundborg'));
  if (seed.tables === null) throw new Error(seed.problems.map((problem) => describe(problem)).join('\n'));
  const server = await serve({ port, webRoot, seed: seed.tables });
  const { address, invitation } = server;
  const first = invitation === null ? '' : `The first administrator signs in at ${address}${invitation}\n`;
  process.stdout.write(`Kyosei is ready: ${address}\n${first}Ctrl-C stops it; everything is kept.\n`);
} catch (error) {
  process.stderr.write(`${obstacle(error, port)}\n`);
  process.exitCode = 1;
}
