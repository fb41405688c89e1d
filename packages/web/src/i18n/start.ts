/** Starts the translations; the language is remembered in the browser. */
import { type Language, languages } from '@kyosei/model/language';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { speak } from '../layout/format.ts';
import { en, type Translation } from './en.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en };
  }
}

const key = 'kyosei-language';

const isLanguage = (value: unknown): value is Language => typeof value === 'string' && value in languages;

/** A language's strings with a font of its characters, fetched when it is first chosen. */
const others: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Translation>>> = {
  zh: async () => {
    const [{ zh }] = await Promise.all([import('./zh.ts'), import('@fontsource-variable/noto-sans-sc/wght.css')]);
    return zh;
  },
  ja: async () => {
    const [{ ja }] = await Promise.all([import('./ja.ts'), import('@fontsource-variable/noto-sans-jp/wght.css')]);
    return ja;
  },
};

async function load(language: Language): Promise<void> {
  if (language === 'en' || i18next.hasResourceBundle(language, 'translation')) return;
  i18next.addResourceBundle(language, 'translation', await others[language]());
}

export async function chooseLanguage(language: Language): Promise<void> {
  await load(language);
  localStorage.setItem(key, language);
  document.documentElement.lang = language;
  speak(language);
  await i18next.changeLanguage(language);
}

export async function startLanguage(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    interpolation: { escapeValue: false },
  });
  const remembered = localStorage.getItem(key);
  const wished = remembered ?? navigator.language.slice(0, 2);
  if (isLanguage(wished) && wished !== 'en') await chooseLanguage(wished);
}
