/** The ways between the pages about planning a park: the plan, others as good, and what less of a burden costs. */
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Ways, way } from '../parts/ways.tsx';

export function PlanWays({ park, onPlan = false }: { readonly park: string; readonly onPlan?: boolean }) {
  const { t } = useTranslation();
  return (
    <Ways label={t('nav.plan')}>
      <Link
        to="/parks/$park/plan"
        params={{ park }}
        {...way}
        inactiveProps={onPlan ? way.activeProps : way.inactiveProps}
      >
        {t('nav.plan')}
      </Link>
      <Link to="/parks/$park/alternatives" params={{ park }} search={{}} {...way}>
        {t('alternatives.open')}
      </Link>
      <Link to="/parks/$park/front" params={{ park }} search={{}} {...way}>
        {t('front.open')}
      </Link>
    </Ways>
  );
}
