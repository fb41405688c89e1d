/** The usual risks by their ids; a risk of one's own is called as it is. */
import { useTranslation } from 'react-i18next';
import { type FlowKind, flowColours } from '../layout/palette.ts';
import type { ParkNames } from './names.ts';

const isKind = (name: string): name is FlowKind => Object.hasOwn(flowColours.light, name);

export function useRiskName(names: ParkNames): (risk: string) => string {
  const { t } = useTranslation();
  return (risk) => {
    const of = /^(purchase|outage)-(.+)$/.exec(risk)?.[2] ?? '';
    if (risk.startsWith('purchase-') && isKind(of)) return t('risk.purchase', { kind: t(`kind.${of}`) });
    if (risk.startsWith('outage-')) return t('risk.outage', { firm: names.firm(of) });
    const usual = (['disposal', 'transport', 'investment', 'volume', 'demand'] as const).find((name) => name === risk);
    return usual === undefined ? risk : t(`risk.${usual}`);
  };
}
