/** The editor of a park's tables: holds unsaved edits and the history, saves what passes the check, meets conflicts. */
import type { Problem } from '@kyosei/model/problem';
import type { Conflict } from '../api/client.ts';
import type { StoredTables } from '../api/queries.ts';
import {
  type Change,
  type Edits,
  type Judgement,
  judge,
  laid,
  reversed,
  type Step,
  same,
  unlike,
  withSteps,
} from './edits.ts';

export interface Saved {
  readonly rows: readonly { readonly table: string; readonly id: string; readonly version: number }[];
}
export interface Refused {
  readonly status: number;
  readonly title: string;
  readonly problems: readonly Problem[];
  readonly conflicts: readonly Conflict[];
}

/** The world of the editor: what is stored, and how it is written. */
export interface Port {
  readonly stored: () => StoredTables;
  /** Puts rows in the place of the stored ones, after they were saved or somebody else's were learnt. */
  readonly replace: (tables: StoredTables) => void;
  readonly write: (changes: readonly Change[]) => Promise<Saved>;
  readonly refusalOf: (error: unknown) => Refused;
}

export interface EditorState {
  readonly edits: Edits;
  readonly past: readonly (readonly Step[])[];
  readonly future: readonly (readonly Step[])[];
  readonly judgement: Judgement;
  readonly saving: boolean;
  readonly conflicts: readonly Conflict[];
  readonly refused: Refused | null;
}

export type Editor = ReturnType<typeof createEditor>;

/** The cells that a step sets, when it changes a row that stays. */
const cellsOf = ({ before, after }: Step): readonly string[] =>
  before === null || after === null
    ? []
    : Object.keys({ ...before, ...after }).filter(
        (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
      );

/** A cell that the check refused and that is written anew counts once in the history, from its last good value. */
function withEntry(past: EditorState['past'], steps: readonly Step[], problems: readonly Problem[]) {
  const [last, next] = [past.at(-1)?.[0], steps[0]];
  if (last === undefined || next === undefined || past.at(-1)?.length !== 1 || steps.length !== 1)
    return [...past, steps];
  const cells = cellsOf(last);
  const again =
    last.table === next.table &&
    last.id === next.id &&
    cells.length > 0 &&
    String(cells) === String(cellsOf(next)) &&
    cells.every((name) =>
      problems.some(
        ({ severity, table, row, column }) =>
          severity === 'error' && table === last.table && row === last.id && column === name,
      ),
    );
  if (!again) return [...past, steps];
  const whole = { ...last, after: next.after };
  return same(whole.before, whole.after) ? past.slice(0, -1) : [...past.slice(0, -1), [whole]];
}

/** How many edits would be lost by leaving: all but those on their way to the server. */
export const unsavedCount = ({ edits, saving, judgement }: EditorState): number =>
  edits.size - (saving ? judgement.ready.length : 0);

/** The stored tables with saved or foreign rows in place. */
function withRows(stored: StoredTables, rows: readonly Change[]): StoredTables {
  const next: Record<string, StoredTables['firm']> = { ...stored };
  for (const { table, id, version, row } of rows) {
    const list = next[table] ?? [];
    const at = list.findIndex((one) => one.id === id);
    if (row === null) next[table] = list.filter((one) => one.id !== id);
    else next[table] = at < 0 ? [...list, { id, version, row }] : list.with(at, { id, version, row });
  }
  return next as unknown as StoredTables;
}

export function createEditor(port: Port) {
  const listeners = new Set<() => void>();
  let state: EditorState = {
    edits: new Map(),
    past: [],
    future: [],
    judgement: judge(port.stored(), new Map()),
    saving: false,
    conflicts: [],
    refused: null,
  };
  const set = (part: Partial<EditorState>) => {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  };
  const lay = (steps: readonly Step[], part: Partial<EditorState>) => {
    const edits = state.saving ? laid(state.edits, steps) : withSteps(port.stored(), state.edits, steps);
    set({ ...part, edits, judgement: judge(port.stored(), edits), refused: null });
    void flush();
  };

  /** Saves what is ready, one request at a time. */
  async function flush(): Promise<void> {
    const { ready } = state.judgement;
    if (state.saving || ready.length === 0 || state.conflicts.length > 0) return;
    set({ saving: true });
    const sent = state.edits;
    try {
      const { rows } = await port.write(ready);
      const version = new Map(rows.map((row) => [`${row.table}\n${row.id}`, row.version]));
      port.replace(
        withRows(
          port.stored(),
          ready.map((change) => ({
            ...change,
            version: version.get(`${change.table}\n${change.id}`) ?? change.version,
          })),
        ),
      );
      // What was typed while the request was under way stays an edit.
      const done = new Set(ready.map(({ table, id }) => `${table}\n${id}`));
      const later = [...state.edits].filter(([key, edit]) => !done.has(key) || sent.get(key) !== edit);
      const edits = unlike(port.stored(), new Map(later));
      set({ saving: false, edits, judgement: judge(port.stored(), edits) });
      await flush();
    } catch (error) {
      const refused = port.refusalOf(error);
      const edits = unlike(port.stored(), state.edits);
      set({
        saving: false,
        edits,
        judgement: judge(port.stored(), edits),
        conflicts: refused.conflicts,
        refused: refused.conflicts.length > 0 || edits.size === 0 ? null : refused,
      });
    }
  }

  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    snapshot: () => state,
    /** Lays steps over the tables as one step of the history. */
    change: (given: readonly Step[]) => {
      const steps = given.filter(({ before, after }) => !same(before, after));
      if (steps.length > 0) lay(steps, { past: withEntry(state.past, steps, state.judgement.problems), future: [] });
    },
    undo: () => {
      const last = state.past.at(-1);
      if (last) lay(reversed(last), { past: state.past.slice(0, -1), future: [...state.future, last] });
    },
    redo: () => {
      const next = state.future.at(-1);
      if (next) lay(next, { past: [...state.past, next], future: state.future.slice(0, -1) });
    },
    /** Sends what was refused once more, e.g. when the server is there again. */
    retry: () => {
      set({ refused: null });
      void flush();
    },
    /** Gives up everything that is not saved. */
    discard: () => {
      const edits: Edits = new Map();
      set({ edits, judgement: judge(port.stored(), edits), refused: null, conflicts: [] });
    },
    /** The stored tables came anew from outside. */
    reload: () => set({ judgement: judge(port.stored(), state.edits) }),
    /** Settles all conflicts: for each row either the saved one holds, or ours is written over it. */
    settle: (keepMine: (conflict: Conflict) => boolean) => {
      const { conflicts } = state;
      port.replace(withRows(port.stored(), conflicts as readonly Change[]));
      const given = new Set(conflicts.filter((one) => !keepMine(one)).map(({ table, id }) => `${table}\n${id}`));
      const edits = new Map([...state.edits].filter(([key]) => !given.has(key)));
      set({ conflicts: [], edits, judgement: judge(port.stored(), edits) });
      void flush();
    },
  };
}
