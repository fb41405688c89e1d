/** Cyclicity against closed forms, on the graphs on which iterations fail. */
import { expect, test } from 'vitest';
import { links, strongComponents } from '../../src/ecology/components.ts';
import { type Cyclicity, cyclicity } from '../../src/ecology/spectral-radius.ts';
import { structure } from '../../src/ecology/structure.ts';

type Edges = readonly (readonly [number, number])[];

function matrix(size: number, edges: Edges): Float64Array {
  const flow = new Float64Array(size * size);
  for (const [from, to] of edges) flow[from * size + to] = 1;
  return flow;
}
const cycle = (size: number, first = 0): Edges =>
  Array.from({ length: size }, (_, i) => [first + i, first + ((i + 1) % size)] as const);
const complete = (size: number): Edges =>
  Array.from({ length: size * size }, (_, at) => [Math.floor(at / size), at % size] as const);
/** Every one of the first group gives to every one of the second and back. */
const bipartite = (a: number, b: number): Edges =>
  Array.from({ length: a * b }, (_, at) => [Math.floor(at / b), a + (at % b)] as const).flatMap(
    ([i, j]) =>
      [
        [i, j],
        [j, i],
      ] as const,
  );
/** A cluster in which all give to all, and a long ring through its first member. */
const lollipop = (cluster: number, tail: number): Edges => [
  ...complete(cluster),
  ...Array.from({ length: tail }, (_, k) => [k === 0 ? 0 : cluster + k - 1, cluster + k] as const),
  [cluster + tail - 1, 0],
];

const sizes = ({ components }: Cyclicity): number[] => components.map(({ length }) => length).toSorted((x, y) => x - y);
const golden = (1 + Math.sqrt(5)) / 2;

test.each<[string, number, Edges, number, number]>([
  ['nothing', 3, [], 0, 3],
  [
    'a chain',
    3,
    [
      [0, 1],
      [1, 2],
    ],
    0,
    3,
  ],
  [
    'an own loop',
    2,
    [
      [0, 0],
      [0, 1],
    ],
    1,
    1,
  ],
  ['a pair', 2, cycle(2), 1, 2],
  ['a ring of 300', 300, cycle(300), 1, 300],
  ['two rings', 5, [...cycle(2), ...cycle(3, 2)], 1, 5],
  [
    'the golden ratio',
    2,
    [
      [0, 0],
      [0, 1],
      [1, 0],
    ],
    golden,
    1,
  ],
  ['all to all', 50, complete(50), 50, 1],
  ['two groups', 25, bipartite(9, 16), 12, 2],
  ['a ring through a cluster: eigenvector over 400 decades', 300, lollipop(50, 250), 50, 1],
])('cyclicity of %s', (_name, size, edges, radius, multiplicity) => {
  const found = cyclicity(matrix(size, edges), size);
  expect(Math.abs(found.radius - radius)).toBeLessThanOrEqual(1e-11 * radius);
  expect(found.multiplicity).toBe(multiplicity);
});

test('a ring with a chord: the root of xⁿ = x^(n−k) + 1', () => {
  const size = 120;
  const { radius } = cyclicity(matrix(size, [...cycle(size), [0, 2]]), size);
  // Cycles of length n and n − 1: 1 = x⁻ⁿ + x^(1−n).
  expect(Math.abs(radius ** -size + radius ** (1 - size) - 1)).toBeLessThan(1e-10);
});

test('it does not hang on how the compartments are numbered', () => {
  const size = 60;
  const edges = [...cycle(30), ...lollipop(10, 20).map(([i, j]) => [30 + i, 30 + j] as const), [3, 40] as const];
  const turned = edges.map(([i, j]) => [(i * 7) % size === 0 ? 0 : (i * 7) % size, (j * 7) % size] as const);
  const [a, b] = [cyclicity(matrix(size, edges), size), cyclicity(matrix(size, turned), size)];
  expect(b.radius).toBeCloseTo(a.radius, 11);
  expect(sizes(b)).toEqual(sizes(a));
});

test('strong components', () => {
  const edges: Edges = [
    [0, 1],
    [1, 0],
    [1, 2],
    [2, 3],
    [3, 2],
    [4, 4],
  ];
  const groups = strongComponents(links(matrix(5, edges), 5)).map((group) => group.toSorted((a, b) => a - b));
  expect(groups.toSorted((a, b) => (a[0] as number) - (b[0] as number))).toEqual([[0, 1], [2, 3], [4]]);
});

test('counts', () => {
  expect(
    structure(
      matrix(4, [
        [0, 1],
        [0, 2],
        [3, 3],
      ]),
      4,
    ),
  ).toMatchObject({
    links: 3,
    connectance: 3 / 16,
    linkDensity: 0.75,
    prey: 2,
    predators: 3,
  });
  expect(structure(new Float64Array(0), 0)).toMatchObject({ links: 0, connectance: 0, radius: 0 });
});
