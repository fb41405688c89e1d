/** Rows that the engine makes itself, with the defaults of their tables. */
import { type Row, type TableName, tables } from '@kyosei/model/tables';

/** A row with the defaults of its table. */
export function completed<T extends TableName>(table: T, given: Partial<Row<T>>): Row<T> {
  const defaults = Object.entries(tables[table].attributes).flatMap(([name, attribute]) =>
    'default' in attribute ? [[name, attribute.default]] : [],
  );
  return { ...Object.fromEntries(defaults), ...given } as Row<T>;
}
