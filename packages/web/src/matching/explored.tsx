/** The opportunities of a park as its tables stand, computed here; what is shown waits for them. */
import type { Opportunities } from '@kyosei/model/opportunities';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type StoredTables, tablesQuery } from '../api/queries.ts';
import { Waiting } from '../parts/waiting.tsx';
import { type Scene, sceneOf } from './scene.ts';
import type { Asked } from './worker.ts';
import MatchWorker from './worker.ts?worker';

/** Null when the tables have an error, which a stored park has not. Rejects with what the worker threw. */
function explored(asked: Asked, signal: AbortSignal): Promise<Opportunities | null> {
  return new Promise((resolve, reject) => {
    const worker = new MatchWorker();
    const end = () => worker.terminate();
    signal.addEventListener('abort', end);
    worker.addEventListener('message', ({ data }: MessageEvent<Opportunities | null>) => {
      end();
      resolve(data);
    });
    worker.addEventListener('error', ({ message }) => {
      end();
      reject(new Error(message));
    });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to aim at
    worker.postMessage(asked);
  });
}

interface Props {
  readonly park: string;
  readonly scenario: string | undefined;
  readonly children: (scene: Scene) => ReactNode;
}

interface Drawing {
  readonly asked: Opportunities;
  readonly tables: StoredTables;
  readonly draw: Props['children'];
}

/** The scene is made once for a record, so that a choice redraws only what it changes. */
function Drawn({ asked, tables, draw }: Drawing) {
  const { language } = useTranslation().i18n;
  return draw(useMemo(() => sceneOf(asked, tables, language), [asked, tables, language]));
}

export function Explored({ park, scenario, children }: Props) {
  const { t } = useTranslation();
  const tables = useQuery(tablesQuery(park));
  const found = useQuery({
    queryKey: ['explored', park, scenario, tables.dataUpdatedAt],
    enabled: tables.data !== undefined,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => {
      const rows = Object.entries(tables.data ?? {}).map(([name, all]) => [name, all.map(({ row }) => row)] as const);
      return explored({ tables: Object.fromEntries(rows), scenario }, signal);
    },
  });
  return (
    <Waiting query={tables} height={600}>
      {(rows) => (
        <Waiting query={found} height={600}>
          {(asked) =>
            asked === null ? <p>{t('targets.faulty')}</p> : <Drawn asked={asked} tables={rows} draw={children} />
          }
        </Waiting>
      )}
    </Waiting>
  );
}
