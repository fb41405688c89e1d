/** Recomputes from a plan and its park alone whether it can be run: nothing here asks the programme or the engine. */
import type { Plan } from '@kyosei/model/plan';
import type { Facility, Park, Scenario, Stream, Technology } from '@kyosei/model/tables';

/** What a plan breaks, in words with the figures; empty where it holds. */
type Broken = string[];

/** Relative to the amounts at hand; a solver keeps rows to 1e-9 of their largest coefficient. */
const tolerance = 1e-6;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const by = <T extends { readonly id: string }>(rows: readonly T[]) => new Map(rows.map((each) => [each.id, each]));

/** unit/h in each period; of a port what its plant takes or gives. */
function rateOf(stream: Stream, park: Park, scenario: Scenario, plan: Plan): readonly number[] {
  const { period: periods, profile } = park;
  if (stream.facility !== undefined) {
    const plant = plan.plants.find(({ id }) => id === stream.facility);
    const side = stream.direction === 'has' ? 'outlet' : 'intake';
    return periods.map((_, p) => (plant?.rates[p]?.[side] ?? 0) * (stream.perInput ?? 0));
  }
  const weight = (id: string): number =>
    stream.profile === undefined
      ? 1
      : sum(profile.filter((each) => each.profile === stream.profile && each.period === id).map((each) => each.weight));
  const all = sum(periods.map(({ id, hours }) => weight(id) * hours));
  const quantity = stream.quantity * (stream.direction === 'wants' ? scenario.demandFactor : 1);
  return periods.map(({ id, hours }) => (all > 0 && hours > 0 ? (quantity * weight(id)) / all : 0));
}

type Exchange = Plan['exchanges'][number];

const deliveredAt = (exchange: Exchange, p: number): number =>
  ((exchange.rates[p]?.rate ?? 0) * exchange.delivered) / exchange.quantity;

/** No stream gives or takes more than it has, in any period; nor more than a firm's share. */
function streams(park: Park, scenario: Scenario, plan: Plan, broken: Broken): void {
  for (const stream of park.stream) {
    const has = stream.direction === 'has';
    const own = plan.exchanges.filter((each) => (has ? each.from : each.to).stream === stream.id);
    rateOf(stream, park, scenario, plan).forEach((rate, p) => {
      const moved = (all: readonly Exchange[]): number =>
        sum(all.map((each) => (has ? (each.rates[p]?.rate as number) : deliveredAt(each, p))));
      if (moved(own) > rate * (1 + tolerance) + 1e-9) broken.push(`${stream.id} moves ${moved(own)} of ${rate}`);
      if (has || scenario.maximumSupplierShare === 1) return;
      for (const [firm, all] of Map.groupBy(own, ({ from }) => from.firm))
        if (moved(all) > scenario.maximumSupplierShare * rate * (1 + tolerance) + 1e-9)
          broken.push(`${firm} covers ${moved(all)} of ${rate} of ${stream.id}`);
    });
  }
}

/** What a store holds over a ring of periods comes back to where it began, within what it can hold. */
function stores(
  park: Park,
  { storageHours, storageLoss }: Technology,
  plant: Plan['plants'][number],
  broken: Broken,
): void {
  const rings = Map.groupBy(park.period.keys(), (p) => park.period[p]?.cycles);
  for (const ring of rings.values()) {
    const steps = ring.map((p) => {
      const duration = (park.period[p]?.hours as number) / (park.period[p]?.cycles as number);
      const { intake, outlet } = plant.rates[p] as { intake: number; outlet: number };
      return { kept: (1 - storageLoss) ** duration, added: duration * (intake - outlet) };
    });
    const around = steps.reduce((at, { kept, added }) => ({ kept: at.kept * kept, added: at.added * kept + added }), {
      kept: 1,
      added: 0,
    });
    const room = storageHours * plant.size;
    if (around.kept === 1 && Math.abs(around.added) > tolerance * (room + 1))
      broken.push(`${plant.id} gains ${around.added}`);
    let held = around.kept === 1 ? 0 : around.added / (1 - around.kept);
    const levels = steps.map(({ kept, added }) => (held = held * kept + added));
    // Without a loss the level itself is free.
    const low = around.kept === 1 ? Math.min(...levels) : 0;
    if (
      Math.max(...levels) - low > room * (1 + tolerance) + 1e-6 * room ||
      Math.min(...levels) < -tolerance * (room + 1) + Math.min(0, low)
    )
      broken.push(`${plant.id} holds ${levels.join()} of ${room}`);
  }
}

/** Plants keep to their size, their smallest load and, without a store, give out as they take in. */
function plants(park: Park, scenario: Scenario, plan: Plan, broken: Broken): void {
  const technologies = by(park.technology);
  const facilities = by(park.facility);
  for (const plant of plan.plants) {
    const technology = technologies.get(plant.technology) as Technology;
    const { capacity } = facilities.get(plant.id) as Facility;
    if (plant.size > capacity * (1 + tolerance)) broken.push(`${plant.id} is ${plant.size} of ${capacity}`);
    for (const { intake, outlet } of plant.rates) {
      if (Math.max(intake, outlet) > plant.size * (1 + tolerance))
        broken.push(`${plant.id} runs ${intake} of ${plant.size}`);
      if (technology.storageHours === 0 && Math.abs(intake - outlet) > tolerance * plant.size)
        broken.push(`${plant.id} takes ${intake} and gives ${outlet}`);
      if (intake > tolerance * plant.size && intake < technology.minimumLoad * plant.size * (1 - tolerance))
        broken.push(`${plant.id} runs at ${intake} of ${plant.size}`);
    }
    if (technology.storageHours > 0) stores(park, technology, plant, broken);
  }
  const land = sum(
    plan.plants.filter(({ built }) => built).map(({ technology }) => technologies.get(technology)?.land ?? 0),
  );
  if (land > (scenario.maximumLand ?? Infinity) * (1 + tolerance)) broken.push(`${land} ha of ${scenario.maximumLand}`);
}

/** What each want with a mixture gets is below its limits; what comes by the present route has its own share of them. */
function mixtures(park: Park, scenario: Scenario, plan: Plan, broken: Broken): void {
  const rows = by(park.stream);
  const technologies = by(park.technology);
  for (const want of park.stream.filter(({ blending, direction }) => blending !== 'no' && direction === 'wants')) {
    const own = plan.exchanges.filter(({ to }) => to.stream === want.id);
    rateOf(want, park, scenario, plan).forEach((rate, p) => {
      for (const [quality, most] of Object.entries(want.concentrations ?? {})) {
        const load = own.map((each) => {
          const offered = rows.get(each.from.stream)?.concentrations?.[quality] ?? 0;
          const removed = each.technology === null ? 0 : (technologies.get(each.technology)?.removal?.[quality] ?? 0);
          return deliveredAt(each, p) * offered * (1 - removed);
        });
        const rest = rate - sum(own.map((each) => deliveredAt(each, p)));
        const all = sum(load) + rest * (want.presentConcentrations?.[quality] ?? 0);
        if (all > most * rate * (1 + tolerance) + 1e-9)
          broken.push(`${want.id} gets ${all / rate} of ${quality}, not ${most}`);
      }
    });
  }
}

/** The boilers that are kept cover what still comes by the present route, as far as all of them did. */
function boilers(park: Park, scenario: Scenario, plan: Plan, broken: Broken): void {
  const gone = new Set(plan.retired.map(({ facility }) => facility));
  for (const [id, all] of Map.groupBy(park.facility, ({ serves }) => serves)) {
    const want = park.stream.find((stream) => stream.id === id);
    if (want === undefined) continue;
    const capacity = sum(all.map((each) => each.capacity));
    const kept = sum(all.filter((each) => !gone.has(each.id)).map((each) => each.capacity));
    const own = plan.exchanges.filter(({ to }) => to.stream === id);
    rateOf(want, park, scenario, plan).forEach((rate, p) => {
      const rest = Math.min(rate, capacity) - sum(own.map((each) => deliveredAt(each, p)));
      if (rest > kept + tolerance * capacity) broken.push(`${id} needs ${rest} of ${kept}`);
    });
  }
}

/** Heat goes to what is colder: a have covers only the part of a want below its own top, a want only what is above its own return. */
function grades(park: Park, scenario: Scenario, plan: Plan, broken: Broken): void {
  const rows = by(park.stream);
  const kinds = new Map(park.commodity.map(({ id, kind }) => [id, kind]));
  const pairs = plan.exchanges.flatMap((exchange) => {
    const [have, want] = [rows.get(exchange.from.stream) as Stream, rows.get(exchange.to.stream) as Stream];
    const [{ temperature: top, returnTemperature: bottom = top }, { temperature: to, returnTemperature: from = to }] = [
      have,
      want,
    ];
    const heat = [have, want].some(({ commodity }) => kinds.get(commodity) === 'heat');
    if (
      !heat ||
      exchange.technology !== null ||
      top === undefined ||
      bottom === undefined ||
      to === undefined ||
      from === undefined
    )
      return [];
    if (bottom > top || from > to) return [];
    return [
      { exchange, have, want, top, bottom, to: to + scenario.minimumApproach, from: from + scenario.minimumApproach },
    ];
  });
  for (const each of pairs) {
    const [haveRate, wantRate] = [rateOf(each.have, park, scenario, plan), rateOf(each.want, park, scenario, plan)];
    const colder = pairs.filter((other) => other.want === each.want && other.top <= each.top);
    const warmer = pairs.filter((other) => other.have === each.have && other.from >= each.from);
    const below =
      each.to === each.from
        ? each.top >= each.to
          ? 1
          : 0
        : Math.min(1, Math.max(0, (each.top - each.from) / (each.to - each.from)));
    const above =
      each.top === each.bottom
        ? each.top >= each.from
          ? 1
          : 0
        : Math.min(1, Math.max(0, (each.top - each.from) / (each.top - each.bottom)));
    park.period.forEach((_, p) => {
      const covered = sum(colder.map(({ exchange }) => deliveredAt(exchange, p)));
      const drawn = sum(warmer.map(({ exchange }) => exchange.rates[p]?.rate as number));
      if (covered > below * (wantRate[p] as number) * (1 + tolerance) + 1e-9)
        broken.push(`${each.want.id} is covered ${covered} by what reaches ${below * (wantRate[p] as number)}`);
      if (drawn > above * (haveRate[p] as number) * (1 + tolerance) + 1e-9)
        broken.push(`${each.have.id} gives ${drawn} of ${above * (haveRate[p] as number)} that is hot enough`);
    });
  }
}

/** Limits of the scenario, by the plan's own account. */
function limits(scenario: Scenario, plan: Plan, broken: Broken): void {
  const { planned, baseline, investment } = plan;
  if (investment !== null && investment > (scenario.budget ?? Infinity) * (1 + tolerance))
    broken.push(`invests ${investment}`);
  for (const [name, attribute] of [
    ['co2', 'maximumCo2'],
    ['so2', 'maximumSo2'],
    ['freshWater', 'maximumFreshWater'],
    ['landfill', 'maximumLandfill'],
  ] as const) {
    const most = scenario[attribute] ?? Infinity;
    const amount = planned?.[name] ?? 0;
    if (amount > most + tolerance * (Math.abs(most) + Math.abs(baseline[name])))
      broken.push(`${amount} of ${name}, not ${most}`);
  }
}

/** Everything that a plan breaks. */
export function brokenBy(plan: Plan, park: Park, scenario: Scenario): readonly string[] {
  const broken: Broken = [];
  streams(park, scenario, plan, broken);
  plants(park, scenario, plan, broken);
  mixtures(park, scenario, plan, broken);
  boilers(park, scenario, plan, broken);
  grades(park, scenario, plan, broken);
  limits(scenario, plan, broken);
  return broken;
}
