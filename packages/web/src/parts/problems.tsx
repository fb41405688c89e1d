/** Problems as sentences, errors first; the sentence comes from the model. */

import { attributeName } from '@kyosei/model/declared';
import type { Problem } from '@kyosei/model/problem';
import { sentence } from '@kyosei/model/sentence';
import { tableNames } from '@kyosei/model/tables';
import { IconAlertCircle, IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import type { SentProblem } from '../api/records.ts';
import style from './parts.module.css';

/** Where a problem stands, in words: table, row, column. */
function usePlace(): (problem: Problem) => string {
  const { t } = useTranslation();
  return ({ table, row, line, column }) =>
    [
      tableNames.some((name) => name === table) ? t(`table.${table as 'firm'}`) : table,
      row ?? (line === undefined ? undefined : t('import.line', { line })),
      column === undefined ? undefined : attributeName(column, i18next.language),
    ]
      .filter((part) => part !== undefined)
      .join(' · ');
}

/** The list; with `park`, each place leads to its table. */
export function ProblemList({
  problems,
  park,
  most = 50,
}: {
  problems: readonly SentProblem[];
  park?: string;
  most?: number;
}) {
  const { t } = useTranslation();
  const place = usePlace();
  if (problems.length === 0) return null;
  const sorted = (problems as readonly Problem[]).toSorted((a, b) => a.severity.localeCompare(b.severity));
  return (
    <ul className={style.problems}>
      {sorted.slice(0, most).map((problem, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: problems have no identity of their own
        <li key={at} data-severity={problem.severity}>
          {problem.severity === 'error' ? (
            <IconAlertCircle size={18} aria-label={problem.severity} />
          ) : (
            <IconAlertTriangle size={18} aria-label={problem.severity} />
          )}
          <span>
            {place(problem) !== '' &&
              (park !== undefined && tableNames.some((name) => name === problem.table) ? (
                <Link to="/parks/$park" params={{ park }} search={{ table: problem.table as 'firm' }} hash="tables">
                  {place(problem)}
                </Link>
              ) : (
                <strong>{place(problem)}</strong>
              ))}{' '}
            {sentence(problem, i18next.language)}
          </span>
        </li>
      ))}
      {sorted.length > most && <li className="soft">{t('import.more', { count: sorted.length - most })}</li>}
    </ul>
  );
}
