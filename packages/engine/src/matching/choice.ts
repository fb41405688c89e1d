/** Why the optimisation left a candidate out: what took its have or its want, or which limit was in the way. */
import type { Finding } from '@kyosei/model/plan';
import type { Scenario } from '@kyosei/model/tables';
import { yearly } from '../balance/rates.ts';
import { bestUse } from '../economics/alone.ts';
import { burdenNames } from '../economics/burdens.ts';
import { unitBurdens } from '../economics/price.ts';
import type { Candidate } from './match.ts';

/** A chosen exchange, as far as it takes something from others. */
export interface Taken {
  readonly id: string;
  readonly candidate: Candidate;
  /** unit/h at the donor */
  readonly rates: Float64Array;
}

const full = 1e-6; // share of a rate below which nothing is left

/** What `rates` leave after the exchanges that take `weight` times their rate of it. */
function left(rates: Float64Array, taken: readonly Taken[], weight: (t: Taken) => number): Float64Array {
  return rates.map((rate, p) => {
    const used = taken.reduce((total, t) => total + weight(t) * (t.rates[p] as number), 0);
    return rate - used > full * rate ? rate - used : 0;
  });
}

/** Burdens that the scenario asks to lessen and that a candidate does not: the objective, or a limited one that it adds to. */
function worsened({ price }: Candidate, scenario: Scenario): readonly string[] {
  const { maximumCo2, maximumSo2, maximumFreshWater, maximumLandfill, objective } = scenario;
  const limits = { co2: maximumCo2, so2: maximumSo2, freshWater: maximumFreshWater, landfill: maximumLandfill };
  const change = unitBurdens(price);
  return burdenNames.filter((name) =>
    name === objective ? change[name] >= 0 : limits[name] !== undefined && change[name] > 0,
  );
}

const delivered = (t: Taken): number => t.candidate.price.amounts.delivered;
const throughput = (t: Taken): number => t.candidate.price.amounts.input;

/**
 * Gives the findings for candidates that lost: `want-covered` or `have-used` with the exchange that took most of it,
 * `facility-full`, `rest-too-small` when what is left would not pay, else the limit or objective that stood against it.
 * An exchange of a plant that is not among the `built` has nothing to give or to fill. Where the plan is not `proven` best and nothing stood against it, the search had no time to try it.
 */
export function choiceFinder(
  taken: readonly Taken[],
  scenario: Scenario,
  hours: Float64Array,
  proven: boolean,
  built: ReadonlySet<string>,
): (candidate: Candidate) => readonly Finding[] {
  const byWant = Map.groupBy(taken, ({ candidate }) => candidate.want);
  const byHave = Map.groupBy(taken, ({ candidate }) => candidate.have);
  const byFacility = Map.groupBy(taken, ({ candidate }) => candidate.facility);
  const winner = (rivals: readonly Taken[], weight: (t: Taken) => number, of: number): Finding['values'] => {
    const shares = rivals.map((t) => (weight(t) * yearly(t.rates, hours)) / of);
    const most = shares.indexOf(Math.max(...shares));
    return { by: (rivals[most] as Taken).id, share: shares[most] as number };
  };
  return (candidate) => {
    const { have, want, price, costs, size, facility } = candidate;
    const idle = [have.plant, want.plant, facility].find((plant) => plant !== null && !built.has(plant.id));
    if (idle !== null && idle !== undefined) return [{ code: 'plant-not-used', values: { facility: idle.id } }];
    if (have.plant !== null || want.plant !== null) {
      return [{ code: proven ? 'plant-better-otherwise' : 'time-ran-out', values: { saving: candidate.alone.saving } }];
    }
    const atWant = byWant.get(want) ?? [];
    const atHave = byHave.get(have) ?? [];
    const wantLeft = left(want.rates, atWant, delivered);
    const haveLeft = left(have.rates, atHave, () => 1);
    if (atWant.length > 0 && wantLeft.every((rate) => rate === 0)) {
      return [{ code: 'want-covered', values: winner(atWant, delivered, want.quantity) }];
    }
    if (atHave.length > 0 && haveLeft.every((rate) => rate === 0)) {
      return [{ code: 'have-used', values: winner(atHave, () => 1, have.quantity) }];
    }
    const upper = size.upper.map((most, p) =>
      Math.min(most, haveLeft[p] as number, (wantLeft[p] as number) / price.amounts.delivered),
    );
    const sharing = facility === null ? [] : (byFacility.get(facility) ?? []);
    const best = (most: Float64Array) => bestUse(costs, most, hours, size.smallest);
    let rest = best(upper);
    if (facility !== null && sharing[0] !== undefined) {
      const room = left(new Float64Array(hours.length).fill(facility.capacity), sharing, throughput);
      const within = best(upper.map((most, p) => Math.min(most, (room[p] as number) / price.amounts.input)));
      if (rest.saving > 0 && within.saving <= 0) {
        return [{ code: 'facility-full', values: { facility: facility.id, by: sharing[0].id } }];
      }
      rest = within;
    }
    if (scenario.objective === 'cost' && rest.saving <= 0)
      return [{ code: 'rest-too-small', values: { quantity: rest.quantity, saving: rest.saving } }];
    const worse = worsened(candidate, scenario);
    if (worse.length > 0) return worse.map((objective) => ({ code: 'does-not-help', values: { objective } }));
    const limits: readonly (readonly [code: string, limit: number | undefined])[] = [
      ['budget', scenario.budget],
      ['exchange-limit', scenario.maximumExchanges],
    ];
    const binding = limits.flatMap(([code, limit]) => (limit === undefined ? [] : [{ code, values: { limit } }]));
    if (binding.length > 0) return binding;
    if (!proven) return [{ code: 'time-ran-out', values: { saving: rest.saving } }];
    if (scenario.objective !== 'cost') return [{ code: 'does-not-help', values: { objective: scenario.objective } }];
    return [{ code: 'within-gap', values: { saving: rest.saving, gap: scenario.gap } }];
  };
}
