/** Formulates the mixed-integer programme of a plan: its columns, then one family of rows after the other. */
import { build, type Program } from '../program/program.ts';
import { addColumns, type Columns, type Objective } from './columns.ts';
import { addAvailability } from './constraints/availability.ts';
import { addBudget } from './constraints/budget.ts';
import { addBurden } from './constraints/burden.ts';
import { addCapacity } from './constraints/capacity.ts';
import { addDemand } from './constraints/demand.ts';
import { addExchanges } from './constraints/exchanges.ts';
import { addFacility } from './constraints/facility.ts';
import { addSize } from './constraints/size.ts';
import type { Burden, Problem } from './problem.ts';

export interface Formulation {
  readonly program: Program;
  readonly columns: Columns;
}

/**
 * The programme whose objective is the change against the baseline, so that the gap is relative to what planning wins
 * and not to the park's whole turnover.
 */
export function formulate(problem: Problem, objective: Objective): Formulation {
  const builder = build(problem.name);
  const columns = addColumns(builder, problem, objective);
  addAvailability(builder, problem, columns);
  addDemand(builder, problem, columns);
  addFacility(builder, problem, columns);
  addCapacity(builder, problem, columns);
  addSize(builder, problem, columns);
  addBudget(builder, problem, columns);
  addExchanges(builder, problem, columns);
  for (const [burden, most] of Object.entries(problem.limits.burdens)) {
    addBurden(builder, problem, columns, burden as Burden, most);
  }
  return { program: builder.program(), columns };
}
