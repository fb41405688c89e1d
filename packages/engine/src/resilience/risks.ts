/** Risks: what may turn out otherwise than the tables say, by how much, and how a draw of them changes park and scenario. */
import { type Commodity, type Park, type Scenario, type Stream, tables } from '@kyosei/model/tables';

/**
 * What a risk moves:
 * purchase, disposal, supply   present cost of wants, of haves, and cost of making haves available
 * volume, demand               quantities of haves and of wants
 * contamination                concentrations in haves
 * warmth                       temperature of had heat and steam, as a share of its excess over 0 °C
 * transport, investment, co2   the scenario's factors, and its price of carbon
 * outage                       share of the year for which a firm stands still
 */
export const drivers = [
  'purchase',
  'disposal',
  'supply',
  'volume',
  'demand',
  'contamination',
  'warmth',
  'transport',
  'investment',
  'co2',
  'outage',
] as const;
export type Driver = (typeof drivers)[number];

export interface Risk {
  readonly id: string;
  readonly driver: Driver;
  /** Only flows of this kind, and only of this firm; all where null. */
  readonly kind: Commodity['kind'] | null;
  readonly firm: string | null;
  /** The factor is exp(spread · z) with z standard normal, so that 1 is its median. Without meaning for an outage. */
  readonly spread: number;
  /** For an outage: chance that it comes, and the share of the year that it lasts. */
  readonly probability: number;
  readonly duration: number;
}

/** Factor of each risk; for an outage the share of the year that is left. */
export type Draw = readonly number[];

export const flowKinds = tables.commodity.attributes.kind.choices;

/** Whether a risk speaks of a stream. */
const concerns = ({ kind, firm }: Risk, stream: Stream, kinds: ReadonlyMap<string, string>): boolean =>
  (kind === null || kinds.get(stream.commodity) === kind) && (firm === null || stream.firm === firm);

const factorOf = (risks: readonly Risk[], draw: Draw, driver: Driver, isMeant: (risk: Risk) => boolean): number =>
  risks.reduce(
    (factor, risk, k) => (risk.driver === driver && isMeant(risk) ? factor * (draw[k] as number) : factor),
    1,
  );

/** A stream as a draw makes it. */
function moved(stream: Stream, factor: (driver: Driver) => number): Stream {
  const has = stream.direction === 'has';
  const { temperature, concentrations } = stream;
  const dirt = factor('contamination');
  return {
    ...stream,
    quantity: stream.quantity * factor(has ? 'volume' : 'demand') * factor('outage'),
    presentCost: stream.presentCost * factor(has ? 'disposal' : 'purchase'),
    ...(stream.fallbackCost === undefined ? {} : { fallbackCost: stream.fallbackCost * factor('purchase') }),
    supplyCost: stream.supplyCost * factor('supply'),
    ...(has && temperature !== undefined ? { temperature: temperature * factor('warmth') } : {}),
    ...(has && concentrations !== undefined
      ? { concentrations: Object.fromEntries(Object.entries(concentrations).map(([name, ppm]) => [name, ppm * dirt])) }
      : {}),
  };
}

/** Park and scenario under a draw; what no risk moves is as it was. */
export function under(
  park: Park,
  scenario: Scenario,
  risks: readonly Risk[],
  draw: Draw,
): { readonly park: Park; readonly scenario: Scenario } {
  const kinds = new Map(park.commodity.map(({ id, kind }) => [id, kind]));
  const all = (driver: Driver): number => factorOf(risks, draw, driver, () => true);
  return {
    park: {
      ...park,
      stream: park.stream.map((stream) =>
        moved(stream, (driver) => factorOf(risks, draw, driver, (risk) => concerns(risk, stream, kinds))),
      ),
    },
    scenario: {
      ...scenario,
      transportCostFactor: scenario.transportCostFactor * all('transport'),
      investmentFactor: scenario.investmentFactor * all('investment'),
      co2Price: scenario.co2Price * all('co2'),
    },
  };
}

const risk = (id: string, driver: Driver, given: Partial<Risk>): Risk =>
  Object.assign({ id, driver, kind: null, firm: null, spread: 0, probability: 0, duration: 0 }, given);

/**
 * Round figures for a park about which nothing is known but its tables. Mark: estimated. Prices by kind of flow within about a
 * fifth, quantities within a tenth, every firm one month still in one year of ten.
 */
export function usualRisks(park: Park): readonly Risk[] {
  const kinds = flowKinds.filter((kind) =>
    park.stream.some(({ commodity }) => park.commodity.find(({ id }) => id === commodity)?.kind === kind),
  );
  return [
    ...kinds.map((kind) => risk(`purchase-${kind}`, 'purchase', { kind, spread: 0.2 })),
    risk('disposal', 'disposal', { spread: 0.2 }),
    risk('transport', 'transport', { spread: 0.1 }),
    risk('investment', 'investment', { spread: 0.1 }),
    risk('volume', 'volume', { spread: 0.1 }),
    risk('demand', 'demand', { spread: 0.1 }),
    ...park.firm.map(({ id }) => risk(`outage-${id}`, 'outage', { firm: id, probability: 0.1, duration: 1 / 12 })),
  ];
}
