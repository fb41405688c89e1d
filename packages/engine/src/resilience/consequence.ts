/** What a withdrawal means: the links that stand as they then run, and what every firm loses by it. */
import { account } from '../economics/account.ts';
import { addBurdens, type Burdens, lessBurdens, noBurdens, timesBurdens } from '../economics/burdens.ts';
import type { Own } from '../economics/firms.ts';
import { settle, sum } from '../numerics/sum.ts';
import { type LeadTimes, monthsToBuild } from './lead-times.ts';
import { leaving, strikes, type Tie, type Withdrawal } from './withdrawal.ts';

/** A link of the plan as it was built, before anything goes. */
export interface Standing {
  readonly tie: Tie;
  /** unit/a taken from the donor */
  readonly quantity: number;
  /** unit/h at the donor */
  readonly capacity: number;
  /** currency/unit at the donor */
  readonly agreed: number;
}

/** A link that is built after the withdrawal. */
export type Built = Omit<Standing, 'agreed'>;

/** How the park runs after a withdrawal. */
export interface Operation {
  /** unit/a of every standing link, in their order; 0 where it no longer runs. */
  readonly quantities: readonly number[];
  readonly built: readonly Built[];
  /** What firms have beside exchanges: plants run otherwise, equipment that is needed again. */
  readonly own: readonly Own[];
}

/** A plan as it was built: its links, and what firms have of it beside them. */
export interface Stands {
  readonly links: readonly Standing[];
  readonly own: readonly Own[];
}

export interface Shortage {
  readonly stream: string;
  readonly firm: string;
  readonly unit: string;
  /** unit/a that exchanges covered or took, and no longer do */
  readonly quantity: number;
  /** Of the whole stream, 0…1. */
  readonly share: number;
}

/** What is left under one kind of recourse. Money in currency/a. */
export interface Consequence {
  /** What the exchanges still save, standing annuities paid. */
  readonly saving: number;
  /** Against the plan; the sum of all firms' losses. */
  readonly loss: number;
  /** Firms that lose or win, those that leave included; largest loss first. */
  readonly firms: readonly { readonly firm: string; readonly gain: number; readonly loss: number }[];
  /** Wants of firms that stay, no longer covered; and haves no longer taken. */
  readonly unmet: readonly Shortage[];
  readonly stranded: readonly Shortage[];
  /** What it costs to buy and dispose of these otherwise, in full. */
  readonly fallbackCost: number;
  /** t/a more than in the plan, of what the firms that stay cause. */
  readonly emissions: Burdens;
  readonly built: readonly { readonly id: string; readonly investment: number; readonly months: number }[];
  readonly investment: number;
  /** Until the last of what is built runs. */
  readonly months: number;
}

const still = { transport: 0, treatment: 0, supply: 0, avoidedDisposal: 0, avoidedPurchase: 0 };

/** Gains of donor and receiver [currency/a]; a link that does not run still costs its annuity, one that is gone no contract. */
function gainsOf({ tie, capacity, agreed }: Standing, quantity: number, gone: boolean): readonly [number, number] {
  const { link, price } = tie;
  if (quantity > 0) {
    const { floor, ceiling } = account(link, price, { quantity, capacity }).price;
    return [(agreed - floor) * quantity, (ceiling - agreed) * quantity];
  }
  const idle = {
    ...price,
    unit: still,
    taxes: { donor: 0, receiver: 0, technology: 0 },
    transaction: gone ? 0 : price.transaction,
  };
  const { floor, ceiling } = account(link, idle, { quantity: 1, capacity }).price;
  return [-floor, ceiling];
}

/** What donor and receiver gain by a link of the plan [currency/a]. */
export const gainsOfLink = (standing: Standing): readonly [donor: number, receiver: number] =>
  gainsOf(standing, standing.quantity, false);

/** What each firm gains by the plan [currency/a]: all of them together what it saves. */
export function gainsOfPlan({ links, own }: Stands): ReadonlyMap<string, number> {
  const linked = links.flatMap((each) => {
    const [donor, receiver] = gainsOfLink(each);
    return [
      { firm: each.tie.have.firm.id, gain: donor },
      { firm: each.tie.want.firm.id, gain: receiver },
    ];
  });
  const gains = [...linked, ...own.map(({ firm, saving }) => ({ firm: firm.id, gain: saving }))];
  return new Map(
    [...Map.groupBy(gains, ({ firm }) => firm)].map(([firm, list]) => [firm, sum(list.map(({ gain }) => gain))]),
  );
}

/** Burdens of a link that fall to firms that stay [t/a]. */
function burdensOf({ have, want, link, price, facility }: Tie, quantity: number, gone: readonly string[]): Burdens {
  const site = facility?.firm ?? (link.site === 'donor' ? have.firm.id : want.firm.id);
  const parts: readonly (readonly [firm: string, burdens: Burdens])[] = [
    [have.firm.id, price.burdens.donor],
    [want.firm.id, price.burdens.receiver],
    [site, price.burdens.technology],
  ];
  const own = parts.filter(([firm]) => !gone.includes(firm)).map(([, burdens]) => burdens);
  return timesBurdens(own.reduce(addBurdens, noBurdens), quantity);
}

/** Amounts [unit/a] by stream. */
function byStream(flows: readonly Built[], side: 'have' | 'want'): ReadonlyMap<Tie['have'], number> {
  const groups = Map.groupBy(flows, ({ tie }) => tie[side]);
  const amount = ({ tie, quantity }: Built): number =>
    side === 'have' ? quantity : quantity * tie.price.amounts.delivered;
  return new Map([...groups].map(([flow, list]) => [flow, sum(list.map(amount))]));
}

/** What is no longer covered or taken, of firms that stay. */
function shortages(
  before: readonly Built[],
  after: readonly Built[],
  side: 'have' | 'want',
  gone: readonly string[],
): readonly Shortage[] {
  const now = byStream(after, side);
  return [...byStream(before, side)].flatMap(([flow, was]) => {
    const quantity = settle([was, -(now.get(flow) ?? 0)]);
    // What a plant takes and gives follows from how it runs: it wants nothing of its own.
    if (quantity <= 1e-6 * was || gone.includes(flow.firm.id) || flow.plant !== null) return [];
    const { stream, commodity } = flow;
    const share = quantity / flow.quantity;
    return [{ stream: stream.id, firm: flow.firm.id, unit: commodity.unit, quantity, share }];
  });
}

function add(to: Map<string, number[]>, firm: string, value: number): void {
  const list = to.get(firm);
  if (list === undefined) to.set(firm, [value]);
  else list.push(value);
}

/** Price at short notice [currency/unit] of the want of a stream. */
export type FallbackPrice = (flow: Tie['want']) => number;

/**
 * Consequence of a withdrawal for a way of running. Agreed prices hold; annuities of what was built are paid whether it runs
 * or not; whatever exchanges no longer cover is bought at `fallback` instead of the present cost that the saving counts.
 */
export function consequence(
  { links: standing, own: ownBefore }: Stands,
  withdrawal: Withdrawal,
  { quantities, built, own }: Operation,
  fallback: FallbackPrice,
  times: LeadTimes,
): Consequence {
  const gone = leaving(withdrawal);
  const gains = new Map<string, number[]>();
  const before = new Map<string, number[]>();
  standing.forEach((each, index) => {
    const { have, want } = each.tie;
    const then = gainsOf(each, each.quantity, false);
    const now = gainsOf(each, quantities[index] as number, strikes(withdrawal, each.tie));
    [have, want].forEach(({ firm }, side) => {
      add(before, firm.id, then[side] as number);
      add(gains, firm.id, now[side] as number);
    });
  });
  const accounts = built.map(({ tie, quantity, capacity }) => account(tie.link, tie.price, { quantity, capacity }));
  accounts.forEach((each, index) => {
    const { have, want } = (built[index] as Built).tie;
    add(gains, have.firm.id, each.gains.donor);
    add(gains, want.firm.id, each.gains.receiver);
  });
  for (const { firm, saving } of ownBefore) add(before, firm.id, saving);
  for (const { firm, saving } of own) add(gains, firm.id, saving);
  const after: readonly Built[] = [
    ...standing.map((each, index) => ({ ...each, quantity: quantities[index] as number })),
    ...built,
  ];
  const unmet = shortages(standing, after, 'want', gone);
  const stranded = shortages(standing, after, 'have', gone);
  const flowOf = new Map(
    after.flatMap(({ tie: { have, want } }) => [have, want].map((flow) => [flow.stream.id, flow])),
  );
  const flow = (stream: string): Tie['have'] => flowOf.get(stream) as Tie['have'];
  for (const { stream, firm, quantity } of unmet) {
    add(gains, firm, -quantity * (fallback(flow(stream)) - flow(stream).stream.presentCost));
  }
  const firms = [...new Set([...before.keys(), ...gains.keys()])].map((firm) => {
    const gain = settle(gains.get(firm) ?? []);
    return { firm, gain, loss: settle([...(before.get(firm) ?? []), ...(gains.get(firm) ?? []).map((g) => -g)]) };
  });
  const burdens = (flows: readonly Built[], owned: readonly Own[]): Burdens =>
    [
      ...flows.map(({ tie, quantity }) => burdensOf(tie, quantity, gone)),
      ...owned.filter(({ firm }) => !gone.includes(firm.id)).map((each) => each.burdens),
    ].reduce(addBurdens, noBurdens);
  const links = built.map(({ tie }, index) => {
    const { investment } = accounts[index] as (typeof accounts)[number];
    return { id: tie.id, investment: investment.donor + investment.receiver, months: monthsToBuild(tie.link, times) };
  });
  return {
    saving: sum(firms.map(({ gain }) => gain)),
    loss: sum(firms.map(({ loss }) => loss)),
    firms: firms.filter(({ loss }) => loss !== 0).toSorted((a, b) => b.loss - a.loss),
    unmet,
    stranded,
    fallbackCost: sum([
      ...unmet.map(({ stream, quantity }) => quantity * fallback(flow(stream))),
      ...stranded.map(({ stream, quantity }) => quantity * flow(stream).stream.presentCost),
    ]),
    emissions: lessBurdens(burdens(after, own), burdens(standing, ownBefore)),
    built: links,
    investment:
      sum([...links, ...own].map(({ investment }) => investment)) - sum(ownBefore.map((each) => each.investment)),
    months: Math.max(0, ...links.map(({ months }) => months)),
  };
}
