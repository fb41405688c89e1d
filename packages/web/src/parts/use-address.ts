/** Reads the choices of a page from its address and writes them there. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useRef } from 'react';

/** Choices within this time [ms] of each other are one step for the back button, as when a key is held on a slider. */
const together = 800;

type Search = Readonly<Record<string, unknown>>;
type Change<V> = { readonly [K in keyof V]?: V[K] | undefined };

/** @param read takes from an address what can be a choice; the router passes on what it holds beside that, nonsense too */
export function useAddress<V extends object>(
  read: (search: Search) => V,
): { readonly view: V; readonly change: (change: Change<V>) => void } {
  const search: Search = useSearch({ strict: false });
  const view = useMemo(() => read(search), [search, read]);
  const navigate = useNavigate();
  const last = useRef<{ readonly key: string; readonly at: number }>({ key: '', at: Number.NEGATIVE_INFINITY });
  const change = useCallback(
    (wish: Change<V>) => {
      const [key, at] = [Object.keys(wish).join(' '), performance.now()];
      const replace = last.current.key === key && at - last.current.at < together;
      last.current = { key, at };
      void navigate({
        to: '.',
        search: (before: object) => read({ ...before, ...wish }) as never,
        resetScroll: false,
        replace,
      });
    },
    [navigate, read],
  );
  return { view, change };
}
