/** What the server says of itself: one record a line, without any figure or text that people handed in. */
export interface LogLine {
  readonly time: string;
  readonly level: 'info' | 'warn' | 'error';
  readonly event: string;
  readonly [key: string]: string | number | boolean | null | readonly string[];
}
export type Log = (line: LogLine) => void;

type Details = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

export const note = (log: Log, level: LogLine['level'], event: string, details: Details = {}): void =>
  log({ time: new Date().toISOString(), level, event, ...details });

/** An error without its message, which may quote what people handed in: name, code and where it arose. */
export function traceOf(error: unknown): Details {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = (error as { readonly code?: unknown }).code;
  const places = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return {
    error: error.name,
    ...(typeof code === 'string' && { code }),
    trace: places.slice(0, 8).map((line) => line.trim()),
  };
}
