/** Heat targets of a park: slider, curves, streams on the map, today → plan → target, in time, by firm. */
import { heatInPeriod, parkHeatTargets, taken } from '@kyosei/engine/pinch';
import type { Plan } from '@kyosei/model/plan';
import { SegmentedControl, Slider } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoredTables } from '../api/queries.ts';
import { useColours } from '../app/colours.ts';
import { formatQuantity } from '../layout/format.ts';
import { placedFirms, presentFlows } from '../map/flows.ts';
import { ParkMap } from '../map/park-map.tsx';
import { CsvButton } from '../parts/data-table.tsx';
import { Sentence } from '../parts/figure.tsx';
import { type Bar, CoverBars } from './cover-bars.tsx';
import { FirmTargets } from './firms.tsx';
import { HeatCurvesPanel } from './heat-curves.tsx';
import { PeriodMap } from './period-map.tsx';
import type { TargetsProblem } from './problem.ts';
import { SiteProfilesPanel } from './site-profiles.tsx';
import { StreamList } from './streams.tsx';
import style from './targets.module.css';

const sets = ['waste', 'all'] as const;
type Chosen = (typeof sets)[number];

export function HeatTargets({
  problem,
  tables,
  plan,
}: {
  problem: TargetsProblem;
  tables: StoredTables;
  plan: Plan | null;
}) {
  const { t } = useTranslation();
  const { flow } = useColours();
  const { streams, periods } = problem.heat;
  const [minimumApproach, setMinimumApproach] = useState(problem.minimumApproach);
  const [chosen, setChosen] = useState<Chosen>('waste');
  const [when, setWhen] = useState('');
  const [without, setWithout] = useState(problem.far);
  const [hovered, setHovered] = useState<string | null>(null);
  const toggle = (stream: string) =>
    setWithout((before) =>
      before.has(stream) ? new Set([...before].filter((other) => other !== stream)) : new Set([...before, stream]),
    );

  const members = useMemo(() => {
    const all = streams.filter(({ name }) => !without.has(name));
    return { all, waste: all.filter(({ kind, isWaste }) => kind === 'cold' || isWaste) };
  }, [streams, without]);
  const targets = useMemo(
    () => ({
      all: parkHeatTargets(members.all, periods, minimumApproach),
      waste: parkHeatTargets(members.waste, periods, minimumApproach),
    }),
    [members, periods, minimumApproach],
  );
  const period = periods.find(({ name }) => name === when);
  const shown = useMemo(
    () => (period === undefined ? members[chosen] : heatInPeriod(members[chosen], period)),
    [members, chosen, period],
  );
  const periodNames = useMemo(() => new Map(problem.park.period.map(({ id, name }) => [id, name ?? id])), [problem]);
  const nameOf = (stream: string) => problem.stream(stream);
  // Long names of periods say their months after a comma.
  const brief = (id: string) => (periodNames.get(id) ?? id).split(/[,:]/)[0] ?? id;
  const flows = useMemo(() => {
    const ids = new Set(streams.map(({ name }) => name));
    return presentFlows(tables).filter(({ id }) => ids.has(id));
  }, [streams, tables]);
  const firms = useMemo(() => placedFirms(tables.firm, flows), [tables, flows]);

  const bars = (set: Chosen): readonly Bar[] => {
    const { year } = targets[set];
    const donors = new Set(members[set].flatMap(({ name, kind }) => (kind === 'hot' ? [name] : [])));
    const receivers = new Set(members[set].flatMap(({ name, kind }) => (kind === 'cold' ? [name] : [])));
    const exchanged = plan && taken(plan, donors, receivers, 'kWh');
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

  const weak = members.all.filter(({ name }) => ['estimated', 'recalled'].includes(problem.evidence(name).mark)).length;
  const barRows = sets.flatMap((set) => bars(set).map((bar) => ({ bar, set })));
  type BarRow = (typeof barRows)[number];
  const barColumns = [
    { id: 'set', name: t('targets.set'), value: ({ set }: BarRow) => t(`targets.${set}`) },
    { id: 'name', name: t('targets.figure'), value: ({ bar }: BarRow) => bar.name },
    { id: 'value', name: t('targets.heat'), unit: 'kWh/a', value: ({ bar }: BarRow) => bar.value },
  ];

  return (
    <>
      <section className={`input-panel no-print ${style.controls}`} aria-label={t('targets.controls')}>
        <div>
          <span className={style.control}>
            <span>{t('targets.approach')}</span>
            <output>{formatQuantity(minimumApproach, 'K')}</output>
          </span>
          <Slider
            min={0}
            max={60}
            value={minimumApproach}
            onChange={setMinimumApproach}
            label={null}
            thumbLabel={t('targets.approach')}
          />
        </div>
        <div>
          <span className={style.control}>{t('targets.set')}</span>
          <SegmentedControl
            size="xs"
            aria-label={t('targets.set')}
            value={chosen}
            onChange={(value) => setChosen(value)}
            data={sets.map((value) => ({ value, label: t(`targets.${value}`) }))}
          />
        </div>
        <div>
          <span className={style.control}>{t('targets.when')}</span>
          <SegmentedControl
            size="xs"
            aria-label={t('targets.when')}
            value={when}
            onChange={setWhen}
            data={[
              { value: '', label: t('targets.year') },
              ...periods.slice(0, 4).map(({ name }) => ({ value: name, label: brief(name) })),
            ]}
          />
        </div>
      </section>
      <HeatCurvesPanel
        streams={shown}
        minimumApproach={minimumApproach}
        nameOf={nameOf}
        hovered={hovered}
        onHover={setHovered}
      />
      <section className="result-panel">
        <header>
          <div>
            <h2>
              <Sentence text={t('targets.heatBars')} />
            </h2>
            <p className="soft small" style={{ margin: '4px 0 0' }}>
              {t('targets.heatBarsText', { wanted: formatQuantity(targets.all.year.wanted, 'kWh/a') })}
            </p>
          </div>
          <CsvButton label={t('targets.heatBars')} rows={barRows} columns={barColumns} />
        </header>
        {weak > 0 && (
          <p className="small" style={{ margin: '0 0 12px', color: 'var(--warn)' }}>
            {t('targets.weak', { weak, count: members.all.length })}
          </p>
        )}
        <div className="two">
          {sets.map((set) => (
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
      <section className="two">
        <StreamList
          problem={problem}
          streams={streams}
          without={without}
          onToggle={toggle}
          hovered={hovered}
          onHover={setHovered}
        />
        {firms.length > 0 && (
          <ParkMap label={t('targets.map')} firms={firms} flows={flows} hovered={hovered} onHover={setHovered} spokes />
        )}
      </section>
      <SiteProfilesPanel targets={targets[chosen]} minimumApproach={minimumApproach} />
      <PeriodMap targets={targets[chosen]} nameOf={(id) => periodNames.get(id) ?? id} />
      <FirmTargets targets={targets[chosen]} firm={problem.firm} />
    </>
  );
}
