/** What of a park's summary its members may read. */
import { isOffice, type Role } from '../accounts/access.ts';
import type { ParkSummary } from '../contract/shapes.ts';

/** The figures of the plan are those of all firms together: they are for the office that runs it. */
export const summaryFor = <S extends ParkSummary>(summary: S, role: Role | undefined): S =>
  role && isOffice(role) ? summary : { ...summary, latestPlan: null };
