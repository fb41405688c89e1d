/** What less of a burden costs: a Pareto front of plans, each of which can be looked at, and two held against each other. */
import { NumberInput, Select } from '@mantine/core';
import { IconChartDots } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { frontQuery, frontsQuery, tablesQuery } from '../api/queries.ts';
import { Ask } from '../choice/ask.tsx';
import { choose, chosenOf, viewOf } from '../choice/chosen.ts';
import { burdens, SeveralPlans } from '../choice/several.tsx';
import { StoredChoice } from '../choice/stored.tsx';
import { FrontChart } from '../front/chart.tsx';
import { startFront } from '../jobs/follow.ts';
import type { Burden } from '../layout/front.ts';
import { Waiting } from '../parts/waiting.tsx';
import { PlanWays } from '../plan/ways.tsx';

export function FrontPage() {
  const { t } = useTranslation();
  const { park = '' } = useParams({ strict: false });
  const { of, plans: named } = useSearch({ from: '/parks/$park/front' });
  const navigate = useNavigate();
  const tables = useQuery(tablesQuery(park));
  const fronts = useQuery(frontsQuery(park));
  const go = useCallback(
    (front: string, chosen: readonly number[] = []) =>
      void navigate({ to: '/parks/$park/front', params: { park }, search: viewOf(front, chosen), resetScroll: false }),
    [navigate, park],
  );
  return (
    <main className="page" id="content">
      <div className="stack" style={{ gap: 6 }}>
        <h1>{t('front.title')}</h1>
        <span className="soft">{t('front.lead')}</span>
        <PlanWays park={park} />
      </div>
      <AskFront park={park} onMade={go} />
      <Waiting query={fronts}>
        {(list) => (
          <StoredChoice
            list={list}
            of={of}
            none={t('front.none')}
            others={t('front.others')}
            label={({ scenario, burden }) => `${scenario.name} · ${t(`plan.${burden}`)}`}
            query={(id) => frontQuery(park, id)}
            go={go}
          >
            {({ front: { burden, points } }, id) => {
              const plans = points.map(({ plan }) => plan);
              const chosen = chosenOf(named, plans.length);
              const [first] = plans;
              return (
                <SeveralPlans
                  title={t('front.curve', { burden: t(`plan.${burden}`) })}
                  text={t('front.curveText')}
                  plans={plans}
                  tables={tables.data}
                  against={plans.length - 1}
                  foremost={[burden]}
                  chosen={chosen}
                  onChosen={(next) => go(id, next)}
                >
                  {first !== undefined && (
                    <FrontChart
                      points={plans.flatMap(({ planned }) => planned ?? [])}
                      today={first.baseline}
                      currency={first.park.currency}
                      burden={burden}
                      chosen={chosen}
                      choose={(point) => go(id, choose(chosen, point))}
                    />
                  )}
                </SeveralPlans>
              );
            }}
          </StoredChoice>
        )}
      </Waiting>
    </main>
  );
}

/** What the front is asked for; while it is traced, its points as they come. */
function AskFront({ park, onMade }: { readonly park: string; readonly onMade: (front: string) => void }) {
  const { t } = useTranslation();
  const [burden, setBurden] = useState<Burden>('co2');
  const [points, setPoints] = useState(11);
  return (
    <Ask
      park={park}
      name={t('front.trace')}
      icon={<IconChartDots size={17} />}
      start={(scenario) => startFront(park, { ...scenario, burden, points })}
      onMade={onMade}
      show={({ found, baseline, currency }, { asked }) => (
        <FrontChart
          points={found}
          today={baseline}
          currency={currency}
          burden={asked !== null && 'burden' in asked ? asked.burden : burden}
        />
      )}
    >
      <Select
        label={t('front.against')}
        value={burden}
        data={burdens.map((value) => ({ value, label: t(`plan.${value}`) }))}
        allowDeselect={false}
        onChange={(value) => setBurden(value ?? 'co2')}
      />
      <NumberInput
        label={t('front.points')}
        w={110}
        min={2}
        max={25}
        value={points}
        onChange={(value) => typeof value === 'number' && setPoints(value)}
      />
    </Ask>
  );
}
