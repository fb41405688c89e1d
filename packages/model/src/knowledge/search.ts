/**
 * Search in the library's names that survives typos, spelling and language. Latin words are compared one by one
 * (Damerau–Levenshtein), Chinese and Japanese, which have no blanks, by pairs of signs; rare words weigh more than common ones.
 */
import { distance } from '../check/nearest.ts';
import { commodities, type Names, profiles, technologies, wasteCode } from './library.ts';

export interface Hit {
  readonly id: string;
  /** 0…1; from 0.55 on the name is taken to mean it. */
  readonly score: number;
  /** The name that fitted. */
  readonly name: string;
}

/** A hit below this is a guess. */
export const sureFrom = 0.55;

const spellings: readonly (readonly [RegExp, string])[] = [
  [/sulph/g, 'sulf'],
  [/aluminum/g, 'aluminium'],
  [/fiber/g, 'fibre'],
  [/\btire/g, 'tyre'],
  [/([a-z])iz(e|ing|ation)/g, '$1is$2'],
  [/color/g, 'colour'],
  [/wastewater/g, 'waste water'],
  [/molten/g, 'molt'],
];

const traditional: Readonly<Record<string, string>> = {
  廢: '废',
  鋼: '钢',
  鐵: '铁',
  銅: '铜',
  鋁: '铝',
  電: '电',
  廠: '厂',
  氣: '气',
  熱: '热',
  餘: '余',
  蒸: '蒸',
  煙: '烟',
  脫: '脱',
  漿: '漿',
  紙: '纸',
  飛: '飞',
  塵: '尘',
  飼: '饲',
  酸: '酸',
  鹼: '碱',
  灰: '灰',
};

function plain(text: string): string {
  const lower = text
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .normalize('NFKC')
    .toLowerCase();
  const one = Array.from(lower, (sign) => traditional[sign] ?? sign).join('');
  return spellings.reduce((t, [from, to]) => t.replaceAll(from, to), one);
}

const signs = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu;
const common = new Set(['of', 'and', 'the', 'for', 'to', 'from', 'in', 'with', 'or', 'a']);
/** Plural and singular are one; short words stay as they are. */
const stem = (word: string): string =>
  word.length > 3 && word.endsWith('ies')
    ? `${word.slice(0, -3)}y`
    : word.length > 3
      ? word.replace(/([^s])s$/, '$1')
      : word;

/** Words of a text: Latin words, and for texts without blanks each pair of neighbouring signs. */
export function wordsOf(text: string): readonly string[] {
  const flat = plain(text.slice(0, 200));
  const pairs = [...flat.matchAll(signs)].flatMap(([run]) => {
    const each = Array.from(run);
    return each.length === 1 ? [run] : each.slice(1).map((sign, i) => `${each[i]}${sign}`);
  });
  const latin = flat
    .replaceAll(signs, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !common.has(word));
  return [...new Set([...latin.map(stem), ...pairs])];
}

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly words: readonly string[];
}

const isLatin = (word: string): boolean => /^[a-z0-9]/.test(word);

/** How well two words agree, 0…1. */
function likeness(asked: string, known: string): number {
  if (asked === known) return 1;
  if (!isLatin(asked) || !isLatin(known)) return 0;
  if (asked.length >= 4 && known.startsWith(asked)) return 0.85;
  const limit = asked.length >= 8 ? 2 : asked.length >= 3 ? 1 : 0;
  const edits = limit === 0 ? 1 : distance(asked, known, limit);
  // Three letters are changed into another word too easily: there only an exchange of neighbours counts.
  const swapped = asked.length > 3 || Array.from(asked).toSorted().join('') === Array.from(known).toSorted().join('');
  return edits <= limit && swapped ? 1 - 0.15 * edits : 0;
}

/** Makes a search over named things. Score: weighed share of asked words that are found, and of the name's words that were asked. */
export function searcher(
  things: readonly { readonly id: string; readonly names: Names }[],
): (text: string) => readonly Hit[] {
  const entries = things.flatMap(({ id, names }): Entry[] =>
    Object.values(names)
      .flat()
      .flatMap((name) => {
        const words = wordsOf(name);
        // Two words are often written as one: flyash, redmud.
        const entry = { id, name, words };
        return words.length === 2 && words.every(isLatin) ? [entry, { id, name, words: [words.join('')] }] : [entry];
      }),
  );
  const uses = new Map<string, number>();
  for (const { words } of entries) for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1);
  const weight = (word: string): number => Math.log(1 + entries.length / (uses.get(word) ?? 1));
  const vocabulary = [...uses.keys()];
  const known = new Map<string, readonly (readonly [string, number])[]>();
  const near = (word: string): readonly (readonly [string, number])[] => {
    const found =
      known.get(word) ??
      vocabulary.flatMap((each) => (likeness(word, each) > 0 ? [[each, likeness(word, each)] as const] : []));
    if (known.size > 10_000) known.clear();
    known.set(word, found);
    return found;
  };
  return (text) => {
    const asked = wordsOf(text).map((word) => ({ like: new Map(near(word)), weight: weight(word) }));
    const total = asked.reduce((sum, each) => sum + each.weight, 0);
    if (total === 0) return [];
    const best = new Map<string, Hit>();
    for (const { id, name, words } of entries) {
      let [found, named] = [0, 0];
      for (const { like, weight: w } of asked) found += w * Math.max(0, ...words.map((word) => like.get(word) ?? 0));
      if (found === 0) continue;
      const all = words.reduce((sum, word) => sum + weight(word), 0);
      for (const word of words) named += weight(word) * Math.max(0, ...asked.map(({ like }) => like.get(word) ?? 0));
      const score = Math.sqrt((found / total) * (named / all));
      if (score > (best.get(id)?.score ?? 0)) best.set(id, { id, score, name });
    }
    return [...best.values()].toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, 20);
  };
}

export const searchCommodities = searcher(commodities);
export const searchProfiles = searcher(profiles);
export const searchTechnologies = searcher(
  technologies.map(({ id, names }) => ({ id, names: { en: [names.en], zh: [names.zh], ja: [] } })),
);

const byCode = Map.groupBy(
  commodities.flatMap(({ id, ewc }) => ewc.map((code) => ({ id, code: code.replaceAll(' ', '') }))),
  ({ code }) => code,
);

/** The commodity of the library that a name, and a waste code where there is one, mean: the hit, or undefined when none is sure. */
export function recognise(
  name: string,
  code: string | undefined,
  accepts: (id: string) => boolean = () => true,
): Hit | undefined {
  const hits = searchCommodities(name).filter(({ id }) => accepts(id));
  const coded = new Set((byCode.get(wasteCode(code ?? '')?.code ?? '') ?? []).map(({ id }) => id));
  // A code alone names a group of wastes; of several the name decides.
  const both = hits.find(({ id, score }) => coded.has(id) && score > 0.25);
  if (both !== undefined) return { ...both, score: Math.max(both.score, 0.9) };
  const first = hits[0];
  if (first !== undefined && first.score >= sureFrom) return first;
  const only = [...coded].filter(accepts);
  return only.length === 1 ? { id: only[0] as string, score: 0.7, name: code as string } : undefined;
}
