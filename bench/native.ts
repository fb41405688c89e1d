/** The solver against native HiGHS on the same programmes in the same run, where python3 with scipy is installed. */
import { spawnSync } from 'node:child_process';
import { createSolver } from '@kyosei/engine/highs';
import { defaultScenario, plan } from '@kyosei/engine/plan';
import type { Program, Solve } from '@kyosei/engine/program';
import type { Park, Scenario } from '@kyosei/model/tables';
import { scale } from '../packages/engine/src/program/scale.ts';
import { generate } from '../packages/engine/test/generate.ts';
import { caseOf } from './case.ts';
import type { Row } from './plan.ts';

const solve = await createSolver();
const rounds = 7;

/** Reads programmes from standard input, solves each warm with scipy.optimize.milp, prints version, seconds and objectives. */
const native = `
import json, sys, time
import numpy as np
import scipy
from scipy.optimize import milp, LinearConstraint, Bounds
from scipy.sparse import csr_matrix
given = json.load(sys.stdin)
num = lambda xs: np.array([float(x) for x in xs])
result = []
for p in given["programmes"]:
    a = csr_matrix((num(p["values"]), p["indices"], p["starts"]), shape=(len(p["rowLower"]), len(p["cost"])))
    rows = LinearConstraint(a, num(p["rowLower"]), num(p["rowUpper"]))
    bounds = Bounds(num(p["lower"]), num(p["upper"]))
    best = None
    for _ in range(given["rounds"]):
        t = time.perf_counter()
        r = milp(num(p["cost"]), constraints=rows, bounds=bounds, integrality=p["integer"], options={"mip_rel_gap": given["gap"]})
        s = time.perf_counter() - t
        best = s if best is None else min(best, s)
    result.append({"seconds": best, "objective": r.fun})
print(json.dumps({"version": scipy.__version__, "result": result}))
`;

const listed = (values: ArrayLike<number>): readonly (number | string)[] =>
  Array.from(values, (value) => (Number.isFinite(value) ? value : value > 0 ? 'inf' : '-inf'));

function told({ columns, rows }: Program) {
  return {
    cost: [...columns.cost],
    lower: listed(columns.lower),
    upper: listed(columns.upper),
    integer: [...columns.integer],
    rowLower: listed(rows.lower),
    rowUpper: listed(rows.upper),
    starts: [...rows.starts],
    indices: [...rows.indices],
    values: [...rows.values],
  };
}

/** The mixed-integer programme that planning a park solves first. */
async function programOf(park: Park, scenario: Scenario): Promise<Program> {
  const seen: Program[] = [];
  const watching: Solve = (program, options) => {
    seen.push(program);
    return solve(program, options);
  };
  await plan(park, { scenario, solve: watching });
  return seen.find(({ columns }) => columns.integer.includes(1)) as Program;
}

/** Time of the fastest warm solve [s] and its objective. */
async function ours(program: Program, gap: number): Promise<{ readonly seconds: number; readonly objective: number }> {
  let [seconds, objective] = [Infinity, NaN];
  for (let k = 0; k < rounds; k += 1) {
    const start = performance.now();
    const solution = await solve(program, { gap });
    seconds = Math.min(seconds, (performance.now() - start) / 1000);
    objective = solution.objective as number;
  }
  return { seconds, objective };
}

/** Rows of the bench; none where there is no native peer. Throws when the two do not agree on an optimum. */
export async function nativeRows(): Promise<readonly Row[]> {
  const gap = 1e-4;
  const random = generate(1, {
    firms: 10,
    streams: 100,
    commodities: 40,
    technologies: 10,
    facilities: 10,
    periods: 1,
  });
  const all = ['kalundborg', 'central-chp', 'wastewater-network', 'steel-cement-town']
    .map((name) => [name, caseOf(name)] as const)
    .concat([['a random park of 10 firms and 100 streams', { park: random, scenario: defaultScenario() }]]);
  const programs = await Promise.all(all.map(([, { park, scenario }]) => programOf(park, scenario)));
  const scaled = programs.map(scale);
  const input = JSON.stringify({ gap, rounds, programmes: scaled.map(({ program }) => told(program)) });
  const { status, stdout } = spawnSync('python3', ['-c', native], { input, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0) return [];
  const peer = JSON.parse(stdout) as { version: string; result: { seconds: number; objective: number }[] };
  const rows: Row[] = [];
  for (const [k, [name]] of all.entries()) {
    const { program, objective } = scaled[k] as (typeof scaled)[number];
    const measured = await ours(programs[k] as Program, gap);
    const theirs = peer.result[k] as (typeof peer.result)[number];
    const apart = Math.abs(measured.objective - program.offset * objective - theirs.objective * objective);
    if (!(apart <= 3 * gap * Math.abs(measured.objective))) throw new Error(`${name}: ${apart} apart`);
    rows.push({
      name: `solve of ${name}, warm / native HiGHS on the same arrays (scipy ${peer.version}, its defaults)`,
      measured: `${(1000 * measured.seconds).toPrecision(3)} ms`,
      peer: `${(1000 * theirs.seconds).toPrecision(3)} ms`,
      ratio: measured.seconds / theirs.seconds,
      limit: 1.2,
    });
  }
  return rows;
}
