/** How much of a park's wanted heat its own heat could cover: each firm alone, through mains, and pooled; in time. */
import { heatInTime, scaledStreams } from '../heat/in-time.ts';
import { problemTable } from '../heat/problem-table.ts';
import { totalLoad } from '../heat/stream.ts';
import { factorIn, type Period } from '../periods.ts';
import type { Celsius, Kelvin, Kilowatt } from '../quantity.ts';
import type { Main } from '../site/mains.ts';
import type { SiteProfiles } from '../site/profiles.ts';
import { site } from '../site/site.ts';
import { byZone } from '../zones.ts';
import type { ParkHeatStream } from './heat.ts';

/** Wanted heat, and what of it can be covered; kW in a period, kWh in a year. `mains` includes what firms cover alone. */
export interface HeatCover {
  readonly wanted: number;
  readonly had: number;
  readonly standAlone: number;
  readonly mains: number;
  readonly pooled: number;
}

export interface ParkMain {
  readonly name: 'steam' | 'hotWater';
  readonly supply: Celsius;
  readonly return: Celsius;
  /** Means over the year. */
  readonly generated: Kilowatt;
  readonly used: Kilowatt;
  readonly recovered: Kilowatt;
}

export interface ParkHeatTargets {
  /** kWh a year, each period by itself. */
  readonly year: HeatCover;
  /** kW. */
  readonly periods: readonly (HeatCover & { readonly name: string; readonly hours: number })[];
  /** kWh a year: pooled, with a lossless store of any size, and what the mismatch in time costs without one. */
  readonly withStorage: number;
  readonly gap: number;
  /** kWh a year of each firm. */
  readonly zones: readonly (Pick<HeatCover, 'wanted' | 'had' | 'standAlone'> & { readonly zone: string })[];
  readonly mains: readonly ParkMain[];
  /** What the firms' own recovery leaves, at shifted temperatures; means over the year. */
  readonly profiles: SiteProfiles;
}

/** The hottest wanted stream of a carrier. */
const hottest = (streams: readonly ParkHeatStream[], carrier: ParkHeatStream['carrier']): ParkHeatStream | undefined =>
  streams
    .filter((stream) => stream.kind === 'cold' && stream.carrier === carrier)
    .toSorted((a, b) => (b.segments.at(-1)?.to ?? 0) - (a.segments.at(-1)?.to ?? 0))[0];

/** Made at the temperatures at which it is used. */
const main = (name: ParkMain['name'], supply: Celsius, back: Celsius, contribution: Kelvin): Main => ({
  name,
  user: { name, kind: 'hot', supply, target: back, approachContribution: contribution },
  maker: { name, kind: 'cold', supply: back, target: supply, approachContribution: contribution },
});

/**
 * A steam main at the temperature of the hottest wanted steam, and a hot-water main that runs one approach above the
 * hottest wanted heat and returns one approach above its return. Only what is wanted has a main.
 */
export function parkMains(streams: readonly ParkHeatStream[], minimumApproach: Kelvin): readonly Main[] {
  const steam = hottest(streams, 'steam')?.segments.at(-1)?.to;
  const heat = hottest(streams, 'heat')?.segments;
  return [
    ...(steam === undefined ? [] : [main('steam', steam, steam, 0)]),
    ...(heat?.[0] === undefined
      ? []
      : [
          main(
            'hotWater',
            (heat.at(-1)?.to ?? 0) + minimumApproach,
            heat[0].from + minimumApproach,
            minimumApproach / 2,
          ),
        ]),
  ];
}

/** The streams with their loads in one period. */
export const heatInPeriod = (streams: readonly ParkHeatStream[], period: Period): readonly ParkHeatStream[] =>
  scaledStreams(streams, (stream) => factorIn(stream, period));

/** The zones' own recovery, in kW. */
const alone = (streams: readonly ParkHeatStream[], minimumApproach: Kelvin): Kilowatt =>
  [...byZone(streams).values()].reduce((total, members) => total + problemTable(members, minimumApproach).recovery, 0);

/** kWh a year of a figure in kW that each period has. */
const energy = (periods: readonly Period[], power: (period: Period) => Kilowatt): number =>
  periods.reduce((total, period) => total + period.hours * power(period), 0);

/** Targets of the chosen streams. Pooled is a limit that no park attains; nothing above `mains` may be promised. */
export function parkHeatTargets(
  streams: readonly ParkHeatStream[],
  periods: readonly Period[],
  minimumApproach: Kelvin,
): ParkHeatTargets {
  const mains = parkMains(streams, minimumApproach);
  const through = site({ minimumApproach, streams, mains, periods });
  const pooled = heatInTime(streams, minimumApproach, periods);
  const each = periods.map((period, p) => {
    const present = heatInPeriod(streams, period);
    const standAlone = alone(present, minimumApproach);
    return {
      name: period.name,
      hours: period.hours,
      wanted: totalLoad(present, 'cold'),
      had: totalLoad(present, 'hot'),
      standAlone,
      mains: standAlone + (through.time?.periods[p]?.recovery ?? 0),
      pooled: pooled.periods[p]?.recovery ?? 0,
    };
  });
  const sum = (key: keyof HeatCover): number => each.reduce((total, period) => total + period.hours * period[key], 0);
  return {
    year: {
      wanted: sum('wanted'),
      had: sum('had'),
      standAlone: sum('standAlone'),
      mains: sum('mains'),
      pooled: pooled.byPeriod.recovery,
    },
    periods: each,
    profiles: through.profiles,
    withStorage: pooled.withStorage.recovery,
    gap: pooled.gap,
    zones: [...byZone(streams)].map(([zone, members]) => {
      return {
        zone,
        wanted: energy(periods, (period) => totalLoad(heatInPeriod(members, period), 'cold')),
        had: energy(periods, (period) => totalLoad(heatInPeriod(members, period), 'hot')),
        standAlone: energy(periods, (period) => problemTable(heatInPeriod(members, period), minimumApproach).recovery),
      };
    }),
    mains: mains.flatMap(({ name, user }, at): ParkMain[] => {
      const flow = through.mains[at];
      return user === undefined || flow === undefined
        ? []
        : [
            {
              name: name as ParkMain['name'],
              supply: user.supply,
              return: user.target,
              generated: flow.generated,
              used: flow.used,
              recovered: flow.recovered,
            },
          ];
    }),
  };
}
