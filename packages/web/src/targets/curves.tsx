/** Temperature over heat: composite curves or the grand composite curve, redrawn at once, each stream beside them. */
import type { CurvePoint, ParkHeatStream } from '@kyosei/engine/pinch';
import { useColours } from '../app/colours.ts';
import { formatNumber, formatQuantity } from '../layout/format.ts';
import { type Level, Plot, type Scales } from './plot.tsx';
import style from './targets.module.css';

export interface Curve {
  readonly name: string;
  readonly colour: 'hot' | 'cold' | 'grand';
  readonly points: readonly CurvePoint[];
}

interface Props {
  readonly label: string;
  readonly axis: { readonly heat: string; readonly temperature: string; readonly streams: string };
  readonly curves: readonly Curve[];
  /** °C */
  readonly levels: readonly Level[];
  /** kW: what the page shows of the heat axis; marks count from its start, or from zero where it begins left of it. */
  readonly window: readonly [number, number];
  readonly temperatures: readonly [number, number];
  /** What stands outside the window. */
  readonly note?: string;
  readonly streams?: readonly ParkHeatStream[];
  readonly nameOf?: (stream: string) => string;
  /** Stream whose temperatures are shown across the curves, and by how much they are shifted there [K]. */
  readonly band?: { readonly stream: ParkHeatStream; readonly shift: number };
  readonly onHover?: (id: string | null) => void;
}

/** Room for one stream beside the curves [px]; with more streams than this they are left to the list. */
const lane = 11;
const mostLanes = 16;

const span = ({ segments }: ParkHeatStream): readonly [number, number] => [
  Math.min(...segments.flatMap(({ from, to }) => [from, to])),
  Math.max(...segments.flatMap(({ from, to }) => [from, to])),
];

const inMegawatt = (value: number): string => formatNumber(Math.abs(value) / 1000, { digits: 4 });

export function Curves(props: Props) {
  const { label, axis, curves, levels, window, temperatures, note, streams = [], band } = props;
  const { flow, page } = useColours();
  const lanes = streams.length <= mostLanes ? streams : [];
  const colour = { hot: flow.heat, cold: flow.water, grand: page.accent };
  return (
    <Plot
      label={label}
      axis={{ x: axis.heat, y: axis.temperature }}
      lines={curves.map((curve) => ({
        name: curve.name,
        colour: colour[curve.colour],
        points: curve.points.map(({ heat, temperature }) => [heat, temperature] as const),
      }))}
      levels={levels}
      window={{ x: window, y: temperatures }}
      // Left of zero stands what goes the other way, counted from zero too.
      origin={Math.max(0, window[0])}
      mark={inMegawatt}
      beside={lanes.length > 0 ? lanes.length * lane + 8 : 0}
      note={note}
      under={({ left, right, y }) => {
        if (band === undefined) return null;
        const [low, high] = span(band.stream);
        return (
          <rect
            data-testid="band"
            x={left}
            width={right - left}
            y={y(high + band.shift) - 2}
            height={y(low) - y(high) + 4}
            fill={colour[band.stream.kind]}
            fillOpacity={0.18}
          />
        );
      }}
      over={(scales) => lanes.length > 0 && <Lanes {...props} lanes={lanes} scales={scales} colour={colour} />}
    />
  );
}

interface LanesProps extends Props {
  readonly lanes: readonly ParkHeatStream[];
  readonly scales: Scales;
  readonly colour: Readonly<Record<ParkHeatStream['kind'], string>>;
}

/** From where to where each stream goes. */
function Lanes({ axis, lanes, scales, colour, band, nameOf, onHover }: LanesProps) {
  const { right, top, bottom, y } = scales;
  return (
    <>
      <text x={right + 14 + lanes.length * lane} y={14} textAnchor="end">
        {axis.streams}
      </text>
      {lanes.map((stream, at) => {
        const [low, high] = span(stream);
        const start = right + 12 + at * lane;
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the list of streams does the same by keyboard
          <g
            key={stream.name}
            className={style.lane}
            data-hovered={band?.stream.name === stream.name}
            onMouseEnter={() => onHover?.(stream.name)}
            onMouseLeave={() => onHover?.(null)}
          >
            <title>
              {`${nameOf?.(stream.name) ?? stream.name}: ${formatQuantity(high, '°C')} – ${formatQuantity(low, '°C')}`}
            </title>
            <rect x={start - 5} width={lane} y={top} height={bottom - top} fill="transparent" />
            <rect
              x={start - 3}
              width={6}
              rx={2}
              y={y(high) - 1}
              height={Math.max(4, y(low) - y(high) + 2)}
              fill={colour[stream.kind]}
            />
          </g>
        );
      })}
    </>
  );
}
