/** Runs in a worker: whatever reads or checks what people hand in, so that a hostile file stops nothing but itself. */
import { check } from '@kyosei/model/check';
import type { Language } from '@kyosei/model/language';
import type { Problem } from '@kyosei/model/problem';
import type { GivenRow, Tables } from '@kyosei/model/tables';
import { readWorkbook as read, writeWorkbook as write, writeTemplate } from '@kyosei/model/workbook';
import type { Checked } from '../store/changes.ts';

/** Given tables as the store keeps them, or their errors. */
export function checkTables(given: unknown): Checked {
  const { tables, problems } = check(given);
  return { tables, problems };
}

export interface WorkbookTask {
  readonly bytes: Uint8Array;
  /** Row of the park that the workbook is read into; it is kept where the workbook has none of its own. */
  readonly park: GivenRow | null;
}

/** A workbook's tables, checked; `given` keeps what could be read where there are errors, null when there is no row. */
export async function readWorkbook({
  bytes,
  park,
}: WorkbookTask): Promise<Checked & { readonly given: Tables | null }> {
  const { tables: found, lines, problems } = await read(bytes);
  const empty = Object.values(found).every((rows) => rows.length === 0);
  const given = park !== null && found.park.length === 0 ? { ...found, park: [park] } : found;
  if (empty && problems.length > 0) return { tables: null, problems, given: null };
  const checked = check(given, { lines });
  const all: readonly Problem[] = [...problems, ...checked.problems];
  const refused = all.some(({ severity }) => severity === 'error');
  return { tables: refused ? null : checked.tables, problems: all, given: empty ? null : given };
}

export const writeWorkbook = ({
  tables,
  lang,
}: {
  readonly tables: Tables;
  readonly lang: Language;
}): Promise<Uint8Array> => write(tables, lang);

export const template = (lang: Language): Promise<Uint8Array> => writeTemplate(lang);
