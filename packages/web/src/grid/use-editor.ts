/** The editor of one park, fed from the cache of stored rows and kept while the page is open. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { answer, api, refusal } from '../api/client.ts';
import { parkQuery, parksQuery, plansQuery, type StoredTables, tablesQuery } from '../api/queries.ts';
import { createEditor, type Editor, type EditorState } from './editor.ts';

export function useEditor(
  park: string,
  stored: StoredTables,
): { readonly editor: Editor; readonly state: EditorState } {
  const client = useQueryClient();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the editor reads what is stored from the cache itself
  const editor = useMemo(() => {
    const key = tablesQuery(park).queryKey;
    return createEditor({
      stored: () => client.getQueryData(key) ?? stored,
      replace: (tables) => {
        // A reading that began before the write must not put the old rows back.
        void client.cancelQueries({ queryKey: key });
        client.setQueryData(key, tables);
        for (const { queryKey } of [parkQuery(park), parksQuery, plansQuery(park)])
          void client.invalidateQueries({ queryKey });
        void client.invalidateQueries({ queryKey: ['plan', park] });
      },
      write: (changes) =>
        answer(
          api.POST('/api/v1/parks/{park}/changes', {
            params: { path: { park } },
            body: { changes: changes.map((change) => ({ ...change, table: change.table })) },
          }),
        ),
      refusalOf: refusal,
    });
  }, [park, client]);
  useEffect(() => {
    if (stored !== undefined) editor.reload();
  }, [stored, editor]);
  return { editor, state: useSyncExternalStore(editor.subscribe, editor.snapshot) };
}
