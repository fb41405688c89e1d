/** How sure an opportunity is: judgements, each told with the figure that it lessens. */
import type { Answer, Precedent } from '@kyosei/model/knowledge/library';
import type { Mark } from '@kyosei/model/knowledge/sources';
import type { Opportunity } from '@kyosei/model/opportunities';
import { isFailure } from './precedents.ts';

const evidence: Readonly<Record<Mark, number>> = { measured: 0.95, documented: 0.9, estimated: 0.75, recalled: 0.7 };
const legal: Readonly<Record<Answer, number>> = { allowed: 1, conditional: 0.85, unknown: 0.7, blocked: 0 };
const past = { lasting: 1, mixed: 0.85, none: 0.7, ended: 0.4 } as const;
/** For each failure mode that bites and ends exchanges by itself. */
export const perFailure = 0.85;

/** What precedents together say. */
export function standingOf(found: readonly Precedent[]): keyof typeof past {
  const ended = found.filter(isFailure).length;
  return found.length === 0 ? 'none' : ended === 0 ? 'lasting' : ended === found.length ? 'ended' : 'mixed';
}

export const factorsOf = (
  mark: Mark,
  answer: Answer,
  found: readonly Precedent[],
  failures: number,
): Opportunity['factors'] => ({
  evidence: evidence[mark],
  law: legal[answer],
  precedent: past[standingOf(found)],
  failure: perFailure ** failures,
});

/** The product of the factors, 0…1. */
export const confidenceOf = (factors: Opportunity['factors']): number =>
  factors.evidence * factors.law * factors.precedent * factors.failure;
