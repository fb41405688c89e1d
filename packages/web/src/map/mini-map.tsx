/** A still picture of a park's sites and its exchanges, planned or else running, for its card. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { planQuery, tablesQuery } from '../api/queries.ts';
import { useColours } from '../app/colours.ts';
import { layoutMap } from '../layout/map.ts';
import { planFlows, presentFlows } from './flows.ts';

const size = { width: 360, height: 170 };

export function MiniMap({ park, name, plan }: { park: string; name: string; plan: string | null }) {
  const { t } = useTranslation();
  const { flow, page } = useColours();
  const { data } = useQuery(tablesQuery(park));
  const planned = useQuery({ ...planQuery(park, plan ?? ''), enabled: plan !== null });
  const { map, kinds } = useMemo(() => {
    const chosen = planned.data === undefined ? [] : planFlows(planned.data.plan);
    const flows = chosen.length > 0 || data === undefined ? chosen : presentFlows(data);
    const arcs = flows.flatMap(({ id, from, to, size: weight }) =>
      from !== null && to !== null ? [{ id, from, to, weight }] : [],
    );
    const places = (data?.firm ?? []).map(({ id, row }) => ({
      id,
      label: '',
      latitude: typeof row.latitude === 'number' ? row.latitude : null,
      longitude: typeof row.longitude === 'number' ? row.longitude : null,
    }));
    return {
      map: layoutMap(places, arcs, { ...size, padding: 26 }),
      kinds: new Map(flows.map(({ id, kind }) => [id, kind])),
    };
  }, [data, planned.data]);
  return (
    <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={t('parks.sketch', { name })}>
      {map.arcs.map(({ id, path, head, width }) => {
        const colour = flow[kinds.get(id) ?? 'material'];
        return (
          <g key={id} opacity={0.85}>
            <path d={path} fill="none" stroke={colour} strokeWidth={Math.min(4, width)} />
            <path d={head} fill={colour} />
          </g>
        );
      })}
      {map.places.map(({ id, x, y }) => (
        <circle key={id} cx={x} cy={y} r={4.5} fill={page.page} stroke={page.accent} strokeWidth={2} />
      ))}
    </svg>
  );
}
