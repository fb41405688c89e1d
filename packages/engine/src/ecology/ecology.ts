/** Ecological network analysis: reads nothing, computes every index of a network once and says which could not be. */
import type { Problem } from '@kyosei/model/problem';
import { random } from '../numerics/random.ts';
import { sum } from '../numerics/sum.ts';
import type { Balancing } from './balance.ts';
import { type Confidence, confidence } from './confidence.ts';
import { cycling } from './cycling.ts';
import { dependence } from './dependence.ts';
import { type Environ, type EnvironSize, environ, environSizes } from './environs.ts';
import { type Indirect, indirect } from './indirect.ts';
import { type Information, information } from './information.ts';
import { closedOff, intensities } from './integral.ts';
import { asRows } from './network.ts';
import type { EcologyInput } from './read.ts';
import { structure } from './structure.ts';
import { throughflow } from './throughflow.ts';

type Rows = readonly (readonly number[])[];

/** Every figure; null where it could not be computed, and then a Problem says why. Units are those of the flows given. */
export interface Ecology {
  readonly names: readonly string[];
  readonly steady: boolean;
  readonly balancing: Balancing | null;
  readonly TST: number | null;
  readonly TSTp: number | null;
  readonly boundary: number | null;
  readonly throughflow: readonly number[] | null;
  readonly FCI: number | null;
  readonly cycled: readonly number[] | null;
  /** APL = TST / boundary: mean number of compartments that a unit passes. */
  readonly APL: number | null;
  readonly AMI: number | null;
  readonly ascendency: number | null;
  readonly capacity: number | null;
  readonly overhead: number | null;
  readonly ascendencyRatio: number | null;
  readonly overheadRatio: number | null;
  readonly robustness: number | null;
  /** Shannon diversity of the flows H and its part that is free, Φ = H − AMI; bits. */
  readonly flowDiversity: number | null;
  readonly conditionalDiversity: number | null;
  /** Internal overhead: parallel ways. */
  readonly redundancy: number | null;
  readonly roles: number | null;
  readonly effectiveLinkDensity: number | null;
  readonly parts: Information['parts'] | null;
  readonly links: number;
  readonly connectance: number;
  readonly linkDensity: number;
  readonly cyclicity: number;
  readonly cyclicityMultiplicity: number;
  readonly prey: number;
  readonly predators: number;
  readonly preyToPredator: number | null;
  readonly strongComponents: Rows;
  /** Share of the compartments that are in a strong component of two or more. */
  readonly stronglyConnected: number;
  readonly indirect: Indirect | null;
  readonly environs: readonly EnvironSize[] | null;
  readonly unitEnvirons: readonly Environ[] | null;
  readonly dependency: { readonly direct: Rows; readonly total: Rows } | null;
  readonly control: { readonly direct: Rows; readonly total: Rows } | null;
  /** Σ storage, and storage / throughflow per compartment and for the whole: the mean time a unit stays. */
  readonly storage: number | null;
  readonly residence: readonly (number | null)[] | null;
  readonly totalResidence: number | null;
  /** Where the indices lie in 95 of 100 draws of the uncertain flows; null when no uncertainty is given. */
  readonly confidence: Confidence | null;
  /** The same for each kind of flow by itself. */
  readonly kinds: Readonly<Record<string, Ecology>>;
}

const quotient = (a: number, b: number): number | null => (b > 0 ? a / b : null);

function structural({ network: { names, flow } }: EcologyInput) {
  const found = structure(flow, names.length);
  const strong = found.components.filter(({ length }) => length > 1);
  return {
    links: found.links,
    connectance: found.connectance,
    linkDensity: found.linkDensity,
    cyclicity: found.radius,
    cyclicityMultiplicity: found.multiplicity,
    prey: found.prey,
    predators: found.predators,
    preyToPredator: quotient(found.prey, found.predators),
    strongComponents: found.components.map((members) => members.toSorted((a, b) => a - b)),
    stronglyConnected: strong.reduce((count, { length }) => count + length, 0) / Math.max(1, names.length),
  };
}

function informational(found: Information | null) {
  return {
    AMI: found?.mutual ?? null,
    ascendency: found?.ascendency ?? null,
    capacity: found?.capacity ?? null,
    overhead: found?.overhead ?? null,
    ascendencyRatio: found?.order ?? null,
    overheadRatio: found === null || found.order === null ? null : 1 - found.order,
    robustness: found?.robustness ?? null,
    flowDiversity: found?.diversity ?? null,
    conditionalDiversity: found?.conditional ?? null,
    redundancy: found?.parts.overhead.internal ?? null,
    roles: found?.roles ?? null,
    effectiveLinkDensity: found?.linkDensity ?? null,
    parts: found?.parts ?? null,
  };
}

/** What needs the Leontief inverse, or the Problem that there is none. */
function integral({ network, matrices, environs }: EcologyInput, through: ReturnType<typeof throughflow>) {
  const ways = through.total > 0 ? intensities(network, through.each) : null;
  if (ways === null) {
    const closed = closedOff(network, through.each);
    const names = closed.map((i) => network.names[i] as string);
    const problem: Problem = {
      code: through.total === 0 ? 'no-flow' : 'closed-cycle',
      severity: 'warning',
      table: 'network',
      ...(names[0] === undefined ? {} : { row: names[0] }),
      found: names.length > 0 ? names.join(', ').slice(0, 200) : 'no flow',
      accepted: 'flow that enters and leaves, for cycling, environs and dependence',
    };
    return { problem, figures: null };
  }
  const size = network.names.length;
  const { cycled, index } = cycling(through.each, ways.backwardAll);
  const pairs = matrices ? dependence(ways, size) : null;
  const figures = {
    FCI: index,
    cycled: Array.from(cycled),
    indirect: indirect(network.input, through, ways),
    environs: environSizes(network, through.each, ways),
    unitEnvirons: environs.map((k) => environ(network, through.each, ways, k)),
    dependency: pairs && { direct: asRows(pairs.dependencyDirect, size), total: asRows(pairs.dependencyTotal, size) },
    control: pairs && { direct: asRows(pairs.controlDirect, size), total: asRows(pairs.controlTotal, size) },
  };
  return { problem: null, figures };
}

/**
 * All indices of a network (docs/methods/ecology.md has the equations). Without a steady state only the structure is
 * computed; a part that nothing enters leaves cycling, environs and dependence out. O(n³) once, for the inverse.
 */
export function ecology(input: EcologyInput): { readonly ecology: Ecology; readonly problems: readonly Problem[] } {
  const kinds = input.kinds.map(([name, part]) => [name, ecology(part)] as const);
  const whole = one(input);
  return {
    ecology: { ...whole.ecology, kinds: Object.fromEntries(kinds.map(([name, part]) => [name, part.ecology])) },
    problems: [
      ...whole.problems,
      ...kinds.flatMap(([name, part]) =>
        part.problems.map((problem): Problem => Object.assign({ ...problem }, { table: `kinds.${name}` })),
      ),
    ],
  };
}

function one(input: EcologyInput): { readonly ecology: Omit<Ecology, 'kinds'>; readonly problems: readonly Problem[] } {
  const { network, steady, balancing } = input;
  const common = { names: network.names, steady, balancing: steady ? balancing : null, ...structural(input) };
  const none = {
    FCI: null,
    cycled: null,
    indirect: null,
    environs: null,
    unitEnvirons: null,
    dependency: null,
    control: null,
  };
  if (!steady) {
    const nothing = { TST: null, TSTp: null, boundary: null, throughflow: null, APL: null };
    const noStorage = { storage: null, residence: null, totalResidence: null, confidence: null };
    return { ecology: { ...common, ...nothing, ...informational(null), ...none, ...noStorage }, problems: [] };
  }
  const through = throughflow(network);
  const { problem, figures } = integral(input, through);
  const { storage } = network;
  const stored = storage === null ? null : sum(storage);
  return {
    ecology: {
      ...common,
      TST: through.total,
      TSTp: through.throughput,
      boundary: through.boundary,
      throughflow: Array.from(through.each),
      APL: quotient(through.total, through.boundary),
      ...informational(information(network)),
      ...(figures ?? none),
      storage: stored,
      residence: storage && Array.from(storage, (value, i) => quotient(value, through.each[i] as number)),
      totalResidence: stored === null ? null : quotient(stored, through.boundary),
      confidence:
        input.confidence &&
        confidence(network, input.confidence.widths, input.confidence.draws, random(input.confidence.seed)),
    },
    problems: problem === null ? [] : [problem],
  };
}
