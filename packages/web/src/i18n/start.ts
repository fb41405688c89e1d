/** Starts the translations; the language is remembered in the browser. */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en };
  }
}

const key = 'kyosei-language';
export const languages = { en: 'English', zh: '中文' } as const;
export type Language = keyof typeof languages;

const isLanguage = (value: unknown): value is Language => typeof value === 'string' && value in languages;

async function load(language: Language): Promise<void> {
  if (language !== 'zh' || i18next.hasResourceBundle('zh', 'translation')) return;
  const [{ zh }] = await Promise.all([import('./zh.ts'), import('@fontsource-variable/noto-sans-sc/wght.css')]);
  i18next.addResourceBundle('zh', 'translation', zh);
}

export async function chooseLanguage(language: Language): Promise<void> {
  await load(language);
  localStorage.setItem(key, language);
  document.documentElement.lang = language;
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
