/** What leaves, and what becomes of the plan: step by step on the map, and in figures. */
import type { Stress, Withdrawn } from '@kyosei/engine/stress';
import { SegmentedControl, UnstyledButton } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoredTables } from '../api/queries.ts';
import { formatNumber, formatQuantity, formatShare } from '../layout/format.ts';
import type { Column } from '../parts/data-table.tsx';
import { Figure, Sentence } from '../parts/figure.tsx';
import { PanelHead } from '../parts/panel-head.tsx';
import { quantityColumn } from '../parts/quantity-column.ts';
import { GainBars } from '../plan/gain-bars.tsx';
import { exchangeLine, type ParkNames } from './names.ts';
import { Panel } from './panel.tsx';
import style from './resilience.module.css';
import { keyOf, leaversOf, type Step, storyOf } from './story.ts';
import { useView } from './use-view.ts';
import { recourses } from './view.ts';
import { WithdrawalMap } from './withdrawal-map.tsx';

interface Props {
  readonly stress: Stress;
  readonly tables: StoredTables;
  readonly names: ParkNames;
}

export const withdrawnName = ({ withdrawal: { kind, ids } }: Withdrawn, names: ParkNames): string =>
  ids.map((id) => names.of(kind === 'pair' ? 'firm' : kind, id)).join(' + ');

export function Withdrawals({ stress, tables, names }: Props) {
  const { t } = useTranslation();
  const { view, change } = useView();
  const key = stress.keyPlants[0]?.firm;
  const found =
    stress.withdrawals.find((each) => keyOf(each) === view.gone) ??
    stress.withdrawals.find(({ withdrawal }) => withdrawal.ids[0] === key) ??
    stress.withdrawals[0];
  const unit = `${stress.park.currency}/a`;
  const money = (value: number | null | undefined): string => formatQuantity(value, unit);
  const rows = useMemo(
    () => stress.withdrawals.toSorted((a, b) => (b.fallback?.loss ?? 0) - (a.fallback?.loss ?? 0)),
    [stress],
  );
  const loss = (name: 'existing' | 'fallback' | 'replan', narrow = false): Column<Withdrawn> => ({
    id: name,
    name: t(`resilience.${name}`),
    unit,
    numeric: true,
    narrow,
    value: (row) => row[name]?.loss ?? null,
    show: (row) => money(row[name]?.loss),
  });
  const columns: readonly Column<Withdrawn>[] = [
    {
      id: 'what',
      name: t('resilience.what'),
      narrow: true,
      value: (row) => withdrawnName(row, names),
      show: (row) => (
        <UnstyledButton className={style.choose ?? ''} onClick={() => change({ gone: keyOf(row), step: undefined })}>
          {withdrawnName(row, names)}
        </UnstyledButton>
      ),
    },
    { id: 'kind', name: t('resilience.kind'), value: ({ withdrawal }) => t(`resilience.${withdrawal.kind}`) },
    { id: 'ended', name: t('resilience.endedCount'), numeric: true, value: ({ ended }) => ended.length },
    {
      id: 'short',
      name: t('resilience.short'),
      numeric: true,
      value: ({ existing }) => existing?.unmet.length ?? null,
    },
    loss('existing'),
    loss('fallback', true),
    loss('replan'),
    {
      id: 'months',
      name: t('resilience.months'),
      numeric: true,
      value: ({ recovery }) => recovery?.months ?? null,
      show: ({ recovery }) => formatNumber(recovery?.months),
    },
  ];
  if (found === undefined) return null;
  return (
    <>
      <Story stress={stress} tables={tables} names={names} found={found} />
      <Consequences stress={stress} names={names} found={found} />
      <Panel
        id="withdrawals"
        title={t('resilience.withdrawals')}
        text={t('resilience.withdrawalsText')}
        rows={rows}
        columns={columns}
        rowId={keyOf}
      />
    </>
  );
}

function Story({ stress, tables, names, found }: Props & { readonly found: Withdrawn }) {
  const { t } = useTranslation();
  const { view, change } = useView();
  const steps = useMemo(() => storyOf(stress, found), [stress, found]);
  const at = Math.min(view.step ?? 1, steps.length - 1);
  const step = steps[at] as Step;
  const name = withdrawnName(found, names);
  return (
    <section className="result-panel" aria-label={t('resilience.leaves', { name })}>
      <PanelHead title={t('resilience.leaves', { name })} text={t('resilience.mapText')} />
      <div className="map-and-side">
        <div>
          <WithdrawalMap
            stress={stress}
            tables={tables}
            names={names}
            step={step}
            onChoose={(firm) => change({ gone: `firm:${firm}`, step: undefined })}
          />
        </div>
        <ol className={style.steps} aria-label={t('resilience.steps')}>
          {steps.map((each, index) => (
            <li key={`${each.kind} ${each.hours}`}>
              <UnstyledButton
                {...(index === at ? { 'aria-current': 'step' as const } : {})}
                onClick={() => change({ step: index })}
              >
                <StepWords step={each} found={found} names={names} />
              </UnstyledButton>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

/** Hours up to two days, then days, then months. */
function useSince(): (hours: number | null) => string {
  const { t } = useTranslation();
  return (hours) => {
    if (hours === null) return t('resilience.before');
    if (hours <= 48) return t('resilience.hours', { count: hours, value: formatNumber(hours) });
    if (hours < 2 * 730) return t('resilience.days', { count: hours / 24, value: formatNumber(hours / 24) });
    return t('resilience.monthsAfter', { count: hours / 730, value: formatNumber(hours / 730) });
  };
}

/** What happens in a step. */
function StepWords({ step, found, names }: { step: Step; found: Withdrawn; names: ParkNames }) {
  const { t } = useTranslation();
  const since = useSince();
  const { kind, hours, fresh, restarts, ending, emptied, arrived } = step;
  const leavers = leaversOf(found);
  const isFirst = kind === 'moment' && hours === 0;
  const stops = fresh.filter((firm) => !isFirst || !leavers.includes(firm));
  const firms = (list: readonly string[]) => ({ count: list.length, firms: list.map(names.firm).join(', ') });
  const wants = (list: readonly string[]) => ({
    count: list.length,
    wants: [...new Set(list.map(names.stream))].join(', '),
  });
  const said = [
    ...(kind === 'plan' ? [t('resilience.stepPlan')] : []),
    ...(isFirst ? [t('resilience.stepLeaves', { name: withdrawnName(found, names), count: ending.length })] : []),
    ...(emptied.length > 0 ? [t('resilience.stepEmpty', wants(emptied))] : []),
    ...(stops.length > 0 ? [t('resilience.stepStops', firms(stops))] : []),
    ...(arrived.length > 0 ? [t('resilience.stepArrives', wants(arrived))] : []),
    ...(restarts.length > 0 ? [t('resilience.stepRestarts', firms(restarts))] : []),
    ...(kind === 'after' ? [t('resilience.stepAfter')] : []),
  ];
  const built = found.replan?.built ?? [];
  const lines =
    kind === 'after'
      ? built.map(({ id }) => t('resilience.builtLine', { what: exchangeLine(id, names) }))
      : ending.map((id) => exchangeLine(id, names));
  return (
    <>
      <strong className={style.since}>{since(hours)}</strong>
      {said.map((line) => (
        <span key={line} className={style.saying}>
          {line}
        </span>
      ))}
      {[...new Set(lines)].map((line) => (
        <small key={line}>
          <Sentence text={line} />
        </small>
      ))}
    </>
  );
}

function Consequences({ stress, names, found }: Omit<Props, 'tables'> & { readonly found: Withdrawn }) {
  const { t } = useTranslation();
  const { view, change } = useView();
  const recourse = view.recourse ?? 'fallback';
  const after = found[recourse];
  const { currency } = stress.park;
  const unit = `${currency}/a`;
  const firms = useMemo(() => after?.firms ?? [], [after]);
  const bars = useMemo(() => firms.slice(0, 15), [firms]);
  const labels = useMemo(() => bars.map(({ firm }) => names.firm(firm)), [bars, names]);
  const series = useMemo(() => [{ name: t('resilience.change'), values: bars.map(({ loss }) => -loss) }], [bars, t]);
  const leavers = leaversOf(found);
  type Row = (typeof firms)[number];
  const columns: readonly Column<Row>[] = [
    { id: 'firm', name: t('plan.firm'), narrow: true, value: ({ firm }) => names.firm(firm) },
    {
      id: 'leaves',
      name: t('resilience.isLeaving'),
      value: ({ firm }) => (leavers.includes(firm) ? t('resilience.yes') : ''),
    },
    quantityColumn('loss', t('resilience.loss'), unit, ({ loss }) => loss, { narrow: true }),
    quantityColumn('gain', t('resilience.left'), unit, ({ gain }) => gain),
  ];
  const name = withdrawnName(found, names);
  return (
    <Panel
      id="loss"
      title={t('resilience.lossOf', { name })}
      text={t(`recourse.${recourse}`)}
      rows={firms}
      columns={columns}
      rowId={({ firm }) => firm}
      controls={
        <SegmentedControl
          size="xs"
          aria-label={t('resilience.recourse')}
          value={recourse}
          data={recourses.map((value) => ({ value, label: t(`resilience.${value}`) }))}
          onChange={(value) => change({ recourse: value })}
        />
      }
      above={
        after === null ? (
          <p>{t('resilience.noAnswer')}</p>
        ) : (
          <dl className={style.figures}>
            <Figure name={t('resilience.lossAll')} value={formatQuantity(after.loss, unit)} large />
            <Figure
              name={t('resilience.fallbackCost')}
              value={formatQuantity(after.fallbackCost, unit)}
              remark={t('resilience.fallbackCostText')}
            />
            <Figure
              name={t('resilience.emissions')}
              value={formatQuantity(after.emissions.co2, 't/a', { signed: true })}
            />
            {recourse === 'replan' && (
              <Figure
                name={t('resilience.newLinks')}
                value={formatQuantity(after.investment, currency)}
                remark={t('resilience.newLinksText', { count: after.built.length, months: after.months })}
              />
            )}
          </dl>
        )
      }
      below={after !== null && <Unmet rows={after.unmet} names={names} />}
    >
      {bars.length > 0 && (
        <GainBars label={t('resilience.lossOf', { name })} firms={labels} series={series} unit={unit} />
      )}
    </Panel>
  );
}

type Shortage = NonNullable<Withdrawn['existing']>['unmet'][number];

/** Wants that are no longer covered. */
function Unmet({ rows, names }: { rows: readonly Shortage[]; names: ParkNames }) {
  const { t } = useTranslation();
  if (rows.length === 0) return <p className="soft">{t('resilience.allMet')}</p>;
  return (
    <>
      <h3>{t('resilience.unmet')}</h3>
      <ul>
        {rows.map(({ stream, firm, unit, quantity, share }) => (
          <li key={stream}>
            {t('resilience.unmetLine', {
              firm: names.firm(firm),
              what: names.stream(stream),
              quantity: formatQuantity(quantity, `${unit}/a`),
              share: formatShare(share),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
