/** What a plan builds, and what of it another does not: exchanges and shared plants, each by its id with its words. Pure. */
import type { Plan, PlanExchange } from '@kyosei/model/plan';
import type { namesOf } from './names.ts';
import { commodityOf } from './plants.ts';

export type Built = ReadonlyMap<string, string>;
type Name = ReturnType<typeof namesOf>;

export const builtIn = (plan: Plan, name: Name): Built =>
  new Map([
    ...plan.exchanges.map((exchange) => [exchange.id, exchangeWords(plan, exchange, name)] as const),
    ...plan.plants.filter(({ built }) => built).map((plant) => [plant.id, plant.name] as const),
  ]);

/** The two ends and what flows, with what tells it from others between the same ends: the technology, and of several such streams which. */
function exchangeWords(plan: Plan, { id, from, technology }: PlanExchange, name: Name): string {
  const like = plan.balances.filter(
    ({ stream, firm, direction }) =>
      firm === from.firm && direction === 'has' && commodityOf(plan, stream) === from.commodity,
  );
  return [
    name('exchange', id),
    ...(technology === null ? [] : [name('technology', technology)]),
    ...(like.length > 1 ? [from.stream] : []),
  ].join(', ');
}

/** What `one` builds and `other` does not. */
export const beyond = (one: Built, other: Built): readonly (readonly [id: string, words: string])[] =>
  [...one].filter(([id]) => !other.has(id));
