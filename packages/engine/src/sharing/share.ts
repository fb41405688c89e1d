/** Sharing: computes every rule by which partners may split what they are worth together, and who would rather leave. */
import type { Problem } from '@kyosei/model/problem';
import { sum } from '../numerics/sum.ts';
import type { Solve } from '../program/program.ts';
import { absences, warning } from './absences.ts';
import { grand, standAlone } from './game.ts';
import { mostForNucleolus, nucleoli } from './nucleolus.ts';
import { type Properties, properties } from './properties.ts';
import { equal, equalSurplus, proportional } from './proportional.ts';
import type { ShareInput } from './read.ts';
import { type Rule, rules } from './rules.ts';
import { shapley, sparseShapley } from './shapley.ts';
import { type Stability, stability } from './stability.ts';
import { tau } from './tau.ts';
import { type Exchange, type Terms, terms } from './terms.ts';

type Shares = readonly number[] | null;

/** Shares stand in the order of the players, in the unit of worth; null where there are none, and then a Problem says why. */
export interface Sharing extends Readonly<Record<Rule, Shares>> {
  readonly players: readonly string[];
  /** Coalitions that were listed; the others were taken as the sum of their members. */
  readonly given: number;
  /** v(N), and each player's worth alone. */
  readonly worth: number;
  readonly alone: readonly number[];
  /** Bounds of the tau value: what each can hope for, and insist on. */
  readonly utopia: Shares;
  readonly minimalRights: Shares;
  readonly core: {
    readonly empty: boolean | null;
    /** The least ε for which somebody can be given at least v(S) − ε in every coalition S; above 0 the core is empty. */
    readonly leastCore: number | null;
  };
  readonly properties: Properties | null;
  /** For each rule: does anyone rather leave? */
  readonly stability: Readonly<Record<Rule, Stability | null>>;
  /** Prices and payments that realise the split of a rule, where exchanges were given. */
  readonly terms: (Terms & { readonly rule: Rule; readonly exchanges: readonly Exchange[] }) | null;
}

const listed = (shares: Float64Array | null): Shares => shares && Array.from(shares);

const record = <T>(value: (rule: Rule) => T): Readonly<Record<Rule, T>> =>
  Object.fromEntries(rules.map((rule) => [rule, value(rule)])) as Record<Rule, T>;

/** The shares before terms are asked for. */
interface Split {
  readonly sharing: Omit<Sharing, 'terms'>;
  readonly problems: readonly Problem[];
}

function ofMany({ game, given }: ShareInput & { readonly kind: 'sparse' }): Split {
  const { players, alone, coalitions } = game;
  const count = players.length;
  const whole = coalitions.find(({ members }) => members.length === count);
  const worth = whole?.worth ?? sum(alone);
  const shares: Readonly<Partial<Record<Rule, Float64Array | null>>> = {
    shapley: sparseShapley(game),
    equal: equal(worth, count),
    equalSurplus: equalSurplus(worth, alone),
    proportionalAlone: proportional(worth, alone),
  };
  const sharing = {
    players,
    given,
    worth,
    alone: Array.from(alone),
    ...record((rule) => listed(shares[rule] ?? null)),
    utopia: null,
    minimalRights: null,
    core: { empty: null, leastCore: null },
    properties: null,
    stability: record(() => null),
  };
  return { sharing, problems: absences(sharing, false) };
}

async function ofTable({ game, given }: ShareInput & { readonly kind: 'table' }, solve: Solve): Promise<Split> {
  const count = game.players.length;
  const worth = game.worth[grand(count)] as number;
  const alone = standAlone(game);
  const found = count <= mostForNucleolus ? await nucleoli(game, solve) : null;
  const { utopia, minimalRights, value } = tau(game);
  const shares: Readonly<Record<Rule, Float64Array | null>> = {
    shapley: shapley(game),
    nucleolus: found?.nucleolus ?? null,
    prenucleolus: found?.prenucleolus ?? null,
    tau: value,
    equal: equal(worth, count),
    equalSurplus: equalSurplus(worth, alone),
    proportionalAlone: proportional(worth, alone),
    proportionalMarginal: proportional(worth, utopia),
  };
  const stable = record((rule) => {
    const split = shares[rule];
    return split && stability(game, split);
  });
  const sharing = {
    players: game.players,
    given,
    worth,
    alone: Array.from(alone),
    ...record((rule) => listed(shares[rule])),
    utopia: Array.from(utopia),
    minimalRights: Array.from(minimalRights),
    // The prenucleolus is in the core exactly when anything is.
    core: { empty: stable.prenucleolus && !stable.prenucleolus.inCore, leastCore: found?.leastCore ?? null },
    properties: count <= mostForNucleolus ? properties(game) : null,
    stability: stable,
  };
  return { sharing, problems: absences(sharing, true) };
}

/** Prices and payments for the rule asked for: by default the nucleolus, which nobody leaves if nobody need, else the Shapley value. */
async function termsOf({ exchanges, rule: asked }: ShareInput, { sharing }: Split, solve: Solve) {
  if (exchanges.length === 0) return { found: null, problems: [] };
  const rule = asked ?? (sharing.nucleolus === null ? 'shapley' : 'nucleolus');
  const shares = sharing[rule];
  const targets = shares?.map((part, i) => part - (sharing.alone[i] as number));
  const found = targets === undefined ? null : await terms(exchanges, targets, solve);
  if (found === null) {
    return { found, problems: [warning('no-terms', 'terms', rule, 'a rule that has an answer for this game')] };
  }
  const traded = sum(exchanges.map(({ quantity, floor, ceiling }) => (ceiling - floor) * quantity));
  const together = sharing.worth - sum(sharing.alone);
  const isApart = Math.abs(traded - together) > 1e-6 * Math.max(Math.abs(traded), Math.abs(together));
  const accepted = `exchanges that bring what the players gain together, ${together}`;
  const problems = isApart ? [warning('exchanges-differ-from-worth', 'exchanges', `${traded}`, accepted)] : [];
  return { found: { rule, exchanges, ...found }, problems };
}

/**
 * Every rule for a game (docs/methods/sharing.md has the equations). `solve` takes the linear programmes of the nucleolus,
 * the least core and the terms. Up to 22 players everything, up to 25 all but what needs those programmes, beyond that what
 * follows from the listed coalitions alone.
 */
export async function share(
  input: ShareInput,
  { solve }: { readonly solve: Solve },
): Promise<{ readonly sharing: Sharing; readonly problems: readonly Problem[] }> {
  const split = input.kind === 'sparse' ? ofMany(input) : await ofTable(input, solve);
  const { found, problems } = await termsOf(input, split, solve);
  return { sharing: { ...split.sharing, terms: found }, problems: [...split.problems, ...problems] };
}
