/** The cyclic Sankey of a plan, one diagram per family of flows. */

import type { Plan } from '@kyosei/model/plan';
import { SegmentedControl } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useColours } from '../app/colours.ts';
import { type Family, families, flowGraph } from '../layout/flows.ts';
import { formatQuantity } from '../layout/format.ts';
import { layoutSankey } from '../layout/sankey.ts';
import style from './plan.module.css';

interface Props {
  readonly plan: Plan;
  readonly hovered: string | null;
  readonly onHover: (id: string | null) => void;
}

export function PlanSankey({ plan, hovered, onHover }: Props) {
  const { t } = useTranslation();
  const { flow: colours } = useColours();
  const { ref, width } = useElementSize();
  const [scope, setScope] = useState<'exchanges' | 'all'>('exchanges');
  const filled = useMemo(
    () => families.filter((family) => flowGraph(plan, family, { scope }).links.length > 0),
    [plan, scope],
  );
  const [wished, setFamily] = useState<Family>('energy');
  const family = filled.includes(wished) ? wished : filled[0];
  const drawing = useMemo(() => {
    if (family === undefined || width === 0) return null;
    const graph = flowGraph(plan, family, { scope });
    const height = Math.min(720, Math.max(260, graph.nodes.length * 34));
    return { unit: graph.unit, ...layoutSankey(graph, { width: Math.max(560, width), height, nodeWidth: 12 }) };
  }, [plan, family, scope, width]);
  return (
    <div className="stack" ref={ref}>
      <div className="row no-print">
        <SegmentedControl
          size="xs"
          aria-label={t('plan.sankey')}
          value={family ?? ''}
          onChange={(value) => setFamily(value as Family)}
          data={filled.map((value) => ({ value, label: t(`family.${value}`) }))}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('plan.scope')}
          value={scope}
          onChange={(value) => setScope(value)}
          data={[
            { value: 'exchanges', label: t('plan.scopeExchanges') },
            { value: 'all', label: t('plan.scopeAll') },
          ]}
        />
        {drawing !== null && <span className="soft small">{t('plan.sankeyUnit', { unit: drawing.unit })}</span>}
      </div>
      {drawing !== null && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide drawing is scrolled by keyboard
        <section className="scroll-x" tabIndex={0} aria-label={t('plan.sankey')}>
          <svg
            className={style.sankey}
            style={{ minWidth: 560 }}
            viewBox={`0 0 ${drawing.width} ${drawing.height}`}
            data-dim={hovered !== null && drawing.links.some(({ link }) => link.flow.exchange === hovered)}
            role="img"
            aria-label={t('plan.sankeyText')}
          >
            {drawing.links.map(({ id, link, path, width: thickness }) => (
              // biome-ignore lint/a11y/noStaticElementInteractions: hovering only highlights; the table holds the same
              <path
                key={id}
                className={style.link}
                d={path}
                stroke={colours[link.flow.kind]}
                strokeWidth={thickness}
                data-hovered={link.flow.exchange !== null && link.flow.exchange === hovered}
                onMouseEnter={() => onHover(link.flow.exchange)}
                onMouseLeave={() => onHover(null)}
              >
                <title>{`${link.flow.label}: ${formatQuantity(link.value, drawing.unit)}`}</title>
              </path>
            ))}
            {drawing.nodes.map((node) => (
              <g key={node.id}>
                <rect className={style.node} x={node.x} y={node.y} width={node.width} height={node.height} rx={2} />
                <text x={node.labelX} y={node.labelY} textAnchor={node.labelAnchor} dominantBaseline="middle">
                  {node.label}
                </text>
              </g>
            ))}
          </svg>
        </section>
      )}
    </div>
  );
}
