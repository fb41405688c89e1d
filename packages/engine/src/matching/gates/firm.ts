/** Gate 1: both firms take part and are two. */
import type { Finding } from '@kyosei/model/plan';
import type { Flow } from '../../balance/balance.ts';

/** Obstacles; none when the pair may go on. */
export function firmGate(have: Flow, want: Flow): readonly Finding[] {
  if (have.firm === want.firm) return [{ code: 'same-firm', values: { firm: have.firm.id } }];
  return [have, want].flatMap(({ absent, firm }) =>
    absent === null ? [] : [{ code: `firm-${absent}`, values: { firm: firm.id } }],
  );
}
