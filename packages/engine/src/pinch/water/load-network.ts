/** What a network of processes carries: flows through them, concentrations that leave them, connections. */
import type { Demand, Supply } from '../material/allocation.ts';
import type { Connection } from '../material/network.ts';
import type { Ppm, TonnesPerHour } from '../quantity.ts';
import type { LoadNetwork, Process, Supplied } from './load-problem.ts';

const into = (flows: readonly (readonly TonnesPerHour[])[], process: number): TonnesPerHour =>
  flows.reduce((sum, each) => sum + (each[process] ?? 0), 0);
const throughOf = ({ supplied, reuse }: LoadNetwork, process: number): TonnesPerHour =>
  into(supplied, process) + into(reuse, process);

/** Concentrations that leave the processes: repeated mixing, from the limits down. */
function outletsOf(processes: readonly Process[], supplies: readonly Supplied[], network: LoadNetwork): Ppm[][] {
  const outlets = processes.map(({ outlet }) => [...outlet]);
  for (let round = 0, isMoving = true; isMoving && round < 10_000; round += 1) {
    isMoving = false;
    for (const [j, { load }] of processes.entries())
      for (const [k, amount] of load.entries()) {
        let carried = amount;
        for (const [s, { qualities }] of supplies.entries())
          carried += (network.supplied[s]?.[j] ?? 0) * (qualities[k] ?? 0);
        for (const [i, from] of outlets.entries()) carried += (network.reuse[i]?.[j] ?? 0) * (from[k] as Ppm);
        const own = outlets[j] as Ppm[];
        const value = Math.min(own[k] as Ppm, carried / throughOf(network, j));
        if ((own[k] as Ppm) - value > 1e-13 * value) isMoving = true;
        own[k] = value;
      }
  }
  return outlets;
}

/** Room for rounding in limits that the network attains exactly. */
const slack = 1 + 1e-8;

/** The processes as sources and sinks, which take what keeps inlet and outlet within what this network gives. */
export function flowsThrough(
  processes: readonly Process[],
  supplies: readonly Supplied[],
  network: LoadNetwork,
): { readonly sources: Supply[]; readonly sinks: Demand[]; readonly processes: readonly [] } {
  const outlets = outletsOf(processes, supplies, network);
  const flows = processes.map((_, j) => throughOf(network, j));
  const sinkOf = ({ name, inlet, load }: Process, j: number): Demand => {
    const flow = flows[j] as number;
    const limits = inlet.map((limit, k) =>
      Math.max(0, Math.min(limit, (outlets[j]?.[k] ?? 0) * slack - (load[k] ?? 0) / flow)),
    );
    return { name, flow, limits };
  };
  return {
    sources: processes.map(({ name }, j) => ({ name, flow: flows[j] ?? 0, qualities: outlets[j] ?? [] })),
    sinks: processes.map(sinkOf),
    processes: [],
  };
}

/** Flows above rounding: from supplies, and of processes to each other. */
export function connectionsOf(
  processes: readonly Process[],
  supplies: readonly Supplied[],
  { supplied, reuse }: LoadNetwork,
): Connection[] {
  const dust = 1e-9 * processes.reduce((sum, _, j) => sum + into(supplied, j) + into(reuse, j), 0);
  const rows = [
    ...supplied.map((flows, s) => [supplies[s]?.name ?? '', flows] as const),
    ...reuse.map((flows, i) => [processes[i]?.name ?? '', flows] as const),
  ];
  return rows.flatMap(([from, flows]) =>
    flows.flatMap((flow, j) => (flow > dust ? [{ from, to: processes[j]?.name ?? '', flow }] : [])),
  );
}
