/** A network under stress as a person reads it in a terminal. */
import type { NetworkStress } from '@kyosei/engine/stress';
import { formatNumber, formatShare } from '@kyosei/web/layout/format';
import { columns } from './columns.ts';

/** Nodes told in a terminal; `--json` holds them all. */
const nodesShown = 20;

export function networkSummary(network: NetworkStress): string[] {
  const { names, links, components, removals, targeted, random, cascades } = network;
  const order = [...names.keys()].toSorted((a, b) => (network.betweenness[b] ?? 0) - (network.betweenness[a] ?? 0));
  const told = order.slice(0, nodesShown);
  return [
    `${names.length} nodes, ${links} links, ${components} ${components === 1 ? 'component' : 'components'}`,
    '',
    ...columns([
      ['  Efficiency', formatNumber(network.efficiency, { digits: 6 })],
      ['  Density', formatNumber(network.density, { digits: 6 })],
      ['  Clustering', formatNumber(network.clustering, { digits: 6 })],
      ['  Mean distance', formatNumber(network.meanDistance, { digits: 6 })],
      ['  R, most linked first', formatNumber(targeted?.robustness)],
      [
        '  R, by chance',
        random === null ? '–' : `${formatNumber(random.robustness)} ± ${formatNumber(random.halfWidth, { digits: 2 })}`,
      ],
    ]),
    ...(told.length === 0
      ? []
      : ['', 'Nodes by the share of shortest ways that pass through them, and what is left without each']),
    ...columns(
      told.length === 0
        ? []
        : [
            ['  ', 'links', 'between', ...(removals === null ? [] : ['largest', 'efficiency', 'of the whole'])],
            ...told.map((node) => nodeRow(network, node)),
          ],
    ),
    ...(cascades === null || names.length < 2
      ? []
      : [
          '',
          'Overloads: nothing follows a failure from this tolerance on, by exponent of the load',
          ...cascades.map(({ exponent, threshold }) => `  ${exponent}: ${formatNumber(threshold, { digits: 4 })}`),
        ]),
  ];
}

function nodeRow({ names, degree, betweenness, removals }: NetworkStress, node: number): readonly string[] {
  const row = [`  ${names[node]}`, `${degree[node]}`, formatShare(betweenness[node])];
  const left = removals?.[node];
  return left === undefined
    ? row
    : row.concat(`${left.largest}`, formatNumber(left.renormalised), formatNumber(left.plain));
}
