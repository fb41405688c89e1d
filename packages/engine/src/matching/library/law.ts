/** Gate: what the law asks of a pair. Facts that nobody has stated leave a rule conditional or unknown, never passed. */
import { type Answer, jurisdictionOf, type LawRule, lawRules, wasteCode } from '@kyosei/model/knowledge/library';
import type { LawFinding } from '@kyosei/model/opportunities';
import type { Commodity } from '@kyosei/model/tables';
import type { Candidate } from '../match.ts';
import type { Recognised } from './recognise.ts';

/** What is known of a pair; a fact that is absent is unknown. */
export type LawFacts = Readonly<Record<string, string>>;

const gravity: Readonly<Record<Answer, number>> = { allowed: 0, conditional: 1, unknown: 2, blocked: 3 };

/** What one rule says; null where it does not apply. */
function judge(rule: LawRule, facts: LawFacts): Answer | null {
  const conditions = Object.entries(rule.when);
  if (conditions.some(([name, value]) => facts[name] !== undefined && facts[name] !== value)) return null;
  if (conditions.some(([name]) => facts[name] === undefined)) return 'unknown';
  const needs = Object.entries(rule.needs);
  if (needs.length === 0) return rule.answer;
  const states = needs.map(([names, value]) => {
    const found = names.split('/').map((name) => facts[name]);
    if (found.some((fact) => fact === value)) return 'met';
    return found.some((fact) => fact === undefined) ? 'open' : 'missing';
  });
  if (states.every((state) => state === 'met')) return 'allowed';
  // A need that is not met blocks where the rule is hard; one that nobody has looked at yet is a step to take.
  return states.some((state) => state === 'missing') ? rule.answer : 'conditional';
}

/** All rules of a jurisdiction that apply, the gravest first, and the gravest answer. */
export function law(
  country: string | undefined,
  facts: LawFacts,
): { readonly answer: Answer; readonly rules: readonly LawFinding[] } {
  const where = jurisdictionOf(country);
  const rules = lawRules
    .filter((rule) => rule.where === '*' || rule.where === where)
    .flatMap((rule): LawFinding[] => {
      const answer = judge(rule, facts);
      return answer === null ? [] : [{ rule: rule.id, answer, basis: rule.basis }];
    })
    .toSorted((a, b) => gravity[b.answer] - gravity[a.answer]);
  // Without a law that the library knows nothing is promised.
  const known = where !== undefined || facts.waste === 'no';
  return { answer: rules[0] === undefined || !known ? (known ? 'allowed' : 'unknown') : rules[0].answer, rules };
}

/** What the law of a country asks of a candidate; `known` gives what a commodity is in the library. */
export function lawOf(
  country: string | undefined,
  { have, want, link }: Pick<Candidate, 'have' | 'want' | 'link'>,
  known: (commodity: string) => Recognised | undefined,
): ReturnType<typeof law> {
  const piped = [link.before, link.after].some((leg) => leg !== null && leg.route.mode === 'pipe');
  const burden = have.stream.presentCost > 0;
  const [from, to] = [known(have.commodity.id), known(want.commodity.id)];
  return law(country, factsOf(have.commodity, burden, from, to, link.technology !== null, piped));
}

/** Facts of a pair from its commodities: whether the have is waste (a `burden` costs its holder), how dangerous, what the want is for. */
export function factsOf(
  have: Commodity,
  burden: boolean,
  known: Recognised | undefined,
  want: Recognised | undefined,
  treated: boolean,
  piped: boolean,
): LawFacts {
  // What the library calls a waste and its holder sells is a product, unless the park says otherwise.
  const code = wasteCode(have.ewc ?? '') ?? (burden ? wasteCode(known?.known.ewc[0] ?? '') : undefined);
  const waste = have.kind === 'material' && (code !== undefined || have.hazardous === 'yes') ? 'yes' : 'no';
  const hazard = have.hazardous === 'yes' ? 'yes' : (code?.hazard ?? 'no');
  const id = known?.known.id ?? '';
  return {
    waste,
    ...(waste === 'yes' && hazard !== 'mirror' ? { hazardous: hazard, hazardKnown: 'yes' } : {}),
    ...(waste === 'no' ? { hazardous: 'no', hazardKnown: 'yes' } : {}),
    use: want?.known.use ?? '',
    kind: have.kind,
    crossBorder: 'no',
    fromAbroad: 'no',
    dumping: 'no',
    mixed: 'no',
    sewage: id === 'sewage-sludge' || id === 'municipal-waste' ? 'yes' : 'no',
    catering: id === 'kitchen-waste' || id === 'cooking-oil' ? 'yes' : 'no',
    crossProvince: 'no',
    newProcess: treated ? 'yes' : 'no',
    product: have.kind === 'material' && waste === 'no' ? 'yes' : 'no',
    piped: piped ? 'yes' : 'no',
  };
}
