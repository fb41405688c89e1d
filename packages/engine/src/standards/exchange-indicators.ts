/** What standards count too little: how much is exchanged, how long it lives, and how much hangs on one plant. */
import type { Plan } from '@kyosei/model/plan';
import type { Park } from '@kyosei/model/tables';
import { isPort, type Known, knownStreams } from '../balance/residues.ts';
import { sum } from '../numerics/sum.ts';

type Basis = 't' | 'kWh';

/** Whether what is exchanged today or in the plan. */
export interface Exchanged {
  readonly exchanges: number;
  /** Taken in a year, t and kWh apart, between firms, or between a firm and a shared plant; not between two plants. */
  readonly quantity: Readonly<Record<Basis, number>>;
  /** Part of the firms' own wants that neighbours or shared plants cover, 0…1 by basis; null where nothing is wanted. */
  readonly fromNeighbours: Readonly<Record<Basis, number | null>>;
  /** Firm in most exchanges, and the part of them that would end with it, 0…1; null without exchanges. */
  readonly dependence: { readonly firm: string; readonly share: number } | null;
}

export interface ExchangeIndicators {
  readonly today: Exchanged;
  readonly planned: Exchanged | null;
  /** Part of the exchanges ever noted as running whose two firms both still operate, 0…1; null without any. */
  readonly survival: number | null;
  /** Mean age of those that survive, where it is known when they began [a]. */
  readonly meanAge: number | null;
}

interface Link {
  /** Both ends are plants: a stretch on the way. */
  readonly between: boolean;
  /** It ends at a firm's own want. */
  readonly arrives: boolean;
  readonly from: string;
  readonly to: string;
  readonly unit: Basis;
  readonly quantity: number;
  readonly deliveredUnit: Basis;
  readonly delivered: number;
}

function dependence(links: readonly Link[]): Exchanged['dependence'] {
  const firms = [...new Set(links.flatMap(({ from, to }) => [from, to]))].toSorted();
  const counted = firms.map((firm) => ({
    firm,
    share: links.filter(({ from, to }) => from === firm || to === firm).length / links.length,
  }));
  return counted.toSorted((a, b) => b.share - a.share)[0] ?? null;
}

function exchanged(links: readonly Link[], streams: ReadonlyMap<string, Known>): Exchanged {
  const wanted = (basis: Basis) =>
    sum(
      [...streams.values()].flatMap((known) =>
        known.stream.direction === 'wants' && known.commodity.unit === basis && !isPort(known)
          ? [known.stream.quantity]
          : [],
      ),
    );
  const given = (basis: Basis) =>
    sum(links.filter(({ unit, between }) => unit === basis && !between).map(({ quantity }) => quantity));
  const covered = (basis: Basis) => {
    const whole = wanted(basis);
    const arriving = links.filter(({ deliveredUnit, arrives }) => deliveredUnit === basis && arrives);
    const part = sum(arriving.map(({ delivered }) => delivered));
    return whole > 0 ? part / whole : null;
  };
  return {
    exchanges: links.length,
    quantity: { t: given('t'), kWh: given('kWh') },
    fromNeighbours: { t: covered('t'), kWh: covered('kWh') },
    dependence: dependence(links),
  };
}

const ends = (have: Known | undefined, want: Known | undefined): Pick<Link, 'between' | 'arrives'> => ({
  between: have !== undefined && want !== undefined && isPort(have) && isPort(want),
  arrives: want !== undefined && !isPort(want),
});

export function exchangeIndicators(park: Park, plan: Plan | null): ExchangeIndicators {
  const streams = knownStreams(park);
  const alive = park.exchange.filter(({ from, to }) => streams.has(from) && streams.has(to));
  const links = alive.map(({ from, to, quantity = 0, technology }): Link => {
    const [have, want] = [streams.get(from) as Known, streams.get(to) as Known];
    const plain = technology === undefined && have.commodity.unit === want.commodity.unit;
    return {
      ...ends(have, want),
      from: have.stream.firm,
      to: want.stream.firm,
      unit: have.commodity.unit,
      quantity,
      deliveredUnit: want.commodity.unit,
      // What a technology makes of it is not in the table.
      delivered: plain ? quantity : 0,
    };
  });
  const ages = alive.flatMap(({ since }) => (since === undefined ? [] : [park.park.baseYear - since]));
  return {
    today: exchanged(links, streams),
    planned:
      plan &&
      exchanged(
        plan.exchanges.map(({ from, to, ...each }) => ({
          ...ends(streams.get(from.stream), streams.get(to.stream)),
          ...each,
          from: from.firm,
          to: to.firm,
        })),
        streams,
      ),
    survival: park.exchange.length === 0 ? null : alive.length / park.exchange.length,
    meanAge: ages.length === 0 ? null : sum(ages) / ages.length,
  };
}
