/** A park stage by stage: what each year of a stage has and wants, at which prices, between the same candidates. */
import type { Facility, Park, Scenario, Stage as StageRow, Stream } from '@kyosei/model/tables';
import { balance, type Flow } from '../balance/balance.ts';
import { listedIds, withdrawnIds } from '../balance/participation.ts';
import { bestUse, costsOf } from '../economics/alone.ts';
import { annuityFactor } from '../economics/annuity.ts';
import type { Link } from '../economics/link.ts';
import { price } from '../economics/price.ts';
import { type Span, spans } from '../economics/stages.ts';
import { lawful } from '../matching/lawful.ts';
import { type Candidate, type Matching, match } from '../matching/match.ts';
import { shareThatRuns, upperOf } from '../matching/weigh.ts';
import { hash } from '../numerics/hash.ts';
import { largest } from '../optimisation/columns.ts';
import type { Problem as Decision } from '../optimisation/problem.ts';
import type { Stage, StagedProblem } from '../optimisation/staged.ts';
import { decisionOf } from './decision.ts';
import { sharedPlants } from './plants.ts';
import { offeredTo, ofTables, type Prepared } from './prepare.ts';
import { accountOfToday } from './today.ts';

/** A stage with the years it covers and everything that its own year's plan needs. */
export interface StageOfPark {
  readonly row: StageRow;
  readonly span: Span;
  readonly prepared: Prepared;
}

export interface Staged {
  readonly stages: readonly StageOfPark[];
  readonly problem: StagedProblem;
}

/** The stages that a scenario names, in its order; the check has seen that they follow each other within the horizon. */
export function stagesOf(park: Park, { stages }: Scenario): readonly StageRow[] {
  const rows = new Map(park.stage.map((row) => [row.id, row]));
  return [...listedIds(stages)].flatMap((id) => rows.get(id) ?? []);
}

function parkIn(park: Park, { supplyFactor, presentCostFactor }: StageRow): Park {
  if (supplyFactor === 1 && presentCostFactor === 1) return park;
  const grown = (stream: Stream): Stream => ({
    ...stream,
    presentCost: stream.presentCost * presentCostFactor,
    // What goes in and out of a plant follows from how that runs.
    ...(stream.direction === 'has' && stream.facility === undefined
      ? { quantity: stream.quantity * supplyFactor }
      : {}),
  });
  return { ...park, stream: park.stream.map(grown) };
}

function scenarioIn(scenario: Scenario, { demandFactor, co2Price, maximumCo2, budget, withdrawn }: StageRow): Scenario {
  const { stages: _, ...rest } = scenario;
  const gone = [...withdrawnIds(scenario), ...listedIds(withdrawn)];
  return {
    ...rest,
    demandFactor: scenario.demandFactor * demandFactor,
    ...(co2Price === undefined ? {} : { co2Price }),
    ...(maximumCo2 === undefined ? {} : { maximumCo2 }),
    ...(budget === undefined ? {} : { budget }),
    ...(gone.length === 0 ? {} : { withdrawn: gone.join(';') }),
  };
}

const legsOf = ({ before, after }: Link) => [before, after].flatMap((leg) => (leg === null ? [] : [leg]));

/** What makes two candidates of different stages the same: ends, technology, site, ways and plant. */
const keyOf = ({ have, want, link, facility, running, beside }: Candidate): string =>
  JSON.stringify([
    have.stream.id,
    want.stream.id,
    link.technology?.id,
    link.site,
    [link.before?.route.id, link.after?.route.id],
    [facility?.id, running?.id, beside?.id],
  ]);

const pairOf = ({ have, want }: { readonly have: Flow; readonly want: Flow }): string =>
  `${have.stream.id} ${want.stream.id}`;

/** Candidates of any stage; of two ways of the same pairing, each the best of its stage, the later is told by its way. */
function together(matchings: readonly Matching[]): readonly Candidate[] {
  const found = new Map<string, Candidate>();
  const best = new Set<string>();
  for (const candidate of matchings.flatMap(({ candidates }) => candidates)) {
    const key = keyOf(candidate);
    if (found.has(key)) continue;
    const { link, facility, beside, another } = candidate;
    const name = [pairOf(candidate), link.technology?.id, facility?.id, beside !== null].join(' ');
    found.set(key, { ...candidate, another: another || best.has(name) });
    if (!another) best.add(name);
  }
  return [...found.values()];
}

/** A candidate at the prices and rates of a stage; nothing flows where a firm takes no part. */
function candidateIn(
  candidate: Candidate,
  scenario: Scenario,
  flows: ReadonlyMap<string, Flow>,
  facilities: ReadonlyMap<string, Facility>,
  hours: Float64Array,
): Candidate {
  const [have, want] = [candidate.have, candidate.want].map(({ stream }) => flows.get(stream.id) as Flow) as [
    Flow,
    Flow,
  ];
  const link = { ...candidate.link, have: have.stream, want: want.stream };
  const of = price(link, scenario);
  const runs = candidate.running ?? candidate.beside;
  const size = { ...candidate.size, share: runs === null ? 1 : shareThatRuns(runs, have) };
  const gone = withdrawnIds(scenario);
  const isGone =
    have.absent !== null || want.absent !== null || (candidate.facility !== null && gone.has(candidate.facility.firm));
  const upper = isGone ? new Float64Array(hours.length) : upperOf(size, of.amounts.delivered, have.rates, want.rates);
  const costs = costsOf(of);
  return {
    ...candidate,
    have,
    want,
    link,
    price: of,
    costs,
    size: { ...size, upper },
    alone: bestUse(costs, upper, hours, size.smallest),
    facility: candidate.facility === null ? null : (facilities.get(candidate.facility.id) ?? null),
  };
}

/** Life [a] of a link: that of the part that lasts longest; a shorter-lived part is renewed at its annuity as long. */
function lifeOf({ link }: Candidate): number {
  const ways = link.running ? [] : legsOf(link).map(({ route }) => route.lifetime);
  const own = link.technology === null || link.standing || link.running ? [] : [link.technology.lifetime];
  return Math.max(...ways, ...own, 1);
}

/** Life [a] of each trench: that of the longest-lived way through it. */
const trenchLife = (candidates: readonly Candidate[], id: string): number =>
  Math.max(
    ...candidates.flatMap(({ link }) => legsOf(link)).map(({ route }) => (route.trench === id ? route.lifetime : 1)),
  );

/** The decision of each stage without its budget, which belongs to what is built, with room for what other stages need. */
function decisionsIn(prepared: readonly Prepared[]): readonly Decision[] {
  const [first] = prepared as readonly [Prepared, ...Prepared[]];
  const capacities = Float64Array.from(first.decision.arcs, (_, a) =>
    Math.max(...prepared.map(({ decision }) => largest(decision, a))),
  );
  return prepared.map(({ decision }) => {
    const { budget: _, ...limits } = decision.limits;
    return { ...decision, limits, capacities };
  });
}

/** The park in each of the stages, and the problem that ties them. */
export function prepareStages(given: Park, asked: Scenario, rows: readonly StageRow[]): Staged {
  const { park, admitted, ...offered } = offeredTo(given, asked);
  const scenario = ofTables(asked);
  const covered = spans(
    rows.map(({ year }) => year),
    scenario.horizon,
    scenario.discountRate,
  );
  // What is best in no year alone may be best over several.
  const budget = rows.length > 1 || rows.some((row) => row.budget !== undefined) ? { budget: Infinity } : {};
  const parts = rows.map((row) => {
    const [there, then] = [parkIn(park, row), scenarioIn(scenario, row)];
    const base = balance(there, then);
    const matching = lawful(there, admitted(match(there, { ...budget, ...then }, base)));
    return { park: there, scenario: then, base, matching };
  });
  const candidates = together(parts.map(({ matching }) => matching));
  const passed = new Set(candidates.map(pairOf));
  const facilities = new Map(park.facility.map((row) => [row.id, row]));
  const inputs = hash({ park: given, scenario: asked });
  const prepared = parts.map((part): Prepared => {
    const { base, matching } = part;
    const flows = new Map([...base.haves, ...base.wants].map((flow) => [flow.stream.id, flow]));
    const own = candidates.map((each) => candidateIn(each, part.scenario, flows, facilities, base.hours));
    const stopped = matching.stopped.filter((each) => !passed.has(pairOf(each)));
    const before = accountOfToday(part.park, part.scenario, base);
    const matched = { ...matching, candidates: own, stopped };
    const decision = decisionOf(part.park, part.scenario, matched, base, before);
    return Object.assign({}, part, { inputs, offered, before, matching: matched, decision });
  });
  const decisions = decisionsIn(prepared);
  const stages = rows.map((row, s): StageOfPark => {
    const [here, decision] = [prepared[s] as Prepared, decisions[s] as Decision];
    return { row, span: covered[s] as Span, prepared: { ...here, decision } };
  });
  return { stages, problem: problemOf(scenario, stages, candidates, sharedPlants(park)) };
}

function problemOf(
  scenario: Scenario,
  stages: readonly StageOfPark[],
  candidates: readonly Candidate[],
  plants: ReturnType<typeof sharedPlants>,
): StagedProblem {
  const { budget, discountRate, horizon } = scenario;
  const [first] = stages as readonly [StageOfPark, ...StageOfPark[]];
  const { name, trenches } = first.prepared.decision;
  return {
    name,
    stages: stages.map(
      ({ row, span, prepared: { decision } }): Stage => ({
        id: row.id,
        begins: span.begins,
        weight: span.weight,
        share: span.share,
        ...(row.budget === undefined ? {} : { budget: row.budget }),
        problem: decision,
      }),
    ) as [Stage, ...Stage[]],
    lives: {
      arcs: candidates.map(lifeOf),
      plants: plants.map(({ technology }) => technology.lifetime),
      trenches: trenches.map(({ id }) => trenchLife(candidates, id)),
    },
    annuities: plants.map(({ technology }) => annuityFactor(discountRate, Math.min(technology.lifetime, horizon))),
    ...(budget === undefined ? {} : { budget }),
  };
}
