/** What is not in the plan: one entry a pair, at the gate that it came farthest to, the closest first. */
import { type LeftOut, leftOutSchema } from '@kyosei/model/plan';
import type { Flow } from '../balance/balance.ts';
import type { Candidate, Stopped } from './match.ts';

/** A candidate that the optimisation left out, with why. */
export interface Lost {
  readonly candidate: Candidate;
  readonly findings: LeftOut['findings'];
}

const gates = leftOutSchema.shape.gate.options;

export const endOf = ({ firm, stream, commodity }: Flow): LeftOut['from'] => ({
  firm: firm.id,
  stream: stream.id,
  commodity: commodity.id,
});

/** Positive when `a` came closer to being chosen than `b`: by gate, then saving, then fewer obstacles. */
function closer(a: LeftOut, b: LeftOut): number {
  const gate = gates.indexOf(a.gate) - gates.indexOf(b.gate);
  if (gate !== 0) return gate;
  const saving = (a.saving ?? -Infinity) - (b.saving ?? -Infinity);
  return saving !== 0 && !Number.isNaN(saving) ? saving : b.findings.length - a.findings.length;
}

/** `chosen` holds pairs of the plan as `have want` stream ids; pairs in it are not listed whatever else stopped. */
export function leftOut(stopped: readonly Stopped[], lost: readonly Lost[], chosen: ReadonlySet<string>): LeftOut[] {
  const best = new Map<string, LeftOut>();
  const offer = (have: Flow, want: Flow, rest: Omit<LeftOut, 'from' | 'to'>): void => {
    const pair = `${have.stream.id} ${want.stream.id}`;
    if (chosen.has(pair)) return;
    const entry = { from: endOf(have), to: endOf(want), ...rest };
    const known = best.get(pair);
    if (known === undefined || closer(entry, known) > 0) best.set(pair, entry);
  };
  for (const { candidate, findings } of lost) {
    const { have, want, link, alone } = candidate;
    offer(have, want, { technology: link.technology?.id ?? null, gate: 'choice', findings, saving: alone.saving });
  }
  for (const { have, want, technology, gate, findings, saving } of stopped) {
    offer(have, want, { technology: technology?.id ?? null, gate, findings: [...findings], saving });
  }
  return [...best.values()].toSorted((a, b) => closer(b, a));
}
