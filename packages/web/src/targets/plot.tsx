/** Lines over two axes, as wide as there is room; what a chart adds of its own is drawn in the same scales. */
import { useElementSize } from '@mantine/hooks';
import { type ReactNode, useId } from 'react';
import { useColours } from '../app/colours.ts';
import { scale, tickDigits, ticks } from '../layout/axis.ts';
import { formatNumber } from '../layout/format.ts';
import style from './targets.module.css';

export interface Line {
  readonly name: string;
  readonly colour: string;
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly dashed?: boolean;
}

/** A height that a line marks, with what it is. */
export interface Level {
  readonly at: number;
  readonly label: string;
}

export interface Scales {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  /** px: the ends of the plane. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Props {
  readonly label: string;
  readonly axis: { readonly x: string; readonly y: string };
  readonly lines: readonly Line[];
  readonly levels?: readonly Level[];
  readonly window: { readonly x: readonly [number, number]; readonly y: readonly [number, number] };
  /** Where the marks of the horizontal axis count from: its start when absent. */
  readonly origin?: number;
  /** How a mark of the horizontal axis is written. */
  readonly mark?: (value: number, options: { readonly digits: number }) => string;
  /** px that stay free to the right of the plane. */
  readonly beside?: number;
  /** What stands outside the window. */
  readonly note?: string | undefined;
  readonly under?: (scales: Scales) => ReactNode;
  readonly over?: (scales: Scales) => ReactNode;
}

const height = 360;
const frame = { top: 26, bottom: 44, right: 14 };
/** px of a digit of a mark. */
const digit = 7.4;

export function Plot(props: Props) {
  const { label, axis, lines, levels = [], window, origin = window.x[0], mark = formatNumber, beside = 0 } = props;
  const { ref, width } = useElementSize();
  const { page } = useColours();
  const clip = useId();
  const heights = ticks(window.y[0], window.y[1], 6);
  const rows = heights.map((value) => ({ value, text: formatNumber(value, { digits: tickDigits(heights) }) }));
  const columns = ticks(window.x[0] - origin, window.x[1] - origin, Math.max(2, width / 130));
  const left = 24 + digit * Math.max(3, ...rows.map(({ text }) => text.length));
  const [top, bottom] = [frame.top, height - frame.bottom];
  const right = Math.max(left + 80, width - frame.right - beside);
  const x = scale(window.x[0], window.x[1], left, right);
  const y = scale(window.y[0], window.y[1], bottom, top);
  const scales: Scales = { x, y, left, right, top, bottom };
  return (
    <div ref={ref} className={style.chart}>
      {width > 0 && (
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
          <clipPath id={clip}>
            <rect x={left} y={top} width={right - left} height={bottom - top} />
          </clipPath>
          {rows.map(({ value, text }) => (
            <g key={value}>
              <line x1={left} x2={right} y1={y(value)} y2={y(value)} stroke={page.line} strokeOpacity={0.7} />
              <text x={left - 8} y={y(value) + 4} textAnchor="end">
                {text}
              </text>
            </g>
          ))}
          {columns.map((value) => (
            <g key={value}>
              <line x1={x(value + origin)} x2={x(value + origin)} y1={bottom} y2={bottom + 5} stroke={page.muted} />
              <text x={x(value + origin)} y={bottom + 19} textAnchor="middle">
                {mark(value, { digits: tickDigits(columns) })}
              </text>
            </g>
          ))}
          <text x={0} y={14}>
            {axis.y}
          </text>
          <text x={right} y={height - 6} textAnchor="end">
            {axis.x}
          </text>
          <g clipPath={`url(#${clip})`}>
            {props.under?.(scales)}
            {levels.map(({ at, label: name }) => (
              <g key={name}>
                <line x1={left} x2={right} y1={y(at)} y2={y(at)} stroke={page.muted} strokeDasharray="4 4" />
                <text x={right - 6} y={y(at) - 6} textAnchor="end" className={style.level}>
                  {name}
                </text>
              </g>
            ))}
            {lines.map(({ name, colour, points, dashed }) => (
              <polyline
                key={name}
                points={points.map((point) => `${x(point[0])},${y(point[1])}`).join(' ')}
                fill="none"
                stroke={colour}
                strokeWidth={2.5}
                strokeLinejoin="round"
                {...(dashed ? { strokeDasharray: '7 5' } : {})}
              />
            ))}
          </g>
          {props.over?.(scales)}
        </svg>
      )}
      <ul className={style.legend}>
        {lines.map(({ name, colour }) => (
          <li key={name}>
            <span className="swatch" style={{ background: colour }} />
            {name}
          </li>
        ))}
        {props.note !== undefined && <li className="soft">{props.note}</li>}
      </ul>
    </div>
  );
}
