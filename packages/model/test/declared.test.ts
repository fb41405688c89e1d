/** Every table, attribute, sentence and choice is said in every language, and nothing is left over. */
import { expect, test } from 'vitest';
import { attributesOf } from '../src/check/shape.ts';
import { attributeName, choiceName, declaredIn, namedSo, tableTitle } from '../src/declared.ts';
import { tableNames } from '../src/tables.ts';

const languages = (['zh', 'ja'] as const).map((language) => [language] as const);
const every = tableNames.flatMap((table) =>
  Object.entries(attributesOf(table)).map(([name, attribute]) => ({ table, name, attribute })),
);
/** Codes, units and names of standards are the same in every language. */
const same = (attribute: string, choice: string): boolean =>
  ['grid', 'unit', 'presentScope', 'fuelCategory'].includes(attribute) ||
  (attribute === 'standard' && choice !== 'quantity');

test.each(languages)('%s has a name for every attribute and no other', (language) => {
  const names = new Set(every.map(({ name }) => name));
  const given = Object.keys(declaredIn[language].attributes);
  expect([...names].filter((name) => !given.includes(name))).toEqual([]);
  expect(given.filter((name) => !names.has(name))).toEqual([]);
});

test.each(languages)('%s has a sentence for every attribute and no other', (language) => {
  const { texts } = declaredIn[language];
  expect(
    every
      .filter(({ table, name }) => !(`${table}.${name}` in texts) && !(name in texts))
      .map(({ table, name }) => `${table}.${name}`),
  ).toEqual([]);
  const asked = new Set(every.flatMap(({ table, name }) => [name, `${table}.${name}`]));
  expect(Object.keys(texts).filter((key) => !asked.has(key))).toEqual([]);
  for (const text of Object.values(texts)) expect(text).toMatch(/[\p{Script=Han}\p{Script=Hiragana}].*。$/u);
});

test.each(languages)('%s has a word for every choice and no other', (language) => {
  const choices = every.flatMap(({ name, attribute }) =>
    attribute.kind === 'choice' ? attribute.choices.filter((choice) => !same(name, choice)) : [],
  );
  expect(choices.filter((choice) => choiceName(choice, language) === choice)).toEqual([]);
  const known = new Set(choices);
  expect(Object.keys(declaredIn[language].choices).filter((choice) => !known.has(choice))).toEqual([]);
});

test.each(languages)('%s calls no two columns or sheets alike', (language) => {
  for (const table of tableNames) {
    const names = Object.keys(attributesOf(table)).map((name) => attributeName(name, language));
    expect([table, new Set(names).size]).toEqual([table, names.length]);
  }
  expect(new Set(tableNames.map((table) => tableTitle(table, language))).size).toBe(tableNames.length);
  const choices = every.flatMap(({ attribute }) => (attribute.kind === 'choice' ? [attribute.choices] : []));
  for (const each of choices)
    expect(new Set(each.map((choice) => choiceName(choice, language))).size).toBe(each.length);
});

test('a name is known in any language, and nothing else is', () => {
  const names = Object.keys(attributesOf('stream'));
  for (const spoken of ['quantity', 'Quantity', '数量']) expect(namedSo(spoken, names, attributeName)).toBe('quantity');
  expect(namedSo('戻り温度', names, attributeName)).toBe('returnTemperature');
  expect(namedSo('回流温度', names, attributeName)).toBe('returnTemperature');
  expect(namedSo('温度計', names, attributeName)).toBeUndefined();
});
