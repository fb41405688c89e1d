/** A problem is data: what is wrong, where, what was found and what is accepted. The sentence is written elsewhere. */

export type Severity = 'error' | 'warning';

export interface Problem {
  /** Stable kebab-case name, e.g. `unknown-reference`. */
  readonly code: string;
  readonly severity: Severity;
  readonly table?: string;
  /** Id of the row, when it has one. */
  readonly row?: string;
  /** Number of the row as its reader counts it: the sheet's or file's row, or the index from 1 in JSON. */
  readonly line?: number;
  readonly column?: string;
  /** What stands there, shortened to 200 characters. */
  readonly found?: string;
  /** What is accepted, in words or as a list. */
  readonly accepted?: string;
  /** The nearest valid value, for a typing error. */
  readonly nearest?: string;
  /** Further values that the sentence needs. */
  readonly values?: Readonly<Record<string, string | number>>;
}
