/** Computes pieces of an ensemble, and what all of them say together. */
import { createSolver } from '@kyosei/engine/highs';
import {
  type Assumptions,
  type Drawn,
  type Prepared,
  prepareEnsemble,
  readAssumptions,
  type Withdrawn,
} from '@kyosei/engine/stress';
import { check } from '@kyosei/model/check';
import type { Problem } from '@kyosei/model/problem';
import type { Park, Scenario } from '@kyosei/model/tables';
import type { EnsembleInput } from '../store/ensembles.ts';

/** A pair as it is kept: the whole record of twenty thousand would not be read by anybody. */
export interface PairLoss {
  readonly firms: readonly string[];
  /** currency/a; null where the solver had no answer */
  readonly existing: number | null;
  readonly fallback: number | null;
  readonly replan: number | null;
  readonly worth: number | null;
  readonly short: number;
}

const solver = createSolver();

/** Inputs of an ensemble as the engine takes them, or what is wrong with them. */
export function readInputs({
  tables,
  scenario: { id },
  assumptions: given,
}: Pick<EnsembleInput, 'tables' | 'scenario' | 'assumptions'>):
  | {
      readonly park: Park;
      readonly scenario: Scenario;
      readonly assumptions: Assumptions;
      readonly problems: readonly Problem[];
    }
  | { readonly park: null; readonly problems: readonly Problem[] } {
  const { park, problems } = check(tables);
  if (park === null) return { park, problems };
  const scenario = park.scenario.find((row) => row.id === id);
  const unknown: Problem = { code: 'unknown-reference', severity: 'error', table: 'scenario', column: 'id', found: id };
  if (scenario === undefined) return { park: null, problems: [unknown] };
  const { assumptions, problems: ofAssumptions } = readAssumptions(given, park);
  return assumptions === null ? { park: null, problems: ofAssumptions } : { park, scenario, assumptions, problems: [] };
}

/** A plan ready for its pieces, or why there is none. */
export async function preparePieces(
  input: Pick<EnsembleInput, 'tables' | 'scenario' | 'assumptions'>,
): Promise<{ readonly prepared: Prepared | null; readonly problems: readonly Problem[] }> {
  const read = readInputs(input);
  if (read.park === null) return { prepared: null, problems: read.problems };
  const { park, scenario, assumptions } = read;
  const prepared = await prepareEnsemble(park, { scenario, solve: await solver, assumptions });
  return prepared.isSolved
    ? { prepared, problems: [] }
    : { prepared: null, problems: [{ code: 'planning-failed', severity: 'error' }] };
}

const pairLoss = ({ withdrawal, existing, fallback, replan, marginal }: Withdrawn): PairLoss => ({
  firms: withdrawal.ids,
  existing: existing?.loss ?? null,
  fallback: fallback?.loss ?? null,
  replan: replan?.loss ?? null,
  worth: marginal,
  short: existing?.unmet.length ?? 0,
});

/** Items from `first` up to `end`. */
export async function computePiece(
  prepared: Prepared,
  { kind, seed }: Pick<EnsembleInput, 'kind' | 'seed'>,
  first: number,
  end: number,
): Promise<readonly unknown[]> {
  if (kind === 'draws') return prepared.draws(seed, first, end);
  return (await prepared.pairs(first, end)).map(pairLoss);
}

/** What the pieces say together, in their order. */
export function together(
  prepared: Prepared,
  kind: EnsembleInput['kind'],
  pieces: readonly unknown[],
): Readonly<Record<string, unknown>> {
  const items = (pieces as readonly (readonly unknown[])[]).flat();
  if (kind === 'draws') return { ...prepared.summary(items as readonly (Drawn | null)[]) };
  const losses = (items as readonly PairLoss[]).toSorted((a, b) => (b.fallback ?? 0) - (a.fallback ?? 0));
  return { pairs: losses };
}
