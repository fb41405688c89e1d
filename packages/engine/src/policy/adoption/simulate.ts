/** One run of adoption over the years: who finds, dares, starts, keeps and loses exchanges. The same seed gives the same run. */
import { presentValueFactor } from '../../economics/annuity.ts';
import { normalOf, numberedFill } from '../../numerics/random.ts';
import { learnedCost } from '../learning.ts';
import { type Network, networkOf } from './network.ts';
import type { Instruments, Values } from './parameters.ts';
import type { AdoptionPark } from './park.ts';

/** A park with its parameters and instruments in the arrays that a run reads. */
export interface Prepared {
  readonly firms: number;
  readonly seller: Int32Array;
  readonly buyer: Int32Array;
  readonly value: Float64Array;
  readonly cost: Float64Array;
  readonly investment: Float64Array;
  readonly co2: Float64Array;
  /** What charges on top spare [currency/a]. */
  readonly spared: Float64Array;
  /** Share of the gain of the firm that gets less of it, 0 … ½. */
  readonly lesser: Float64Array;
  readonly kind: Int32Array;
  readonly runs: Uint8Array;
  /** What is left of the cost of a technology after so many. */
  readonly learned: Float64Array;
  readonly network: Network;
  readonly values: Values;
  readonly instruments: Instruments;
  readonly rate: number;
  readonly horizon: number;
  /** currency: once per exchange, and free cash of the average firm in a year. */
  readonly transaction: number;
  readonly liquidity: number;
}

/** Figures of a year: share, yearly gain before investments and charges, and avoided CO2e of the exchanges that work; pilots starved so far. */
export const measures = ['share', 'gain', 'co2', 'starved'] as const;

function medianOf(values: readonly number[]): number {
  const sorted = values.filter((value) => value > 0).toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

export function prepare(park: AdoptionPark, values: Values, instruments: Instruments): Prepared {
  const { firms, opportunities, discountRate, horizon } = park;
  const figures = (of: (each: (typeof opportunities)[number]) => number) => Float64Array.from(opportunities, of);
  const kinds = [...new Set(opportunities.map(({ kind }) => kind))];
  const links = opportunities.flatMap(({ runs, seller, buyer }) => (runs ? [[seller, buyer] as const] : []));
  const median = medianOf(opportunities.map(({ value, cost }) => value - cost)) * values.gainFactor;
  const share = 1 - values.facilitatorSaving * instruments.facilitator;
  return {
    firms: firms.length,
    seller: Int32Array.from(opportunities, ({ seller }) => seller),
    buyer: Int32Array.from(opportunities, ({ buyer }) => buyer),
    value: figures(({ value }) => value * values.gainFactor),
    cost: figures(({ cost }) => cost * values.gainFactor),
    investment: figures(({ investment }) => investment * values.investmentFactor * (1 - instruments.subsidy)),
    co2: figures(({ co2 }) => co2),
    spared: figures(({ co2, landfill }) => instruments.co2Tax * co2 + instruments.landfillTax * landfill),
    lesser: figures(({ sellerShare }) => Math.min(sellerShare, 1 - sellerShare)),
    kind: Int32Array.from(opportunities, ({ kind }) => kinds.indexOf(kind)),
    runs: Uint8Array.from(opportunities, ({ runs }) => Number(runs)),
    learned: Float64Array.from({ length: opportunities.length + 1 }, (_, built) =>
      learnedCost(1, 1, 1 + built, values.learning),
    ),
    network: networkOf(firms, links, values),
    values,
    instruments,
    rate: discountRate,
    horizon,
    transaction: values.transaction * median * share,
    liquidity: values.liquidity * medianOf(opportunities.map(({ investment }) => investment)),
  };
}

/** What an opportunity is: not known, known, begun but without revenue, agreed on. */
const [hidden, known, pilot, agreed] = [0, 1, 2, 3] as const;

interface State {
  /** 1 for a firm that is there. Trust of one that is gone is 0. */
  readonly present: Float64Array;
  readonly capability: Float64Array;
  readonly cash: Float64Array;
  readonly trust: Float64Array;
  /** 1 for a firm that has an exchange that works; the share of those it knows who have one. */
  readonly works: Float64Array;
  readonly example: Float64Array;
  readonly status: Uint8Array;
  /** Year before which nothing new happens to an opportunity. */
  readonly until: Float64Array;
  /** Exchanges of each kind that have ever worked. */
  readonly built: Int32Array;
  readonly before: Float64Array;
  price: number;
  starved: number;
}

/** Evenly around the mean, as far as 0 and 1 allow. */
const capabilityOf = ({ capability, capabilitySpread }: Values, share: number): number =>
  Math.min(1, Math.max(0, capability + capabilitySpread * (2 * share - 1)));

function begin(prepared: Prepared, draws: Float64Array): State {
  const { firms, runs, kind, values, liquidity } = prepared;
  const state: State = {
    present: new Float64Array(firms).fill(1),
    capability: draws.slice(0, firms).map((share) => capabilityOf(values, share)),
    cash: draws.slice(firms, 2 * firms).map((share) => 2 * liquidity * share),
    trust: new Float64Array(firms).fill(values.trust),
    works: new Float64Array(firms),
    example: new Float64Array(firms),
    status: new Uint8Array(runs.length),
    until: new Float64Array(runs.length),
    built: new Int32Array(runs.length),
    before: new Float64Array(firms),
    price: 0,
    starved: 0,
  };
  for (const [each, isRunning] of runs.entries()) {
    if (isRunning === 0) continue;
    state.status[each] = agreed;
    state.built[kind[each] as number] = (state.built[kind[each] as number] as number) + 1;
  }
  return state;
}

/** Firms leave, and empty sites are taken by newcomers with nothing learned. Reads two draws per firm. */
function turnOver({ firms, values, instruments }: Prepared, state: State, draws: Float64Array): void {
  const entry = 1 - (1 - values.entry) * (1 - values.recruitmentReach * instruments.recruitment);
  const { present, works, trust, capability } = state;
  for (let firm = 0; firm < firms; firm += 1) {
    const chance = draws[2 * firm] as number;
    if (present[firm] === 1) {
      if (chance >= values.exit) continue;
      present[firm] = 0;
      works[firm] = 0;
      trust[firm] = 0;
    } else if (chance < entry) {
      present[firm] = 1;
      trust[firm] = values.trust;
      capability[firm] = capabilityOf(values, draws[2 * firm + 1] as number);
    }
  }
}

/** Trust passes along acquaintance and grows by exchanges that work; examples are seen. Firms that are gone are not met. */
function meet({ firms, network, values }: Prepared, state: State): void {
  const { present, trust, works, example, before } = state;
  const { start, neighbour, weight } = network;
  const { trustSpread, trustGrowth } = values;
  before.set(trust);
  for (let firm = 0; firm < firms; firm += 1) {
    let seen = 0;
    let heard = 0;
    let met = 0;
    const end = start[firm + 1] as number;
    for (let at = start[firm] as number; at < end; at += 1) {
      const other = neighbour[at] as number;
      const share = weight[at] as number;
      met += share * (present[other] as number);
      heard += share * (before[other] as number);
      seen += share * (works[other] as number);
    }
    example[firm] = seen;
    if (present[firm] === 0) continue;
    const own = before[firm] as number;
    const taken = own + trustSpread * (heard - met * own);
    trust[firm] = taken + (works[firm] as number) * trustGrowth * (1 - taken);
  }
}

/** Chance in a year that two firms learn of their opportunity. */
function finding({ values, instruments }: Prepared, capability: number, example: number): number {
  const missed =
    (1 - values.search * capability) *
    (1 - values.rumour * example) *
    (1 - values.facilitatorReach * instruments.facilitator) *
    (1 - values.platformReach * instruments.platform);
  return 1 - missed;
}

/** Chance in a year that one of the two breaks the exchange: o (1 − T) (1 − e) (1 − guarantee). */
const breach = ({ values, instruments }: Prepared, trust: number): number =>
  values.opportunism * (1 - trust) * (1 - values.enforcement) * (1 - instruments.guarantee);

/**
 * Whether both firms gain: the one that gets less of (g − ρ) a(r + h, n) − I still has more than half the transaction cost, with the
 * yearly gain g, what firms deduct for risk ρ = α (u g (1 − τ T) (1 − ε x) + σ value), and the hazard h of a breach on top of the
 * discount rate.
 */
function pays(prepared: Prepared, state: State, each: number, trust: number, example: number): boolean {
  const { values, rate, horizon } = prepared;
  const value = prepared.value[each] as number;
  const gain = value - (prepared.cost[each] as number) + (prepared.spared[each] as number);
  if (gain <= 0) return false;
  const unsure = values.uncertainty * (1 - values.trustCalms * trust) * (1 - values.examplesCalm * example);
  const risk = values.aversion * (unsure * gain + values.turbulence * value);
  const learned = prepared.learned[state.built[prepared.kind[each] as number] as number] as number;
  const present = (gain - risk) * presentValueFactor(rate + breach(prepared, trust), horizon);
  const joint = present - (prepared.investment[each] as number) * learned;
  return joint > 0 && (prepared.lesser[each] as number) * joint > prepared.transaction / 2;
}

function loseTrust(state: State, firm: number, share: number): void {
  state.trust[firm] = (state.trust[firm] as number) * (1 - share);
}

/** An exchange ends in discord or for want of cash; the two try again after years. */
function fail({ seller, buyer, values }: Prepared, state: State, each: number, year: number): void {
  loseTrust(state, seller[each] as number, values.trustLoss);
  loseTrust(state, buyer[each] as number, values.trustLoss);
  state.status[each] = known;
  state.until[each] = year + values.memory;
}

/** Whether the first of its kind runs out of cash: what its year needs, less what is funded, against what the seller has free. */
function starves({ investment, seller, values, instruments }: Prepared, state: State, each: number): boolean {
  const need = values.pilotNeed * (investment[each] as number) * (1 - instruments.funding);
  return need > (state.cash[seller[each] as number] as number) * state.price;
}

/** What the two firms of an opportunity have of something, on average. */
const between = ({ seller, buyer }: Prepared, each: number, of: Float64Array): number =>
  ((of[seller[each] as number] as number) + (of[buyer[each] as number] as number)) / 2;

/** Whether two firms that know of their opportunity begin with it. */
function dares(prepared: Prepared, state: State, each: number, draw: number): boolean {
  if (draw >= prepared.values.readiness * between(prepared, each, state.capability)) return false;
  return pays(prepared, state, each, between(prepared, each, state.trust), between(prepared, each, state.example));
}

/** A year of one opportunity. Reads three draws, whatever happens, so that runs of one seed can be compared. */
function advance(prepared: Prepared, state: State, each: number, year: number, draws: Float64Array, at: number): void {
  const { seller, buyer, kind, values } = prepared;
  const { present, status, until, built, capability, example, trust } = state;
  if (present[seller[each] as number] === 0 || present[buyer[each] as number] === 0) {
    status[each] = hidden;
    until[each] = 0;
    return;
  }
  const sort = kind[each] as number;
  if (status[each] === agreed) {
    if ((draws[at + 2] as number) < breach(prepared, between(prepared, each, trust))) fail(prepared, state, each, year);
    return;
  }
  if (status[each] === hidden) {
    const chance = finding(prepared, between(prepared, each, capability), between(prepared, each, example));
    if ((draws[at] as number) >= chance) return;
    status[each] = known;
  }
  if (status[each] === known) {
    if (year < (until[each] as number) || !dares(prepared, state, each, draws[at + 1] as number)) return;
    status[each] = pilot;
    until[each] = year + (built[sort] === 0 ? values.pilotYears : 0);
  }
  if (year >= (until[each] as number)) {
    status[each] = agreed;
    built[sort] = (built[sort] as number) + 1;
  } else if (starves(prepared, state, each)) {
    state.starved += 1;
    fail(prepared, state, each, year);
  }
}

/** Writes the year's figures; an exchange stands still in a year in which it would lose money. */
function record(prepared: Prepared, state: State, into: Float64Array, at: number): void {
  const { seller, buyer, value, cost, co2, spared } = prepared;
  const { status, works } = state;
  works.fill(0);
  let running = 0;
  let gain = 0;
  let avoided = 0;
  for (let each = 0; each < status.length; each += 1) {
    if (status[each] !== agreed) continue;
    const earned = (value[each] as number) * state.price - (cost[each] as number);
    if (earned + (spared[each] as number) < 0) continue;
    running += 1;
    gain += earned;
    avoided += co2[each] as number;
    works[seller[each] as number] = 1;
    works[buyer[each] as number] = 1;
  }
  into[at] = status.length === 0 ? 0 : running / status.length;
  into[at + 1] = gain;
  into[at + 2] = avoided;
  into[at + 3] = state.starved;
}

/** Run number `index` of a seed: the measures of year 0 (today) to `years`, from `at` on in `into`. */
export function run(
  prepared: Prepared,
  { seed, index, years }: Readonly<Record<'seed' | 'index' | 'years', number>>,
  into: Float64Array,
  at = 0,
): void {
  const { firms, runs, values } = prepared;
  const fill = numberedFill(seed, index);
  const perFirm = new Float64Array(2 * firms);
  const perYear = new Float64Array(2);
  const perExchange = new Float64Array(3 * runs.length);
  fill(perFirm);
  const state = begin(prepared, perFirm);
  const { turbulence, persistence } = values;
  const shock = turbulence * Math.sqrt(1 - persistence ** 2);
  let deviation = 0;
  state.price = 1;
  record(prepared, state, into, at);
  for (let year = 1; year <= years; year += 1) {
    for (const draws of [perYear, perFirm, perExchange]) fill(draws);
    deviation = persistence * deviation + shock * normalOf(perYear[0] as number, perYear[1] as number);
    // The mean of prices stays what it is today.
    state.price = Math.exp(deviation - turbulence ** 2 / 2);
    turnOver(prepared, state, perFirm);
    meet(prepared, state);
    for (let each = 0; each < runs.length; each += 1) advance(prepared, state, each, year, perExchange, 3 * each);
    record(prepared, state, into, at + year * measures.length);
  }
}
