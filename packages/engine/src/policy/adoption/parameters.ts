/** What adoption over time hangs on beside the park's own figures: every parameter with its range, source and evidence mark. */
import type { Mark } from './park.ts';

export interface Parameter {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** '1' for a share or a factor. */
  readonly unit: '1' | '1/a' | 'a' | 'km';
  readonly evidence: Mark;
  readonly source: string;
  readonly text: string;
}

const guess = (
  value: number,
  [low, high]: readonly [number, number],
  unit: Parameter['unit'],
  text: string,
  source = 'assumption of this model; no survey is known that measures it',
): Parameter => ({ value, low, high, unit, evidence: 'estimated', source, text });

/** In the order in which sensitivities are told. Most are guesses, and say so. */
export const parameters = {
  gainFactor: {
    value: 1,
    low: 0.8,
    high: 1.2,
    unit: '1',
    evidence: 'documented',
    source: 'the plan; its weakest exchange gives the mark',
    text: 'Gain of exchanges against the plan’s.',
  },
  investmentFactor: {
    value: 1,
    low: 0.7,
    high: 1.5,
    unit: '1',
    evidence: 'recalled',
    source: 'AACE International 18R-97, class 4 estimates: −30 … +50 %',
    text: 'Investments against the plan’s.',
  },
  learning: {
    value: 0.18,
    low: 0.09,
    high: 0.27,
    unit: '1',
    evidence: 'recalled',
    source: 'Weiss, Junginger, Patel & Blok, Technol. Forecast. Soc. Change 77 (2010) 411–428: 18 ± 9 %',
    text: 'Share by which a doubling of what was built of a technology lowers its cost.',
  },
  search: guess(0.1, [0.03, 0.25], '1/a', 'Chance that two firms of full capability find an exchange by themselves.'),
  capability: guess(0.5, [0.3, 0.7], '1', 'Capability for eco-innovation of a firm on average, 0 … 1.'),
  capabilitySpread: guess(0.25, [0, 0.3], '1', 'How far firms lie to either side of it.'),
  rumour: guess(
    0.3,
    [0.05, 0.6],
    '1/a',
    'Chance to hear of an exchange where every firm one knows has one that works.',
  ),
  readiness: guess(0.5, [0.2, 0.9], '1/a', 'Chance that two firms of full capability act on an exchange that pays.'),
  transaction: guess(
    0.5,
    [0.1, 1.5],
    'a',
    'Cost of search, negotiation and contract, once, in yearly gains of the median exchange.',
  ),
  uncertainty: guess(
    0.6,
    [0.3, 1],
    '1',
    'Standard deviation of the gain, as a share of it, without trust or examples.',
  ),
  aversion: guess(0.5, [0.1, 1], '1', 'Share of a standard deviation that firms deduct from the gain.'),
  trust: guess(0.3, [0.1, 0.6], '1', 'Trust of firms in one another at the start and of newcomers, 0 … 1.'),
  trustCalms: guess(0.4, [0, 0.6], '1', 'Share of the uncertainty that full trust removes.'),
  examplesCalm: guess(0.5, [0, 0.7], '1', 'Share of it that working examples at every firm one knows remove.'),
  trustGrowth: guess(0.1, [0.02, 0.25], '1/a', 'Share of missing trust gained in a year with an exchange that works.'),
  trustSpread: guess(
    0.1,
    [0, 0.3],
    '1/a',
    'Share of the difference to the trust of those one knows that is taken over.',
  ),
  trustLoss: guess(0.5, [0.2, 0.8], '1', 'Share of trust lost when a partner holds one up, or a pilot starves.'),
  opportunism: guess(0.1, [0.02, 0.25], '1/a', 'Chance that a partner breaks an exchange, without trust or contract.'),
  enforcement: guess(0.5, [0.2, 0.8], '1', 'Share of breaches that contracts prevent.'),
  memory: guess(5, [2, 10], 'a', 'Years before two firms try again after a breach or a starved pilot.'),
  turbulence: guess(0.15, [0.05, 0.35], '1', 'Standard deviation of prices, as a logarithm.'),
  persistence: guess(0.7, [0.3, 0.9], '1', 'Share of a price’s deviation that is left a year later.'),
  reach: guess(
    3,
    [1, 10],
    'km',
    'Distance at which acquaintance falls to 1/e.',
    'assumption of this model; exchanges of the British programme NISP lay about 33 km apart (Jensen et al., Resour. Conserv. Recycl. 55 (2011) 703–712, recalled), acquaintance within a park is closer',
  ),
  sectorTie: guess(0.2, [0, 0.4], '1', 'Acquaintance of firms of the same sector, added.'),
  linkTie: guess(0.3, [0, 0.5], '1', 'Acquaintance of firms that exchange already, added.'),
  pilotYears: guess(2, [1, 4], 'a', 'Years between a pilot’s start and its first revenue.'),
  pilotNeed: guess(0.3, [0.1, 0.6], '1/a', 'Cash that a pilot needs in each of them, as a share of its investment.'),
  liquidity: guess(
    1,
    [0.3, 2],
    '1',
    'Free cash of a firm in a year, on average, in investments of the median exchange.',
  ),
  exit: guess(
    0.03,
    [0.005, 0.08],
    '1/a',
    'Chance that a firm leaves.',
    'assumption of this model; about 8 % of all enterprises of the EU end in a year (Eurostat business demography, recalled), plants of a park far fewer',
  ),
  entry: guess(0.2, [0.05, 0.5], '1/a', 'Chance that an empty site is taken by a firm of the same kind.'),
  facilitatorReach: guess(0.4, [0.2, 0.6], '1/a', 'Chance that a facilitator shows two firms an exchange.'),
  facilitatorSaving: guess(0.4, [0.1, 0.7], '1', 'Share of transaction costs that a facilitator saves.'),
  platformReach: guess(0.25, [0.1, 0.5], '1/a', 'Chance that an information platform shows it.'),
  recruitmentReach: guess(0.3, [0.1, 0.5], '1/a', 'Chance added by recruitment that an empty site is taken.'),
} as const satisfies Readonly<Record<string, Parameter>>;

export type ParameterName = keyof typeof parameters;
export type Values = Readonly<Record<ParameterName, number>>;

export const parameterNames = Object.keys(parameters) as ParameterName[];

export const usualValues = Object.fromEntries(parameterNames.map((name) => [name, parameters[name].value])) as Values;

/** What policy adds; each is 0 without it. */
export interface Instruments {
  /** currency/t of CO2e and of landfill, on top of what the plan reckons with. */
  readonly co2Tax: number;
  readonly landfillTax: number;
  /** Share of investments that the treasury pays, 0 … 1. */
  readonly subsidy: number;
  /** How far each is there, 0 … 1. */
  readonly facilitator: number;
  readonly platform: number;
  readonly recruitment: number;
  /** Share of the breaches left by contracts that a guarantee makes good, and of a pilot's cash need that is funded, 0 … 1. */
  readonly guarantee: number;
  readonly funding: number;
}

export const noInstruments: Instruments = {
  co2Tax: 0,
  landfillTax: 0,
  subsidy: 0,
  facilitator: 0,
  platform: 0,
  recruitment: 0,
  guarantee: 0,
  funding: 0,
};
