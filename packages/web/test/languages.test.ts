/** Every finding and every problem is told in every language: whoever adds a sentence learns here which translation is missing. */
import { sentencesIn } from '@kyosei/model/sentence';
import { expect, test } from 'vitest';
import { findingCodes, findingLanguages, findingSentence } from '../src/layout/findings.ts';

const others = (['zh', 'ja'] as const).map((language) => [language] as const);
/** Places for values of a problem's sentence. */
const places = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').toSorted();

test.each(others)('findings in %s: each code has a sentence, and none is left over', (language) => {
  const codes = Object.keys(findingLanguages[language].sentences);
  const file = `packages/web/src/layout/finding-words/${language}.ts`;
  expect(
    findingCodes.filter((code) => !codes.includes(code)),
    `add these to ${file}`,
  ).toEqual([]);
  expect(
    codes.filter((code) => !findingCodes.includes(code)),
    `take these out of ${file}`,
  ).toEqual([]);
  const { words, costs } = findingLanguages.en;
  expect(
    Object.keys(words).filter((word) => !(word in findingLanguages[language].words)),
    `words of ${file}`,
  ).toEqual([]);
  expect(
    Object.keys(costs).filter((cost) => !(cost in findingLanguages[language].costs)),
    `costs of ${file}`,
  ).toEqual([]);
});

/** A value for every name that a sentence may ask for, each to be found again. */
const values = new Proxy<Record<string, number>>(
  {},
  {
    get: (_, name) => (typeof name === 'string' ? 7 : undefined),
    getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true, value: 7 }),
  },
);

const numbers = (text: string): number => (text.match(/7/g) ?? []).length;

const tell = (code: string, locale: string) => findingSentence({ code, values }, { currency: 'CNY', locale });

test.each(others)('findings in %s tell as many values as in English, in their own script', (language) => {
  const unlike = findingCodes.filter((code) => numbers(tell(code, language)) !== numbers(tell(code, 'en')));
  expect(unlike).toEqual([]);
  for (const code of findingCodes) expect(tell(code, language)).toMatch(/[\p{Script=Han}\p{Script=Hiragana}]/u);
});

test.each(others)('problems in %s: each sentence has the same values as in English', (language) => {
  const unlike = Object.entries(sentencesIn.en).filter(
    ([code, text]) =>
      String(places(sentencesIn[language][code as keyof typeof sentencesIn.en] ?? '{absent}')) !== String(places(text)),
  );
  expect(unlike, `mend these in packages/model/src/sentences/${language}.ts`).toEqual([]);
});
