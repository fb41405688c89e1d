/** What a command answers: data for `--json`, lines for people, problems for standard error, and the exit code. */
import type { Problem } from '@kyosei/model/problem';

/** 0 done; 1 the answer is no (infeasible, not met); 2 the input is wrong. */
export type Exit = 0 | 1 | 2;

export interface Outcome {
  readonly exit: Exit;
  /** The one object that `--json` prints. */
  readonly data: Readonly<Record<string, unknown>>;
  /** What a person reads on standard output. */
  readonly lines: readonly string[];
  readonly problems: readonly Problem[];
}

/** A command ends here when its input is wrong. */
export const refused = (problems: readonly Problem[]): Outcome => ({
  exit: 2,
  data: { problems },
  lines: [],
  problems,
});

/** An error with its words in the code: `error('no-such-folder', 'x')` reads “no such folder: x”. */
export const error = (code: string, found: string, accepted?: string, more: Partial<Problem> = {}): Problem => ({
  code,
  severity: 'error',
  found: found.length > 200 ? `${found.slice(0, 199)}…` : found,
  ...(accepted !== undefined && { accepted }),
  ...more,
});

/** A path as it can be pasted into a shell. */
export const quoted = (path: string): string =>
  /^[\w./@:+,-]+$/.test(path) ? path : `"${path.replace(/["$`\\]/g, '\\$&')}"`;

export const hasErrors = (problems: readonly Problem[]): boolean =>
  problems.some(({ severity }) => severity === 'error');
