/** Shares the gain of a plan: worth of coalitions by the plan's own programme, prices that realise a rule, and contracts. */

import type { Problem } from '@kyosei/model/problem';
import type { Park, Scenario } from '@kyosei/model/tables';
import { account } from '../economics/account.ts';
import { price } from '../economics/price.ts';
import { random } from '../numerics/random.ts';
import { isAnswer } from '../program/answer.ts';
import type { Solve } from '../program/program.ts';
import type { Assumptions } from '../resilience/assumptions.ts';
import { gainsOfPlan, type Standing } from '../resilience/consequence.ts';
import { monthsToBuild } from '../resilience/lead-times.ts';
import { type Risk, under, usualRisks } from '../resilience/risks.ts';
import { rests } from '../resilience/withdrawal.ts';
import { type Contract, contractOf } from '../sharing/contract.ts';
import type { Game } from '../sharing/game.ts';
import type { Rule } from '../sharing/rules.ts';
import { type SampledShapley, sampledShapley } from '../sharing/sampled.ts';
import { type Sharing, share } from '../sharing/share.ts';
import { type Stability, stability } from '../sharing/stability.ts';
import { type Exchange, terms } from '../sharing/terms.ts';
import { type Base, baseOf } from './base.ts';
import { ownFinder } from './own.ts';
import { worthOf } from './replan.ts';

export interface SharePlanOptions {
  readonly scenario: Scenario;
  readonly solve: Solve;
  readonly assumptions: Assumptions;
  /** The nucleolus where there is one, else the Shapley value, when absent. */
  readonly rule?: Rule;
  readonly progress?: (progress: { readonly stage: 'coalitions'; readonly fraction: number }) => void;
}

export interface SharedExchange {
  readonly id: string;
  readonly seller: string;
  readonly buyer: string;
  readonly unit: string;
  /** unit/a */
  readonly quantity: number;
  /** currency/unit at the seller: lowest and highest that leave nobody worse off, half way, and what realises the rule. */
  readonly floor: number;
  readonly ceiling: number;
  readonly halfway: number;
  readonly price: number;
  readonly contract: Contract;
}

export interface PlanSharing {
  readonly format: 'kyosei-share/1';
  readonly park: { readonly id: string; readonly name: string; readonly currency: string };
  readonly scenario: { readonly id: string; readonly name: string };
  readonly players: readonly string[];
  /** Worth of all together [currency/a]; null without a plan. */
  readonly worth: number | null;
  readonly rule: Rule;
  /** Every rule; null for more players than have all their coalitions solved, and then `sampled` estimates the Shapley value. */
  readonly sharing: Sharing | null;
  readonly sampled: SampledShapley | null;
  /** By firm [currency/a], its own plants included: half-way prices, the rule's share, what its prices give, and what is then paid besides. */
  readonly firms: readonly {
    readonly firm: string;
    readonly halfway: number;
    readonly share: number;
    readonly byPrices: number;
    readonly payment: number;
    /** v(N) − v(N∖i): what the others lose without it; who asks for more is rather done without. */
    readonly marginal: number | null;
  }[];
  /** Who would rather leave: under half-way prices, under the rule's prices alone, and with its payments. Null where not known. */
  readonly stability: Readonly<Record<'halfway' | 'byPrices' | 'share', Stability | null>>;
  readonly exchanges: readonly SharedExchange[];
  /** What firms gain more or less when one thing is a tenth dearer or larger: at fixed prices, and at prices that follow their index. */
  readonly movements: readonly {
    readonly risk: string;
    readonly firms: readonly { readonly firm: string; readonly fixed: number; readonly indexed: number }[];
  }[];
  readonly problems: readonly Problem[];
}

/** Players up to which every coalition is solved. */
const mostForTable = 16;
/** Pairs of orders drawn beyond that. */
const sampledPairs = 16;

type Worth = (isIn: (firm: string) => boolean) => Promise<number>;

/** Worth of coalitions; what no exchange can be planned for is worth nothing, and so is what the limits do not allow. */
const oracle =
  (base: Base): Worth =>
  async (isIn) =>
    (await worthOf(base, isIn)) ?? 0;

async function tableOf(players: readonly string[], worth: Worth, progress?: (fraction: number) => void): Promise<Game> {
  const table = new Float64Array(2 ** players.length);
  for (let mask = 1; mask < table.length; mask += 1) {
    const members = new Set(players.filter((_, i) => (mask & (1 << i)) !== 0));
    table[mask] = await worth((firm) => members.has(firm));
    if (mask % 64 === 0) progress?.(mask / table.length);
  }
  return { players, worth: table };
}

/** Change of gains when one risk is a tenth up, at the prices agreed and at prices as far between the new floor and ceiling. */
function movement(
  base: Base,
  risks: readonly Risk[],
  index: number,
  links: readonly Standing[],
): PlanSharing['movements'][number] {
  const draw = risks.map((_, k) => (k === index ? 1.1 : 1));
  const { park, scenario } = under(base.park, base.scenario, risks, draw);
  const own = ownFinder({ ...base, park, scenario })(base.choice);
  const streams = new Map(park.stream.map((stream) => [stream.id, stream]));
  const moved = links.map((standing) => {
    const { tie, quantity, capacity, agreed } = standing;
    const link = {
      ...tie.link,
      have: streams.get(tie.have.stream.id) ?? tie.link.have,
      want: streams.get(tie.want.stream.id) ?? tie.link.want,
    };
    const fixed = { ...standing, tie: { ...tie, link, price: price(link, scenario) } };
    const before = account(tie.link, tie.price, { quantity, capacity }).price;
    const after = account(link, fixed.tie.price, { quantity, capacity }).price;
    const position = before.ceiling === before.floor ? 0.5 : (agreed - before.floor) / (before.ceiling - before.floor);
    return { fixed, indexed: { ...fixed, agreed: after.floor + position * (after.ceiling - after.floor) } };
  });
  const now = gainsOfPlan({ links, own: base.stands.own });
  const fixed = gainsOfPlan({ links: moved.map((each) => each.fixed), own });
  const indexed = gainsOfPlan({ links: moved.map((each) => each.indexed), own });
  const firms = [...now].map(([firm, gain]) => ({
    firm,
    fixed: (fixed.get(firm) ?? 0) - gain,
    indexed: (indexed.get(firm) ?? 0) - gain,
  }));
  return { risk: risks[index]?.id as string, firms: firms.filter((each) => each.fixed !== 0 || each.indexed !== 0) };
}

/** Shares, by all rules where every coalition can be solved, by sampling otherwise. */
async function split(
  base: Base,
  players: readonly string[],
  { solve, rule, progress }: SharePlanOptions,
): Promise<{
  game: Game | null;
  sharing: Sharing | null;
  sampled: SampledShapley | null;
  problems: readonly Problem[];
}> {
  const worth = oracle(base);
  if (players.length <= mostForTable) {
    const game = await tableOf(players, worth, (fraction) => progress?.({ stage: 'coalitions', fraction }));
    const input = { kind: 'table' as const, game, given: game.worth.length - 1, exchanges: [], rule: rule ?? null };
    const { sharing, problems } = await share(input, { solve });
    return { game, sharing, sampled: null, problems };
  }
  const sampled = await sampledShapley({
    players: players.length,
    worth: (members) => {
      const names = new Set(members.map((i) => players[i] as string));
      return worth((firm) => names.has(firm));
    },
    random: random(base.scenario.seed),
    pairs: sampledPairs,
  });
  const found = `${players.length} firms`;
  const accepted = `at most ${mostForTable} firms; the Shapley value was sampled`;
  const problem: Problem = {
    code: 'too-many-players',
    severity: 'warning',
    table: 'game',
    column: 'players',
    found,
    accepted,
  };
  return { game: null, sharing: null, sampled, problems: [problem] };
}

/** Shares the gain of the plan. Pure given `solve`; the scenario's seed draws the orders where they are sampled. */
export async function sharePlan(park: Park, options: SharePlanOptions): Promise<PlanSharing> {
  const { scenario, solve, assumptions } = options;
  const base = await baseOf(park, scenario, solve);
  const { stands, status } = base;
  const { links: standing } = stands;
  const isSolved = isAnswer({ status });
  const open = base.ties.filter((_, index) => base.planned[index] === true);
  const { decision } = base;
  // A plant may be worth something to its owner without any exchange.
  const owners = decision.plants.flatMap(({ ports, firm }) => (ports ? [decision.firms[firm] as string] : []));
  const involved = new Set([...open.flatMap((tie) => rests(tie).firm), ...owners]);
  const players = park.firm.map(({ id }) => id).filter((id) => involved.has(id));
  const place = new Map(players.map((firm, index) => [firm, index]));
  const bands = standing.map(({ tie, quantity, capacity }): Exchange => {
    const { floor, ceiling } = account(tie.link, tie.price, { quantity, capacity }).price;
    const [seller, buyer] = [tie.have.firm.id, tie.want.firm.id].map((firm) => place.get(firm) as number);
    return { id: tie.id, seller: seller as number, buyer: buyer as number, quantity, floor, ceiling };
  });
  const { game, sharing, sampled, problems } = await split(base, players, options);
  const rule: Rule = options.rule ?? (sharing !== null && sharing.nucleolus !== null ? 'nucleolus' : 'shapley');
  const shares = sharing === null ? sampled?.value : sharing[rule];
  const beside = gainsOfPlan({ links: [], own: stands.own });
  const kept = players.map((firm) => beside.get(firm) ?? 0);
  // Prices and payments bring what a share is more than a firm has of its own plants.
  const targets = shares?.map((target, i) => target - (kept[i] as number));
  const found = targets === undefined ? null : await terms(bands, targets, solve);
  const byPrices = found?.gains.map((gain, i) => gain + (kept[i] as number)) ?? null;
  const halfway = gainsOfPlan(stands);
  const worth = oracle(base);
  const whole = game?.worth.at(-1) ?? (await worth(() => true));
  const marginals: number[] = [];
  for (const [i, player] of players.entries()) {
    const without =
      game === null
        ? await worth((firm) => firm !== player)
        : (game.worth[(2 ** players.length - 1) ^ (1 << i)] as number);
    marginals.push(whole - without);
  }
  const priced = standing.map((each, k) => Object.assign({}, each, { agreed: found?.prices[k] ?? each.agreed }));
  const half = Float64Array.from(players, (firm) => halfway.get(firm) ?? 0);
  const leaves = (gains: Float64Array | null): Stability | null =>
    game === null || gains === null ? null : stability(game, gains);
  const risks = (assumptions.risks ?? usualRisks(park)).filter(
    ({ driver }) => driver !== 'outage' && driver !== 'volume' && driver !== 'demand',
  );
  return {
    format: 'kyosei-share/1',
    park: { id: park.park.id, name: park.park.name, currency: park.park.currency },
    scenario: { id: scenario.id, name: scenario.name ?? scenario.id },
    players,
    worth: isSolved ? whole : null,
    rule,
    sharing,
    sampled,
    firms: players.map((firm, i) => ({
      firm,
      halfway: half[i] as number,
      share: shares?.[i] ?? 0,
      byPrices: byPrices?.[i] ?? (half[i] as number),
      payment: found?.payments[i] ?? 0,
      marginal: marginals[i] ?? null,
    })),
    stability: {
      halfway: leaves(half),
      byPrices: leaves(byPrices && Float64Array.from(byPrices)),
      share: sharing === null ? null : sharing.stability[rule],
    },
    exchanges: priced.map((each, k) => exchangeOf(each, bands[k] as Exchange, base, assumptions)),
    movements: risks.map((_, index) => movement(base, risks, index, priced)).filter(({ firms }) => firms.length > 0),
    problems: [...base.balance.problems, ...problems],
  };
}

function exchangeOf(
  priced: Standing,
  { floor, ceiling }: Exchange,
  { scenario }: Base,
  { leadTimes }: Assumptions,
): SharedExchange {
  const { tie, quantity, capacity, agreed } = priced;
  const notice = monthsToBuild({ ...tie.link, running: false }, leadTimes);
  return {
    id: tie.id,
    seller: tie.have.firm.id,
    buyer: tie.want.firm.id,
    unit: tie.have.commodity.unit,
    quantity,
    floor,
    ceiling,
    halfway: (floor + ceiling) / 2,
    price: agreed,
    contract: contractOf(tie.link, tie.price, { quantity, capacity }, agreed, {
      notice,
      horizon: scenario.horizon,
    }),
  };
}
