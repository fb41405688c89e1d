/** `kyosei report PLAN`: a plan file becomes one printable page. */

import { dirname, join, resolve } from 'node:path';
import { renderReport } from '@kyosei/web/report';
import { readCaseFolder } from '../case-folder.ts';
import { writeWhole } from '../files.ts';
import { error, type Outcome, refused } from '../outcome.ts';
import { noTables, readPlanFile } from '../plan-file.ts';

export interface ReportCommandOptions {
  readonly out?: string;
  /** Case folder with the rows of the plan, when the plan file does not hold them. */
  readonly case?: string;
}

export async function reportCommand(path: string, options: ReportCommandOptions): Promise<Outcome> {
  const { value, problem } = await readPlanFile(path);
  if (problem) return refused([problem]);
  const given = options.case === undefined ? value : await readCaseFolder(options.case);
  if (options.case !== undefined && given.tables === null) return refused(given.problems);
  const without = error(
    'plan-without-tables',
    path,
    'a plan file with its tables, or --case DIR; the report has no map, sources and names of commodities',
    {
      severity: 'warning',
    },
  );
  const problems = given.tables === null ? [...given.problems, without] : given.problems;
  const out = options.out ?? join(dirname(path), 'report.html');
  if (resolve(out) === resolve(path))
    return refused([error('page-over-plan', out, 'another path than that of the plan')]);
  await writeWhole(out, renderReport(value.plan, given.tables ?? noTables));
  return { exit: 0, data: { plan: path, file: out, problems }, lines: [`Wrote ${out}.`], problems };
}
