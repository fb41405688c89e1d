/** What a stress test assumes beyond the tables, and how it is read from a file: the assumptions or every Problem of them. */
import { shown } from '@kyosei/model/findings';
import { nearest } from '@kyosei/model/nearest';
import type { Problem } from '@kyosei/model/problem';
import type { Commodity, Park } from '@kyosei/model/tables';
import { estimatedLeadTimes, type LeadTimes } from './lead-times.ts';
import { readCorrelation, readRisks } from './read-risks.ts';
import { type Add, members, number } from './reading.ts';
import { flowKinds, type Risk } from './risks.ts';
import type { Hours } from './timeline.ts';
import type { Leaving } from './warnings.ts';

export interface Assumptions {
  /** A want without a fallback cost of its own costs this many times its present cost at short notice. */
  readonly fallbackFactor: number;
  readonly leadTimes: LeadTimes;
  readonly leaving: Leaving;
  /** Shares of its supply, and of its sales, below which a firm stops; by firm, or for all others. */
  readonly leastSupply: Least;
  readonly leastSales: Least;
  /** Hours of its full supply that a want holds in store, and hours until what is bought at short notice comes, by kind of flow. */
  readonly holdHours: Hours;
  readonly fallbackHours: Hours;
  /** What a unit held in store costs to build [currency/unit], by kind of flow; unknown where absent. */
  readonly storeCost: Readonly<Partial<Record<Commodity['kind'], number>>>;
  /** What may turn out otherwise; the usual risks where null. */
  readonly risks: readonly Risk[] | null;
  /** Correlations of the risks in their order; independent where null. */
  readonly correlation: readonly (readonly number[])[] | null;
}

export interface Least {
  readonly usual: number;
  readonly firms: Readonly<Record<string, number>>;
}

/**
 * Round figures, no firm's: half of its supply lost stops a firm, lost sales none; a yard holds three days, a water tank four hours,
 * what is warm nothing; trucks come after a week, a boiler is lit within a shift, the grid is there. Mark: estimated.
 */
export const usualAssumptions: Assumptions = {
  fallbackFactor: 1.5,
  leadTimes: estimatedLeadTimes,
  leaving: { technology: [], facility: [], route: [] },
  leastSupply: { usual: 0.5, firms: {} },
  leastSales: { usual: 0, firms: {} },
  holdHours: { material: 72, water: 4, heat: 0, steam: 0, gas: 1, power: 0 },
  fallbackHours: { material: 168, water: 24, heat: 8, steam: 8, gas: 24, power: 0 },
  storeCost: {},
  risks: null,
  correlation: null,
};

function ids(value: unknown, column: string, known: readonly string[], add: Add): readonly string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    add(column, 'wrong-shape', value, 'a list of ids');
    return [];
  }
  return value.flatMap((id: unknown) => {
    if (typeof id === 'string' && known.includes(id)) return [id];
    const near = typeof id === 'string' ? nearest(id, known) : undefined;
    add(column, 'unknown-reference', id, known.slice(0, 12).join(', ') || 'nothing: the park has none', near);
    return [];
  });
}

/** A share for all firms, or `{usual, firms: {…}}`. */
function least(value: unknown, column: string, usual: Least, firms: readonly string[], add: Add): Least {
  if (value === undefined) return usual;
  if (typeof value === 'number') return { usual: number(value, column, [0, 1], add) ?? usual.usual, firms: {} };
  const given = members(value, column, ['usual', 'firms'], add);
  const each = members(given.firms, `${column}.firms`, firms, add);
  const own = Object.keys(each).flatMap((firm) => {
    const share = firms.includes(firm) ? number(each[firm], `${column}.firms.${firm}`, [0, 1], add) : null;
    return share === null ? [] : [[firm, share] as const];
  });
  return { usual: number(given.usual, `${column}.usual`, [0, 1], add) ?? usual.usual, firms: Object.fromEntries(own) };
}

const idsOf = (rows: readonly { readonly id: string }[]): readonly string[] => rows.map(({ id }) => id);

/** Reads assumptions for a park; what is not given is as usual. Keys `source` and `note` are left alone. */
export function readAssumptions(
  data: unknown,
  park: Park,
): { readonly assumptions: Assumptions | null; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const add: Add = (column, code, found, accepted, near) => {
    const help = near === undefined ? {} : { nearest: near };
    problems.push({ code, severity: 'error', table: 'stress', column, found: shown(found), accepted, ...help });
  };
  const usual = usualAssumptions;
  const given = members(data, 'assumptions', Object.keys(usual), add);
  const firms = idsOf(park.firm);
  const modes = Object.keys(usual.leadTimes) as (keyof LeadTimes)[];
  const times = members(given.leadTimes, 'leadTimes', modes, add);
  const stores = members(given.storeCost, 'storeCost', flowKinds, add);
  const hours = (name: 'holdHours' | 'fallbackHours'): Hours => {
    const own = members(given[name], name, flowKinds, add);
    const of = (kind: Commodity['kind']) => number(own[kind], `${name}.${kind}`, [0, 8760], add) ?? usual[name][kind];
    return Object.fromEntries(flowKinds.map((kind) => [kind, of(kind)])) as Hours;
  };
  const going = members(given.leaving, 'leaving', ['technology', 'facility', 'route'], add);
  const risks = given.risks === undefined ? null : readRisks(given.risks, firms, add);
  const assumptions: Assumptions = {
    risks,
    correlation: given.correlation === undefined ? null : readCorrelation(given.correlation, risks?.length ?? 0, add),
    fallbackFactor: number(given.fallbackFactor, 'fallbackFactor', [1, 1000], add) ?? usual.fallbackFactor,
    leadTimes: {
      ...usual.leadTimes,
      ...Object.fromEntries(
        modes.flatMap((mode) => {
          const months = number(times[mode], `leadTimes.${mode}`, [0, 600], add);
          return months === null ? [] : [[mode, months] as const];
        }),
      ),
    },
    leaving: {
      technology: ids(going.technology, 'leaving.technology', idsOf(park.technology), add),
      facility: ids(going.facility, 'leaving.facility', idsOf(park.facility), add),
      route: ids(going.route, 'leaving.route', idsOf(park.route), add),
    },
    leastSupply: least(given.leastSupply, 'leastSupply', usual.leastSupply, firms, add),
    leastSales: least(given.leastSales, 'leastSales', usual.leastSales, firms, add),
    holdHours: hours('holdHours'),
    fallbackHours: hours('fallbackHours'),
    storeCost: Object.fromEntries(
      flowKinds.flatMap((kind) => {
        const cost = number(stores[kind], `storeCost.${kind}`, [0, 1e9], add);
        return cost === null ? [] : [[kind, cost] as const];
      }),
    ),
  };
  return { assumptions: problems.length > 0 ? null : assumptions, problems };
}
