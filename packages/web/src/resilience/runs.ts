/** The questions that the page asks of the solver: asked, followed, cancelled, answered. */
import type { Bar, Ensemble, PlanSharing, Stress } from '@kyosei/engine/stress';
import { keepPreviousData, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { answer, api } from '../api/client.ts';
import { ensembleQuery, ensemblesQuery } from '../api/queries.ts';
import type { EnsembleSummary } from '../api/records.ts';

export const questions = ['share', 'stress', 'draws', 'tornado', 'pairs'] as const;
export type Question = (typeof questions)[number];

/** What is lost [currency/a] when two firms go; null where the solver had no answer. */
export interface PairLoss {
  readonly firms: readonly string[];
  readonly existing: number | null;
  readonly fallback: number | null;
  readonly replan: number | null;
  readonly short: number;
}

/** What each question is answered with. */
export interface Answers {
  readonly share: PlanSharing;
  readonly stress: Stress;
  readonly draws: Ensemble;
  readonly tornado: { readonly bars: readonly Bar[] };
  readonly pairs: { readonly pairs: readonly PairLoss[] };
}

export interface Run {
  readonly question: Question;
  /** The last time it was asked, whatever became of it. */
  readonly latest: EnsembleSummary | null;
  /** The last time it was answered. */
  readonly answered: EnsembleSummary | null;
}

/** Draws of the risks: enough for the 5 % and 95 % lines to stand still. */
const draws = 500;

export const isRunning = ({ state }: EnsembleSummary): boolean => state === 'queued' || state === 'running';

/** The questions of a scenario, each as it stands. */
export const runsOf = (all: readonly EnsembleSummary[], scenario: string): readonly Run[] =>
  questions.map((question) => {
    const asked = all.filter((each) => each.kind === question && each.scenario.id === scenario);
    return {
      question,
      latest: asked[0] ?? null,
      answered: asked.find(({ state }) => state === 'done') ?? null,
    };
  });

export type Assumed = Readonly<Record<string, unknown>>;

export const ask = (park: string, kind: Question, scenario: string | null, assumptions: Assumed) =>
  answer(
    api.POST('/api/v1/parks/{park}/ensembles', {
      params: { path: { park } },
      body: { kind, ...(scenario === null ? {} : { scenario }), count: draws, seed: 1, assumptions },
    }),
  );

const place = ({ park, id }: EnsembleSummary) => ({ params: { path: { park, ensemble: id } } });

export const cancelRun = (run: EnsembleSummary) =>
  answer(api.DELETE('/api/v1/parks/{park}/ensembles/{ensemble}', place(run)));

export const resumeRun = (run: EnsembleSummary) =>
  answer(api.POST('/api/v1/parks/{park}/ensembles/{ensemble}/resume', place(run)));

/** Every ensemble of the park; those that run are followed by the server's events. */
export function useRuns(park: string) {
  const client = useQueryClient();
  const found = useQuery(ensemblesQuery(park));
  const open = (found.data ?? []).filter(isRunning).map(({ id }) => id);
  const followed = open.join(' ');
  useEffect(() => {
    const key = ensemblesQuery(park).queryKey;
    const sources = followed.split(' ').flatMap((id) => {
      if (id === '') return [];
      const source = new EventSource(
        `/api/v1/parks/${encodeURIComponent(park)}/ensembles/${encodeURIComponent(id)}/events`,
      );
      source.addEventListener('ensemble', ({ data }) => {
        const heard = JSON.parse(data as string) as EnsembleSummary;
        client.setQueryData(key, (all: readonly EnsembleSummary[] | undefined) =>
          all?.map((each) => (each.id === heard.id ? heard : each)),
        );
        if (!isRunning(heard)) source.close();
      });
      return [source];
    });
    return () => {
      for (const source of sources) source.close();
    };
  }, [park, followed, client]);
  return found;
}

/** Draws are shown as they come, in so many steps. */
const steps = 20;

/** The run whose answer is shown: draws that come stand for themselves, as soon as some are there. */
const shownOf = ({ question, latest, answered }: Run): { run: EnsembleSummary; part: string } | null => {
  const isComing = question === 'draws' && latest !== null && isRunning(latest) && latest.done > 0;
  if (isComing) return { run: latest, part: String(Math.ceil(latest.fraction * steps)) };
  return answered === null ? null : { run: answered, part: 'all' };
};

/** What the questions were answered with, as far as they were. */
export function useAnswers(park: string, runs: readonly Run[]): { readonly [Q in Question]: Answers[Q] | null } {
  const shown = runs.map(shownOf);
  const found = useQueries({
    queries: runs.map(({ question }, at) => ({
      ...ensembleQuery(park, shown[at]?.run.id ?? question, shown[at]?.part),
      enabled: shown[at] !== null,
      // The chart stays while the next draws are fetched.
      placeholderData: keepPreviousData,
    })),
  });
  const of = <Q extends Question>(question: Q): Answers[Q] | null => {
    const at = runs.findIndex((run) => run.question === question);
    return shown[at] === null ? null : ((found[at]?.data?.result ?? null) as Answers[Q] | null);
  };
  return { share: of('share'), stress: of('stress'), draws: of('draws'), tornado: of('tornado'), pairs: of('pairs') };
}
