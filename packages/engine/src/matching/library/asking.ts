/** What the first technology of a chain asks of its input, held against what the have gives. */
import type { Candidate, Matching, Stopped } from '../match.ts';
import type { Step } from './chains.ts';

/** Candidates whose first technology asks more of its input than the have gives stop at quality. */
export function asking(found: Matching, stepsOf: ReadonlyMap<string, readonly Step[]>): Matching {
  const missed = ({ have, link }: Candidate): Stopped['findings'] =>
    Object.entries((link.technology === null ? undefined : stepsOf.get(link.technology.id)?.[0]?.asks) ?? {}).flatMap(
      ([quality, accepted]) => {
        const offered = have.stream[quality as 'temperature' | 'purity'];
        if (offered === undefined) return [{ code: 'quality-unknown', values: { quality, accepted } }];
        return offered >= accepted ? [] : [{ code: 'quality-missed', values: { quality, found: offered, accepted } }];
      },
    );
  const split = found.candidates.map((candidate) => ({ candidate, findings: missed(candidate) }));
  const stopped = split.flatMap(({ candidate: { have, want, link }, findings }): Stopped[] =>
    findings.length === 0 ? [] : [{ have, want, technology: link.technology, gate: 'quality', findings, saving: null }],
  );
  return {
    ...found,
    candidates: split.flatMap(({ candidate, findings }) => (findings.length === 0 ? [candidate] : [])),
    stopped: [...found.stopped, ...stopped],
  };
}
