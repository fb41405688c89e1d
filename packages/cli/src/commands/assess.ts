/** `kyosei assess DIR`: a park held against a standard, or the environmental accounts of one of its firms. */

import { type Allocation, allocations, firmAccounts } from '@kyosei/engine/accounts';
import { type AssessedRow, type Assessment, assess } from '@kyosei/engine/standards';
import { choiceName } from '@kyosei/model/declared';
import { languageOf } from '@kyosei/model/language';
import { nearest } from '@kyosei/model/nearest';
import { quantityName, type Standard, standardIds, standards } from '@kyosei/model/standards';
import { answerWords, figureWords, limitWords, verdictWords } from '@kyosei/web/layout/assessment';
import { formatNumber, formatShare, spoken } from '@kyosei/web/layout/format';
import { readCaseFolder } from '../case-folder.ts';
import { columns } from '../columns.ts';
import { error, hasErrors, type Outcome, refused } from '../outcome.ts';
import { readPlanFile } from '../plan-file.ts';
import { words } from '../words.ts';
import { accountLines } from './firm-accounts.ts';

export interface AssessOptions {
  readonly firm?: string;
  readonly today?: string;
  readonly allocation?: string;
  readonly standard?: string;
  readonly list?: boolean;
  readonly plan?: string;
  readonly year?: number;
}

/** Every standard with its rows, how many of them have a documented threshold, and how many can be computed. */
function list(): Outcome {
  const data = standards.map(({ id, title, year, rows, ruleMark, source }) => ({
    id,
    title,
    year,
    rows: rows.length,
    documentedThresholds: rows.filter(({ thresholdMark }) => thresholdMark === 'documented').length,
    computed: rows.filter(({ measure }) => measure !== undefined).length,
    ruleMark,
    source,
  }));
  const told = columns([
    words().assess.columns,
    ...data.map((each) => [each.id, `${each.rows}`, `${each.documentedThresholds}`, `${each.computed}`]),
  ]);
  return {
    exit: 0,
    data: { standards: data, problems: [] },
    lines: told.map((line, at) => (at === 0 ? line : `${line}  ${data[at - 1]?.title[languageOf(spoken())]}`)),
    problems: [],
  };
}

export async function assessCommand(folder: string | undefined, options: AssessOptions): Promise<Outcome> {
  if (options.list === true) return list();
  if (folder === undefined) return refused([error('missing-folder', '', 'the folder of a park, or --list')]);
  if (options.firm !== undefined) return firm(folder, options.firm, options);
  if (options.standard === undefined)
    return refused([
      error(
        'missing-standard',
        '',
        `--standard with one of: ${standardIds.join(', ')}; or --firm with the id of a firm`,
      ),
    ]);
  const standard = standards.find(({ id }) => id === options.standard);
  if (standard === undefined) {
    const near = nearest(options.standard, standardIds);
    return refused([
      error('unknown-standard', options.standard, standardIds.join(', '), near === undefined ? {} : { nearest: near }),
    ]);
  }
  const reading = await readCaseFolder(folder);
  if (reading.park === null) return refused(reading.problems);
  const file = options.plan === undefined ? null : await readPlanFile(options.plan);
  if (file?.problem) return refused([...reading.problems, file.problem]);
  const assessment = assess(reading.park, standard, {
    ...(file?.value && { plan: file.value.plan }),
    ...(options.year !== undefined && { year: options.year }),
  });
  const problems = [...reading.problems, ...assessment.problems];
  if (hasErrors(problems)) return refused(problems);
  const exit = assessment.answer === 'met' ? 0 : 1;
  const context = { currency: reading.park.park.currency };
  return { exit, data: { ...assessment, problems }, lines: lines(standard, assessment, context), problems };
}

const isAllocation = (name: string): name is Allocation => (allocations as readonly string[]).includes(name);

/** Accounts of one firm: its own rows alone, and what the exchanges of a plan change for it. */
async function firm(folder: string, id: string, options: AssessOptions): Promise<Outcome> {
  const { allocation = 'half', today = new Date().toISOString().slice(0, 10) } = options;
  if (!isAllocation(allocation)) {
    const near = nearest(allocation, allocations);
    const more = near === undefined ? {} : { nearest: near };
    return refused([error('unknown-allocation', allocation, allocations.join(', '), more)]);
  }
  const reading = await readCaseFolder(folder);
  if (reading.park === null) return refused(reading.problems);
  const file = options.plan === undefined ? null : await readPlanFile(options.plan);
  if (file?.problem) return refused([...reading.problems, file.problem]);
  const plan = file?.value ? { plan: file.value.plan } : {};
  const accounts = firmAccounts(reading.park, id, { today, allocation, ...plan });
  if (accounts !== null)
    return {
      exit: 0,
      data: { ...accounts, problems: reading.problems },
      lines: accountLines(accounts),
      problems: reading.problems,
    };
  const ids = reading.park.firm.map((each) => each.id);
  const near = nearest(id, ids);
  return refused([error('unknown-firm', id, ids.join(', '), near === undefined ? {} : { nearest: near })]);
}

interface Written {
  readonly currency: string;
}

function lines(standard: Standard, assessment: Assessment, { currency }: Written): string[] {
  const { counts, rows, year } = assessment;
  const { assess: said } = words();
  const groups = Map.groupBy(rows, ({ row }) => row.group);
  const told = [...groups].flatMap(([group, members]) =>
    ['', said.group[group as keyof typeof said.group] ?? group].concat(
      members.flatMap((each) => rowLines(each, currency)),
    ),
  );
  return [
    said.title(standard.title[languageOf(spoken())], year, answerWords(assessment.answer)),
    said.counts({
      met: counts.met,
      notMet: counts['not-met'],
      stated: counts.stated,
      unknown: counts.unknown,
      undocumented: counts['threshold-not-documented'],
      all: rows.length,
    }),
    ...reviewLines(standard, assessment),
    ...told,
    '',
    ...besideLines(assessment),
    ...missingLines(assessment),
  ];
}

/** The grade of a review, where its points are given and sure. */
function reviewLines({ review }: Standard, { review: found }: Assessment): string[] {
  if (review === undefined || found === null || found.points === null) return [];
  const { assess: said } = words();
  const grade = found.grade === null ? said.noGrade : review.grades[found.grade]?.name[languageOf(spoken())];
  return [said.review(formatNumber(found.points.value), review.maximum, grade ?? '')];
}

function rowLines(assessed: AssessedRow, currency: string): string[] {
  const { row, value, limit, planned } = assessed;
  const figure = (found: AssessedRow['value']): string =>
    figureWords(found, row.unit, currency).replaceAll('\u00A0', ' ');
  const limits = limitWords(limit.threshold, row.unit).replaceAll('\u00A0', ' ');
  const { assess: said, plan } = words();
  const mark = limit.mark === 'documented' || limit.mark === null ? '' : choiceName(limit.mark, spoken());
  const asked = limits === '' ? '' : said.asked(limits, mark);
  const told = plan.why(row.name[languageOf(spoken())], `${figure(value)}${asked}`);
  const head = `  ${row.id}  ${plan.why(told, verdictWords(assessed))}`;
  if (planned === null || planned.effects.length === 0) return [head];
  const best = planned.effects
    .slice(0, 3)
    .map(({ id, change }) => `      ${said.by(formatNumber(change, { signed: true }), id)}`);
  return [head, `     ${said.planned(figure(planned.value), verdictWords(planned))}`, ...best];
}

const state = (name: string, found: Assessment['beside']['today'] | null): string[] =>
  found === null
    ? []
    : [
        `  ${words().assess.state({
          state: name,
          exchanges: found.exchanges,
          mass: formatNumber(found.quantity.t),
          energy: formatNumber(found.quantity.kWh / 1000),
          ofMass: formatShare(found.fromNeighbours.t),
          ofEnergy: formatShare(found.fromNeighbours.kWh),
          dependence: found.dependence === null ? null : formatShare(found.dependence.share),
          firm: found.dependence?.firm ?? '',
        })}`,
      ];

function besideLines({ beside }: Assessment): string[] {
  const { assess: said } = words();
  return [
    said.beside,
    ...state(said.today, beside.today),
    ...state(said.withPlan, beside.planned),
    ...(beside.survival === null ? [] : [`  ${said.survival(formatShare(beside.survival))}`]),
  ];
}

/** What to give in the table `indicator` for rows without a value. */
function missingLines({ rows, standard }: Assessment): string[] {
  const quantities = [...new Set(rows.flatMap(({ row, asks }) => asks.filter((ask) => ask !== row.id)))];
  const own = rows.filter(({ row, asks }) => asks.includes(row.id)).map(({ row }) => row.id);
  if (quantities.length + own.length === 0) return [];
  const { assess: said, comma } = words();
  return [
    '',
    said.missing,
    ...(quantities.length === 0
      ? []
      : [`  ${said.quantities(quantities.map((id) => quantityName(id, spoken())).join(comma))}`]),
    ...(own.length === 0 ? [] : [`  ${said.rows(standard, own.join(comma))}`]),
  ];
}
