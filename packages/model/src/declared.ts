/** The declaration of the tables in the reader's language: what tables, attributes and choices are called, and what they are for. */
import { attributesOf } from './check/shape.ts';
import { japanese } from './declared/ja.ts';
import { chinese } from './declared/zh.ts';
import { type Language, languageOf } from './language.ts';
import { type TableName, tables } from './tables.ts';

/** One language's words; English stands in the declarations themselves. */
export interface Declared {
  /** What a table is called, and its sentence. */
  readonly tables: Readonly<Record<TableName, readonly [name: string, text: string]>>;
  readonly attributes: Readonly<Record<string, string>>;
  /** Sentences by `table.attribute`, or by the attribute where tables share one. */
  readonly texts: Readonly<Record<string, string>>;
  /** Choices beside tables; what has no word here (codes, units, names of standards) is written as it is. */
  readonly choices: Readonly<Record<string, string>>;
}

/** The languages beside English. */
export const declaredIn: Readonly<Record<Exclude<Language, 'en'>, Declared>> = { zh: chinese, ja: japanese };

function wordsOf(locale: string): Declared | undefined {
  const language = languageOf(locale);
  return language === 'en' ? undefined : declaredIn[language];
}

/** `presentCo2` → `Present CO₂`. */
export function spelledOut(name: string): string {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/\bco2\b/g, 'CO₂')
    .replace(/\bso2\b/g, 'SO₂')
    .replace(/\bewc\b/, 'EWC')
    .replace(/^id$/, 'ID');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What an attribute is called. */
export const attributeName = (name: string, locale: string): string =>
  wordsOf(locale)?.attributes[name] ?? spelledOut(name);

/** What an attribute is for, in one sentence. */
export function attributeText(table: TableName, name: string, locale: string): string {
  const texts = wordsOf(locale)?.texts;
  return texts?.[`${table}.${name}`] ?? texts?.[name] ?? attributesOf(table)[name]?.text ?? '';
}

/** What a table is called; English calls it by its name in files. */
export const tableTitle = (table: TableName, locale: string): string => wordsOf(locale)?.tables[table][0] ?? table;

/** What a table is for, in one sentence. */
export const tableText = (table: TableName, locale: string): string =>
  wordsOf(locale)?.tables[table][1] ?? tables[table].text;

/** What a choice is called. */
export function choiceName(choice: string, locale: string): string {
  const words = wordsOf(locale);
  return words?.choices[choice] ?? words?.tables[choice as TableName]?.[0] ?? choice;
}

type Called = (name: string, locale: string) => string;

/** Whether a text is what something is called in any language. */
export const isCalled = (text: string, name: string, called: Called): boolean =>
  text === name || (Object.keys(declaredIn) as Language[]).some((language) => called(name, language) === text);

/** The name, among these, that a text stands for in any language; letters of either case. */
export function namedSo<N extends string>(
  text: string,
  names: readonly N[],
  called: (name: N, locale: string) => string,
): N | undefined {
  const plain = text.trim();
  return (
    names.find((name) => isCalled(plain, name, called as Called)) ??
    names.find((name) => name.toLowerCase() === plain.toLowerCase())
  );
}
