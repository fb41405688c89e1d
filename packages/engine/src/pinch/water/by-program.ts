/** Water of one contaminant where a programme is needed: limits on the network, or tanks of finite size. */
import type { Solve } from '../../program/program.ts';
import { allocate, isTooLarge, tooLarge } from '../material/allocation.ts';
import type { Connection } from '../material/network.ts';
import { isTooLargeToStore, storedMaterial, tooLargeToStore } from '../material/storage.ts';
import { infeasible, type Outcome } from '../outcome.ts';
import { storageTarget } from '../storage.ts';
import { type WaterAnswer, type WaterInput, water, waterPlaces } from './water.ts';

/** What the sources have left. */
function left(sources: WaterInput['sources'], connections: readonly Connection[]): Connection[] {
  const used = new Map<string, number>();
  for (const { from, flow } of connections) used.set(from, (used.get(from) ?? 0) + flow);
  return sources.flatMap(({ name, flow }) => {
    const rest = flow - (used.get(name) ?? 0);
    return rest > 1e-9 * flow ? [{ from: name, to: waterPlaces.waste, flow: rest }] : [];
  });
}

/** The network within its limits, at the least fresh water that they allow. */
async function limited(input: WaterInput, direct: Outcome<WaterAnswer>, solve: Solve): Promise<Outcome<WaterAnswer>> {
  const { sources, sinks, fresh, network, regeneration, isFixedLoad, price } = input;
  if (direct.answer === null || network === undefined) return direct;
  if (isTooLarge(sources.length, sinks.length)) return tooLarge(sources.length, sinks.length);
  const allocation = await allocate(
    {
      sources: sources.map(({ name, flow, quality }) => ({ name, flow, qualities: [quality] })),
      sinks: sinks.map(({ name, flow, quality }) => ({ name, flow, limits: [quality] })),
      bought: [{ name: waterPlaces.fresh, qualities: [fresh], maximum: Infinity, price: 1 }],
      ...(regeneration
        ? {
            converter: {
              name: waterPlaces.regeneration,
              qualities: [regeneration.outlet],
              yields: sources.map(() => 1),
              maximum: Infinity,
            },
          }
        : {}),
    },
    solve,
    { ...network, isOwnFree: isFixedLoad },
  );
  if (allocation === null)
    return infeasible(
      'network',
      undefined,
      `at least ${network.smallestFlow} t/h`,
      'a smallest flow that the sinks allow',
    );
  const needed = allocation.cost;
  const isOwn = ({ from, to }: Connection): boolean => isFixedLoad && from === to;
  const own = allocation.connections.filter((connection) => !isOwn(connection));
  return {
    answer: {
      ...direct.answer,
      fresh: needed,
      waste: Math.max(0, direct.answer.waste + needed - direct.answer.fresh),
      ...(price === undefined ? {} : { cost: price * needed }),
      ...(regeneration ? { regenerated: allocation.product } : {}),
      network: [...own, ...left(sources, allocation.connections)],
      connections: {
        count: own.length,
        isFewest: network.isFewest && allocation.isProven,
        target: direct.answer.fresh,
      },
    },
    problems: direct.problems,
  };
}

/** Fresh water over the size of the tanks. */
async function stored(input: WaterInput, given: Outcome<WaterAnswer>, solve: Solve): Promise<Outcome<WaterAnswer>> {
  const { sources, sinks, fresh, periods, storage, regeneration } = input;
  const time = given.answer?.time;
  if (given.answer === null || storage === undefined || time === undefined) return given;
  if (isTooLargeToStore(sources, sinks, periods))
    return { answer: given.answer, problems: [...given.problems, tooLargeToStore(sources.length, sinks.length)] };
  const problem = storedMaterial(sources, sinks, fresh, periods, regeneration?.outlet);
  const target = await storageTarget(problem, storage, time.byPeriod, time.withStorage, solve);
  return target ? { ...given, answer: { ...given.answer, time: { ...time, storage: target } } } : given;
}

/** `water` with the limits on its network and the tanks that the input asks for. */
export async function waterByProgram(input: WaterInput, solve: Solve): Promise<Outcome<WaterAnswer>> {
  return stored(input, await limited(input, water(input), solve), solve);
}
