/** What firms have of a plan beside its exchanges: shared plants, equipment given up, and their part of trenches. */
import type { Firm, Park, Scenario } from '@kyosei/model/tables';
import { noBurdens } from '../economics/burdens.ts';
import type { Own } from '../economics/firms.ts';
import type { Choice, PlantUse } from '../optimisation/interpret.ts';
import type { Problem as Decision } from '../optimisation/problem.ts';
import { accountOf, retiredOf, trenchesOf } from '../plan/built.ts';
import { sharedPlants } from '../plan/plants.ts';
import type { Tie } from '../resilience/withdrawal.ts';

export interface Setting {
  readonly park: Park;
  readonly scenario: Scenario;
  readonly decision: Decision;
  readonly ties: readonly Tie[];
  /** h/a of each period */
  readonly hours: Float64Array;
}

/** Who receives through a trench bears it, as it bears its other ways; several in equal parts. */
function trenchesBorne({ decision, ties }: Setting, choice: Choice): readonly Own[] {
  const dug = trenchesOf(decision, choice);
  return choice.trenches.flatMap((index, k) => {
    const { cost, investment } = dug[k] as (typeof dug)[number];
    const used = choice.uses.filter(({ arc }) => decision.arcs[arc]?.trench === index);
    const part = 1 / used.length;
    return used.map(({ arc }) => ({
      firm: (ties[arc] as Tie).want.firm,
      saving: -cost * part,
      investment: investment * part,
      burdens: noBurdens,
    }));
  });
}

/** What firms have of a choice: savings [currency/a], negative where something costs; with those of the exchanges they are the whole. */
export type OwnOf = (choice: Choice) => readonly Own[];

/** Asked for every withdrawal, hence with all that does not depend on the choice found before. */
export function ownFinder(setting: Setting): OwnOf {
  const { park, scenario, decision, hours } = setting;
  const shared = sharedPlants(park);
  const firms = new Map(park.firm.map((firm) => [firm.id, firm]));
  const retired = retiredOf(park, { retired: [...decision.standby.keys()] });
  const own = (use: PlantUse): Own => {
    const plant = shared[use.plant] as (typeof shared)[number];
    const { saving, investment, burdens } = accountOf(plant, scenario, hours, use);
    return { firm: firms.get(plant.facility.firm) as Firm, saving, investment, burdens };
  };
  return (choice) => [
    ...choice.plants.map(own),
    ...choice.retired.map((e) => (retired[e] as (typeof retired)[number]).own),
    ...trenchesBorne(setting, choice),
  ];
}

const none = (rates: Float64Array): Float64Array => new Float64Array(rates.length);

/** Plants as they run later: what was built stands on and costs its owner whether it runs or not, and others may come. */
export function plantsThen(before: readonly PlantUse[], after: readonly PlantUse[]): readonly PlantUse[] {
  const running = new Map(after.map((use) => [use.plant, use]));
  const built = new Set(before.map(({ plant }) => plant));
  return [
    ...before.map((use) => {
      const { intake, outlet } = running.get(use.plant) ?? { intake: none(use.intake), outlet: none(use.outlet) };
      return { ...use, intake, outlet };
    }),
    ...after.filter(({ plant }) => !built.has(plant)),
  ];
}
