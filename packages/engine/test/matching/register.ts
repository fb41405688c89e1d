/** Registers from a seed: parks strewn over a continent, firms by sector profile; for properties and benchmarks. */
import { type Amount, commodities, commodityById, profiles } from '@kyosei/model/knowledge/library';
import { type Columns, columns, libraryRules, put, type RegisterStream, type Rules } from '../../src/matching/index.ts';
import { random } from '../../src/numerics/random.ts';
import { scenarioOf } from '../park.ts';

const position = new Map(commodities.map(({ id }, i) => [id, i]));

/** Four seasons, and four shapes: even, summer, winter, and a campaign in autumn. */
export const seasons = [2190, 2190, 2190, 2190];
export const shapes = [
  [1, 1, 1, 1],
  [0.5, 1, 1.5, 1],
  [1.6, 1, 0.4, 1],
  [0.2, 0, 0, 1],
];

export const rulesOf = (country = 'DE'): Rules =>
  libraryRules({ scenario: scenarioOf(), currency: 'EUR', baseYear: 2020, country, hours: seasons, shapes });

/** Gives the streams of a register one by one, without end; the same seed gives the same ones. */
export function* streams(seed: number, density = 25): Generator<RegisterStream> {
  const next = random(seed);
  const between = (low: number, high: number): number => low + (high - low) * next();
  let firm = 0;
  for (;;) {
    const [latitude, longitude] = [between(37, 60), between(-9, 30)];
    const firms = 1 + Math.floor(next() * density);
    for (let k = 0; k < firms; k += 1, firm += 1) {
      const profile = profiles[Math.floor(next() * profiles.length)] as (typeof profiles)[number];
      const output = profile.output * 10 ** between(0.5, 3);
      const place = { latitude: latitude + between(-0.1, 0.1), longitude: longitude + between(-0.1, 0.1) };
      const stream = (
        direction: RegisterStream['direction'],
        { commodity, amount, temperature }: Amount,
      ): RegisterStream => {
        const known = commodityById(commodity) as (typeof commodities)[number];
        const wants = direction === 'wants';
        const water = known.kind === 'water';
        const limit = (chance: number, low: number, high: number): number =>
          water && next() < chance ? between(low, high) : Number.NaN;
        const factor = between(0.5, 1.5);
        return {
          firm,
          direction,
          commodity: position.get(commodity) as number,
          ...place,
          quantity: amount * output * between(0.5, 1.5),
          shape: next() < 0.6 ? 0 : Math.floor(next() * shapes.length),
          presentCost:
            factor * (wants ? Math.max(0, known.worth) : known.worth < 0 ? -known.worth : -0.7 * known.worth),
          least: [temperature ?? Number.NaN, next() < 0.1 ? between(0.7, 1) : Number.NaN],
          most: [Number.NaN, limit(wants ? 0.5 : 0.9, 50, 600), limit(0.5, 20, 300), limit(0.3, 10, 200), Number.NaN],
        };
      };
      for (const amount of profile.has) yield stream('has', amount);
      for (const amount of profile.wants) yield stream('wants', amount);
    }
  }
}

/** A register of a size, as columns and as it was given. */
export function register(
  seed: number,
  size: number,
  allocate = (bytes: number): ArrayBufferLike => new ArrayBuffer(bytes),
  density?: number,
): Columns {
  const made = columns(size, allocate);
  let at = 0;
  for (const stream of streams(seed, density)) {
    if (at === size) break;
    put(made, at, stream);
    at += 1;
  }
  return made;
}
