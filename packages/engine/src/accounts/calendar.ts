/** Days on which the duties of a firm fall: permits that end, reports that return, actions that are due. */
import type { Duty } from '@kyosei/model/tables';

export interface Appointment {
  readonly duty: string;
  readonly kind: Duty['kind'];
  readonly name: string;
  /** year-month-day */
  readonly due: string;
  /** Days from today; negative when the day has passed. */
  readonly inDays: number;
  readonly overdue: boolean;
  readonly basis: string | null;
  readonly objective: string | null;
}

const dayLength = 86_400_000;
const time = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** The day so many months later; the last of the month where it has no such day. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** The day on which an open duty is due next: as written, or, once done, after so many whole periods. */
function days({ due, everyMonths, state }: Duty, today: string, until: string): readonly string[] {
  if (everyMonths === undefined) return state === 'done' ? [] : [due].filter((day) => day <= until);
  const all: string[] = [];
  // A returning duty that is done is done for its day; the next ones are still to come.
  for (let turn = state === 'done' ? 1 : 0; all.length < 1000; turn += 1) {
    const day = monthsLater(due, turn * everyMonths);
    if (day > until) break;
    // Of those that passed only the first is still open: what is done later answers for it.
    if (day >= today || all.length === 0) all.push(day);
  }
  return all;
}

/**
 * Appointments from the earliest open one until so many months after today, by day.
 *
 * @param today year-month-day, given by the caller, since the engine knows no clock
 */
export function calendar(duties: readonly Duty[], today: string, months = 12): readonly Appointment[] {
  const until = monthsLater(today, months);
  return duties
    .flatMap((duty) =>
      days(duty, today, until).map(
        (due): Appointment => ({
          duty: duty.id,
          kind: duty.kind,
          name: duty.name,
          due,
          inDays: Math.round((time(due) - time(today)) / dayLength),
          overdue: due < today,
          basis: duty.basis ?? null,
          objective: duty.objective ?? null,
        }),
      ),
    )
    .toSorted((a, b) => (a.due === b.due ? a.duty.localeCompare(b.duty, 'en') : a.due < b.due ? -1 : 1));
}
