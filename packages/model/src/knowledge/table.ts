/** Tables of knowledge as text: one row a line, cells between bars, so that a row reads and differs as a line. */

export type Cells<C extends string> = Readonly<Record<C, string>>;

/** Rows of a text with the given columns; lines that are empty or begin with # count for nothing. Throws on a row of other width. */
export function rowsOf<const C extends string>(columns: readonly C[], text: string): readonly Cells<C>[] {
  return text.split('\n').flatMap((line) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const cells = line.split('|').map((cell) => cell.trim());
    if (cells.length !== columns.length)
      throw new Error(`${cells.length} cells for ${columns.length} columns: ${line}`);
    return [Object.fromEntries(columns.map((column, i) => [column, cells[i]])) as Cells<C>];
  });
}

/** `a; b` as a list. */
export const listOf = (cell: string): readonly string[] =>
  cell === '' ? [] : cell.split(';').map((part) => part.trim());

/** `a 1; b 2` as a map of numbers. */
export const mapOf = (cell: string): Readonly<Record<string, number>> =>
  Object.fromEntries(
    listOf(cell).map((part) => {
      const at = part.lastIndexOf(' ');
      return [part.slice(0, at), Number(part.slice(at + 1))] as const;
    }),
  );

/** A number, or undefined for an empty cell. */
export const numberOf = (cell: string): number | undefined => (cell === '' ? undefined : Number(cell));
