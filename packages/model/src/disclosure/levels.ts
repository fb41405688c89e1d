/** Who may know what: the level of every attribute, declared here and nowhere else. */

import type { stream } from '../tables/stream.ts';
import { type TableName, tables } from '../tables.ts';

/**
 * From the closest to the most open:
 * - `own`: those who act for the firm (its members; the park's office for a firm that has none);
 * - `facilitator`: the park's office as well, which plans with it;
 * - `banded`: everybody in the park a band of it; the figure and the firm's name once both sides of a match consent;
 * - `park`: every member of the park;
 * - `public`: everybody.
 */
export type Level = 'own' | 'facilitator' | 'banded' | 'park' | 'public';

/** Every attribute of a stream. The compiler says when a new one has no level. */
export const streamLevels = {
  id: 'facilitator',
  firm: 'banded',
  direction: 'park',
  commodity: 'park',
  quantity: 'banded',
  profile: 'facilitator',
  facility: 'facilitator',
  perInput: 'facilitator',
  temperature: 'banded',
  returnTemperature: 'banded',
  pressure: 'banded',
  purity: 'banded',
  moisture: 'banded',
  concentrations: 'banded',
  blending: 'facilitator',
  presentConcentrations: 'facilitator',
  presentLimit: 'facilitator',
  undivided: 'facilitator',
  fallbackCost: 'own',
  presentRoute: 'own',
  presentCost: 'facilitator',
  presentCo2: 'facilitator',
  presentScope: 'facilitator',
  presentSo2: 'facilitator',
  presentFreshWater: 'facilitator',
  presentLandfill: 'facilitator',
  supplyCost: 'facilitator',
  supplyCo2: 'facilitator',
  supplySo2: 'facilitator',
  supplyFreshWater: 'facilitator',
  source: 'facilitator',
  sourceYear: 'facilitator',
  mark: 'facilitator',
  note: 'own',
} as const satisfies Readonly<Record<keyof typeof stream.attributes, Level>>;

/**
 * To whom the rows of a table belong: to the firm that an attribute names, to every member of the park, or to the park's office alone. What
 * tells of several firms at once (routes between them, shared plants, running exchanges, the sources of figures) is for the office.
 */
export const belonging: Readonly<Record<TableName, 'park' | 'office' | { readonly firm: string }>> = {
  park: 'park',
  firm: { firm: 'id' },
  commodity: 'park',
  stream: { firm: 'firm' },
  period: 'park',
  profile: 'office',
  route: 'office',
  technology: 'office',
  facility: 'office',
  exchange: 'office',
  release: { firm: 'firm' },
  cogeneration: { firm: 'firm' },
  duty: { firm: 'firm' },
  indicator: 'office',
  scenario: 'office',
  stage: 'office',
  outlook: 'office',
  evidence: 'office',
};

/** Words that are written for the office, and may name a firm. */
const asides: ReadonlySet<string> = new Set(['source', 'sourceYear', 'note']);

/** The level of an attribute of any table; of one that is not declared the closest. */
export function levelOf(table: TableName, attribute: string): Level {
  if (table === 'stream')
    return Object.hasOwn(streamLevels, attribute) ? streamLevels[attribute as keyof typeof streamLevels] : 'own';
  if (!Object.hasOwn(tables[table].attributes, attribute)) return 'own';
  return belonging[table] === 'park' && !asides.has(attribute) ? 'park' : 'facilitator';
}
