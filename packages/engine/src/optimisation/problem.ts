/** What the optimisation decides on, as plain numbers: it knows neither tables nor names of commodities. */

export type Burden = 'co2' | 'so2' | 'freshWater' | 'landfill';

/** A possible exchange; all amounts per unit taken from the donor. */
export interface Arc {
  /** For the names of columns and rows. */
  readonly id: string;
  /** Index of its have, of its want, of its facility. */
  readonly have: number;
  readonly want: number;
  readonly facility: number | null;
  /** Largest rate in each period [unit/h]. */
  readonly upper: Float64Array;
  /** Smallest capacity that is built [unit/h]. */
  readonly smallest: number;
  /** Units of the want covered. */
  readonly delivered: number;
  /** Units of facility input. */
  readonly input: number;
  /** currency/unit */
  readonly unitCost: number;
  /** currency/a per unit/h of capacity */
  readonly capacityCost: number;
  /** currency/a once built */
  readonly fixedCost: number;
  /** currency per unit/h of capacity, and once built */
  readonly investmentPerCapacity: number;
  readonly fixedInvestment: number;
  /** Change [t/unit] */
  readonly burdens: Readonly<Record<Burden, number>>;
  /** It stands already and does not count among the exchanges built. */
  readonly running: boolean;
}

/** A have or a want. */
export interface Node {
  readonly id: string;
  /** unit/h in each period */
  readonly rates: Float64Array;
}

export interface Limits {
  /** currency */
  readonly budget?: number;
  readonly exchanges?: number;
  /** Largest change against the baseline [t/a]: the limit less the baseline. */
  readonly burdens: Readonly<Partial<Record<Burden, number>>>;
}

export interface Problem {
  readonly name: string;
  readonly periods: readonly string[];
  /** h/a */
  readonly hours: Float64Array;
  readonly arcs: readonly Arc[];
  readonly haves: readonly Node[];
  readonly wants: readonly Node[];
  readonly facilities: readonly { readonly id: string; readonly capacity: number }[];
  readonly limits: Limits;
}
