/** What is built and paid for. */
import type { Arc } from './problem.ts';

/** An arc that was built: nothing more is invested in it, and no more than its capacity passes. */
export const paid = (arc: Arc, capacity: number): Arc => ({
  ...arc,
  upper: arc.upper.map((most) => Math.min(most, capacity)),
  smallest: 0,
  capacityCost: 0,
  fixedCost: 0,
  investmentPerCapacity: 0,
  fixedInvestment: 0,
  trench: null,
});
