/** Row schemas, derived from the declaration of the tables: for API documents, forms, and a first look at JSON. */
import { z } from 'zod';
import type { Attribute } from './attribute.ts';
import { idShape } from './check/cell.ts';
import { attributesOf, mostRows } from './check/shape.ts';
import { unitOf } from './quantity.ts';
import { type GivenRow, type TableName, type Tables, tableNames, tables } from './tables.ts';

/** The sentence of an attribute, with its unit and default. */
function description(attribute: Attribute): string {
  const measured = attribute.kind === 'number' || attribute.kind === 'map';
  const unit = measured ? unitOf(attribute.quantity, {}) : '1';
  const initial = 'default' in attribute && attribute.default !== undefined ? ` Default: ${attribute.default}.` : '';
  return `${attribute.text}${unit === '1' ? '' : ` Unit: ${unit}.`}${initial}`;
}

function bounded(number: z.ZodNumber, { minimum, maximum }: { minimum?: number; maximum?: number }): z.ZodNumber {
  const above = minimum === undefined ? number : number.min(minimum);
  return maximum === undefined ? above : above.max(maximum);
}

const id = z.string().regex(idShape);

function valueSchema(attribute: Attribute): z.ZodType {
  switch (attribute.kind) {
    case 'id':
      return id;
    case 'reference':
      return z.string().min(1).max(100);
    case 'text':
      return z
        .string()
        .min(1)
        .max(attribute.maximumLength ?? 2000);
    case 'choice':
      return z.enum(attribute.choices);
    case 'number':
      return bounded(attribute.integer ? z.int() : z.number(), attribute);
  }
  return z.record(id, bounded(z.number(), attribute));
}

const rowSchemas = new Map<TableName, z.ZodType<GivenRow>>(
  tableNames.map((table) => {
    const shape = Object.entries(attributesOf(table)).map(([name, attribute]) => {
      const value = valueSchema(attribute).describe(description(attribute));
      return [name, attribute.required ? value : value.optional()] as const;
    });
    return [
      table,
      z.strictObject(Object.fromEntries(shape)).describe(tables[table].text) as unknown as z.ZodType<GivenRow>,
    ];
  }),
);

/** The schema of a given row of a table: values in canonical units, required ones present, no defaults filled in. */
export const rowSchema = (table: TableName): z.ZodType<GivenRow> => {
  const schema = rowSchemas.get(table);
  if (!schema) throw new Error(`no table ${table}`);
  return schema;
};

/** The schema of all tables of a park; `check` says more, and in words. */
export const tablesSchema = z.strictObject(
  Object.fromEntries(
    tableNames.map((table) => [table, z.array(rowSchema(table)).max(mostRows).describe(tables[table].text)]),
  ),
) as unknown as z.ZodType<Tables>;

/** JSON Schema (2020-12) of a given row. */
export const jsonSchema = (table: TableName): Record<string, unknown> => z.toJSONSchema(rowSchema(table));
