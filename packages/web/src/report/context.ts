/** What every section of a report needs: the plan, names for its ids, and how to write its figures. */
import type { Plan } from '@kyosei/model/plan';
import type { TableName, Tables } from '@kyosei/model/tables';
import { findingSentence } from '../layout/findings.ts';
import { type FormatOptions, formatQuantity } from '../layout/format.ts';
import { cell } from './cell.ts';
import { numberSources, type SourceList } from './sources.ts';

export interface Context {
  readonly plan: Plan;
  readonly tables: Tables;
  readonly options: FormatOptions;
  readonly sources: SourceList;
  readonly firm: (id: string) => string;
  readonly commodity: (id: string) => string;
  readonly technology: (id: string) => string;
  /** `currency` in the unit stands for the park's currency. */
  readonly quantity: (value: number | null, unit: string, signed?: boolean) => string;
  readonly sentence: (finding: Plan['conflicts'][number]) => string;
}

export function contextOf(plan: Plan, tables: Tables, locale: string): Context {
  const options = { locale };
  const firms = new Map(plan.firms.map(({ firm, name }) => [firm, name]));
  const name = (table: TableName) => {
    const names = new Map(tables[table].map((row) => [cell(row, 'id'), cell(row, 'name')]));
    return (id: string) => names.get(id) || id;
  };
  const firmName = name('firm');
  const names = {
    firm: (id: string) => firms.get(id) ?? firmName(id),
    commodity: name('commodity'),
    technology: name('technology'),
  };
  return {
    plan,
    tables,
    options,
    sources: numberSources(plan, tables),
    ...names,
    quantity: (value, unit, signed = false) =>
      formatQuantity(value, unit.replace('currency', plan.park.currency), { ...options, signed }),
    sentence: (finding) =>
      findingSentence(finding, {
        currency: plan.park.currency,
        locale,
        name: (table, id) => (table in names ? names[table as keyof typeof names](id) : id),
      }),
  };
}
