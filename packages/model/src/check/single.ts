/** The check of one cell, for an editor that wants an answer at each keystroke. */
import type { Problem } from '../problem.ts';
import type { CellValue, TableName } from '../tables.ts';
import type { UnitContext } from '../units.ts';
import { readCell } from './cell.ts';
import { shown } from './findings.ts';
import { acceptedNames, target } from './identity.ts';
import { nearest } from './nearest.ts';
import { attributesOf } from './shape.ts';

/**
 * Checks what somebody typed into one cell.
 * @param context how the row's commodity is counted, the park's currency, whether it is water, and the names that a reference
 * may use (`names('firm', 'id')`); without `names` references are not looked up.
 * @returns the canonical value, undefined for an empty or faulty cell, and the problems.
 */
export function checkCell(
  table: TableName,
  column: string,
  value: unknown,
  context: UnitContext & { readonly names?: (table: TableName, column: string) => ReadonlySet<string> } = {},
): { readonly value: CellValue | undefined; readonly problems: readonly Problem[] } {
  const attributes = attributesOf(table);
  const attribute = Object.hasOwn(attributes, column) ? attributes[column] : undefined;
  if (!attribute) {
    const near = nearest(column, Object.keys(attributes));
    return {
      value: undefined,
      problems: [
        {
          code: 'unknown-column',
          severity: 'error',
          table,
          column,
          found: shown(column),
          accepted: Object.keys(attributes).join(', '),
          ...(near && { nearest: near }),
        },
      ],
    };
  }
  const reading = readCell(attribute, value, context);
  const problems: Problem[] = reading.faults.map((fault) => ({ ...fault, severity: 'error', table, column }));
  if (attribute.required && reading.value === undefined && problems.length === 0)
    problems.push({ code: 'required', severity: 'error', table, column });
  const to = target(attribute);
  if (to && context.names && reading.value !== undefined) {
    const valid = context.names(to.table, to.column);
    for (const name of typeof reading.value === 'object' ? Object.keys(reading.value) : [String(reading.value)])
      if (!valid.has(name)) {
        const near = nearest(name, valid);
        problems.push({
          code: 'unknown-reference',
          severity: 'error',
          table,
          column,
          found: shown(name),
          accepted: acceptedNames(valid, to.table, to.column),
          ...(near && { nearest: near }),
        });
      }
  }
  return { value: problems.length > 0 ? undefined : reading.value, problems };
}
