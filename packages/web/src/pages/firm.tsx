/** A firm's own environmental accounts: balances, greenhouse gases, releases and tax, cost of loss, duties, and what the plan changes. */
import { firmAccounts } from '@kyosei/engine/accounts';
import type { Park } from '@kyosei/model/tables';
import { Button, Select } from '@mantine/core';
import { IconFileText, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import style from '../accounts/accounts.module.css';
import { FirmBalance } from '../accounts/balance.tsx';
import { FirmCogeneration } from '../accounts/cogeneration.tsx';
import { FirmDuties, Round } from '../accounts/duties.tsx';
import { FirmEffects } from '../accounts/effects.tsx';
import { FirmLoss } from '../accounts/loss.tsx';
import type { AccountsScene } from '../accounts/scene.ts';
import { FirmScopes } from '../accounts/scopes.tsx';
import { FirmTax, rangeText } from '../accounts/tax.tsx';
import { type StoredTables, tablesQuery } from '../api/queries.ts';
import { today } from '../assess/today.ts';
import { useView } from '../assess/use-view.ts';
import { ConflictDialog } from '../grid/conflict-dialog.tsx';
import { shownRow } from '../grid/edits.ts';
import { useEditor } from '../grid/use-editor.ts';
import { formatNumber, formatQuantity, formatShare } from '../layout/format.ts';
import { checkedPark } from '../park/checked.ts';
import { Figure } from '../parts/figure.tsx';
import { MethodsPanel } from '../parts/methods.tsx';
import { NotFound, Waiting } from '../parts/waiting.tsx';
import { usePlanBeside } from '../plan/beside.tsx';
import { parkNames } from '../resilience/names.ts';

export function FirmPage() {
  const { t } = useTranslation();
  const { park = '', firm = '' } = useParams({ strict: false });
  const tables = useQuery(tablesQuery(park));
  const checked = useMemo(() => (tables.data === undefined ? null : checkedPark(tables.data)), [tables.data]);
  return (
    <main className="page" id="content">
      <Waiting query={tables} height={700}>
        {(rows) =>
          checked === null ? (
            <p>{t('targets.faulty')}</p>
          ) : (
            <Accounts key={firm} id={park} firm={firm} tables={rows} park={checked} />
          )
        }
      </Waiting>
    </main>
  );
}

interface Props {
  readonly id: string;
  readonly firm: string;
  readonly tables: StoredTables;
  readonly park: Park;
}

function Accounts({ id, firm, tables, park }: Props) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const { view, change } = useView();
  const beside = usePlanBeside(id, tables, view.plan, t('targets.beside'), (plan) => change({ plan }));
  const { plan } = beside;
  const { editor, state } = useEditor(id, tables);
  const names = useMemo(() => parkNames(tables), [tables]);
  const { allocation = 'half' } = view;
  const accounts = useMemo(
    () => firmAccounts(park, firm, { today: today(), allocation, ...(plan === null ? {} : { plan }) }),
    [park, firm, allocation, plan],
  );
  if (accounts === null) return <NotFound />;
  const scene: AccountsScene = { accounts, tables, names, planned: plan !== null, editor, state };
  const report = `/api/v1/parks/${encodeURIComponent(id)}/plans/${encodeURIComponent(beside.id ?? '')}/report?lang=${i18n.language}`;
  const { scopes, tax, materialFlowCost, calendar } = accounts;
  const overdue = calendar.filter((each) => each.overdue).length;
  return (
    <>
      <div className="row between" style={{ alignItems: 'flex-end' }}>
        <div>
          <Link to="/parks/$park/assessment" params={{ park: id }} className={style.link ?? ''}>
            {t('nav.assessment')}
          </Link>
          <h1>{accounts.firm.name}</h1>
          <p className="soft" style={{ margin: '4px 0 0', maxWidth: '80ch' }}>
            {t('accounts.lead')}
          </p>
        </div>
        <div className="row no-print" style={{ alignItems: 'flex-end' }}>
          <Select
            label={t('plan.firm')}
            w={260}
            searchable
            allowDeselect={false}
            value={firm}
            data={park.firm.map((each) => ({ value: each.id, label: each.name }))}
            onChange={(next) =>
              next !== null &&
              void navigate({ to: '/parks/$park/firms/$firm', params: { park: id, firm: next }, search: view })
            }
          />
          {beside.picker}
          {beside.id !== undefined && (
            <Button
              variant="default"
              component="a"
              href={`${report}&for=firm&firm=${encodeURIComponent(firm)}`}
              target="_blank"
              leftSection={<IconFileText size={17} />}
            >
              {t('accounts.report')}
            </Button>
          )}
          <Button variant="default" leftSection={<IconPrinter size={17} />} onClick={() => window.print()}>
            {t('app.print')}
          </Button>
        </div>
      </div>
      <dl className={style.head}>
        {([1, 2, 3] as const).map((number) => (
          <Figure
            key={number}
            name={t('accounts.scope', { number })}
            value={formatQuantity(scopes.total[number], 't/a')}
            remark="CO₂e"
          />
        ))}
        {tax !== null && <Figure name={t('accounts.taxToday')} value={rangeText(tax.total)} />}
        {materialFlowCost !== null && (
          <Figure
            name={t('accounts.loss')}
            value={formatQuantity(materialFlowCost.total.loss, `${accounts.currency}/a`)}
            remark={t('accounts.ofAllCost', { share: formatShare(materialFlowCost.lossShare) })}
          />
        )}
        <Figure
          name={t('accounts.dueSoon')}
          value={
            overdue > 0 ? t('accounts.overdueOf', { overdue, count: calendar.length }) : formatNumber(calendar.length)
          }
          remark={<Round accounts={accounts} />}
        />
      </dl>
      <FirmBalance scene={scene} />
      <FirmScopes scene={scene} />
      <FirmEffects scene={scene} />
      <FirmTax scene={scene} />
      <FirmLoss scene={scene} />
      <FirmCogeneration scene={scene} />
      <FirmDuties scene={scene} />
      <MethodsPanel methods={[[t('method.accounts'), 'firm-accounts']]} />
      <ConflictDialog
        conflicts={state.conflicts}
        mine={({ table, id: row }) => shownRow(tables, state.edits, table as 'duty', row)}
        settle={editor.settle}
      />
    </>
  );
}
