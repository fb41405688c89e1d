/** `kyosei report PLAN`: a plan file becomes a page, a PDF, a workbook or data, for board, firm, authority or as annex. */

import { mkdir, stat } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';
import type { Plan } from '@kyosei/model/plan';
import type { Problem } from '@kyosei/model/problem';
import type { Tables } from '@kyosei/model/tables';
import { writeResultWorkbook } from '@kyosei/model/workbook';
import { dataPackage, geoJson, planSheets } from '@kyosei/web/export';
import type { Audience } from '@kyosei/web/layout/audiences';
import { spoken } from '@kyosei/web/layout/format';
import { askedOptions, type ReportOptions, renderReport, reportWords } from '@kyosei/web/report';
import { readCaseFolder } from '../case-folder.ts';
import { writeWhole } from '../files.ts';
import { frontBeside } from '../front-file.ts';
import { error, type Outcome, refused } from '../outcome.ts';
import { noTables, readPlanFile } from '../plan-file.ts';
import { type Format, formats } from '../report-forms.ts';
import { words } from '../words.ts';

export interface ReportCommandOptions {
  readonly out?: string;
  /** Case folder with the rows of the plan, when the plan file does not hold them. */
  readonly case?: string;
  readonly for?: Audience;
  readonly firm?: string;
  readonly standard?: string;
  readonly format?: Format;
  readonly today?: string;
}

interface Given {
  readonly plan: Plan;
  readonly tables: Tables | null;
}

/** The format as asked, else as the name of the file ends, else a page. */
function formatOf({ format, out }: ReportCommandOptions): Format {
  const ending = out === undefined ? '' : extname(out).slice(1).toLowerCase();
  return format ?? formats.find((each) => each === ending) ?? 'html';
}

export async function reportCommand(path: string, options: ReportCommandOptions): Promise<Outcome> {
  const { value, problem } = await readPlanFile(path);
  if (problem) return refused([problem]);
  const given = options.case === undefined ? value : await readCaseFolder(options.case);
  if (options.case !== undefined && given.tables === null) return refused(given.problems);
  const { tables } = given;
  const without = error(
    'plan-without-tables',
    path,
    'a plan file with its tables, or --case DIR; the report has no map, sources and names of commodities',
    { severity: 'warning' },
  );
  const problems = tables === null ? [...given.problems, without] : given.problems;
  const format = formatOf(options);
  const out = options.out ?? join(dirname(path), format === 'csv' ? 'report-data' : `report.${format}`);
  if (resolve(out) === resolve(path))
    return refused([error('page-over-plan', out, 'another path than that of the plan')]);
  const wanted = reportOptions({ plan: value.plan, tables }, options, format);
  if ('problem' in wanted) return refused([...problems, wanted.problem]);
  const front = await frontBeside(path, value.plan);
  const files = await write(format, out, { plan: value.plan, tables }, { ...wanted.options, ...(front && { front }) });
  if (!Array.isArray(files)) return refused([...problems, files as Problem]);
  return { exit: 0, data: { plan: path, file: out, files, problems }, lines: [words().wrote(out)], problems };
}

/** What the report is made of beside the plan: the standard and the firm that were asked for. */
function reportOptions(
  { plan, tables }: Given,
  { today = new Date().toISOString().slice(0, 10), ...options }: ReportCommandOptions,
  format: Format,
): ReturnType<typeof askedOptions> {
  const { for: audience = 'board' } = options;
  const isPage = format === 'html' || format === 'pdf';
  return isPage || audience === 'board'
    ? askedOptions(plan, tables, { ...options, today, lang: spoken() })
    : {
        problem: error(
          'page-only',
          `--for ${audience}`,
          'html or pdf; the data of a plan are the same for all who may have them',
        ),
      };
}

/** Writes the report; the names of what was written, or why it could not be. */
async function write(
  format: Format,
  out: string,
  given: Given,
  options: ReportOptions,
): Promise<readonly string[] | Problem> {
  const { plan } = given;
  const tables = given.tables ?? noTables;
  if (format === 'csv') {
    if ((await stat(out).catch(() => null))?.isFile() === true)
      return error('not-a-folder', out, 'a folder, or a path that does not exist yet');
    await mkdir(out, { recursive: true });
    const files = Object.entries(dataPackage(plan, tables, spoken()));
    for (const [name, text] of files) await writeWhole(join(out, name), text);
    return files.map(([name]) => name);
  }
  await writeWhole(out, await content(format, plan, tables, options));
  return [out];
}

const data = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

async function content(
  format: Exclude<Format, 'csv'>,
  plan: Plan,
  tables: Tables,
  options: ReportOptions,
): Promise<string | Uint8Array> {
  const report = reportWords(spoken());
  switch (format) {
    case 'pdf':
      return (await import('../pdf.ts')).toPdf(renderReport(plan, tables, options));
    case 'xlsx':
      return writeResultWorkbook(
        report.titled(plan.park.name, report.purpose.board),
        planSheets(plan, tables, spoken(), options.front),
        report.legend,
      );
    case 'json':
      return data({
        ...plan,
        ...(options.assessment && { assessment: options.assessment }),
        ...(options.accounts && { accounts: options.accounts }),
      });
    case 'geojson':
      return data(geoJson(plan, tables));
    default:
      return renderReport(plan, tables, options);
  }
}
