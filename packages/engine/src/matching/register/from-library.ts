/** Rules for registers from the library: every way of at most two technologies between its commodities, priced for a scenario. */
import { carriers, commodities, commodityById, moneyFactor } from '@kyosei/model/knowledge/library';
import type { Commodity, Scenario } from '@kyosei/model/tables';
import { annuityFactor } from '../../economics/annuity.ts';
import { approachOf } from '../gates/quality.ts';
import { type Chain, chainer, libraryRow } from '../library/chains.ts';
import { confidenceOf, factorsOf } from '../library/confidence.ts';
import { contaminant } from '../library/contaminants.ts';
import { factsOf, law } from '../library/law.ts';
import { precedentsOf } from '../library/precedents.ts';
import { leastNames, mostNames } from './columns.ts';
import type { Rule, Rules } from './rules.ts';

export interface RuleOptions {
  readonly scenario: Scenario;
  readonly currency: string;
  readonly baseYear: number;
  /** Whose law holds. */
  readonly country: string;
  readonly hours: readonly number[];
  /** Weights of each shape in the periods. */
  readonly shapes: readonly (readonly number[])[];
}

const unstorable = new Set<Commodity['kind']>(['heat', 'steam', 'gas', 'power', 'water']);

/** Rate in each period for one unit a year: w_p / Σ w_q h_q. */
function unitRates(weights: readonly number[], hours: readonly number[]): readonly number[] {
  const total = weights.reduce((sum, weight, p) => sum + weight * (hours[p] as number), 0);
  return weights.map((weight) => weight / total);
}

/** How sure an exchange of two commodities is by law and precedent; null where the law blocks it. */
function factorOf(from: Commodity, to: Commodity, chain: Chain, country: string): number | null {
  const [have, want] = [from.id.slice('known:'.length), to.id.slice('known:'.length)];
  const [known, wanted] = [commodityById(have), commodityById(want)];
  if (known === undefined || wanted === undefined) return null;
  const as = (row: Commodity, of: typeof known) => ({ commodity: row.id, known: of, score: 1, by: row.id });
  const { answer } = law(
    country,
    factsOf(from, known.worth < 0, as(from, known), as(to, wanted), chain.step !== null, from.kind !== 'material'),
  );
  return answer === 'blocked' ? null : confidenceOf(factorsOf('estimated', answer, precedentsOf(have, want), 0));
}

const carrierOf = (travelling: Commodity) =>
  carriers.find(({ kind, unit }) => kind === travelling.kind && unit === travelling.unit);

/** A chain with its plant at one of the two ends, and the default way of what then travels. */
function ruleOf(
  chain: Chain,
  ends: readonly [from: Commodity, to: Commodity],
  at: readonly [from: number, to: number],
  factor: number,
  atDonor: boolean,
  money: number,
  scenario: Scenario,
  remedy: boolean,
): Rule | null {
  const [from, to] = ends;
  const travelling = atDonor ? to : from;
  const carrier = carrierOf(travelling);
  if (carrier === undefined) return null;
  const { step, ratio, entering } = chain;
  const annuity = (life: number): number => annuityFactor(scenario.discountRate, Math.min(life, scenario.horizon));
  const [plant, way] = [
    step === null ? 0 : annuity(step.lifetime) * scenario.investmentFactor,
    annuity(25) * scenario.investmentFactor * money,
  ];
  const removal = new Map(Object.entries(step?.removal ?? {}).map(([name, share]) => [contaminant(name), share]));
  return {
    from: at[0],
    to: at[1],
    name: chain.steps.map(({ id }) => id).join('+'),
    ratio,
    carried: atDonor ? ratio : 1,
    treatsArriving: !atDonor,
    entering: step === null ? 0 : entering,
    operatingCost: (step?.operatingCost ?? 0) * entering,
    plantPerCapacity: (step?.investmentPerCapacity ?? 0) * plant,
    plantFixed: (step?.fixedInvestment ?? 0) * plant,
    minimumSize: step?.minimumSize ?? 0,
    maximumSize: step?.maximumSize ?? Infinity,
    asks: leastNames.map((name) => chain.steps[0]?.asks[name] ?? -Infinity),
    reaches: leastNames.map((name) => step?.reaches[name] ?? Number.NaN),
    moisture: step?.reaches.moisture ?? Number.NaN,
    removal: mostNames.map((name) => removal.get(name) ?? 0),
    approach: approachOf(step === null || remedy ? from : to, to, scenario.minimumApproach),
    detour: 1.3,
    farthest: carrier.maximumDistance ?? Infinity,
    handling: carrier.handlingCost * money * scenario.transportCostFactor,
    carriage: carrier.transportCost * money * scenario.transportCostFactor,
    loss: carrier.loss,
    wayFixed: carrier.fixedInvestment * way,
    wayPerDistance: carrier.investmentPerDistance * way,
    wayPerCapacity: carrier.investmentPerCapacity * way,
    transaction: scenario.minimumSaving,
    factor,
    unstorable: unstorable.has(from.kind),
    remedy,
  };
}

/** Where a plant may stand: where less has to travel, when both travel alike and nothing is lost; otherwise at either end. */
function sites({ step, ratio }: Chain, from: Commodity, to: Commodity): readonly boolean[] {
  if (step === null) return [false];
  const carrier = carrierOf(from);
  return carrier !== undefined && carrier === carrierOf(to) && carrier.loss === 0 ? [ratio < 1] : [false, true];
}

/** All rules of the library. Throws for a currency without a rate, which a caller must not offer. */
export function libraryRules({ scenario, currency, baseYear, country, hours, shapes }: RuleOptions): Rules {
  const money = moneyFactor(currency, baseYear);
  if (money === undefined) throw new Error(`no rate for ${currency}`);
  const rows = commodities.map((known) => libraryRow(known));
  const { chains, treatments } = chainer(
    new Map(rows.map((row) => [row.id, row])),
    [],
    (id) => commodityById(id.slice('known:'.length)) ?? null,
    money,
  );
  const rules: Rule[] = [];
  for (const [i, from] of rows.entries()) {
    for (const [j, to] of rows.entries()) {
      const straight = chains(from, to);
      const plain = straight.find(({ step }) => step === null);
      // What serves as it is may also be treated on the way, where its quality does not do.
      const treated =
        plain === undefined
          ? []
          : treatments(from).map(
              ([step, entering]): Chain => ({
                substitution: plain.substitution,
                step,
                steps: [step],
                entering,
                ratio: plain.ratio * step.yield,
              }),
            );
      for (const chain of [...straight, ...treated]) {
        const factor = factorOf(from, to, chain, country);
        if (factor === null) continue;
        for (const atDonor of sites(chain, from, to)) {
          const rule = ruleOf(chain, [from, to], [i, j], factor, atDonor, money, scenario, treated.includes(chain));
          if (rule !== null) rules.push(rule);
        }
      }
    }
  }
  return {
    commodities: commodities.map(({ id }) => id),
    rules,
    hours,
    shapes: shapes.map((weights) => unitRates(weights, hours)),
  };
}
