/** HiGHS alone on the very arrays, with the very options, that planning gives it. */
import { highsModel } from '@kyosei/engine/highs';
import type { Program } from '@kyosei/engine/program';
import type { Scenario } from '@kyosei/model/tables';
import { bareHighs } from '../packages/engine/test/bare.ts';

export const highs = await bareHighs();

export function bare(program: Program, scenario: Scenario): void {
  highs.withModel(highsModel(program), (model) => {
    model.options.set({
      output_flag: false,
      random_seed: scenario.seed,
      time_limit: scenario.timeLimit,
      mip_rel_gap: scenario.gap,
      mip_abs_gap: 1e-9,
      mip_feasibility_tolerance: 1e-8,
      primal_feasibility_tolerance: 1e-9,
      dual_feasibility_tolerance: 1e-9,
    });
    model.run();
  });
}
