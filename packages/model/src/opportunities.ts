/**
 * The record that matching answers: opportunities, near misses, diagnoses and recruits of a park. Frozen JSON; whoever shows it draws
 * these figures and computes none. Money is in park currency at its base year; `a` is a year.
 */
import type { Answer, LawRule } from './knowledge/library.ts';
import type { Mark } from './knowledge/sources.ts';
import type { Finding, PlanExchange } from './plan.ts';
import type { Problem } from './problem.ts';

export type End = PlanExchange['from'];

export const matchGates = [
  'firm',
  'commodity',
  'quality',
  'quantity',
  'route',
  'distance',
  'law',
  'money',
  'precedent',
  'failure',
] as const;
export type MatchGate = (typeof matchGates)[number];

/** `warn`: passes with something to see to; `unknown`: nobody has said. */
export type Verdict = 'pass' | 'warn' | 'unknown' | 'fail';

export interface GateResult {
  readonly gate: MatchGate;
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
}

export interface ChainStep {
  readonly id: string;
  readonly name: string;
  readonly mark: Mark;
  readonly source: string;
}

/** What one rule says of an exchange; its words stand once, in {@link Opportunities.laws}. */
export interface LawFinding {
  readonly rule: string;
  readonly answer: Answer;
  readonly basis: string;
}

/** A failure mode tested on one exchange; `bites` is null where the data for its test are missing. */
export interface ModeResult {
  readonly id: string;
  readonly bites: boolean | null;
  readonly findings: readonly Finding[];
}

export interface PrecedentHit {
  readonly id: string;
  readonly case: string;
  readonly outcome: string;
  readonly why: string;
}

export interface Opportunity {
  readonly id: string;
  readonly from: End;
  readonly to: End;
  readonly chain: readonly ChainStep[];
  readonly running: boolean;
  readonly gates: readonly GateResult[];
  readonly unit: 't' | 'kWh';
  /** unit/a taken from the donor */
  readonly quantity: number;
  readonly deliveredUnit: 't' | 'kWh';
  readonly delivered: number;
  readonly shareOfHave: number;
  readonly shareOfWant: number;
  /** km */
  readonly distance: number;
  /** km at which it stops paying; null when distance does not decide. */
  readonly breakEven: number | null;
  /** currency/a, if it alone existed */
  readonly saving: number;
  /** currency/a: saving times confidence, by which the list is ranked */
  readonly expected: number;
  /** currency/a: saving with prices and costs at the ends of what their evidence allows */
  readonly interval: readonly [low: number, high: number];
  /** 0…1, the product of its factors */
  readonly confidence: number;
  readonly factors: Readonly<Record<'evidence' | 'law' | 'precedent' | 'failure', number>>;
  /** currency/a; the carrier's is what it is paid */
  readonly gains: { readonly donor: number; readonly receiver: number; readonly carrier: number };
  readonly price: { readonly floor: number; readonly ceiling: number; readonly agreed: number };
  readonly investment: number;
  /** years */
  readonly payback: number | null;
  /** t/a, net */
  readonly avoided: {
    readonly co2: number;
    readonly so2: number;
    readonly freshWater: number;
    readonly landfill: number;
  };
  readonly law: { readonly answer: Answer; readonly rules: readonly LawFinding[] };
  readonly precedents: readonly PrecedentHit[];
  readonly modes: readonly ModeResult[];
  readonly weakest: Mark;
}

/** What would let a near miss pass, from the library. */
export interface Remedy {
  readonly technology: string;
  readonly name: string;
  /** currency per unit at the donor, its annuity at the size of the exchange included */
  readonly unitCost: number;
  /** currency/a with it */
  readonly saving: number;
  readonly passes: boolean;
  readonly mark: Mark;
}

export interface NearMiss {
  readonly from: End;
  readonly to: End;
  readonly chain: readonly ChainStep[];
  readonly gate: MatchGate;
  readonly findings: readonly Finding[];
  /** currency/a it would bring; null when it stopped before money */
  readonly saving: number | null;
  readonly remedies: readonly Remedy[];
}

export interface LeftOver {
  readonly stream: string;
  readonly firm: string;
  readonly commodity: string;
  readonly direction: 'has' | 'wants';
  readonly unit: 't' | 'kWh';
  /** unit/a that no opportunity reaches */
  readonly quantity: number;
}

/** A sector that would close left-over streams if it came, with the arithmetic. */
export interface Recruit {
  readonly sector: string;
  readonly name: string;
  readonly employees: number;
  /** t/a of its product */
  readonly output: number;
  /** currency/a */
  readonly value: number;
  readonly closes: readonly {
    readonly stream: string;
    readonly commodity: string;
    readonly chain: readonly string[];
    /** unit/a of the left-over stream */
    readonly quantity: number;
    readonly share: number;
    readonly unitValue: number;
    readonly value: number;
  }[];
}

export interface Opportunities {
  readonly format: 'kyosei-match/1';
  readonly park: { readonly id: string; readonly name: string; readonly currency: string; readonly baseYear: number };
  /** True when streams were filled in from sector profiles. */
  readonly coldStart: boolean;
  readonly recognised: readonly { readonly commodity: string; readonly known: string; readonly score: number }[];
  readonly opportunities: readonly Opportunity[];
  readonly nearMisses: readonly NearMiss[];
  /** Exchanges that run, with what bites them. */
  readonly diagnoses: readonly {
    readonly exchange: string;
    readonly stopped: GateResult | null;
    readonly opportunity: Opportunity | null;
    readonly alarm: boolean;
  }[];
  readonly leftOver: readonly LeftOver[];
  readonly recruits: readonly Recruit[];
  /** The rules that apply to some exchange, in words. */
  readonly laws: readonly Pick<LawRule, 'id' | 'basis' | 'steps' | 'consequence' | 'mark'>[];
  readonly counts: {
    readonly haves: number;
    readonly wants: number;
    readonly pairs: number;
    readonly opportunities: number;
    readonly nearMisses: number;
  };
  readonly problems: readonly Problem[];
}
