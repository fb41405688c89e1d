/**
 * Plants that exchange water only through one treatment plant: each reuses its own, sends what it has left to treatment and
 * draws on what that gives. With fresh water F_z and treated water R_z of plant z, the cascade of the plant asks
 *   F_z (c − c₀)⁺ + R_z (c − c_r)⁺ + P_z(c) ≥ 0 and F_z + R_z + Σf − Σg ≥ 0,
 * and together they can treat only what they have: Σ (F_z + Σf − Σg) ≥ 0.
 */
import { leastFlow, type MaterialFlow, type Surplus, shortfall, surplusOf } from '../material/cascade.ts';
import type { Ppm, TonnesPerHour } from '../quantity.ts';

export interface Central {
  /** The least for such plants. */
  readonly fresh: TonnesPerHour;
  /** What these plants draw on treatment with it. */
  readonly regenerated: TonnesPerHour;
}

interface Plant {
  readonly surplus: Surplus;
  /** Fresh water that no treated water replaces. */
  readonly least: TonnesPerHour;
}

/** Treated water that a plant needs beside its fresh water. */
function treated({ surplus }: Plant, flow: TonnesPerHour, fresh: Ppm, outlet: Ppm): TonnesPerHour {
  const given = (k: number): number =>
    (surplus.loads[k] as number) + flow * Math.max(0, (surplus.qualities[k] as number) - fresh);
  return Math.max(leastFlow(surplus, given, outlet), -surplus.flow - flow);
}

/** Null where a plant wants purer water than there is. */
export function throughTreatment(
  plants: readonly (readonly [sources: readonly MaterialFlow[], sinks: readonly MaterialFlow[]])[],
  fresh: Ppm,
  outlet: Ppm,
): Central | null {
  const each = plants.map(([sources, sinks]): Plant => {
    const surplus = surplusOf(sources, sinks, [fresh, outlet]);
    return { surplus, least: leastFlow(surplus, (k) => surplus.loads[k] as number, fresh, outlet) };
  });
  if (each.some(({ surplus }) => shortfall(surplus, Math.min(fresh, outlet)) !== null)) return null;
  const needed = each.reduce((total, { least }) => total + least, 0);
  // Water that all plants together are short of is fresh, and goes where a plant is short of it.
  let short = Math.max(0, -each.reduce((total, { surplus }) => total + surplus.flow, 0) - needed);
  const total = needed + short;
  let regenerated = 0;
  for (const plant of each) {
    const more = Math.min(short, Math.max(0, -plant.surplus.flow - plant.least));
    short -= more;
    regenerated += treated(plant, plant.least + more, fresh, outlet);
  }
  return { fresh: total, regenerated };
}
