/** Builds small parks for tests: given rows are completed with the defaults of their attributes. */
import { type Park, type Row, type Scenario, type TableName } from '@kyosei/model/tables';

type Given<T extends TableName> = Partial<Row<T>> & {
  readonly id: string;
};
/** One row with the defaults of its table's attributes. */
export declare function row<T extends TableName>(table: T, given: Partial<Row<T>>): Row<T>;
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
  readonly outlook?: readonly Given<'outlook'>[];
  readonly release?: readonly Given<'release'>[];
  readonly cogeneration?: readonly Given<'cogeneration'>[];
  readonly duty?: readonly Given<'duty'>[];
  readonly indicator?: readonly Given<'indicator'>[];
  readonly evidence?: readonly Given<'evidence'>[];
}
/** A complete park; without periods the year is one of 8,760 h, as the check makes it. */
export declare function parkOf(given: GivenPark): Park;
/** The default scenario with what a test changes. */
export declare const scenarioOf: (given?: Partial<Scenario>) => Scenario;
