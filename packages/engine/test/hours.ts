/** A year of hours from a seed: the tables of a park with seasons, as they would look with one period for each hour. */
import type { GivenRow, Tables } from '@kyosei/model/tables';
import { random } from '../src/numerics/random.ts';

const months = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Month of each hour of a year that is not a leap year. */
const monthOf = (count: number): readonly number[] =>
  months.flatMap((days, month) => Array.from({ length: days * 24 }, () => month)).slice(0, count);

/** The season in which a month lies: November to March, June to August, and what is between. */
const seasonOf = (month: number): string =>
  month < 3 || month > 9 ? 'winter' : month > 4 && month < 8 ? 'summer' : 'midseason';

/** Weights that wander about 1, fall by night and at weekends by what the firm is, and are 0 in a fortnight of maintenance. */
function course(next: () => number, count: number): readonly number[] {
  const [night, weekend] = [0.6 + 0.4 * next(), 0.6 + 0.4 * next()];
  const pause = Math.floor(next() * 50) * 168;
  let drift = 0;
  return Array.from({ length: count }, (_, hour) => {
    drift = 0.95 * drift + 0.1 * (next() - 0.5);
    if (hour >= pause && hour < pause + 336) return 0;
    const isNight = hour % 24 < 6 || hour % 24 > 21;
    return Math.max(0.05, (1 + drift) * (isNight ? night : 1) * (hour % 168 >= 120 ? weekend : 1));
  });
}

/** Courses of firms: a table has room for some years of hours, not for one a firm. */
const courses = 6;

/** The tables with `count` hours: each firm runs by one of some courses, and what had a profile of seasons keeps that as well. */
export function hourly(tables: Tables, seed: number, count = 8760): Tables {
  const next = random(seed);
  const seasons = monthOf(count).map(seasonOf);
  const weight = new Map(
    tables.profile.map((row) => [`${row.profile as string} ${row.period as string}`, row.weight as number]),
  );
  const all = Array.from({ length: courses }, () => course(next, count));
  const courseOf = new Map(tables.firm.map(({ id }, index) => [id, index % courses]));
  const name = ({ firm = '', profile = 'steady' }: GivenRow): string => `${profile as string}-${courseOf.get(firm)}`;
  const firsts = new Map(tables.stream.map((row) => [name(row), row]));
  return {
    ...tables,
    period: seasons.map((_, hour) => ({ id: `h${hour}`, hours: 1 })),
    profile: [...firsts].flatMap(([id, { firm, profile }]) =>
      seasons.map((season, hour) => ({
        id: `${id}-${hour}`,
        profile: id,
        period: `h${hour}`,
        weight:
          (all[courseOf.get(firm as string) as number]?.[hour] as number) *
          (profile === undefined ? 1 : (weight.get(`${profile as string} ${season}`) ?? 0)),
      })),
    ),
    stream: tables.stream.map((row) => ({ ...row, profile: name(row) })),
  };
}
