/** CO2 and SO2 of a burnt fuel by mass balance, in tonnes. */
import { type FuelName, fuels } from './fuels.ts';

export { type Fuel, type FuelName, fuels } from './fuels.ts';

type Tonnes = number;
/** Molar masses of SO2 and S, g/mol: a tonne of sulphur burns to 1.998 t. */
const so2PerSulphur = 64.066 / 32.065;

/** CO2 = m · NCV · EF / 1000 with EF as printed; null where the guidelines give no calorific value. */
export function co2Of(fuel: FuelName, mass: Tonnes): Tonnes | null {
  const { calorificValue, co2 } = fuels[fuel];
  return calorificValue === null ? null : (mass * calorificValue * co2) / 1000;
}

/** Heat of `mass` tonnes at the lower calorific value, in GJ. */
export function heatOf(fuel: FuelName, mass: Tonnes): number | null {
  const { calorificValue } = fuels[fuel];
  return calorificValue === null ? null : mass * calorificValue;
}

export interface Sulphur {
  /** Share of the fuel's mass. */
  readonly content: number;
  /** Share that stays in the ash. */
  readonly retained?: number;
  /** Share of the rest that desulphurisation takes out. */
  readonly removed?: number;
}

/** SO2 = m · S · (64.066 / 32.065) · (1 − retained) · (1 − removed). */
export const so2Of = (mass: Tonnes, { content, retained = 0, removed = 0 }: Sulphur): Tonnes =>
  mass * content * so2PerSulphur * (1 - retained) * (1 - removed);

/**
 * Tonnes of SO2 per tonne of fuel and per cent of sulphur that the rule of 40 CFR Part 72, Appendix C counts for solid
 * fuels (39, 35 and 30 lb per short ton). Evidence: documented. The rule lets bituminous coal keep 2.4 % of its sulphur;
 * AP-42, section 1.1, says that on average 5 % stay in the ash: choose, and say which.
 */
export const so2ByRule = { bituminous: 39 / 2000, subBituminous: 35 / 2000, lignite: 30 / 2000 } as const;

/** Share of the sulphur that the rule lets stay in the ash. */
export const retainedByRule = (coal: keyof typeof so2ByRule): number => 1 - so2ByRule[coal] / (so2PerSulphur / 100);

/** kg SO2 per m³ of oil and per cent of sulphur by the same rule (142 and 157 lb per thousand US gallons). */
export const so2ByVolume = {
  distillate: (142 * 0.45359237) / 3.785411784,
  residual: (157 * 0.45359237) / 3.785411784,
} as const;

/** A saving somebody claims, before the new plant's own emissions, and what is known of the fuel. */
export interface Claim {
  readonly fuel: FuelName;
  /** t/a of fuel spared. */
  readonly mass: Tonnes;
  /** h/a in which it would have been burnt. */
  readonly hours: number;
  /** Claimed, t/a; each is tested where given. */
  readonly co2?: Tonnes;
  readonly so2?: Tonnes;
  /** Least and most sulphur that such a fuel holds, as shares. */
  readonly sulphur?: readonly [least: number, most: number];
  /** Most heat that the plants replaced can have burnt together, kW. */
  readonly mostPower?: number;
}

/** One claimed figure beside what physics allows. */
export interface Finding {
  readonly what: 'co2' | 'so2' | 'power';
  /** t/a, of power kW. */
  readonly claimed: number;
  readonly least: number;
  readonly most: number;
  readonly isPossible: boolean;
}

export interface ClaimTest {
  readonly findings: readonly Finding[];
  /** Sulphur that the fuel would need for the claimed SO2, as a share; above 1 there is no such fuel. */
  readonly sulphurNeeded?: number;
  /** kW at the lower calorific value. */
  readonly power?: number;
  readonly isPossible: boolean;
}

/** Printed figures are rounded. */
const rounding = 0.005;

function finding(what: Finding['what'], claimed: number, least: number, most: number): Finding {
  return {
    what,
    claimed,
    least,
    most,
    isPossible: claimed >= least * (1 - rounding) && claimed <= most * (1 + rounding),
  };
}

/** Tests a claimed saving of fuel against the mass and energy balance of burning it. */
export function testClaim({ fuel, mass, hours, co2, so2, sulphur = [0, 1], mostPower }: Claim): ClaimTest {
  const carbon = co2Of(fuel, mass);
  const heat = heatOf(fuel, mass);
  const power = heat === null || hours <= 0 ? undefined : (heat * 1e6) / (hours * 3600);
  const findings: Finding[] = [];
  if (co2 !== undefined && carbon !== null) findings.push(finding('co2', co2, 0, carbon));
  if (so2 !== undefined)
    findings.push(finding('so2', so2, so2Of(mass, { content: sulphur[0] }), so2Of(mass, { content: sulphur[1] })));
  if (power !== undefined && mostPower !== undefined) findings.push(finding('power', power, 0, mostPower));
  return {
    findings,
    ...(so2 === undefined || mass <= 0 ? {} : { sulphurNeeded: so2 / (mass * so2PerSulphur) }),
    ...(power === undefined ? {} : { power }),
    isPossible: findings.every(({ isPossible }) => isPossible),
  };
}
