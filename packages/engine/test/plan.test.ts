/** Whole plans, solved by HiGHS. */
import { planSchema } from '@kyosei/model/plan';
import { describe, expect, test } from 'vitest';
import { createSolver } from '../src/highs.ts';
import { plan } from '../src/plan.ts';
import { parkOf, scenarioOf } from './park.ts';

const solve = await createSolver();

const ash = parkOf({
  firm: [{ id: 'power' }, { id: 'cement' }],
  commodity: [{ id: 'fly-ash', kind: 'material', unit: 't' }],
  stream: [
    {
      id: 'ash',
      firm: 'power',
      direction: 'has',
      commodity: 'fly-ash',
      quantity: 8760,
      presentCost: 10,
      presentLandfill: 1,
    },
    {
      id: 'clay',
      firm: 'cement',
      direction: 'wants',
      commodity: 'fly-ash',
      quantity: 17520,
      presentCost: 20,
      presentCo2: 5,
    },
  ],
  route: [{ id: 'truck', mode: 'truck', kind: 'material', distance: 10, transportCost: 0.5, transportCo2: 0.1 }],
});

describe('plan', () => {
  test('builds an exchange that pays and says what it saves', async () => {
    const result = await plan(ash, { scenario: scenarioOf(), solve });
    expect(planSchema.parse(result)).toEqual(result);
    expect(result.status).toBe('optimal');
    expect(result.exchanges.map(({ id }) => id)).toEqual(['ash > clay']);
    // 8760 t at 10 saved on landfill, 20 on clay, 5 spent on the road.
    expect(result.saving).toBeCloseTo(8760 * 25, 6);
    expect(result.exchanges[0]?.avoided).toEqual({ co2: 8760 * 0.004, so2: 0, freshWater: 0, landfill: 8760 });
  });
});
