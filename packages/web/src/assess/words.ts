/** The words of an assessment in the reader's language: limits, figures, names of rows. */
import type { Answer, Figure, Reason } from '@kyosei/engine/standards';
import { languageOf } from '@kyosei/model/language';
import type { Named, Threshold } from '@kyosei/model/standards';
import { useTranslation } from 'react-i18next';
import { answerWords, figureWords, limitWords, reasonWords, unitWords } from '../layout/assessment.ts';
import { formatNumber } from '../layout/format.ts';

export interface Words {
  readonly of: (named: Named) => string;
  readonly answer: (answer: Answer) => string;
  /** Why there is no answer; empty where there is one. */
  readonly reason: (reason: Reason) => string;
  /** What a row asks for, with its unit; empty where it only discloses. */
  readonly limit: (threshold: Threshold | null, unit: string) => string;
  /** A value with the way in which it may be off. */
  readonly figure: (figure: Figure | null, unit: string) => string;
  /** Signed for changes. */
  readonly number: (value: number | null, unit: string, signed?: boolean) => string;
  /** The unit as it stands behind a figure; nothing for counts, yes and no. */
  readonly unit: (unit: string) => string;
}

const beside = (written: string, unit: string): string => (unit === '' ? written : `${written}\u00A0${unit}`);

export function useWords(currency: string): Words {
  const { t, i18n } = useTranslation();
  const locale = i18n.language;
  const unitOf = (unit: string): string =>
    unit === '1' || unit === 'yes/no'
      ? ''
      : unitWords(unit, locale).replace('currency', currency).replaceAll(' ', '\u00A0');
  return {
    of: (named) => named[languageOf(locale)],
    answer: (answer) => answerWords(answer, locale),
    reason: (reason) => reasonWords(reason, locale),
    limit: (threshold, unit) => limitWords(threshold, unit, { locale }),
    figure: (figure, unit) => figureWords(figure, unit, currency, { locale }),
    number: (value, unit, signed = false) =>
      // A change of a percentage is no percentage of it.
      beside(
        formatNumber(value, { locale, signed }),
        value === null ? '' : signed && unit === '%' ? t('assess.percentagePoints') : unitOf(unit),
      ),
    unit: unitOf,
  };
}
