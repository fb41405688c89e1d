/** The plan's tables: chosen exchanges, what was left out, who gains. */
import type { LeftOut, Plan, PlanExchange, PlanFirm } from '@kyosei/model/plan';
import { Badge } from '@mantine/core';
import type { TFunction } from 'i18next';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { findingSentence } from '../layout/findings.ts';
import { formatPayback, formatQuantity, formatShare } from '../layout/format.ts';
import { type Column, CsvButton, DataTable } from '../parts/data-table.tsx';
import { KindSwatch, NarrowWay } from '../parts/figure.tsx';
import { MarkBadge } from '../parts/mark.tsx';
import { PanelHead } from '../parts/panel-head.tsx';
import { quantityColumn } from '../parts/quantity-column.ts';
import { ExchangeDetail } from './exchange-detail.tsx';
import { FindingList } from './findings.tsx';
import { exchangeName, type Names } from './names.ts';
import style from './plan.module.css';

interface Shown {
  readonly plan: Plan;
  readonly names: Names;
}

function exchangeColumns(t: TFunction, { plan, names }: Shown): readonly Column<PlanExchange>[] {
  const { currency } = plan.park;
  return [
    {
      id: 'what',
      narrow: true,
      name: t('plan.what'),
      value: ({ from }) => names.what(from),
      show: (exchange) => (
        <span className="row" style={{ gap: 8, flexWrap: 'nowrap', alignItems: 'baseline' }}>
          <KindSwatch kind={exchange.kind} />
          <strong>
            {names.what(exchange.from)}
            {exchange.technology !== null && (
              <span className={style.by}>{t('plan.by', { technology: names.technology(exchange.technology) })}</span>
            )}
            <NarrowWay from={names.end(exchange.from)} to={names.end(exchange.to)} />
          </strong>
          {exchange.running && (
            <Badge variant="outline" color="gray" size="xs" tt="none">
              {t('plan.runs')}
            </Badge>
          )}
        </span>
      ),
    },
    { id: 'from', name: t('plan.from'), value: ({ from }) => names.end(from) },
    { id: 'to', name: t('plan.to'), value: ({ to }) => names.taker(to) },
    {
      id: 'quantity',
      name: t('plan.quantity'),
      unit: ({ unit }) => `${unit}/a`,
      numeric: true,
      value: ({ quantity }) => quantity,
      show: ({ quantity, unit }) => formatQuantity(quantity, `${unit}/a`),
    },
    {
      id: 'share',
      name: t('plan.share'),
      unit: '1',
      numeric: true,
      value: ({ shareOfWant }) => shareOfWant,
      show: ({ shareOfWant }) => formatShare(shareOfWant),
    },
    {
      id: 'saving',
      narrow: true,
      name: t('plan.saving'),
      unit: `${currency}/a`,
      numeric: true,
      value: ({ saving }) => saving,
      show: ({ saving }) => <strong>{formatQuantity(saving, `${currency}/a`)}</strong>,
    },
    quantityColumn('investment', t('plan.investment'), currency, ({ investment }) => investment),
    {
      id: 'payback',
      name: t('plan.payback'),
      unit: 'a',
      numeric: true,
      value: ({ payback }) => payback,
      show: (exchange) => formatPayback(exchange),
    },
    quantityColumn(
      'price',
      t('plan.price'),
      ({ unit }) => `${currency}/${unit}`,
      ({ price }) => price.agreed,
    ),
    {
      id: 'evidence',
      name: t('plan.evidence'),
      value: ({ evidence }) => evidence.weakest,
      show: ({ evidence }) => (
        <MarkBadge
          mark={evidence.weakest}
          lines={[
            t('mark.weakest', { mark: t(`mark.${evidence.weakest}`) }),
            ...new Set(
              evidence.sources
                .filter(({ mark }) => mark === evidence.weakest)
                .map(({ source }) => source || t('mark.noSource')),
            ),
          ]}
        />
      ),
    },
  ];
}

interface Hover {
  readonly hovered: string | null;
  readonly onHover: (id: string | null) => void;
}

export function ExchangeTable({ plan, names, hovered, onHover }: Shown & Hover) {
  const { t } = useTranslation();
  const columns = exchangeColumns(t, { plan, names });
  const label = t('plan.exchangeTable');
  return (
    <section className="result-panel" id="exchanges">
      <PanelHead
        title={label}
        text={plan.exchanges.some(({ saving }) => saving < 0) ? t('plan.losesAlone') : undefined}
      >
        <CsvButton label={label} of={[plan.park.name, plan.scenario.name]} rows={plan.exchanges} columns={columns} />
      </PanelHead>
      <DataTable
        label={label}
        rows={plan.exchanges}
        columns={columns}
        rowId={({ id }) => id}
        rowName={(exchange) => exchangeName(exchange, names)}
        detail={(exchange) => <ExchangeDetail exchange={exchange} plan={plan} names={names} />}
        hovered={hovered}
        onHover={onHover}
      />
    </section>
  );
}

const leftOutId = ({ from, to, technology }: LeftOut): string => `${from.stream} ${technology ?? ''} ${to.stream}`;

export function LeftOutTable({ plan, names }: Shown) {
  const { t } = useTranslation();
  const { currency } = plan.park;
  const label = t('plan.leftOut');
  const columns: readonly Column<LeftOut>[] = [
    {
      id: 'what',
      narrow: true,
      name: t('plan.what'),
      value: ({ from }) => names.what(from),
      show: ({ from, to }) => (
        <>
          {names.what(from)}
          <NarrowWay from={names.end(from)} to={names.end(to)} />
        </>
      ),
    },
    { id: 'from', name: t('plan.from'), value: ({ from }) => names.end(from) },
    {
      id: 'to',
      name: t('plan.to'),
      value: ({ to }) => names.taker(to),
      show: ({ from, to }) =>
        from.commodity === to.commodity ? names.taker(to) : `${names.end(to)} (${names.what(to)})`,
    },
    {
      id: 'technology',
      name: t('plan.technology'),
      value: ({ technology }) => (technology === null ? null : names.technology(technology)),
    },
    { id: 'gate', name: t('plan.gate'), value: ({ gate }) => t(`gate.${gate}`) },
    {
      id: 'why',
      narrow: true,
      name: t('plan.why'),
      value: ({ findings }) =>
        findings
          .map((finding) => findingSentence(finding, { currency, name: names.name, locale: i18next.language }))
          .join(' '),
      show: ({ findings }) => <FindingList findings={findings} names={names} currency={currency} />,
    },
    quantityColumn('saving', t('plan.couldSave'), `${currency}/a`, ({ saving }) => saving),
  ];
  return (
    <section className="result-panel" id="left-out">
      <PanelHead title={label} text={t('plan.leftOutText')}>
        <CsvButton label={label} of={[plan.park.name, plan.scenario.name]} rows={plan.leftOut} columns={columns} />
      </PanelHead>
      {plan.leftOut.length === 0 ? (
        <p className="soft">{t('plan.leftOutNone')}</p>
      ) : (
        <DataTable label={label} rows={plan.leftOut} columns={columns} rowId={leftOutId} most={12} />
      )}
    </section>
  );
}

export function gainColumns(t: TFunction, currency: string): readonly Column<PlanFirm>[] {
  const money = (id: string, name: string, value: (firm: PlanFirm) => number): Column<PlanFirm> => ({
    id,
    name,
    unit: `${currency}/a`,
    numeric: true,
    value,
    show: (firm) => formatQuantity(value(firm), `${currency}/a`),
  });
  return [
    { id: 'firm', narrow: true, name: t('plan.firm'), value: ({ name }) => name },
    { ...money('gain', t('plan.gain'), ({ gain }) => gain), narrow: true },
    money('baseline', `${t('plan.cost')}: ${t('plan.baseline')}`, ({ baseline }) => baseline.cost),
    money('planned', `${t('plan.cost')}: ${t('plan.planned')}`, ({ planned }) => planned.cost),
    {
      id: 'investment',
      name: t('plan.investment'),
      unit: currency,
      numeric: true,
      value: ({ investment }) => investment,
      show: ({ investment }) => formatQuantity(investment, currency),
    },
  ];
}
