/** Says of what answers for one year alone that the scenario has stages. */
import type { Problem } from '@kyosei/model/problem';
import type { Scenario } from '@kyosei/model/tables';

/** Nothing where the scenario has none. */
export const stagesPassedOver = ({ id, stages }: Scenario): readonly Problem[] =>
  stages === undefined
    ? []
    : [
        {
          code: 'stages-passed-over',
          severity: 'warning',
          table: 'scenario',
          row: id,
          column: 'stages',
          found: stages,
        },
      ];
