/** The head of a plan: its status first, then what it saves, costs and spares. */

import { attributeName } from '@kyosei/model/declared';
import type { Plan } from '@kyosei/model/plan';
import { Alert, Badge, Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatPayback, formatQuantity, formatShare } from '../layout/format.ts';
import { isStopped } from '../layout/status.ts';
import { Figure, Origin } from '../parts/figure.tsx';
import { FindingList } from './findings.tsx';
import type { Names } from './names.ts';
import style from './plan.module.css';

const statusColour = {
  optimal: 'accent',
  feasible: 'yellow',
  infeasible: 'red',
  cancelled: 'gray',
  failed: 'red',
} as const;

export function useStatus() {
  const { t } = useTranslation();
  return {
    optimal: t('plan.statusOptimal'),
    feasible: t('plan.statusFeasible'),
    infeasible: t('plan.statusInfeasible'),
    cancelled: t('plan.statusCancelled'),
    failed: t('plan.statusFailed'),
  } as const;
}

export function StatusBadge({ status }: { status: Plan['status'] }) {
  return (
    <Badge
      color={statusColour[status]}
      variant={status === 'optimal' ? 'light' : 'filled'}
      radius="sm"
      size="lg"
      tt="none"
      fw={600}
      autoContrast
    >
      {useStatus()[status]}
    </Badge>
  );
}

/** In the place of a status that held for other tables. */
export function StaleBadge() {
  const { t } = useTranslation();
  return (
    <Badge color="yellow" variant="filled" radius="sm" size="lg" tt="none" fw={600} autoContrast>
      {t('park.stale')}
    </Badge>
  );
}

/** Why there is no plan, said before anything else. */
export function NoPlan({
  plan,
  names,
  ask,
}: {
  plan: Plan;
  names: Names;
  ask?: (field: string, offer?: string) => void;
}) {
  const { t } = useTranslation();
  if (plan.planned !== null) return null;
  const text =
    plan.status === 'infeasible'
      ? t('plan.statusInfeasibleText')
      : plan.status === 'cancelled'
        ? t('plan.statusCancelledText')
        : t('plan.statusFailedText');
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle />} title={text}>
      <FindingList findings={plan.conflicts} names={names} currency={plan.park.currency} />
      <div className="row no-print" style={{ marginTop: 12 }}>
        {plan.conflicts.flatMap(({ values: { limit, accepted, attainable } }) => {
          if (limit === undefined || ask === undefined) return [];
          const name = attributeName(String(limit), i18next.language);
          const offer = loosened(accepted, attainable);
          return (
            <Button key={limit} size="xs" variant="default" onClick={() => ask(String(limit), offer?.toString())}>
              {offer === null
                ? t('scenario.change', { name })
                : t('scenario.loosen', { name, value: formatQuantity(offer, 't/a', { digits: 4 }) })}
            </Button>
          );
        })}
      </div>
    </Alert>
  );
}

/** What a burden's limit would have to be at the least, rounded up so that a plan fits below it; null where that is not known. */
function loosened(accepted: unknown, attainable: unknown): number | null {
  if (typeof accepted !== 'number' || typeof attainable !== 'number' || attainable <= Math.max(0, accepted))
    return null;
  const unit = 10 ** (Math.floor(Math.log10(attainable)) - 3);
  return Number((Math.ceil(attainable / unit + 1e-6) * unit).toPrecision(12));
}

const burdens = ['co2', 'so2', 'freshWater', 'landfill'] as const;

export function PlanHead({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const { currency } = plan.park;
  const { planned, baseline } = plan;
  const gap = plan.optimum?.gap ?? null;
  const proof =
    plan.status === 'feasible'
      ? gap === null || gap > 1
        ? t('plan.statusEarlyText')
        : t(isStopped(plan) ? 'plan.statusStoppedText' : 'plan.statusFeasibleText', { gap: formatShare(gap) })
      : gap === null || gap === 0
        ? t('plan.statusProven')
        : t('plan.statusOptimalText', { gap: formatShare(gap) });
  if (planned === null) return null;
  return (
    <section className={style.head} aria-label={t('plan.saving')}>
      <dl className={style.money}>
        <Figure
          large
          name={t('plan.saving')}
          value={formatQuantity(plan.saving, `${currency}/a`)}
          remark={`${t('plan.chosen', { count: plan.exchanges.length })}${t('app.stop')}${proof}`}
        />
        <Figure name={t('plan.investment')} value={formatQuantity(plan.investment, currency)} />
        <Figure name={t('plan.payback')} value={formatPayback(plan)} />
        <Figure
          name={t('plan.npv')}
          value={formatQuantity(plan.npv, currency)}
          remark={t('plan.overHorizon', {
            years: plan.scenario.horizon,
            rate: formatShare(plan.scenario.discountRate),
          })}
        />
      </dl>
      <div className={style.burdens}>
        <div className="row between">
          <h2>{t('plan.burden')}</h2>
          <Origin of="result" />
        </div>
        <table>
          <thead>
            <tr>
              <td />
              <th scope="col">{t('plan.baseline')}</th>
              <th scope="col">{t('plan.planned')}</th>
              <th scope="col" aria-label={`${t('plan.baseline')}, ${t('plan.planned')}`} />
            </tr>
          </thead>
          <tbody>
            {burdens.map((burden) => (
              <tr key={burden}>
                <th scope="row">{t(`plan.${burden}`)}</th>
                {baseline[burden] === 0 && planned[burden] === 0 ? (
                  <td className="soft small" colSpan={3} style={{ textAlign: 'center' }}>
                    {t('plan.noBurden')}
                  </td>
                ) : (
                  <>
                    <td className="number soft">{formatQuantity(baseline[burden], 't/a')}</td>
                    <td className="number">
                      <strong>{formatQuantity(planned[burden], 't/a')}</strong>
                    </td>
                    <td className={style.bars}>
                      <Pair baseline={baseline[burden]} planned={planned[burden]} />
                    </td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Two bars on one scale, from zero; figures stand beside them. */
function Pair({ baseline, planned }: { baseline: number; planned: number }) {
  const low = Math.min(0, baseline, planned);
  const range = Math.max(0, baseline, planned) - low || 1;
  const bar = (value: number, y: number, className: string | undefined) => (
    <rect
      className={className}
      x={((Math.min(0, value) - low) / range) * 100}
      y={y}
      width={(Math.abs(value) / range) * 100}
      height={7}
      rx={1}
    />
  );
  return (
    <svg viewBox="0 0 100 18" preserveAspectRatio="none" aria-hidden>
      {bar(baseline, 1, style.before)}
      {bar(planned, 10, style.after)}
    </svg>
  );
}
