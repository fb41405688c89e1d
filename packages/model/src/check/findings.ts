/** Gathers problems: errors before warnings, by table and line, at most so many, and the number of those not shown. */
import type { ProblemCode } from '../codes.ts';
import type { Problem } from '../problem.ts';
import { tableNames } from '../tables.ts';
import { nearest } from './nearest.ts';

/** Problems shown at most; the rest is counted. */
export const mostProblems = 1000;
/** Name comparisons made at most in one check, so that a million typing errors stay a quick answer. */
const mostComparisons = 1_000_000;
const longestFound = 200;

export interface Finding extends Problem {
  readonly code: ProblemCode;
}

export interface Findings {
  readonly add: (problem: Finding) => void;
  /** The nearest of the valid names, while the budget for comparisons lasts. */
  readonly nearest: (found: string, valid: { readonly size: number } & Iterable<string>) => { nearest?: string };
  readonly hasErrors: () => boolean;
  readonly list: () => readonly Problem[];
}

/** What stands in a cell, in words short enough to show. */
export function shown(value: unknown): string {
  let text: string;
  if (typeof value === 'string') text = value.slice(0, longestFound * 2);
  else if (typeof value === 'number' || typeof value === 'boolean' || value == null) text = String(value);
  else if (value instanceof Date)
    text = Number.isNaN(value.getTime()) ? 'an invalid date' : value.toISOString().slice(0, 10);
  else text = Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'an object' : `a ${typeof value}`;
  const clean = text.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '\uFFFD');
  return clean.length > longestFound ? `${clean.slice(0, longestFound - 1)}…` : clean;
}

const tableAt = (problem: Problem): number => (tableNames as readonly (string | undefined)[]).indexOf(problem.table);
const byPlace = (a: Problem, b: Problem): number => tableAt(a) - tableAt(b) || (a.line ?? 0) - (b.line ?? 0);

export function gather(): Findings {
  const kept = { error: [] as Problem[], warning: [] as Problem[] };
  const counts = { error: 0, warning: 0 };
  let comparisons = 0;
  return {
    add(problem) {
      counts[problem.severity]++;
      const list = kept[problem.severity];
      if (list.length < mostProblems) list.push(problem);
    },
    nearest(found, valid) {
      if (kept.error.length >= mostProblems || comparisons > mostComparisons) return {};
      comparisons += valid.size;
      const name = nearest(found, valid);
      return name === undefined ? {} : { nearest: name };
    },
    hasErrors: () => counts.error > 0,
    list() {
      const all = [...kept.error.toSorted(byPlace), ...kept.warning.toSorted(byPlace)].slice(0, mostProblems);
      const more = counts.error + counts.warning - all.length;
      if (more === 0) return all;
      const severity = counts.error > kept.error.length ? 'error' : 'warning';
      const finding: Finding = { code: 'more-problems', severity, values: { count: more } };
      return [...all, finding];
    },
  };
}
