/** Rules of a register: every way from one commodity to another with its figures, compiled once for all pairs of streams. */
import { leastNames, mostNames } from './columns.ts';

/** A way with its place of treatment; figures per unit of the have unless said otherwise. */
export interface Rule {
  readonly from: number;
  readonly to: number;
  /** Name of the chain, for whoever reads the answer. */
  readonly name: string;
  /** Units of the want for one unit of the have that arrives. */
  readonly ratio: number;
  /** Units that travel for one unit of the have: 1 at the receiver's plant, what it yields at the donor's. */
  readonly carried: number;
  /** Treatment counts only what arrives, when the plant stands at the receiver. */
  readonly treatsArriving: boolean;
  /** Units of technology input; 0 without one. */
  readonly entering: number;
  readonly operatingCost: number;
  /** currency/a per unit/h of input, and currency/a */
  readonly plantPerCapacity: number;
  readonly plantFixed: number;
  /** unit/h of input */
  readonly minimumSize: number;
  readonly maximumSize: number;
  /** What the input must reach at least, what the output reaches (NaN: as before), and shares removed, in the order of the names. */
  readonly asks: readonly number[];
  readonly reaches: readonly number[];
  readonly moisture: number;
  readonly removal: readonly number[];
  /** K by which what arrives must be warmer than what is wanted. */
  readonly approach: number;
  /** The way: km factor, km, currency/unit, currency/(unit km), 1/km, currency/a, currency/(a km), currency/(a km unit/h). */
  readonly detour: number;
  readonly farthest: number;
  readonly handling: number;
  readonly carriage: number;
  readonly loss: number;
  readonly wayFixed: number;
  readonly wayPerDistance: number;
  readonly wayPerCapacity: number;
  /** currency/a once it stands: contracts and meetings */
  readonly transaction: number;
  /** What an exchange that passes is worth of its saving, from law, precedent and evidence. */
  readonly factor: number;
  /** Nothing stores it, so that rhythm counts. */
  readonly unstorable: boolean;
  /** A treatment that counts only where the have does not fit as it is. */
  readonly remedy: boolean;
}

export interface Rules {
  readonly commodities: readonly string[];
  readonly rules: readonly Rule[];
  /** h/a of each period, and the rate in each period for one unit a year, for each shape. */
  readonly hours: readonly number[];
  readonly shapes: readonly (readonly number[])[];
}

/** Columns of the compiled rules; numbers only, so that an inner loop reads them in order. */
const fields = [
  'ratio',
  'carried',
  'entering',
  'operatingCost',
  'plantPerCapacity',
  'plantFixed',
  'minimumSize',
  'maximumSize',
  'moisture',
  'approach',
  'detour',
  'farthest',
  'handling',
  'carriage',
  'loss',
  'wayFixed',
  'wayPerDistance',
  'wayPerCapacity',
  'transaction',
  'factor',
] as const;
export type Compiled = Readonly<Record<(typeof fields)[number], Float64Array>> & {
  readonly treatsArriving: Uint8Array;
  readonly unstorable: Uint8Array;
  /** For a remedy the rule without it; −1 for every other rule. */
  readonly plain: Int32Array;
  /** Whether a rule asks something of its input. */
  readonly picky: Uint8Array;
  readonly asks: Float64Array;
  readonly reaches: Float64Array;
  readonly keeps: Float64Array;
  /** Rules that go from a commodity to another: groups `[to, first, end)` of each commodity, and of each as target. */
  readonly ofHave: readonly (readonly Group[])[];
  readonly ofWant: readonly (readonly Group[])[];
  readonly periods: number;
  readonly hours: Float64Array;
  readonly shapes: Float64Array;
};

export interface Group {
  /** The commodity on the other side. */
  readonly other: number;
  readonly first: number;
  readonly end: number;
}

export function compile({ commodities, rules, hours, shapes }: Rules): {
  readonly compiled: Compiled;
  readonly order: readonly Rule[];
} {
  const order = rules.toSorted((a, b) => a.from - b.from || a.to - b.to);
  const groups: { from: number; to: number; first: number; end: number }[] = [];
  for (const [i, { from, to }] of order.entries()) {
    const last = groups.at(-1);
    if (last !== undefined && last.from === from && last.to === to) last.end = i + 1;
    else groups.push({ from, to, first: i, end: i + 1 });
  }
  const column = (name: (typeof fields)[number]) => Float64Array.from(order, (rule) => rule[name]);
  const flat = (of: (rule: Rule) => readonly number[]) => Float64Array.from(order.flatMap(of));
  const numbers = Object.fromEntries(fields.map((name) => [name, column(name)])) as Record<
    (typeof fields)[number],
    Float64Array
  >;
  return {
    order,
    compiled: {
      ...numbers,
      treatsArriving: Uint8Array.from(order, ({ treatsArriving }) => (treatsArriving ? 1 : 0)),
      unstorable: Uint8Array.from(order, ({ unstorable }) => (unstorable ? 1 : 0)),
      plain: Int32Array.from(order, ({ remedy, from, to }) =>
        remedy ? order.findIndex((rule) => rule.from === from && rule.to === to && rule.name === '') : -1,
      ),
      picky: Uint8Array.from(order, ({ asks }) => (asks.some((ask) => ask > -Infinity) ? 1 : 0)),
      asks: flat(({ asks }) => leastNames.map((_, k) => asks[k] ?? -Infinity)),
      reaches: flat(({ reaches }) => leastNames.map((_, k) => reaches[k] ?? Number.NaN)),
      keeps: flat(({ removal }) => mostNames.map((_, k) => 1 - (removal[k] ?? 0))),
      ofHave: commodities.map((_, c) =>
        groups.filter(({ from }) => from === c).map(({ to, first, end }) => ({ other: to, first, end })),
      ),
      ofWant: commodities.map((_, c) =>
        groups.filter(({ to }) => to === c).map(({ from, first, end }) => ({ other: from, first, end })),
      ),
      periods: hours.length,
      hours: Float64Array.from(hours),
      shapes: Float64Array.from(shapes.flat()),
    },
  };
}
