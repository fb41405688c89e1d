/** Grades: heat passes only to what is cooler, in every connection and for each stream (transhipment, Papoulias & Grossmann 1983). */
import type { Builder } from '../../program/program.ts';
import type { Columns, OperationColumns } from '../columns.ts';
import type { Arc, Grade, Node, Problem } from '../problem.ts';
import { addPort, type Side, shareOfRate } from './nodes.ts';

/** Columns of what an arc takes from each grade of its have, or gives to each grade of its want, in one period. */
type Parts = readonly { readonly arc: number; readonly grade: number; readonly column: number }[];

/** Adds Σ parts ≤ share · rate for each grade of each node in one period. */
function addShares(
  builder: Builder,
  problem: Problem,
  each: OperationColumns,
  side: Side,
  p: number,
  parts: Parts,
): void {
  const { arcs, periods } = problem;
  const nodeOf = ({ arc }: Parts[number]): number =>
    side === 'haves' ? (arcs[arc] as Arc).have : (arcs[arc] as Arc).want;
  const gradesOf = ({ arc }: Parts[number]): readonly Grade[] =>
    (side === 'haves' ? (arcs[arc] as Arc).graded?.have : (arcs[arc] as Arc).graded?.want) ?? [];
  for (const [n, own] of Map.groupBy(parts, nodeOf)) {
    const { id } = problem[side][n] as Node;
    const place = { side, node: n, p };
    for (const [grade, members] of Map.groupBy(own, (part) => part.grade)) {
      const { share, level } = gradesOf(members[0] as Parts[number])[grade] as Grade;
      const name = `grade-${side}(${id},${level},${periods[p]}${each.operation.suffix})`;
      builder.row(name, -Infinity, shareOfRate(problem, each, place, share));
      for (const { column } of members) builder.entry(column, 1);
      addPort(builder, problem, each, place, share);
    }
  }
}

/**
 * t[a,i,p] ≥ 0 taken from grade i of the have, g[a,j,p] ≥ 0 given to grade j of the want, for each arc a that passes heat by grades:
 *
 * Σ_i t[a,i,p] = x[a,p],   Σ_j g[a,j,p] = δ_a x[a,p]
 * Σ_{j′ ≥ j} g[a,j′,p] ≤ δ_a Σ_{i ≥ j} t[a,i,p]   what is given at j and hotter was taken at j and hotter
 * Σ_a t[a,i,p] ≤ σ_i a_hp,   Σ_a g[a,j,p] ≤ σ_j d_wp   each grade of a stream is there once
 *
 * Where a technology gives the heat one temperature, what is taken has that grade alone and draws on all of the have.
 */
export function addGrades(builder: Builder, problem: Problem, columns: Columns): void {
  const { arcs, periods } = problem;
  for (const each of columns.operations) {
    for (let p = 0; p < periods.length; p += 1) {
      const taken: Parts[number][] = [];
      const given: Parts[number][] = [];
      arcs.forEach(({ id, graded, delivered }, a) => {
        const flow = each.flow[a * periods.length + p] as number;
        if (graded === null || flow < 0) return;
        const most = each.operation.upper(a)[p] as number;
        const key = `${id},${periods[p]}${each.operation.suffix}`;
        const part =
          (name: string, bound: number) =>
          ({ level }: Grade, grade: number) => ({
            arc: a,
            grade,
            column: builder.column(`${name}(${id},${level},${periods[p]}${each.operation.suffix})`, 0, bound, 0),
          });
        const from = graded.have.map(part('take', most));
        const to = graded.want.map(part('give', most * delivered));
        builder.row(`taken(${key})`, 0, 0);
        for (const { column } of from) builder.entry(column, 1);
        builder.entry(flow, -1);
        builder.row(`given(${key})`, 0, 0);
        for (const { column } of to) builder.entry(column, 1);
        builder.entry(flow, -delivered);
        graded.want.forEach(({ level }, j) => {
          builder.row(`grade(${id},${level},${periods[p]}${each.operation.suffix})`, -Infinity, 0);
          for (const { column } of to.slice(0, j + 1)) builder.entry(column, 1);
          for (const { column, grade } of from) {
            if ((graded.have[grade] as Grade).level >= level) builder.entry(column, -delivered);
          }
        });
        if (graded.own) taken.push(...from);
        given.push(...to);
      });
      addShares(builder, problem, each, 'haves', p, taken);
      addShares(builder, problem, each, 'wants', p, given);
    }
  }
}
