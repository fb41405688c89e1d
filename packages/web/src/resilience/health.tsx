/** The plan read as a food web, in words: how much comes round again, how orderly it is, and how much slack it has. */
import type { Plan } from '@kyosei/model/plan';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber, formatShare } from '../layout/format.ts';
import type { Column } from '../parts/data-table.tsx';
import { KindSwatch } from '../parts/figure.tsx';
import { quantityColumn } from '../parts/quantity-column.ts';
import { type Health, healthOf } from './network.ts';
import { Panel } from './panel.tsx';
import style from './resilience.module.css';

/** Order (ascendency / capacity) at which robustness −a ln a is largest, and how far from it still counts as near. */
const mostRobust = 1 / Math.E;
const near = 0.12;

const between = (range: readonly [number, number] | null | undefined, write: (value: number) => string): string =>
  range == null ? '' : ` (${write(range[0])} … ${write(range[1])})`;
const share = (value: number): string => formatShare(value, { digits: 2 });
const number = (value: number): string => formatNumber(value, { digits: 2 });

const column = (
  id: 'FCI' | 'APL' | 'ascendencyRatio' | 'robustness',
  name: string,
  write: (value: number) => string,
  narrow = false,
): Column<Health> => ({
  id,
  name,
  numeric: true,
  narrow,
  value: ({ found }) => found[id],
  show: ({ found }) =>
    found[id] === null ? formatNumber(null) : `${write(found[id])}${between(found.confidence?.[id], write)}`,
});

export function NetworkHealth({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const rows = useMemo(() => healthOf(plan), [plan]);
  if (rows.length === 0) return null;
  const columns: readonly Column<Health>[] = [
    {
      id: 'kind',
      name: t('resilience.flowKind'),
      narrow: true,
      value: ({ kind }) => t(`kind.${kind}`),
      show: ({ kind }) => <KindSwatch kind={kind} named />,
    },
    quantityColumn(
      'TST',
      t('resilience.throughflow'),
      ({ unit }) => `${unit}/a`,
      ({ found }) => found.TST,
    ),
    column('FCI', t('resilience.cycling'), share, true),
    column('APL', t('resilience.pathLength'), number),
    column('ascendencyRatio', t('resilience.order'), number),
    column('robustness', t('resilience.robustness'), number, true),
    { id: 'links', name: t('resilience.links'), numeric: true, value: ({ found }) => found.links },
  ];
  return (
    <Panel
      id="health"
      title={t('resilience.health')}
      text={t('resilience.healthText')}
      rows={rows}
      columns={columns}
      rowId={({ kind }) => kind}
      above={
        <ul className={style.said}>
          {rows.map((row) => (
            <li key={row.kind}>
              <Words row={row} />
            </li>
          ))}
        </ul>
      }
    />
  );
}

/** One kind of flow in words. */
function Words({ row: { kind, found } }: { row: Health }) {
  const { t } = useTranslation();
  const { FCI, ascendencyRatio: order, stronglyConnected } = found;
  const cycle =
    FCI === null || FCI < 0.001
      ? t('resilience.noCycle')
      : t('resilience.someCycle', { share: formatShare(FCI, { digits: 2 }) });
  const state =
    order === null
      ? ''
      : order > mostRobust + near
        ? t('resilience.brittle')
        : order < mostRobust - near
          ? t('resilience.loose')
          : t('resilience.balanced');
  const mutual =
    stronglyConnected > 0 ? t('resilience.mutual', { share: formatShare(stronglyConnected, { digits: 2 }) }) : '';
  return (
    <>
      <strong>{t(`kind.${kind}`)}:</strong> {[cycle, state, mutual].filter((part) => part !== '').join(' ')}
    </>
  );
}
