/** A table in a terminal: the first column flush left, the others flush right, two blanks between. */

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\u3000-\u303F\uFF01-\uFF60]/gu;
/** Cells of a terminal that a text takes: signs of Chinese and Japanese take two. */
const breadth = (text: string): number => text.length + (text.match(wide)?.length ?? 0);

/** Filled with blanks on the right, as far as a terminal counts. */
export const padEnd = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - breadth(text)));
const padStart = (text: string, width: number): string => ' '.repeat(Math.max(0, width - breadth(text))) + text;

/** The widest of some texts. */
export const widest = (texts: readonly string[]): number =>
  texts.reduce((most, text) => Math.max(most, breadth(text)), 0);

export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => widest(rows.map((row) => row[column] ?? '')));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? padEnd(cell, widths[0] ?? 0) : padStart(cell, widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}
