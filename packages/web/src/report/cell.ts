/** Reads a cell of a given row as text. */
import type { GivenRow } from '@kyosei/model/tables';

/** The cell's text or number as text; empty when it is absent or holds a map. */
export function cell(row: GivenRow, attribute: string): string {
  const value = row[attribute];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
