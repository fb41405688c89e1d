/** Why a search ended before its plan was proven best. */
import type { Plan } from '@kyosei/model/plan';

/** Somebody took what was found so far; otherwise it was the time limit. */
export const isStopped = ({ problems }: Pick<Plan, 'problems'>): boolean =>
  problems.some(({ code }) => code === 'stopped-early');
