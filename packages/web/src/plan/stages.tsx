/** What a plan builds at which stage; choosing one shows its year in everything below. */
import type { Plan, PlanChange, PlanStage } from '@kyosei/model/plan';
import { SegmentedControl } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatQuantity } from '../layout/format.ts';
import { changeName } from '../layout/stages.ts';
import { type Column, CsvButton, DataTable } from '../parts/data-table.tsx';
import { PanelHead } from '../parts/panel-head.tsx';
import { quantityColumn } from '../parts/quantity-column.ts';
import type { Names } from './names.ts';

interface Shown {
  readonly plan: Plan;
  readonly names: Names;
  /** Id of the stage whose year is shown. */
  readonly stage: string;
  readonly choose: (stage: string) => void;
}

/** Nothing where all is built at once. */
export function Stages({ plan, names, stage, choose }: Shown) {
  const { t } = useTranslation();
  if (plan.stages.length === 0) return null;
  const columns = stageColumns(t, plan, names);
  return (
    <section className="result-panel" id="stages">
      <PanelHead title={t('stages.title')} text={t('stages.text')}>
        <div className="row no-print">
          <SegmentedControl
            size="xs"
            aria-label={t('stages.show')}
            value={stage}
            onChange={choose}
            data={plan.stages.map(({ id, year }) => ({ value: id, label: String(year) }))}
          />
          <CsvButton
            label={t('stages.title')}
            of={[plan.park.name, plan.scenario.name]}
            rows={plan.stages}
            columns={columns}
          />
        </div>
      </PanelHead>
      <DataTable label={t('stages.title')} rows={plan.stages} columns={columns} rowId={({ id }) => id} />
    </section>
  );
}

/** “Built: steam, works → mill”. */
const sentence = (t: TFunction, change: PlanChange, names: Names): string =>
  t(`stages.${change.change}`, { name: changeName(change, names.name) });

function stageColumns(t: TFunction, { park: { currency } }: Plan, names: Names): readonly Column<PlanStage>[] {
  return [
    { id: 'year', narrow: true, name: t('stages.year'), value: ({ year }) => String(year) },
    {
      id: 'changes',
      narrow: true,
      name: t('stages.changes'),
      value: ({ changes }) => changes.map((change) => sentence(t, change, names)).join('; '),
      show: (stage) =>
        stage.changes.length === 0 ? (
          t('stages.nothing')
        ) : (
          <ul style={{ margin: 0, paddingLeft: 18 }}>
            {stage.changes.map((change) => (
              <li key={`${change.change} ${change.id}`}>{sentence(t, change, names)}</li>
            ))}
          </ul>
        ),
    },
    quantityColumn('investment', t('plan.investment'), currency, ({ investment }) => investment),
    {
      id: 'budget',
      name: t('stages.budget'),
      unit: currency,
      numeric: true,
      value: ({ budget }) => budget,
      show: ({ budget }) => (budget === null ? t('stages.unlimited') : formatQuantity(budget, currency)),
    },
    quantityColumn('saving', t('plan.saving'), `${currency}/a`, ({ saving }) => saving),
    quantityColumn('idle', t('stages.idle'), `${currency}/a`, ({ idle }) => idle),
    quantityColumn('co2', t('plan.co2'), 't/a', ({ planned }) => planned.co2),
  ];
}
