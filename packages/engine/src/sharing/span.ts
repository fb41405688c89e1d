/** The linear span of coalitions whose payoff is settled: which further coalitions are settled with them. */
import { type Coalition, coalitionSums, members } from './game.ts';

export interface Span {
  /** Orthonormal basis of the incidence vectors. */
  readonly basis: readonly Float64Array[];
  /** Settled coalitions, independent, with their payoffs. */
  readonly settled: readonly { readonly coalition: Coalition; readonly payoff: number }[];
}

export const emptySpan: Span = { basis: [], settled: [] };

const dot = (a: Float64Array, b: Float64Array): number =>
  a.reduce((total, value, i) => total + value * (b[i] as number), 0);

/** What of a vector stands at right angles to the span; twice Gram–Schmidt is enough (Kahan; Parlett 1980). */
function residual({ basis }: Span, vector: Float64Array): Float64Array {
  const rest = Float64Array.from(vector);
  for (let pass = 0; pass < 2; pass += 1) {
    for (const direction of basis) {
      const part = dot(direction, rest);
      for (let i = 0; i < rest.length; i += 1) rest[i] = (rest[i] as number) - part * (direction[i] as number);
    }
  }
  return rest;
}

/** The span with one coalition more, or the same when it is settled already. */
export function extended(span: Span, players: number, coalition: Coalition, payoff: number): Span {
  const vector = new Float64Array(players);
  for (const i of members(coalition)) vector[i] = 1;
  const rest = residual(span, vector);
  const length = Math.sqrt(dot(rest, rest));
  if (length < 1e-7) return span;
  return {
    basis: [...span.basis, rest.map((value) => value / length)],
    settled: [...span.settled, { coalition, payoff }],
  };
}

/**
 * Tells in constant time whether a coalition is outside the span. Two random vectors at right angles to it vanish on the
 * coalitions within, and on others with probability some 1e-18.
 */
export function outside(span: Span, players: number, random: () => number): (coalition: Coalition) => boolean {
  const probe = (): ((coalition: Coalition) => number) =>
    coalitionSums(
      residual(
        span,
        Float64Array.from({ length: players }, () => 1 + random()),
      ),
    );
  const [first, second] = [probe(), probe()];
  return (coalition) => Math.abs(first(coalition)) > 1e-9 || Math.abs(second(coalition)) > 1e-9;
}

/** The payoffs that the settled coalitions fix once they span everything: Gauss with row pivoting. */
export function payoffs({ settled }: Span, players: number): Float64Array {
  const rows = settled.map(({ coalition, payoff }) => {
    const row = new Float64Array(players + 1);
    for (const i of members(coalition)) row[i] = 1;
    row[players] = payoff;
    return row;
  });
  for (let column = 0; column < players; column += 1) {
    let pivot = column;
    for (let r = column; r < rows.length; r += 1) {
      if (Math.abs(rows[r]?.[column] as number) > Math.abs(rows[pivot]?.[column] as number)) pivot = r;
    }
    const lead = rows[pivot] as (typeof rows)[number];
    rows[pivot] = rows[column] as (typeof rows)[number];
    rows[column] = lead;
    for (const [r, row] of rows.entries()) {
      if (r === column) continue;
      const factor = (row[column] as number) / (lead[column] as number);
      if (factor === 0) continue;
      for (let k = column; k <= players; k += 1) row[k] = (row[k] as number) - factor * (lead[k] as number);
    }
  }
  return Float64Array.from(rows, (row, i) => (row[players] as number) / (row[i] as number));
}
