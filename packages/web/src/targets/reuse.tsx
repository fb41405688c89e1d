/** Targets of one family of water or gas: how much could be used twice, which contaminant asks for most fresh, its cascade. */
import { type MaterialTargets, type MeasureTarget, taken } from '@kyosei/engine/pinch';
import type { Plan } from '@kyosei/model/plan';
import { useTranslation } from 'react-i18next';
import { useColours } from '../app/colours.ts';
import { formatNumber, formatQuantity } from '../layout/format.ts';
import { type Column, CsvButton, DataTable } from '../parts/data-table.tsx';
import { Sentence } from '../parts/figure.tsx';
import { PanelHead } from '../parts/panel-head.tsx';
import { CascadePanel } from './cascade-panel.tsx';
import { type Bar, CoverBars } from './cover-bars.tsx';
import type { TargetsProblem } from './problem.ts';

interface Props {
  readonly problem: TargetsProblem;
  readonly target: MaterialTargets;
  readonly name: string;
  readonly plan: Plan | null;
}

export function Reuse(props: Props) {
  return (
    <>
      <ReuseBars {...props} />
      <CascadePanel {...props} />
    </>
  );
}

/** Today → plan → target, and the target of each contaminant. */
function ReuseBars({ target, name, plan }: Props) {
  const { t } = useTranslation();
  const { flow } = useColours();
  const unit = `${target.unit}/a`;
  const exchanged = plan && taken(plan, new Set(target.sources), new Set(target.sinks), target.unit);
  const figure = (id: 'standAlone' | 'pooled' | 'gap'): Column<MeasureTarget> => ({
    id,
    name: t(`targets.${id === 'standAlone' ? 'freshAlone' : id === 'pooled' ? 'freshPooled' : 'gap'}`),
    unit,
    value: (row) => row[id],
    show: (row) => formatQuantity(row[id], unit),
    numeric: true,
    narrow: id === 'pooled',
  });
  const columns: readonly Column<MeasureTarget>[] = [
    {
      id: 'measure',
      name: t('targets.contaminant'),
      value: ({ measure }) => (target.kind === 'gas' ? t('targets.impurity') : measure),
      narrow: true,
    },
    {
      id: 'today',
      name: t('targets.freshToday'),
      unit,
      value: () => target.today,
      show: () => formatQuantity(target.today, unit),
      numeric: true,
      narrow: true,
    },
    figure('standAlone'),
    figure('pooled'),
    {
      id: 'pinch',
      name: t('targets.pinch'),
      unit: target.kind === 'water' ? 'ppm' : '1',
      value: ({ pinches }) => pinches[0] ?? null,
      show: ({ pinches }) =>
        pinches.length === 0
          ? t('targets.noPinch')
          : `${pinches.map((value) => formatNumber(value)).join(', ')}${target.kind === 'water' ? ' ppm' : ''}`,
      numeric: true,
    },
    figure('gap'),
  ];
  const strictest = target.kind === 'gas' ? t('targets.impurity') : (target.measures[0]?.measure ?? '');
  const title = t('targets.reuse', { name });
  const bars: readonly Bar[] = [
    {
      id: 'today',
      name: t('targets.today'),
      remark: plan === null ? t('targets.noPlan') : t('targets.todayText'),
      value: exchanged?.running ?? null,
      kind: 'today',
    },
    {
      id: 'plan',
      name: t('targets.plan'),
      remark:
        exchanged === null
          ? t('targets.noPlan')
          : t('targets.treated', { treated: formatQuantity(exchanged.treated, unit) }),
      value: exchanged?.planned ?? null,
      kind: 'plan',
    },
    {
      id: 'standAlone',
      name: t('targets.standAlone'),
      remark: t('targets.strictest', { measure: strictest }),
      value: target.reuse.standAlone,
      kind: 'limit',
    },
    {
      id: 'pooled',
      name: t('targets.pooled'),
      remark: t('targets.limit'),
      value: target.reuse.pooled,
      kind: 'limit',
    },
  ];
  const barColumns: readonly Column<Bar>[] = [
    { id: 'name', name: t('targets.figure'), value: (bar) => bar.name },
    { id: 'value', name: t('targets.reused'), unit, value: (bar) => bar.value },
    { id: 'whole', name: t('targets.freshToday'), unit, value: () => target.today },
  ];
  return (
    <section className="result-panel">
      <PanelHead title={<Sentence text={title} />} text={t('targets.reuseText')}>
        <CsvButton label={title} rows={bars} columns={barColumns} />
      </PanelHead>
      <CoverBars label={title} whole={target.today} unit={unit} colour={flow[target.kind]} bars={bars} />
      <div className="row between" style={{ margin: '18px 0 4px' }}>
        <h3>{t('targets.byContaminant')}</h3>
        <CsvButton label={`${name}, ${t('targets.byContaminant')}`} rows={target.measures} columns={columns} />
      </div>
      <p className="soft small" style={{ margin: '0 0 6px' }}>
        {t('targets.severalText')}
      </p>
      <DataTable
        label={t('targets.byContaminant')}
        rows={target.measures}
        columns={columns}
        rowId={({ measure }) => measure}
      />
    </section>
  );
}
