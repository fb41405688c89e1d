/** Chooses among a park's plans. */
import { Select } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PlanSummary } from '../api/records.ts';

/** “Carbon price · 24 Nov, 07:12:30”. */
export function usePlanLabel(): (plan: PlanSummary) => string {
  const { t, i18n } = useTranslation();
  return ({ scenario, createdAt }) =>
    `${scenario.name || t('park.defaultScenario')} · ${new Date(createdAt).toLocaleString(i18n.language, { dateStyle: 'short', timeStyle: 'medium' })}`;
}

export function PlanPicker({ park, plans, value }: { park: string; plans: readonly PlanSummary[]; value: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const label = usePlanLabel();
  return (
    <Select
      aria-label={t('plan.others')}
      w={300}
      allowDeselect={false}
      value={value}
      data={plans.map((plan) => ({ value: plan.id, label: label(plan) }))}
      onChange={(plan) => plan !== null && void navigate({ to: '/parks/$park/plans/$plan', params: { park, plan } })}
    />
  );
}
