/** Will it hold: who gains, who may leave, what breaks then, and what to do about it. */
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { planQuery, plansQuery, type StoredTables, tablesQuery } from '../api/queries.ts';
import type { EnsembleSummary } from '../api/records.ts';
import { MethodsPanel } from '../parts/methods.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { ProblemList } from '../parts/problems.tsx';
import { scenarioChoices } from '../parts/scenarios.ts';
import { Waiting } from '../parts/waiting.tsx';
import { NetworkHealth } from '../resilience/health.tsx';
import { KeyPlants, Warnings } from '../resilience/key-plants.tsx';
import { MeasuresPanels } from '../resilience/measures.tsx';
import { parkNames } from '../resilience/names.ts';
import { Pairs } from '../resilience/pairs.tsx';
import { RunPanel } from '../resilience/run-panel.tsx';
import { runsOf, useAnswers, useRuns } from '../resilience/runs.ts';
import { Spread, Tornado } from '../resilience/spread.tsx';
import { useView } from '../resilience/use-view.ts';
import { WhoGains } from '../resilience/who-gains.tsx';
import { Withdrawals } from '../resilience/withdrawals.tsx';

export function ResiliencePage() {
  const { park = '' } = useParams({ strict: false });
  const tables = useQuery(tablesQuery(park));
  const runs = useRuns(park);
  return (
    <main className="page" id="content">
      <Waiting query={tables} height={700}>
        {(rows) => (
          <Waiting query={runs} height={700}>
            {(all) => <Resilience park={park} tables={rows} all={all} />}
          </Waiting>
        )}
      </Waiting>
    </main>
  );
}

interface Props {
  readonly park: string;
  readonly tables: StoredTables;
  readonly all: readonly EnsembleSummary[];
}

function Resilience({ park, tables, all }: Props) {
  const { t } = useTranslation();
  const { view, change } = useView();
  const scenarios = scenarioChoices(tables);
  const scenario = scenarios.find(({ value }) => value === view.scenario)?.value ?? scenarios[0]?.value ?? 'base';
  const names = useMemo(() => parkNames(tables), [tables]);
  const runs = runsOf(all, scenario);
  const { share, stress, draws, tornado, pairs } = useAnswers(park, runs);
  const given = tables.park[0]?.row.currency;
  const currency = typeof given === 'string' ? given : '';
  const plans = useQuery(plansQuery(park));
  const plan = plans.data?.find((each) => each.scenario.id === scenario)?.id;
  const stored = useQuery({ ...planQuery(park, plan ?? ''), enabled: plan !== undefined });
  const problems = [...(share?.problems ?? []), ...(stress?.problems ?? [])];
  return (
    <>
      <PageHead
        title={t('resilience.title')}
        lead={t('resilience.lead')}
        tables={tables}
        scenario={scenario}
        onScenario={(value) => change({ scenario: value, gone: undefined, step: undefined })}
      />
      <RunPanel key={scenario} park={park} scenario={scenario} runs={runs} firms={tables.firm.length} />
      {share === null && stress === null && (
        <section className="result-panel">
          <h2>{t('resilience.emptyTitle')}</h2>
          <p className="soft" style={{ marginBottom: 0 }}>
            {t('resilience.emptyText')}
          </p>
        </section>
      )}
      {stress !== null && stress.saving === null && <p>{t('resilience.noPlan')}</p>}
      {stress !== null && stress.saving !== null && <Warnings stress={stress} names={names} />}
      {share !== null && share.worth !== null && share.firms.length > 0 && <WhoGains found={share} names={names} />}
      {stress !== null && stress.withdrawals.length > 0 && (
        <>
          <Withdrawals stress={stress} tables={tables} names={names} />
          <KeyPlants stress={stress} names={names} />
          {pairs !== null && pairs.pairs.length > 0 && <Pairs pairs={pairs.pairs} currency={currency} names={names} />}
          {stress.measures !== null && <MeasuresPanels measures={stress.measures} currency={currency} names={names} />}
        </>
      )}
      {draws?.firms !== undefined && <Spread found={draws} currency={currency} names={names} />}
      {tornado !== null && tornado.bars.length > 0 && <Tornado bars={tornado.bars} currency={currency} names={names} />}
      {stored.data !== undefined && <NetworkHealth plan={stored.data.plan} />}
      {problems.length > 0 && (
        <section className="result-panel">
          <header>
            <h2>{t('plan.problems')}</h2>
          </header>
          <ProblemList problems={problems} />
        </section>
      )}
      <MethodsPanel
        methods={(['resilience', 'sharing', 'ecology'] as const).map((page) => [t(`method.${page}`), page] as const)}
      />
    </>
  );
}
