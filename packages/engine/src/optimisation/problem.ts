/** What the optimisation decides on, as plain numbers: it knows neither tables nor names of commodities. */

export type Burden = 'co2' | 'so2' | 'freshWater' | 'landfill';
export type Burdens = Readonly<Record<Burden, number>>;

/** Part of a flow of heat: its share, and a level that is higher the hotter it is. */
export interface Grade {
  readonly level: number;
  readonly share: number;
}

/** What using, sizing and building cost one party [currency/unit, currency/a per unit/h, currency/a]. */
export interface Part {
  readonly unitCost: number;
  readonly capacityCost: number;
  readonly fixedCost: number;
}

/** A possible exchange; all amounts per unit taken from the donor. */
export interface Arc extends Part {
  /** For the names of columns and rows. */
  readonly id: string;
  /** Index of its have, of its want, of the plant through which it passes. */
  readonly have: number;
  readonly want: number;
  readonly facility: number | null;
  /** Largest rate in each period [unit/h]. */
  readonly upper: Float64Array;
  /** What its way and technology can carry, whatever have and want can do [unit/h]; Infinity without a limit. */
  readonly most: number;
  /** Smallest capacity that is built [unit/h]. */
  readonly smallest: number;
  /** Units of the want covered. */
  readonly delivered: number;
  /** Units of facility input. */
  readonly input: number;
  /** currency per unit/h of capacity, and once built */
  readonly investmentPerCapacity: number;
  readonly fixedInvestment: number;
  /** Change [t/unit] */
  readonly burdens: Burdens;
  /** It stands already and does not count among the exchanges built. */
  readonly running: boolean;
  /** What of its costs the donor bears; the receiver bears the rest. */
  readonly donor: Part;
  /** What of it each quality of a blending want has, in the order of the want's limits. */
  readonly qualities: readonly number[];
  /** Grades of heat that arrive and are wanted, highest first; null where heat is not passed by its temperature. */
  readonly graded: { readonly have: readonly Grade[]; readonly want: readonly Grade[]; readonly own: boolean } | null;
  /** Index of a trench that it shares. */
  readonly trench: number | null;
  /** It is the one plant that an undivided have may go through. */
  readonly sole: boolean;
}

/** A limit on a mixture; what the present route brings has `present` of it. */
export interface Blend {
  readonly quality: string;
  readonly most: number;
  readonly present: number;
}

/** A have or a want. */
export interface Node {
  readonly id: string;
  /** Index of its firm. */
  readonly firm: number;
  /** unit/h in each period; of a plant's port the most that it can be. */
  readonly rates: Float64Array;
  /** The plant whose port it is, with its units per unit of the plant's input. */
  readonly port: { readonly plant: number; readonly perInput: number } | null;
  /** Largest share that may go on by the present route. */
  readonly presentLimit: number;
  /** Of a want that takes a mixture. */
  readonly blends: readonly Blend[];
  /** What a unit costs beyond the present cost when an exchange fails [currency/unit]. */
  readonly fallback: number;
}

/** Cost of a plant's size, linear between two sizes [unit/h]: fixed + perCapacity · size. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  /** currency, currency per unit/h */
  readonly fixedInvestment: number;
  readonly investmentPerCapacity: number;
  /** currency/a, currency/a per unit/h */
  readonly fixedCost: number;
  readonly capacityCost: number;
}

/** What running a plant costs and burdens per unit of its input, its ports on their present routes included. */
export interface Running {
  /** currency/unit */
  readonly unitCost: number;
  /** t/unit */
  readonly burdens: Burdens;
}

/** A shared plant. */
export interface Plant {
  readonly id: string;
  readonly firm: number;
  /** Largest input [unit/h]: what stands, or what may be built. */
  readonly largest: number;
  /** Null where it stands; otherwise what its size costs, pieces in the order of size. */
  readonly pieces: readonly Piece[] | null;
  /** Whether haves and wants are its ports; otherwise exchanges pass through it. */
  readonly ports: boolean;
  /** Share of the size below which it does not run. */
  readonly minimumLoad: number;
  /** What goes in, and what comes out of one unit that went in. */
  readonly intake: Running;
  readonly outlet: Running;
  /** Hours of full input that it holds, and the share lost in an hour; null when what goes in comes out at once. */
  readonly storage: { readonly hours: number; readonly loss: number } | null;
  /** ha, once built */
  readonly land: number;
  /** Its firm takes no part: it does not run. */
  readonly absent?: boolean;
}

/** Equipment behind the present route of a want, kept as long as it is needed. */
export interface Standby {
  readonly id: string;
  readonly want: number;
  /** unit/h of the want */
  readonly capacity: number;
  /** currency/a saved without it */
  readonly fixedCost: number;
}

/** What is paid once for several exchanges. */
export interface Trench {
  readonly id: string;
  readonly fixedInvestment: number;
  /** currency/a */
  readonly fixedCost: number;
}

export interface Limits {
  /** currency */
  readonly budget?: number;
  readonly exchanges?: number;
  /** ha */
  readonly land?: number;
  /** Share of a want that one firm may cover; 1 is no limit. */
  readonly supplierShare?: number;
  /** Whether no firm may be worse off, and whether partners may pay each other. */
  readonly participation?: 'payments' | 'alone';
  /** Largest change against the baseline [t/a]: the limit less the baseline. */
  readonly burdens: Readonly<Partial<Record<Burden, number>>>;
}

/**
 * How things may turn out other than the scenario says, by which what is built is run: its flows are its own. Arrays are
 * parallel to the problem's arcs, haves and wants.
 */
export interface Outlook {
  readonly id: string;
  readonly probability: number;
  readonly upper: readonly Float64Array[];
  readonly unitCost: Float64Array;
  /** Of each plant, per unit that goes in and per unit of it that comes out [currency/unit]. */
  readonly intakeCost: Float64Array;
  readonly outletCost: Float64Array;
  readonly haves: readonly Float64Array[];
  readonly wants: readonly Float64Array[];
  /** Plants that do not run. */
  readonly failed: ReadonlySet<number>;
  /** What it costs more than the scenario where nothing is exchanged [currency/a]. */
  readonly baseline: number;
  /** Most that it may cost against the baseline [currency/a]; unlimited when absent. */
  readonly most?: number;
}

/** How much the bad outlooks weigh: (1 − weight) · mean + weight · mean of the worst `share` of the probability. */
export interface Risk {
  readonly weight: number;
  readonly share: number;
}

export interface Problem {
  readonly name: string;
  readonly periods: readonly string[];
  /** h/a */
  readonly hours: Float64Array;
  /** How often a period comes in a year; those that come equally often follow each other in a ring. */
  readonly cycles: Float64Array;
  readonly arcs: readonly Arc[];
  readonly haves: readonly Node[];
  readonly wants: readonly Node[];
  readonly firms: readonly string[];
  readonly plants: readonly Plant[];
  readonly standby: readonly Standby[];
  readonly trenches: readonly Trench[];
  readonly outlooks: readonly Outlook[];
  readonly risk: Risk;
  readonly limits: Limits;
  /** Largest capacity of each arc [unit/h] where what is built serves other years too; otherwise what this one can use. */
  readonly capacities?: Float64Array;
}
