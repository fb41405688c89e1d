/** The usual rhythm of environmental management, by which a firm may begin its calendar. Clauses are recalled, not read. Pure. */
import { monthsLater } from '@kyosei/engine/accounts';
import type { Duty } from '@kyosei/model/tables';

/** Plan, do, check, act: in which part of the round a kind of duty falls. */
export const phases = ['plan', 'do', 'check', 'act'] as const;
export type Phase = (typeof phases)[number];

export const phaseOf: Readonly<Record<Duty['kind'], Phase>> = {
  objective: 'plan',
  permit: 'do',
  licence: 'do',
  action: 'do',
  training: 'do',
  report: 'check',
  audit: 'check',
  review: 'act',
};

interface Usual {
  readonly id: 'aspects' | 'training' | 'compliance' | 'audit' | 'review' | 'statement';
  readonly kind: Duty['kind'];
  /** Months from today until it is due first. */
  readonly after: number;
  readonly everyMonths: number;
  readonly basis: string;
}

/** With the day on which it is due first. */
interface First extends Omit<Usual, 'after'> {
  readonly due: string;
}

const usual: readonly Usual[] = [
  { id: 'aspects', kind: 'objective', after: 1, everyMonths: 12, basis: 'ISO 14001:2015, 6.1.2 and 6.2' },
  { id: 'training', kind: 'training', after: 3, everyMonths: 12, basis: 'ISO 14001:2015, 7.2' },
  { id: 'compliance', kind: 'report', after: 6, everyMonths: 12, basis: 'ISO 14001:2015, 9.1.2' },
  { id: 'audit', kind: 'audit', after: 9, everyMonths: 12, basis: 'ISO 14001:2015, 9.2' },
  { id: 'review', kind: 'review', after: 10, everyMonths: 12, basis: 'ISO 14001:2015, 9.3' },
  { id: 'statement', kind: 'report', after: 11, everyMonths: 12, basis: 'Regulation (EC) 1221/2009 (EMAS), article 6' },
];

/** Duties of one round, from today. */
export const usualRound = (today: string): readonly First[] =>
  usual.map(({ id, kind, after, everyMonths, basis }) => ({
    id,
    kind,
    everyMonths,
    basis,
    due: monthsLater(today, after),
  }));
