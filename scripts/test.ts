/**
 * `npm test`: types, format, lint, unused code, then every test of every package in one run.
 * Closes with the line `N passed, N failed[, N skipped]`; arguments are passed on to Vitest and skip the checks.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWebApp } from './web-app.ts';

const root = join(import.meta.dirname, '..');
const chosen = process.argv.slice(2);
const count = { passed: 0, failed: 0, skipped: 0 };

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly success: boolean;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

function run(binary: string, ...words: readonly string[]): boolean {
  const path = join(root, 'node_modules', '.bin');
  const env = { ...process.env, PATH: `${path}:${process.env.PATH ?? ''}` };
  return spawnSync(join(path, binary), words, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

function check(name: string, passed: boolean): void {
  process.stdout.write(`${passed ? '✓' : '✗'} ${name}\n`);
  count[passed ? 'passed' : 'failed'] += 1;
}

function building(): boolean {
  try {
    buildWebApp();
    return true;
  } catch (error) {
    process.stderr.write(`${String(error)}\n`);
    return false;
  }
}

/** Runs Vitest and adds its counts; a file that could not even be loaded counts as one failure. */
function vitest(): void {
  const folder = mkdtempSync(join(tmpdir(), 'kyosei-test-'));
  try {
    const file = join(folder, 'report.json');
    const passed = run(
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
      ...chosen,
    );
    const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
    const unloaded = report.testResults.filter(
      (result) => result.status === 'failed' && result.assertionResults.length === 0,
    );
    count.passed += report.numPassedTests;
    count.failed += report.numFailedTests + unloaded.length;
    count.skipped += report.numPendingTests + report.numTodoTests;
    if (!passed && report.numFailedTests + unloaded.length === 0) count.failed += 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (chosen.length === 0) {
  check('types', run('tsc', '-b'));
  check('format and simple lint', run('biome', 'ci', '--error-on-warnings', '.'));
  check('type-aware lint', run('oxlint', '--type-aware', '--deny-warnings'));
  check('no unused files, exports or dependencies', run('knip'));
}
check('web app builds', building());
vitest();
process.stdout.write(
  `\n${count.passed} passed, ${count.failed} failed${count.skipped > 0 ? `, ${count.skipped} skipped` : ''}\n`,
);
process.exitCode = count.failed === 0 && count.passed > 0 ? 0 : 1;
