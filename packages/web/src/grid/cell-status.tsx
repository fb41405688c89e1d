/** The line under the grid: what the active column means and accepts, and what is wrong with the active cell. */

import { attributeName, attributeText, choiceName } from '@kyosei/model/declared';
import type { Problem } from '@kyosei/model/problem';
import { acceptedWords, sentence } from '@kyosei/model/sentence';
import type { TableName } from '@kyosei/model/tables';
import { IconAlertCircle } from '@tabler/icons-react';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { headUnit } from './cells.ts';
import type { GridColumn } from './columns.ts';
import style from './grid.module.css';

export function CellStatus({
  table,
  column,
  currency,
  problems,
}: {
  table: TableName;
  column: GridColumn | undefined;
  currency: string;
  problems: readonly Problem[];
}) {
  const { t } = useTranslation();
  if (column === undefined) return null;
  const { attribute, name } = column;
  const unit = headUnit(attribute, currency);
  const fallback = 'default' in attribute ? attribute.default : undefined;
  return (
    <div className={style.status} aria-live="polite">
      {problems.map((problem) => (
        <p
          key={`${problem.code} ${problem.found}`}
          data-severity={problem.severity}
          role={problem.severity === 'error' ? 'alert' : undefined}
        >
          <IconAlertCircle size={17} />
          <span>
            {sentence(problem, i18next.language)}
            {problem.accepted !== undefined &&
              ` ${t('grid.accepted', { accepted: acceptedWords(problem.accepted, i18next.language) })}`}
            {problem.nearest !== undefined && ` ${t('grid.nearest', { nearest: problem.nearest })}`}
          </span>
        </p>
      ))}
      <p>
        <strong>{attributeName(name, i18next.language)}</strong>
        {unit !== '' && <span> [{unit}]</span>}: {attributeText(table, name, i18next.language)}
        {fallback !== undefined && ` (${t('grid.default', { value: choiceName(String(fallback), i18next.language) })})`}
      </p>
    </div>
  );
}
