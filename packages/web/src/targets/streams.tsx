/** The streams of heat that the targets count: each can be left out; hovering one shows it on curve and map. */
import { loadOf, type ParkHeatStream } from '@kyosei/engine/pinch';
import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatQuantity } from '../layout/format.ts';
import { type Column, CsvButton, DataTable } from '../parts/data-table.tsx';
import { KindSwatch } from '../parts/figure.tsx';
import { MarkBadge } from '../parts/mark.tsx';
import { PanelHead } from '../parts/panel-head.tsx';
import type { TargetsProblem } from './problem.ts';

interface Props {
  readonly problem: TargetsProblem;
  /** All that the park has; loads as means over the year. */
  readonly streams: readonly ParkHeatStream[];
  readonly without: ReadonlySet<string>;
  readonly onToggle: (stream: string) => void;
  readonly hovered: string | null;
  readonly onHover: (id: string | null) => void;
}

export function StreamList({ problem, streams, without, onToggle, hovered, onHover }: Props) {
  const { t } = useTranslation();
  const nameOf = ({ name, zone }: ParkHeatStream) => `${problem.stream(name)}, ${problem.firm(zone)}`;
  const columns: readonly Column<ParkHeatStream>[] = [
    {
      id: 'counted',
      name: t('targets.counted'),
      value: ({ name }) => (without.has(name) ? 0 : 1),
      show: (stream) => (
        <Checkbox
          size="xs"
          checked={!without.has(stream.name)}
          onChange={() => onToggle(stream.name)}
          onFocus={() => onHover(stream.name)}
          onBlur={() => onHover(null)}
          aria-label={t('targets.count', { name: nameOf(stream) })}
        />
      ),
      narrow: true,
    },
    {
      id: 'stream',
      name: t('targets.stream'),
      value: nameOf,
      show: (stream) => (
        <>
          <KindSwatch kind={stream.carrier} /> {problem.stream(stream.name)}
          <div className="soft small">
            {problem.firm(stream.zone)}
            {problem.far.has(stream.name) ? ` · ${t('targets.far')}` : ''}
          </div>
        </>
      ),
      narrow: true,
    },
    {
      id: 'kind',
      name: t('targets.direction'),
      value: ({ kind, isWaste }) =>
        kind === 'cold' ? t('targets.isWanted') : isWaste ? t('targets.isWaste') : t('targets.isMade'),
    },
    {
      id: 'from',
      name: t('targets.from'),
      unit: '°C',
      value: ({ segments }) => segments[0]?.from ?? null,
      show: ({ segments }) => formatQuantity(segments[0]?.from, '°C'),
      numeric: true,
      narrow: true,
    },
    {
      id: 'to',
      name: t('targets.to'),
      unit: '°C',
      value: ({ segments }) => segments.at(-1)?.to ?? null,
      show: ({ segments }) => formatQuantity(segments.at(-1)?.to, '°C'),
      numeric: true,
      narrow: true,
    },
    {
      id: 'mark',
      name: t('targets.evidence'),
      value: ({ name }) => problem.evidence(name).mark,
      show: ({ name }) => <MarkBadge {...problem.evidence(name)} />,
    },
    {
      id: 'load',
      name: t('targets.load'),
      unit: 'kW',
      value: loadOf,
      show: (stream) => formatQuantity(loadOf(stream), 'kW'),
      numeric: true,
    },
  ];
  return (
    <section className="result-panel">
      <PanelHead title={t('targets.streams')} text={t('targets.streamsText')}>
        <CsvButton label={t('targets.streams')} rows={streams} columns={columns} />
      </PanelHead>
      <DataTable
        label={t('targets.streams')}
        rows={streams}
        columns={columns}
        rowId={({ name }) => name}
        hovered={hovered}
        onHover={onHover}
        most={40}
      />
    </section>
  );
}
