/** What a park costs and burdens today. */
import type { Account } from '@kyosei/model/plan';
import type { Park, Scenario } from '@kyosei/model/tables';
import type { Balance } from '../balance/balance.ts';
import { baseline } from '../economics/firms.ts';
import { idleCost } from './plants.ts';

/** The park's account if nothing is exchanged: every stream on its present route, and the equipment behind it. */
export function accountOfToday(park: Park, scenario: Scenario, { haves, wants }: Balance): Account {
  const present = [...haves, ...wants].filter(({ absent, plant }) => absent === null && plant === null);
  const account = baseline(present, scenario);
  return { ...account, cost: account.cost + idleCost(park) };
}
