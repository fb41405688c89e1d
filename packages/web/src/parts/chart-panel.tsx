/** A chart with its table: heading, what it shows, a switch between both, and the CSV. */
import { Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { idsOf, toggled } from './choices.ts';
import { type Column, CsvButton, DataTable } from './data-table.tsx';
import { Sentence } from './figure.tsx';
import style from './parts.module.css';

export interface ChartPanelProps<R> {
  /** Names the chart in the address. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly rows: readonly R[];
  readonly columns: readonly Column<R>[];
  readonly rowId: (row: R) => string;
  /** So many rows at first; the others on request, and in print. */
  readonly most?: number;
  /** Switches of the panel's own. */
  readonly controls?: ReactNode;
  /** Figures that stand above chart and table alike. */
  readonly above?: ReactNode;
  /** What stands below both. */
  readonly below?: ReactNode;
  /** The chart; the table alone when absent. */
  readonly children?: ReactNode;
}

/** What the address says of a page's charts, and how to change it. */
interface Choice {
  readonly view: { readonly tables?: string | undefined };
  readonly change: (change: { readonly tables: string | undefined }) => void;
}

export function ChartPanel<R extends object>(props: ChartPanelProps<R> & Choice) {
  const { id, title, text, rows, columns, rowId, most, controls, above, below, children, view, change } = props;
  const { t } = useTranslation();
  const open = idsOf(view.tables);
  const asTable = children === undefined || open.includes(id);
  const toggle = (): void => change({ tables: toggled(open, id).join(',') || undefined });
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
          {children !== undefined && (
            <Switch size="xs" label={t('plan.showTable')} checked={asTable} onChange={toggle} />
          )}
          <CsvButton label={title} rows={rows} columns={columns} />
        </div>
      </header>
      {above}
      {asTable ? (
        <DataTable
          label={title}
          rows={rows}
          columns={columns}
          rowId={rowId}
          {...(most === undefined ? {} : { most })}
        />
      ) : (
        children
      )}
      {below}
    </section>
  );
}
