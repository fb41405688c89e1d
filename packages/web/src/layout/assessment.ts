/** The words of an assessment: answers, reasons, limits and figures; one place for report, terminal and web app. */
import type { Answer, Figure, Reason } from '@kyosei/engine/standards';
import type { Threshold } from '@kyosei/model/standards';
import { absent, type FormatOptions, formatNumber } from './format.ts';

export const answerWords: Readonly<Record<Answer, string>> = {
  met: 'met',
  'not-met': 'not met',
  unknown: 'unknown',
  'threshold-not-documented': 'threshold not documented',
  stated: 'stated',
};

const reasonWords: Readonly<Record<Reason, string>> = {
  compared: '',
  disclosed: '',
  'no-value': 'no value',
  'no-evidence': 'the value names no source',
  'value-recalled': 'the value is recalled from memory',
  'value-open': 'the value may lie higher or lower than the tables tell',
  'in-words': 'the threshold depends on place or sector',
  'growth-unknown': 'whether value added grows is not known',
  'threshold-recalled': '',
};

/** The answer, and why it is none. */
export const verdictWords = ({ answer, reason }: { readonly answer: Answer; readonly reason: Reason }): string =>
  [answerWords[answer], reasonWords[reason]].filter((word) => word !== '').join(', ');

const comparisons = { 'at-least': '≥', above: '>', 'at-most': '≤', below: '<', exactly: '=' } as const;
const bounds = { exact: '', 'at-least': '≥ ', 'at-most': '≤ ', open: '~ ' } as const;

/** What a row asks for; empty where it only discloses. */
export function limitWords(threshold: Threshold | null, unit: string, options: FormatOptions = {}): string {
  if (threshold === null) return '';
  const [compare, value] = threshold;
  if (compare === 'in-words') return value;
  if (compare === 'by-growth') return `≤ ${formatNumber(value, options)} while value added grows, ≥ while it falls`;
  return unit === 'yes/no' ? 'yes' : `${comparisons[compare]} ${formatNumber(value, options)}`;
}

/** A row's value with its unit and the way in which it may be off. */
export function figureWords(
  figure: Figure | null,
  unit: string,
  currency: string,
  options: FormatOptions = {},
): string {
  if (figure === null) return absent;
  if (unit === 'yes/no') return figure.value === 1 ? 'yes' : 'no';
  const named = unit === '1' ? '' : `\u00A0${unit.replace('currency', currency).replaceAll(' ', '\u00A0')}`;
  return `${bounds[figure.bound]}${formatNumber(figure.value, options)}${named}`;
}
