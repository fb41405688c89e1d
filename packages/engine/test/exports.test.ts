/** The public API: what the exports map offers, and nothing else by accident. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { engineVersion } from '../src/plan.ts';

const root = join(import.meta.dirname, '..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly version: string;
  readonly exports: Readonly<Record<string, { readonly 'kyosei-source': string; readonly default: string }>>;
};

const offered: Readonly<Record<string, readonly string[]>> = {
  '.': ['defaultScenario', 'engineVersion', 'plan'],
  './plan': ['defaultScenario', 'engineVersion', 'plan'],
  './front': ['front'],
  './alternatives': ['alternatives'],
  './stress': [
    'networkStress',
    'prepareEnsemble',
    'readAssumptions',
    'sharePlan',
    'stress',
    'summaryOf',
    'usualAssumptions',
  ],
  './highs': ['createSolver', 'highsModel'],
  './program': ['build', 'toLp'],
};

test.each(Object.entries(offered))('%s offers what is listed here', async (path, names) => {
  const entry = manifest.exports[path];
  const module = (await import(join(root, entry?.['kyosei-source'] as string))) as object;
  expect(Object.keys(module).toSorted()).toEqual(names);
});

test('every entry points to a source file and to where that file is built', () => {
  for (const { 'kyosei-source': source, default: built } of Object.values(manifest.exports)) {
    expect(existsSync(join(root, source))).toBe(true);
    expect(built).toBe(source.replace('./src', './dist/src').replace(/\.ts$/, '.js'));
  }
});

test('the engine tells the version of its package', () => {
  expect(engineVersion).toBe(manifest.version);
});
