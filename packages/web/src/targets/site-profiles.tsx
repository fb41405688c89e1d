/** Site profiles: what firms have left over (left) and still want (right), with the mains between them. */
import type { CurvePoint, ParkHeatTargets } from '@kyosei/engine/pinch';
import { useTranslation } from 'react-i18next';
import { formatQuantity } from '../layout/format.ts';
import { type Column, CsvButton } from '../parts/data-table.tsx';
import { Curves } from './curves.tsx';

interface Row extends CurvePoint {
  readonly curve: string;
}

export function SiteProfilesPanel({ targets, minimumApproach }: { targets: ParkHeatTargets; minimumApproach: number }) {
  const { t } = useTranslation();
  const { sources, sinks } = targets.profiles;
  const [had, wanted] = [sources.at(-1)?.heat ?? 0, sinks.at(-1)?.heat ?? 0];
  // The same rule as for the curves: far more than is wanted would press the rest into a line.
  const left = wanted > 0 && had > 2 * wanted ? 2 * wanted : had;
  const temperatures = [...sources, ...sinks].map(({ temperature }) => temperature);
  const rows: readonly Row[] = [
    ...sources.map((point) => ({
      curve: t('targets.sourceProfile'),
      temperature: point.temperature,
      heat: point.heat,
    })),
    ...sinks.map((point) => ({ curve: t('targets.sinkProfile'), temperature: point.temperature, heat: point.heat })),
  ];
  const columns: readonly Column<Row>[] = [
    { id: 'curve', name: t('targets.curve'), value: ({ curve }) => curve },
    { id: 'temperature', name: t('targets.shifted'), unit: '°C', value: ({ temperature }) => temperature },
    { id: 'heat', name: t('targets.heat'), unit: 'kW', value: ({ heat }) => heat },
  ];
  return (
    <section className="result-panel" aria-label={t('targets.profiles')}>
      <header>
        <div>
          <h2>{t('targets.profiles')}</h2>
          <p className="soft small" style={{ margin: '4px 0 0' }}>
            {t('targets.profilesText')}
          </p>
        </div>
        <CsvButton label={t('targets.profiles')} rows={rows} columns={columns} />
      </header>
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
          temperature: name === 'steam' ? supply : supply - minimumApproach / 2,
          label: `${t(name === 'steam' ? 'targets.steam' : 'targets.hotWater')} ${formatQuantity(supply, '°C')}`,
        }))}
        window={[-left * 1.02, Math.max(wanted, left / 4) * 1.02]}
        temperatures={[
          10 * Math.floor((Math.min(...temperatures) - 4) / 10),
          10 * Math.ceil((Math.max(...temperatures) + 8) / 10),
        ]}
        {...(left < had ? { note: t('targets.profileCut', { heat: formatQuantity(had, 'kW') }) } : {})}
      />
    </section>
  );
}
