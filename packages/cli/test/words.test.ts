/** Every sentence of the command line is there in every language, and no sentence stands outside these files. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { languageAsked } from '../src/language.ts';
import { commandWords } from '../src/words.ts';
import { kyosei } from './kyosei.ts';

type Said = string | ((...values: never[]) => string) | readonly Said[] | { readonly [key: string]: Said };
/** Answers every question that a sentence asks of its values with a 7. */
const seven = new Proxy({}, { get: (_, key) => (key === Symbol.toPrimitive ? () => '7' : '7') });
const told = (said: Said, path = ''): readonly (readonly [string, string])[] => {
  if (typeof said === 'string') return [[path, said]];
  if (typeof said === 'function')
    return [[path, (said as (...values: unknown[]) => string)(seven, seven, seven, seven)]];
  return Object.entries(said).flatMap(([key, each]) => told(each, `${path}.${key}`));
};
const sevens = (text: string): number => (text.match(/7/g) ?? []).length;
/** Names of files, options, variables, units and formulas are the same everywhere. */
const foreign =
  /--\w+|kyosei( \w+)?|Kyosei|\w+\.(json|html|xlsx)|\.xlsx|JSON|PDF|HTTP|FILE#id|csv|CO₂e?|SO₂|ISO \d+|[A-Z]+_[A-Z]+|\bLANG\b|half|receiver|donor|gains|[kM]?Wh?\/a|kW|ppm|TSTp?|APL|FCI|AMI|bit|Shapley|Tau|Ctrl-C|quantity|mol\/s|\w+=[\d.]+/g;

test.each(['zh', 'ja'] as const)('%s has every sentence, with the same values, in its own script', (language) => {
  const english = new Map(told(commandWords.en));
  const said = told(commandWords[language]);
  expect(said.map(([key]) => key)).toEqual([...english.keys()]);
  const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
  const strange = said.filter(([key, text]) => {
    const same = english.get(key) ?? '';
    const isWord = /[A-Za-z]{2}/.test(same.replaceAll(foreign, ''));
    return (
      sevens(text) !== sevens(same) || (isWord && !han.test(text)) || /[A-Za-z]{3}/.test(text.replaceAll(foreign, ''))
    );
  });
  expect(strange).toEqual([]);
});

/** They write no lines; what they say of a wrong input is a problem's, not a sentence of theirs. */
const ofProblems = new Set(['case-folder.ts', 'files.ts', 'policy-file.ts', 'pdf.ts', 'teaching-park.ts']);

test('no English sentence stands in the commands, but in what problems name as accepted', () => {
  const files = globSync('**/*.ts', { cwd: join(import.meta.dirname, '../src') }).filter(
    (file) => !file.startsWith('words') && !ofProblems.has(file),
  );
  const sentences = files.flatMap((file) => {
    const code = readFileSync(join(import.meta.dirname, '../src', file), 'utf8')
      .replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
      .replaceAll(/\berror\((?:[^()]|\([^()]*\))*\)/g, '')
      .replaceAll(/accepted[^;]*|<[a-z .]+>|npx kyosei[^`]*|, 'the least before the most'/g, '');
    return [...code.matchAll(/['`]([^'`\n]*[a-z]{2,} [a-z]{2,} [a-z]{2,}[^'`\n]*)['`]/g)].map(
      ([, text]) => `${file}: ${text}`,
    );
  });
  expect(sentences).toEqual([]);
});

const asked = (argv: string, env: Readonly<Record<string, string>> = {}) => languageAsked(argv.split(' '), env);

test('the language is that of --lang, else of the environment in the order of POSIX', () => {
  expect(asked('plan x')).toBe('en');
  expect(asked('plan x --lang ja', { LANG: 'zh_CN.UTF-8' })).toBe('ja');
  expect(asked('plan x --lang=zh')).toBe('zh');
  expect(asked('plan x', { LANG: 'ja_JP.UTF-8' })).toBe('ja');
  expect(asked('plan x', { LANG: 'ja_JP.UTF-8', LC_ALL: 'C' })).toBe('en');
  expect(asked('plan x', { LANG: 'ja_JP.UTF-8', KYOSEI_LANGUAGE: 'zh' })).toBe('zh');
});

test.each([
  ['zh', '用法：', '规划园区'],
  ['ja', '使い方：', '団地を計画する'],
])('help and refusals are told in %s', async (language, usage, plan) => {
  const help = await kyosei(['--help', '--lang', language]);
  expect(help.out).toContain(usage);
  expect(help.out).toContain(plan);
  expect(help.out).not.toMatch(/\b(the|of|and) [a-z]+ [a-z]+/);
});

test('a language that is not there is refused, and the accepted ones are named', async () => {
  const refused = await kyosei(['check', 'x', '--lang', 'de']);
  expect(refused.code).toBe(2);
  expect(refused.problems).toContain('en, zh, ja');
});
