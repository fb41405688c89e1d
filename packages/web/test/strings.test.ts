/** Every string is used, every language has every string with the same places for values. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableTitle } from '@kyosei/model/declared';
import type { Language } from '@kyosei/model/language';
import { tableNames, tables } from '@kyosei/model/tables';
import { expect, test } from 'vitest';
import { en } from '../src/i18n/en.ts';
import { ja } from '../src/i18n/ja.ts';
import { zh } from '../src/i18n/zh.ts';
import { groups } from '../src/scenario/groups.ts';

type Tree = { readonly [key: string]: string | Tree };
const leaves = (tree: Tree, path = ''): readonly (readonly [string, string])[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as const] : leaves(value, `${path}${key}.`),
  );
const english = new Map(leaves(en));
const places = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').toSorted();

test('each string is used', () => {
  const sources = globSync('**/*.{ts,tsx}', { cwd: join(import.meta.dirname, '../src') })
    .filter((file) => !file.startsWith('i18n'))
    .map((file) => readFileSync(join(import.meta.dirname, '../src', file), 'utf8'))
    .join('\n');
  // Branches that are named after choices of the model.
  const whole = new Set(
    'kind family mode table gate stage nature step outcome answer demand group spared allocation place rhythm ruleOf scope factorOf costPart side'.split(
      ' ',
    ),
  );
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

const others = Object.entries({ zh, ja } satisfies Readonly<Record<Exclude<Language, 'en'>, unknown>>).map(
  ([language, tree]) => [language, new Map(leaves(tree))] as const,
);

test.each(others)('%s has the same strings, with the same values in them', (_, said) => {
  const unlike = [...english].filter(
    ([key, text]) => String(places(said.get(key) ?? '{{absent}}')) !== String(places(text)),
  );
  expect(unlike).toEqual([]);
  expect([...said.keys()].filter((key) => !english.has(key))).toEqual([]);
});

/** What is written alike everywhere: the name of the program and of a kind of file. */
const alike = new Set(['app.name', 'app.csv']);
/** Latin words that stand in other languages too: names, formulas, units, keys, commands, examples. */
const foreign =
  /Kyosei|CSV|ISO \d+|EMAS|CO₂e?|\.xlsx|WebGL|JSON|Shapley|Tau|Fraccascia|Kalundborg|kyosei pinch (heat|water)|English|fly ash|hazardous licence|Enter|Esc|Del|Ctrl(-\w+)?|GB\/T \d+|EUR|CNY|JPY|\bkt\b/g;

const bare = (text: string): string => text.replaceAll(/\{\{\w+\}\}/g, '').replaceAll(foreign, '');

test.each(others)('%s is written in its own script, without English left in it', (language, said) => {
  const own = language === 'ja' ? /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u : /\p{Script=Han}/u;
  const strange = [...said].filter(
    ([key, text]) =>
      (!alike.has(key) && /[A-Za-z]{2}/.test(bare(english.get(key) ?? '')) && !own.test(text)) ||
      /[A-Za-z]{3}/.test(bare(text)),
  );
  expect(strange).toEqual([]);
});

test('Japanese is no Chinese, nor the other way round', () => {
  const [chinese, japanese] = [new Map(others[0]?.[1]), new Map(others[1]?.[1])];
  expect([...chinese].filter(([, text]) => /[\p{Script=Hiragana}]/u.test(text)).map(([key]) => key)).toEqual([]);
  // Signs that only simplified Chinese writes.
  expect(
    [...japanese]
      .filter(([, text]) => /[这们为业时间发电热关动气务报环质运损]/u.test(text.replaceAll(/時間|動|気/g, '')))
      .map(([key]) => key),
  ).toEqual([]);
});

test.each(others)('%s calls tables as the workbook does', (language, said) => {
  for (const table of tableNames) expect(said.get(`table.${table}`)).toBe(tableTitle(table, language));
});

test('each attribute of a scenario is asked for once', () => {
  const names = Object.keys(tables.scenario.attributes).filter((name) => name !== 'id');
  expect(groups.flatMap(([, each]) => each as readonly string[]).toSorted()).toEqual(names.toSorted());
});
