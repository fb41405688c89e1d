/** Asks for several plans to choose from; while they are sought, how far it is and what was found until then. */
import { Button, Select } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusal } from '../api/client.ts';
import { tablesQuery } from '../api/queries.ts';
import type { Job } from '../api/records.ts';
import { isFinal, useJob } from '../jobs/follow.ts';
import { JobProgress } from '../jobs/progress.tsx';
import { scenarioChoices } from '../parts/scenarios.ts';

/** What was found until now, or null before the first. */
export type Found = {
  readonly [of in 'baseline' | 'found' | 'currency']: NonNullable<NonNullable<Job['progress']>[of]>;
};

interface Props {
  readonly park: string;
  /** The fields beside the scenario. */
  readonly children: ReactNode;
  readonly name: string;
  readonly icon: ReactNode;
  readonly start: (scenario: { scenario?: string }) => Promise<Job>;
  readonly onMade: (result: string) => void;
  readonly show: (found: Found, job: Job) => ReactNode;
}

export function Ask({ park, children, name, icon, start, onMade, show }: Props) {
  const { t } = useTranslation();
  const tables = useQuery(tablesQuery(park));
  const [picked, setPicked] = useState<string | null>(null);
  const [started, setStarted] = useState<Job | null>(null);
  const job = useJob(started);
  const made = job?.result ?? null;
  useEffect(() => {
    if (made === null) return;
    setStarted(null);
    onMade(made);
  }, [made, onMade]);
  const scenarios = scenarioChoices(tables.data);
  const scenario = picked ?? scenarios[0]?.value ?? null;
  const ask = () =>
    start(scenario === null ? {} : { scenario }).then(setStarted, (error: unknown) =>
      notifications.show({ color: 'red', message: refusal(error).title }),
    );
  const { baseline, found, currency } = job?.progress ?? {};
  const told = baseline && found && currency !== undefined ? { baseline, found, currency } : null;
  return (
    <section className="input-panel stack no-print" style={{ padding: '16px 20px' }}>
      <div className="row" style={{ alignItems: 'flex-end' }}>
        {scenarios.length > 0 && (
          <Select
            label={t('park.scenario')}
            value={scenario}
            data={scenarios}
            allowDeselect={false}
            onChange={setPicked}
          />
        )}
        {children}
        <Button leftSection={icon} disabled={job !== null && !isFinal(job)} onClick={() => void ask()}>
          {name}
        </Button>
      </div>
      {job !== null && made === null && <JobProgress job={job} />}
      {job !== null && made === null && told !== null && show(told, job)}
    </section>
  );
}
