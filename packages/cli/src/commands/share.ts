/** `kyosei share DIR`: how the gain of a case's plan is shared, with prices and contracts; `share FILE`: a game by every rule. */

import { stat } from 'node:fs/promises';
import { createSolver } from '@kyosei/engine/highs';
import { type Rule, readGame, rules, type Sharing, share } from '@kyosei/engine/sharing';
import { sharePlan } from '@kyosei/engine/stress';
import { formatNumber } from '@kyosei/web/layout/format';
import { readAsked } from '../asked.ts';
import { readAssumed } from '../assumed.ts';
import { columns } from '../columns.ts';
import { readJson } from '../files.ts';
import { type Outcome, refused } from '../outcome.ts';
import type { Shown } from '../progress.ts';
import { ruleWords, shareSummary } from '../share-summary.ts';

const figure = (value: number | null): string => formatNumber(value, { digits: 6 });
/** Players told in a terminal; `--json` holds them all. */
const playersShown = 8;

export interface ShareCommandOptions {
  readonly scenario?: string;
  readonly assumptions?: string;
  readonly rule?: Rule;
}

export async function shareCommand(path: string, options: ShareCommandOptions, progress: Shown): Promise<Outcome> {
  const there = await stat(path).catch(() => null);
  return there?.isDirectory() === true ? planShare(path, options, progress) : gameShare(path);
}

async function planShare(folder: string, options: ShareCommandOptions, progress: Shown): Promise<Outcome> {
  const asked = await readAsked(folder, options.scenario);
  if (asked.park === null) return refused(asked.problems);
  const { park, tables, scenario, problems: found } = asked;
  const { assumptions, problems: ofFile } = await readAssumed(folder, options.assumptions, park);
  if (assumptions === null) return refused([...found, ...ofFile]);
  const sharing = await sharePlan(park, {
    scenario,
    solve: await createSolver(),
    assumptions,
    ...(options.rule === undefined ? {} : { rule: options.rule }),
    progress: progress.show,
  }).finally(progress.done);
  return {
    exit: sharing.worth === null ? 1 : 0,
    data: { ...sharing },
    lines: shareSummary(sharing, tables),
    problems: [...found, ...sharing.problems],
  };
}

async function gameShare(path: string): Promise<Outcome> {
  const file = await readJson(path, { follow: true });
  if (file.problem) return refused([file.problem]);
  const { input, problems: read } = readGame(file.value);
  if (input === null) return refused(read);
  const { sharing, problems: computed } = await share(input, { solve: await createSolver() });
  const problems = [...read, ...computed];
  return { exit: 0, data: { ...sharing, problems }, lines: lines(sharing), problems };
}

function lines(sharing: Sharing): string[] {
  const { players, core } = sharing;
  const more = players.length - playersShown;
  const found = rules.filter((rule) => sharing[rule] !== null);
  const table = [
    ['', ...players.slice(0, playersShown)],
    ['Alone', ...sharing.alone.slice(0, playersShown).map(figure)],
    ...found.map((rule) => [ruleWords[rule], ...(sharing[rule] ?? []).slice(0, playersShown).map(figure)]),
  ];
  return [
    `${players.length} players, together worth ${figure(sharing.worth)}, apart ${figure(sharing.alone.reduce((a, b) => a + b, 0))}`,
    '',
    ...columns(table).map((line) => `  ${line}`),
    ...(more > 0 ? [`  and ${more} more players`] : []),
    '',
    ...coreLines(core),
    ...found.flatMap((rule) => leaving(sharing, rule)),
    ...termsLines(sharing),
  ];
}

/** Prices and payments, where exchanges were given. */
function termsLines({ players, terms }: Sharing): string[] {
  if (terms === null) return [];
  const { rule, exchanges, prices, payments } = terms;
  const name = (player: number): string => players[player] ?? '';
  const paid = payments.flatMap((amount, i) =>
    amount === 0 ? [] : [`  ${name(i)} ${amount > 0 ? 'gets' : 'pays'} ${figure(Math.abs(amount))} besides`],
  );
  return [
    '',
    `Prices that realise this rule: ${ruleWords[rule]}`,
    ...columns([
      ['', 'floor', 'price', 'ceiling'],
      ...exchanges.map(({ id, seller, buyer, floor, ceiling }, k) => [
        `${id}: ${name(seller)} to ${name(buyer)}`,
        figure(floor),
        figure(prices[k] ?? null),
        figure(ceiling),
      ]),
    ]).map((line) => `  ${line}`),
    ...paid,
  ];
}

function coreLines({ empty, leastCore }: Sharing['core']): string[] {
  if (empty === null) return [];
  return [
    empty
      ? `No way of sharing satisfies everybody: some coalition always gains by leaving, at least ${figure(leastCore)}.`
      : `There are ways of sharing that nobody gains by leaving${leastCore === null ? '' : ` (largest excess at best ${figure(leastCore)})`}.`,
  ];
}

function leaving(sharing: Sharing, rule: Rule): string[] {
  const found = sharing.stability[rule];
  if (found === null) return [];
  return found.wouldLeave === null
    ? [`${ruleWords[rule]}: nobody would rather leave.`]
    : [`${ruleWords[rule]}: ${found.wouldLeave.join(', ')} would rather leave, for ${figure(found.largestExcess)}.`];
}
