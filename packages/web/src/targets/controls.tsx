/** What the heat targets count: the minimum approach, which heat, which loads. */
import type { ParkHeat } from '@kyosei/engine/pinch';
import { SegmentedControl, Slider } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatQuantity } from '../layout/format.ts';
import style from './targets.module.css';
import { useView } from './use-view.ts';
import { approaches } from './view.ts';

export const heatSets = ['waste', 'all'] as const;
export type HeatSet = (typeof heatSets)[number];

interface Props {
  readonly periods: ParkHeat['periods'];
  readonly periodName: (id: string) => string;
  readonly minimumApproach: number;
  readonly chosen: HeatSet;
  /** Period whose loads are shown; none for the mean of the year. */
  readonly when: string | undefined;
  /** While the thumb moves; the address is written when it rests. */
  readonly onApproach: (value: number) => void;
}

/** Long names of periods say their months after a comma. */
const brief = (name: string): string => name.split(/[,:]/)[0] ?? name;

export function HeatControls({ periods, periodName, minimumApproach, chosen, when, onApproach }: Props) {
  const { t } = useTranslation();
  const { change } = useView();
  return (
    <>
      <section className={`input-panel no-print ${style.controls}`} aria-label={t('targets.controls')}>
        <div>
          <span className={style.control}>
            <span>{t('targets.approach')}</span>
            <output>{formatQuantity(minimumApproach, 'K')}</output>
          </span>
          <Slider
            min={approaches.least}
            max={approaches.most}
            value={minimumApproach}
            onChange={onApproach}
            onChangeEnd={(value) => change({ approach: value })}
            label={null}
            thumbLabel={t('targets.approach')}
          />
        </div>
        <div>
          <span className={style.control}>{t('targets.set')}</span>
          <SegmentedControl
            size="xs"
            aria-label={t('targets.set')}
            value={chosen}
            onChange={(value) => change({ heat: value === 'all' ? value : undefined })}
            data={heatSets.map((value) => ({ value, label: t(`targets.${value}`) }))}
          />
        </div>
        <div>
          <span className={style.control}>{t('targets.when')}</span>
          <SegmentedControl
            size="xs"
            aria-label={t('targets.when')}
            value={when ?? ''}
            onChange={(value) => change({ period: value || undefined })}
            data={[
              { value: '', label: t('targets.year') },
              ...periods.slice(0, 4).map(({ name }) => ({ value: name, label: brief(periodName(name)) })),
            ]}
          />
        </div>
      </section>
      <p className="print-only">
        {[
          `${t('targets.approach')}: ${formatQuantity(minimumApproach, 'K')}`,
          `${t('targets.set')}: ${t(`targets.${chosen}`)}`,
          `${t('targets.when')}: ${when === undefined ? t('targets.year') : periodName(when)}`,
        ].join(' · ')}
      </p>
    </>
  );
}
