/**
 * Water with several contaminants, as a linear programme. Sources keep their concentrations, processes are taken at
 * their limiting outlet concentrations: the network is always feasible, and for sources and sinks the fresh water is
 * the least; for processes it is an upper bound, as not every contaminant need leave at its limit
 * (Doyle & Smith, Process Saf Environ Prot 75 (1997) 181–189; Savelski & Bagajewicz, Chem Eng Sci 58 (2003) 5349–5362).
 */
import type { Solve } from '../../program/program.ts';
import { type Allocation, allocate, type Demand, isTooLarge, type Supply, tooLarge } from '../material/allocation.ts';
import type { Connection } from '../material/network.ts';
import { infeasible, type Outcome } from '../outcome.ts';
import type { Ppm, TonnesPerHour } from '../quantity.ts';
import { eachZone } from '../zones.ts';
import { waterPlaces } from './water.ts';

interface InZone {
  readonly zone?: string;
}

export interface SeveralInput {
  /** Order of all concentration lists. */
  readonly contaminants: readonly string[];
  readonly fresh: readonly Ppm[];
  readonly price?: number;
  readonly sources: readonly (Supply & InZone)[];
  readonly sinks: readonly (Demand & InZone)[];
  readonly isFixedLoad: boolean;
  readonly regeneration?: { readonly outlet: readonly Ppm[] };
}

export interface SeveralAnswer {
  readonly contaminants: readonly string[];
  readonly fresh: TonnesPerHour;
  readonly waste: TonnesPerHour;
  /** No single concentration is a pinch for several contaminants. */
  readonly pinches: readonly [];
  readonly standAlone: Readonly<Record<string, TonnesPerHour>>;
  readonly cost?: number;
  readonly regenerated?: TonnesPerHour;
  readonly network: readonly Connection[];
  /** False where processes were taken at their limiting outlets. */
  readonly isLeast: boolean;
}

/** Least fresh water for these rows; regeneration is the park's, so that a plant by itself has none. */
function solveFor(
  { fresh, regeneration }: Pick<SeveralInput, 'fresh' | 'regeneration'>,
  sources: readonly Supply[],
  sinks: readonly Demand[],
  solve: Solve,
): Promise<Allocation | null> {
  return allocate(
    {
      sources,
      sinks,
      bought: [{ name: waterPlaces.fresh, qualities: fresh, maximum: Infinity, price: 1 }],
      ...(regeneration
        ? {
            converter: {
              name: waterPlaces.regeneration,
              qualities: regeneration.outlet,
              yields: sources.map(() => 1),
              maximum: Infinity,
            },
          }
        : {}),
    },
    solve,
  );
}

/** What the sources have left, sent to waste. */
function toWaste(sources: readonly Supply[], connections: readonly Connection[]): Connection[] {
  const used = new Map<string, number>();
  for (const { from, flow } of connections) used.set(from, (used.get(from) ?? 0) + flow);
  return sources.flatMap(({ name, flow }) => {
    const left = flow - (used.get(name) ?? 0);
    return left > 1e-9 * flow ? [{ from: name, to: waterPlaces.waste, flow: left }] : [];
  });
}

const total = (items: readonly { readonly flow: number }[]): number => items.reduce((sum, { flow }) => sum + flow, 0);

/** Least fresh water, then least water regenerated. */
export async function waterOfSeveral(input: SeveralInput, solve: Solve): Promise<Outcome<SeveralAnswer>> {
  const { contaminants, sources, sinks, isFixedLoad, price, regeneration } = input;
  if (isTooLarge(sources.length, sinks.length)) return tooLarge(sources.length, sinks.length);
  const pooled = await solveFor(input, sources, sinks, solve);
  if (pooled === null)
    return infeasible(
      isFixedLoad ? 'processes' : 'sinks',
      undefined,
      'limits that no mixture of fresh water and sources meets',
      'limits not below the concentrations of fresh water',
    );
  const zones = eachZone(sources, sinks, (ownSources, ownSinks) =>
    solveFor({ fresh: input.fresh }, ownSources, ownSinks, solve),
  );
  const standAlone: [string, TonnesPerHour][] = [];
  for (const [zone, solving] of Object.entries(zones)) {
    const alone = await solving;
    if (alone) standAlone.push([zone, alone.bought[0] ?? 0]);
  }
  const fresh = pooled.bought[0] ?? 0;
  const connections = pooled.connections.filter(({ from, to }) => !(isFixedLoad && from === to));
  return {
    answer: {
      contaminants,
      fresh,
      waste: Math.max(0, fresh + total(sources) - total(sinks)),
      pinches: [],
      standAlone: Object.fromEntries(standAlone),
      ...(price === undefined ? {} : { cost: price * fresh }),
      ...(regeneration ? { regenerated: pooled.product } : {}),
      network: [...connections, ...toWaste(sources, pooled.connections)],
      isLeast: !isFixedLoad,
    },
    problems: [],
  };
}
