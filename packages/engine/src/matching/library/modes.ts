/** The fourteen failure modes, each tested on one exchange from its own figures (rules: model/knowledge/failures-table). */

import type { Answer } from '@kyosei/model/knowledge/library';
import type { LawFinding, ModeResult } from '@kyosei/model/opportunities';
import type { Finding } from '@kyosei/model/plan';
import type { LinkAccount } from '../../economics/account.ts';
import type { Candidate } from '../match.ts';

export interface ModeContext {
  readonly candidate: Candidate;
  readonly account: LinkAccount;
  readonly hours: Float64Array;
  readonly law: { readonly answer: Answer; readonly rules: readonly LawFinding[] };
  /** years */
  readonly payback: number | null;
  /** Share of the park's exchanged value that hangs on the weightier of the two firms, and which. */
  readonly share: number;
  readonly keyFirm: string;
  /** Whether each end has another firm to turn to. */
  readonly alternatives: { readonly donor: boolean; readonly receiver: boolean };
  /** Commodity of the library that is given. */
  readonly known: string | null;
}

/** Exist only while fossil fuel is burnt or refined. */
const fossil = new Set([
  'fly-ash',
  'bottom-ash',
  'fgd-gypsum',
  'metal-ash',
  'refinery-gas',
  'coke-oven-gas',
  'bf-gas',
  'coal-gangue',
  'tar',
  'steam',
]);
const dangerous = new Set([
  'chlorine',
  'hydrogen',
  'hydrogen-gas',
  'ammonia',
  'so2-gas',
  'coke-oven-gas',
  'bf-gas',
  'syngas',
  'hydrochloric-acid',
  'sulphuric-acid',
]);
const odorous = new Set([
  'sewage-sludge',
  'manure',
  'kitchen-waste',
  'animal-fat',
  'fish-residue',
  'fermentation-sludge',
  'industrial-sludge',
]);
/** Kinds that cannot lie in a heap or a silo. */
const unstorable = new Set(['heat', 'steam', 'gas', 'power', 'water']);

const finding = (code: string, values: Finding['values']): Finding => ({ code, values });

/** Standard deviation over mean of a rate in time. */
export function variation(rates: Float64Array, hours: Float64Array): number {
  const total = hours.reduce((sum, h) => sum + h, 0);
  const mean = rates.reduce((sum, r, p) => sum + r * (hours[p] as number), 0) / total;
  const square = rates.reduce((sum, r, p) => sum + (r - mean) ** 2 * (hours[p] as number), 0) / total;
  return mean > 0 ? Math.sqrt(square) / mean : 0;
}

function rhythm({ candidate, hours }: ModeContext): readonly Finding[] {
  const { have, want, alone, price } = candidate;
  if (!unstorable.has(have.commodity.kind)) return [];
  const delivered = price.amounts.delivered;
  const overlap = have.rates.reduce(
    (sum, r, p) => sum + (hours[p] as number) * Math.min(r * delivered, want.rates[p] as number),
    0,
  );
  const possible = Math.min(have.quantity * delivered, want.quantity);
  const coverage = (alone.quantity * delivered) / want.quantity;
  const unsteady = variation(have.rates, hours);
  const found: Finding[] = [];
  if (possible > 0 && overlap / possible < 0.7)
    found.push(finding('rhythm-differs', { overlap: overlap / possible, least: 0.7 }));
  // A process that takes a gas as its raw material cannot run on a part of it.
  if (have.commodity.kind === 'gas' && coverage < 0.7) found.push(finding('scale-differs', { coverage, least: 0.7 }));
  if (unsteady > 0.3 && have.commodity.kind !== 'water')
    found.push(finding('unsteady-have', { variation: unsteady, most: 0.3 }));
  return found;
}

function keyPlant({ candidate, share, keyFirm, alternatives }: ModeContext): readonly Finding[] {
  const { have, want } = candidate;
  const leaving = [have.firm, want.firm].filter(({ status }) => status === 'leaving');
  const alone = keyFirm === have.firm.id ? !alternatives.receiver : !alternatives.donor;
  return [
    ...leaving.map(({ id }) => finding('firm-leaving', { firm: id })),
    ...(share > 0.5 && alone ? [finding('depends-on-firm', { firm: keyFirm, share, most: 0.5 })] : []),
  ];
}

const result = (id: string, found: readonly Finding[]): ModeResult => ({
  id,
  bites: found.length > 0,
  findings: found,
});

/** Results of all fourteen, in the order of the table. */
export function modes(context: ModeContext): readonly ModeResult[] {
  const { candidate, account, law, payback, known } = context;
  const { have, want, link, facility, reasons } = candidate;
  const { costs, saving } = account;
  const unknown = (id: string, needs: string): ModeResult => ({
    id,
    bites: null,
    findings: [finding('data-missing', { needs })],
  });
  const when = (id: string, bites: boolean, code: string, values: Finding['values']): ModeResult =>
    result(id, bites ? [finding(code, values)] : []);
  const life = have.firm.status === 'leaving' ? 2 : fossil.has(known ?? '') ? 10 : 20;
  const unverified = reasons.filter(({ code }) => code === 'quality-unverified');
  const stressed = saving - 0.3 * Math.max(0, costs.avoidedPurchase);
  const routed = candidate.price.investments.route;
  const pipe = routed.fixed + routed.perCapacity > 0;
  const road = [link.before, link.after].some((leg) => leg?.route.mode === 'truck');
  const hazardous = have.commodity.hazardous === 'yes';
  const pressed = (have.stream.pressure ?? 0) > 10;
  const losers = [
    ...(account.gains.donor > 0 ? [] : [finding('end-loses', { firm: have.firm.id, gain: account.gains.donor })]),
    ...(account.gains.receiver > 0 ? [] : [finding('end-loses', { firm: want.firm.id, gain: account.gains.receiver })]),
  ];
  const withoutTaxes = saving + costs.taxes;
  const law07 = law.rules
    .filter(({ answer }) => answer === 'blocked')
    .map(({ rule, basis }) => finding('law-blocks', { rule, basis }));
  return [
    result('FM01', keyPlant(context)),
    when('FM02', payback !== null && payback > life / 2, 'residue-may-end', { payback: payback ?? 0, life }),
    result('FM03', rhythm(context)),
    result(
      'FM04',
      unverified.map(({ values }) => finding('quality-unverified', values)),
    ),
    when('FM05', stressed <= 0, 'price-squeeze', { saving: stressed, fall: 0.3 }),
    when('FM06', pipe && payback !== null && payback > 4 && facility === null && !link.running, 'pipe-without-owner', {
      payback: payback ?? 0,
      most: 4,
    }),
    law.answer === 'unknown' && law07.length === 0
      ? unknown('FM07', 'country, waste code, licence')
      : result('FM07', law07),
    when('FM08', hazardous || pressed || dangerous.has(known ?? ''), 'dangerous-goods', {
      commodity: have.commodity.id,
    }),
    have.stream.presentCost === 0 && want.stream.presentCost === 0
      ? unknown('FM09', 'present cost of both ends')
      : result('FM09', []),
    unknown('FM10', 'a named owner on each side'),
    result('FM11', losers),
    when('FM12', saving > 0 && withoutTaxes <= 0, 'rests-on-policy', { saving: withoutTaxes }),
    when('FM13', fossil.has(known ?? ''), 'fossil-residue', { commodity: have.commodity.id }),
    when('FM14', road && (hazardous || odorous.has(known ?? '')), 'nuisance-on-road', { commodity: have.commodity.id }),
  ];
}

/** Modes that end an exchange by themselves; the others are warnings to see to. */
export const grave = ['FM01', 'FM02', 'FM03', 'FM05', 'FM06', 'FM07', 'FM11'] as const;
export const alarming = (results: readonly ModeResult[]): readonly ModeResult[] =>
  results.filter(({ id, bites }) => bites === true && grave.some((each) => each === id));
