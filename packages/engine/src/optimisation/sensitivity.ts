/** Sensitivity: what one more unit of a have, a want, a plant or a limit is worth, with what is built held. */
import { linearAt } from '../program/held.ts';
import type { Solve, SolveOptions } from '../program/program.ts';
import { quiet } from '../program/start.ts';
import type { Objective } from './columns.ts';
import { formulate } from './formulate.ts';
import type { Arc, Problem } from './problem.ts';

/** Change of the objective that one more unit/h of the row's bound brings, a saving positive [objective/a per unit/h]. */
export interface Sensitivity {
  /** Summed over the periods, in the order of haves, wants and plants. */
  readonly haves: Float64Array;
  readonly wants: Float64Array;
  readonly plants: Float64Array;
  /** By limit: `budget`, `land` and burdens; per unit of the limit. */
  readonly limits: Readonly<Record<string, number>>;
}

/** Arcs whose bounds leave room, so that what have and want can do binds in rows of its own. */
const widened = (arc: Arc): Arc => ({ ...arc, upper: arc.upper.map((rate) => Math.min(arc.most, 2 * rate)) });

/**
 * Duals of the linear programme that is left when every whole number is held at the optimum. Sizes may still follow, so that
 * the worth of one more unit is net of the pipe that carries it. Null where the linear programme has no answer.
 */
export async function sensitivity(
  problem: Problem,
  objective: Objective,
  point: Float64Array,
  solve: Solve,
  options: SolveOptions,
): Promise<Sensitivity | null> {
  const { program } = formulate({ ...problem, arcs: problem.arcs.map(widened) }, objective, 'all');
  const { status, duals } = await solve(linearAt(program, point), quiet(options));
  if (status !== 'optimal' || duals === undefined) return null;
  const of = new Map<string, number>();
  program.rows.names.forEach((name, i) => {
    const worth = -(duals[i] as number);
    // `family(key,period)`; a limit has no period.
    const key = /^(availability|demand|facility)\(/.test(name) ? name.slice(0, name.lastIndexOf(',')) : name;
    of.set(key, (of.get(key) ?? 0) + worth);
  });
  const along = (family: string, all: readonly { readonly id: string }[]): Float64Array =>
    Float64Array.from(all, ({ id }) => of.get(`${family}(${id}`) ?? 0);
  const limits = [
    ['budget', 'budget'],
    ['land', 'land'],
    ...Object.keys(problem.limits.burdens).map((burden) => [burden, `burden(${burden})`] as const),
  ] as const;
  return {
    haves: along('availability', problem.haves),
    wants: along('demand', problem.wants),
    plants: along('facility', problem.plants),
    limits: Object.fromEntries(limits.flatMap(([limit, row]) => (of.has(row) ? [[limit, of.get(row) as number]] : []))),
  };
}
