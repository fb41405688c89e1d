/** Reads the choices of the targets page from the address and writes them there. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useRef } from 'react';
import { readView, type TargetsView } from './view.ts';

/** Choices within this time [ms] of each other are one step for the back button, as when a key is held on the slider. */
const together = 800;

type Change = { readonly [K in keyof TargetsView]?: TargetsView[K] | undefined };

export function useView(): { readonly view: TargetsView; readonly change: (change: Change) => void } {
  const search = useSearch({ from: '/parks/$park/targets' });
  // The router passes on what the address holds beside that, nonsense too.
  const view = useMemo(() => readView(search), [search]);
  const navigate = useNavigate({ from: '/parks/$park/targets' });
  const last = useRef<{ readonly key: string; readonly at: number }>({ key: '', at: Number.NEGATIVE_INFINITY });
  const change = useCallback(
    (wish: Change) => {
      const [key, at] = [Object.keys(wish).join(' '), performance.now()];
      const replace = last.current.key === key && at - last.current.at < together;
      last.current = { key, at };
      void navigate({ search: (before) => readView({ ...before, ...wish }), resetScroll: false, replace });
    },
    [navigate],
  );
  return { view, change };
}
