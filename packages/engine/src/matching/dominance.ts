/** Which links of a pairing can be best under some budget, number or limit of burdens. */
import { unitBurdens } from '../economics/price.ts';
import type { Weighed } from './weigh.ts';

/** Everything of a link that a plan pays, invests, emits or must build: less is never worse. */
const prices = ({ costs, price, size }: Weighed): readonly number[] => [
  costs.unitCost,
  costs.capacityCost,
  costs.fixedCost,
  price.investments.route.fixed + price.investments.technology.fixed,
  price.investments.route.perCapacity + price.investments.technology.perCapacity,
  ...Object.values(unitBurdens(price)),
  size.smallest,
  ...size.upper.map((most) => -most),
];

/** Whether `a` can stand for `b` in every plan: the same amounts go through it, and nothing about it is worse. */
function dominates(a: Weighed, b: Weighed): boolean {
  const [first, second] = [a.price.amounts, b.price.amounts];
  if (first.delivered !== second.delivered || first.input !== second.input) return false;
  const than = prices(b);
  return prices(a).every((value, i) => value <= (than[i] as number));
}

/** The links that no other can stand for, in the order given; of equal ones the first. */
export function undominated(all: readonly Weighed[]): readonly Weighed[] {
  const kept: Weighed[] = [];
  for (const next of all) if (!kept.some((one) => dominates(one, next))) kept.push(next);
  return kept;
}
