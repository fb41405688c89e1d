/** Heat targets of a park: slider, curves, today → plan → target, streams on the map, mains, in time, by firm. */
import { heatInPeriod, parkHeatTargets } from '@kyosei/engine/pinch';
import type { Plan } from '@kyosei/model/plan';
import { useDebouncedValue } from '@mantine/hooks';
import { memo, type ReactNode, useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoredTables } from '../api/queries.ts';
import { placedFirms, presentFlows } from '../map/flows.ts';
import { ParkMap } from '../map/park-map.tsx';
import { idsOf, toggled } from '../parts/choices.ts';
import { HeatControls, type HeatSet } from './controls.tsx';
import { FirmTargets } from './firms.tsx';
import { HeatBars } from './heat-bars.tsx';
import { HeatCurvesPanel } from './heat-curves.tsx';
import { PeriodMap } from './period-map.tsx';
import type { TargetsProblem } from './problem.ts';
import { SiteProfilesPanel } from './site-profiles.tsx';
import { StreamList } from './streams.tsx';
import { TradeOffPanel } from './trade-off.tsx';
import { useView } from './use-view.ts';

interface Props {
  readonly problem: TargetsProblem;
  readonly tables: StoredTables;
  readonly plan: Plan | null;
}

/** The approach of the address, or of the thumb while it moves. */
function useApproach(usual: number): readonly [value: number, drag: (value: number) => void] {
  const { approach = usual } = useView().view;
  const [dragged, setDragged] = useState<number | null>(null);
  // The address has caught up with the thumb, or another was opened.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what matters is that the address changed
  useEffect(() => setDragged(null), [approach]);
  return [dragged ?? approach, setDragged];
}

/** So many loads, streams times periods, are reckoned with while the thumb moves; with more, all but the curves waits. */
const mostWhileMoving = 300;

/** The curves follow the thumb at once; what stands below them comes a moment later, or when the thumb rests [120 ms]. */
function useLater(value: number, loads: number): number {
  const later = useDeferredValue(value);
  const [rested] = useDebouncedValue(value, 120);
  return loads > mostWhileMoving ? rested : later;
}

/** Streams that count, as the address says, and a way to change one. */
function useMembers({ heat: { streams }, far }: TargetsProblem) {
  const { view, change } = useView();
  const without = useMemo(() => (view.without === undefined ? far : new Set(idsOf(view.without))), [view.without, far]);
  const toggle = useCallback(
    (stream: string) => change({ without: toggled(without, stream).join(',') }),
    [without, change],
  );
  const members = useMemo(() => {
    const all = streams.filter(({ name }) => !without.has(name));
    return { all, waste: all.filter(({ kind, isWaste }) => kind === 'cold' || isWaste) };
  }, [streams, without]);
  return { members, without, toggle };
}

export function HeatTargets({ problem, tables, plan }: Props) {
  const { view } = useView();
  const { periods } = problem.heat;
  const [minimumApproach, drag] = useApproach(problem.minimumApproach);
  const later = useLater(minimumApproach, problem.heat.streams.length * periods.length);
  const chosen: HeatSet = view.heat ?? 'waste';
  const period = periods.find(({ name }) => name === view.period);
  const { members, without, toggle } = useMembers(problem);
  const [hovered, setHovered] = useState<string | null>(null);
  const shown = useMemo(
    () => (period === undefined ? members[chosen] : heatInPeriod(members[chosen], period)),
    [members, chosen, period],
  );
  const periodName = useMemo(() => {
    const names = new Map(problem.park.period.map(({ id, name }) => [id, name ?? id]));
    return (id: string) => names.get(id) ?? id;
  }, [problem]);
  // Held, so that moving the thumb draws none of it anew.
  const streams = useMemo(
    () => (
      <Streams
        problem={problem}
        tables={tables}
        without={without}
        onToggle={toggle}
        hovered={hovered}
        onHover={setHovered}
      />
    ),
    [problem, tables, without, toggle, hovered],
  );
  return (
    <>
      <HeatControls
        periods={periods}
        periodName={periodName}
        minimumApproach={minimumApproach}
        chosen={chosen}
        when={period?.name}
        onApproach={drag}
      />
      <HeatCurvesPanel
        streams={shown}
        minimumApproach={minimumApproach}
        nameOf={problem.stream}
        firmName={problem.firm}
        hovered={hovered}
        onHover={setHovered}
      />
      <Covered
        problem={problem}
        plan={plan}
        members={members}
        chosen={chosen}
        minimumApproach={later}
        periodName={periodName}
      >
        {streams}
      </Covered>
    </>
  );
}

interface CoveredProps {
  readonly problem: TargetsProblem;
  readonly plan: Plan | null;
  readonly members: ReturnType<typeof useMembers>['members'];
  readonly chosen: HeatSet;
  readonly minimumApproach: number;
  readonly periodName: (id: string) => string;
}

/** What follows from the yearly targets. */
const Covered = memo(function Covered(props: CoveredProps & { readonly children: ReactNode }) {
  const { problem, plan, members, chosen, minimumApproach, periodName, children } = props;
  const { periods } = problem.heat;
  const all = useMemo(
    () => parkHeatTargets(members.all, periods, minimumApproach),
    [members, periods, minimumApproach],
  );
  const waste = useMemo(
    () => parkHeatTargets(members.waste, periods, minimumApproach),
    [members, periods, minimumApproach],
  );
  const targets = { all, waste };
  return (
    <>
      <HeatBars problem={problem} plan={plan} members={members} targets={targets} />
      {children}
      <SiteProfilesPanel targets={targets[chosen]} minimumApproach={minimumApproach} />
      <TradeOffPanel streams={members[chosen]} periods={periods} minimumApproach={minimumApproach} />
      <PeriodMap targets={targets[chosen]} nameOf={periodName} />
      <FirmTargets targets={targets[chosen]} firm={problem.firm} />
    </>
  );
});

interface StreamsProps {
  readonly problem: TargetsProblem;
  readonly tables: StoredTables;
  readonly without: ReadonlySet<string>;
  readonly onToggle: (stream: string) => void;
  readonly hovered: string | null;
  readonly onHover: (id: string | null) => void;
}

function Streams({ problem, tables, without, onToggle, hovered, onHover }: StreamsProps) {
  const { t } = useTranslation();
  const { streams } = problem.heat;
  const flows = useMemo(() => {
    const ids = new Set(streams.map(({ name }) => name));
    return presentFlows(tables).filter(({ id }) => ids.has(id));
  }, [streams, tables]);
  const firms = useMemo(() => placedFirms(tables.firm, flows), [tables, flows]);
  return (
    <section className="two">
      <StreamList
        problem={problem}
        streams={streams}
        without={without}
        onToggle={onToggle}
        hovered={hovered}
        onHover={onHover}
      />
      {firms.length > 0 && (
        <ParkMap label={t('targets.map')} firms={firms} flows={flows} hovered={hovered} onHover={onHover} spokes />
      )}
    </section>
  );
}
