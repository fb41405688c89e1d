/** The questions that the solver answers: how far each is, what they assume, and the ways to ask, cancel and take up again. */
import { Alert, Button, FileButton, NumberInput, Progress } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconFileImport, IconHistory, IconPlayerPlayFilled } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusal } from '../api/client.ts';
import { ensemblesQuery } from '../api/queries.ts';
import type { EnsembleSummary } from '../api/records.ts';
import { ProblemList } from '../parts/problems.tsx';
import style from './resilience.module.css';
import { type Assumed, ask, cancelRun, isRunning, type Run, resumeRun } from './runs.ts';

interface Props {
  readonly park: string;
  readonly scenario: string;
  readonly runs: readonly Run[];
  /** Firms of the park. */
  readonly firms: number;
}

/** Beyond so many firms there are too many pairs to be solved with the rest. */
const mostForPairs = 60;

/** The share that holds for all firms, whether it is given alone or with those of single firms. */
const usualOf = (value: unknown): number | '' => {
  const usual = typeof value === 'object' && value !== null ? (value as { usual?: unknown }).usual : value;
  return typeof usual === 'number' ? usual : '';
};

export function RunPanel({ park, scenario, runs: all, firms }: Props) {
  const runs = firms > mostForPairs ? all.filter(({ question }) => question !== 'pairs') : all;
  const { t } = useTranslation();
  const client = useQueryClient();
  const last = runs.find(({ latest }) => latest !== null)?.latest?.assumptions;
  const [chosen, setChosen] = useState<Assumed | null>(null);
  const assumed = chosen ?? last ?? {};
  const busy = runs.some(({ latest }) => latest !== null && isRunning(latest));
  const isStale = runs.some(({ answered }) => answered?.stale === true);
  const act = (work: () => Promise<unknown>) =>
    work()
      .catch((error: unknown) => {
        const { title, problems } = refusal(error);
        notifications.show({
          color: 'red',
          message: problems.length > 0 ? <ProblemList problems={problems} /> : title,
        });
      })
      .finally(() => client.invalidateQueries({ queryKey: ensemblesQuery(park).queryKey }));
  const start = () =>
    act(async () => {
      for (const { question } of runs) await ask(park, question, scenario, assumed);
    });
  return (
    <section className="input-panel no-print" aria-label={t('resilience.compute')} style={{ padding: '16px 20px' }}>
      {isStale && !busy && (
        <Alert color="yellow" variant="light" icon={<IconHistory />} title={t('resilience.stale')} mb="md" />
      )}
      <div className="row between" style={{ alignItems: 'flex-end', marginBottom: 14 }}>
        <AssumptionFields assumed={assumed} choose={setChosen} disabled={busy} />
        <Button leftSection={<IconPlayerPlayFilled size={15} />} disabled={busy} onClick={() => void start()}>
          {t('resilience.start')}
        </Button>
      </div>
      <ul className={style.runs}>
        {runs.map(({ question, latest }) => (
          <li key={question}>
            <strong>{t(`question.${question}`)}</strong>
            {latest === null ? (
              <span className="soft small">{t('resilience.notAsked')}</span>
            ) : (
              <RunState run={latest} act={act} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function RunState({ run, act }: { run: EnsembleSummary; act: (work: () => Promise<unknown>) => Promise<unknown> }) {
  const { t, i18n } = useTranslation();
  const when = new Date(run.finishedAt ?? run.createdAt).toLocaleString(i18n.language, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (
    <>
      {isRunning(run) && (
        <Progress value={run.fraction * 100} animated aria-label={t(`question.${run.kind}`)} size="md" />
      )}
      <div className="row between">
        <span className="soft small" aria-live="polite">
          {t(`job.${run.state}`)}
          {!isRunning(run) && ` · ${when}`}
        </span>
        {isRunning(run) && (
          <Button size="compact-xs" variant="default" onClick={() => void act(() => cancelRun(run))}>
            {t('job.cancel')}
          </Button>
        )}
        {run.state === 'cancelled' && (
          <Button size="compact-xs" variant="default" onClick={() => void act(() => resumeRun(run))}>
            {t('resilience.resume')}
          </Button>
        )}
      </div>
      <ProblemList problems={run.problems} />
    </>
  );
}

interface FieldsProps {
  readonly assumed: Assumed;
  readonly choose: (assumed: Assumed) => void;
  readonly disabled: boolean;
}

/** Name, what is usual, and bounds of each number that may be assumed otherwise. */
const fields = [
  ['fallbackFactor', '1.5', { min: 1 }],
  ['leastSupply', '0.5', { min: 0, max: 1 }],
  ['leastSales', '0', { min: 0, max: 1 }],
] as const;

/** What the tables do not say: by how much buying at short notice is dearer, and what a firm can bear. */
function AssumptionFields({ assumed, choose, disabled }: FieldsProps) {
  const { t } = useTranslation();
  const set = (name: string, value: number | string) => {
    const { [name]: before, ...rest } = assumed;
    if (typeof value !== 'number') return choose(rest);
    const own = typeof before === 'object' && before !== null ? { ...before, usual: value } : value;
    return choose({ ...rest, [name]: own });
  };
  const read = async (file: File | null) => {
    if (file === null) return;
    try {
      choose(JSON.parse(await file.text()) as Assumed);
    } catch {
      notifications.show({ color: 'red', message: t('resilience.badFile', { name: file.name }) });
    }
  };
  return (
    <div className="row" style={{ alignItems: 'flex-end' }}>
      {fields.map(([name, usual, bounds]) => (
        <NumberInput
          key={name}
          label={t(`resilience.${name}`)}
          w={190}
          {...bounds}
          step={0.1}
          decimalScale={2}
          placeholder={usual}
          disabled={disabled}
          value={usualOf(assumed[name])}
          onChange={(value) => set(name, value)}
        />
      ))}
      <FileButton accept="application/json,.json" onChange={(file) => void read(file)}>
        {(props) => (
          <Button {...props} variant="default" disabled={disabled} leftSection={<IconFileImport size={17} />}>
            {t('resilience.fromFile')}
          </Button>
        )}
      </FileButton>
    </div>
  );
}
