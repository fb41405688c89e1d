/** How a scenario is searched. */
import type { Scenario } from '@kyosei/model/tables';
import type { SolveOptions } from '../program/program.ts';

export const searchOptions = ({ gap, seed }: Scenario, cancelled?: () => boolean): SolveOptions => ({
  gap,
  seed,
  ...(cancelled === undefined ? {} : { cancelled }),
});
