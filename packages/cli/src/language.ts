/** The language in which a person is told: asked for with `--lang`, else that of the environment. */
import { type Language, languageOf, languages } from '@kyosei/model/language';

export const languageCodes = Object.keys(languages) as readonly Language[];

/** Read before the commands are declared, since their help is told in it; what it may be is checked with the other options. */
export function languageAsked(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Language {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const asked = at < 0 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1]);
  // In the order of POSIX, after the variable of our own.
  return languageOf(asked ?? [env.KYOSEI_LANGUAGE, env.LC_ALL, env.LC_MESSAGES, env.LANG].find(Boolean) ?? 'en');
}
