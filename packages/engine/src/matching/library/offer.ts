/** The catalogue: technologies of the library as rows of a park's own, where haves and wants fit them. */
import { moneyFactor } from '@kyosei/model/knowledge/library';
import type { Problem } from '@kyosei/model/problem';
import type { Park, Scenario, Technology } from '@kyosei/model/tables';
import { balance } from '../../balance/balance.ts';
import { type Matching, match } from '../match.ts';
import { asking } from './asking.ts';
import { removalFor } from './chains.ts';
import { enrich } from './enrich.ts';
import { withPlants } from './plants.ts';
import { recogniseAll } from './recognise.ts';
import { remediesFor } from './remedies.ts';

export interface Offered {
  /** With the rows of the catalogue behind its own, and ways for kinds of flow that nothing carries. */
  readonly park: Park;
  /** Rows that came from the catalogue, by id. */
  readonly rows: ReadonlyMap<string, Technology>;
  /** What of it was taken for want of a row. */
  readonly problems: readonly Problem[];
  /** Stops candidates whose have is not what the catalogue's technology asks for. */
  readonly admitted: (matching: Matching) => Matching;
}

/** Of what the library adds, what a plan takes. */
const told = new Set(['unknown-rate', 'way-by-library', 'distance-assumed']);

/**
 * What of the library could turn a have into a want: chains of one or two technologies, treatments where a pair fails by its quality,
 * and shared plants whose heat somebody wants. Prices, streams and replacements stay as the tables have them. Sizes cost fixed + per capacity · size in the park's
 * money; each row has the library's source and mark. Nothing for a currency without a rate.
 */
export function offer(given: Park, scenario: Scenario): Offered {
  const { known } = recogniseAll(given);
  const money = moneyFactor(given.park.currency, given.park.baseYear);
  const { park: planted, technologies } =
    money === undefined ? { park: given, technologies: [] } : withPlants(given, known, money);
  const enriched = enrich(planted, removalFor);
  const own = new Set(planted.technology.map(({ id }) => id));
  const chains = enriched.park.technology.filter(({ id }) => !own.has(id));
  const park: Park = { ...planted, technology: [...planted.technology, ...chains], route: enriched.park.route };
  const base = balance(park, scenario);
  const { stopped } = asking(match(park, scenario, base), enriched.stepsOf);
  const remedied = remediesFor(stopped, { ...enriched, park });
  const treatments = new Map(remedied.map(({ row }) => [row.id, row]));
  const steps = new Map([...enriched.stepsOf, ...remedied.map((each) => [each.row.id, each.steps] as const)]);
  const rows = new Map([...[...technologies, ...chains].map((row) => [row.id, row] as const), ...treatments]);
  return {
    park: { ...park, technology: [...park.technology, ...treatments.values()] },
    rows,
    problems: enriched.problems.filter(({ code }) => told.has(code)),
    admitted: (matching) => asking(matching, steps),
  };
}

/** The same where a scenario keeps to the tables. */
export const unoffered = (park: Park): Offered => ({
  park,
  rows: new Map(),
  problems: [],
  admitted: (matching) => matching,
});
