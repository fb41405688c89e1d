/** The search on all shelves of the library: typos, spelling and language do not matter. Pure. */
import {
  barriers,
  commodities,
  commodityById,
  failureModes,
  type KnownCommodity,
  lawRules,
  precedents,
  technologies,
} from '@kyosei/model/knowledge/library';
import { searchCommodities, searcher, searchTechnologies, wordsOf } from '@kyosei/model/knowledge/search';
import { type Shelf, shelves } from './shelf-names.ts';

/** A barrier has no name of its own. */
export const barrierId = ({ nature, step, en }: (typeof barriers)[number]): string => `${nature} ${step} ${en}`;

const namesOf = (id: string): KnownCommodity['names'] => commodityById(id)?.names ?? { en: [id], zh: [], ja: [] };

const rows: Readonly<Record<Shelf, readonly { readonly id: string; readonly text: string }[]>> = {
  commodities: commodities.map(({ id, ewc, hs, isic, source }) => ({
    id,
    text: [...ewc, ...ewc.map((code) => code.replaceAll(' ', '')), hs, isic, source].join(' '),
  })),
  technologies: technologies.map(({ id, inputs, removal }) => ({
    id,
    text: [...inputs.flatMap((input) => namesOf(input).en.slice(0, 1)), ...Object.keys(removal)].join(' '),
  })),
  precedents: precedents.map((row) => ({
    id: row.id,
    text: [row.case, row.donor, row.receiver, row.what, row.replaced, row.treatment, row.why, row.country].join(' '),
  })),
  failures: failureModes.map((row) => ({
    id: row.id,
    text: [row.id, row.en, row.zh, row.ja, row.test, row.rule, row.cases, row.nature, row.step].join(' '),
  })),
  barriers: barriers.map((row) => ({
    id: barrierId(row),
    text: [row.en, row.zh, row.ja, row.nature, row.step].join(' '),
  })),
  law: lawRules.map((row) => ({ id: row.id, text: [row.id, row.basis, row.steps, row.consequence].join(' ') })),
};

/** One word list a shelf, so that a word of a question that is misspelt is found in a long text. */
const vocabularies = new Map(
  shelves.map((shelf) => {
    const words = [...new Set(rows[shelf].flatMap(({ text }) => wordsOf(text)))];
    return [shelf, searcher(words.map((word) => ({ id: word, names: { en: [word], zh: [], ja: [] } })))] as const;
  }),
);

/** Words of a shelf that a word of a question may mean. */
const meant = (shelf: Shelf, word: string): ReadonlySet<string> =>
  new Set([word, ...(vocabularies.get(shelf)?.(word) ?? []).map(({ id }) => id)]);

/** Rows whose texts hold every word of the question. */
function byText(shelf: Shelf, q: string): readonly string[] {
  const asked = wordsOf(q).map((word) => meant(shelf, word));
  if (asked.length === 0) return [];
  return rows[shelf].flatMap(({ id, text }) => {
    const words = wordsOf(text);
    return asked.every((wanted) => words.some((word) => wanted.has(word))) ? [id] : [];
  });
}

const one = (ids: readonly string[]): readonly string[] => [...new Set(ids)];

/** A hit below this is too far from what was asked to be shown. */
const near = 0.4;

/** Ids on each shelf that a question means, the nearest first; null when nothing is asked. */
export function found(q: string): Readonly<Record<Shelf, readonly string[]>> | null {
  if (wordsOf(q).length === 0) return null;
  const hits = searchCommodities(q).filter(({ score }) => score >= near);
  const named = new Set(hits.map(({ id }) => id));
  return {
    commodities: one([...named, ...byText('commodities', q)]),
    technologies: one([
      ...searchTechnologies(q).flatMap(({ id, score }) => (score >= near ? [id] : [])),
      ...byText('technologies', q),
    ]),
    precedents: one([
      ...precedents.flatMap(({ id, from, to }) => (named.has(from) || named.has(to) ? [id] : [])),
      ...byText('precedents', q),
    ]),
    failures: byText('failures', q),
    barriers: byText('barriers', q),
    law: byText('law', q),
  };
}
