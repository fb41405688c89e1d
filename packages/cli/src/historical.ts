/** Reads what a case folder expects in its `expected.json`, and holds a plan against the exchanges that history built. */

import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { LeftOut, Plan, PlanExchange } from '@kyosei/model/plan';
import type { Problem } from '@kyosei/model/problem';
import type { Tables } from '@kyosei/model/tables';
import { findingSentence } from '@kyosei/web/layout/findings';
import { namesOf } from '@kyosei/web/layout/names';
import { z } from 'zod';
import { expectedFigure } from './expected-figures.ts';
import { readJson } from './files.ts';
import { error } from './outcome.ts';
import { words } from './words.ts';

const expectedSchema = z.object({
  exchanges: z
    .array(
      z.object({
        from: z.string(),
        to: z.string(),
        /** Stream that gives, when the case names it. */
        has: z.string().optional(),
        commodity: z.string().optional(),
        flow: z.string(),
        year: z.number().nullish(),
        inTables: z.boolean(),
      }),
    )
    .default([]),
  figures: z.array(expectedFigure).default([]),
});
type Expectation = z.infer<typeof expectedSchema>;
type Expected = Expectation['exchanges'][number];

export interface Historical {
  /** Historical exchanges with both ends in the tables that the plan has too. */
  readonly found: readonly (Known & { readonly exchange: string })[];
  readonly missing: readonly (Known & { readonly why: string })[];
  /** Historical exchanges with an end that the tables do not hold; nobody could find them. */
  readonly outside: readonly Known[];
  /** Exchanges of the plan that history does not know. */
  readonly beyond: readonly {
    readonly exchange: string;
    readonly from: string;
    readonly to: string;
    readonly why: string;
  }[];
}
interface Known {
  readonly from: string;
  readonly to: string;
  readonly flow: string;
  readonly year: number | null;
}

/** Reads `expected.json` of a case; null without one. */
export async function readExpected(
  folder: string,
): Promise<{ readonly expected: Expectation | null; readonly problems: readonly Problem[] }> {
  const path = join(folder, 'expected.json');
  const there = await access(path).then(
    () => true,
    () => false,
  );
  if (!there) return { expected: null, problems: [] };
  const { value, problem } = await readJson(path, { follow: false });
  if (problem) return { expected: null, problems: [{ ...problem, severity: 'warning' }] };
  const parsed = expectedSchema.safeParse(value);
  if (parsed.success) return { expected: parsed.data, problems: [] };
  const { path: at, message } = parsed.error.issues[0] ?? { path: [], message: 'unreadable' };
  const accepted =
    'exchanges, each with from, to, flow and inTables, or figures, each with scenario, figure, text, unit, least, most and source';
  const found = `${path}: ${[...at.map(String), message].join(' ')}`;
  return { expected: null, problems: [error('not-expected-exchanges', found, accepted, { severity: 'warning' })] };
}

/** Compares by the two firms, and by the giving stream and the commodity where the case names them. */
export function compare(plan: Plan, tables: Tables, expected: readonly Expected[]): Historical {
  const context = { currency: plan.park.currency, name: namesOf(plan, tables) };
  const why = (findings: LeftOut['findings']) => findings.map((finding) => findingSentence(finding, context)).join(' ');
  const known = ({ from, to, flow, year }: Expected): Known => ({ from, to, flow, year: year ?? null });
  const inside = expected.filter(({ inTables }) => inTables);
  const matches = inside.map((each) => ({ each, exchange: plan.exchanges.find((exchange) => same(exchange, each)) }));
  return {
    found: matches.flatMap(({ each, exchange }) => (exchange ? [{ ...known(each), exchange: exchange.id }] : [])),
    missing: matches.flatMap(({ each, exchange }) => {
      if (exchange) return [];
      const stopped = plan.leftOut.find((pair) => same(pair, each));
      return [
        {
          ...known(each),
          why: stopped ? why(stopped.findings) : words().plan.noPair,
        },
      ];
    }),
    outside: expected.filter(({ inTables }) => !inTables).map(known),
    beyond: plan.exchanges
      .filter((exchange) => !inside.some((each) => same(exchange, each)))
      .map(({ id, from, to, reasons }) => ({ exchange: id, from: from.firm, to: to.firm, why: why(reasons) })),
  };
}

const same = ({ from, to }: Pick<PlanExchange, 'from' | 'to'>, expected: Expected): boolean =>
  from.firm === expected.from &&
  to.firm === expected.to &&
  (expected.has === undefined || expected.has === from.stream) &&
  (expected.commodity === undefined || [from.commodity, to.commodity].includes(expected.commodity));
