/** Assumptions of a stress test: what is read, and every kind of mistake said at its place, all at once. */
import { expect, test } from 'vitest';
import { readAssumptions, usualAssumptions } from '../../src/stress.ts';
import { parkOf } from '../park.ts';

const park = parkOf({
  firm: [{ id: 'mill' }, { id: 'host' }],
  commodity: [{ id: 'steam', kind: 'steam', unit: 'kWh' }],
  stream: [],
  route: [{ id: 'pipe', mode: 'pipe', kind: 'steam' }],
});

test('nothing given is as usual', () => {
  expect(readAssumptions({}, park)).toEqual({ assumptions: usualAssumptions, problems: [] });
});

test('what is given holds, the rest is as usual', () => {
  const { assumptions, problems } = readAssumptions(
    {
      note: 'from a talk',
      fallbackFactor: 2,
      leadTimes: { pipe: 24 },
      leaving: { route: ['pipe'] },
      leastSupply: { usual: 0.4, firms: { mill: 0.9 } },
      leastSales: 0.3,
    },
    park,
  );
  expect(problems).toEqual([]);
  expect(assumptions).toEqual({
    ...usualAssumptions,
    fallbackFactor: 2,
    leadTimes: { ...usualAssumptions.leadTimes, pipe: 24 },
    leaving: { technology: [], facility: [], route: ['pipe'] },
    leastSupply: { usual: 0.4, firms: { mill: 0.9 } },
    leastSales: { usual: 0.3, firms: {} },
  });
});

test.each([
  [[], ['wrong-shape']],
  [null, ['wrong-shape']],
  [{ falbackFactor: 2 }, ['unknown-choice']],
  [{ fallbackFactor: '2' }, ['not-a-number']],
  [{ fallbackFactor: NaN }, ['not-a-number']],
  [{ fallbackFactor: 0.5 }, ['out-of-bounds']],
  [{ leadTimes: { pipeline: 3 } }, ['unknown-choice']],
  [{ leadTimes: { pipe: -1 } }, ['out-of-bounds']],
  [{ leaving: { route: 'pipe' } }, ['wrong-shape']],
  [{ leaving: { route: ['pip', 3] } }, ['unknown-reference', 'unknown-reference']],
  [{ leastSupply: { firms: { mil: 0.5 } } }, ['unknown-choice']],
  [{ leastSupply: 2, leastSales: { firms: { mill: 'x' } } }, ['out-of-bounds', 'not-a-number']],
])('%j is refused', (data, codes) => {
  const { assumptions, problems } = readAssumptions(data, park);
  expect(assumptions).toBeNull();
  expect(problems.map(({ code }) => code)).toEqual(codes);
  for (const problem of problems) expect(problem).toMatchObject({ severity: 'error', table: 'stress' });
});

test('a slip is answered with what was meant', () => {
  const { problems } = readAssumptions({ falbackFactor: 2, leaving: { route: ['pip'] } }, park);
  expect(problems.map(({ nearest }) => nearest)).toEqual(['fallbackFactor', 'pipe']);
});
