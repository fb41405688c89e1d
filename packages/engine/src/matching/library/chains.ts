/**
 * Chains: ways from a have's commodity to a want's through the library's and the park's technologies, two at most. A chain is
 * folded into one technology row, so that every gate and every price treats it as the plant that it would be together.
 */
import {
  commodities as allKnown,
  commodityById,
  type KnownCommodity,
  type KnownTechnology,
  technologies as knownTechnologies,
  lineage,
  type Substitution,
  substitutions,
} from '@kyosei/model/knowledge/library';
import type { Commodity, Technology } from '@kyosei/model/tables';
import { reach } from '../reach.ts';
import { completed } from './completed.ts';
import { contaminant } from './contaminants.ts';

/** One technology of a chain, counted per unit of its own input. */
export interface Step {
  readonly id: string;
  readonly name: string;
  readonly own: boolean;
  /** What its input must reach at least. */
  readonly asks: Readonly<Record<string, number>>;
  readonly yield: number;
  readonly removal: Readonly<Record<string, number>>;
  readonly reaches: Readonly<Record<string, number>>;
  readonly operatingCost: number;
  readonly co2: number;
  readonly fixedInvestment: number;
  readonly investmentPerCapacity: number;
  readonly minimumSize: number;
  readonly maximumSize: number | undefined;
  readonly lifetime: number;
  readonly mark: Technology['mark'];
  readonly source: string;
}

/** What flows between steps: a commodity of the park, of the library, or both. */
interface Node {
  readonly park: Commodity | null;
  readonly known: KnownCommodity | null;
  readonly unit: 't' | 'kWh';
}

/** How one commodity of the library serves another, without treatment. */
export interface Serving {
  readonly ratio: number;
  readonly substitution: Substitution | null;
}

const descendants = Map.groupBy(
  allKnown.flatMap(({ id }) => lineage(id).map((ancestor) => ({ id, ancestor }))),
  ({ ancestor }) => ancestor,
);
const byInput = Map.groupBy(
  knownTechnologies.flatMap((technology) => technology.inputs.map((input) => ({ input, technology }))),
  ({ input }) => input,
);
/** Technologies that take a commodity, be it as what it is a case of; each once. */
const takes = (id: string): readonly KnownTechnology[] => [
  ...new Set(lineage(id).flatMap((input) => (byInput.get(input) ?? []).map(({ technology }) => technology))),
];
const replacing = Map.groupBy(substitutions, ({ from }) => from);
const servings = new Map<string, ReadonlyMap<string, Serving>>();

/** Everything that a commodity of the library serves: itself, what it is a case of, what it replaces. */
export function serves(id: string): ReadonlyMap<string, Serving> {
  const cached = servings.get(id);
  if (cached !== undefined) return cached;
  const found = new Map<string, Serving>();
  const add = (to: string, serving: Serving): void => {
    if (!found.has(to)) found.set(to, serving);
  };
  const line = lineage(id);
  for (const each of line) add(each, { ratio: 1, substitution: null });
  for (const each of line) {
    for (const substitution of replacing.get(each) ?? []) {
      const { to, ratio, whole } = substitution;
      for (const ancestor of lineage(to)) add(ancestor, { ratio, substitution });
      if (whole) for (const special of descendants.get(to) ?? []) add(special.id, { ratio, substitution });
    }
  }
  servings.set(id, found);
  return found;
}

/** Units of the library's row for one unit of the park's; undefined where t and kWh meet without a heating value. */
export function unitFactor(from: 't' | 'kWh', to: 't' | 'kWh', calorificValue: number | undefined): number | undefined {
  if (from === to) return 1;
  if (calorificValue === undefined || calorificValue <= 0) return undefined;
  return from === 't' ? calorificValue : 1 / calorificValue;
}

const stepOfKnown = (technology: KnownTechnology, money: number): Step => ({
  ...technology,
  name: technology.names.en,
  own: false,
  operatingCost: technology.operatingCost * money,
  fixedInvestment: technology.fixedInvestment * money,
  investmentPerCapacity: technology.investmentPerCapacity * money,
});

export function stepOfOwn(technology: Technology): Step {
  const { outputTemperature, outputPurity, outputMoisture } = technology;
  return {
    ...technology,
    own: true,
    asks: {},
    removal: technology.removal ?? {},
    reaches: {
      ...(outputTemperature === undefined ? {} : { temperature: outputTemperature }),
      ...(outputPurity === undefined ? {} : { purity: outputPurity }),
      ...(outputMoisture === undefined ? {} : { moisture: outputMoisture }),
    },
    maximumSize: technology.maximumSize,
    source: technology.source ?? '',
  };
}

/** Two steps as one, counted per unit of the first's input: y = y1 y2, cost = c1 + y1 c2, 1 − r = (1 − r1)(1 − r2). */
function joined(first: Step, second: Step): Step {
  const names = new Set([...Object.keys(first.removal), ...Object.keys(second.removal)]);
  const y = first.yield;
  const most = Math.min(first.maximumSize ?? Infinity, y > 0 ? (second.maximumSize ?? Infinity) / y : Infinity);
  return {
    id: `${first.id}+${second.id}`,
    name: `${first.name}, then ${second.name}`,
    own: first.own && second.own,
    asks: first.asks,
    yield: y * second.yield,
    removal: Object.fromEntries(
      [...names].map((name) => [name, 1 - (1 - (first.removal[name] ?? 0)) * (1 - (second.removal[name] ?? 0))]),
    ),
    reaches: { ...first.reaches, ...second.reaches },
    operatingCost: first.operatingCost + y * second.operatingCost,
    co2: first.co2 + y * second.co2,
    fixedInvestment: first.fixedInvestment + second.fixedInvestment,
    investmentPerCapacity: first.investmentPerCapacity + y * second.investmentPerCapacity,
    minimumSize: Math.max(first.minimumSize, y > 0 ? second.minimumSize / y : 0),
    maximumSize: Number.isFinite(most) ? most : undefined,
    lifetime: Math.min(first.lifetime, second.lifetime),
    mark: first.mark === 'recalled' || second.mark === 'recalled' ? 'recalled' : 'estimated',
    source: first.source === second.source ? first.source : `${first.source}; ${second.source}`,
  };
}
export const thenStep = joined;

/** A way found: the steps, and how many units of the want one unit of the have gives. */
export interface Chain {
  readonly steps: readonly Step[];
  readonly step: Step | null;
  /** Units of the want for one unit of the have, steps included. */
  readonly ratio: number;
  /** Units that enter the first step for one unit of the have. */
  readonly entering: number;
  readonly substitution: Substitution | null;
}

export interface Chainer {
  /** Ways from a commodity of the park to another, fewest steps first. */
  readonly chains: (from: Commodity, to: Commodity) => readonly Chain[];
  /** Treatments that a commodity may go through unchanged. */
  readonly treatments: (commodity: Commodity) => readonly (readonly [step: Step, entering: number])[];
}

interface Reached {
  readonly node: Node;
  readonly steps: readonly Step[];
  readonly step: Step | null;
  readonly entering: number;
}

/**
 * Finds chains between commodities of a park.
 *
 * @param knownOf the library's row of a commodity, or null
 * @param money factor from EUR 2020 to the park's money; null leaves the library's technologies out
 */
export function chainer(
  commodities: ReadonlyMap<string, Commodity>,
  own: readonly Technology[],
  knownOf: (id: string) => KnownCommodity | null,
  money: number | null,
): Chainer {
  const nodeOf = (commodity: Commodity): Node => ({
    park: commodity,
    known: knownOf(commodity.id),
    unit: commodity.unit,
  });

  /** Nodes one technology further; `entering` counts the first step's input per unit of the start. */
  function next({ node, steps, step, entering }: Reached): readonly Reached[] {
    const found: Reached[] = [];
    const add = (to: Node, taken: Step, units: number): void => {
      if (step === null) found.push({ node: to, steps: [taken], step: taken, entering: units });
      // Units of the second step's input per unit of the first's output are folded into the first step's yield.
      else
        found.push({
          node: to,
          steps: [...steps, taken],
          step: joined({ ...step, yield: step.yield * units }, taken),
          entering,
        });
    };
    if (node.park !== null) {
      const reached = reach(node.park, commodities);
      for (const technology of own) {
        const input = reached.get(technology.input);
        if (input !== undefined)
          add(nodeOf(commodities.get(technology.output) as Commodity), stepOfOwn(technology), input.ratio);
      }
    }
    if (node.known !== null && money !== null) {
      const units = unitFactor(node.unit, node.known.unit, node.park?.calorificValue ?? node.known.calorificValue);
      for (const technology of units === undefined ? [] : takes(node.known.id)) {
        if (technology.output === null) continue;
        const output = commodityById(technology.output) as KnownCommodity;
        add({ park: null, known: output, unit: output.unit }, stepOfKnown(technology, money), units as number);
      }
    }
    return found;
  }

  const far = new Map<string, readonly Reached[]>();
  const reachedFrom = (from: Commodity): readonly Reached[] => {
    const cached = far.get(from.id);
    if (cached !== undefined) return cached;
    const start: Reached = { node: nodeOf(from), steps: [], step: null, entering: 1 };
    const name = ({ node }: Reached): string => node.park?.id ?? node.known?.id ?? '';
    // Going back to where one came from is a ring and serves nothing.
    const fresh = (list: readonly Reached[], before: readonly string[]): readonly Reached[] =>
      list.filter((each) => !before.includes(name(each)));
    const first = fresh(next(start), [from.id, start.node.known?.id ?? '']);
    const second = first.flatMap((one) => fresh(next(one), [from.id, start.node.known?.id ?? '', name(one)]));
    const all = [start, ...first, ...second];
    far.set(from.id, all);
    return all;
  };

  const chains = (from: Commodity, to: Commodity): readonly Chain[] => {
    const target = knownOf(to.id);
    return reachedFrom(from).flatMap((reached): Chain[] => {
      const { node, steps, step, entering } = reached;
      const straight = node.park === null ? undefined : reach(node.park, commodities).get(to.id);
      const chain = (ratio: number, substitution: Substitution | null): Chain => ({
        steps,
        step,
        entering,
        substitution,
        ratio: ratio * (step === null ? 1 : entering * step.yield),
      });
      if (straight !== undefined) return [chain(straight.ratio, null)];
      if (node.known === null || target === null) return [];
      const serving = serves(node.known.id).get(target.id);
      const there = unitFactor(node.unit, node.known.unit, node.park?.calorificValue ?? node.known.calorificValue);
      const back = unitFactor(target.unit, to.unit, to.calorificValue ?? target.calorificValue);
      if (serving === undefined || there === undefined || back === undefined) return [];
      return [chain(serving.ratio * there * back, serving.substitution)];
    });
  };

  const treatments = (commodity: Commodity): readonly (readonly [Step, number])[] => {
    const known = knownOf(commodity.id);
    if (known === null || money === null) return [];
    const units = unitFactor(commodity.unit, known.unit, commodity.calorificValue ?? known.calorificValue);
    if (units === undefined) return [];
    return takes(known.id).flatMap((technology) =>
      technology.output === null ? [[stepOfKnown(technology, money), units] as const] : [],
    );
  };
  return { chains, treatments };
}

/** Names of removal as the have writes its contaminants. */
export function removalFor(
  step: Step,
  concentrations: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const canonical = new Map(Object.entries(step.removal).map(([name, share]) => [contaminant(name), share]));
  return Object.fromEntries(
    Object.keys(concentrations).flatMap((name) => {
      const share = canonical.get(contaminant(name));
      return share === undefined ? [] : [[name, share] as const];
    }),
  );
}

/** A commodity of the library as a row, under an id that no park has. */
export const libraryRow = ({ id, names, kind, unit, calorificValue }: KnownCommodity): Commodity =>
  completed('commodity', {
    id: `known:${id}`,
    name: names.en[0] as string,
    kind,
    unit,
    ...(calorificValue === undefined ? {} : { calorificValue }),
  });
