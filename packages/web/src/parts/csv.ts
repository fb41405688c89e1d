/** Comma-separated text of a table that is shown, and its download. */

type Cell = string | number | null;

/** RFC 4180; a text that a spreadsheet would run as a formula is made harmless with an apostrophe. */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  const cell = (value: Cell): string => {
    if (value === null) return '';
    if (typeof value === 'number') return String(value);
    const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Hands the text to the reader as a file; with a byte order mark, so that spreadsheets read it as UTF-8. */
export function downloadCsv(name: string, rows: readonly (readonly Cell[])[]): void {
  const address = URL.createObjectURL(new Blob(['\uFEFF', csvText(rows)], { type: 'text/csv;charset=utf-8' }));
  const link = Object.assign(document.createElement('a'), {
    href: address,
    download: `${name.replaceAll(/[\\/:*?"<>|]+/g, ' ')}.csv`,
  });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
