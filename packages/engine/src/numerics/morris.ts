/** Elementary effects: which quantities matter at all, from few evaluations (Morris, Technometrics 33 (1991) 161–174). */
import type { OfCube } from './sobol.ts';
import { meanOf, spread } from './spread.ts';

export interface ElementaryEffects {
  /** Mean, mean of the absolute values (Campolongo et al. 2007) and standard deviation: large where it bends or acts with others. */
  readonly mean: number;
  readonly absolute: number;
  readonly deviation: number;
}

const levels = 4;
/** p / 2(p − 1): every level is then as likely as any other. */
const step = levels / (2 * (levels - 1));

/** Effects of each quantity over `trajectories` ways through the cube, each of which moves every quantity once, in a random order. */
export function morris(
  figure: OfCube,
  {
    dimensions,
    trajectories,
    random,
  }: { readonly dimensions: number; readonly trajectories: number; readonly random: () => number },
): readonly ElementaryEffects[] {
  const effects = Array.from({ length: dimensions }, () => [] as number[]);
  for (let way = 0; way < trajectories; way += 1) {
    const point = Array.from({ length: dimensions }, () => Math.floor((random() * levels) / 2) / (levels - 1));
    const up = point.map(() => random() < 0.5);
    for (const [k, isUp] of up.entries()) if (!isUp) point[k] = (point[k] as number) + step;
    let before = figure(point);
    for (const k of shuffled(dimensions, random)) {
      const change = up[k] ? step : -step;
      point[k] = (point[k] as number) + change;
      const after = figure(point);
      effects[k]?.push((after - before) / change);
      before = after;
    }
  }
  return effects.map(summary);
}

function shuffled(count: number, random: () => number): readonly number[] {
  const order = Array.from({ length: count }, (_, k) => k);
  for (let k = count - 1; k > 0; k -= 1) {
    const other = Math.floor(random() * (k + 1));
    [order[k], order[other]] = [order[other] as number, order[k] as number];
  }
  return order;
}

function summary(values: readonly number[]): ElementaryEffects {
  const { mean, deviation } = spread(values);
  return { mean, absolute: meanOf(values.map(Math.abs)), deviation };
}
