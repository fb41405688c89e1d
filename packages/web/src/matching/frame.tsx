/** What stands above each matching page: its name, the ways between them, the scenario, and what is only assumed. */
import { Alert, Button, Select } from '@mantine/core';
import { IconInfoCircle, IconPrinter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemList } from '../parts/problems.tsx';
import style from './matching.module.css';
import type { Scene } from './scene.ts';

interface Props {
  readonly park: string;
  readonly title: string;
  readonly lead: string;
  readonly scene: Scene;
  readonly scenario: string | undefined;
  readonly onScenario: (id: string) => void;
  readonly children: ReactNode;
}

export function MatchingFrame({ park, title, lead, scene: { asked, tables }, scenario, onScenario, children }: Props) {
  const { t } = useTranslation();
  const scenarios = tables.scenario.map(({ id, row }) => ({
    value: id,
    label: typeof row.name === 'string' && row.name !== '' ? row.name : id,
  }));
  const search = scenario === undefined ? {} : { scenario };
  const active = { className: style.link, 'aria-current': 'page' as const };
  const rest = { className: style.other };
  return (
    <>
      <div className="row between" style={{ alignItems: 'flex-end' }}>
        <div>
          <h1>{title}</h1>
          <p className={`soft ${style.lead}`}>{lead}</p>
          <nav aria-label={t('match.title')} className="no-print">
            <ul className={style.ways}>
              <li>
                <Link
                  to="/parks/$park/opportunities"
                  params={{ park }}
                  search={search}
                  activeOptions={{ exact: true, includeSearch: false }}
                  activeProps={active}
                  inactiveProps={rest}
                >
                  {t('match.list')}
                </Link>
              </li>
              <li>
                <Link
                  to="/parks/$park/opportunities/pair"
                  params={{ park }}
                  search={search}
                  activeOptions={{ includeSearch: false }}
                  activeProps={active}
                  inactiveProps={rest}
                >
                  {t('match.whyNot')}
                </Link>
              </li>
              <li>
                <Link
                  to="/parks/$park/opportunities/recruitment"
                  params={{ park }}
                  search={search}
                  activeOptions={{ includeSearch: false }}
                  activeProps={active}
                  inactiveProps={rest}
                >
                  {t('recruit.title')}
                </Link>
              </li>
            </ul>
          </nav>
        </div>
        <div className="row no-print" style={{ alignItems: 'flex-end' }}>
          {scenarios.length > 1 && (
            <Select
              label={t('park.scenario')}
              w={260}
              allowDeselect={false}
              value={(scenarios.find(({ value }) => value === scenario) ?? scenarios[0])?.value ?? null}
              data={scenarios}
              onChange={(id) => id !== null && onScenario(id)}
            />
          )}
          <Button variant="default" leftSection={<IconPrinter size={17} />} onClick={() => window.print()}>
            {t('app.print')}
          </Button>
        </div>
      </div>
      {asked.coldStart && (
        <Alert variant="default" icon={<IconInfoCircle />} title={t('match.coldStart')}>
          {t('match.coldStartText')}{' '}
          <Link
            to="/parks/$park"
            params={{ park }}
            search={{ table: 'stream' }}
            hash="tables"
            className={style.link ?? ''}
          >
            {t('match.fillStreams')}
          </Link>
        </Alert>
      )}
      {children}
      {asked.problems.length > 0 && (
        <section className="result-panel">
          <header>
            <h2>{t('plan.problems')}</h2>
          </header>
          <ProblemList problems={asked.problems} park={park} most={12} />
        </section>
      )}
    </>
  );
}
