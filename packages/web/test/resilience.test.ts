/** Choices in the address, the steps of a withdrawal, the network of a plan, and who accepts a split. */
import type { PlanSharing, Withdrawn } from '@kyosei/engine/stress';
import type { Plan } from '@kyosei/model/plan';
import { expect, test } from 'vitest';
import { healthOf } from '../src/resilience/network.ts';
import { sharesOf } from '../src/resilience/shares.ts';
import { storyOf } from '../src/resilience/story.ts';
import { readView } from '../src/resilience/view.ts';

test('an address that says nonsense shows the page as it begins', () => {
  expect(readView({ step: -1, recourse: 'prayer', gone: {}, scenario: ['a'], rule: null })).toEqual({});
  expect(readView({ step: 2, recourse: 'replan', gone: 'firm:7', scenario: 7 })).toEqual({
    step: 2,
    recourse: 'replan',
    gone: 'firm:7',
    scenario: '7',
  });
});

const quiet = { emptied: [], arrived: [], stops: [], restarts: [], bare: [] };

test('a withdrawal hour by hour: what ends, who stops and runs again, and what is built last', () => {
  const ended = ['steam > dairy-steam', 'bottles > crates'];
  const moments = [
    { ...quiet, hours: 0, stops: ['dairy'], stopped: ['host', 'dairy'], idle: [...ended, 'whey > feed'] },
    { ...quiet, hours: 8, restarts: ['dairy'], arrived: ['dairy-steam'], stopped: ['host'], idle: ended },
  ];
  const found = { withdrawal: { kind: 'firm', ids: ['host'] }, ended, recovery: { months: 18 } };
  const steps = storyOf({ timelines: [{ from: ['host'], moments }] }, found as unknown as Withdrawn);
  expect(steps.map(({ kind, hours, fresh, ending }) => [kind, hours, fresh, ending])).toEqual([
    ['plan', null, [], []],
    ['moment', 0, ['host', 'dairy'], [...ended, 'whey > feed']],
    ['moment', 8, [], []],
    ['after', 18 * 730, [], []],
  ]);
  expect(steps[2]?.ended.has('whey > feed')).toBe(false);
  expect([...(steps.at(-1)?.stopped ?? [])]).toEqual(['host']);
  const way = { withdrawal: { kind: 'route', ids: ['pipe'] }, ended, recovery: null } as unknown as Withdrawn;
  expect(storyOf({ timelines: [] }, way).map(({ kind, ending }) => [kind, ending])).toEqual([
    ['plan', []],
    ['moment', ended],
  ]);
});

const flow = (from: string | null, to: string | null, planned: number) => ({
  from,
  to,
  planned,
  kind: 'water',
  unit: 't',
  exchange: null,
});

test('the network of a plan is steady whatever firms buy outside, and half of what circles comes round', () => {
  const plan = {
    exchanges: [],
    flows: [flow('a', 'b', 10), flow('b', 'a', 5), flow(null, 'a', 1e9), flow('b', 'b', 3)],
  };
  const [water, ...others] = healthOf(plan as unknown as Plan);
  expect(others).toEqual([]);
  expect(water?.found.steady).toBe(true);
  expect(water?.found.TST).toBeCloseTo(20, 9);
  // a makes 5 of the 10 it gives, b uses up 5 of the 10 it gets: the half that circles is all that comes round.
  expect(water?.found.FCI).toBeCloseTo(0.5, 9);
  expect(water?.found.confidence?.FCI?.[0]).toBeLessThan(0.5);
  expect(healthOf({ exchanges: [], flows: [flow(null, 'a', 3)] } as unknown as Plan)).toEqual([]);
});

test('who gets less than alone, sits in a group that would go, or asks more than it adds, is told apart', () => {
  const found = {
    worth: 30,
    rule: 'shapley',
    firms: [
      { firm: 'a', halfway: -1, share: -1, marginal: 10 },
      { firm: 'b', halfway: 5, share: 5, marginal: 10 },
      { firm: 'c', halfway: 20, share: 20, marginal: 12 },
      { firm: 'd', halfway: 6, share: 6, marginal: 12 },
    ],
    sharing: null,
    sampled: null,
    stability: { halfway: { wouldLeave: ['b'] }, byPrices: null, share: null },
  } as unknown as PlanSharing;
  const said = sharesOf(found, 'halfway', (firm) => firm).map(({ firm, accepts }) => `${firm} ${accepts}`);
  expect(said).toEqual(['c dispensable', 'd accepts', 'b together', 'a alone']);
});
