/** Gate 1: both firms take part and are two, or one end is a shared plant of the same firm. */
import type { Finding } from '@kyosei/model/plan';
import type { Flow } from '../../balance/balance.ts';

/** Obstacles; none when the pair may go on. */
export function firmGate(have: Flow, want: Flow): readonly Finding[] {
  if (have.plant !== null && have.plant === want.plant) {
    return [{ code: 'same-facility', values: { facility: have.plant.id } }];
  }
  if (have.firm === want.firm && have.plant === null && want.plant === null)
    return [{ code: 'same-firm', values: { firm: have.firm.id } }];
  return [have, want].flatMap(({ absent, firm }) =>
    absent === null ? [] : [{ code: `firm-${absent}`, values: { firm: firm.id } }],
  );
}
