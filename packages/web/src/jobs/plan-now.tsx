/** The button that plans: choose the scenario, follow the job, go to the plan. */
import { Button, Group, Select } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPlayerPlayFilled } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusal } from '../api/client.ts';
import { jobsQuery, tablesQuery } from '../api/queries.ts';
import type { Job } from '../api/records.ts';
import { scenarioChoices } from '../parts/scenarios.ts';
import { isFinal, startPlan, useJob } from './follow.ts';
import { JobProgress } from './progress.tsx';

interface Props {
  readonly park: string;
  /** The scenario that is chosen until the reader chooses another. */
  readonly preferred?: string;
  /** The scenario that is planned, where it was chosen already. */
  readonly scenario?: string;
  readonly onPlanned?: () => void;
  readonly compact?: boolean;
  readonly disabled?: boolean;
  /** Rows that are not saved: they would not be in the plan, which is asked about first. */
  readonly unsaved?: number;
}

export function PlanNow({
  park,
  preferred,
  scenario: given,
  onPlanned,
  compact = false,
  disabled = false,
  unsaved = 0,
}: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const tables = useQuery(tablesQuery(park));
  const [started, setStarted] = useState<Job | null>(null);
  const [starting, setStarting] = useState(false);
  const [picked, setPicked] = useState<string | null>(null);
  const job = useJob(started);
  const scenarios = scenarioChoices(tables.data);
  const known = scenarios.some(({ value }) => value === given);
  const scenario =
    (known ? given : picked) ??
    scenarios.find(({ value }) => value === preferred)?.value ??
    scenarios[0]?.value ??
    null;
  const plan = job?.result ?? null;
  useEffect(() => {
    if (plan === null) return;
    onPlanned?.();
    void navigate({ to: '/parks/$park/plans/$plan', params: { park, plan } });
  }, [plan, park, navigate, onPlanned]);

  const start = async () => {
    if (unsaved > 0 && !window.confirm(t('grid.planSure', { count: unsaved }))) return;
    setStarting(true);
    try {
      setStarted(await startPlan(park, scenario));
      await client.invalidateQueries({ queryKey: jobsQuery(park).queryKey });
    } catch (error) {
      notifications.show({ color: 'red', message: refusal(error).title });
    } finally {
      setStarting(false);
    }
  };
  if (job !== null && !(isFinal(job) && plan !== null)) {
    return (
      <div style={{ minWidth: 320 }}>
        <JobProgress job={job} />
        {isFinal(job) && (
          <Button size="xs" mt="xs" onClick={() => setStarted(null)}>
            {t('app.retry')}
          </Button>
        )}
      </div>
    );
  }
  return (
    <Group gap="xs">
      {given === undefined && scenarios.length > 1 && (
        <Select
          aria-label={t('park.scenario')}
          w={compact ? 170 : 230}
          value={scenario}
          data={scenarios}
          allowDeselect={false}
          onChange={setPicked}
        />
      )}
      <Button
        leftSection={<IconPlayerPlayFilled size={15} />}
        disabled={disabled}
        loading={starting}
        onClick={() => void start()}
        style={{ flex: 'none' }}
      >
        {t('park.plan')}
      </Button>
    </Group>
  );
}
