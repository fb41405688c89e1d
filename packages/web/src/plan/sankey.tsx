/** The cyclic Sankey of a plan, one diagram per family of flows. */

import type { Plan } from '@kyosei/model/plan';
import { SegmentedControl, Switch } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useColours } from '../app/colours.ts';
import { type Family, type FlowLink, families, flowGraph } from '../layout/flows.ts';
import { formatQuantity } from '../layout/format.ts';
import { layoutSankey } from '../layout/sankey.ts';
import { type Column, CsvButton, DataTable } from '../parts/data-table.tsx';
import { KindSwatch } from '../parts/figure.tsx';
import style from './plan.module.css';

interface Props {
  readonly plan: Plan;
  readonly hovered: string | null;
  readonly onHover: (id: string | null) => void;
}

/** px: a node lower than its words. */
const thin = 14;

export function PlanSankey({ plan, hovered, onHover }: Props) {
  const { t } = useTranslation();
  const { flow: colours } = useColours();
  const { ref, width } = useElementSize();
  const [asTable, setAsTable] = useState(false);
  const columns = flowColumns(t);
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
        <span style={{ flex: 1 }} />
        <Switch
          size="xs"
          label={t('plan.showTable')}
          checked={asTable}
          onChange={(event) => setAsTable(event.currentTarget.checked)}
        />
        {drawing !== null && (
          <CsvButton
            label={t('plan.sankey')}
            of={[plan.park.name, plan.scenario.name]}
            rows={drawing.links.map(({ link }) => link)}
            columns={columns}
          />
        )}
      </div>
      {drawing !== null && asTable && (
        <DataTable
          label={t('plan.sankey')}
          rows={drawing.links.map(({ link }) => link)}
          columns={columns}
          rowId={({ id }) => id}
        />
      )}
      {drawing !== null && !asTable && (
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
                <rect
                  className={node.node.place === 'plant' ? style.plant : style.node}
                  x={node.x}
                  y={node.y}
                  width={node.width}
                  height={node.height}
                  rx={2}
                />
                <text
                  x={node.labelX}
                  // Beside a thin node the flow itself would strike the words through.
                  y={node.height < thin ? node.labelY - thin / 2 - 4 : node.labelY}
                  textAnchor={node.labelAnchor}
                  dominantBaseline="middle"
                >
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

function flowColumns(t: TFunction): readonly Column<FlowLink>[] {
  return [
    {
      id: 'what',
      narrow: true,
      name: t('plan.what'),
      value: ({ flow }) => flow.label,
      show: ({ flow }) => (
        <span className="row" style={{ gap: 8, flexWrap: 'nowrap', alignItems: 'baseline' }}>
          <KindSwatch kind={flow.kind} />
          {flow.label}
        </span>
      ),
    },
    { id: 'from', name: t('plan.from'), value: ({ from }) => from ?? t('app.outside') },
    { id: 'to', name: t('plan.to'), value: ({ to }) => to ?? t('app.outside') },
    ...(['baseline', 'planned'] as const).map(
      (state): Column<FlowLink> => ({
        id: state,
        narrow: state === 'planned',
        name: t(`plan.${state}`),
        unit: ({ flow }) => `${flow.unit}/a`,
        numeric: true,
        value: ({ flow }) => flow[state],
        show: ({ flow }) => formatQuantity(flow[state], `${flow.unit}/a`),
      }),
    ),
  ];
}
