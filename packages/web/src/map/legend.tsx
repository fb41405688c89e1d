/** What the colours and widths of flows mean. */
import { IconArrowDownLeft, IconArrowUpRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type FlowKind, flowColours } from '../layout/palette.ts';
import { KindSwatch } from '../parts/figure.tsx';
import style from './map.module.css';

export function Legend({ kinds, spokes }: { kinds: readonly FlowKind[]; spokes: boolean }) {
  const { t } = useTranslation();
  if (kinds.length === 0) return null;
  return (
    <figcaption className={style.legend}>
      {(Object.keys(flowColours.light) as FlowKind[])
        .filter((kind) => kinds.includes(kind))
        .map((kind) => (
          <KindSwatch key={kind} kind={kind} named />
        ))}
      <span className="soft">{t('map.size')}</span>
      {spokes && (
        <span className="soft row" style={{ gap: 4 }}>
          <IconArrowUpRight size={15} aria-hidden /> {t('map.has')}
          <IconArrowDownLeft size={15} aria-hidden style={{ marginInlineStart: 8 }} /> {t('map.wants')}
        </span>
      )}
    </figcaption>
  );
}
