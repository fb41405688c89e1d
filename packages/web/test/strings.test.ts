/** Every string is used, every language has every string with the same places for values, and every name of the model is translated. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TableName, tableNames, tables } from '@kyosei/model/tables';
import { expect, test } from 'vitest';
import { en } from '../src/i18n/en.ts';
import { attributeLabel } from '../src/i18n/names.ts';
import { zh } from '../src/i18n/zh.ts';
import { groups } from '../src/scenario/groups.ts';

type Tree = { readonly [key: string]: string | Tree };
const leaves = (tree: Tree, path = ''): readonly (readonly [string, string])[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as const] : leaves(value, `${path}${key}.`),
  );
const english = new Map(leaves(en));
const chinese = new Map(leaves(zh));
const places = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').toSorted();

test('each string is used', () => {
  const sources = globSync('**/*.{ts,tsx}', { cwd: join(import.meta.dirname, '../src') })
    .filter((file) => !file.startsWith('i18n'))
    .map((file) => readFileSync(join(import.meta.dirname, '../src', file), 'utf8'))
    .join('\n');
  // Branches that are named after choices of the model.
  const whole = new Set(['kind', 'family', 'mode', 'table', 'gate', 'stage', 'nature', 'step', 'outcome', 'answer']);
  // `t(`plan.${burden}`)` uses a whole branch in part: its names must stand in the sources as words.
  const branches = new Set([...sources.matchAll(/`(\w+)\.\$\{/g)].map(([, branch]) => branch));
  const unused = [...english.keys()].filter((key) => {
    const plain = key.replace(/_(one|other)$/, '');
    const [branch = '', name = ''] = plain.split('.');
    if (sources.includes(`'${plain}'`)) return false;
    if (!branches.has(branch)) return true;
    return !whole.has(branch) && !new RegExp(`['"]${name}['"]`).test(sources);
  });
  expect(unused).toEqual([]);
});

test('Chinese has the same strings, with the same values in them', () => {
  const unlike = [...english].filter(
    ([key, text]) => String(places(chinese.get(key) ?? '{{absent}}')) !== String(places(text)),
  );
  expect(unlike).toEqual([]);
  expect([...chinese.keys()].filter((key) => !/^(attribute|help)\./.test(key) && !english.has(key))).toEqual([]);
});

test('every attribute has a Chinese name, and no name is left over', () => {
  const names = new Set(tableNames.flatMap((table: TableName) => Object.keys(tables[table].attributes)));
  expect([...names].filter((name) => !chinese.has(`attribute.${name}`))).toEqual([]);
  expect([...chinese.keys()].filter((key) => key.startsWith('attribute.') && !names.has(key.slice(10)))).toEqual([]);
});

test('English names of attributes are made from the declaration', () => {
  expect(attributeLabel('presentCo2')).toBe('Present CO₂');
  expect(attributeLabel('id')).toBe('ID');
  expect(attributeLabel('investmentPerCapacity')).toBe('Investment per capacity');
});

test('every attribute of a scenario is explained in Chinese, and asked for once', () => {
  const names = Object.keys(tables.scenario.attributes).filter((name) => name !== 'id');
  expect([...chinese.keys()].flatMap((key) => /^help\.scenario\.(.+)/.exec(key)?.[1] ?? []).toSorted()).toEqual(
    names.toSorted(),
  );
  expect(groups.flatMap(([, each]) => each as readonly string[]).toSorted()).toEqual(names.toSorted());
});
