/** Matching with the library: opportunities, near misses, diagnoses and recruits of a park, in one record. */

import { commodityById, lawRules } from '@kyosei/model/knowledge/library';
import type { GateResult, LeftOver, NearMiss, Opportunities, Opportunity, Remedy } from '@kyosei/model/opportunities';
import type { Park, Scenario } from '@kyosei/model/tables';
import { balance } from '../../balance/balance.ts';
import { leftOut } from '../leftOut.ts';
import { type Candidate, type Matching, match, runningKey, type Stopped } from '../match.ts';
import { asking } from './asking.ts';
import { type Chainer, chainer, removalFor } from './chains.ts';
import { coldStart } from './cold-start.ts';
import { contradictions } from './contradictions.ts';
import { type Enriched, enrich } from './enrich.ts';
import { alarming } from './modes.ts';
import { chainOf, type Judged, judged, opportunityFinder } from './opportunity.ts';
import { recruit } from './recruit.ts';
import { type Remedied, remediesFor } from './remedies.ts';

export interface ExploreOptions {
  readonly scenario: Scenario;
  /** A case whose precedents are left out, for the test that leaves one park out. */
  readonly except?: string;
}

const pairOf = ({ have, want }: Pick<Candidate, 'have' | 'want'>): string => `${have.stream.id} ${want.stream.id}`;

/** The best way of each pair, by what it alone would save. */
function bestOfPairs(candidates: readonly Candidate[]): readonly Judged[] {
  const best = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const known = best.get(pairOf(candidate));
    // A running way is what is asked about, however a new one would do.
    const better =
      known === undefined ||
      (candidate.running !== null && known.running === null) ||
      (known.running === null && candidate.alone.saving > known.alone.saving);
    if (better) best.set(pairOf(candidate), candidate);
  }
  return [...best.values()].map(judged);
}

/** What hangs on each firm: its share of the saving when every have and want goes to its best partner, and who else there is. */
function rivalry(all: readonly Judged[]) {
  const taken = new Set<string>();
  const value = new Map<string, number>();
  let total = 0;
  for (const { candidate, account } of all.toSorted((a, b) => b.account.saving - a.account.saving)) {
    const { have, want } = candidate;
    if (account.saving <= 0 || taken.has(have.stream.id) || taken.has(want.stream.id)) continue;
    taken.add(have.stream.id).add(want.stream.id);
    total += account.saving;
    for (const { id } of [have.firm, want.firm]) value.set(id, (value.get(id) ?? 0) + account.saving);
  }
  // Among two or three firms each hangs on the others, which says nothing.
  const share = (firm: string): number => (total > 0 && value.size > 3 ? (value.get(firm) ?? 0) / total : 0);
  const ofHave = Map.groupBy(all, ({ candidate }) => candidate.have.stream.id);
  const ofWant = Map.groupBy(all, ({ candidate }) => candidate.want.stream.id);
  return ({ have, want }: Candidate) => {
    const keyFirm = share(have.firm.id) >= share(want.firm.id) ? have.firm.id : want.firm.id;
    return {
      share: share(keyFirm),
      keyFirm,
      alternatives: {
        donor: (ofHave.get(have.stream.id) ?? []).some(({ candidate }) => candidate.want.firm !== want.firm),
        receiver: (ofWant.get(want.stream.id) ?? []).some(({ candidate }) => candidate.have.firm !== have.firm),
      },
    };
  };
}

/** Treatments as a second matching: what then passes, and what each would cost. */
function repaired(
  enriched: Enriched,
  stopped: readonly Stopped[],
  scenario: Scenario,
): { readonly matching: Matching | null; readonly remedied: readonly Remedied[]; readonly enriched: Enriched } {
  const remedied = remediesFor(stopped, enriched);
  if (remedied.length === 0) return { matching: null, remedied, enriched };
  const rows = new Map(remedied.map(({ row }) => [row.id, row]));
  const streams = new Set(remedied.flatMap(({ stopped: { have, want } }) => [have.stream.id, want.stream.id]));
  const park: Park = {
    ...enriched.park,
    technology: [...rows.values()],
    facility: [],
    exchange: [],
    stream: enriched.park.stream.filter(({ id, facility }) => streams.has(id) && facility === undefined),
  };
  const steps = new Map([...enriched.stepsOf, ...remedied.map((each) => [each.row.id, each.steps] as const)]);
  const found = asking(match(park, scenario, balance(park, scenario)), steps);
  const through = ({ technology }: { readonly technology: Candidate['link']['technology'] }): boolean =>
    technology !== null && rows.has(technology.id);
  return {
    remedied,
    matching: {
      ...found,
      candidates: found.candidates.filter(({ link }) => through(link)),
      stopped: found.stopped.filter(through),
    },
    enriched: { ...enriched, stepsOf: steps },
  };
}

/** What each treatment of a stopped pair would do, cheapest first. */
function remedyFinder(remedied: readonly Remedied[], matching: Matching | null): (pair: string) => readonly Remedy[] {
  const byPair = Map.groupBy(remedied, ({ stopped }) => pairOf(stopped));
  const passing = new Map(
    (matching?.candidates ?? []).map((candidate) => [
      `${pairOf(candidate)} ${candidate.link.technology?.id}`,
      judged(candidate),
    ]),
  );
  const failing = new Map((matching?.stopped ?? []).map((each) => [`${pairOf(each)} ${each.technology?.id}`, each]));
  return (pair) =>
    (byPair.get(pair) ?? []).flatMap(({ row, steps }): Remedy[] => {
      const name = steps.map((step) => step.name).join(', then ');
      const at = { technology: steps.map(({ id }) => id).join('+'), name, mark: row.mark };
      const good = passing.get(`${pair} ${row.id}`);
      if (good !== undefined) {
        const { costs } = good.account;
        const annuity = good.candidate.price.investments.technology;
        const yearly =
          costs.treatment + (annuity.fixed + annuity.perCapacity * good.candidate.alone.capacity) * annuity.annuity;
        return [{ ...at, unitCost: yearly / good.candidate.alone.quantity, saving: good.account.saving, passes: true }];
      }
      const bad = failing.get(`${pair} ${row.id}`);
      return bad === undefined || bad.gate === 'quality' || bad.saving === null
        ? []
        : [{ ...at, unitCost: row.operatingCost, saving: bad.saving, passes: false }];
    });
}

/** By how much each known quality fails. */
const withGap = (findings: NearMiss['findings']): NearMiss['findings'] =>
  findings.map((finding) =>
    finding.code === 'quality-missed'
      ? {
          ...finding,
          values: {
            ...finding.values,
            gap: Math.abs((finding.values.found as number) - (finding.values.accepted as number)),
          },
        }
      : finding,
  );

/** What no opportunity reaches, when the largest expected value goes first. */
function leftOvers(streams: readonly Candidate['have'][], opportunities: readonly Opportunity[]): readonly LeftOver[] {
  const rest = new Map(streams.map((flow) => [flow.stream.id, flow.quantity]));
  for (const { from, to, quantity, delivered } of opportunities) {
    const [has, wants] = [rest.get(from.stream) ?? 0, rest.get(to.stream) ?? 0];
    const part = Math.min(1, quantity > 0 ? has / quantity : 0, delivered > 0 ? wants / delivered : 0);
    rest.set(from.stream, has - part * quantity).set(to.stream, wants - part * delivered);
  }
  return streams.flatMap(({ stream, firm, commodity, quantity, absent }): LeftOver[] => {
    const left = rest.get(stream.id) ?? 0;
    if (absent !== null || left <= 0.05 * quantity) return [];
    return [
      {
        stream: stream.id,
        firm: firm.id,
        commodity: commodity.id,
        direction: stream.direction,
        unit: commodity.unit,
        quantity: left,
      },
    ];
  });
}

/** A chainer that also knows commodities of the library that the park does not have, by `known:` ids. */
function wider({ known, chainer: own, park, money }: Enriched): Chainer {
  const commodities = new Map(park.commodity.map((row) => [row.id, row]));
  const knownOf = (id: string) =>
    id.startsWith('known:') ? (commodityById(id.slice('known:'.length)) ?? null) : (known.get(id)?.known ?? null);
  // The park's own technologies are fitted to qualities that nobody knows of a newcomer.
  return { ...chainer(commodities, [], knownOf, money), treatments: own.treatments };
}

const isBlocked = ({ law }: Opportunity): boolean => law.answer === 'blocked';

/** What did not pass: by the law, and at every gate before, the closest first. */
function missesOf(
  park: Park,
  told: readonly Opportunity[],
  first: Matching,
  { remedied, matching, enriched }: ReturnType<typeof repaired>,
): readonly NearMiss[] {
  const remedies = remedyFinder(remedied, matching);
  const rows = new Map(park.technology.map((row) => [row.id, row]));
  const misses = leftOut(first.stopped, [], new Set(first.candidates.map(pairOf))).map(
    ({ from, to, technology, gate, findings, saving }): NearMiss => ({
      from,
      to,
      chain: chainOf(technology === null ? null : (rows.get(technology) ?? null), enriched),
      gate: gate as NearMiss['gate'],
      findings: withGap(findings),
      saving,
      remedies: gate === 'quality' ? remedies(`${from.stream} ${to.stream}`) : [],
    }),
  );
  const unlawful = told.filter(isBlocked).map(
    ({ from, to, chain, gates, saving }): NearMiss => ({
      from,
      to,
      chain,
      gate: 'law',
      findings: gates.find(({ gate }) => gate === 'law')?.findings ?? [],
      saving,
      remedies: [],
    }),
  );
  return [...unlawful, ...misses];
}

/** Each exchange that runs, with what bites it; one that no gate lets through any more is an alarm of its own. */
function diagnosesOf(
  { exchange }: Park,
  told: readonly Opportunity[],
  misses: readonly NearMiss[],
): Opportunities['diagnoses'] {
  return exchange.map((row) => {
    const key = runningKey(row);
    const opportunity =
      told.find(({ from, to, running }) => running && key.startsWith(`${from.stream} ${to.stream} `)) ?? null;
    const miss = misses.find(({ from, to }) => from.stream === row.from && to.stream === row.to);
    const stopped: GateResult | null =
      opportunity === null && miss !== undefined ? { gate: miss.gate, verdict: 'fail', findings: miss.findings } : null;
    const alarm = opportunity === null || isBlocked(opportunity) || alarming(opportunity.modes).length > 0;
    return { exchange: row.id, stopped, opportunity, alarm };
  });
}

/** The words of every rule that applies to some exchange. */
function lawsOf(told: readonly Opportunity[]): Opportunities['laws'] {
  const applied = new Set(told.flatMap(({ law }) => law.rules.map(({ rule }) => rule)));
  return lawRules
    .filter(({ id }) => applied.has(id))
    .map(({ id, basis, steps, consequence, mark }) => ({ id, basis, steps, consequence, mark }));
}

/** The scenario by money alone: limits are the plan's affair, and would let losing exchanges pass. */
function freely(asked: Scenario): Scenario {
  const {
    maximumCo2: _co2,
    maximumSo2: _so2,
    maximumFreshWater: _water,
    maximumLandfill: _landfill,
    budget: _budget,
    maximumExchanges: _number,
    ...rest
  } = asked;
  return { ...rest, objective: 'cost' };
}

/** Explores a park: pure, and the same for the same park and scenario. */
export function explore(given: Park, { scenario: asked, except }: ExploreOptions): Opportunities {
  const scenario = freely(asked);
  const start = coldStart(given);
  const enriched = enrich(start.park, removalFor);
  const { park } = enriched;
  const base = balance(park, scenario);
  const first = asking(match(park, scenario, base), enriched.stepsOf);
  const second = repaired(enriched, first.stopped, scenario);
  const all = bestOfPairs([...first.candidates, ...(second.matching?.candidates ?? [])]);
  const rivals = rivalry(all);
  const finder = opportunityFinder(start.park, second.enriched, scenario, base.hours, except);
  const told = all.map((each) => finder(each, rivals(each.candidate)));
  const opportunities = told
    .filter((each) => !isBlocked(each))
    .toSorted((a, b) => b.expected - a.expected || (a.id < b.id ? -1 : 1));
  const nearMisses = missesOf(park, told, first, second);
  const left = leftOvers([...base.haves, ...base.wants], opportunities);
  return {
    format: 'kyosei-match/1',
    park: { id: given.park.id, name: given.park.name, currency: given.park.currency, baseYear: given.park.baseYear },
    coldStart: start.filled.length > 0,
    recognised: [...enriched.known.values()].map(({ commodity, known, score }) => ({
      commodity,
      known: known.id,
      score,
    })),
    opportunities,
    nearMisses,
    diagnoses: diagnosesOf(given, told, nearMisses),
    leftOver: left,
    recruits: recruit(start.park, left, { ...enriched, chainer: wider(enriched) }, scenario),
    laws: lawsOf(told),
    counts: {
      haves: base.haves.length,
      wants: base.wants.length,
      pairs: base.haves.length * base.wants.length,
      opportunities: opportunities.length,
      nearMisses: nearMisses.length,
    },
    problems: [...start.problems, ...contradictions(given), ...enriched.problems, ...base.problems],
  };
}
