/** On which rows an opportunity rests, with how sure they are: both streams, their commodities, what treats them. Pure. */
import { commodityById } from '@kyosei/model/knowledge/library';
import { sources } from '@kyosei/model/knowledge/sources';
import type { Opportunity } from '@kyosei/model/opportunities';
import type { Mark } from '../parts/mark.tsx';
import type { Scene } from './scene.ts';

interface Source {
  readonly what: string;
  readonly mark: Mark;
  readonly source: string;
}

/** A row that is not in the park's tables was filled in by a profile of its sector. */
export function evidenceOf({ from, to, chain }: Opportunity, scene: Scene): readonly Source[] {
  const rows = { stream: new Map(scene.tables.stream.map(({ id, row }) => [id, row])) };
  const stream = ({ firm, stream: id, commodity }: Opportunity['from']): Source => {
    const row = rows.stream.get(id);
    const what = `${scene.firm(firm)}: ${scene.commodity(commodity)}`;
    return row === undefined
      ? { what, mark: 'estimated', source: sources.eng ?? '' }
      : {
          what,
          mark: (row.mark as Mark | undefined) ?? 'recalled',
          source: typeof row.source === 'string' ? row.source : '',
        };
  };
  const commodity = (id: string): readonly Source[] => {
    const known = commodityById(scene.asked.recognised.find((each) => each.commodity === id)?.known ?? id);
    return known === undefined ? [] : [{ what: known.names.en[0] ?? id, mark: known.mark, source: known.source }];
  };
  const all = [
    stream(from),
    stream(to),
    ...chain.map(({ id, mark, source }) => ({ what: scene.technology(id), mark, source })),
    ...commodity(from.commodity),
    ...commodity(to.commodity),
  ];
  return [...new Map(all.map((each) => [each.what, each])).values()];
}
