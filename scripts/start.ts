/** `npm start`: builds the web app, starts everything, loads Kalundborg, plans it, and prints the address. */
import { join } from 'node:path';
import { readCase } from '@kyosei/cli/case-folder';
import { serve } from '@kyosei/server/serve';
import { buildWebApp, webRoot } from './web-app.ts';

const root = join(import.meta.dirname, '..');
buildWebApp();
const server = await serve({
  port: Number(process.env.PORT ?? 4680),
  webRoot,
  seed: await readCase(join(root, 'cases', 'kalundborg')),
});
process.stdout.write(`Kyosei is ready: ${server.address}\nCtrl-C stops it; everything is kept.\n`);
