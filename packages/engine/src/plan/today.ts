/** What a park costs and burdens today. */
import type { Account } from '@kyosei/model/plan';
import type { Park, Scenario } from '@kyosei/model/tables';
import { type Balance, presentFlows } from '../balance/balance.ts';
import { baseline } from '../economics/firms.ts';
import { idleCost } from './plants.ts';

/** The park's account if nothing is exchanged: every stream on its present route, and the equipment behind it. */
export function accountOfToday(park: Park, scenario: Scenario, base: Balance): Account {
  const account = baseline(presentFlows(base), scenario);
  return { ...account, cost: account.cost + idleCost(park) };
}
