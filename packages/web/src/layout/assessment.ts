/** How an assessment is told: answers, reasons, limits and figures; one place for report, terminal and web app. */
import type { Answer, Figure, Reason } from '@kyosei/engine/standards';
import { languageOf } from '@kyosei/model/language';
import type { Threshold } from '@kyosei/model/standards';
import { assessmentWords } from './assessment-words.ts';
import { absent, type FormatOptions, formatNumber, spoken } from './format.ts';

const wordsOf = (locale = spoken()) => assessmentWords[languageOf(locale)];

/** An answer in words. */
export const answerWords = (answer: Answer, locale?: string): string => wordsOf(locale).answer[answer];

/** Why an answer is none; empty where it is one, or says it by itself. */
export const reasonWords = (reason: Reason, locale?: string): string => wordsOf(locale).reason[reason];

/** The answer, and why it is none. */
export function verdictWords(
  { answer, reason }: { readonly answer: Answer; readonly reason: Reason },
  locale?: string,
): string {
  const words = wordsOf(locale);
  return [words.answer[answer], words.reason[reason]].filter((word) => word !== '').join(words.comma);
}

const comparisons = { 'at-least': '≥', above: '>', 'at-most': '≤', below: '<', exactly: '=' } as const;
const bounds = { exact: '', 'at-least': '≥ ', 'at-most': '≤ ', open: '~ ' } as const;

/** A standard's unit as the language writes it: `t/10⁴ CNY` is t/万元 in Chinese. */
export const unitWords = (unit: string, locale?: string): string =>
  wordsOf(locale).units.reduce((written, [part, said]) => written.replace(part, said), unit);

/** The unit behind a figure; nothing behind a count. */
const unitOf = (unit: string, currency: string, { locale }: FormatOptions): string =>
  unit === '1' ? '' : `\u00A0${unitWords(unit, locale).replace('currency', currency).trim().replaceAll(' ', '\u00A0')}`;

/** What a row asks for, with its unit; empty where it only discloses. */
export function limitWords(threshold: Threshold | null, unit: string, options: FormatOptions = {}): string {
  if (threshold === null) return '';
  const words = wordsOf(options.locale);
  const [compare, value] = threshold;
  if (compare === 'in-words') return value[languageOf(options.locale ?? spoken())];
  if (compare === 'by-growth') return words.byGrowth(formatNumber(value, options));
  return unit === 'yes/no'
    ? words.yes
    : `${comparisons[compare]} ${formatNumber(value, options)}${unitOf(unit, '', options)}`;
}

/** A row's value with its unit and the way in which it may be off. */
export function figureWords(
  figure: Figure | null,
  unit: string,
  currency: string,
  options: FormatOptions = {},
): string {
  if (figure === null) return absent;
  const words = wordsOf(options.locale);
  if (unit === 'yes/no') return figure.value === 1 ? words.yes : words.no;
  return `${bounds[figure.bound]}${formatNumber(figure.value, options)}${unitOf(unit, currency, options)}`;
}
