/** Reads which terms are wanted of a game: the rule, and the exchanges whose prices are to realise it. */
import { shown } from '@kyosei/model/findings';
import { nearest } from '@kyosei/model/nearest';
import type { Problem } from '@kyosei/model/problem';
import { type Rule, rules } from './rules.ts';
import type { Exchange } from './terms.ts';

/** Larger worths are refused, so that no sum overflows. */
export const largest = 1e100;

/** Where a Problem goes; an error unless said otherwise. */
export type Add = (problem: Omit<Problem, 'severity'> & { readonly severity?: Problem['severity'] }) => void;

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function readRule(value: unknown, add: Add): Rule | null {
  const rule = rules.find((name) => name === value) ?? null;
  if (value === undefined || value === null || rule !== null) return rule;
  const near = typeof value === 'string' ? nearest(value, rules) : undefined;
  const help = near === undefined ? {} : { nearest: near };
  add({
    code: 'unknown-choice',
    table: 'game',
    column: 'rule',
    found: shown(value),
    accepted: rules.join(', '),
    ...help,
  });
  return null;
}

export function readExchanges(value: unknown, players: readonly string[], add: Add): readonly Exchange[] {
  if (value === undefined || value === null) return [];
  const accepted = 'a list of {seller, buyer, quantity, floor, ceiling}';
  if (!Array.isArray(value)) {
    add({ code: 'wrong-shape', table: 'game', column: 'exchanges', found: shown(value), accepted });
    return [];
  }
  return value.flatMap((item: unknown, index) => {
    const table = 'exchanges';
    const line = index + 1;
    if (!isRecord(item)) {
      add({
        code: 'wrong-shape',
        table,
        line,
        found: shown(item),
        accepted: '{seller, buyer, quantity, floor, ceiling}',
      });
      return [];
    }
    const own = (key: string): unknown => (Object.hasOwn(item, key) ? item[key] : undefined);
    const player = (column: string): number => {
      const name = own(column);
      const place = typeof name === 'string' ? players.indexOf(name.trim()) : -1;
      if (place >= 0) return place;
      const near = typeof name === 'string' ? nearest(name, players) : undefined;
      const help = near === undefined ? {} : { nearest: near };
      add({
        code: 'unknown-reference',
        table,
        line,
        column,
        found: shown(name),
        accepted: 'one of the players',
        ...help,
      });
      return place;
    };
    const figure = (column: string, least: number): number => {
      const given = own(column);
      if (typeof given === 'number' && given >= least && given <= largest) return given;
      const isNumber = typeof given === 'number' && Number.isFinite(given);
      const code = isNumber ? 'out-of-bounds' : 'not-a-number';
      add({ code, table, line, column, found: shown(given), accepted: `a number from ${least} to 1e100` });
      return 0;
    };
    const [seller, buyer] = [player('seller'), player('buyer')];
    const [floor, ceiling] = [figure('floor', -largest), figure('ceiling', -largest)];
    if (seller >= 0 && seller === buyer) {
      add({
        code: 'self-reference',
        table,
        line,
        column: 'buyer',
        found: shown(own('buyer')),
        accepted: 'another player',
      });
    }
    if (floor > ceiling) {
      add({
        code: 'empty-band',
        table,
        line,
        column: 'floor',
        found: `${floor}`,
        accepted: `at most the ceiling, ${ceiling}`,
      });
    }
    const id = own('id');
    return [
      { id: typeof id === 'string' ? id : `${line}`, seller, buyer, quantity: figure('quantity', 0), floor, ceiling },
    ];
  });
}
