/** Names for the ids in a plan: from the plan itself and, as far as they are at hand, from the park's tables. */
import type { Plan, PlanExchange } from '@kyosei/model/plan';
import type { StoredTables } from '../api/queries.ts';
import type { Named } from '../layout/findings.ts';
import { namesOf as namesIn } from '../layout/names.ts';
import { alikeIn, endNamer } from '../layout/plants.ts';

export interface Names {
  readonly name: (table: Named, id: string) => string;
  readonly firm: (id: string) => string;
  readonly commodity: (id: string) => string;
  readonly technology: (id: string) => string;
  /** The firm at an end of an exchange, or the shared plant. */
  readonly end: ReturnType<typeof endNamer>;
  /** What an end gives or takes, and its stream where the firm has several alike. */
  readonly what: (end: { readonly commodity: string; readonly stream: string }) => string;
  /** An end, and its stream where the firm has several alike. */
  readonly taker: ReturnType<typeof endNamer>;
  readonly period: (id: string) => string;
}

/** Ids stand for themselves where no name is known, so that an old plan shows what its tables no longer hold. */
export function namesOf(plan: Plan, stored: StoredTables | undefined): Names {
  const rows = (table: 'firm' | 'commodity' | 'technology' | 'facility' | 'outlook') =>
    (stored?.[table] ?? []).map(({ row }) => row);
  const name = namesIn(plan, {
    firm: rows('firm'),
    commodity: rows('commodity'),
    technology: rows('technology'),
    facility: rows('facility'),
    outlook: rows('outlook'),
  });
  const alike = alikeIn(plan);
  const end = endNamer(plan, name);
  const told = (stream: string) => (alike.has(stream) ? ` (${stream})` : '');
  const periods = new Map(stored?.period.map(({ id, row }) => [id, row.name]));
  return {
    name,
    firm: (id) => name('firm', id),
    commodity: (id) => name('commodity', id),
    technology: (id) => name('technology', id),
    end,
    what: ({ commodity, stream }) => `${name('commodity', commodity)}${told(stream)}`,
    taker: (one) => `${end(one)}${told(one.stream)}`,
    period: (id) => {
      const known = periods.get(id);
      return typeof known === 'string' ? known : id;
    },
  };
}

/** “Fly ash: power station → cement works”. */
export const exchangeName = (exchange: Pick<PlanExchange, 'from' | 'to'>, names: Names): string =>
  `${names.what(exchange.from)}: ${names.end(exchange.from)} → ${names.taker(exchange.to)}`;
