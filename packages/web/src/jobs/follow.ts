/** Starts, follows and cancels planning. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answer, api } from '../api/client.ts';
import { refreshPark } from '../api/queries.ts';
import type { Job } from '../api/records.ts';
import type { components } from '../api/schema.generated.ts';

/** Asks for a plan under a scenario, or under the defaults. */
export const startPlan = (park: string, scenario: string | null): Promise<Job> =>
  answer(
    api.POST('/api/v1/parks/{park}/plans', {
      params: { path: { park } },
      body: scenario === null ? {} : { scenario },
    }),
  );

/** Asks for a front of cost against a burden. */
export const startFront = (park: string, body: components['schemas']['FrontInput']): Promise<Job> =>
  answer(api.POST('/api/v1/parks/{park}/fronts', { params: { path: { park } }, body }));

/** Asks for the best plan and the next best that build something else. */
export const startAlternatives = (park: string, body: components['schemas']['AlternativesInput']): Promise<Job> =>
  answer(api.POST('/api/v1/parks/{park}/alternatives', { params: { path: { park } }, body }));

export const cancelJob = (park: string, job: string): Promise<Job> =>
  answer(api.DELETE('/api/v1/parks/{park}/jobs/{job}', { params: { path: { park, job } } }));

/** Asks for the best plan found so far. */
export const stopJob = (park: string, job: string): Promise<Job> =>
  answer(api.POST('/api/v1/parks/{park}/jobs/{job}/stop', { params: { path: { park, job } } }));

export const isFinal = (job: Job): boolean => job.state !== 'queued' && job.state !== 'running';

/** The job as it runs, from the server's events; when it ends, what is shown of the park is asked anew. */
export function useJob(started: Job | null): Job | null {
  const [heard, setHeard] = useState<Job | null>(null);
  const client = useQueryClient();
  const { id, park } = started ?? {};
  const final = started !== null && isFinal(started);
  useEffect(() => {
    if (id === undefined || park === undefined || final) return undefined;
    const events = new EventSource(`/api/v1/parks/${encodeURIComponent(park)}/jobs/${encodeURIComponent(id)}/events`);
    events.addEventListener('job', ({ data }) => {
      const job = JSON.parse(data as string) as Job;
      setHeard(job);
      if (!isFinal(job)) return;
      events.close();
      void refreshPark(client, park);
    });
    return () => events.close();
  }, [id, park, final, client]);
  return heard !== null && heard.id === id ? heard : started;
}
