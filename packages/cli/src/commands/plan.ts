/** `kyosei plan DIR`: which exchanges are worth building, and why. */

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { plan } from '@kyosei/engine/plan';
import type { Plan } from '@kyosei/model/plan';
import { spoken } from '@kyosei/web/layout/format';
import { renderReport } from '@kyosei/web/report';
import { readAsked } from '../asked.ts';
import { held } from '../expected-figures.ts';
import { writeWhole } from '../files.ts';
import { compare, readExpected } from '../historical.ts';
import { type Exit, type Outcome, refused } from '../outcome.ts';
import type { PlanFile } from '../plan-file.ts';
import type { Shown } from '../progress.ts';
import { solving } from '../solving.ts';
import { summary } from '../summary.ts';
import { words } from '../words.ts';

export interface PlanCommandOptions {
  /** Path of a scenario file (`FILE#id` when it holds several), or id of a scenario of the case. */
  readonly scenario?: string;
  /** Folder for plan.json and report.html. */
  readonly out?: string;
}

export async function planCommand(folder: string, options: PlanCommandOptions, progress: Shown): Promise<Outcome> {
  const asked = await readAsked(folder, options.scenario, options.out);
  if (asked.park === null) return refused(asked.problems);
  const { park, tables, scenario, problems: found } = asked;
  const history = await readExpected(folder);
  const problems = [...found, ...history.problems];
  const result = await solving(({ solve, isInterrupted }) =>
    plan(park, { scenario, solve, stopped: isInterrupted, progress: progress.show }),
  ).finally(progress.done);
  const { exchanges = [], figures: asFigures = [] } = (result.planned && history.expected) ?? {};
  const historical = exchanges.length > 0 ? compare(result, tables, exchanges) : null;
  const figures = held(result, asFigures);
  const file: PlanFile = {
    ...result,
    ...(historical && { historical }),
    ...(figures.length > 0 && { figures }),
    tables,
  };
  const lines = summary(result, tables, historical, figures);
  if (options.out !== undefined) {
    await mkdir(options.out, { recursive: true });
    await writeWhole(join(options.out, 'plan.json'), `${JSON.stringify(file, null, 2)}\n`);
    await writeWhole(join(options.out, 'report.html'), renderReport(result, tables, { locale: spoken() }));
    lines.push('', words().wroteBoth(join(options.out, 'plan.json'), join(options.out, 'report.html')));
  }
  return {
    exit: exitOf(result.status),
    data: { ...file },
    lines,
    problems: [...problems, ...(result.problems as Outcome['problems'])],
  };
}

/** Infeasible is an answer; a failure is one too, since the input was right. */
const exitOf = (status: Plan['status']): Exit => (status === 'optimal' || status === 'feasible' ? 0 : 1);
