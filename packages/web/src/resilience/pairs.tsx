/** Two firms at a time: what the others lose when both go. */
import { useTranslation } from 'react-i18next';
import { useColours } from '../app/colours.ts';
import { formatQuantity } from '../layout/format.ts';
import type { Column } from '../parts/data-table.tsx';
import { quantityColumn } from '../parts/quantity-column.ts';
import type { ParkNames } from './names.ts';
import { Panel } from './panel.tsx';
import style from './resilience.module.css';
import type { PairLoss } from './runs.ts';

/** px: a cell, and the room for names beside and above. */
const cell = 24;
const [beside, above] = [240, 170];
/** Letters of a name that have room. */
const letters = 30;
const cut = (name: string): string => (name.length > letters ? `${name.slice(0, letters - 1)}…` : name);

export function Pairs({ pairs, currency, names }: { pairs: readonly PairLoss[]; currency: string; names: ParkNames }) {
  const { t } = useTranslation();
  const unit = `${currency}/a`;
  const nameOf = ({ firms }: PairLoss): string => firms.map(names.firm).join(' + ');
  const loss = (id: 'existing' | 'fallback' | 'replan'): Column<PairLoss> =>
    quantityColumn(id, t(`resilience.${id}`), unit, (row) => row[id], { narrow: id === 'fallback' });
  const columns: readonly Column<PairLoss>[] = [
    { id: 'firms', name: t('resilience.what'), narrow: true, value: nameOf },
    { id: 'short', name: t('resilience.short'), numeric: true, value: ({ short }) => short },
    loss('existing'),
    loss('fallback'),
    loss('replan'),
  ];
  return (
    <Panel
      id="pairs"
      title={t('resilience.pairs')}
      text={t('resilience.pairsText')}
      rows={pairs}
      columns={columns}
      rowId={({ firms }) => firms.join()}
    >
      <HeatMap pairs={pairs} names={names} show={(row) => `${nameOf(row)}: ${formatQuantity(row.fallback, unit)}`} />
    </Panel>
  );
}

interface MapProps {
  readonly pairs: readonly PairLoss[];
  readonly names: ParkNames;
  readonly show: (row: PairLoss) => string;
}

/** The darker, the more is lost; firms in the order in which they first stand in a pair, the dearest first. */
function HeatMap({ pairs, names, show }: MapProps) {
  const { t } = useTranslation();
  const { page } = useColours();
  const firms = [...new Set(pairs.flatMap((row) => row.firms))];
  const place = new Map(firms.map((firm, at) => [firm, at]));
  const largest = Math.max(...pairs.map(({ fallback }) => fallback ?? 0), 0);
  // The last name above leans out to the right.
  const [width, height] = [beside + firms.length * cell + 110, above + firms.length * cell];
  return (
    <div className={style.scroll}>
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t('resilience.pairs')}
      >
        {firms.map((firm, at) => (
          <g key={firm}>
            <text x={beside - 8} y={above + at * cell + cell * 0.68} textAnchor="end" className={style.cellName}>
              {cut(names.firm(firm))}
            </text>
            <text
              transform={`translate(${beside + at * cell + cell * 0.62} ${above - 8}) rotate(-55)`}
              className={style.cellName}
            >
              {cut(names.firm(firm))}
            </text>
          </g>
        ))}
        {pairs.flatMap((row) =>
          [row.firms, row.firms.toReversed()].map(([a = '', b = '']) => (
            <rect
              key={`${a} ${b}`}
              x={beside + (place.get(a) ?? 0) * cell}
              y={above + (place.get(b) ?? 0) * cell}
              width={cell - 1}
              height={cell - 1}
              fill={(row.fallback ?? 0) > 0 ? page.loss : page.line}
              opacity={(row.fallback ?? 0) > 0 ? 0.12 + (0.88 * (row.fallback ?? 0)) / largest : 0.5}
            >
              <title>{show(row)}</title>
            </rect>
          )),
        )}
      </svg>
    </div>
  );
}
