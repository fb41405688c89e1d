/** What the firm's cogeneration units save of primary energy against making heat and power apart. */
import type { FirmAccounts } from '@kyosei/engine/accounts';
import { useTranslation } from 'react-i18next';
import { Panel } from '../assess/panel.tsx';
import { answerWords } from '../layout/assessment.ts';
import { formatShare } from '../layout/format.ts';
import type { Column } from '../parts/data-table.tsx';
import type { AccountsScene } from './scene.ts';

type Saving = FirmAccounts['cogeneration'][number];

export function FirmCogeneration({ scene: { accounts } }: { scene: AccountsScene }) {
  const { t, i18n } = useTranslation();
  if (accounts.cogeneration.length === 0) return null;
  const share = (id: string, name: string, value: (unit: Saving) => number | null, narrow = false): Column<Saving> => ({
    id,
    name,
    numeric: true,
    narrow,
    value,
    show: (unit) => formatShare(value(unit)),
  });
  const columns: readonly Column<Saving>[] = [
    { id: 'unit', name: t('accounts.unitName'), narrow: true, value: ({ unit }) => unit },
    share('heat', t('accounts.heatEfficiency'), ({ heatEfficiency }) => heatEfficiency),
    share('power', t('accounts.powerEfficiency'), ({ powerEfficiency }) => powerEfficiency),
    share('refHeat', t('accounts.referenceHeat'), ({ reference }) => reference.heat),
    share('refPower', t('accounts.referencePower'), ({ reference }) => reference.power),
    share('saving', t('accounts.primarySaving'), ({ saving }) => saving, true),
    {
      id: 'high',
      name: t('accounts.highEfficiency'),
      narrow: true,
      value: ({ highEfficiency }) =>
        highEfficiency === null
          ? answerWords('unknown', i18n.language)
          : t(highEfficiency ? 'assess.yes' : 'assess.no'),
    },
  ];
  return (
    <Panel
      id="cogeneration"
      title={t('accounts.cogeneration')}
      text={t('accounts.cogenerationText')}
      rows={accounts.cogeneration}
      columns={columns}
      rowId={({ unit }) => unit}
    />
  );
}
