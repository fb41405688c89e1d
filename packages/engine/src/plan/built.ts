/** What a plan builds beside exchanges: shared plants with their accounts, trenches, and the equipment it gives up. */
import type { Plan, PlanPlant } from '@kyosei/model/plan';
import type { Commodity, Firm, Park, Scenario, Stream } from '@kyosei/model/tables';
import type { Balance, Flow } from '../balance/balance.ts';
import { closure } from '../balance/closure.ts';
import { yearly } from '../balance/rates.ts';
import { noBurdens } from '../economics/burdens.ts';
import type { Own } from '../economics/firms.ts';
import { type PlantAccount, plantAccount, plantPrice, type SharedPlant } from '../economics/plant.ts';
import type { Choice, PlantUse } from '../optimisation/interpret.ts';
import type { Problem as Decision } from '../optimisation/problem.ts';
import { course } from './course.ts';
import { servingFacilities, sharedPlants } from './plants.ts';

/** A flow as the plan runs it: of a port what its plant takes or gives, of any other stream itself. */
export function realised(
  flows: readonly Flow[],
  decision: Decision,
  plants: readonly PlantUse[],
  hours: Float64Array,
): readonly Flow[] {
  const index = new Map(decision.plants.map(({ id }, f) => [id, f]));
  const uses = new Map(plants.map((use) => [use.plant, use]));
  return flows.map((flow) => {
    if (flow.plant === null) return flow;
    const use = uses.get(index.get(flow.plant.id) as number);
    const runs = flow.stream.direction === 'has' ? use?.outlet : use?.intake;
    const rates = (runs ?? new Float64Array(hours.length)).map((rate) => rate * (flow.stream.perInput ?? 0));
    return { ...flow, rates, quantity: yearly(rates, hours) };
  });
}

type Taken = ReadonlyMap<Flow, readonly Float64Array[]>;

/** Account of a plant as it is used. */
export const accountOf = (shared: SharedPlant, scenario: Scenario, hours: Float64Array, use: PlantUse): PlantAccount =>
  plantAccount(plantPrice(shared, scenario), {
    ...use,
    intake: yearly(use.intake, hours),
    outlet: yearly(use.outlet, hours),
  });

/** The plants of a plan, each with what its owner bears of it. `taken` are the rates that exchanges move at each flow. */
export function plantsOf(
  park: Park,
  scenario: Scenario,
  base: Balance,
  { plants }: Choice,
  flows: readonly Flow[],
  taken: Taken,
) {
  const shared = sharedPlants(park);
  const firms = new Map(park.firm.map((firm) => [firm.id, firm]));
  const commodities = new Map(park.commodity.map((row) => [row.id, row]));
  return plants.map((use): { readonly plant: PlanPlant; readonly own: Own } => {
    const one = shared[use.plant] as SharedPlant;
    const { facility, technology } = one;
    const { costs, saving, investment, burdens } = accountOf(one, scenario, base.hours, use);
    const own = flows.filter(({ plant }) => plant === facility);
    return {
      plant: {
        id: facility.id,
        name: facility.name ?? facility.id,
        firm: facility.firm,
        technology: technology.id,
        built: use.piece !== null,
        unit: (commodities.get(technology.input) as Commodity).unit,
        size: use.size,
        rates: course(base).map(({ period, mean }) => ({ period, intake: mean(use.intake), outlet: mean(use.outlet) })),
        hours: use.size > 0 ? yearly(use.intake, base.hours) / use.size : 0,
        investment,
        costs,
        saving,
        burdens,
        ports: own.map((flow) => {
          const { stream, direction, unit, quantity, exchanged, present } = closure(
            flow,
            taken.get(flow) ?? [],
            base.hours,
          );
          return { stream, direction, commodity: flow.commodity.id, unit, quantity, exchanged, present };
        }),
      },
      own: { firm: firms.get(facility.firm) as Firm, saving, investment, burdens },
    };
  });
}

/** Equipment given up, each with what its owner saves. */
export function retiredOf(park: Park, { retired }: Pick<Choice, 'retired'>) {
  const serving = servingFacilities(park);
  const streams = new Map(park.stream.map((row) => [row.id, row]));
  const firms = new Map(park.firm.map((firm) => [firm.id, firm]));
  return retired.map((e): { readonly equipment: Plan['retired'][number]; readonly own: Own } => {
    const { id, name = id, serves, fixedCost } = serving[e] as (typeof serving)[number];
    const { firm } = streams.get(serves) as Stream;
    return {
      equipment: { facility: id, name, firm, stream: serves, saving: fixedCost },
      own: { firm: firms.get(firm) as Firm, saving: fixedCost, investment: 0, burdens: noBurdens },
    };
  });
}

/** Trenches that are dug. */
export const trenchesOf = ({ trenches }: Decision, choice: Choice): Plan['trenches'] =>
  choice.trenches.map((d) => {
    const { id, fixedInvestment, fixedCost } = trenches[d] as Decision['trenches'][number];
    return { id, investment: fixedInvestment, cost: fixedCost };
  });
