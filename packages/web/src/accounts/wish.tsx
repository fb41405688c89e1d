/** Something asked of the server by a form: what it refused stands beside it until it is asked again. */
import type { ReactNode } from 'react';
import { useState } from 'react';
import { refusal } from '../api/client.ts';
import { ProblemList } from '../parts/problems.tsx';

/** Asks, and what to show of a refusal. */
export function useWish(): readonly [(ask: () => Promise<unknown>) => void, ReactNode] {
  const [error, setError] = useState<unknown>(null);
  const wish = (ask: () => Promise<unknown>): void => {
    setError(null);
    void ask().catch(setError);
  };
  if (error === null) return [wish, null];
  const { problems, title } = refusal(error);
  const told = problems.length > 0 ? problems : [{ code: 'unreadable', severity: 'error' as const }];
  return [
    wish,
    <div key="told" role="alert">
      {problems.length > 0 ? (
        <ProblemList problems={told} />
      ) : (
        <p style={{ color: 'var(--bad)', margin: 0 }}>{title}</p>
      )}
    </div>,
  ];
}
