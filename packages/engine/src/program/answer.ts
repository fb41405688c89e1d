/** Whether a search came to a point, and the answer that has none. */
import type { Solution } from './program.ts';

/** The best, or the best that was found before a limit. */
export const isAnswer = ({ status }: Pick<Solution, 'status'>): boolean =>
  status === 'optimal' || status === 'feasible';

/** Beside its status, of an answer without a point. */
export const pointless = { objective: null, bound: null, gap: null, columns: null } as const;
