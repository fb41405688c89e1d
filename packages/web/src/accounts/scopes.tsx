/** Greenhouse gases of the firm by scope, each with its factor, year and source. */
import type { FirmAccounts } from '@kyosei/engine/accounts';
import { useTranslation } from 'react-i18next';
import { Panel } from '../assess/panel.tsx';
import { formatNumber, formatQuantity } from '../layout/format.ts';
import type { Column } from '../parts/data-table.tsx';
import { Figure } from '../parts/figure.tsx';
import { MarkBadge } from '../parts/mark.tsx';
import { quantityColumn } from '../parts/quantity-column.ts';
import style from './accounts.module.css';
import type { AccountsScene } from './scene.ts';

type Emission = FirmAccounts['scopes']['emissions'][number];

const called = { 1: 'direct', 2: 'energy', 3: 'other' } as const;

export function FirmScopes({ scene: { accounts, names } }: { scene: AccountsScene }) {
  const { t } = useTranslation();
  const { emissions, total, biogenic, unknown } = accounts.scopes;
  const sorted = emissions.toSorted((a, b) => a.scope - b.scope || Math.abs(b.co2) - Math.abs(a.co2));
  const factorOf = ({ factorOf: of, factorName, factorYear }: Emission): string =>
    [t(`factorOf.${of}`), factorName, factorYear].filter((part) => part !== null).join(', ');
  const columns: readonly Column<Emission>[] = [
    {
      id: 'scope',
      name: t('accounts.scopeName'),
      narrow: true,
      value: ({ scope }) => scope,
      show: ({ scope, biogenic: apart }) => (
        <strong>
          {scope}
          {apart && ` (${t('accounts.biogenic')})`}
        </strong>
      ),
    },
    {
      id: 'stream',
      name: t('accounts.stream'),
      narrow: true,
      value: ({ stream }) => names.stream(stream),
      show: ({ stream }) => (
        <>
          {names.stream(stream)} <span className="soft small">{stream}</span>
        </>
      ),
    },
    quantityColumn(
      'activity',
      t('accounts.activity'),
      ({ unit }) => `${unit}/a`,
      ({ activity }) => activity,
    ),
    {
      id: 'factor',
      name: t('accounts.factor'),
      unit: ({ unit }) => `kg CO₂e/${unit}`,
      numeric: true,
      value: ({ factor }) => factor,
      show: ({ factor, unit }) => `${formatNumber(factor)}\u00A0kg/${unit}`,
    },
    {
      id: 'source',
      name: t('accounts.factorSource'),
      value: (each) => `${factorOf(each)}: ${each.factorSource}`,
      show: (each) => (
        <>
          <MarkBadge mark={each.mark} lines={[each.factorSource]} /> {factorOf(each)}{' '}
          <span className="soft small" lang="en" style={{ display: 'block' }}>
            {each.factorSource}
          </span>
        </>
      ),
    },
    quantityColumn('co2', t('accounts.emission'), 't/a', ({ co2 }) => co2, { narrow: true }),
  ];
  return (
    <Panel
      id="scopes"
      title={t('accounts.scopes')}
      text={t('accounts.scopesText')}
      rows={sorted}
      columns={columns}
      rowId={({ stream }) => stream}
      above={
        <dl className={style.figures}>
          {([1, 2, 3] as const).map((scope) => (
            <Figure
              key={scope}
              name={t('accounts.scope', { number: scope })}
              value={formatQuantity(total[scope], 't/a')}
              remark={t(`scope.${called[scope]}`)}
            />
          ))}
          {biogenic > 0 && <Figure name={t('accounts.biogenic')} value={formatQuantity(biogenic, 't/a')} />}
        </dl>
      }
      below={
        unknown.length > 0 && (
          <p className="small" style={{ margin: '12px 0 0' }}>
            {t('accounts.noFactor', { streams: unknown.map((id) => names.stream(id)).join(', ') })}
          </p>
        )
      }
    />
  );
}
