/** The words of an assessment in the reader's language: limits, figures, names of rows. */
import type { Figure } from '@kyosei/engine/standards';
import { languageOf } from '@kyosei/model/language';
import type { Named, Threshold } from '@kyosei/model/standards';
import { useTranslation } from 'react-i18next';
import { unitWords } from '../layout/assessment.ts';
import { absent, formatNumber } from '../layout/format.ts';

const comparisons = { 'at-least': '≥', above: '>', 'at-most': '≤', below: '<', exactly: '=' } as const;
const bounds = { exact: '', 'at-least': '≥ ', 'at-most': '≤ ', open: '~ ' } as const;

export interface Words {
  readonly of: (named: Named) => string;
  /** What a row asks for; empty where it only discloses. */
  readonly limit: (threshold: Threshold | null, unit: string) => string;
  /** A value with the way in which it may be off. */
  readonly figure: (figure: Figure | null, unit: string) => string;
  /** Signed for changes. */
  readonly number: (value: number | null, unit: string, signed?: boolean) => string;
  /** The unit as it stands behind a figure; nothing for counts, yes and no. */
  readonly unit: (unit: string) => string;
}

export function useWords(currency: string): Words {
  const { t, i18n } = useTranslation();
  const unitOf = (unit: string): string =>
    unit === '1' || unit === 'yes/no'
      ? ''
      : unitWords(unit, i18n.language).replace('currency', currency).replaceAll(' ', '\u00A0');
  const number: Words['number'] = (value, unit, signed = false) => {
    // A change of a percentage is no percentage of it.
    const named = signed && unit === '%' ? t('assess.percentagePoints') : unitOf(unit);
    return `${formatNumber(value, { signed })}${value === null || named === '' ? '' : `\u00A0${named}`}`;
  };
  return {
    of: (named) => named[languageOf(i18n.language)],
    limit(threshold, unit) {
      if (threshold === null) return '';
      const [compare, value] = threshold;
      if (compare === 'in-words') return value[languageOf(i18n.language)];
      if (compare === 'by-growth') return t('assess.byGrowth', { value: number(value, unit) });
      return unit === 'yes/no' ? t('assess.yes') : `${comparisons[compare]}\u00A0${number(value, unit)}`;
    },
    figure(figure, unit) {
      if (figure === null) return absent;
      if (unit === 'yes/no') return t(figure.value === 1 ? 'assess.yes' : 'assess.no');
      return `${bounds[figure.bound]}${number(figure.value, unit)}`;
    },
    number,
    unit: unitOf,
  };
}
