/** How far the park could go: heat, water and gas targets from its own tables, beside what the plan takes of them. */

import type { Plan } from '@kyosei/model/plan';
import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type StoredTables, tablesQuery } from '../api/queries.ts';
import { MethodsPanel } from '../parts/methods.tsx';
import { ProblemList } from '../parts/problems.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { usePlanBeside } from '../plan/beside.tsx';
import { HeatTargets } from '../targets/heat.tsx';
import { targetsProblem } from '../targets/problem.ts';
import { Reuse } from '../targets/reuse.tsx';
import style from '../targets/targets.module.css';
import { useView } from '../targets/use-view.ts';

/** What is said of each method, and its page of the manual. */
const methods = [
  ['methodHeat', 'pinch-heat'],
  ['methodMains', 'pinch-site'],
  ['methodTime', 'pinch-park'],
  ['methodWater', 'pinch-water'],
  ['methodGas', 'pinch-gas'],
] as const;

export function TargetsPage() {
  const { t } = useTranslation();
  const { park = '' } = useParams({ strict: false });
  const tables = useQuery(tablesQuery(park));
  const { view, change } = useView();
  const beside = usePlanBeside(park, tables.data, view.plan, t('targets.beside'), (plan) => change({ plan }));
  return (
    <main className="page" id="content">
      <Waiting query={tables} height={700}>
        {(rows) => (
          <Targets park={park} tables={rows} plan={beside.plan} isStale={beside.isStale}>
            {beside.picker}
            <Button variant="default" leftSection={<IconPrinter size={17} />} onClick={() => window.print()}>
              {t('app.print')}
            </Button>
          </Targets>
        )}
      </Waiting>
    </main>
  );
}

interface Props {
  readonly park: string;
  readonly tables: StoredTables;
  readonly plan: Plan | null;
  readonly isStale: boolean;
  readonly children: ReactNode;
}

function Targets({ park, tables, plan, isStale, children }: Props) {
  const { t } = useTranslation();
  const scenario = plan?.scenario.id ?? null;
  const problem = useMemo(() => {
    const given = Object.entries(tables).map(([name, rows]) => [name, rows.map(({ row }) => row)] as const);
    return targetsProblem(Object.fromEntries(given), scenario);
  }, [tables, scenario]);
  if (problem === null) return <p>{t('targets.faulty')}</p>;
  const { heat, materials } = problem;
  const problems = [...heat.problems, ...materials.problems];
  const hasHeat = heat.streams.some(({ kind }) => kind === 'cold') && heat.streams.some(({ kind }) => kind === 'hot');
  return (
    <>
      <div className="row between" style={{ alignItems: 'flex-end' }}>
        <div>
          <h1>{t('targets.title')}</h1>
          <p className={`soft ${style.lead}`}>{t('targets.lead')}</p>
          {problem.withdrawn.length > 0 && (
            <p className="small" style={{ marginBottom: 0 }}>
              {t('targets.withdrawn', { firms: problem.withdrawn.join(', ') })}
            </p>
          )}
          {isStale && (
            <p className="small" style={{ marginBottom: 0 }}>
              {t('targets.stale')}
            </p>
          )}
        </div>
        <div className="row no-print" style={{ alignItems: 'flex-end' }}>
          {children}
        </div>
      </div>
      {!hasHeat && <Unfilled park={park} title={t('targets.noHeat')} text={t('targets.noHeatText')} />}
      {hasHeat && <HeatTargets problem={problem} tables={tables} plan={plan} />}
      {materials.targets.map((target) => (
        <Reuse
          key={`${target.kind} ${target.family} ${target.unit}`}
          problem={problem}
          target={target}
          name={problem.commodity(target.family)}
          plan={plan}
        />
      ))}
      {(['water', 'gas'] as const).map(
        (kind) =>
          !materials.targets.some((target) => target.kind === kind) && (
            <Unfilled
              key={kind}
              park={park}
              title={t(kind === 'water' ? 'targets.noWater' : 'targets.noGas')}
              text={t(kind === 'water' ? 'targets.noWaterText' : 'targets.noGasText')}
            />
          ),
      )}
      {problems.length > 0 && (
        <section className="result-panel">
          <header>
            <h2>{t('targets.problems')}</h2>
          </header>
          <ProblemList problems={problems} park={park} />
        </section>
      )}
      <MethodsPanel methods={methods.map(([key, page]) => [t(`targets.${key}`), page] as const)} />
    </>
  );
}

/** What is missing for a target, and the way to the cells that hold it. */
function Unfilled({ park, title, text }: { readonly park: string; readonly title: string; readonly text: string }) {
  const { t } = useTranslation();
  return (
    <section className="input-panel stack" style={{ padding: 24 }}>
      <h2>{title}</h2>
      <p className="soft" style={{ margin: 0 }}>
        {text}
      </p>
      <Link to="/parks/$park" params={{ park }} search={{ table: 'stream' }} hash="tables" className={style.fill ?? ''}>
        {t('targets.fill')}
      </Link>
    </section>
  );
}
