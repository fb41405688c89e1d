/**
 * A plan file: the Plan record as it stands, with the park's given rows beside it under `tables`, so that a report can be
 * written from the one file, and with the comparison to history and to expected figures where the case has them.
 */
import { check } from '@kyosei/model/check';
import { completed, type Plan, planSchema } from '@kyosei/model/plan';
import type { Problem } from '@kyosei/model/problem';
import { type Tables, tableNames } from '@kyosei/model/tables';
import type { HeldFigure } from './expected-figures.ts';
import { type Read, readJson } from './files.ts';
import type { Historical } from './historical.ts';
import { error } from './outcome.ts';

export type PlanFile = Plan & {
  readonly tables: Tables;
  readonly historical?: Historical;
  readonly figures?: readonly HeldFigure[];
};

/** A plan, the rows it was made from (none when the file holds none), and what is wrong with either. */
export interface PlanReading {
  readonly plan: Plan;
  readonly tables: Tables | null;
  readonly problems: readonly Problem[];
}

/** Reads a plan file, or the answer of the server that holds a plan. */
export async function readPlanFile(path: string): Promise<Read<PlanReading>> {
  const { value, problem } = await readJson(path, { follow: true });
  if (problem) return { value: null, problem };
  const file = envelope(value);
  const parsed = planSchema.safeParse(completed(file));
  if (!parsed.success) {
    const { path: at, message } = parsed.error.issues[0] ?? { path: [], message: 'unreadable' };
    const accepted = 'a plan of kyosei plan --json or plan.json of kyosei plan --out';
    return {
      value: null,
      problem: error('not-a-plan', `${path}: ${[...at.map(String), message].join(' ')}`, accepted),
    };
  }
  const given = file.tables;
  if (given === undefined) return { value: { plan: parsed.data, tables: null, problems: [] }, problem: null };
  const { tables, problems } = check(given);
  return { value: { plan: parsed.data, tables, problems }, problem: null };
}

function envelope(value: unknown): Readonly<Record<string, unknown>> {
  const record = asRecord(value);
  const inner = asRecord(record.plan);
  return record.format === undefined && Object.keys(inner).length > 0 ? inner : record;
}

const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

/** Tables of a plan whose rows are not at hand. */
export const noTables: Tables = Object.fromEntries(tableNames.map((table) => [table, []])) as unknown as Tables;
