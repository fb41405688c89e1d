/** What stands above each matching page: its name, the ways between them, the scenario, and what is only assumed. */
import { Alert } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../parts/page-head.tsx';
import { ProblemList } from '../parts/problems.tsx';
import { Ways, way } from '../parts/ways.tsx';
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
  const search = scenario === undefined ? {} : { scenario };
  return (
    <>
      <PageHead title={title} lead={lead} tables={tables} scenario={scenario} onScenario={onScenario}>
        <Ways label={t('match.title')}>
          <Link to="/parks/$park/opportunities" params={{ park }} search={search} {...way}>
            {t('match.list')}
          </Link>
          <Link to="/parks/$park/opportunities/pair" params={{ park }} search={search} {...way}>
            {t('match.whyNot')}
          </Link>
          <Link to="/parks/$park/opportunities/recruitment" params={{ park }} search={search} {...way}>
            {t('recruit.title')}
          </Link>
        </Ways>
      </PageHead>
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
