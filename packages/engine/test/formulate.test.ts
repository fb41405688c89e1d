/** Every constraint family as readable LP text, one golden file each; and the text means what the arrays mean. */
import { describe, expect, test } from 'vitest';
import { createSolver } from '../src/highs.ts';
import type { Objective } from '../src/optimisation/columns.ts';
import { formulate } from '../src/optimisation/formulate.ts';
import type { Arc, Node, Outlook, Plant, Problem } from '../src/optimisation/problem.ts';
import { type Ceiling, formulateStages, type Stage, type StagedProblem } from '../src/optimisation/staged.ts';
import { type Program, toLp } from '../src/program/program.ts';
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
  graded: null,
  trench: null,
  sole: false,
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

const piece = { from: 0, to: 1.5, fixedInvestment: 900, investmentPerCapacity: 80, fixedCost: 90, capacityCost: 8 };
const running = { unitCost: 2, burdens: { co2: 0.5, so2: 0, freshWater: 0, landfill: 0 } };
/** A candidate that takes in `wants[0]` and gives out `haves[0]`. */
const ported = (given: Partial<Plant> = {}): Partial<Problem> => ({
  plants: [plant({ ports: true, pieces: [piece], intake: running, ...given })],
  arcs: [arc({ id: 'kiln,fill', want: 1 }), arc({ id: 'ash,kiln', have: 1, want: 0, delivered: 1 })],
  haves: [node('kiln-out', [1.2], { port: { plant: 0, perInput: 0.8 } }), node('ash', [2])],
  wants: [node('kiln-in', [1.5], { port: { plant: 0, perInput: 1 } }), node('fill', [3])],
});
const dayAndNight = {
  periods: ['day', 'night'],
  hours: Float64Array.of(4380, 4380),
  cycles: Float64Array.of(365, 365),
  haves: [node('kiln-out', [1.2, 1.2], { port: { plant: 0, perInput: 0.8 } }), node('ash', [2, 0])],
  wants: [node('kiln-in', [1.5, 1.5], { port: { plant: 0, perInput: 1 } }), node('fill', [0, 3])],
  arcs: [
    arc({ id: 'kiln,fill', want: 1, upper: Float64Array.of(0, 2) }),
    arc({ id: 'ash,kiln', have: 1, want: 0, delivered: 1, upper: Float64Array.of(2, 0) }),
  ],
};
/** An outlook in which the first have gives half and everything costs twice as much. */
const outlook = (arcs: readonly Arc[], given: Partial<Outlook> = {}): Outlook => ({
  id: 'slump',
  probability: 0.25,
  upper: arcs.map(({ upper }) => upper.map((rate) => rate / 2)),
  unitCost: Float64Array.from(arcs, ({ unitCost }) => 2 * unitCost),
  intakeCost: Float64Array.of(0),
  outletCost: Float64Array.of(0),
  haves: [Float64Array.of(1)],
  wants: [Float64Array.of(1), Float64Array.of(3)],
  failed: new Set(),
  baseline: 500,
  ...given,
});
const piped = [arc({ capacityCost: 40, investmentPerCapacity: 400 })];

const families: readonly Family[] = [
  { family: 'placing', given: problem({ haves: [node('ash', [2], { presentLimit: 0.25 })] }) },
  {
    family: 'supplier',
    given: problem({
      arcs: [arc({}), arc({ id: 'slag,clay', have: 1 })],
      haves: [node('ash', [2]), node('slag', [2], { firm: 1 })],
      limits: { supplierShare: 0.6, burdens: {} },
    }),
  },
  {
    family: 'blending',
    given: problem({
      arcs: [arc({ qualities: [400] }), arc({ id: 'slag,clay', have: 1, qualities: [20] })],
      haves: [node('ash', [2]), node('slag', [2])],
      wants: [node('clay', [1], { blends: [{ quality: 'chloride', most: 100, present: 50 }] })],
    }),
  },
  {
    family: 'grade',
    given: problem({
      arcs: ['clay', 'fill'].map((id, want) =>
        arc({
          id: `ash,${id}`,
          want,
          graded: {
            have: [
              { level: 5, share: 0.25 },
              { level: 3, share: 0.75 },
            ],
            want:
              want === 0
                ? [{ level: 4, share: 1 }]
                : [
                    { level: 3, share: 0.5 },
                    { level: 1, share: 0.5 },
                  ],
            own: true,
          },
        }),
      ),
    }),
  },
  {
    family: 'plant',
    given: problem(ported({ pieces: [piece, { ...piece, from: 1, fixedCost: 94, capacityCost: 4 }] })),
  },
  { family: 'load', given: problem(ported({ minimumLoad: 0.4 })) },
  { family: 'storage', given: problem({ ...ported({ storage: { hours: 8, loss: 0.01 } }), ...dayAndNight }) },
  {
    family: 'standby',
    given: problem({
      standby: [
        { id: 'boiler-1', want: 0, capacity: 0.6, fixedCost: 500 },
        { id: 'boiler-2', want: 0, capacity: 0.6, fixedCost: 400 },
      ],
    }),
  },
  {
    family: 'trench',
    given: problem({
      arcs: [arc({ trench: 0 }), arc({ id: 'ash,fill', want: 1, trench: 0 })],
      trenches: [{ id: 'street', fixedInvestment: 9000, fixedCost: 700 }],
    }),
  },
  { family: 'land', given: problem({ ...ported({ land: 2 }), limits: { land: 1, burdens: {} } }) },
  {
    family: 'participation',
    given: problem({
      arcs: [arc({ unitCost: -3, donor: { unitCost: 2, capacityCost: 0, fixedCost: 0 } })],
      wants: [node('clay', [1], { firm: 1 })],
      limits: { participation: 'payments', burdens: {} },
    }),
  },
  {
    family: 'fallback',
    given: problem({ arcs: piped, wants: [node('clay', [1], { fallback: 0.5 })], outlooks: [outlook(piped)] }),
  },
  { family: 'loss', given: problem({ arcs: piped, outlooks: [outlook(piped, { probability: 0, most: 2000 })] }) },
  { family: 'risk', given: problem({ arcs: piped, outlooks: [outlook(piped)], risk: { weight: 0.5, share: 0.2 } }) },
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
  {
    family: 'undivided',
    given: problem({ arcs: [arc({ sole: true }), arc({ id: 'ash,burn,fill', want: 1, sole: true })] }),
  },
  { family: 'burden', given: problem({ ...seasons, arcs: [seasonal], limits: { burdens: { co2: -1000 } } }) },
  { family: 'objective-burden', given: problem({ ...seasons, arcs: [seasonal] }), objective: 'landfill' },
];

/** Two stages of ten and five years in which the same may be built. */
const inStages = (given: Problem, change: Partial<StagedProblem> = {}): StagedProblem => {
  const stage = (id: string, begins: number, weight: number, budget: number): Stage => ({
    id,
    begins,
    weight,
    share: weight,
    budget,
    problem: { ...given, capacities: Float64Array.from(given.arcs, () => 2) },
  });
  return {
    name: 'golden',
    stages: [stage('2026', 0, 0.75, 9000), stage('2036', 10, 0.25, 12_000)],
    lives: { arcs: given.arcs.map(() => 10), plants: given.plants.map(() => 20), trenches: [30] },
    annuities: given.plants.map(() => 0.1),
    ...change,
  };
};
const stagedFamilies: readonly {
  readonly family: string;
  readonly given: StagedProblem;
  readonly ceiling?: Ceiling;
}[] = [
  { family: 'standing', given: inStages(problem({ arcs: [built] })) },
  {
    family: 'begun',
    given: inStages(problem(ported({ pieces: [piece, { ...piece, from: 1, fixedInvestment: 940 }] }))),
  },
  {
    family: 'given-up',
    given: inStages(problem({ ...ported(), standby: [{ id: 'boiler-1', want: 1, capacity: 0.6, fixedCost: 500 }] })),
  },
  { family: 'stage-budget', given: inStages(problem({ arcs: [built] }), { budget: 15_000 }) },
  {
    family: 'ceiling',
    ceiling: { cost: new Map([['flow(ash,clay,year,2026)', -2190]]), most: -3000 },
    given: inStages(
      problem({
        arcs: [arc({ trench: 0 }), arc({ id: 'ash,fill', want: 1, trench: 0 })],
        trenches: [{ id: 'street', fixedInvestment: 9000, fixedCost: 700 }],
      }),
    ),
  },
];

const solve = await createSolver();
const highs = await bareHighs();

/** A golden file, and its text as another reader of it solves it. */
const stand = (family: string, program: Program): void => {
  test('reads as its golden file', async () => {
    const text = toLp(program);
    expect(text).toMatch(
      family.startsWith('objective') ? /Minimize/ : new RegExp(`^ ${family.replaceAll('-', '~')}[:(]`, 'm'),
    );
    await expect(text).toMatchFileSnapshot(`golden/${family}.lp`);
  });

  test('means as text what it means as arrays', async () => {
    const solution = await solve(program, { gap: 0 });
    const read = highs.solve(toLp(program), { output_flag: false });
    expect(solution.status).toBe('optimal');
    expect(read.Status).toBe('Optimal');
    expect(read.ObjectiveValue).toBeCloseTo(solution.objective as number, 6);
  });
};

describe.each(families)('$family', ({ family, given, objective = 'cost' }) => {
  stand(family, formulate(given, objective).program);
});

describe.each(stagedFamilies)('$family', ({ family, given, ceiling }) => {
  stand(family, formulateStages(given, 'cost', ceiling).program);
});

test('a bound that no row can break takes no row', () => {
  const { program } = formulate(problem({}), 'cost');
  expect(program.rows.names).toEqual([]);
  expect([...program.columns.upper]).toEqual([2]);
});
