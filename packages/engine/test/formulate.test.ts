/** Every constraint family as readable LP text, one golden file each; and the text means what the arrays mean. */
import { describe, expect, test } from 'vitest';
import { createSolver } from '../src/highs.ts';
import type { Objective } from '../src/optimisation/columns.ts';
import { formulate } from '../src/optimisation/formulate.ts';
import type { Arc, Node, Plant, Problem } from '../src/optimisation/problem.ts';
import { toLp } from '../src/program/program.ts';
import { bareHighs } from './bare.ts';

const arc = (given: Partial<Arc>): Arc => ({
  id: 'ash,clay',
  have: 0,
  want: 0,
  facility: null,
  upper: Float64Array.of(2),
  most: Infinity,
  smallest: 0,
  delivered: 0.5,
  input: 0,
  unitCost: -3,
  capacityCost: 0,
  fixedCost: 0,
  investmentPerCapacity: 0,
  fixedInvestment: 0,
  burdens: { co2: -0.25, so2: 0, freshWater: 0, landfill: -1 },
  running: false,
  donor: { unitCost: 0, capacityCost: 0, fixedCost: 0 },
  qualities: [],
  trench: null,
  ...given,
});

const node = (id: string, rates: readonly number[], given: Partial<Node> = {}): Node => ({
  id,
  firm: 0,
  rates: Float64Array.from(rates),
  port: null,
  presentLimit: 1,
  blends: [],
  fallback: 0,
  ...given,
});

const nothing = { unitCost: 0, burdens: { co2: 0, so2: 0, freshWater: 0, landfill: 0 } };
const plant = (given: Partial<Plant>): Plant => ({
  id: 'kiln-1',
  firm: 0,
  largest: 1.5,
  pieces: null,
  ports: false,
  minimumLoad: 0,
  intake: nothing,
  outlet: nothing,
  storage: null,
  land: 0,
  ...given,
});

const problem = (given: Partial<Problem>): Problem => ({
  name: 'golden',
  periods: ['year'],
  hours: Float64Array.of(8760),
  arcs: [arc({})],
  haves: [node('ash', [2])],
  wants: [node('clay', [1]), node('fill', [3])],
  firms: ['works', 'mill'],
  cycles: Float64Array.of(1, 1),
  plants: [plant({})],
  standby: [],
  trenches: [],
  outlooks: [],
  risk: { weight: 0, share: 0.1 },
  limits: { burdens: {} },
  ...given,
});

const seasons = {
  periods: ['winter', 'summer'],
  hours: Float64Array.of(4000, 4760),
  haves: [node('ash', [2, 1])],
  wants: [node('clay', [1, 1])],
};
const seasonal = arc({ upper: Float64Array.of(2, 1), capacityCost: 40, investmentPerCapacity: 400 });
const built = arc({ fixedCost: 900, fixedInvestment: 9000, capacityCost: 40, investmentPerCapacity: 400 });

interface Family {
  readonly family: string;
  readonly given: Problem;
  readonly objective?: Objective;
}

const families: readonly Family[] = [
  { family: 'availability', given: problem({ arcs: [arc({}), arc({ id: 'ash,fill', want: 1 })] }) },
  {
    family: 'demand',
    given: problem({
      arcs: [arc({}), arc({ id: 'slag,clay', have: 1, delivered: 0.8 })],
      haves: ['ash', 'slag'].map((id) => node(id, [2])),
    }),
  },
  {
    family: 'facility',
    given: problem({
      arcs: [
        arc({ id: 'ash,burn@kiln-1,clay', facility: 0, input: 1 }),
        arc({ id: 'ash,burn@kiln-1,fill', want: 1, facility: 0, input: 0.9 }),
      ],
    }),
  },
  { family: 'capacity', given: problem({ ...seasons, arcs: [seasonal] }) },
  {
    family: 'size',
    given: problem({ arcs: [built, arc({ id: 'ash,burn,fill', want: 1, smallest: 0.7, fixedCost: 500 })] }),
  },
  {
    family: 'budget',
    given: problem({
      arcs: [built, arc({ id: 'ash,fill', want: 1, investmentPerCapacity: 70 })],
      limits: { budget: 12_000, burdens: {} },
    }),
  },
  {
    family: 'exchanges',
    given: problem({
      arcs: [arc({}), arc({ id: 'ash,fill', want: 1, running: true })],
      limits: { exchanges: 1, burdens: {} },
    }),
  },
  { family: 'burden', given: problem({ ...seasons, arcs: [seasonal], limits: { burdens: { co2: -1000 } } }) },
  { family: 'objective-burden', given: problem({ ...seasons, arcs: [seasonal] }), objective: 'landfill' },
];

const solve = await createSolver();
const highs = await bareHighs();

describe.each(families)('$family', ({ family, given, objective = 'cost' }) => {
  const { program } = formulate(given, objective);

  test('reads as its golden file', async () => {
    const text = toLp(program);
    expect(text).toMatch(family.startsWith('objective') ? /Minimize/ : new RegExp(`^ ${family}[:(]`, 'm'));
    await expect(text).toMatchFileSnapshot(`golden/${family}.lp`);
  });

  test('means as text what it means as arrays', async () => {
    const solution = await solve(program, { gap: 0 });
    const read = highs.solve(toLp(program), { output_flag: false });
    expect(solution.status).toBe('optimal');
    expect(read.Status).toBe('Optimal');
    expect(read.ObjectiveValue).toBeCloseTo(solution.objective as number, 6);
  });
});

test('a bound that no row can break takes no row', () => {
  const { program } = formulate(problem({}), 'cost');
  expect(program.rows.names).toEqual([]);
  expect([...program.columns.upper]).toEqual([2]);
});
