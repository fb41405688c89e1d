/** Figures that a case expects of a plan, each read out of the plan by its name and held against bounds. */
import type { Plan } from '@kyosei/model/plan';
import { z } from 'zod';

export const expectedFigure = z.object({
  scenario: z.string(),
  /** Where it stands in the plan, such as `payback`, `avoided/so2` or `plants/chp/size`; see {@link figureOf}. */
  figure: z.string(),
  /** In words. */
  text: z.string(),
  unit: z.string(),
  least: z.number(),
  most: z.number(),
  /** How the bounds were found, apart from the programme. */
  source: z.string(),
});
export type ExpectedFigure = z.infer<typeof expectedFigure>;

export interface HeldFigure extends ExpectedFigure {
  /** Null when the plan has no such figure. */
  readonly found: number | null;
  readonly holds: boolean;
}

/** Sums and differences that no single field of the plan holds. */
const derived: Readonly<Record<string, (plan: Plan) => unknown>> = {
  avoided: ({ baseline, planned }) =>
    planned && Object.fromEntries(Object.entries(baseline).map(([key, of]) => [key, of - planned[key as 'co2']])),
  count: ({ exchanges, plants, retired }) => ({
    exchanges: exchanges.length,
    plants: plants.length,
    retired: retired.length,
  }),
  /** currency: what shared plants cost to build, pipes apart */
  capital: ({ plants }) => plants.reduce((sum, { investment }) => sum + investment, 0),
  /** currency/a: what runs through plants and treatment costs there */
  operating: ({ exchanges, plants }) =>
    exchanges.reduce((sum, { costs }) => sum + costs.treatment, 0) +
    plants.reduce((sum, { costs }) => sum + costs.operating, 0),
};

/** A row of a list by its `id` or `stream`, or a field of a record. */
function step(value: unknown, key: string): unknown {
  if (Array.isArray(value))
    return value.find((row: { id?: string; stream?: string }) => row.id === key || row.stream === key);
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

/**
 * Reads a figure by a path whose steps are parted by `/`. A list is entered by the `id` (or `stream`) of its rows; the first step may
 * also be `avoided` (baseline less plan), `count`, `capital` or `operating`. Null when there is no such number.
 */
export function figureOf(plan: Plan, path: string): number | null {
  const [first = '', ...rest] = path.split('/');
  const start = Object.hasOwn(derived, first) ? derived[first]?.(plan) : step(plan, first);
  const found = rest.reduce(step, start);
  return typeof found === 'number' && Number.isFinite(found) ? found : null;
}

/** The figures that are expected of the plan's scenario, each with what the plan has. */
export const held = (plan: Plan, figures: readonly ExpectedFigure[]): readonly HeldFigure[] =>
  figures
    .filter(({ scenario }) => scenario === plan.scenario.id)
    .map((each) => {
      const found = figureOf(plan, each.figure);
      return Object.assign({}, each, { found, holds: found !== null && found >= each.least && found <= each.most });
    });
