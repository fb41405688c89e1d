/** A park with what the library adds: replacements, chains of technologies as rows, default ways and prices. */
import { carriers, type KnownCommodity, moneyFactor, type Substitution } from '@kyosei/model/knowledge/library';
import type { Problem } from '@kyosei/model/problem';
import type { Commodity, Park, Route, Technology } from '@kyosei/model/tables';
import { reach } from '../reach.ts';
import { type Chain, type Chainer, chainer, type Step, stepOfOwn } from './chains.ts';
import { completed } from './completed.ts';
import { type Recognised, recogniseAll } from './recognise.ts';

export interface Enriched {
  readonly park: Park;
  readonly known: ReadonlyMap<string, Recognised>;
  /** The steps behind each technology row, the park's own and the chains alike. */
  readonly stepsOf: ReadonlyMap<string, readonly Step[]>;
  /** The replacement that a pair of commodities rests on, by `from to`. */
  readonly replaced: ReadonlyMap<string, Substitution>;
  readonly chainer: Chainer;
  /** Factor from EUR 2020 to the park's money; null for a currency without a rate. */
  readonly money: number | null;
  readonly problems: readonly Problem[];
}

/** A chain as a technology row between two commodities of the park. */
export function rowOf(
  step: Step,
  from: Commodity,
  to: Commodity,
  perInput: number,
  entering: number,
  removal: Technology['removal'],
): Technology {
  const { temperature, purity, moisture } = step.reaches;
  return completed('technology', {
    id: `${step.id}@${from.id}@${to.id}`,
    name: step.name,
    input: from.id,
    output: to.id,
    yield: perInput,
    removal: { ...removal },
    ...(temperature === undefined ? {} : { outputTemperature: temperature }),
    ...(purity === undefined ? {} : { outputPurity: purity }),
    ...(moisture === undefined ? {} : { outputMoisture: moisture }),
    operatingCost: step.operatingCost * entering,
    co2: step.co2 * entering,
    fixedInvestment: step.fixedInvestment,
    investmentPerCapacity: step.investmentPerCapacity * entering,
    minimumSize: entering > 0 ? step.minimumSize / entering : 0,
    ...(step.maximumSize === undefined ? {} : { maximumSize: step.maximumSize / entering }),
    lifetime: step.lifetime,
    source: step.source,
    mark: step.mark,
  });
}

/** Default ways for kinds of flow that no row of the park carries; `apart` km where nobody has said where the firms stand. */
function defaultRoutes(park: Park, money: number, apart: number | undefined): readonly Route[] {
  const used = park.commodity.filter(({ id }) => park.stream.some(({ commodity }) => commodity === id));
  const carried = new Set(park.route.map(({ kind }) => kind));
  return carriers.flatMap((carrier): Route[] => {
    if (carried.has(carrier.kind)) return [];
    const { unit, kind, mode, maximumDistance, mark, source } = carrier;
    const general = carriers.find((each) => each.kind === kind) === carrier;
    const row = (commodity: string | undefined): Route =>
      completed('route', {
        id: `way-of-${commodity ?? kind}`,
        mode,
        kind,
        ...(commodity === undefined ? {} : { commodity }),
        ...(apart === undefined ? {} : { distance: apart }),
        ...(maximumDistance === undefined ? {} : { maximumDistance }),
        handlingCost: carrier.handlingCost * money,
        transportCost: carrier.transportCost * money,
        transportCo2: carrier.transportCo2,
        loss: carrier.loss,
        fixedInvestment: carrier.fixedInvestment * money,
        investmentPerDistance: carrier.investmentPerDistance * money,
        investmentPerCapacity: carrier.investmentPerCapacity * money,
        mark,
        source,
      });
    if (general) return [row(undefined)];
    return used.filter((each) => each.kind === kind && each.unit === unit).map(({ id }) => row(id));
  });
}

const apartUnplaced = 3; // km, between firms of one park of which nobody says where they stand

/** Contaminants of all haves of a commodity, so that a row's removal has their names. */
const contaminantsOf = (park: Park, commodity: string): Readonly<Record<string, number>> =>
  Object.assign(
    {},
    ...park.stream.filter((row) => row.commodity === commodity).map(({ concentrations }) => concentrations ?? {}),
  );

/** Chains of the library between all pairs of commodities had and wanted, as rows and replacements. */
function connect(
  park: Park,
  commodities: ReadonlyMap<string, Commodity>,
  { chains }: Chainer,
  removals: (step: Step, from: string) => Technology['removal'],
) {
  const of = (direction: 'has' | 'wants'): readonly Commodity[] =>
    [...new Set(park.stream.flatMap((row) => (row.direction === direction ? [row.commodity] : [])))].map(
      (id) => commodities.get(id) as Commodity,
    );
  const wanted = of('wants');
  const substitutes = new Map<string, Record<string, number>>();
  const rows: Technology[] = [];
  const stepsOf = new Map<string, readonly Step[]>();
  const replaced = new Map<string, Substitution>();
  const add = (from: Commodity, to: Commodity, { step, steps, ratio, entering, substitution }: Chain): void => {
    if (substitution !== null) replaced.set(`${from.id} ${to.id}`, substitution);
    if (step === null) {
      if (!reach(from, commodities).has(to.id))
        substitutes.set(from.id, { ...substitutes.get(from.id), [to.id]: ratio });
      return;
    }
    // A technology of the park by itself stands in its own table already.
    if (steps.length === 1 && step.own) return;
    const row = rowOf(step, from, to, ratio, entering, removals(step, from.id));
    if (stepsOf.has(row.id)) return;
    stepsOf.set(row.id, steps);
    rows.push(row);
  };
  for (const from of of('has'))
    for (const to of wanted) if (from !== to) for (const chain of chains(from, to)) add(from, to, chain);
  return { substitutes, rows, stepsOf, replaced };
}

/** Adds to a park what the library knows; the park's own rows go before, and nothing of them is changed. */
export function enrich(
  given: Park,
  removals: (step: Step, concentrations: Readonly<Record<string, number>>) => Technology['removal'],
): Enriched {
  const { known, problems: found } = recogniseAll(given);
  const problems: Problem[] = [...found];
  const money = moneyFactor(given.park.currency, given.park.baseYear) ?? null;
  if (money === null)
    problems.push({
      code: 'unknown-rate',
      severity: 'warning',
      table: 'park',
      column: 'currency',
      found: given.park.currency,
    });
  const priced = price(given, known, money);
  if (priced.count > 0)
    problems.push({ code: 'priced-by-library', severity: 'warning', table: 'stream', values: { count: priced.count } });
  const unplaced = given.firm.every(({ latitude }) => latitude === undefined) && given.firm.length > 1;
  const routes = money === null ? [] : defaultRoutes(priced.park, money, unplaced ? apartUnplaced : undefined);
  for (const { kind, commodity } of routes)
    if (commodity === undefined && priced.park.commodity.some((row) => row.kind === kind))
      problems.push({ code: 'way-by-library', severity: 'warning', table: 'route', found: kind });
  if (unplaced && routes.length > 0)
    problems.push({
      code: 'distance-assumed',
      severity: 'warning',
      table: 'firm',
      values: { distance: apartUnplaced },
    });
  const commodities = new Map(given.commodity.map((row) => [row.id, row]));
  const own = chainer(
    commodities,
    given.technology,
    (id): KnownCommodity | null => known.get(id)?.known ?? null,
    money,
  );
  const contaminants = new Map<string, Readonly<Record<string, number>>>();
  const links = connect(priced.park, commodities, own, (step, from) => {
    const names = contaminants.get(from) ?? contaminantsOf(given, from);
    contaminants.set(from, names);
    return removals(step, names);
  });
  const stepsOf = new Map([...given.technology.map((row) => [row.id, [stepOfOwn(row)]] as const), ...links.stepsOf]);
  const park: Park = {
    ...priced.park,
    commodity: given.commodity.map((row) => {
      const more = links.substitutes.get(row.id);
      return more === undefined ? row : { ...row, substitutes: { ...more, ...row.substitutes } };
    }),
    technology: [...given.technology, ...links.rows],
    route: [...given.route, ...routes],
  };
  return { park, known, stepsOf, replaced: links.replaced, chainer: own, money, problems };
}

/** Wants whose present cost nobody stated get the library's price. */
function price(
  park: Park,
  known: ReadonlyMap<string, Recognised>,
  money: number | null,
): { readonly park: Park; readonly count: number } {
  let count = 0;
  const stream = park.stream.map((row) => {
    const library = known.get(row.commodity)?.known;
    const unit = park.commodity.find(({ id }) => id === row.commodity)?.unit;
    if (
      row.direction === 'has' ||
      row.presentCost !== 0 ||
      library === undefined ||
      library.unit !== unit ||
      money === null ||
      library.worth <= 0
    )
      return row;
    count += 1;
    return {
      ...row,
      presentCost: library.worth * money,
      presentCo2: row.presentCo2 === 0 ? library.co2 : row.presentCo2,
    };
  });
  return { park: { ...park, stream }, count };
}
