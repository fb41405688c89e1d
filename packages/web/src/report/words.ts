/** The sentences of the reports by language. */
import { type Language, languageOf } from '@kyosei/model/language';
import { en, type ReportWords } from './words/en.ts';
import { ja } from './words/ja.ts';
import { zh } from './words/zh.ts';

export const reportWordsIn: Readonly<Record<Language, ReportWords>> = { en, zh, ja };

/** The sentences that a locale asks for. */
export const reportWords = (locale: string): ReportWords => reportWordsIn[languageOf(locale)];
