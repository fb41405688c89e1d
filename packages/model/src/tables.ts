/** All tables of a park, in the order of the workbook's sheets. */
import type { RowOf, TableDeclaration } from './attribute.ts';
import { cogeneration } from './tables/cogeneration.ts';
import { commodity } from './tables/commodity.ts';
import { duty } from './tables/duty.ts';
import { evidence } from './tables/evidence.ts';
import { exchange } from './tables/exchange.ts';
import { facility } from './tables/facility.ts';
import { firm } from './tables/firm.ts';
import { indicator } from './tables/indicator.ts';
import { outlook } from './tables/outlook.ts';
import { park } from './tables/park.ts';
import { period } from './tables/period.ts';
import { profile } from './tables/profile.ts';
import { release } from './tables/release.ts';
import { route } from './tables/route.ts';
import { scenario } from './tables/scenario.ts';
import { stage } from './tables/stage.ts';
import { stream } from './tables/stream.ts';
import { technology } from './tables/technology.ts';

export const tables = {
  park,
  firm,
  commodity,
  stream,
  period,
  profile,
  route,
  technology,
  facility,
  exchange,
  release,
  cogeneration,
  duty,
  indicator,
  scenario,
  stage,
  outlook,
  evidence,
} as const satisfies Readonly<Record<string, TableDeclaration>>;

export type TableName = keyof typeof tables;
export const tableNames = Object.keys(tables) as readonly TableName[];

export type Row<T extends TableName> = RowOf<(typeof tables)[T]>;

export type ParkRow = Row<'park'>;
export type Firm = Row<'firm'>;
export type Commodity = Row<'commodity'>;
export type Stream = Row<'stream'>;
export type Period = Row<'period'>;
export type ProfileRow = Row<'profile'>;
export type Route = Row<'route'>;
export type Technology = Row<'technology'>;
export type Facility = Row<'facility'>;
export type RunningExchange = Row<'exchange'>;
export type Release = Row<'release'>;
export type CogenerationUnit = Row<'cogeneration'>;
export type Duty = Row<'duty'>;
export type Indicator = Row<'indicator'>;
export type Scenario = Row<'scenario'>;
export type Stage = Row<'stage'>;
export type Outlook = Row<'outlook'>;
export type Evidence = Row<'evidence'>;

/**
 * Rows as somebody gave them: canonical units, only the values given, no defaults. This is what files, database and API
 * hold; {@link Park} is what the engine computes with.
 */
export type CellValue = string | number | Readonly<Record<string, number>>;
export type GivenRow = Readonly<Record<string, CellValue>>;
export type Tables = { readonly [T in TableName]: readonly GivenRow[] };

/** A checked park: every row complete, every reference resolvable, defaults filled in. At least one period. */
export type Park = { readonly [T in Exclude<TableName, 'park' | 'scenario'>]: readonly Row<T>[] } & {
  readonly park: ParkRow;
  readonly scenario: readonly Scenario[];
};
