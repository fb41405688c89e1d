/** What the commodities of a park are in the library, by name and waste code, and where the two contradict each other. */
import { commodityById, type KnownCommodity, wasteCode, wasteCodeNames } from '@kyosei/model/knowledge/library';
import { recognise } from '@kyosei/model/knowledge/search';
import { nearest } from '@kyosei/model/nearest';
import type { Problem } from '@kyosei/model/problem';
import type { Commodity, Park } from '@kyosei/model/tables';

export interface Recognised {
  readonly commodity: string;
  readonly known: KnownCommodity;
  /** 0…1 */
  readonly score: number;
  /** The name or code that fitted. */
  readonly by: string;
}

/** Kinds that sources write for one another: a fuel is a gas or a material, heat is carried by steam, a brine is a water. */
const alike: readonly (readonly Commodity['kind'][])[] = [
  ['heat', 'steam'],
  ['material', 'gas'],
  ['material', 'water'],
];
const sameKind = (a: Commodity['kind'], b: Commodity['kind']): boolean =>
  a === b || alike.some((pair) => pair.includes(a) && pair.includes(b));

/** The commodity of the library that a row is, or null; a row may be named by the library's own id. */
export function knownOf(row: Commodity): Recognised | null {
  const own = commodityById(row.id);
  if (own !== undefined && sameKind(own.kind, row.kind)) return { commodity: row.id, known: own, score: 1, by: row.id };
  const fits = (id: string): boolean => sameKind((commodityById(id) as KnownCommodity).kind, row.kind);
  const hit = recognise(row.name, row.ewc, fits) ?? recognise(row.id.replaceAll(/[-_]/g, ' '), undefined, fits);
  return hit === undefined
    ? null
    : { commodity: row.id, known: commodityById(hit.id) as KnownCommodity, score: hit.score, by: hit.name };
}

/** Code and hazard of a row against the List of Waste. */
function codeProblems({ id, ewc, hazardous }: Commodity): readonly Problem[] {
  if (ewc === undefined || ewc.trim() === '') return [];
  const at = { severity: 'warning', table: 'commodity', row: id } as const;
  const code = wasteCode(ewc);
  if (code === undefined) {
    const near = nearest(ewc.replaceAll(/[\s.*]/g, ''), wasteCodeNames());
    return [
      {
        ...at,
        code: 'unknown-waste-code',
        column: 'ewc',
        found: ewc,
        ...(near === undefined ? {} : { nearest: near }),
      },
    ];
  }
  const starred = ewc.includes('*') && code.hazard === 'no';
  return (code.hazard === 'yes' && hazardous === 'no') || (code.hazard === 'no' && hazardous === 'yes') || starred
    ? [
        {
          ...at,
          code: 'hazard-contradicts',
          column: 'hazardous',
          found: hazardous,
          values: { code: code.code, list: code.hazard },
        },
      ]
    : [];
}

/** All commodities of a park that streams use, as the library knows them. */
export function recogniseAll(park: Park): {
  readonly known: ReadonlyMap<string, Recognised>;
  readonly problems: readonly Problem[];
} {
  const used = new Set(park.stream.map(({ commodity }) => commodity));
  const known = new Map<string, Recognised>();
  const problems: Problem[] = [];
  for (const row of park.commodity) {
    const found = knownOf(row);
    if (found !== null) known.set(row.id, found);
    else if (used.has(row.id))
      problems.push({
        code: 'commodity-unrecognised',
        severity: 'warning',
        table: 'commodity',
        row: row.id,
        found: row.name,
      });
    problems.push(...codeProblems(row));
  }
  return { known, problems };
}
