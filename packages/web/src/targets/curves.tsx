/** Temperature over heat: composite curves or the grand composite curve, redrawn at once, each stream beside them. */
import type { CurvePoint, ParkHeatStream } from '@kyosei/engine/pinch';
import { useElementSize } from '@mantine/hooks';
import { useId } from 'react';
import { useColours } from '../app/colours.ts';
import { scale, ticks } from '../layout/axis.ts';
import { formatNumber, formatQuantity } from '../layout/format.ts';
import style from './targets.module.css';

export interface Curve {
  readonly name: string;
  readonly colour: 'hot' | 'cold' | 'grand';
  readonly points: readonly CurvePoint[];
}

/** A temperature that a line marks, with what it is. */
export interface Level {
  readonly temperature: number;
  readonly label: string;
}

interface Props {
  readonly label: string;
  readonly axis: { readonly heat: string; readonly temperature: string; readonly streams: string };
  readonly curves: readonly Curve[];
  readonly levels: readonly Level[];
  /** kW: what the page shows of the heat axis; marks count from its start, or from zero where it begins left of it. */
  readonly window: readonly [number, number];
  readonly temperatures: readonly [number, number];
  /** What stands outside the window. */
  readonly note?: string;
  readonly streams?: readonly ParkHeatStream[];
  readonly nameOf?: (stream: string) => string;
  readonly hovered?: string | null;
  readonly onHover?: (id: string | null) => void;
}

const height = 360;
const frame = { left: 48, top: 26, bottom: 44, right: 14 };
/** Room for one stream beside the curves [px]; with more streams than this they are left to the list. */
const lane = 11;
const mostLanes = 16;

const span = ({ segments }: ParkHeatStream): readonly [number, number] => [
  Math.min(...segments.flatMap(({ from, to }) => [from, to])),
  Math.max(...segments.flatMap(({ from, to }) => [from, to])),
];

export function Curves(props: Props) {
  const { label, axis, curves, levels, window, temperatures, note, streams = [], nameOf, hovered, onHover } = props;
  const { ref, width } = useElementSize();
  const { flow, page } = useColours();
  const clip = useId();
  const lanes = streams.length <= mostLanes ? streams : [];
  const right = Math.max(frame.left + 80, width - frame.right - lanes.length * lane - (lanes.length > 0 ? 8 : 0));
  const x = scale(window[0], window[1], frame.left, right);
  const y = scale(temperatures[0], temperatures[1], height - frame.bottom, frame.top);
  const colour = { hot: flow.heat, cold: flow.water, grand: page.accent };
  // Left of zero stands what goes the other way, counted from zero too.
  const from = Math.min(0, window[0]);
  const heats = ticks(from, window[1] - window[0] + from, Math.max(2, width / 130)).map((value) => value - from);
  const shown = streams.find(({ name }) => name === hovered);
  return (
    <div ref={ref} className={style.chart}>
      {width > 0 && (
        <svg width={width} height={height} role="img" aria-label={label}>
          <clipPath id={clip}>
            <rect x={frame.left} y={frame.top} width={right - frame.left} height={height - frame.top - frame.bottom} />
          </clipPath>
          {ticks(temperatures[0], temperatures[1], 6).map((value) => (
            <g key={value}>
              <line x1={frame.left} x2={right} y1={y(value)} y2={y(value)} stroke={page.line} strokeOpacity={0.7} />
              <text x={frame.left - 8} y={y(value) + 4} textAnchor="end">
                {formatNumber(value)}
              </text>
            </g>
          ))}
          {heats.map((value) => (
            <g key={value}>
              <line
                x1={x(window[0] + value)}
                x2={x(window[0] + value)}
                y1={height - frame.bottom}
                y2={height - frame.bottom + 5}
                stroke={page.muted}
              />
              <text x={x(window[0] + value)} y={height - frame.bottom + 19} textAnchor="middle">
                {formatNumber(Math.abs(value + from) / 1000, { digits: 4 })}
              </text>
            </g>
          ))}
          <text x={frame.left - 40} y={14}>
            {axis.temperature}
          </text>
          {lanes.length > 0 && (
            <text x={width - frame.right + 6} y={14} textAnchor="end">
              {axis.streams}
            </text>
          )}
          <text x={right} y={height - 6} textAnchor="end">
            {axis.heat}
          </text>
          <g clipPath={`url(#${clip})`}>
            {shown !== undefined && (
              <rect
                x={frame.left}
                width={right - frame.left}
                y={y(span(shown)[1]) - 2}
                height={Math.abs(y(span(shown)[0]) - y(span(shown)[1])) + 4}
                fill={colour[shown.kind]}
                fillOpacity={0.14}
              />
            )}
            {levels.map(({ temperature, label: name }) => (
              <g key={name}>
                <line
                  x1={frame.left}
                  x2={right}
                  y1={y(temperature)}
                  y2={y(temperature)}
                  stroke={page.muted}
                  strokeDasharray="4 4"
                />
                <text x={right - 6} y={y(temperature) - 6} textAnchor="end" className={style.level}>
                  {name}
                </text>
              </g>
            ))}
            {curves.map(({ name, colour: of, points }) => (
              <polyline
                key={name}
                points={points.map((point) => `${x(point.heat)},${y(point.temperature)}`).join(' ')}
                fill="none"
                stroke={colour[of]}
                strokeWidth={2.5}
                strokeLinejoin="round"
              />
            ))}
          </g>
          {lanes.map((stream, at) => {
            const [low, high] = span(stream);
            const at0 = right + 12 + at * lane;
            return (
              // biome-ignore lint/a11y/noStaticElementInteractions: the list of streams does the same by keyboard
              <g
                key={stream.name}
                className={style.lane}
                data-hovered={hovered === stream.name}
                onMouseEnter={() => onHover?.(stream.name)}
                onMouseLeave={() => onHover?.(null)}
              >
                <title>
                  {`${nameOf?.(stream.name) ?? stream.name}: ${formatQuantity(high, '°C')} – ${formatQuantity(low, '°C')}`}
                </title>
                <rect
                  x={at0 - 5}
                  width={lane}
                  y={frame.top}
                  height={height - frame.top - frame.bottom}
                  fill="transparent"
                />
                <rect
                  x={at0 - 3}
                  width={6}
                  rx={2}
                  y={y(high) - 1}
                  height={Math.max(4, y(low) - y(high) + 2)}
                  fill={colour[stream.kind]}
                />
              </g>
            );
          })}
        </svg>
      )}
      <ul className={style.legend}>
        {curves.map(({ name, colour: of }) => (
          <li key={name}>
            <span className="swatch" style={{ background: colour[of] }} />
            {name}
          </li>
        ))}
        {note !== undefined && <li className="soft">{note}</li>}
      </ul>
    </div>
  );
}
