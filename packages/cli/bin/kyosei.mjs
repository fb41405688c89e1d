#!/usr/bin/env node
// Starts Kyosei under Node 24, whichever Node runs this file: the sources where they stand, the built files where they do not.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const needed = 24;
const here = dirname(dirname(fileURLToPath(import.meta.url)));

/** The Node 24 that came with the dependencies, or the one running now when it is new enough. */
function findNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${platform}-${process.arch}`;
  try {
    const root = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
    const binary = join(root, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    if (existsSync(binary)) return binary;
  } catch {
    // Not installed on this platform: the running Node must do.
  }
  if (Number.parseInt(process.versions.node, 10) >= needed) return process.execPath;
  return fail(
    `Kyosei needs Node ${needed}; this is Node ${process.versions.node}, and ${name} is not installed. Run npm install, or install Node ${needed}.`,
  );
}

function fail(message) {
  process.stderr.write(`error: ${message}\n`);
  return process.exit(2);
}

const source = join(here, 'src', 'main.ts');
const entry = existsSync(source) ? ['--conditions=kyosei-source', source] : [join(here, 'dist', 'src', 'main.js')];
const child = spawn(findNode(), ['--disable-warning=ExperimentalWarning', ...entry, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => fail(`Kyosei could not be started: ${error.message}`));
child.on('exit', (code, signal) => process.exit(signal ? 128 + (constants.signals[signal] ?? 0) : (code ?? 2)));
