/** README and docs: every link and every case that they name exists, and every command is one. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const pages = globSync(['*.md', 'docs/**/*.md', 'cases/**/*.md'], { cwd: root }).toSorted();

/** Relative targets of links and pictures, without anchors. */
const linksOf = (text: string): readonly string[] =>
  [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target.replace(/#.*$/, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target));

/** Paths below cases/ that a page tells its reader to use. */
const casesOf = (text: string): readonly string[] =>
  [...text.matchAll(/\bcases\/[\w./-]*[\w-]/g)].map(([path]) => path);

const commandsOf = (text: string): readonly string[] =>
  [...text.matchAll(/npx kyosei ([a-z]+)/g)].map(([, command = '']) => command);

test('finds what it looks for', () => {
  const text = '[a](docs/b.md#c) ![d](e.png) [f](https://g) `npx kyosei plan cases/kalundborg`';
  expect(linksOf(text)).toEqual(['docs/b.md', 'e.png']);
  expect(casesOf(text)).toEqual(['cases/kalundborg']);
  expect(commandsOf(text)).toEqual(['plan']);
  expect(pages).toContain('README.md');
});

describe.each(pages)('%s', (page) => {
  const text = readFileSync(join(root, page), 'utf8');

  test('names only what exists', () => {
    const missing = [
      ...linksOf(text).filter((target) => !existsSync(join(root, dirname(page), target))),
      ...casesOf(text).filter((path) => !existsSync(join(root, path))),
    ];
    expect(missing).toEqual([]);
  });

  test('uses only commands that exist', () => {
    const source = readFileSync(join(root, 'packages/cli/src/main.ts'), 'utf8');
    expect(commandsOf(text).filter((command) => !source.includes(`./commands/${command}.ts`))).toEqual([]);
  });
});
