/** Heat: today → plan → target, for lost heat alone and for all heat had. */
import { type ParkHeatStream, type ParkHeatTargets, taken } from '@kyosei/engine/pinch';
import type { Plan } from '@kyosei/model/plan';
import { useTranslation } from 'react-i18next';
import { useColours } from '../app/colours.ts';
import { formatQuantity } from '../layout/format.ts';
import { type Column, CsvButton } from '../parts/data-table.tsx';
import { Sentence } from '../parts/figure.tsx';
import { PanelHead } from '../parts/panel-head.tsx';
import { type HeatSet, heatSets } from './controls.tsx';
import { type Bar, CoverBars } from './cover-bars.tsx';
import type { TargetsProblem } from './problem.ts';

type Of<T> = Readonly<Record<HeatSet, T>>;

interface Props {
  readonly problem: TargetsProblem;
  readonly plan: Plan | null;
  readonly members: Of<readonly ParkHeatStream[]>;
  readonly targets: Of<ParkHeatTargets>;
}

interface Row {
  readonly bar: Bar;
  readonly set: HeatSet;
  readonly whole: number;
}

const named = (streams: readonly ParkHeatStream[], kind: ParkHeatStream['kind']): ReadonlySet<string> =>
  new Set(streams.flatMap((stream) => (stream.kind === kind ? [stream.name] : [])));

function useBars({ plan, members, targets }: Props): (set: HeatSet) => readonly Bar[] {
  const { t } = useTranslation();
  return (set) => {
    const { year } = targets[set];
    const exchanged = plan && taken(plan, named(members[set], 'hot'), named(members[set], 'cold'), 'kWh');
    return [
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
        remark: plan === null ? t('targets.noPlan') : plan.scenario.name || t('park.defaultScenario'),
        value: exchanged?.planned ?? null,
        kind: 'plan',
      },
      { id: 'standAlone', name: t('targets.standAlone'), value: year.standAlone, kind: 'target' },
      { id: 'mains', name: t('targets.mains'), remark: t('targets.mainsRemark'), value: year.mains, kind: 'target' },
      { id: 'pooled', name: t('targets.pooled'), remark: t('targets.limit'), value: year.pooled, kind: 'limit' },
    ];
  };
}

export function HeatBars(props: Props) {
  const { problem, members, targets } = props;
  const { t } = useTranslation();
  const { flow } = useColours();
  const bars = useBars(props);
  const weak = members.all.filter(({ name }) => ['estimated', 'recalled'].includes(problem.evidence(name).mark)).length;
  const rows = heatSets.flatMap((set) => bars(set).map((bar): Row => ({ bar, set, whole: targets[set].year.wanted })));
  const columns: readonly Column<Row>[] = [
    { id: 'set', name: t('targets.set'), value: ({ set }) => t(`targets.${set}`) },
    { id: 'name', name: t('targets.figure'), value: ({ bar }) => bar.name },
    { id: 'value', name: t('targets.heat'), unit: 'kWh/a', value: ({ bar }) => bar.value },
    { id: 'wanted', name: t('targets.wanted'), unit: 'kWh/a', value: ({ whole }) => whole },
  ];
  return (
    <section className="result-panel">
      <PanelHead
        title={<Sentence text={t('targets.heatBars')} />}
        text={t('targets.heatBarsText', { wanted: formatQuantity(targets.all.year.wanted, 'kWh/a') })}
      >
        <CsvButton label={t('targets.heatBars')} rows={rows} columns={columns} />
      </PanelHead>
      {weak > 0 && (
        <p className="small" style={{ margin: '0 0 12px', color: 'var(--warn)' }}>
          {t('targets.weak', { weak, count: members.all.length })}
        </p>
      )}
      <div className="two">
        {heatSets.map((set) => (
          <div key={set}>
            <h3>{t(`targets.${set}`)}</h3>
            <p className="soft small" style={{ margin: '0 0 6px' }}>
              {t(set === 'waste' ? 'targets.wasteText' : 'targets.allText', {
                had: formatQuantity(targets[set].year.had, 'kWh/a'),
              })}
            </p>
            <CoverBars
              label={t(`targets.${set}`)}
              bars={bars(set)}
              whole={targets[set].year.wanted}
              unit="kWh/a"
              colour={flow.heat}
            />
          </div>
        ))}
      </div>
    </section>
  );
}
