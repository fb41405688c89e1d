/** The languages in which everything is told, and which of them a language tag asks for. */

/** Each by its own name. */
export const languages = { en: 'English', zh: '中文', ja: '日本語' } as const;
export type Language = keyof typeof languages;

/** The language of a BCP 47 tag or of an environment's locale (`zh-Hant-TW`, `ja_JP.UTF-8`); English where it is another. */
export function languageOf(tag: string): Language {
  const [first = ''] = tag.toLowerCase().split(/[-_.]/);
  return Object.hasOwn(languages, first) ? (first as Language) : 'en';
}
