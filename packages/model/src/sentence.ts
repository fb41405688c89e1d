/**
 * Problems in words. One English sentence for each code, with `{name}` where a value of the problem stands; a translation is
 * another record with the same keys, and the type says when one is missing.
 */

import type { ProblemCode } from './codes.ts';
import { type Language, languageOf } from './language.ts';
import type { Problem } from './problem.ts';
import { acceptedWords } from './sentences/accepted.ts';
import { elsewhere } from './sentences/elsewhere.ts';
import { japanese } from './sentences/ja.ts';
import { chinese } from './sentences/zh.ts';
import type { UnitHint } from './units.ts';

/** A sentence for each problem; `{table} {row} {column} {found} {accepted} {nearest}` and the problem's own values. */
export type Sentences = Readonly<Record<ProblemCode, string>>;

export const english: Sentences = {
  'not-a-workbook': 'This is not an Excel workbook (.xlsx): {found}.',
  'encrypted-workbook': 'The workbook is protected by a password; save it without one.',
  'damaged-workbook': 'The workbook is damaged and could not be read: {found}.',
  'workbook-too-large': 'The workbook is too large to be opened: {found}.',
  'empty-workbook': 'The workbook holds no table of a park.',
  'unknown-sheet': 'The sheet {found} is no table of a park and was passed over.',
  'repeated-sheet': 'The sheet {found} is a second one for the same table and was passed over.',
  'missing-header': 'The sheet has no header row with the names of the columns.',
  formula: 'The cell holds a formula; its last computed value was taken.',
  'formula-without-value':
    'The cell holds a formula that no program has computed yet; write the value itself, or open and save the workbook.',
  'cell-error': 'The cell holds the error {found}.',
  'external-link': 'The workbook refers to another file; nothing was read from there.',
  'damaged-csv': 'The file is damaged: {found}.',
  'repeated-column': 'The column {column} stands twice; the second was passed over.',
  'too-many-columns': 'The header has {found} columns, more than are read.',
  'cell-beyond-header': 'The row is longer than the header: {found} belongs to no column.',
  'wrong-shape': 'The form is not that of a park: {found}.',
  unreadable: 'The input could not be read.',
  'unknown-table': 'There is no table {found}.',
  'unknown-column': 'The table {table} has no column {found}.',
  'too-many-rows': 'The table has {count} rows, more than can be read.',
  'missing-row': 'The table {table} has no row.',
  'more-than-one-row': 'The table {table} has more than one row.',
  required: '{column} is required.',
  'ill-formed-id': '{found} is not well formed as an identifier.',
  'reserved-name': '{found} is a reserved word and cannot be a name.',
  'wrong-type': '{column} cannot be {found}.',
  'too-long': 'The text is too long.',
  'control-character': 'The text holds a control character.',
  'unknown-choice': '{found} is no choice for {column}.',
  'not-a-number': '{found} is not a number.',
  'ambiguous-number': '{found} can be read in two ways.',
  'number-too-large': '{found} is too large a number.',
  'impossible-unit': 'The unit of {found} does not fit {column}.',
  'wrong-currency': '{found} is not in the currency of the park.',
  'not-whole': '{found} is not a whole number.',
  'out-of-bounds': '{column} is {found}, out of bounds.',
  'ill-formed-map': '{found} is not a list of names with numbers.',
  'repeated-name': '{found} stands twice in {column}.',
  'ill-formed-currency': '{found} is no currency code.',
  'ill-formed-date': '{found} is no day of the calendar.',
  'ill-formed-country': '{found} is no country code.',
  'duplicate-id': 'The id {found} already stands in row {first}.',
  'confusable-ids': 'The ids {found} and {other} are easily confused.',
  'unknown-reference': '{column} refers to {found}, which does not exist.',
  'parent-cycle': 'The commodity is its own ancestor: {circle}.',
  'self-reference': '{column} refers to the row itself.',
  'no-effect': 'The technology gives out what it takes in and changes nothing.',
  'too-many-hours': 'The periods together have {found}, more than a year.',
  'no-hours': 'The periods together have no hours.',
  'no-weight': 'The profile {profile} has no weight in any period.',
  'repeated-weight': 'The profile {profile} has two weights in the period {found}.',
  'half-a-position': '{column} is missing: a position needs both.',
  'no-position': '{row} has no position: how far {found} travels is not known, and nothing goes to or from it.',
  'far-position': '{row} lies {distance} km from the middle of the park.',
  'swapped-position': '{row} lies {distance} km from the middle of the park: latitude and longitude seem exchanged.',
  'no-route-for-kind': 'There is no way to carry {found}: add a row to the table route.',
  'impossible-range': '{column} is {found}, above the largest size.',
  'wrong-direction': '{column} refers to {found}, which flows the other way.',
  'no-streams': 'The park has no streams: there is nothing to plan yet.',
  'not-together': '{column} cannot stand beside {other}.',
  'stream-of-another-firm': '{found} is a stream of another firm.',
  'other-firm': 'The stream stands at {found}, its facility at another firm.',
  'money-from-nothing': '{commodity} would be bought at {bought} and sold at {sold} without an end.',
  'of-a-have-alone': '{column} says something of a have alone; at a want it does nothing.',
  creates: 'More comes out than goes in: {equation}.',
  'too-probable': 'The outlooks together have the probability {found}.',
  'not-later': 'The stage {found} begins in {year}, not after the one before it, of {before}.',
  'beyond-horizon': 'The stage {found} begins in {year}, when the horizon that begins in {first} is over.',
  'more-problems': 'And {count} more problems.',
  'bad-request': 'The request is not well formed at {column}.',
  'body-too-large': 'The file or request is too large.',
  'wrong-content-type': 'The request is of the type {found}, which is not read here.',
  'too-large-to-read': 'The file takes too much memory to be read.',
  'too-slow-to-read': 'The file takes too long to be read.',
  'park-exists': 'There is already a park with the id {found}.',
  'other-park': 'The rows name another park than the one that is written to.',
  'other-row': 'The row says it is {found}, but another row is written to.',
  'changed-twice': 'The row stands twice in one change.',
  outdated: 'The park was changed by somebody else since it was read; its version is now {version}.',
  'not-in-targets': 'Left out of the targets: {column} is {found}; needed is {accepted}.',
  'unknown-waste-code': 'The List of Waste has no code {found}.',
  'hazard-contradicts': 'hazardous is {found}, but the List of Waste says of {code}: hazardous {list}.',
  'commodity-unrecognised': 'The library does not know {found}: only what the tables say of it is used.',
  'sector-unrecognised': 'The library has no profile for {found}: the firm has no streams.',
  'size-assumed': 'The number of employees is not given; {employees} were assumed.',
  'distance-assumed': 'No firm has a position: {distance} km were assumed between any two.',
  'unknown-rate': 'The library has no rate for {found}: its prices and technologies are left out.',
  'priced-by-library': '{count} wants have no present cost: the library’s price was taken, marked estimated.',
  'properties-contradict': '{row} cannot have all the properties that it states: see its {column}.',
  'way-by-library': 'The tables have no way to carry {found}: the library’s default was taken, marked estimated.',
  'cold-start':
    '{firms} firms have no streams: {streams} were taken from the profiles of their sectors, marked estimated.',
  'running-exchange-stopped': 'The exchange is said to run, but the tables do not let it; it is not in the plan.',
  'nothing-could-be-judged':
    'Nothing could be judged: {pairs} pairs of streams fit, but {noRoute} of them have no route and {distanceUnknown} no known distance.',
  'stopped-early': 'The search was stopped before a plan was proven best; this is the best that was found until then.',
  'stages-passed-over':
    'The stages {found} are weighed in a plan alone; here every year is taken as the scenario has it.',
  'time-limit': 'The time limit of {found} was reached before a plan was proven best.',
  'gap-open': 'The plan is proven to within {found} of the best, and finer clusters of periods would not fit.',
  'periods-tied':
    'With {found} columns the programme is large, and its periods cannot be planned in clusters: {tie} ties or bends them. The time limit may not hold.',
  'programme-too-large':
    'The programme would have {found} columns, more than the solver holds, and its periods cannot be planned in clusters: {tie} ties or bends them. Fewer periods, or a park in parts, can be planned.',
  'planning-failed': 'Planning failed for a reason of its own; the tables are unharmed.',
  'planning-interrupted': 'Planning was interrupted {attempts} times and was given up.',
  'too-many-requests': 'Too many requests: wait {wait} s.',
  'wrong-credentials': 'The {column} does not fit.',
  'firm-not-asked': 'Only a member of a firm speaks for a firm, such as {found}.',
  'member-outdated': 'The member was changed by somebody else since; the version is now {version}.',
  'last-manager': 'This is the only manager of the park; name another one first.',
  'other-account': 'The invitation is for another account than the one that is signed in.',
  'sign-in-first': 'There is an account with this address: sign in, then open the link again.',
  'not-yours': 'This row is not yours to write. Rows that you add are named after your firm: firm.name.',
  'used-elsewhere': 'Other tables of the park still need this row as it is.',
  'no-match-of-yours': 'This is no match of an own stream with one of another firm, a have with a want.',
  'planning-out-of-memory': 'The park is too large for the memory that planning may take.',
};

/** What stands around a sentence, and what to do about a unit that does not fit; a problem names that in `values.hint`. */
interface Frame {
  readonly row: (line: number) => string;
  readonly accepted: (what: string) => string;
  readonly note: (hint: string) => string;
  readonly nearest: (name: string) => string;
  readonly hints: Readonly<Record<UnitHint, string>>;
}

const frames = {
  en: {
    row: (line) => `row ${line}`,
    accepted: (what) => ` Accepted: ${what}.`,
    note: (hint) => ` Note: ${hint}.`,
    nearest: (name) => ` Did you mean ${name}?`,
    hints: {
      'yearly-wanted': 'a yearly quantity is wanted: multiply the hourly one by its hours of operation',
      'hourly-wanted': 'an hourly quantity is wanted: divide the yearly one by its hours of operation',
      volume: 'volume is read as mass for water alone: give the mass',
      'gauge-pressure': 'pressures are absolute: add the atmosphere, about 1.013 bar',
      'other-basis': 'the commodity is counted in the other of t and kWh',
    },
  },
  zh: {
    row: (line) => `第 ${line} 行`,
    accepted: (what) => ` 可接受：${what}。`,
    note: (hint) => ` 提示：${hint}。`,
    nearest: (name) => ` 是否指 ${name}？`,
    hints: {
      'yearly-wanted': '需要年量：以小时量乘运行小时数',
      'hourly-wanted': '需要小时量：以年量除以运行小时数',
      volume: '只有水的体积可读作质量：请填写质量',
      'gauge-pressure': '压力为绝对压力：请加上大气压，约 1.013 bar',
      'other-basis': '该物品以 t 和 kWh 中的另一单位计量',
    },
  },
  ja: {
    row: (line) => `${line} 行目`,
    accepted: (what) => ` 受け付けるもの：${what}。`,
    note: (hint) => ` 注：${hint}。`,
    nearest: (name) => ` ${name} のことですか。`,
    hints: {
      'yearly-wanted': '年間の量が必要です。時間当たりの量に運転時間を掛けてください',
      'hourly-wanted': '時間当たりの量が必要です。年間の量を運転時間で割ってください',
      volume: '体積を質量として読むのは水だけです。質量を書いてください',
      'gauge-pressure': '圧力は絶対圧です。大気圧（約 1.013 bar）を加えてください',
      'other-basis': 'この品目は t と kWh のもう一方で数えます',
    },
  },
} as const satisfies Readonly<Record<string, Frame>>;

export { acceptedWords } from './sentences/accepted.ts';

/** Sentences by language. */
export const sentencesIn = { en: english, zh: chinese, ja: japanese } as const;

const fill = (text: string, problem: Problem): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = problem.values?.[name] ?? (problem as unknown as Record<string, unknown>)[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : name;
  });

/** What is wrong, in one sentence of the locale's language. A code that the sentences do not hold (another part's) is told by its name. */
export function sentence(problem: Problem, locale = 'en'): string {
  const sentences: Sentences = sentencesIn[languageOf(locale)];
  const text = Object.hasOwn(sentences, problem.code) ? sentences[problem.code as ProblemCode] : undefined;
  return text === undefined ? spelled(problem, languageOf(locale)) : fill(text, problem);
}

/** A problem of another part: by its name, or in the words that a language has for it. */
function spelled({ code, found }: Problem, language: Language): string {
  const words = Object.hasOwn(elsewhere, code) ? elsewhere[code] : undefined;
  if (language === 'en' || words === undefined) return `${code.replaceAll('-', ' ')}${found ? `: ${found}` : ''}.`;
  return `${language === 'zh' ? words[0] : words[1]}${found ? `：${found}` : ''}。`;
}

/** The sentence with its place before it and what helps behind it, for a terminal: one line. */
export function describe(problem: Problem, locale = 'en'): string {
  const frame: Frame = frames[languageOf(locale)];
  const place = [
    problem.table,
    problem.line !== undefined && frame.row(problem.line),
    problem.row !== undefined && `(${problem.row})`,
    problem.column,
  ].filter((part) => typeof part === 'string');
  const hint = frame.hints[problem.values?.hint as UnitHint] as string | undefined;
  return [
    place.length > 0 ? `${place.join(' ')}: ` : '',
    sentence(problem, locale),
    problem.accepted !== undefined && problem.accepted !== ''
      ? frame.accepted(acceptedWords(problem.accepted, locale))
      : '',
    hint === undefined ? '' : frame.note(hint),
    problem.nearest === undefined ? '' : frame.nearest(problem.nearest),
  ].join('');
}
