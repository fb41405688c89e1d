/** The firms of the park, each with the head figures of its own accounts and the way to them. */
import { type FirmAccounts, firmAccounts } from '@kyosei/engine/accounts';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber, formatQuantity, formatShare } from '../layout/format.ts';
import { type Column, CsvButton, DataTable } from '../parts/data-table.tsx';
import { PanelHead } from '../parts/panel-head.tsx';
import { quantityColumn } from '../parts/quantity-column.ts';
import style from './assess.module.css';
import type { Scene } from './scene.ts';
import { today } from './today.ts';

const waste = ({ balances }: FirmAccounts): number | null =>
  balances.find(({ kind, unit }) => kind === 'material' && unit === 't')?.waste ?? null;

export function Firms({ scene }: { scene: Scene }) {
  const { t } = useTranslation();
  const { park: id = '' } = useParams({ strict: false });
  const { park } = scene;
  const accounts = useMemo(
    () =>
      park.firm
        .filter(({ status }) => status !== 'closed')
        .flatMap((firm) => firmAccounts(park, firm.id, { today: today() }) ?? []),
    [park],
  );
  const scope = (number: 1 | 2 | 3): Column<FirmAccounts> =>
    quantityColumn(`scope${number}`, t('accounts.scope', { number }), 't/a', ({ scopes }) => scopes.total[number], {
      narrow: number === 1,
    });
  const columns: readonly Column<FirmAccounts>[] = [
    {
      id: 'firm',
      name: t('plan.firm'),
      narrow: true,
      value: ({ firm }) => firm.name,
      show: ({ firm }) => (
        <Link to="/parks/$park/firms/$firm" params={{ park: id, firm: firm.id }} className={style.link ?? ''}>
          {firm.name}
        </Link>
      ),
    },
    scope(1),
    scope(2),
    scope(3),
    {
      id: 'waste',
      name: t('accounts.waste'),
      unit: 't/a',
      numeric: true,
      value: waste,
      show: (each) => formatQuantity(waste(each), 't/a'),
    },
    {
      id: 'loss',
      name: t('accounts.lossShare'),
      numeric: true,
      value: ({ materialFlowCost }) => materialFlowCost?.lossShare ?? null,
      show: ({ materialFlowCost }) => formatShare(materialFlowCost?.lossShare),
    },
    {
      id: 'due',
      name: t('accounts.dueSoon'),
      numeric: true,
      value: ({ calendar }) => calendar.length,
      show: ({ calendar }) => {
        const overdue = calendar.filter((each) => each.overdue).length;
        return overdue > 0
          ? t('accounts.overdueOf', { overdue, count: calendar.length })
          : formatNumber(calendar.length);
      },
    },
  ];
  return (
    <section className="result-panel">
      <PanelHead title={t('accounts.firms')} text={t('accounts.firmsText')}>
        <CsvButton label={t('accounts.firms')} rows={accounts} columns={columns} />
      </PanelHead>
      <DataTable
        label={t('accounts.firms')}
        rows={accounts}
        columns={columns}
        rowId={({ firm }) => firm.id}
        most={20}
      />
    </section>
  );
}
