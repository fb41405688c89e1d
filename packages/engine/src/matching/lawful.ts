/** Gate: what the law forbids whatever steps are taken is no candidate. */
import type { Park } from '@kyosei/model/tables';
import { lawOf } from './library/law.ts';
import { knownOf, type Recognised } from './library/recognise.ts';
import type { Candidate, Matching, Stopped } from './match.ts';

/** The rules that block a candidate, as findings. */
const obstacles = (country: string | undefined, candidate: Candidate, known: (id: string) => Recognised | undefined) =>
  lawOf(country, candidate, known).rules.flatMap(({ answer, rule, basis }) =>
    answer === 'blocked' ? [{ code: 'law-blocks', values: { rule, basis } }] : [],
  );

/**
 * Moves candidates that a rule of the park's country blocks to those that stopped, with the rule and its basis. What the law
 * allows under conditions stays: whoever builds it takes the steps, which {@link lawOf} names.
 */
export function lawful(park: Park, matching: Matching): Matching {
  const rows = new Map(park.commodity.map((row) => [row.id, row]));
  const found = new Map<string, Recognised | undefined>();
  const known = (id: string): Recognised | undefined => {
    const row = rows.get(id);
    if (!found.has(id) && row !== undefined) found.set(id, knownOf(row) ?? undefined);
    return found.get(id);
  };
  const stopped: Stopped[] = [...matching.stopped];
  const candidates = matching.candidates.filter((candidate) => {
    // Only what may be waste can be blocked.
    if (candidate.have.commodity.kind !== 'material') return true;
    const findings = obstacles(park.park.country, candidate, known);
    if (findings.length === 0) return true;
    const { have, want, link, alone } = candidate;
    stopped.push({ have, want, technology: link.technology, gate: 'law', findings, saving: alone.saving });
    return false;
  });
  return { ...matching, candidates, stopped };
}
