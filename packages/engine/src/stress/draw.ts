/** Runs the plan as it was built under one draw of the risks. */

import { yearly } from '../balance/rates.ts';
import type { Arc } from '../optimisation/problem.ts';
import { nameOf } from '../plan/name.ts';
import { prepare } from '../plan/prepare.ts';
import { isAnswer } from '../program/answer.ts';
import { type Drawn, drawnOf } from '../resilience/ensemble.ts';
import { type Draw, type Risk, under } from '../resilience/risks.ts';
import { amongAll, type Base, chosenAmong } from './base.ts';
import { ownFinder, plantsThen } from './own.ts';
import { built, plantsAfter } from './replan.ts';

/**
 * The links of the plan, run at least cost under other prices, quantities and qualities; what is no longer good enough does not
 * run. Contract prices hold. Null when the solver found nothing in time.
 */
export async function drawn(
  base: Base,
  firms: readonly string[],
  risks: readonly Risk[],
  draw: Draw,
): Promise<Drawn | null> {
  const { park, scenario } = under(base.park, base.scenario, risks, draw);
  const { base: flows, matching, decision: all } = prepare(park, scenario, { open: true });
  const decision = { ...all, outlooks: [] };
  const places = new Map(matching.candidates.map((candidate, index) => [nameOf(candidate).join(' > '), index]));
  const links = base.stands.links.map((standing) => ({ standing, index: places.get(standing.tie.id) ?? null }));
  const open = links.flatMap(({ standing, index }) =>
    index === null ? [] : [{ index, arc: built(decision.arcs[index] as Arc, standing.capacity) }],
  );
  const plants = plantsAfter({ decision, choice: base.choice }, { kind: 'firm', ids: [] }, false);
  // No draw is met twice, so that there is nothing to remember.
  const { plain: solve, options } = base;
  const found = await chosenAmong({ decision, solve, options }, open, { burdens: {} }, 'cost', plants);
  if (!isAnswer(found) || found.choice === null) return null;
  const quantities = new Map(
    amongAll(found.choice, open).uses.map(({ arc, rates }) => [arc, yearly(rates, flows.hours)]),
  );
  const { choice } = base;
  const runs = { ...choice, plants: plantsThen(choice.plants, found.choice.plants), retired: found.choice.retired };
  return drawnOf(
    firms,
    ownFinder({ ...base, park, scenario })(runs),
    links.map(({ standing, index }) => {
      const candidate = index === null ? undefined : matching.candidates[index];
      return {
        // A link that is no longer good enough keeps its annuity at the prices it was built for.
        standing: candidate === undefined ? standing : { ...standing, tie: { ...candidate, id: standing.tie.id } },
        quantity: (index === null ? 0 : quantities.get(index)) ?? 0,
        planned: standing.quantity,
      };
    }),
  );
}
