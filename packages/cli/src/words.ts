/** The sentences of the command line in the language in which this process speaks. */
import { type Language, languageOf } from '@kyosei/model/language';
import { spoken } from '@kyosei/web/layout/format';
import { type CommandWords, en } from './words/en.ts';
import { ja } from './words/ja.ts';
import { zh } from './words/zh.ts';

export const commandWords: Readonly<Record<Language, CommandWords>> = { en, zh, ja };

/** Asked for when it is needed, since the language is chosen after the files are loaded. */
export const words = (): CommandWords => commandWords[languageOf(spoken())];
