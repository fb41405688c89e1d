/** The house: an import may only go down. Reads every source file's imports; there is no list of exceptions. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

/** Rooms from the ground up; the first pattern that fits a path (from the repository's root, without extension) counts. */
const floors: readonly (readonly [floor: number, room: RegExp])[] = [
  [1, /^packages\/model\/src\//],
  [1, /^packages\/engine\/src\/(numerics|program)\//],
  [2, /^packages\/engine\/src\/(balance|economics|steam)\//],
  [2, /^packages\/engine\/src\/(highs)$/],
  [3, /^packages\/engine\/src\/(pinch|matching|optimisation|sharing|ecology|resilience|policy|standards|accounts)\//],
  [4, /^packages\/engine\/src\/plan(?=\/|$)/],
  [5, /^packages\/engine\/src\/(stress|front|alternatives|policy)(?=\/|$)/],
  [6, /^packages\/engine\/src\/index$/],
  [6, /^packages\/web\/src\//],
  [7, /^packages\/server\/src\//],
  [8, /^packages\/cli\/src\//],
];

interface Place {
  readonly floor: number;
  readonly room: string;
}

function placeOf(path: string): Place | null {
  for (const [floor, pattern] of floors) {
    const match = pattern.exec(path);
    if (match) return { floor, room: match[0] };
  }
  return null;
}

/** Module names in `import … from`, `export … from`, `import()` and side-effect imports; type imports count too. */
function importsOf(text: string): readonly string[] {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return [...code.matchAll(/(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s+)(['"])([^'"]+)\1/g)].map(
    (match) => match[2] ?? '',
  );
}

/** Path of what a module name means, from the root and without extension, or null for a package from outside. */
function resolve(file: string, name: string, exports: ReadonlyMap<string, string>): string | null {
  const bare = name.replace(/\?.*$/, '');
  if (bare.startsWith('.')) return normalize(join(dirname(file), bare)).replace(/\.(tsx?|css|json)$/, '');
  if (!bare.startsWith('@kyosei/')) return null;
  const exact = exports.get(bare);
  if (exact) return exact;
  for (const [key, target] of exports) {
    const [head, tail] = key.split('*');
    if (tail !== undefined && head !== undefined && bare.startsWith(head) && bare.endsWith(tail))
      return target.replace('*', bare.slice(head.length, bare.length - tail.length));
  }
  return `(not exported) ${bare}`;
}

/** What is wrong with one import, or null. */
function verdict(file: string, name: string, exports: ReadonlyMap<string, string>): string | null {
  const from = placeOf(file.replace(/\.tsx?$/, ''));
  if (!from) return `${file} stands in no room of the house`;
  if (name === 'highs' && from.room !== 'packages/engine/src/highs')
    return `${file} imports the solver; only engine/highs may`;
  if (name.startsWith('node:') && from.floor < 7) return `${file} imports ${name}; floors below the server do no I/O`;
  const target = resolve(file, name, exports);
  if (target === null) return null;
  const to = placeOf(target);
  if (!to) return `${file} imports ${name}, which stands in no room of the house`;
  if (from.room === 'packages/web/src/' && to.room === 'packages/engine/src/highs')
    return `${file} imports the solver; a page shows what needs none`;
  if (to.room === from.room || to.floor < from.floor) return null;
  return `${file} (floor ${from.floor}) imports ${name} (floor ${to.floor}): arrows only go down`;
}

function exportsMap(): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const file of globSync('packages/*/package.json', { cwd: root })) {
    const manifest = JSON.parse(readFileSync(join(root, file), 'utf8')) as {
      name: string;
      exports?: Record<string, { 'kyosei-source'?: string }>;
    };
    for (const [key, target] of Object.entries(manifest.exports ?? {})) {
      const source = target['kyosei-source'];
      if (source) map.set(manifest.name + key.slice(1), normalize(join(dirname(file), source)).replace(/\.tsx?$/, ''));
    }
  }
  return map;
}

describe('floors', () => {
  const exports = exportsMap();
  const files = globSync('packages/*/src/**/*.{ts,tsx}', { cwd: root }).toSorted();

  test('every file stands in a room', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((file) => placeOf(file.replace(/\.tsx?$/, '')) === null)).toEqual([]);
  });

  test('every import goes down', () => {
    const wrong = files.flatMap((file) =>
      importsOf(readFileSync(join(root, file), 'utf8')).map((name) => verdict(file, name, exports)),
    );
    expect(wrong.filter((line) => line !== null)).toEqual([]);
  });

  test.each([
    ['a method imports a method', 'packages/engine/src/matching/gate.ts', '../optimisation/formulate.ts'],
    ['planning imports the stress test', 'packages/engine/src/plan/decision.ts', '../stress.ts'],
    ['a method asks the conductor', 'packages/engine/src/resilience/withdraw.ts', '../stress/replan.ts'],
    ['a kernel imports the conductor', 'packages/engine/src/balance/balance.ts', '../plan.ts'],
    ['the ground imports a kernel', 'packages/engine/src/numerics/sum.ts', '../economics/annuity.ts'],
    ['the ground goes sideways', 'packages/engine/src/program/program.ts', '../numerics/sum.ts'],
    ['a method imports the solver', 'packages/engine/src/optimisation/formulate.ts', 'highs'],
    ['the engine reads a file', 'packages/engine/src/matching/gate.ts', 'node:fs'],
    ['the web imports the solver', 'packages/web/src/main.tsx', '@kyosei/engine/highs'],
    ['a method imports the web', 'packages/engine/src/pinch/pinch.ts', '@kyosei/web/report'],
    ['the web imports the server', 'packages/web/src/main.tsx', '@kyosei/server/serve'],
    ['a package is entered past its exports', 'packages/server/src/serve.ts', '@kyosei/model/src/check.ts'],
    ['a file stands in no room', 'packages/engine/src/utils.ts', './plan.ts'],
  ])('refuses: %s', (_case, file, name) => {
    expect(verdict(file, name, exports)).not.toBeNull();
  });

  test('finds imports in every form', () => {
    const text = `import a from 'a';\nexport { b } from "b";\nimport type { C } from 'c';\nawait import('d');\nimport 'e';\n// from 'no'`;
    expect(importsOf(text)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});

describe('the engine is pure', () => {
  const impure = /\b(Date\.now|new Date\(\)|Math\.random|performance\.now|process\.|fetch\(|setInterval|localStorage)/;

  test('no clock, no chance, no I/O in model and engine', () => {
    const files = globSync('packages/{model,engine}/src/**/*.ts', { cwd: root });
    expect(files.filter((file) => impure.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
  });

  test.each(['Date.now()', 'Math.random()', 'process.env', 'new Date()'])('refuses %s', (text) => {
    expect(impure.test(text)).toBe(true);
  });
});
