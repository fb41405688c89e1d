/** Limits on the connections of a network, which make its programme mixed-integer. */
import type { Builder } from '../../program/program.ts';
import { type Fields, type Reader, readFlag, readNumber, readPart } from '../reader.ts';
import type { AllocationProblem, Arc } from './allocation.ts';

export interface PipeLimits {
  /** Least flow of a connection that is used; 0 is no limit. */
  readonly smallestFlow: number;
  /** The fewest connections that attain the target. */
  readonly isFewest: boolean;
  /** What goes from a row to one of its own name needs no pipe. */
  readonly isOwnFree?: boolean;
}

/** `network: {smallestFlow?, fewest?}` of a method file. */
export function readPipeLimits(reader: Reader, file: Fields, unit: string): PipeLimits | undefined {
  const part = readPart(reader, file, 'network');
  if (part === null) return undefined;
  return {
    smallestFlow: readNumber(reader, part, 'smallestFlow', { minimum: 0, maximum: 1e15, unit }) ?? 0,
    isFewest: readFlag(reader, part, 'fewest') ?? false,
  };
}

/** x ≤ upper · pipe and x ≥ smallest · pipe for every flow. */
export function addPipes(
  builder: Builder,
  { sources }: AllocationProblem,
  arcs: readonly Arc[],
  columns: readonly number[],
  { limits: { smallestFlow, isOwnFree }, cost }: { readonly limits: PipeLimits; readonly cost: number },
): void {
  for (const [at, { kind, from, to, index, upper }] of arcs.entries()) {
    if (isOwnFree && from === to) continue;
    const most = kind === 'source' ? Math.min(upper, sources[index]?.flow ?? upper) : upper;
    if (most === 0) continue;
    const flow = columns[at] as number;
    const pipe = builder.column(`pipe(${at})`, 0, 1, cost, true);
    builder.row(`most(${at})`, -Infinity, 0);
    builder.entry(flow, 1);
    builder.entry(pipe, -most);
    if (smallestFlow === 0) continue;
    builder.row(`smallest(${at})`, 0, Infinity);
    builder.entry(flow, 1);
    builder.entry(pipe, -smallestFlow);
  }
}
