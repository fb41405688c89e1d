/** What every section of a report needs: the plan, names for its ids, and how to write its figures. */
import { attributeName, choiceName, tableTitle } from '@kyosei/model/declared';
import { languageOf } from '@kyosei/model/language';
import type { Plan } from '@kyosei/model/plan';
import { type TableName, type Tables, tableNames } from '@kyosei/model/tables';
import { findingSentence } from '../layout/findings.ts';
import { type FormatOptions, formatQuantity } from '../layout/format.ts';
import { namesOf } from '../layout/names.ts';
import { endNamer } from '../layout/plants.ts';
import { cell } from './cell.ts';
import { html, type Markup } from './markup.ts';
import { numberSources, type SourceList } from './sources.ts';
import type { ReportWords } from './words/en.ts';
import { reportWords } from './words.ts';

export interface Context {
  readonly plan: Plan;
  readonly tables: Tables;
  readonly options: FormatOptions;
  readonly locale: string;
  readonly words: ReportWords;
  readonly sources: SourceList;
  readonly name: ReturnType<typeof namesOf>;
  readonly firm: (id: string) => string;
  /** The firm at an end of an exchange, or the shared plant. */
  readonly end: ReturnType<typeof endNamer>;
  readonly commodity: (id: string) => string;
  readonly technology: (id: string) => string;
  readonly exchange: (id: string) => string;
  /** A row, or a figure in it, by table, row and attribute. */
  readonly nameOf: (table: string, row: string, attribute?: string) => string;
  /** What a stream carries. */
  readonly stream: (id: string) => string;
  readonly period: (id: string) => string;
  /** An evidence mark in words, with its sign. */
  readonly mark: (mark: string) => Markup;
  /** A choice of the tables, such as a kind of flow, in words. */
  readonly choice: (choice: string) => string;
  /** `currency` in the unit stands for the park's currency. */
  readonly quantity: (value: number | null, unit: string, signed?: boolean) => string;
  readonly sentence: (finding: Plan['conflicts'][number]) => string;
}

export function contextOf(plan: Plan, tables: Tables, locale: string): Context {
  const options = { locale };
  const name = namesOf(plan, tables);
  const nameOf: Context['nameOf'] = (table, row, attribute) =>
    [
      (tableNames as readonly string[]).includes(table) ? tableTitle(table as TableName, locale) : table,
      row,
      ...(attribute === undefined ? [] : [languageOf(locale) === 'en' ? attribute : attributeName(attribute, locale)]),
    ].join(' ');
  return {
    plan,
    tables,
    options,
    locale,
    words: reportWords(locale),
    sources: numberSources(plan, tables, nameOf),
    nameOf,
    name,
    firm: (id) => name('firm', id),
    end: endNamer(plan, name),
    commodity: (id) => name('commodity', id),
    technology: (id) => name('technology', id),
    exchange: (id) => name('exchange', id),
    stream: (id) => name('commodity', cell(tables.stream.find((row) => row.id === id) ?? {}, 'commodity')) || id,
    period: (id) => cell(tables.period.find((row) => row.id === id) ?? {}, 'name') || id,
    mark: (mark) => html`<span class="evidence ${mark}">${choiceName(mark, locale)}</span>`,
    choice: (choice) => choiceName(choice, locale),
    quantity: (value, unit, signed = false) =>
      formatQuantity(value, unit.replace('currency', plan.park.currency), { ...options, signed }),
    sentence: (finding) => findingSentence(finding, { currency: plan.park.currency, locale, name }),
  };
}
