/** What each exchange of the plan changes for the firm: gain, tax, and what of the avoided emissions it may claim. */
import { allocations, type FirmAccounts } from '@kyosei/engine/accounts';
import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../assess/panel.tsx';
import { useView } from '../assess/use-view.ts';
import { formatShare } from '../layout/format.ts';
import type { Column } from '../parts/data-table.tsx';
import { KindSwatch } from '../parts/figure.tsx';
import { quantityColumn } from '../parts/quantity-column.ts';
import style from './accounts.module.css';
import type { AccountsScene } from './scene.ts';
import { rangeText } from './tax.tsx';

type Effect = FirmAccounts['effects'][number];

export function FirmEffects({ scene: { accounts, names, planned } }: { scene: AccountsScene }) {
  const { t } = useTranslation();
  const { change } = useView();
  const { effects, allocation, currency, firm } = accounts;
  if (!planned) return null;
  const money = `${currency}/a`;
  const columns: readonly Column<Effect>[] = [
    {
      id: 'what',
      name: t('plan.what'),
      narrow: true,
      value: ({ exchange }) => names.exchange(exchange).what,
      show: ({ exchange }) => (
        <span className="row" style={{ gap: 6, flexWrap: 'nowrap', alignItems: 'baseline' }}>
          <KindSwatch kind={names.exchange(exchange).kind} /> {names.exchange(exchange).what}
        </span>
      ),
    },
    {
      id: 'partner',
      name: t('accounts.partner'),
      value: ({ partner }) => names.firm(partner),
      show: ({ side, partner }) => t(`side.${side}`, { firm: names.firm(partner) }),
    },
    quantityColumn('gain', t('plan.gain'), money, ({ gain }) => gain, { narrow: true, signed: true }),
    ...(accounts.tax === null
      ? []
      : ([
          {
            id: 'tax',
            name: t('accounts.taxChange'),
            unit: 'CNY/a',
            numeric: true,
            value: ({ tax }) => tax?.high ?? null,
            show: ({ tax }) => (tax === null ? '' : rangeText(tax, true)),
          },
        ] satisfies readonly Column<Effect>[])),
    {
      id: 'share',
      name: t('accounts.shareOfAvoided'),
      numeric: true,
      value: ({ shares, side }) => shares[side],
      show: ({ shares, side }) => formatShare(shares[side]),
    },
    quantityColumn('avoided', t('accounts.avoided'), 't/a', ({ avoidedCo2 }) => avoidedCo2, {
      narrow: true,
      signed: true,
    }),
  ];
  if (effects.length === 0)
    return (
      <section className="result-panel">
        <h2>{t('accounts.effects')}</h2>
        <p className="soft" style={{ marginBottom: 0 }}>
          {t('accounts.noEffects', { firm: firm.name })}
        </p>
      </section>
    );
  return (
    <Panel
      id="effects"
      title={t('accounts.effects')}
      text={t('accounts.effectsText')}
      rows={effects}
      columns={columns}
      rowId={({ exchange, side }) => `${exchange} ${side}`}
      controls={
        <Select
          size="xs"
          w={280}
          aria-label={t('accounts.allocation')}
          allowDeselect={false}
          value={allocation}
          data={allocations.map((rule) => ({ value: rule, label: t(`allocation.${rule}`) }))}
          onChange={(rule) => change({ allocation: allocations.find((each) => each === rule) })}
        />
      }
      below={
        <p className={`small soft ${style.said}`} style={{ margin: '12px 0 0' }}>
          {t('accounts.allocationText', { rule: t(`allocation.${allocation}`) })}
        </p>
      }
    />
  );
}
