/** A column of quantities: what it holds is shown in its unit. */
import { type FormatOptions, formatQuantity } from '../layout/format.ts';
import type { Column } from './data-table.tsx';

/** @param unit of all rows, or of each */
export function quantityColumn<R>(
  id: string,
  name: string,
  unit: string | ((row: R) => string),
  value: (row: R) => number | null,
  { narrow = false, ...form }: FormatOptions & { readonly narrow?: boolean } = {},
): Column<R> {
  const unitOf = typeof unit === 'string' ? () => unit : unit;
  return {
    id,
    name,
    unit,
    numeric: true,
    narrow,
    value,
    show: (row) => formatQuantity(value(row), unitOf(row), form),
  };
}
