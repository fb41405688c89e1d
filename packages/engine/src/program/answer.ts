/** Whether a search came to a point. */
import type { Solution } from './program.ts';

/** The best, or the best that was found before a limit. */
export const isAnswer = ({ status }: Pick<Solution, 'status'>): boolean =>
  status === 'optimal' || status === 'feasible';
