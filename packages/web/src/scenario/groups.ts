/** Under which headings a scenario's attributes are asked for, and what the plan at hand says beside a limit. Pure. */
import type { Plan } from '@kyosei/model/plan';
import type { tables } from '@kyosei/model/tables';

export type ScenarioAttribute = keyof typeof tables.scenario.attributes;

/** Every attribute but the id, each once. */
export const groups = [
  ['goal', ['name', 'objective', 'participation', 'stages', 'catalogue', 'note']],
  [
    'limits',
    [
      'budget',
      'maximumCo2',
      'maximumSo2',
      'maximumFreshWater',
      'maximumLandfill',
      'maximumLand',
      'maximumExchanges',
      'maximumSupplierShare',
      'minimumSaving',
    ],
  ],
  ['security', ['contingencies', 'contingencyLoss', 'withdrawn', 'riskAversion', 'riskShare']],
  ['prices', ['co2Price', 'so2Price', 'freshWaterPrice', 'landfillPrice', 'discountRate', 'horizon']],
  ['factors', ['demandFactor', 'transportCostFactor', 'investmentFactor', 'minimumApproach']],
  ['search', ['timeLimit', 'gap', 'seed']],
] as const satisfies readonly (readonly [string, readonly ScenarioAttribute[]])[];

/** What a limit is held against: as it is today and in the plan at hand. */
export interface Orientation {
  readonly today: number | null;
  readonly planned: number | null;
}

const burdens = {
  maximumCo2: 'co2',
  maximumSo2: 'so2',
  maximumFreshWater: 'freshWater',
  maximumLandfill: 'landfill',
} as const;

export function orientation(plan: Plan | null, attribute: ScenarioAttribute): Orientation | null {
  if (plan === null) return null;
  if (attribute in burdens) {
    const burden = burdens[attribute as keyof typeof burdens];
    return { today: plan.baseline[burden], planned: plan.planned?.[burden] ?? null };
  }
  if (plan.planned === null) return null;
  if (attribute === 'budget') return { today: null, planned: plan.investment ?? 0 };
  if (attribute === 'maximumExchanges')
    return { today: null, planned: plan.exchanges.filter(({ running }) => !running).length };
  return null;
}

/** Ids in a cell such as `mill; chp`. */
export const idsIn = (cell: unknown): readonly string[] =>
  typeof cell === 'string' ? cell.split(';').flatMap((id) => (id.trim() === '' ? [] : [id.trim()])) : [];
