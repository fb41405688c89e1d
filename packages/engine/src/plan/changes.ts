/** What changes from stage to stage: what is built, begins and stops, and what is paid for though it is idle. */
import type { Plan, PlanChange } from '@kyosei/model/plan';
import { settle, sum } from '../numerics/sum.ts';
import { largest } from '../optimisation/columns.ts';
import type { Choice } from '../optimisation/interpret.ts';
import type { Block, StagedFormulation } from '../optimisation/staged.ts';
import type { Asset, Standings } from '../optimisation/standings.ts';
import { nameOf } from './name.ts';
import type { StageOfPark } from './stages.ts';

/** Below this share of its largest size nothing is built. */
const negligible = 1e-7;

/** currency in what of an asset is begun at stage s, or owed then though given up; 0 where that is nothing. */
function investmentIn(of: 'begun' | 'owed', asset: Asset, point: Float64Array, s: number): number {
  const { size, built, most, fixedInvestment, investmentPerCapacity } = asset;
  const value = (standing: Asset['size']): number => point[standing?.[of][s] ?? -1] ?? 0;
  const isThere = built === null ? value(size) > negligible * most : value(built) > 0.5;
  return isThere ? fixedInvestment + investmentPerCapacity * value(size) : 0;
}

/** currency/a that is paid at stage s for links that carry nothing and for plants that were given up. */
export function idleAt(
  { prepared: { decision } }: StageOfPark,
  { blocks, standings: { plants } }: StagedFormulation,
  annuities: readonly number[],
  { choice, point, s }: { readonly choice: Choice; readonly point: Float64Array; readonly s: number },
): number {
  const { formulation, first } = blocks[s] as Block;
  const { capacity, build } = formulation.columns;
  const used = new Set(choice.uses.map(({ arc }) => arc));
  const value = (column = -1): number => (column < 0 ? 0 : (point[first + column] as number));
  const links = decision.arcs.map(({ capacityCost, fixedCost }, a) => {
    const [size, built] = [value(capacity[a]), value(build[a])];
    const stands = (build[a] ?? -1) < 0 ? size > negligible * largest(decision, a) : built > 0.5;
    return stands && !used.has(a) ? capacityCost * size + fixedCost : 0;
  });
  const owed = plants.map(
    (pieces, f) => sum(pieces.map((piece) => investmentIn('owed', piece, point, s))) * (annuities[f] ?? 0),
  );
  return settle([...links, ...owed]);
}

export interface Then {
  readonly exchanges: ReadonlySet<string>;
  readonly plants: ReadonlySet<string>;
  readonly equipment: ReadonlySet<string>;
}
export const nobody: Then = { exchanges: new Set(), plants: new Set(), equipment: new Set() };

export const thenOf = ({ exchanges, plants, retired }: Plan): Then => ({
  exchanges: new Set(exchanges.map(({ id }) => id)),
  plants: new Set(plants.map(({ id }) => id)),
  equipment: new Set(retired.map(({ facility }) => facility)),
});

/** What is built, begins and stops between the stage before and this one. */
export function changesOf(before: Then, after: Then, built: readonly PlanChange[]): readonly PlanChange[] {
  const isBuilt = new Set(built.map(({ what, id }) => `${what} ${id}`));
  const other = (
    what: PlanChange['what'],
    change: PlanChange['change'],
    from: ReadonlySet<string>,
    to: ReadonlySet<string>,
  ): readonly PlanChange[] =>
    [...to].flatMap((id) =>
      from.has(id) || isBuilt.has(`${what} ${id}`) ? [] : [{ what, id, change, investment: 0 }],
    );
  return [
    ...built,
    ...other('exchange', 'begins', before.exchanges, after.exchanges),
    ...other('plant', 'begins', before.plants, after.plants),
    ...other('exchange', 'stops', after.exchanges, before.exchanges),
    ...other('plant', 'stops', after.plants, before.plants),
    ...other('equipment', 'stops', before.equipment, after.equipment),
  ];
}

/** What is built at stage s, in the order of links, plants and trenches. */
export function builtAt(
  { prepared: { matching, decision } }: StageOfPark,
  standings: Standings,
  point: Float64Array,
  s: number,
) {
  const row = (what: PlanChange['what'], id: string, assets: readonly (Asset | null)[]): readonly PlanChange[] => {
    const investment = sum(assets.map((asset) => (asset === null ? 0 : investmentIn('begun', asset, point, s))));
    return investment > 0 ? [{ what, id, change: 'built', investment }] : [];
  };
  return [
    ...standings.arcs.flatMap((asset, a) => {
      const candidate = matching.candidates[a];
      return candidate === undefined ? [] : row('exchange', nameOf(candidate).join(' > '), [asset]);
    }),
    ...standings.plants.flatMap((pieces, f) => row('plant', decision.plants[f]?.id ?? '', pieces)),
    ...standings.trenches.flatMap((asset) => row('trench', asset.id, [asset])),
  ];
}
