/** Commands that seek several plans of a case: read, seek until Ctrl-C, write the file, tell. */
import type { Plan } from '@kyosei/model/plan';
import type { Park, Scenario, Tables } from '@kyosei/model/tables';
import { readAsked } from './asked.ts';
import { writeInto } from './files.ts';
import { type Outcome, refused } from './outcome.ts';
import type { Shown } from './progress.ts';
import { type Solving, solving } from './solving.ts';
import { words } from './words.ts';

export interface SeveralPlansOptions {
  readonly scenario?: string;
  /** Folder for the file. */
  readonly out?: string;
}

/** With what plans are sought. */
interface Means {
  readonly scenario: Scenario;
  readonly solve: Solving['solve'];
  readonly progress: (progress: { readonly fraction: number }) => void;
  readonly cancelled: () => boolean;
}

interface Work<R> {
  readonly file: string;
  readonly seek: (park: Park, means: Means) => Promise<R>;
  readonly plansOf: (found: R) => readonly Plan[];
  /** The plan whose problems are told. */
  readonly main: (plans: readonly Plan[]) => Plan | undefined;
  readonly lines: (found: R, tables: Tables, currency: string) => readonly string[];
}

/** Exit 1 when there is no plan at all. */
export async function severalPlans<R extends object>(
  folder: string,
  options: SeveralPlansOptions,
  shown: Shown,
  { file, seek, plansOf, main, lines }: Work<R>,
): Promise<Outcome> {
  const asked = await readAsked(folder, options.scenario, options.out);
  if (asked.park === null) return refused(asked.problems);
  const { park, tables, scenario, problems } = asked;
  const found = await solving(({ solve, isInterrupted }) =>
    seek(park, {
      scenario,
      solve,
      progress: ({ fraction }) => shown.show({ stage: 'solve', fraction }),
      cancelled: isInterrupted,
    }),
  ).finally(shown.done);
  const plans = plansOf(found);
  const wrote = options.out === undefined ? [] : await writeInto(options.out, file, found);
  const title = words().titled(park.park.name, scenario.name ?? scenario.id);
  return {
    exit: plans.length === 0 ? 1 : 0,
    data: Object.fromEntries(Object.entries(found)),
    lines: [title, '', ...lines(found, tables, park.park.currency), ...wrote],
    problems: [...problems, ...((main(plans)?.problems ?? []) as Outcome['problems'])],
  };
}
