/** How far an answer of adoption rests on guesses: which parameters move it, and which share of its variance each kind of evidence causes. */
import { type ElementaryEffects, morris } from '../../numerics/morris.ts';
import { random } from '../../numerics/random.ts';
import { type SobolIndices, sobol } from '../../numerics/sobol.ts';
import { type Horizon, lastShare } from './ensemble.ts';
import { type Instruments, type ParameterName, parameterNames, parameters, type Values } from './parameters.ts';
import { type AdoptionPark, type Mark, marks } from './park.ts';
import { prepare } from './simulate.ts';

export interface Rests {
  /** Of each parameter on the share of exchanges that work in the last year, from its low to its high; the largest first. */
  readonly effects: readonly ({ readonly parameter: ParameterName; readonly evidence: Mark } & ElementaryEffects)[];
  /** Of each kind of evidence: the share of the variance that it causes alone, and together with the others. */
  readonly evidence: readonly {
    readonly mark: Mark;
    readonly parameters: number;
    readonly first: number | null;
    readonly total: number | null;
  }[];
  /** Standard deviation of the share over the ranges of all parameters. */
  readonly deviation: number;
  readonly evaluations: number;
}

export interface Sampling {
  /** Ways through the ranges for the elementary effects, and pairs of points for the shares of variance. */
  readonly trajectories: number;
  readonly samples: number;
}

/** Evidence of a parameter; that of the plan's gains is the plan's. */
const evidenceOf = (park: AdoptionPark, name: ParameterName): Mark =>
  name === 'gainFactor' ? park.evidence : parameters[name].evidence;

/** A point of the unit cube as values, each evenly over its range. */
const valuesAt = (point: readonly number[]): Values =>
  Object.fromEntries(
    parameterNames.map((name, k) => {
      const { low, high } = parameters[name];
      return [name, low + (high - low) * (point[k] as number)];
    }),
  ) as Values;

/** The figure is the mean over the same few runs at every point, so that chance does not pass for a parameter's effect. */
export function restsOn(
  park: AdoptionPark,
  instruments: Instruments,
  horizon: Horizon,
  { trajectories, samples }: Sampling,
): Rests {
  const figure = (point: readonly number[]): number => lastShare(prepare(park, valuesAt(point), instruments), horizon);
  const dimensions = parameterNames.length;
  const next = random(horizon.seed);
  const effects = morris(figure, { dimensions, trajectories, random: next });
  const kinds = marks
    .map((mark) => ({
      mark,
      columns: parameterNames.flatMap((name, k) => (evidenceOf(park, name) === mark ? [k] : [])),
    }))
    .filter(({ columns }) => columns.length > 0);
  const groups = kinds.map(({ columns }) => columns);
  const indices: SobolIndices = sobol(figure, { dimensions, groups, samples, random: next });
  return {
    effects: effects
      .map(({ mean, absolute, deviation }, k) => {
        const parameter = parameterNames[k] as ParameterName;
        return { parameter, evidence: evidenceOf(park, parameter), mean, absolute, deviation };
      })
      .toSorted((a, b) => b.absolute - a.absolute),
    evidence: kinds.map(({ mark, columns }, g) => ({
      mark,
      parameters: columns.length,
      first: indices.first[g] as number | null,
      total: indices.total[g] as number | null,
    })),
    deviation: Math.sqrt(indices.variance),
    evaluations: indices.evaluations + trajectories * (dimensions + 1),
  };
}
