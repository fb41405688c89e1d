/** Formulates the mixed-integer programme of a plan: its columns, then one family of rows after the other. */
import { build, type Program } from '../program/program.ts';
import { addColumns, type Columns, type Objective } from './columns.ts';
import { addAvailability } from './constraints/availability.ts';
import { addBlending } from './constraints/blending.ts';
import { addBudget } from './constraints/budget.ts';
import { addBurden } from './constraints/burden.ts';
import { addCapacity } from './constraints/capacity.ts';
import { capitalCost, type Entry, operatingCost } from './constraints/cost.ts';
import { addDemand } from './constraints/demand.ts';
import { addExchanges } from './constraints/exchanges.ts';
import { addFacility } from './constraints/facility.ts';
import { addFallback } from './constraints/fallback.ts';
import { addGrades } from './constraints/grades.ts';
import { addLand } from './constraints/land.ts';
import { addLoad } from './constraints/load.ts';
import { addLoss } from './constraints/loss.ts';
import { addParticipation } from './constraints/participation.ts';
import { addPlacing } from './constraints/placing.ts';
import { addPlant } from './constraints/plant.ts';
import { addRisk } from './constraints/risk.ts';
import { addSize } from './constraints/size.ts';
import { addStandby } from './constraints/standby.ts';
import { addStorage } from './constraints/storage.ts';
import { addSupplier } from './constraints/supplier.ts';
import { addTrench } from './constraints/trench.ts';
import { addUndivided } from './constraints/undivided.ts';
import type { Burden, Problem } from './problem.ts';

export interface Formulation {
  readonly program: Program;
  readonly columns: Columns;
  /** Columns of what is paid for each arc, where the plan decides on it. */
  readonly payments: Int32Array | null;
  /** What each outlook costs against the baseline, building included: entries of its columns, less what is `today`. */
  readonly outlooks: readonly { readonly entries: readonly Entry[]; readonly today: number }[];
}

/**
 * The programme whose objective is the change against the baseline, so that the gap is relative to what planning wins
 * and not to the park's whole turnover. Rows that bounds hold already are left out, unless all are asked for.
 */
export function formulate(problem: Problem, objective: Objective, rows: 'needed' | 'all' = 'needed'): Formulation {
  const cost = objective === 'cost';
  const averse = cost && problem.risk.weight > 0 && problem.outlooks.some(({ probability }) => probability > 0);
  const weight = averse ? 1 - problem.risk.weight : 1;
  const today = problem.standby.reduce((total, { fixedCost }) => total + fixedCost, 0);
  const builder = build(problem.name, cost ? -today : 0);
  const columns = addColumns(builder, problem, objective, weight);
  addAvailability(builder, problem, columns, rows);
  addDemand(builder, problem, columns, rows);
  addPlacing(builder, problem, columns);
  addSupplier(builder, problem, columns);
  addBlending(builder, problem, columns);
  addGrades(builder, problem, columns);
  addFacility(builder, problem, columns);
  addPlant(builder, problem, columns);
  addLoad(builder, problem, columns);
  addStorage(builder, problem, columns);
  addStandby(builder, problem, columns);
  addCapacity(builder, problem, columns);
  addSize(builder, problem, columns);
  addTrench(builder, problem, columns);
  addBudget(builder, problem, columns);
  addLand(builder, problem, columns);
  addExchanges(builder, problem, columns);
  addUndivided(builder, problem, columns);
  for (const [burden, most] of Object.entries(problem.limits.burdens)) {
    addBurden(builder, problem, columns, burden as Burden, most);
  }
  const payments = addParticipation(builder, problem, columns);
  const fallbacks = addFallback(builder, problem, columns, cost ? weight : 0);
  const capital = capitalCost(problem, columns);
  const outlooks = columns.operations.slice(1).map((each, o) => ({
    entries: [...operatingCost(problem, each), ...(fallbacks[o] ?? []), ...capital.entries],
    today: capital.today,
  }));
  addLoss(builder, problem, outlooks);
  if (averse) addRisk(builder, problem, columns, fallbacks);
  return { program: builder.program(), columns, payments, outlooks };
}
