/** Site profiles: what firms have left over (left) and still want (right), with the mains between them. */
import type { CurvePoint, ParkHeatTargets } from '@kyosei/engine/pinch';
import { useTranslation } from 'react-i18next';
import { formatQuantity } from '../layout/format.ts';
import type { Column } from '../parts/data-table.tsx';
import { Figure } from '../parts/figure.tsx';
import { ChartPanel } from './chart-panel.tsx';
import { Curves } from './curves.tsx';
import style from './targets.module.css';

interface Row extends CurvePoint {
  readonly id: string;
  readonly curve: string;
}

export function SiteProfilesPanel({ targets, minimumApproach }: { targets: ParkHeatTargets; minimumApproach: number }) {
  const { t } = useTranslation();
  const { sources, sinks } = targets.profiles;
  const [had, wanted] = [sources.at(-1)?.heat ?? 0, sinks.at(-1)?.heat ?? 0];
  // The same rule as for the curves: far more than is wanted would press the rest into a line.
  const left = wanted > 0 && had > 2 * wanted ? 2 * wanted : had;
  const temperatures = [...sources, ...sinks].map(({ temperature }) => temperature);
  const rows = (
    [
      ['sourceProfile', sources],
      ['sinkProfile', sinks],
    ] as const
  ).flatMap(([key, points]) =>
    points.map((point, at): Row => ({ id: `${key}${at}`, curve: t(`targets.${key}`), ...point })),
  );
  const columns: readonly Column<Row>[] = [
    { id: 'curve', name: t('targets.curve'), value: ({ curve }) => curve, narrow: true },
    {
      id: 'temperature',
      name: t('targets.shifted'),
      unit: '°C',
      value: ({ temperature }) => temperature,
      show: ({ temperature }) => formatQuantity(temperature, '°C', { digits: 4 }),
      numeric: true,
      narrow: true,
    },
    {
      id: 'heat',
      name: t('targets.heat'),
      unit: 'kW',
      value: ({ heat }) => heat,
      show: ({ heat }) => formatQuantity(heat, 'kW', { digits: 4 }),
      numeric: true,
      narrow: true,
    },
  ];
  return (
    <ChartPanel
      id="site"
      title={t('targets.profiles')}
      text={t('targets.profilesText')}
      rows={rows}
      columns={columns}
      rowId={({ id }) => id}
      below={<SiteFigures targets={targets} />}
    >
      <Curves
        label={t('targets.profiles')}
        axis={{ heat: `${t('targets.heat')} [MW]`, temperature: `${t('targets.shifted')} [°C]`, streams: '' }}
        // The hottest that is left over stands at zero, next to what is wanted.
        curves={[
          {
            name: t('targets.sourceProfile'),
            colour: 'hot',
            points: sources.map(({ temperature, heat }) => ({ temperature, heat: heat - had })),
          },
          { name: t('targets.sinkProfile'), colour: 'cold', points: sinks },
        ]}
        levels={targets.mains.map(({ name, supply }) => ({
          // A main gives its heat to users at its own temperature less its share of the approach.
          at: name === 'steam' ? supply : supply - minimumApproach / 2,
          label: `${t(name === 'steam' ? 'targets.steam' : 'targets.hotWater')} ${formatQuantity(supply, '°C')}`,
        }))}
        window={[-left * 1.02, Math.max(wanted, left / 4) * 1.02]}
        temperatures={[
          10 * Math.floor((Math.min(...temperatures) - 4) / 10),
          10 * Math.ceil((Math.max(...temperatures) + 8) / 10),
        ]}
        {...(left < had ? { note: t('targets.profileCut', { heat: formatQuantity(had, 'kW') }) } : {})}
      />
    </ChartPanel>
  );
}

/** The three figures stand together, so that nobody takes the limit for what mains can do. */
function SiteFigures({ targets: { year } }: { targets: ParkHeatTargets }) {
  const { t } = useTranslation();
  return (
    <dl className={style.figures} style={{ margin: '14px 0 0' }}>
      {(
        [
          ['standAlone', 'standAloneSite'],
          ['mains', 'mainsSite'],
          ['pooled', 'pooledSite'],
        ] as const
      ).map(([key, remark]) => (
        <Figure
          key={key}
          name={t(`targets.${key}`)}
          value={formatQuantity(year[key], 'kWh/a')}
          remark={t(`targets.${remark}`)}
        />
      ))}
    </dl>
  );
}
