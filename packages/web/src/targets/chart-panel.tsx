/** A chart with its table: heading, what it shows, a switch between both, and the CSV. */
import { Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, CsvButton, DataTable } from '../parts/data-table.tsx';
import { Sentence } from '../parts/figure.tsx';
import style from './targets.module.css';
import { useView } from './use-view.ts';
import { idsOf, toggled } from './view.ts';

interface Props<R> {
  /** In the address, when the table is shown. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly rows: readonly R[];
  readonly columns: readonly Column<R>[];
  readonly rowId: (row: R) => string;
  /** Switches of the panel's own. */
  readonly controls?: ReactNode;
  /** Figures that stand above chart and table alike. */
  readonly above?: ReactNode;
  /** What stands below both. */
  readonly below?: ReactNode;
  /** The chart. */
  readonly children: ReactNode;
}

export function ChartPanel<R extends object>(props: Props<R>) {
  const { id, title, text, rows, columns, rowId, controls, above, below, children } = props;
  const { t } = useTranslation();
  const { view, change } = useView();
  const open = idsOf(view.tables);
  const asTable = open.includes(id);
  return (
    <section className="result-panel" aria-label={title}>
      <header>
        <div className={style.heading}>
          <h2>
            <Sentence text={title} />
          </h2>
          <p className="soft small" style={{ margin: '4px 0 0' }}>
            {text}
          </p>
        </div>
        <div className="row no-print">
          {controls}
          <Switch
            size="xs"
            label={t('plan.showTable')}
            checked={asTable}
            onChange={() => change({ tables: toggled(open, id).join(',') || undefined })}
          />
          <CsvButton label={title} rows={rows} columns={columns} />
        </div>
      </header>
      {above}
      {asTable ? <DataTable label={title} rows={rows} columns={columns} rowId={rowId} /> : children}
      {below}
    </section>
  );
}
