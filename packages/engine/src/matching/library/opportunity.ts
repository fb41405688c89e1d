/** One candidate as an opportunity: every gate with its figures, what each side gains, how sure it is. */
import type { Precedent } from '@kyosei/model/knowledge/library';
import type { ChainStep, GateResult, ModeResult, Opportunity } from '@kyosei/model/opportunities';
import type { Finding } from '@kyosei/model/plan';
import type { Commodity, Park, Scenario } from '@kyosei/model/tables';
import { account, type LinkAccount, totalBurdens } from '../../economics/account.ts';
import { breakEven } from '../../economics/alone.ts';
import { payback } from '../../economics/annuity.ts';
import { distanceOf } from '../../economics/link.ts';
import { evidenceFinder } from '../evidence.ts';
import type { Candidate } from '../match.ts';
import { confidenceOf, factorsOf, standingOf } from './confidence.ts';
import type { Enriched } from './enrich.ts';
import { lawOf } from './law.ts';
import { alarming, type ModeContext, modes } from './modes.ts';
import { isFailure, precedentsOf } from './precedents.ts';

export const endOf = ({ firm, stream, commodity }: Candidate['have']) => ({
  firm: firm.id,
  stream: stream.id,
  commodity: commodity.id,
});

/** Share by which prices and costs may be wrong, by the weakest mark behind them. */
const spread = { measured: 0.05, documented: 0.15, estimated: 0.3, recalled: 0.4 } as const;
export const chainOf = (
  technology: Candidate['link']['technology'],
  { stepsOf }: Pick<Enriched, 'stepsOf'>,
): readonly ChainStep[] =>
  technology === null
    ? []
    : (stepsOf.get(technology.id) ?? []).map(({ id, name, mark, source }) => ({ id, name, mark, source }));

interface Judged {
  readonly candidate: Candidate;
  readonly account: LinkAccount;
}

/** Saving with benefits down and costs up by the spread of the evidence, and the other way. */
function intervalOf({ costs, saving }: LinkAccount, share: number): readonly [number, number] {
  const benefits = costs.avoidedDisposal + costs.avoidedPurchase;
  const burdens = costs.annuity + costs.transport + costs.treatment + costs.supply + costs.transaction + costs.taxes;
  const width = share * Math.hypot(benefits, burdens);
  return [saving - width, saving + width];
}

/** Usual limits of a replacement that the want itself does not state. */
function usualLimits({ have, want, link }: Candidate, enriched: Enriched): readonly Finding[] {
  const substitution = enriched.replaced.get(`${have.commodity.id} ${want.commodity.id}`);
  if (substitution === undefined || link.technology !== null) return [];
  const stated = {
    ...want.stream.concentrations,
    ...(want.stream.moisture === undefined ? {} : { moisture: 0 }),
    ...(want.stream.purity === undefined ? {} : { purity: 0 }),
  };
  return Object.entries(substitution.limits).flatMap(([quality, accepted]): Finding[] => {
    if (Object.hasOwn(stated, quality)) return [];
    const found =
      quality === 'moisture'
        ? have.stream.moisture
        : quality === 'purity'
          ? have.stream.purity
          : have.stream.concentrations?.[quality];
    if (found === undefined) return [{ code: 'quality-unverified', values: { quality } }];
    const meets = quality === 'purity' ? found >= accepted : found <= accepted;
    return meets ? [] : [{ code: 'usual-limit-missed', values: { quality, found, accepted } }];
  });
}

const gate = (name: GateResult['gate'], verdict: GateResult['verdict'], findings: readonly Finding[]): GateResult => ({
  gate: name,
  verdict,
  findings,
});

/** Everything that an opportunity says, given what its rivals are. */
export function opportunityFinder(
  park: Park,
  enriched: Enriched,
  scenario: Scenario,
  hours: Float64Array,
  except?: string,
) {
  const evidence = evidenceFinder(enriched.park);
  const knownOf = (commodity: Commodity): string | null => enriched.known.get(commodity.id)?.known.id ?? null;

  return (
    { candidate, account: of }: Judged,
    rivals: Pick<ModeContext, 'share' | 'keyFirm' | 'alternatives'>,
  ): Opportunity => {
    const { have, want, link, alone, price, reasons } = candidate;
    const [from, to] = [knownOf(have.commodity), knownOf(want.commodity)];
    const legal = lawOf(park.park.country, candidate, (id) => enriched.known.get(id));
    const past = from === null || to === null ? [] : precedentsOf(from, to, except);
    const investment = of.investment.donor + of.investment.receiver;
    const years = payback(investment, of.saving, of.costs.annuity);
    const usual = usualLimits(candidate, enriched);
    const asked: Candidate = {
      ...candidate,
      reasons: [...reasons, ...usual.filter(({ code }) => code === 'quality-unverified')],
    };
    const tested = modes({ candidate: asked, account: of, hours, law: legal, payback: years, known: from, ...rivals });
    const { weakest } = evidence(candidate);
    const factors = factorsOf(weakest, legal.answer, past, alarming(tested).length);
    const sure = confidenceOf(factors);
    const limit = breakEven(link, scenario, alone);
    const margins = reasons.filter(({ code }) => code.startsWith('quality-'));
    const distance = distanceOf(link);
    const { co2, so2, freshWater, landfill } = totalBurdens(of);
    const shareOfHave = alone.quantity / have.quantity;
    const shareOfWant = (alone.quantity * price.amounts.delivered) / want.quantity;
    return {
      id: [have.stream.id, ...chainOf(link.technology, enriched).map(({ id }) => id), want.stream.id].join(' > '),
      from: endOf(have),
      to: endOf(want),
      chain: chainOf(link.technology, enriched),
      running: link.running,
      gates: gatesOf(candidate, of, {
        qualities: [...margins, ...usual],
        shareOfHave,
        shareOfWant,
        distance,
        limit,
        legal,
        past,
        tested,
      }),
      unit: have.commodity.unit,
      quantity: alone.quantity,
      deliveredUnit: want.commodity.unit,
      delivered: alone.quantity * price.amounts.delivered,
      shareOfHave,
      shareOfWant,
      distance,
      breakEven: limit,
      saving: of.saving,
      expected: of.saving * sure,
      interval: intervalOf(of, spread[weakest]),
      confidence: sure,
      factors,
      gains: { ...of.gains, carrier: of.costs.transport },
      price: of.price,
      investment,
      payback: years,
      avoided: { co2: -co2, so2: -so2, freshWater: -freshWater, landfill: -landfill },
      law: legal,
      precedents: past.map(({ id, case: place, outcome, why }) => ({ id, case: place, outcome, why })),
      modes: tested,
      weakest,
    };
  };
}

interface Seen {
  readonly qualities: readonly Finding[];
  readonly shareOfHave: number;
  readonly shareOfWant: number;
  readonly distance: number;
  readonly limit: number | null;
  readonly legal: Opportunity['law'];
  readonly past: readonly Precedent[];
  readonly tested: readonly ModeResult[];
}

/** Every gate in order, with its figures. */
function gatesOf({ reasons }: Candidate, { saving, costs }: LinkAccount, seen: Seen): readonly GateResult[] {
  const { qualities, shareOfHave, shareOfWant, distance, limit, legal, past, tested } = seen;
  const commodity = reasons.filter(({ code }) => !code.startsWith('quality-'));
  const doubtful = qualities.some(({ code }) => code !== 'quality-margin');
  const open = legal.rules.filter(({ answer }) => answer !== 'allowed');
  const asks = open.map(({ rule, basis }) => ({ code: 'law-asks', values: { rule, basis } }));
  const ended = past.filter(isFailure).length;
  const told: Finding =
    past.length === 0
      ? { code: 'no-precedent', values: {} }
      : { code: 'precedents', values: { lasting: past.length - ended, ended } };
  const bites = alarming(tested).flatMap(({ id, findings }) =>
    findings.map(({ code, values }) => ({ code, values: { ...values, mode: id } })),
  );
  const far = { code: 'distance', values: { distance, ...(limit === null ? {} : { breakEven: limit }) } };
  const money = { code: saving > 0 ? 'saving' : 'does-not-pay', values: { saving, ...costs } };
  return [
    gate('firm', 'pass', []),
    gate('commodity', 'pass', commodity),
    gate('quality', doubtful ? 'warn' : 'pass', qualities),
    gate('quantity', 'pass', [{ code: 'coverage', values: { shareOfHave, shareOfWant } }]),
    gate('route', 'pass', []),
    gate('distance', 'pass', [far]),
    gate('law', lawVerdict[legal.answer], asks),
    gate('money', saving > 0 ? 'pass' : 'fail', [money]),
    gate('precedent', precedentVerdict[standingOf(past)], [told]),
    gate('failure', bites.length > 0 ? 'warn' : 'pass', bites),
  ];
}

const precedentVerdict = { lasting: 'pass', mixed: 'pass', none: 'unknown', ended: 'warn' } as const;
const lawVerdict = { allowed: 'pass', conditional: 'warn', unknown: 'unknown', blocked: 'fail' } as const;

/** Account of a candidate at the size at which it alone is best. */
export const judged = (candidate: Candidate): Judged => ({
  candidate,
  account: account(candidate.link, candidate.price, candidate.alone),
});
export type { Judged };
