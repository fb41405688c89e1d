/** What the gates show to be wrong with the tables as a whole. */
import type { Problem } from '@kyosei/model/problem';
import type { Park } from '@kyosei/model/tables';
import { type Matching, runningKey } from './match.ts';

/** Running exchanges that no gate let through: the tables contradict each other, or a firm is gone. */
function idleExchanges(park: Park, { candidates }: Matching): Problem[] {
  const kept = new Set(candidates.flatMap(({ running }) => (running === null ? [] : [runningKey(running)])));
  return park.exchange
    .filter((row) => !kept.has(runningKey(row)))
    .map((row) => ({
      code: 'running-exchange-stopped',
      severity: 'warning',
      table: 'exchange',
      row: row.id,
      found: `${row.from} > ${row.to}`,
    }));
}

/** Every pairing that needed a way lacks one or its length: a plan without exchanges then says nothing of the park. */
function unjudged({ candidates, stopped }: Matching): Problem[] {
  const judged = stopped.some(({ gate }) => gate === 'distance' || gate === 'money');
  const waiting = stopped.filter(({ gate }) => gate === 'route');
  if (candidates.length > 0 || judged || waiting.length === 0) return [];
  const count = (code?: string): number =>
    new Set(
      waiting
        .filter(({ findings }) => code === undefined || findings.some((finding) => finding.code === code))
        .map(({ have, want }) => `${have.stream.id} ${want.stream.id}`),
    ).size;
  const values = { pairs: count(), noRoute: count('no-route'), distanceUnknown: count('distance-unknown') };
  return [{ code: 'nothing-could-be-judged', severity: 'warning', values }];
}

export const matchingProblems = (park: Park, matching: Matching): Problem[] => [
  ...idleExchanges(park, matching),
  ...unjudged(matching),
];
