/** What can be done: backup links and stores by what they spare for their money, and what makes the plan bear any one loss. */
import type { Stress } from '@kyosei/engine/stress';
import { useTranslation } from 'react-i18next';
import { formatNumber, formatQuantity, formatShare } from '../layout/format.ts';
import type { Column } from '../parts/data-table.tsx';
import { Sentence } from '../parts/figure.tsx';
import { quantityColumn } from '../parts/quantity-column.ts';
import { exchangeColumns } from './exchange-columns.tsx';
import { exchangeLine, type ParkNames } from './names.ts';
import { Panel } from './panel.tsx';
import style from './resilience.module.css';

type Measures = NonNullable<Stress['measures']>;
type Backup = Measures['backups'][number];
type Tank = Measures['tanks'][number];

interface Props {
  readonly measures: Measures;
  readonly currency: string;
  readonly names: ParkNames;
}

export function MeasuresPanels(props: Props) {
  return (
    <>
      <Backups {...props} />
      <Tanks {...props} />
    </>
  );
}

function Backups({ measures: { backups, secure }, currency, names }: Props) {
  const { t } = useTranslation();
  const unit = `${currency}/a`;
  const columns: readonly Column<Backup>[] = [
    ...exchangeColumns<Backup>(t, names, ({ id }) => id),
    {
      id: 'against',
      name: t('resilience.against'),
      value: ({ spares }) => spares.map(({ firm }) => names.firm(firm)).join(', '),
    },
    quantityColumn('investment', t('resilience.investment'), currency, ({ investment }) => investment),
    quantityColumn('cost', t('resilience.yearly'), unit, ({ cost }) => cost),
    quantityColumn('spared', t('resilience.spared'), unit, ({ spared }) => spared),
    {
      id: 'per',
      name: t('resilience.perMoney', { currency }),
      numeric: true,
      narrow: true,
      value: ({ perInvestment }) => perInvestment,
      show: ({ perInvestment }) => formatNumber(perInvestment, { digits: 2 }),
    },
    {
      id: 'pays',
      name: t('resilience.paysFrom'),
      numeric: true,
      value: ({ paysFrom }) => paysFrom,
      show: ({ paysFrom }) =>
        paysFrom !== null && paysFrom > 1 ? t('resilience.never') : formatShare(paysFrom, { digits: 2 }),
    },
  ];
  return (
    <Panel
      id="backups"
      title={t('resilience.backups')}
      text={t('resilience.backupsText')}
      rows={backups}
      columns={columns}
      rowId={({ id }) => id}
      above={
        secure !== null && (
          <p className={style.said}>
            {secure.links.length === 0
              ? t('resilience.secureNothing')
              : t('resilience.secure', {
                  count: secure.links.length,
                  investment: formatQuantity(secure.investment, currency),
                  cost: formatQuantity(secure.cost, unit),
                })}{' '}
            {secure.unsecured.length === 0
              ? t('resilience.allSecured')
              : t('resilience.unsecured', { count: new Set(secure.unsecured.map(({ stream }) => stream)).size })}
            {secure.links.map(({ id }) => (
              <small key={id} className={style.line}>
                <Sentence text={exchangeLine(id, names)} />
              </small>
            ))}
          </p>
        )
      }
      below={backups.length === 0 && <p className="soft">{t('resilience.noBackups')}</p>}
    />
  );
}

function Tanks({ measures: { tanks }, currency, names }: Props) {
  const { t } = useTranslation();
  const useful = tanks.filter(({ perHour }) => perHour > 0);
  if (useful.length === 0) return null;
  const columns: readonly Column<Tank>[] = [
    { id: 'what', name: t('plan.what'), narrow: true, value: ({ stream }) => names.stream(stream) },
    { id: 'firm', name: t('plan.firm'), narrow: true, value: ({ firm }) => names.firm(firm) },
    {
      id: 'rate',
      name: t('resilience.missingRate'),
      unit: ({ unit }) => `${unit}/h`,
      numeric: true,
      value: ({ rate }) => rate,
      show: ({ rate, unit }) => formatQuantity(rate, `${unit}/h`),
    },
    quantityColumn('hour', t('resilience.perHour'), currency, ({ perHour }) => perHour, { narrow: true }),
    quantityColumn(
      'break',
      t('resilience.breakEven'),
      ({ unit }) => `${currency}/${unit}`,
      ({ breakEven }) => breakEven,
    ),
    {
      id: 'per',
      name: t('resilience.perMoney', { currency }),
      numeric: true,
      value: ({ perInvestment }) => perInvestment,
      show: ({ perInvestment }) => formatNumber(perInvestment, { digits: 2 }),
    },
  ];
  return (
    <Panel
      id="tanks"
      title={t('resilience.tanks')}
      text={t('resilience.tanksText')}
      rows={useful}
      columns={columns}
      rowId={({ stream }) => stream}
    />
  );
}
