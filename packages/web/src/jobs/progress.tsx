/** One job: what it does, how far it is, and a way to stop it. */
import { Button, Progress } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { refusal } from '../api/client.ts';
import type { Job } from '../api/records.ts';
import { formatShare } from '../layout/format.ts';
import { ProblemList } from '../parts/problems.tsx';
import { cancelJob, isFinal, useJob } from './follow.ts';

export function JobProgress({ job: started }: { job: Job }) {
  const { t, i18n } = useTranslation();
  const job = useJob(started) ?? started;
  const { progress } = job;
  const what = job.state === 'running' && progress !== null ? t(`stage.${progress.stage}`) : t(`job.${job.state}`);
  const cancel = () =>
    cancelJob(job.park, job.id).catch((error: unknown) =>
      notifications.show({ color: 'red', message: refusal(error).title }),
    );
  return (
    <section className="stack" style={{ gap: 8 }} aria-label={`${t('job.plan')}: ${job.scenario.name}`}>
      <div className="row between">
        <strong>
          {t('job.plan')}: {job.scenario.name || t('park.defaultScenario')}
        </strong>
        <span className="soft small" aria-live="polite">
          {what}
          {!isFinal(job) &&
            progress?.gap != null &&
            progress.gap <= 1 &&
            ` · ${t('job.gap', { gap: formatShare(progress.gap) })}`}
        </span>
      </div>
      {!isFinal(job) && <Progress value={(progress?.fraction ?? 0) * 100} animated aria-label={what} size="md" />}
      <div className="row between">
        <time className="soft small" dateTime={job.createdAt}>
          {new Date(job.createdAt).toLocaleString(i18n.language, { dateStyle: 'medium', timeStyle: 'short' })}
        </time>
        {!isFinal(job) && (
          <Button size="xs" variant="default" onClick={() => void cancel()}>
            {t('job.cancel')}
          </Button>
        )}
        {job.plan !== null && (
          <Button
            size="xs"
            variant="light"
            renderRoot={(props) => (
              <Link to="/parks/$park/plans/$plan" params={{ park: job.park, plan: job.plan ?? '' }} {...props} />
            )}
          >
            {t('job.see')}
          </Button>
        )}
      </div>
      <ProblemList problems={job.problems} />
    </section>
  );
}
