/** Plans as good as the best, or nearly: what each builds instead, what it costs, and any two held against each other. */
import { NumberInput } from '@mantine/core';
import { IconArrowsSplit } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { alternativesListQuery, alternativesQuery, tablesQuery } from '../api/queries.ts';
import { Ask } from '../choice/ask.tsx';
import { chosenOf, viewOf } from '../choice/chosen.ts';
import { SeveralPlans } from '../choice/several.tsx';
import { StoredChoice } from '../choice/stored.tsx';
import { startAlternatives } from '../jobs/follow.ts';
import { formatQuantity } from '../layout/format.ts';
import { Waiting } from '../parts/waiting.tsx';
import { PlanWays } from '../plan/ways.tsx';

export function AlternativesPage() {
  const { t } = useTranslation();
  const { park = '' } = useParams({ strict: false });
  const { of, plans: named } = useSearch({ from: '/parks/$park/alternatives' });
  const navigate = useNavigate();
  const tables = useQuery(tablesQuery(park));
  const stored = useQuery(alternativesListQuery(park));
  const go = useCallback(
    (id: string, chosen: readonly number[] = []) =>
      void navigate({
        to: '/parks/$park/alternatives',
        params: { park },
        search: viewOf(id, chosen),
        resetScroll: false,
      }),
    [navigate, park],
  );
  return (
    <main className="page" id="content">
      <div className="stack" style={{ gap: 6 }}>
        <h1>{t('alternatives.title')}</h1>
        <span className="soft">{t('alternatives.lead')}</span>
        <PlanWays park={park} />
      </div>
      <AskAlternatives park={park} onMade={go} />
      <Waiting query={stored}>
        {(list) => (
          <StoredChoice
            list={list}
            of={of}
            none={t('alternatives.none')}
            others={t('alternatives.others')}
            label={({ scenario, plans }) => `${scenario.name} · ${t('alternatives.count', { count: plans })}`}
            query={(id) => alternativesQuery(park, id)}
            go={go}
          >
            {({ alternatives: { plans, difference } }, id) => (
              <SeveralPlans
                title={t('alternatives.plans')}
                text={t('alternatives.text', { count: difference })}
                plans={plans}
                tables={tables.data}
                against={0}
                foremost={['co2']}
                chosen={chosenOf(named, plans.length)}
                onChosen={(next) => go(id, next)}
              />
            )}
          </StoredChoice>
        )}
      </Waiting>
    </main>
  );
}

/** How many are asked for and how far apart; while they are sought, those found. */
function AskAlternatives({ park, onMade }: { readonly park: string; readonly onMade: (made: string) => void }) {
  const { t } = useTranslation();
  const [count, setCount] = useState(4);
  const [difference, setDifference] = useState(1);
  return (
    <Ask
      park={park}
      name={t('alternatives.seek')}
      icon={<IconArrowsSplit size={17} />}
      start={(scenario) => startAlternatives(park, { ...scenario, count, difference })}
      onMade={onMade}
      show={({ found, currency }) => (
        <ol className="number" style={{ margin: 0, textAlign: 'start' }}>
          {found.map(({ saving, co2, exchanges }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: plans are told by their place
            <li key={at}>
              {t('plan.saving')} {formatQuantity(saving, `${currency}/a`)} · {t('plan.co2')}{' '}
              {formatQuantity(co2, 't/a')} · {t('plan.exchanges')} {exchanges}
            </li>
          ))}
        </ol>
      )}
    >
      <NumberInput
        label={t('front.points')}
        w={110}
        min={2}
        max={10}
        value={count}
        onChange={(value) => typeof value === 'number' && setCount(value)}
      />
      <NumberInput
        label={t('alternatives.difference')}
        w={230}
        min={1}
        max={1000}
        value={difference}
        onChange={(value) => typeof value === 'number' && setDifference(value)}
      />
    </Ask>
  );
}
