/** What a front of 11 points costs in single plans; `--write` puts it into docs/benchmarks/fronts.md. */
import { front } from '@kyosei/engine/front';
import { createSolver } from '@kyosei/engine/highs';
import { plan } from '@kyosei/engine/plan';
import type { Solve } from '@kyosei/engine/program';
import { caseOf } from './case.ts';
import { table, writePage } from './cases.ts';

const solve = await createSolver();
const points = 11;
const limits = { co2: 'maximumCo2', freshWater: 'maximumFreshWater' } as const;

/** One row: seconds of the front and of a plan at its middle limit, the fastest of several taken in turn. */
async function measured(name: string, burden: keyof typeof limits): Promise<readonly string[]> {
  const { park, scenario } = caseOf(name);
  const [one, all]: [number[], number[]] = [[], []];
  let [searches, programmes] = [0, 0];
  const counting: Solve = (program, options) => {
    if (program.columns.integer.includes(1)) searches += 1;
    else programmes += 1;
    return solve(program, options);
  };
  const first = await front(park, { scenario, burden, points, solve: counting });
  const limit = first.points[first.points.length >> 1]?.limit ?? Infinity;
  const limited = { ...scenario, objective: 'cost' as const, [limits[burden]]: limit };
  for (let k = 0; k < 5; k += 1) {
    let start = performance.now();
    await plan(park, { scenario: limited, solve });
    one.push(performance.now() - start);
    start = performance.now();
    await front(park, { scenario, burden, points, solve });
    all.push(performance.now() - start);
  }
  const [plain, whole] = [Math.min(...one), Math.min(...all)];
  const ratio = whole / plain;
  return [
    `${name}, ${burden}`,
    String(first.points.length),
    ...[searches, programmes].map(String),
    ...[whole, plain].map((time) => time.toPrecision(3)),
    ratio.toPrecision(3),
    ratio <= 4 ? 'met' : 'missed',
  ];
}

const head = ['case, burden', 'points', 'searches', 'linear programmes', 'front, ms', 'one plan, ms', 'ratio', '≤ 4'];
const rows = [
  await measured('kalundborg', 'co2'),
  await measured('kalundborg', 'freshWater'),
  await measured('kalundborg-coal-exit', 'co2'),
  await measured('central-chp', 'co2'),
  await measured('water-park', 'co2'),
  await measured('steam-highway', 'co2'),
];
const text = `# Fronts: cost against one plan

Written by \`bench/fronts.ts --write\`: a front of ${points} points against one plan whose limit on the burden is that of the front's middle point, the fastest of five warm runs
taken in turn. [How a front is traced](../methods/fronts.md): where plans run fuller and fuller from limit to limit two searches settle many points; where other exchanges are
best at each limit, every point needs a search of its own, and the ratio is near their number.

${table(head, rows)}
`;
process.stdout.write(text);
if (process.argv.includes('--write')) writePage('fronts', text);
