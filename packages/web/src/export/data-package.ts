/** The plan as a data package: one CSV file a sheet, and `datapackage.json` with the schema of each (Frictionless, Data Package v2). */
import type { Plan } from '@kyosei/model/plan';
import type { Tables } from '@kyosei/model/tables';
import { csvText } from '../parts/csv.ts';
import { reportWords } from '../report/words.ts';
import { planSheets, type Sheet } from './sheets.ts';

const schemaOf = ({ columns }: Sheet) => ({
  fields: columns.map(({ name, type, title, text, unit }) => ({
    name,
    type,
    ...(title === name ? {} : { title }),
    description: text,
    ...(unit === '' ? {} : { unit }),
  })),
});

/** Files of the package by name. */
export function dataPackage(plan: Plan, tables: Tables, locale = 'en'): Readonly<Record<string, string>> {
  const sheets = planSheets(plan, tables, locale);
  const described = {
    name: `${plan.park.id}-${plan.scenario.id}`.toLowerCase().replaceAll(/[^a-z0-9._-]/g, '-'),
    title: `${plan.park.name}: ${plan.scenario.name || plan.scenario.id}`,
    description: reportWords(locale).package(plan.status, plan.inputs, plan.seed, plan.park.baseYear),
    version: plan.engine,
    resources: sheets.map((sheet) => ({
      name: sheet.name,
      path: `${sheet.name}.csv`,
      description: sheet.text,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      schema: schemaOf(sheet),
    })),
  };
  const files = sheets.map((sheet) => [
    `${sheet.name}.csv`,
    csvText([
      sheet.columns.map(({ name }) => name),
      ...sheet.rows.map((row) => row.map((value) => (typeof value === 'boolean' ? String(value) : value))),
    ]),
  ]);
  return { ...Object.fromEntries(files), 'datapackage.json': `${JSON.stringify(described, null, 2)}\n` };
}
