/**
 * Heat targets with a store of finite size: the cascade of every period as rows, in which heat may be taken out at each
 * temperature and given back at the same one in another period.
 */
import type { Builder, Solve } from '../../program/program.ts';
import type { Outcome } from '../outcome.ts';
import { factorIn } from '../periods.ts';
import { type StoredProblem, storageTarget } from '../storage.ts';
import { cascade } from './cascade.ts';
import { type HeatAnswer, type HeatInput, heat } from './heat.ts';
import { scaledStreams } from './in-time.ts';
import { shiftedPieces } from './stream.ts';

/** Columns that a solver in the browser's memory still takes in about a second. */
const mostColumns = 60_000;

/** Heat given at each level and between each two, hottest first, by period; places without any are left out. */
function netHeats({ streams, minimumApproach, periods }: HeatInput): { nets: number[][]; most: number } {
  let most = 0;
  const all = periods.map((period) => {
    const flows = cascade(
      shiftedPieces(
        scaledStreams(streams, (stream) => factorIn(stream, period)),
        minimumApproach,
      ),
    );
    most = Math.max(most, flows.scale);
    return [...flows.temperatures.keys()].flatMap((k) => {
      const below = flows.below[k] as number;
      const next = k + 1 < flows.above.length ? (flows.above[k + 1] as number) : below;
      return [below - (flows.above[k] as number), next - below];
    });
  });
  const isUsed = (all[0] ?? []).map((_, node) => all.some((nets) => Math.abs(nets[node] as number) > 1e-12 * most));
  return { nets: all.map((nets) => nets.filter((__, node) => isUsed[node])), most };
}

/** R_k = R_{k−1} + net_k − charge_k ≥ 0 from the hottest level down, R_0 the hot utility. */
export function storedHeat(input: HeatInput): StoredProblem {
  const { nets, most } = netHeats(input);
  return {
    periods: input.periods,
    most,
    add: (builder: Builder, period: number, weight: number) => {
      const hotUtility = builder.column(`hotUtility(${period})`, 0, most, weight);
      let above = hotUtility;
      const charges = (nets[period] ?? []).map((net, k) => {
        const charge = builder.column(`charge(${k},${period})`, -most, most, 0);
        const flow = builder.column(`heat(${k},${period})`, 0, 2 * most, 0);
        builder.row(`heat(${k},${period})`, net, net);
        builder.entry(flow, 1);
        builder.entry(above, -1);
        builder.entry(charge, 1);
        above = flow;
        return charge;
      });
      return { charges, supply: [[hotUtility, 1]] };
    },
  };
}

/** `heat` with the store that the input asks for. */
export async function heatByProgram(input: HeatInput, solve: Solve): Promise<Outcome<HeatAnswer>> {
  const answer = heat(input);
  const { storage, periods } = input;
  if (!storage || !answer.time) return { answer, problems: [] };
  const problem = storedHeat(input);
  const places = 2 * input.streams.reduce((count, { segments }) => count + 2 * segments.length, 0);
  if (places * periods.length * 3 > mostColumns)
    return {
      answer,
      problems: [
        {
          code: 'too-large',
          severity: 'warning',
          table: 'storage',
          found: `${places} temperatures × ${periods.length} periods`,
          accepted: `at most ${mostColumns / 3} together where a store is asked for; it is left out`,
        },
      ],
    };
  const { byPeriod, withStorage } = answer.time;
  const stored = await storageTarget(problem, storage, byPeriod.hotUtility, withStorage.hotUtility, solve);
  return {
    answer: stored ? { ...answer, time: { ...answer.time, storage: stored } } : answer,
    problems: [],
  };
}
