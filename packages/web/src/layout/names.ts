/** Names for the ids that a plan and its findings hold. */
import type { Plan } from '@kyosei/model/plan';
import type { GivenRow, Tables } from '@kyosei/model/tables';
import type { Named } from './findings.ts';
import { alikeIn, endNamer } from './plants.ts';

const rows = (given: readonly GivenRow[] | undefined): ReadonlyMap<string, string> =>
  new Map(
    (given ?? []).flatMap(({ id, name }) =>
      typeof id === 'string' && typeof name === 'string' && name !== '' ? [[id, name]] : [],
    ),
  );

/**
 * Looks names up in the plan and, where they are at hand, the park's rows; what has no name is called by its id. An
 * exchange is called by its two firms and what flows.
 */
export function namesOf(
  plan: Pick<Plan, 'firms' | 'exchanges' | 'plants'> &
    Partial<Pick<Plan, 'flows' | 'balances' | 'stages' | 'catalogue'>>,
  tables: Partial<Tables> = {},
): (table: Named, id: string) => string {
  const names: Record<Named, ReadonlyMap<string, string>> = {
    firm: new Map([...rows(tables.firm), ...plan.firms.map(({ firm, name }) => [firm, name] as const)]),
    commodity: rows(tables.commodity),
    technology: new Map([
      ...rows(tables.technology),
      ...(plan.catalogue ?? []).map(({ technology, name }) => [technology, name] as const),
    ]),
    facility: new Map([...rows(tables.facility), ...plan.plants.map(({ id, name }) => [id, name] as const)]),
    outlook: rows(tables.outlook),
    route: new Map(),
    exchange: new Map(),
  };
  const name = (table: Named, id: string): string => names[table].get(id) ?? id;
  const end = endNamer({ plants: [...(plan.stages ?? []).flatMap((stage) => stage.plants), ...plan.plants] }, name);
  const exchanges = [...(plan.stages ?? []).flatMap((stage) => stage.exchanges), ...plan.exchanges];
  const alike = alikeIn({ flows: plan.flows ?? [], balances: plan.balances ?? [] });
  names.exchange = new Map(
    exchanges.map(({ id, from, to }) => {
      const what = [name('commodity', from.commodity), ...(alike.has(from.stream) ? [from.stream] : [])].join(', ');
      return [id, `${end(from)} → ${end(to)}${alike.has(to.stream) ? `, ${to.stream}` : ''} (${what})`];
    }),
  );
  return name;
}
