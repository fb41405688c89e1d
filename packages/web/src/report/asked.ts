/** What a report is made of beside the plan: the standard and the firm that were asked for, held against the park's tables. */
import { type Allocation, firmAccounts } from '@kyosei/engine/accounts';
import { assess } from '@kyosei/engine/standards';
import { check } from '@kyosei/model/check';
import { nearest } from '@kyosei/model/nearest';
import type { Plan } from '@kyosei/model/plan';
import type { Problem } from '@kyosei/model/problem';
import { standardIds, standards } from '@kyosei/model/standards';
import type { Tables } from '@kyosei/model/tables';
import type { Audience } from '../layout/audiences.ts';
import type { ReportOptions } from './report.ts';

export interface Asked {
  readonly for?: Audience | undefined;
  readonly standard?: string | undefined;
  readonly firm?: string | undefined;
  readonly allocation?: Allocation | undefined;
  /** year-month-day from which a firm's calendar runs. */
  readonly today: string;
  /** Language of the report. */
  readonly lang?: string | undefined;
}

const refused = (code: string, found: string, accepted: string, near?: string): { readonly problem: Problem } => ({
  problem: { code, severity: 'error', found, accepted, ...(near === undefined ? {} : { nearest: near }) },
});

const unknown = (code: string, found: string, accepted: readonly string[]) =>
  refused(code, found, accepted.join(', '), nearest(found, accepted));

/** The options of a report, or why there are none. @param tables null where the plan came without them */
export function askedOptions(
  plan: Plan,
  tables: Tables | null,
  { for: audience = 'board', standard: standardId, firm, allocation, today, lang = 'en' }: Asked,
): { readonly options: ReportOptions } | { readonly problem: Problem } {
  if (audience === 'firm' && firm === undefined)
    return refused('missing-firm', '', '--firm with the id of the firm that the report is for');
  const park = tables === null ? null : check(tables).park;
  if (park === null && (firm !== undefined || standardId !== undefined))
    return refused('plan-without-tables', '', 'a plan file with its tables, or --case DIR');
  const standard = standards.find(({ id }) => id === standardId);
  if (standardId !== undefined && standard === undefined) return unknown('unknown-standard', standardId, standardIds);
  const more = allocation === undefined ? {} : { allocation };
  const accounts = park === null || firm === undefined ? null : firmAccounts(park, firm, { plan, today, ...more });
  if (firm !== undefined && accounts === null)
    return unknown('unknown-firm', firm, park?.firm.map(({ id }) => id) ?? []);
  const assessment = park && standard ? assess(park, standard, { plan }) : null;
  return { options: { audience, locale: lang, ...(accounts && { accounts }), ...(assessment && { assessment }) } };
}
