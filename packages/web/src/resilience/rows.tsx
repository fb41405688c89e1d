/** One row a name over a common axis of money, as wide as there is room; what stands in a row is drawn in the same scale. */
import { useElementSize } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useColours } from '../app/colours.ts';
import { scale, ticks } from '../layout/axis.ts';
import { formatQuantity } from '../layout/format.ts';
import style from './resilience.module.css';

export interface RowScale {
  readonly x: (value: number) => number;
  /** px: middle of the row. */
  readonly y: number;
}

interface Props<R> {
  readonly label: string;
  readonly rows: readonly R[];
  readonly name: (row: R) => string;
  /** What is written at the end of a row. */
  readonly end?: (row: R) => string;
  /** Every figure that must have room. */
  readonly values: readonly number[];
  readonly unit: string;
  /** Whether the axis shows nothing as well; it does when absent. */
  readonly zero?: boolean;
  readonly draw: (row: R, scale: RowScale) => ReactNode;
}

const rowHeight = 30;
const foot = 26;

export function Rows<R>({ label, rows, name, end, values, unit, zero = true, draw }: Props<R>) {
  const { ref, width } = useElementSize();
  const { page } = useColours();
  const isNarrow = width < 640;
  const [left, right] = [isNarrow ? 6 : 230, width - (end === undefined ? 16 : isNarrow ? 84 : 110)];
  const pitch = isNarrow ? rowHeight + 16 : rowHeight;
  const ends = zero ? [0, ...values] : values;
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const x = scale(low, high, left + 16, right);
  const height = rows.length * pitch + foot;
  return (
    <div ref={ref} className={style.rows}>
      {width > 0 && (
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
          {ticks(low, high, Math.max(2, (right - left) / 130)).map((value) => (
            <g key={value}>
              <line
                x1={x(value)}
                x2={x(value)}
                y1={0}
                y2={height - foot}
                stroke={value === 0 ? page.muted : page.line}
                strokeOpacity={value === 0 ? 1 : 0.7}
              />
              <text x={x(value)} y={height - 8} textAnchor={x(value) < 40 ? 'start' : 'middle'}>
                {formatQuantity(value, unit)}
              </text>
            </g>
          ))}
          {rows.map((row, at) => {
            const y = at * pitch + (isNarrow ? 30 : pitch / 2);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows stand where they stand
              <g key={at}>
                <text
                  x={isNarrow ? 6 : left - 12}
                  y={isNarrow ? y - 13 : y + 4}
                  textAnchor={isNarrow ? 'start' : 'end'}
                  className={style.name}
                >
                  {shortened(name(row), isNarrow ? 44 : 30)}
                </text>
                {draw(row, { x, y })}
                {end !== undefined && (
                  <text x={width - 4} y={y + 4} textAnchor="end" className={style.name}>
                    {end(row)}
                  </text>
                )}
              </g>
            );
          })}
        </svg>
      )}
    </div>
  );
}

const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
