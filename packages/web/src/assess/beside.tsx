/** Beside the standard: how much is exchanged, how much of what is wanted comes from neighbours, how long it lives, what hangs on one plant. */
import type { ExchangeIndicators } from '@kyosei/engine/standards';
import { useTranslation } from 'react-i18next';
import { absent, formatNumber, formatQuantity, formatShare, formatYears } from '../layout/format.ts';
import type { Column } from '../parts/data-table.tsx';
import { Panel } from './panel.tsx';
import type { Scene } from './scene.ts';

type Exchanged = ExchangeIndicators['today'];

interface Line {
  readonly id: string;
  readonly name: string;
  readonly of: (found: Exchanged) => string;
}

export function Beside({ scene }: { scene: Scene }) {
  const { t } = useTranslation();
  const { park, assessment } = scene;
  const { today, planned, survival, meanAge } = assessment.beside;
  const firm = (id: string): string => park.firm.find((each) => each.id === id)?.name ?? id;
  const lines: readonly Line[] = [
    { id: 'count', name: t('assess.exchanges'), of: ({ exchanges }) => formatNumber(exchanges) },
    { id: 't', name: t('assess.tonnes'), of: ({ quantity }) => formatQuantity(quantity.t, 't/a') },
    { id: 'kWh', name: t('assess.energy'), of: ({ quantity }) => formatQuantity(quantity.kWh, 'kWh/a') },
    { id: 'shareT', name: t('assess.shareOfTonnes'), of: ({ fromNeighbours }) => formatShare(fromNeighbours.t) },
    { id: 'shareKWh', name: t('assess.shareOfEnergy'), of: ({ fromNeighbours }) => formatShare(fromNeighbours.kWh) },
    {
      id: 'dependence',
      name: t('assess.dependence'),
      of: ({ dependence }) =>
        dependence === null ? absent : `${formatShare(dependence.share)}: ${firm(dependence.firm)}`,
    },
  ];
  const columns: readonly Column<Line>[] = [
    { id: 'name', name: t('assess.indicator'), narrow: true, value: ({ name }) => name },
    { id: 'today', name: t('assess.today'), numeric: true, narrow: true, value: ({ of }) => of(today) },
    ...(planned === null
      ? []
      : [
          {
            id: 'planned',
            name: t('assess.withPlan'),
            numeric: true,
            narrow: true,
            value: ({ of }: Line) => of(planned),
          },
        ]),
  ];
  return (
    <Panel
      id="beside"
      title={t('assess.beside')}
      text={t('assess.besideText')}
      rows={lines}
      columns={columns}
      rowId={({ id }) => id}
      below={
        <p className="small" style={{ margin: '12px 0 0' }}>
          {survival === null
            ? t('assess.noSurvival')
            : t('assess.survival', { share: formatShare(survival), age: formatYears(meanAge) })}
        </p>
      }
    />
  );
}
