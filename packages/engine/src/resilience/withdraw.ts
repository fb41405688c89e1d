/** Withdraws one thing after the other and tells what each would mean, under three kinds of recourse. */
import { sum } from '../numerics/sum.ts';
import { type Consequence, consequence, type FallbackPrice, type Operation, type Stands } from './consequence.ts';
import type { LeadTimes } from './lead-times.ts';
import { leaving, strikes, type Withdrawal } from './withdrawal.ts';

/** existing: what stands is run anew; fallback: the same with what is missing bought at short notice; replan: new links are built. */
export const recourses = ['existing', 'fallback', 'replan'] as const;
export type RecourseName = (typeof recourses)[number];

/** Null where the solver had no answer. */
export interface Withdrawn extends Readonly<Record<RecourseName, Consequence | null>> {
  readonly withdrawal: Withdrawal;
  /** Exchanges of the plan that end. */
  readonly ended: readonly string[];
  /** v(N) − v(N∖i) [currency/a]: what the whole plan saves less for never having had it; null for anything but firms. */
  readonly marginal: number | null;
  /** Loss of the firms that stay, with fallback [currency/a]. */
  readonly othersLoss: number | null;
  /** Until the new links run and what is lost up to then [months, currency]; null without an answer. */
  readonly recovery: { readonly months: number; readonly lossUntil: number } | null;
}

/** What the conductor lends: each answers null when the solver found nothing in time. */
export interface Means {
  readonly replan: (withdrawal: Withdrawal, recourse: RecourseName) => Promise<Operation | null>;
  /** Worth of the firms that stay, by the same programme as the plan. */
  readonly worth: (without: readonly string[]) => Promise<number | null>;
  readonly fallback: FallbackPrice;
  readonly leadTimes: LeadTimes;
}

/** At the price that the saving counts already. */
const present: FallbackPrice = ({ stream }) => stream.presentCost;

/** The three consequences of one withdrawal from a plan that is worth `whole`. */
export async function withdraw(
  stands: Stands,
  whole: number,
  withdrawal: Withdrawal,
  { replan, worth, fallback, leadTimes }: Means,
): Promise<Withdrawn> {
  const gone = leaving(withdrawal);
  const after = async (recourse: RecourseName): Promise<Consequence | null> => {
    const operation = await replan(withdrawal, recourse);
    if (operation === null) return null;
    return consequence(stands, withdrawal, operation, recourse === 'fallback' ? fallback : present, leadTimes);
  };
  const [existing, short, anew] = [await after('existing'), await after('fallback'), await after('replan')];
  const left = gone.length === 0 ? null : await worth(gone);
  const staying = short?.firms.filter(({ firm }) => !gone.includes(firm));
  return {
    withdrawal,
    ended: stands.links.filter(({ tie }) => strikes(withdrawal, tie)).map(({ tie }) => tie.id),
    existing,
    fallback: short,
    replan: anew,
    marginal: left === null ? null : whole - left,
    othersLoss: staying === undefined ? null : sum(staying.map(({ loss }) => loss)),
    recovery: short && anew && { months: anew.months, lossUntil: (short.loss * anew.months) / 12 },
  };
}
