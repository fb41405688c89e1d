/**
 * The programme of one stage of the nucleolus, and its dual. Minimise ε subject to x(S) + ε ≥ v(S) for the coalitions
 * not settled, x(F) = payoff for the settled ones, and x ≥ 0 where shares must be individually rational (the game is given
 * with v(i) = 0).
 */
import { build, type Program, type Solve } from '../program/program.ts';
import { type Coalition, members } from './game.ts';
import type { Span } from './span.ts';

export interface Stage {
  readonly worth: Float64Array;
  readonly players: number;
  /** x ≥ 0: the nucleolus; without, the prenucleolus. */
  readonly individual: boolean;
  readonly span: Span;
  /** The coalitions looked at so far; the others hold by themselves, or are added. */
  readonly coalitions: readonly Coalition[];
}

/** With |v| ≤ 1 neither a share nor an excess of the nucleolus is ever larger; keeps a programme of few rows bounded. */
const bound = 8;

/** Columns x₀ … xₙ₋₁, ε. */
export function excessProgram({ worth, players, individual, span, coalitions }: Stage): Program {
  const program = build('excess');
  for (let i = 0; i < players; i += 1) program.column(`share(${i})`, individual ? 0 : -bound, bound, 0);
  const epsilon = program.column('excess', -bound, bound, 1);
  for (const { coalition, payoff } of span.settled) {
    program.row(`settled(${coalition})`, payoff, payoff);
    for (const i of members(coalition)) program.entry(i, 1);
  }
  for (const coalition of coalitions) {
    program.row(`excess(${coalition})`, worth[coalition] as number, Infinity);
    for (const i of members(coalition)) program.entry(i, 1);
    program.entry(epsilon, 1);
  }
  return program.program();
}

/**
 * The dual: maximise Σ v(S) y(S) + Σ payoff(F) z(F) with Σ y = 1 and, for each player i, Σ_{S∋i} y + Σ_{F∋i} z + uᵢ = 0; y, u ≥ 0.
 * Columns y, z, then u.
 */
export function weightProgram({ worth, players, individual, span, coalitions }: Stage): Program {
  const program = build('weight');
  const weight = coalitions.map((coalition) =>
    program.column(`weight(${coalition})`, 0, 1, -(worth[coalition] as number)),
  );
  const price = span.settled.map(({ coalition, payoff }) =>
    program.column(`settled(${coalition})`, -Infinity, Infinity, -payoff),
  );
  const floor = Array.from({ length: individual ? players : 0 }, (_, i) =>
    program.column(`floor(${i})`, 0, Infinity, 0),
  );
  program.row('whole', 1, 1);
  for (const column of weight) program.entry(column, 1);
  for (let i = 0; i < players; i += 1) {
    program.row(`player(${i})`, 0, 0);
    coalitions.forEach((coalition, k) => {
      if (coalition & (1 << i)) program.entry(weight[k] as number, 1);
    });
    span.settled.forEach(({ coalition }, k) => {
      if (coalition & (1 << i)) program.entry(price[k] as number, 1);
    });
    const column = floor[i];
    if (column !== undefined) program.entry(column, 1);
  }
  return program.program();
}

/** Columns of the optimum, or null when the solver has none. */
export async function optimum(program: Program, solve: Solve): Promise<Float64Array | null> {
  const { status, columns } = await solve(program);
  return status === 'optimal' ? columns : null;
}
