/** A network under stress as a person reads it in a terminal. */

import type { NetworkStress } from '@kyosei/engine/stress';
import { formatNumber, formatShare } from '@kyosei/web/layout/format';
import { columns } from './columns.ts';
import { words } from './words.ts';

/** Nodes told in a terminal; `--json` holds them all. */
const nodesShown = 20;

export function networkSummary(network: NetworkStress): string[] {
  const { names, links, components, removals, targeted, random, cascades } = network;
  const order = [...names.keys()].toSorted((a, b) => (network.betweenness[b] ?? 0) - (network.betweenness[a] ?? 0));
  const told = order.slice(0, nodesShown);
  const { stress: said } = words();
  const [efficiency, density, clustering, distance, targetedFirst, byChance] = said.figures;
  return [
    said.network({ nodes: names.length, links, components }),
    '',
    ...columns([
      [`  ${efficiency}`, formatNumber(network.efficiency, { digits: 6 })],
      [`  ${density}`, formatNumber(network.density, { digits: 6 })],
      [`  ${clustering}`, formatNumber(network.clustering, { digits: 6 })],
      [`  ${distance}`, formatNumber(network.meanDistance, { digits: 6 })],
      [`  ${targetedFirst}`, formatNumber(targeted?.robustness)],
      [
        `  ${byChance}`,
        random === null ? '–' : `${formatNumber(random.robustness)} ± ${formatNumber(random.halfWidth, { digits: 2 })}`,
      ],
    ]),
    ...(told.length === 0 ? [] : ['', said.nodes]),
    ...columns(
      told.length === 0
        ? []
        : [
            ['  ', ...said.nodeColumns, ...(removals === null ? [] : said.leftColumns)],
            ...told.map((node) => nodeRow(network, node)),
          ],
    ),
    ...(cascades === null || names.length < 2
      ? []
      : [
          '',
          said.overloads,
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
