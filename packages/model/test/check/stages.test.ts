// Stages of a scenario: forward in time, each once, within the horizon, with limits that can be kept.
import { expect, test } from 'vitest';
import { check } from '../../src/check.ts';
import { smallPark } from './park.ts';

const found = (scenario: Record<string, unknown>, years: readonly unknown[], change: Record<string, unknown> = {}) =>
  check({
    ...smallPark(),
    stage: years.map((year, k) => ({ id: `s${k}`, year, ...change })),
    scenario: [{ id: 'staged', ...scenario }],
  })
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ code, table, column, found: cell }) => `${code} ${table}.${column}: ${cell}`);

test('stages that follow each other within the horizon pass', () => {
  expect(found({ stages: 's0; s1; s2', horizon: 15 }, [2026, 2030, 2040])).toEqual([]);
  expect(found({ stages: 's0' }, [2026])).toEqual([]);
  expect(found({ stages: 's2; s0' }, [2030, 2026, 2026])).toEqual([]);
});

test.each([
  ['out of order', { stages: 's1; s0' }, [2026, 2030], ['not-later scenario.stages: s0']],
  ['a stage twice', { stages: 's0; s0' }, [2026], ['not-later scenario.stages: s0']],
  ['a year twice', { stages: 's0; s1' }, [2026, 2026], ['not-later scenario.stages: s1']],
  ['beyond the horizon', { stages: 's0; s1', horizon: 4 }, [2026, 2030], ['beyond-horizon scenario.stages: s1']],
  ['beyond the usual horizon', { stages: 's0; s1' }, [2026, 2041], ['beyond-horizon scenario.stages: s1']],
  ['a horizon of nothing', { stages: 's0; s1', horizon: 0 }, [2026, 2030], ['out-of-bounds scenario.horizon: 0']],
  ['no such stage', { stages: 's0; s9' }, [2026], ['unknown-reference scenario.stages: s9']],
  ['no year', { stages: 's0' }, [undefined], ['required stage.year: undefined']],
  ['half a year', { stages: 's0' }, [2026.5], ['not-whole stage.year: 2026.5']],
])('%s', (_, scenario, years, expected) => {
  expect(found(scenario, years)).toEqual(expected);
});

test('a budget below nothing, a factor below nothing, a firm that is not there', () => {
  const change = { budget: -1, demandFactor: -0.5, withdrawn: 'mil' };
  expect(found({ stages: 's0' }, [2026], change)).toEqual([
    'out-of-bounds stage.demandFactor: -0.5',
    'out-of-bounds stage.budget: -1',
    'unknown-reference stage.withdrawn: mil',
  ]);
});
