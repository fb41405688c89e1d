/** The plan that stands beside a page's own figures: the one of the address, else the newest of the park as it is. */
import type { Plan } from '@kyosei/model/plan';
import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { planQuery, plansQuery, type StoredTables } from '../api/queries.ts';
import { usePlanLabel } from './picker.tsx';

interface Beside {
  readonly id: string | undefined;
  readonly plan: Plan | null;
  readonly isStale: boolean;
  /** Nothing where the park has no plan. */
  readonly picker: ReactNode;
}

export function usePlanBeside(
  park: string,
  tables: StoredTables | undefined,
  wanted: string | undefined,
  label: string,
  choose: (plan: string | undefined) => void,
): Beside {
  const called = usePlanLabel();
  const plans = useQuery(plansQuery(park));
  // The first scenario is the park as it is; a later one may be a test in which a firm leaves.
  const usual = tables?.scenario[0]?.id;
  const id =
    plans.data?.find((plan) => plan.id === wanted)?.id ??
    (plans.data?.find(({ scenario }) => scenario.id === usual) ?? plans.data?.[0])?.id;
  const stored = useQuery({ ...planQuery(park, id ?? ''), enabled: id !== undefined });
  return {
    id,
    plan: stored.data?.plan ?? null,
    isStale: stored.data?.stale ?? false,
    picker: id !== undefined && (
      <Select
        label={label}
        w={330}
        allowDeselect={false}
        value={id}
        data={(plans.data ?? []).map((each) => ({ value: each.id, label: called(each) }))}
        onChange={(plan) => choose(plan ?? undefined)}
      />
    ),
  };
}
