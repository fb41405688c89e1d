// What `npm start`, `npm test` and `npm run bench` call: installs what is missing, then runs scripts/<command>.ts on
// Node 24. Plain JavaScript, since it must run on whatever Node ≥ 20 the newcomer has.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [command, ...rest] = process.argv.slice(2);
const commands = ['start', 'test', 'bench'];

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

if (!commands.includes(command))
  fail(`launch: unknown command ${command ?? '(none)'}; accepted: ${commands.join(', ')}`);
if (Number(process.versions.node.split('.')[0]) < 20)
  fail(`Kyosei needs Node 20 or newer to install itself; this is ${process.version}.`);

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** Whether what npm last installed here, by its own record, is what the lockfile says. */
function installed() {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const present = packagesOf(record);
  return Object.entries(packagesOf(join(root, 'package-lock.json')))
    .filter(([path, { link }]) => path.startsWith('node_modules/') && !link)
    .every(([path, { version, optional }]) => (present[path] ? present[path].version === version : optional));
}

/** Runs `npm ci` where something is missing or of another version. */
function install() {
  if (installed()) return;
  process.stderr.write('Installing packages …\n');
  // With npm's own Node and without node_modules on the path: what is in there is about to be replaced.
  const npm = process.env.npm_execpath;
  const node = process.env.npm_node_execpath ?? process.execPath;
  const words = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const outside = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  const options = { cwd: root, stdio: ['ignore', 2, 2], env: { ...process.env, PATH: outside.join(delimiter) } };
  const result = npm
    ? spawnSync(node, [npm, ...words], options)
    : spawnSync('npm', words, { ...options, shell: process.platform === 'win32' });
  if (result.status !== 0) fail('The packages could not be installed; npm’s own message stands above.');
}

/** Path of a Node ≥ 24: the one that came with the packages, else the user's own. */
function node24() {
  const platform = { win32: 'win' }[process.platform] ?? process.platform;
  const binary = process.platform === 'win32' ? 'node.exe' : 'bin/node';
  try {
    return createRequire(join(root, 'package.json')).resolve(`node-${platform}-${process.arch}/${binary}`);
  } catch {
    if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
    return fail(`No Node 24 is packaged for ${process.platform} ${process.arch}; install Node 24 and try again.`);
  }
}

install();
const child = spawn(
  node24(),
  [
    '--conditions=kyosei-source',
    '--disable-warning=ExperimentalWarning',
    join(root, 'scripts', `${command}.ts`),
    ...rest,
  ],
  { cwd: root, stdio: 'inherit' },
);
// A terminal sends its signals to the whole group; a supervisor only to this process. Pass the latter on.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => {
  if (!signal) process.exit(code ?? 1);
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
});
