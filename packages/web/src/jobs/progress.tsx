/** One job: what it does, how far it is, and a way to stop it. */
import { Button, Progress } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { refusal } from '../api/client.ts';
import type { Job } from '../api/records.ts';
import { formatShare } from '../layout/format.ts';
import { ProblemList } from '../parts/problems.tsx';
import { Convergence } from './convergence.tsx';
import { cancelJob, isFinal, stopJob, useJob } from './follow.ts';

export function JobProgress({ job: started }: { job: Job }) {
  const { t, i18n } = useTranslation();
  const job = useJob(started) ?? started;
  const { progress } = job;
  const title = t(`job.${job.kind}`);
  const what = job.state === 'running' && progress !== null ? t(`stage.${progress.stage}`) : t(`job.${job.state}`);
  const ask = (end: typeof cancelJob) =>
    end(job.park, job.id).catch((error: unknown) =>
      notifications.show({ color: 'red', message: refusal(error).title }),
    );
  return (
    <section className="stack" style={{ gap: 8 }} aria-label={`${title}: ${job.scenario.name}`}>
      <div className="row between">
        <strong>
          {title}: {job.scenario.name || t('park.defaultScenario')}
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
      {!isFinal(job) && <Convergence job={job} />}
      <div className="row between">
        <time className="soft small" dateTime={job.createdAt}>
          {new Date(job.createdAt).toLocaleString(i18n.language, { dateStyle: 'medium', timeStyle: 'short' })}
        </time>
        {!isFinal(job) && (
          <span className="row" style={{ gap: 8 }}>
            {(progress?.incumbent !== undefined || (progress?.found !== undefined && progress.found.length > 0)) && (
              <Button size="xs" loading={job.stopping} onClick={() => void ask(stopJob)}>
                {t('job.stop')}
              </Button>
            )}
            <Button size="xs" variant="default" onClick={() => void ask(cancelJob)}>
              {t('job.cancel')}
            </Button>
          </span>
        )}
        {job.result !== null && (
          <Button
            size="xs"
            variant="light"
            renderRoot={(props) => <ResultLink job={job} result={job.result} {...props} />}
          >
            {t(`made.${job.kind}`)}
          </Button>
        )}
      </div>
      <ProblemList problems={job.problems} />
    </section>
  );
}

/** The way to what the job made. */
function ResultLink({ job: { park, kind }, result, ...props }: { readonly job: Job; readonly result: string | null }) {
  const of = result ?? '';
  if (kind === 'plan') return <Link to="/parks/$park/plans/$plan" params={{ park, plan: of }} {...props} />;
  return <Link to={`/parks/$park/${kind}`} params={{ park }} search={{ of }} {...props} />;
}
