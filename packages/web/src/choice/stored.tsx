/** Several plans as they were kept: which of them is read, whether it is of the present tables, and how sure it is. */
import { Alert, Select } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { type UseQueryOptions, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Waiting } from '../parts/waiting.tsx';

interface Summary {
  readonly id: string;
  readonly scenario: { readonly name: string };
  readonly createdAt: string;
}
interface Detail {
  readonly status: string;
  readonly stale: boolean;
  readonly parkVersion: number;
}

interface Props<S extends Summary, D extends Detail> {
  readonly list: readonly S[];
  /** The one that is read; the newest when none is named. */
  readonly of: string | undefined;
  readonly none: string;
  readonly others: string;
  readonly label: (summary: S) => string;
  readonly query: (id: string) => UseQueryOptions<D, Error, D, string[]>;
  readonly go: (id: string) => void;
  readonly children: (detail: D, id: string) => ReactNode;
}

export function StoredChoice<S extends Summary, D extends Detail>({ list, of, none, ...props }: Props<S, D>) {
  const id = of ?? list[0]?.id;
  return id === undefined ? <p className="soft">{none}</p> : <One list={list} id={id} {...props} />;
}

function One<S extends Summary, D extends Detail>({
  list,
  id,
  others,
  label,
  query,
  go,
  children,
}: Omit<Props<S, D>, 'of' | 'none'> & { readonly id: string }) {
  const { t, i18n } = useTranslation();
  const stored = useQuery(query(id));
  const name = (summary: S) =>
    `${label(summary)} · ${new Date(summary.createdAt).toLocaleString(i18n.language, { dateStyle: 'short', timeStyle: 'medium' })}`;
  return (
    <>
      {list.length > 1 && (
        <Select
          className="no-print"
          label={others}
          style={{ maxWidth: 460 }}
          allowDeselect={false}
          value={id}
          data={list.map((each) => ({ value: each.id, label: name(each) }))}
          onChange={(other) => other !== null && go(other)}
        />
      )}
      <Waiting query={stored} height={420}>
        {(detail) => (
          <>
            {detail.stale && (
              <Alert
                color="yellow"
                variant="light"
                icon={<IconHistory />}
                title={t('plan.stale', { version: detail.parkVersion })}
              />
            )}
            {detail.status === 'infeasible' && <Alert color="yellow" variant="light" title={t('choice.infeasible')} />}
            {detail.status !== 'optimal' && detail.status !== 'infeasible' && (
              <Alert color="yellow" variant="light" title={t('choice.notProven')} />
            )}
            {children(detail, id)}
          </>
        )}
      </Waiting>
    </>
  );
}
