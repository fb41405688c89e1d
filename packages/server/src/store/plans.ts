/** Plans as they are stored: the record byte for byte, the tables it was made from, and the figures that lists show. */
import type { Tables } from '@kyosei/model/tables';
import type { PlanSummary } from '../contract/shapes.ts';
import { type Database, page, type Session, transaction } from './database.ts';

export interface NewPlan {
  readonly id: string;
  readonly parkVersion: number;
  readonly scenario: { readonly id: string; readonly name: string };
  readonly status: PlanSummary['status'];
  readonly saving: number | null;
  readonly investment: number | null;
  readonly co2Avoided: number | null;
  readonly exchanges: number;
  readonly tables: Tables;
  /** The Plan record as JSON text. */
  readonly record: string;
}

export async function addPlan(session: Session, park: string, plan: NewPlan): Promise<void> {
  await session.query(
    `insert into kyosei.plan (park_id, plan_id, park_version, scenario, status, saving, investment, co2_avoided,
       exchanges, tables, record)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      park,
      plan.id,
      plan.parkVersion,
      JSON.stringify(plan.scenario),
      plan.status,
      plan.saving,
      plan.investment,
      plan.co2Avoided,
      plan.exchanges,
      JSON.stringify(plan.tables),
      plan.record,
    ],
  );
}

interface SummaryRow {
  readonly plan_id: string;
  readonly park_version: number;
  readonly scenario: PlanSummary['scenario'];
  readonly status: PlanSummary['status'];
  readonly saving: number | null;
  readonly investment: number | null;
  readonly co2_avoided: number | null;
  readonly exchanges: number;
  readonly stale: boolean;
  readonly created_at: Date;
}

/** A page of the plans of a park, newest first; null when the park does not exist. */
export async function listPlans(database: Database, park: string, limit: number, cursor: string | undefined) {
  const { rows: parks } = await database.query('select 1 from kyosei.park where park_id = $1', [park]);
  if (parks.length === 0) return null;
  const { rows } = await database.query<SummaryRow>(
    `select plan.plan_id, plan.park_version, plan.scenario, plan.status, plan.saving, plan.investment,
       plan.co2_avoided, plan.exchanges, plan.created_at, plan.park_version <> park.version as stale
     from kyosei.plan join kyosei.park using (park_id)
     where plan.park_id = $1 and ($2::uuid is null or plan.plan_id < $2) order by plan.plan_id desc limit $3`,
    [park, cursor ?? null, limit + 1],
  );
  const items = rows.map(
    (row): PlanSummary => ({
      id: row.plan_id,
      scenario: row.scenario,
      status: row.status,
      saving: row.saving,
      investment: row.investment,
      co2Avoided: row.co2_avoided,
      exchanges: row.exchanges,
      parkVersion: row.park_version,
      stale: row.stale,
      createdAt: row.created_at.toISOString(),
    }),
  );
  return page(items, limit, ({ id }) => id);
}

/** A plan; `record` and `tables` are JSON texts. Null when there is none. */
export async function readPlan(database: Database, park: string, plan: string) {
  const { rows } = await database.query<{
    park_version: number;
    stale: boolean;
    created_at: Date;
    record: string;
    tables: string;
  }>(
    `select plan.park_version, plan.created_at, plan.park_version <> park.version as stale,
       plan.record::text as record, plan.tables::text as tables
     from kyosei.plan join kyosei.park using (park_id) where plan.park_id = $1 and plan.plan_id = $2`,
    [park, plan],
  );
  const row = rows[0];
  return (
    row && {
      id: plan,
      parkVersion: row.park_version,
      stale: row.stale,
      createdAt: row.created_at.toISOString(),
      record: row.record,
      tables: row.tables,
    }
  );
}

/** Deletes a plan; the job that made it stays, without it. False when there is none. */
export async function deletePlan(database: Database, park: string, plan: string): Promise<boolean> {
  return transaction(database, async (session) => {
    const key = [park, plan];
    await session.query('update kyosei.job set plan_id = null where park_id = $1 and plan_id = $2', key);
    const { rows } = await session.query(
      'delete from kyosei.plan where park_id = $1 and plan_id = $2 returning plan_id',
      key,
    );
    return rows.length > 0;
  });
}
