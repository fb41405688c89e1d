/** Builds small parks for tests: given rows are completed with the defaults of their attributes. */
import { type Park, type Row, type Scenario, type TableName, tables } from '@kyosei/model/tables';

type Given<T extends TableName> = Partial<Row<T>> & { readonly id: string };

/** One row with the defaults of its table's attributes. */
export function row<T extends TableName>(table: T, given: Partial<Row<T>>): Row<T> {
  const defaults = Object.entries(tables[table].attributes).flatMap(([name, attribute]) =>
    'default' in attribute ? [[name, attribute.default]] : [],
  );
  return { ...Object.fromEntries(defaults), ...given } as Row<T>;
}

export interface GivenPark {
  readonly firm: readonly Given<'firm'>[];
  readonly commodity: readonly Given<'commodity'>[];
  readonly stream: readonly Given<'stream'>[];
  readonly period?: readonly Given<'period'>[];
  readonly profile?: readonly Given<'profile'>[];
  readonly route?: readonly Given<'route'>[];
  readonly technology?: readonly Given<'technology'>[];
  readonly facility?: readonly Given<'facility'>[];
  readonly exchange?: readonly Given<'exchange'>[];
  readonly stage?: readonly Given<'stage'>[];
  readonly outlook?: readonly Given<'outlook'>[];
  readonly release?: readonly Given<'release'>[];
  readonly cogeneration?: readonly Given<'cogeneration'>[];
  readonly duty?: readonly Given<'duty'>[];
  readonly indicator?: readonly Given<'indicator'>[];
  readonly evidence?: readonly Given<'evidence'>[];
}

/** A complete park; without periods the year is one of 8,760 h, as the check makes it. */
export function parkOf(given: GivenPark): Park {
  const rows = <T extends Exclude<TableName, 'park' | 'scenario'>>(
    table: T,
    list: readonly Given<T>[] = [],
  ): readonly Row<T>[] =>
    list.map((each) =>
      row(table, (table === 'firm' || table === 'commodity' ? { name: each.id, ...each } : each) as Partial<Row<T>>),
    );
  return {
    park: row('park', { id: 'test', name: 'Test park', currency: 'EUR', baseYear: 2020 }),
    firm: rows('firm', given.firm),
    commodity: rows('commodity', given.commodity),
    stream: rows('stream', given.stream),
    period: rows('period', given.period ?? [{ id: 'year', hours: 8760 }]),
    profile: rows('profile', given.profile),
    route: rows('route', given.route),
    technology: rows('technology', given.technology),
    facility: rows('facility', given.facility),
    exchange: rows('exchange', given.exchange),
    stage: rows('stage', given.stage),
    outlook: rows('outlook', given.outlook),
    release: rows('release', given.release),
    cogeneration: rows('cogeneration', given.cogeneration),
    duty: rows('duty', given.duty),
    indicator: rows('indicator', given.indicator),
    evidence: rows('evidence', given.evidence),
    scenario: [],
  };
}

/** The default scenario with what a test changes. */
export const scenarioOf = (given: Partial<Scenario> = {}): Scenario =>
  row('scenario', { id: 'test', gap: 0, ...given });
