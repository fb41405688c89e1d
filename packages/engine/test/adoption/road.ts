/** Small and random parks of adoption, for tests and benchmarks. */
import { random } from '../../src/numerics/random.ts';
import type { AdoptionPark, Opportunity } from '../../src/policy/adoption/index.ts';

export const opportunity = (given: Partial<Opportunity> = {}): Opportunity => ({
  id: 'exchange',
  seller: 0,
  buyer: 1,
  value: 100,
  cost: 0,
  investment: 0,
  co2: 1,
  landfill: 1,
  sellerShare: 0.5,
  kind: 'pipe',
  runs: false,
  ...given,
});

export const parkWith = (opportunities: readonly Opportunity[], firms = 2): AdoptionPark => ({
  firms: Array.from({ length: firms }, (_, i) => ({ id: `firm-${i}`, sector: null })),
  opportunities,
  discountRate: 0.06,
  horizon: 15,
  evidence: 'documented',
});

/** Firms along a road, each exchange from a seed; gains around what their investments cost. */
export function road(seed: number, firms = 30, count = 60): AdoptionPark {
  const next = random(seed);
  const kinds = ['pipe', 'truck', 'digester', 'heat-pump'];
  const opportunities = Array.from({ length: count }, (_, k) => {
    const seller = Math.floor(next() * firms);
    const value = 50 + 200 * next();
    return opportunity({
      id: `${k}`,
      seller,
      buyer: (seller + 1 + Math.floor(next() * (firms - 1))) % firms,
      value,
      cost: 0.6 * value * next(),
      investment: 5 * value * next(),
      co2: 10 * next(),
      landfill: 10 * next(),
      kind: kinds[k % kinds.length] as string,
      runs: next() < 0.1,
    });
  });
  return {
    ...parkWith(opportunities),
    firms: Array.from({ length: firms }, (_, i) => ({
      id: `firm-${i}`,
      sector: `${i % 5}`,
      latitude: 55,
      longitude: 11 + 0.01 * i,
    })),
  };
}
