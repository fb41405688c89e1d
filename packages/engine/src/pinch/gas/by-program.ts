/** Gas targets where the cascade does not reach: several make-up gases, a purifier fed by the sources, stores of finite size. */
import type { Solve } from '../../program/program.ts';
import {
  type Allocation,
  type AllocationProblem,
  allocate,
  isTooLarge,
  storedAllocation,
  tooLarge,
} from '../material/allocation.ts';
import { isTooLargeToStore, storedMaterial, tooLargeToStore } from '../material/storage.ts';
import type { Outcome } from '../outcome.ts';
import { factorIn, meanFactor, type Periodic } from '../periods.ts';
import { storageTarget } from '../storage.ts';
import {
  type GasAnswer,
  type GasFlow,
  type GasInput,
  type GasInTime,
  gas,
  gasPlaces,
  impurity,
  notPureEnough,
  standAlone,
  tooLittle,
  toPurge,
  total,
} from './gas.ts';

const isPriced = ({ makeup }: GasInput): boolean => makeup.every(({ price }) => price !== undefined);

/** The allocation with flows times a factor and make-up without or within its maxima. */
function problemOf(input: GasInput, factor: (item: Periodic) => number = () => 1, isLimited = true): AllocationProblem {
  const { makeup, purifier } = input;
  const flowOf = (item: GasFlow): number => item.flow * factor(item);
  return {
    sources: input.sources.map((item) => ({ name: item.name, flow: flowOf(item), qualities: [impurity(item.purity)] })),
    sinks: input.sinks.map((item) => ({ name: item.name, flow: flowOf(item), limits: [impurity(item.purity)] })),
    bought: makeup.map(({ name, purity, maximum, price }) => ({
      name,
      qualities: [impurity(purity)],
      maximum: isLimited ? maximum : Infinity,
      price: isPriced(input) ? (price ?? 0) : 1,
    })),
    ...(purifier
      ? {
          converter: {
            name: gasPlaces.purifier,
            qualities: [impurity(purifier.purity)],
            yields: input.sources.map(({ purity }) => (purifier.recovery * purity) / purifier.purity),
            maximum: purifier.maximumFeed,
          },
        }
      : {}),
  };
}

/** Each period by itself, with a store of any size, and with the store asked for; null where a period cannot be served. */
async function inTime(input: GasInput, solve: Solve): Promise<GasInTime | null> {
  const { periods, storage } = input;
  const problems = periods.map((period) => problemOf(input, (item) => factorIn(item, period)));
  const each: GasInTime['periods'][number][] = [];
  let none = 0;
  for (const [p, { name, hours }] of periods.entries()) {
    const allocation = await allocate(problems[p] as AllocationProblem, solve);
    if (allocation === null) return null;
    each.push({ name, hours, makeup: allocation.bought.reduce((sum, flow) => sum + flow, 0) });
    none += hours * allocation.cost;
  }
  const mean = await allocate(
    problemOf(input, (item) => meanFactor(item, periods)),
    solve,
  );
  if (mean === null) return null;
  const lossless = Math.min(none, mean.cost * periods.reduce((sum, { hours }) => sum + hours, 0));
  const stored = storage && (await storageTarget(storedAllocation(problems, periods), storage, none, lossless, solve));
  return {
    periods: each,
    byPeriod: none,
    withStorage: lossless,
    gap: none - lossless,
    counts: isPriced(input) ? 'cost' : 'makeup',
    ...(stored ? { storage: stored } : {}),
  };
}

const asRows = (flows: readonly GasFlow[]) =>
  flows.map((item) => Object.assign({}, item, { quality: impurity(item.purity) }));

/** The cascade's answer with the store asked for. */
async function withStore(input: GasInput, solve: Solve): Promise<Outcome<GasAnswer>> {
  const { sources, sinks, periods, storage } = input;
  const given = gas(input);
  const time = given.answer?.time;
  const [makeup] = input.makeup;
  if (given.answer === null || storage === undefined || time === undefined || makeup === undefined) return given;
  const rows = [asRows(sources), asRows(sinks)] as const;
  if (isTooLargeToStore(...rows, periods))
    return { ...given, problems: [...given.problems, tooLargeToStore(sources.length, sinks.length)] };
  const problem = storedMaterial(...rows, impurity(makeup.purity), periods);
  const target = await storageTarget(problem, storage, time.byPeriod, time.withStorage, solve);
  return target ? { ...given, answer: { ...given.answer, time: { ...time, storage: target } } } : given;
}

/** What the sources and the purifier have left goes to purge. */
function left(sources: AllocationProblem['sources'], { connections, feed, product }: Allocation, least: number) {
  const used = new Map<string, number>();
  for (const { from, flow } of connections) used.set(from, (used.get(from) ?? 0) + flow);
  return [
    ...sources.map(({ name, flow }) => ({ name, flow: flow - (used.get(name) ?? 0) })),
    { name: gasPlaces.purifier, flow: feed - product },
  ].filter(({ flow }) => flow > least);
}

/** The cheapest make-up where all have prices, the least otherwise; then the least feed of the purifier. */
export async function gasByProgram(input: GasInput, solve: Solve): Promise<Outcome<GasAnswer>> {
  const { makeup, purifier, periods, storage } = input;
  // The cascade reaches this far, and its pinches with it; without a store the programme is what was asked for.
  if (makeup.length === 1 && purifier === undefined && storage !== undefined) return withStore(input, solve);
  if (isTooLarge(input.sources.length + makeup.length, input.sinks.length))
    return tooLarge(input.sources.length + makeup.length, input.sinks.length);
  const problem = problemOf(input);
  const allocation = await allocate(problem, solve);
  if (allocation === null) {
    const isScarce =
      makeup.some(({ maximum }) => maximum < Infinity) &&
      (await allocate(problemOf(input, undefined, false), solve)) !== null;
    return isScarce ? tooLittle(makeup) : notPureEnough(input);
  }
  const { sources, sinks } = problem;
  const flow = allocation.bought.reduce((sum, value) => sum + value, 0);
  const time = periods.length > 0 ? await inTime(input, solve) : null;
  return {
    answer: {
      makeup: flow,
      purge: Math.max(0, flow + total(sources) - total(sinks)),
      pinches: [],
      standAlone: standAlone(input),
      network: [...allocation.connections, ...toPurge(left(sources, allocation, 1e-9 * total(sinks)))],
      makeups: makeup.map(({ name }, index) => ({ name, flow: allocation.bought[index] ?? 0 })),
      ...(isPriced(input) ? { cost: allocation.cost } : {}),
      ...(purifier ? { purifier: { feed: allocation.feed, product: allocation.product } } : {}),
      ...(time ? { time } : {}),
    },
    problems: [],
  };
}
