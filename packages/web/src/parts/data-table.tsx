/** A sortable table of results, with expandable rows and its CSV. */
import { Button, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconChevronDown, IconChevronRight, IconDownload } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import {
  createSortedRowModel,
  rowSortingFeature,
  type SortingState,
  sortFn_alphanumeric,
  sortFn_basic,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { Fragment, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { downloadCsv } from './csv.ts';
import style from './parts.module.css';

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric, basic: sortFn_basic },
});

export interface Column<R> {
  readonly id: string;
  readonly name: string;
  /** In the CSV only: in the head, or in a column of its own where it follows the row. */
  readonly unit?: string | ((row: R) => string);
  /** What is sorted and written to the CSV. */
  readonly value: (row: R) => string | number | null;
  /** What is shown; the value itself when absent. */
  readonly show?: (row: R) => ReactNode;
  readonly numeric?: boolean;
  /** Stays on a narrow screen; the others are left out there. */
  readonly narrow?: boolean;
}

interface Props<R> {
  readonly label: string;
  readonly rows: readonly R[];
  readonly columns: readonly Column<R>[];
  readonly rowId: (row: R) => string;
  readonly rowName?: (row: R) => string;
  readonly detail?: (row: R) => ReactNode;
  readonly hovered?: string | null;
  readonly onHover?: (id: string | null) => void;
  /** So many rows at first; the others on request, and in print. */
  readonly most?: number;
}

interface Csv<R> extends Pick<Props<R>, 'label' | 'rows' | 'columns'> {
  /** What the file's name begins with: the park's id when nothing else is said. */
  readonly of?: readonly string[];
}

/** The table as it is written to a file, its head first. */
function csvRows<R>({ rows, columns }: Pick<Csv<R>, 'rows' | 'columns'>, unitName: string) {
  const head = columns.flatMap(({ name, unit }) =>
    typeof unit === 'function' ? [name, `${name}: ${unitName}`] : [unit === undefined ? name : `${name} [${unit}]`],
  );
  const body = rows.map((row) =>
    columns.flatMap(({ value, unit }) => {
      const cell = value(row);
      return typeof unit === 'function' ? [cell, cell === null ? null : unit(row)] : [cell];
    }),
  );
  return [head, ...body];
}

export function CsvButton<R>({ label, of, rows, columns }: Csv<R>) {
  const { t } = useTranslation();
  const { park = '' } = useParams({ strict: false });
  const write = () =>
    downloadCsv(
      [...(of ?? [park]), label].filter((part) => part !== '').join(' - '),
      csvRows({ rows, columns }, t('app.unit')),
    );
  return (
    <Button
      className="no-print"
      variant="subtle"
      size="compact-sm"
      leftSection={<IconDownload size={16} />}
      aria-label={t('app.csvOf', { name: label })}
      onClick={write}
    >
      {t('app.csv')}
    </Button>
  );
}

export function DataTable<R extends object>({
  label,
  rows,
  columns,
  rowId,
  rowName,
  detail,
  hovered,
  onHover,
  most = Number.POSITIVE_INFINITY,
}: Props<R>) {
  const { t } = useTranslation();
  const base = useId();
  const [sorting, setSorting] = useState<SortingState>([]);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const table = useTable({
    features,
    data: rows,
    columns: columns.map(({ id, value, numeric }) => ({
      id,
      accessorFn: (row: R) => value(row) ?? undefined,
      sortFn: numeric ? ('basic' as const) : ('alphanumeric' as const),
      sortDescFirst: numeric ?? false,
      sortUndefined: 'last' as const,
    })),
    getRowId: rowId,
    state: { sorting },
    onSortingChange: setSorting,
  });
  const toggle = (id: string) =>
    setOpened((before) =>
      before.has(id) ? new Set([...before].filter((other) => other !== id)) : new Set([...before, id]),
    );
  const [whole, setWhole] = useState(false);
  const order = sorting[0];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard
    <section className="scroll-x" tabIndex={0} aria-label={label}>
      <table className={style.table}>
        <thead>
          <tr>
            {detail !== undefined && <td />}
            {columns.map((column) => {
              const sorted = order?.id === column.id ? (order.desc ? 'descending' : 'ascending') : undefined;
              return (
                <th
                  key={column.id}
                  scope="col"
                  data-numeric={column.numeric ?? false}
                  data-wide={!column.narrow}
                  {...(sorted ? { 'aria-sort': sorted } : {})}
                >
                  <UnstyledButton
                    className={style.sort}
                    title={t('app.sortBy', { column: column.name })}
                    onClick={() => table.getColumn(column.id)?.toggleSorting()}
                  >
                    {column.name}
                    {sorted === 'descending' && <IconArrowDown size={14} />}
                    {sorted === 'ascending' && <IconArrowUp size={14} />}
                  </UnstyledButton>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {table.getRowModel().rows.map(({ id, original }, at) => {
            const open = opened.has(id);
            const name = rowName?.(original) ?? id;
            return (
              <Fragment key={id}>
                <tr
                  data-later={!whole && at >= most}
                  data-hovered={hovered === id}
                  onMouseEnter={() => onHover?.(id)}
                  onMouseLeave={() => onHover?.(null)}
                >
                  {detail !== undefined && (
                    <td className={style.expander}>
                      <UnstyledButton
                        className={style.toggle ?? ''}
                        aria-expanded={open}
                        aria-controls={`${base}${at}`}
                        aria-label={t(open ? 'app.collapse' : 'app.expand', { name })}
                        onClick={() => toggle(id)}
                      >
                        {open ? <IconChevronDown size={18} /> : <IconChevronRight size={18} />}
                      </UnstyledButton>
                    </td>
                  )}
                  {columns.map((column) => (
                    <td key={column.id} data-numeric={column.numeric ?? false} data-wide={!column.narrow}>
                      {column.show ? column.show(original) : column.value(original)}
                    </td>
                  ))}
                </tr>
                {open && detail !== undefined && (
                  <tr id={`${base}${at}`} className={style.detail}>
                    <td colSpan={columns.length + 1}>{detail(original)}</td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
      {!whole && rows.length > most && (
        <Button className="no-print" variant="subtle" size="xs" mt={8} onClick={() => setWhole(true)}>
          {t('app.showAll', { count: rows.length })}
        </Button>
      )}
    </section>
  );
}
