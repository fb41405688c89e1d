/** The cheapest backup links with which the plan bears the withdrawal of any one firm: every want of the others stays covered. */
import { type Builder, build, type Program, type Solve } from '../program/program.ts';

/** A link as the programme of security sees it; amounts per unit taken from the donor, see the decision of the plan. */
export interface SecurityArc {
  readonly id: string;
  readonly have: number;
  readonly want: number;
  readonly facility: number | null;
  /** unit/h in each period */
  readonly upper: Float64Array;
  readonly smallest: number;
  readonly delivered: number;
  readonly input: number;
  readonly capacityCost: number;
  readonly fixedCost: number;
}

/** One withdrawal: which arcs are left, and what must still arrive. */
export interface SecurityCase {
  readonly name: string;
  /** Indices of standing arcs and of candidates that it leaves. */
  readonly standing: readonly number[];
  readonly candidates: readonly number[];
  /** unit/h in each period that the plan delivers, by want. */
  readonly needs: ReadonlyMap<number, Float64Array>;
}

export interface Security {
  readonly haves: readonly { readonly rates: Float64Array }[];
  readonly wants: readonly { readonly rates: Float64Array }[];
  readonly facilities: readonly { readonly capacity: number }[];
  /** `upper` holds what was built. */
  readonly standing: readonly SecurityArc[];
  readonly candidates: readonly SecurityArc[];
  readonly cases: readonly SecurityCase[];
}

export interface Secured {
  /** Index of the candidate and how large it is built [unit/h at the donor]. */
  readonly built: readonly { readonly candidate: number; readonly capacity: number }[];
  /** currency/a of all that is built. */
  readonly cost: number;
  /** Wants that nothing can keep covered, by case: share of what the plan delivers that stays missing, in the worst period. */
  readonly unsecured: readonly { readonly name: string; readonly want: number; readonly missing: number }[];
}

interface Slack {
  readonly column: number;
  readonly case: number;
  readonly want: number;
  readonly period: number;
  readonly need: number;
}

/** Rows Σ weight x ≤ rate of every node that arcs share in a period. */
function shareNodes(
  program: Builder,
  name: string,
  flows: readonly { readonly column: number; readonly node: number; readonly weight: number }[],
  rate: (node: number) => number,
): void {
  for (const [node, list] of Map.groupBy(flows, (flow) => flow.node)) {
    program.row(`${name},${node})`, -Infinity, rate(node));
    for (const { column, weight } of list) program.entry(column, weight);
  }
}

/**
 * Minimise Σ_m (K_m c_m + F_m y_m) with, for every withdrawal s and period p:
 *
 * Σ_{a→w} δ_a x[s,a,p] + z[s,w,p] ≥ need_wp     Σ_{a∈h} x ≤ have_hp     Σ_{a→w} δ_a x ≤ want_wp     Σ_{a∈f} i_a x ≤ facility_f
 * x[s,a,p] ≤ built_a (standing),  x[s,m,p] ≤ c_m,  m_m y_m ≤ c_m ≤ M_m y_m,  y binary
 *
 * `missing` holds what z may be at most; without it z is minimised and capacity costs nothing.
 */
function securityProgram(
  { haves, wants, facilities, standing, candidates, cases }: Security,
  missing: readonly number[] | null,
): { readonly program: Program; readonly slacks: readonly Slack[]; readonly sizes: readonly number[] } {
  const program = build('security');
  const periods = (haves[0] ?? wants[0])?.rates.length ?? 0;
  const weight = missing === null ? 0 : 1;
  const largest = candidates.map(({ upper, smallest }) => upper.reduce((a, b) => Math.max(a, b), smallest));
  const sizes = candidates.map((arc, m) =>
    program.column(`capacity(${m})`, 0, largest[m] as number, weight * arc.capacityCost),
  );
  candidates.forEach((arc, m) => {
    const built = program.column(`build(${m})`, 0, 1, weight * arc.fixedCost, missing !== null);
    program.row(`size(${m})`, -Infinity, 0);
    program.entry(sizes[m] as number, 1);
    program.entry(built, -(largest[m] as number));
    program.row(`smallest(${m})`, -Infinity, 0);
    program.entry(built, arc.smallest);
    program.entry(sizes[m] as number, -1);
  });
  const slacks: Slack[] = [];
  cases.forEach((each, s) => {
    for (let p = 0; p < periods; p += 1) {
      const flows = [
        ...each.standing.map((a) => ({ arc: standing[a] as SecurityArc, size: null })),
        ...each.candidates.map((m) => ({ arc: candidates[m] as SecurityArc, size: sizes[m] as number })),
      ].map(({ arc, size }, k) => {
        const column = program.column(`flow(${s},${k},${p})`, 0, arc.upper[p] as number, 0);
        if (size !== null) {
          program.row(`capacity(${s},${k},${p})`, -Infinity, 0);
          program.entry(column, 1);
          program.entry(size, -1);
        }
        return { arc, column };
      });
      const at = (node: (arc: SecurityArc) => number, weigh: (arc: SecurityArc) => number) =>
        flows.map(({ arc, column }) => ({ column, node: node(arc), weight: weigh(arc) }));
      shareNodes(
        program,
        `have(${s},${p}`,
        at(
          (arc) => arc.have,
          () => 1,
        ),
        (node) => haves[node]?.rates[p] as number,
      );
      shareNodes(
        program,
        `want(${s},${p}`,
        at(
          (arc) => arc.want,
          (arc) => arc.delivered,
        ),
        (node) => wants[node]?.rates[p] as number,
      );
      const through = at(
        (arc) => arc.facility ?? -1,
        (arc) => arc.input,
      ).filter(({ node }) => node >= 0);
      shareNodes(program, `facility(${s},${p}`, through, (node) => facilities[node]?.capacity as number);
      for (const [want, rates] of each.needs) {
        const need = rates[p] as number;
        if (need === 0) continue;
        const most = missing?.[slacks.length] ?? need;
        const column = program.column(`missing(${s},${want},${p})`, 0, most, (1 - weight) / need);
        slacks.push({ column, case: s, want, period: p, need });
        program.row(`need(${s},${want},${p})`, need, Infinity);
        program.entry(column, 1);
        for (const { arc, column: flow } of flows) if (arc.want === want) program.entry(flow, arc.delivered);
      }
    }
  });
  return { program: program.program(), slacks, sizes };
}

/** What is off by less than this share of a need is covered. */
const negligible = 1e-6;

/** Null when the solver finds no answer in time. */
export async function secure(security: Security, solve: Solve): Promise<Secured | null> {
  const first = securityProgram(security, null);
  const least = await solve(first.program);
  if (least.status !== 'optimal' || least.columns === null) return null;
  const { columns } = least;
  const missing = first.slacks.map(({ column, need }) => {
    const value = columns[column] as number;
    return value <= negligible * need ? negligible * need : Math.min(need, value * (1 + negligible));
  });
  const second = securityProgram(security, missing);
  const found = await solve(second.program);
  if ((found.status !== 'optimal' && found.status !== 'feasible') || found.columns === null) return null;
  const sizes = found.columns;
  const built = second.sizes.flatMap((column, candidate) => {
    const capacity = sizes[column] as number;
    const { upper } = security.candidates[candidate] as SecurityArc;
    return capacity <= negligible * Math.max(...upper) ? [] : [{ candidate, capacity }];
  });
  const worst = new Map<string, { name: string; want: number; missing: number }>();
  first.slacks.forEach(({ case: s, want, need }, k) => {
    const share = (missing[k] as number) / need;
    const { name } = security.cases[s] as SecurityCase;
    const before = worst.get(`${s} ${want}`)?.missing ?? 0;
    if (share > 2 * negligible && share > before) worst.set(`${s} ${want}`, { name, want, missing: share });
  });
  return { built, cost: found.objective as number, unsecured: [...worst.values()] };
}
