/** Ensembles: many draws of the risks, or every two firms withdrawn, in pieces that any number of machines may compute. */

import type { Park, Scenario } from '@kyosei/model/tables';
import { isAnswer } from '../program/answer.ts';
import type { Solve } from '../program/program.ts';
import type { Assumptions } from '../resilience/assumptions.ts';
import { cholesky } from '../resilience/correlation.ts';
import { drawOf, median, type Uncertainty, valueAt } from '../resilience/draws.ts';
import { type Bar, type Drawn, type Ensemble, ensembleOf, tornadoOf } from '../resilience/ensemble.ts';
import { usualRisks } from '../resilience/risks.ts';
import type { Withdrawn } from '../resilience/withdraw.ts';
import type { Withdrawal } from '../resilience/withdrawal.ts';
import { baseOf } from './base.ts';
import { drawn } from './draw.ts';
import { withdrawer } from './withdrawer.ts';

export interface EnsembleOptions {
  readonly scenario: Scenario;
  readonly solve: Solve;
  readonly assumptions: Assumptions;
  readonly cancelled?: () => boolean;
}

/** A plan ready for its ensembles; the same inputs make the same on every machine. */
export interface Prepared {
  /** Whether there is a plan to put under stress. */
  readonly isSolved: boolean;
  /** Draws from number `from` up to `to`; one that the solver could not answer is null. */
  readonly draws: (seed: number, from: number, to: number) => Promise<readonly (Drawn | null)[]>;
  /** Every two firms of the park, in the order of its table: pair number `from` up to `to` of n (n − 1) / 2. */
  readonly pairs: (from: number, to: number) => Promise<readonly Withdrawn[]>;
  /** Each risk at its 10 and 90 %, an outage without and with it. */
  readonly tornado: () => Promise<readonly Bar[]>;
  /** What draws say together, in the order of their numbers; null without any that was answered. */
  readonly summary: (all: readonly (Drawn | null)[]) => Ensemble | null;
}

/**
 * What draws say together, as far as they were answered; null without any. Gains stand in the order of the park's firms; who takes no
 * part is left out.
 */
export function summaryOf(firms: readonly string[], all: readonly (Drawn | null)[]): Ensemble | null {
  const answered = all.flatMap((each) => (each === null ? [] : [each]));
  const taking = [...firms.keys()].filter((i) => answered.some(({ gains }) => gains[i] !== 0));
  if (answered.length === 0) return null;
  return ensembleOf(
    taking.map((i) => firms[i] as string),
    answered.map(({ saving, short, gains }) => ({ saving, short, gains: taking.map((i) => gains[i] as number) })),
  );
}

/** 90 % quantile of the normal distribution. */
const ninetieth = 1.2815515655446004;

/** Plans once, so that pieces can be computed. Expects correlations that were read as some. */
export async function prepareEnsemble(
  park: Park,
  { scenario, solve, assumptions, cancelled }: EnsembleOptions,
): Promise<Prepared> {
  const base = await baseOf(park, scenario, solve, cancelled);
  const { status } = base;
  const ids = park.firm.map(({ id }) => id);
  const pairs = ids.flatMap((a, i) => ids.slice(i + 1).map((b): Withdrawal => ({ kind: 'pair', ids: [a, b] })));
  const risks = assumptions.risks ?? usualRisks(park);
  const uncertainty: Uncertainty = {
    risks,
    factor: assumptions.correlation === null ? null : cholesky(assumptions.correlation),
  };
  const { withdraw } = await withdrawer(base, assumptions);
  const at = async (index: number, value: number): Promise<number> => {
    const draw = median(risks).map((usual, k) => (k === index ? value : usual));
    return (await drawn(base, ids, risks, draw))?.saving ?? Number.NaN;
  };
  return {
    isSolved: isAnswer({ status }),
    async draws(seed, from, to) {
      const found: (Drawn | null)[] = [];
      for (let index = from; index < to; index += 1) {
        if (cancelled?.() === true) break;
        found.push(await drawn(base, ids, risks, drawOf(uncertainty, seed, index)));
      }
      return found;
    },
    async pairs(from, to) {
      const found: Withdrawn[] = [];
      for (const pair of pairs.slice(from, to)) if (cancelled?.() !== true) found.push(await withdraw(pair));
      return found;
    },
    async tornado() {
      const bars: Bar[] = [];
      for (const [index, risk] of risks.entries()) {
        const isOutage = risk.driver === 'outage';
        const low = await at(index, isOutage ? 1 - risk.duration : valueAt(risk, -ninetieth));
        const high = await at(index, isOutage ? 1 : valueAt(risk, ninetieth));
        if (!Number.isNaN(low) && !Number.isNaN(high)) bars.push({ risk: risk.id, low, high });
      }
      return tornadoOf(bars);
    },
    summary: (all) => summaryOf(ids, all),
  };
}
