/** Who gains, who would rather go, and the prices that make it so. */
import type { PlanSharing, SharedExchange } from '@kyosei/engine/stress';
import { Slider } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatQuantity } from '../layout/format.ts';
import type { Column } from '../parts/data-table.tsx';
import { Figure } from '../parts/figure.tsx';
import { Contracts } from './contracts.tsx';
import { exchangeColumns } from './exchange-columns.tsx';
import { Falls } from './falls.tsx';
import { Movements } from './movements.tsx';
import type { ParkNames } from './names.ts';
import { Panel } from './panel.tsx';
import style from './resilience.module.css';
import { type FirmShare, type Split, sharesOf, splitsOf, stabilityOf } from './shares.ts';
import { useView } from './use-view.ts';

export function WhoGains({ found, names }: { found: PlanSharing; names: ParkNames }) {
  const { t } = useTranslation();
  const { view, change } = useView();
  const unit = `${found.park.currency}/a`;
  const splits = splitsOf(found);
  const at = Math.max(0, splits.indexOf((view.rule ?? found.rule) as Split));
  const split = splits[at] ?? 'halfway';
  const rows = sharesOf(found, split, names.firm);
  const money = (value: number | null): string => formatQuantity(value, unit);
  const columns: readonly Column<FirmShare>[] = [
    { id: 'firm', name: t('plan.firm'), value: ({ name }) => name, narrow: true },
    {
      id: 'halfway',
      name: t('resilience.atHalfway'),
      unit,
      numeric: true,
      value: (row) => row.halfway,
      show: (row) => money(row.halfway),
    },
    {
      id: 'share',
      name: t('resilience.afterTransfers'),
      unit,
      numeric: true,
      narrow: true,
      value: (row) => row.share,
      show: (row) => `${money(row.share)}${row.halfWidth === null ? '' : ` ± ${money(row.halfWidth)}`}`,
    },
    {
      id: 'marginal',
      name: t('resilience.marginal'),
      unit,
      numeric: true,
      value: (row) => row.marginal,
      show: (row) => money(row.marginal),
    },
    { id: 'accepts', name: t('resilience.acceptance'), narrow: true, value: (row) => t(`resilience.${row.accepts}`) },
  ];
  return (
    <>
      <Panel
        id="gains"
        title={t('resilience.gains')}
        text={t('resilience.gainsText')}
        rows={rows}
        columns={columns}
        rowId={({ firm }) => firm}
        above={
          <>
            <dl className={style.figures}>
              <Figure name={t('resilience.worth')} value={money(found.worth)} large />
              <Figure name={t('resilience.rule')} value={t(`rule.${split}`)} remark={t(`ruleText.${split}`)} />
            </dl>
            <div className="no-print" style={{ maxWidth: 520, padding: '0 12px 18px' }}>
              <Slider
                label={null}
                thumbLabel={t('resilience.rule')}
                value={at}
                min={0}
                max={splits.length - 1}
                step={1}
                marks={splits.map((_, value) => ({ value }))}
                thumbProps={{ 'aria-valuetext': t(`rule.${split}`) }}
                onChange={(value) => change({ rule: splits[value] })}
              />
            </div>
            <p className={style.said}>
              <Leaving found={found} split={split} names={names} />
            </p>
          </>
        }
      >
        <Falls label={t('resilience.gains')} rows={rows} unit={unit} />
      </Panel>
      <Prices found={found} names={names} rule={t(`rule.${found.rule}`)} />
      <Contracts found={found} names={names} />
      <Movements found={found} names={names} />
    </>
  );
}

/** In words: is there anybody who would rather leave? */
function Leaving({ found, split, names }: { found: PlanSharing; split: Split; names: ParkNames }) {
  const { t } = useTranslation();
  const stable = stabilityOf(found, split);
  if (stable === null) return t('resilience.stabilityUnknown', { count: found.players.length });
  if (stable.wouldLeave === null) return t('resilience.nobodyLeaves');
  const outside = found.players.filter((firm) => stable.wouldLeave?.includes(firm) === false);
  return t('resilience.wouldLeave', {
    excess: formatQuantity(stable.largestExcess, `${found.park.currency}/a`),
    firms: stable.wouldLeave.map(names.firm).join(', '),
    without: outside.map(names.firm).join(', '),
  });
}

function Prices({ found, names, rule }: { found: PlanSharing; names: ParkNames; rule: string }) {
  const { t } = useTranslation();
  const { currency } = found.park;
  const price = (value: number, { unit }: SharedExchange): string =>
    formatQuantity(value, `${currency}/${unit}`, { digits: 4 });
  const unit = (row: SharedExchange): string => `${currency}/${row.unit}`;
  const columns: readonly Column<SharedExchange>[] = [
    ...exchangeColumns<SharedExchange>(t, names, ({ id }) => id),
    {
      id: 'quantity',
      name: t('plan.quantity'),
      unit: (row) => `${row.unit}/a`,
      numeric: true,
      value: ({ quantity }) => quantity,
      show: (row) => formatQuantity(row.quantity, `${row.unit}/a`),
    },
    {
      id: 'floor',
      name: t('plan.floor'),
      unit,
      numeric: true,
      value: ({ floor }) => floor,
      show: (row) => price(row.floor, row),
    },
    {
      id: 'halfway',
      name: t('plan.agreed'),
      unit,
      numeric: true,
      value: ({ halfway }) => halfway,
      show: (row) => price(row.halfway, row),
    },
    {
      id: 'price',
      name: t('resilience.rulePrice'),
      unit,
      numeric: true,
      narrow: true,
      value: ({ price: own }) => own,
      show: (row) => price(row.price, row),
    },
    {
      id: 'ceiling',
      name: t('plan.ceiling'),
      unit,
      numeric: true,
      value: ({ ceiling }) => ceiling,
      show: (row) => price(row.ceiling, row),
    },
  ];
  return (
    <Panel
      id="prices"
      title={t('resilience.prices')}
      text={t('resilience.pricesText', { rule })}
      rows={found.exchanges}
      columns={columns}
      rowId={({ id }) => id}
    />
  );
}
