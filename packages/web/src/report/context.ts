/** What every section of a report needs: the plan, names for its ids, and how to write its figures. */
import type { Plan } from '@kyosei/model/plan';
import type { Tables } from '@kyosei/model/tables';
import { findingSentence } from '../layout/findings.ts';
import { type FormatOptions, formatQuantity } from '../layout/format.ts';
import { namesOf } from '../layout/names.ts';
import { endNamer } from '../layout/plants.ts';
import { cell } from './cell.ts';
import { numberSources, type SourceList } from './sources.ts';

export interface Context {
  readonly plan: Plan;
  readonly tables: Tables;
  readonly options: FormatOptions;
  readonly sources: SourceList;
  readonly name: ReturnType<typeof namesOf>;
  readonly firm: (id: string) => string;
  /** The firm at an end of an exchange, or the shared plant. */
  readonly end: ReturnType<typeof endNamer>;
  readonly commodity: (id: string) => string;
  readonly technology: (id: string) => string;
  readonly exchange: (id: string) => string;
  readonly period: (id: string) => string;
  /** `currency` in the unit stands for the park's currency. */
  readonly quantity: (value: number | null, unit: string, signed?: boolean) => string;
  readonly sentence: (finding: Plan['conflicts'][number]) => string;
}

export function contextOf(plan: Plan, tables: Tables, locale: string): Context {
  const options = { locale };
  const name = namesOf(plan, tables);
  return {
    plan,
    tables,
    options,
    sources: numberSources(plan, tables),
    name,
    firm: (id) => name('firm', id),
    end: endNamer(plan, name),
    commodity: (id) => name('commodity', id),
    technology: (id) => name('technology', id),
    exchange: (id) => name('exchange', id),
    period: (id) => cell(tables.period.find((row) => row.id === id) ?? {}, 'name') || id,
    quantity: (value, unit, signed = false) =>
      formatQuantity(value, unit.replace('currency', plan.park.currency), { ...options, signed }),
    sentence: (finding) => findingSentence(finding, { currency: plan.park.currency, locale, name }),
  };
}
