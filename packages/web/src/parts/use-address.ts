/** Reads the choices of a page from its address and writes them there. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useRef } from 'react';

/** A choice within this time [ms] after the one before was shown is one step with it for the back button, as when a key is held. */
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
  const last = useRef<{ readonly key: string; shown: number }>({ key: '', shown: Number.NEGATIVE_INFINITY });
  const change = useCallback(
    (wish: Change<V>) => {
      const [key, at] = [Object.keys(wish).join(' '), performance.now()];
      const replace = last.current.key === key && at - last.current.shown < together;
      // Until it is shown nobody could choose again; a slow picture does not make two steps of a held key.
      const step = { key, shown: Number.POSITIVE_INFINITY };
      last.current = step;
      const shown = (): void => {
        step.shown = performance.now();
      };
      const gone = navigate({
        to: '.',
        search: (before: object) => read({ ...before, ...wish }) as never,
        resetScroll: false,
        replace,
      });
      void gone.then(() => requestAnimationFrame(() => setTimeout(shown)));
    },
    [navigate, read],
  );
  return { view, change };
}
