/** The exchanges of the plan on the map; a click on a firm lets it leave. */
import type { Stress } from '@kyosei/engine/stress';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoredTables } from '../api/queries.ts';
import { useColours } from '../app/colours.ts';
import { layoutMap, type MapPlace } from '../layout/map.ts';
import type { ParkNames } from './names.ts';
import style from './resilience.module.css';
import type { Step } from './story.ts';

const size = { width: 860, height: 520 };

/** Firms of exchanges where they stand; all in a ring when the place of any is unknown. */
function placesOf(firms: readonly string[], tables: StoredTables, names: ParkNames) {
  const rows = new Map(tables.firm.map(({ id, row }) => [id, row]));
  const degrees = (id: string, attribute: 'latitude' | 'longitude'): number | null => {
    const value = rows.get(id)?.[attribute];
    return typeof value === 'number' ? value : null;
  };
  const isRing = firms.some((id) => degrees(id, 'latitude') === null || degrees(id, 'longitude') === null);
  const places = firms.map((id, at): MapPlace => {
    const angle = (2 * Math.PI * at) / firms.length;
    return {
      id,
      label: names.firm(id),
      latitude: isRing ? Math.sin(angle) / 100 : degrees(id, 'latitude'),
      longitude: isRing ? Math.cos(angle) / 100 : degrees(id, 'longitude'),
    };
  });
  return { places, isRing };
}

interface Props {
  readonly stress: Stress;
  readonly tables: StoredTables;
  readonly names: ParkNames;
  readonly step: Step;
  readonly onChoose: (firm: string) => void;
}

export function WithdrawalMap({ stress, tables, names, step, onChoose }: Props) {
  const { t } = useTranslation();
  const { flow, page } = useColours();
  const { map, isRing } = useMemo(() => {
    const firms = [...new Set(stress.exchanges.flatMap(({ from, to }) => [from, to]))];
    const { places, isRing: ring } = placesOf(firms, tables, names);
    const arcs = stress.exchanges
      .filter(({ from, to }) => from !== to)
      .map(({ id, from, to }) => ({ id, from, to, weight: 1 }));
    return { map: layoutMap(places, arcs, { ...size, padding: 60 }), isRing: ring };
  }, [stress, tables, names]);
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing has no element of its own for a group */}
      <svg
        className={style.map}
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="group"
        aria-label={t('resilience.map')}
      >
        {map.arcs.map(({ id, path, head }) => {
          const isGone = step.ended.has(id);
          const colour = isGone ? page.loss : flow[names.exchange(id).kind];
          return (
            <g key={id} opacity={isGone ? 0.45 : 0.9}>
              <title>{names.exchange(id).what}</title>
              <path
                d={path}
                fill="none"
                stroke={colour}
                strokeWidth={isGone ? 1.5 : 2.5}
                {...(isGone ? { strokeDasharray: '4 5' } : {})}
              />
              <path d={head} fill={colour} />
            </g>
          );
        })}
        {map.places.map(({ id, x, y, label }) => {
          const state = step.stopped.has(id) ? (step.fresh.includes(id) ? 'fresh' : 'gone') : 'runs';
          return (
            <a
              key={id}
              href={`?gone=firm:${encodeURIComponent(id)}`}
              aria-label={`${t('resilience.letLeave', { name: names.firm(id) })}${state === 'runs' ? '' : `, ${t('resilience.stopped')}`}`}
              onClick={(event) => {
                event.preventDefault();
                onChoose(id);
              }}
            >
              <circle cx={x} cy={y} r={14} fill="transparent" />
              <circle
                cx={x}
                cy={y}
                r={state === 'runs' ? 7 : 8}
                fill={state === 'runs' ? page.page : page.loss}
                stroke={state === 'runs' ? page.accent : page.loss}
                strokeWidth={2.5}
                opacity={state === 'gone' ? 0.6 : 1}
              />
              {state !== 'runs' && <path d={`M${x - 4},${y - 4}l8,8m0,-8l-8,8`} stroke={page.page} strokeWidth={2.5} />}
              {label !== null && (
                <>
                  {label.leader !== '' && <path d={label.leader} fill="none" stroke={page.muted} strokeWidth={0.8} />}
                  <text
                    className={style.name}
                    x={label.textX}
                    y={label.y + label.height * 0.78}
                    textAnchor={label.anchor}
                  >
                    {label.text}
                  </text>
                </>
              )}
            </a>
          );
        })}
      </svg>
      <ul className={style.legend}>
        <li>
          <svg width={16} height={16} aria-hidden>
            <circle cx={8} cy={8} r={6} fill={page.page} stroke={page.accent} strokeWidth={2.5} />
          </svg>
          {t('resilience.runs')}
        </li>
        <li>
          <svg width={16} height={16} aria-hidden>
            <circle cx={8} cy={8} r={7} fill={page.loss} />
            <path d="M4,4l8,8m0,-8l-8,8" stroke={page.page} strokeWidth={2.5} />
          </svg>
          {t('resilience.stopped')}
        </li>
        <li>
          <svg width={26} height={10} aria-hidden>
            <path d="M0,5h26" stroke={page.loss} strokeWidth={2} strokeDasharray="4 4" />
          </svg>
          {t('resilience.ended')}
        </li>
        {isRing && <li className="soft">{t('resilience.ring')}</li>}
      </ul>
    </>
  );
}
